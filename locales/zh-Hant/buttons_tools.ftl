### 給員工省時間的按鈕，和拿著連結進來的客戶用的按鈕。

button-link-yes = 是我說的
button-link-no = 發錯人了
button-told = 已轉告
button-tried = 換個方式聯絡過
button-new-link = 新連結
button-unreachable = 聯絡不上，結案
button-found-more = 再看後面的
button-saved = 常用回覆
button-saved-send = 傳送
button-was-solution = 回覆已解決
