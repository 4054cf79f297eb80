### 給員工省時間的按鈕，和拿著連結進來的客戶用的按鈕。

button-link-yes = 是我說的
button-link-no = 發錯人了
button-told = 已轉告
button-tried = 換個方式聯絡過
button-new-link = 新連結
button-unreachable = 聯絡不上，結案
# $case_number (text) - likely the same matter
button-merge-with = 與 { $case_number } 合併
button-help-more = 全部指令
button-found-more = 再看後面的
button-saved = 常用回覆
button-saved-send = 傳送
button-was-solution = 回覆已解決
button-save-places = 換成空位
button-save-as-it-is = 原樣儲存
button-was-my-answer = 那就是回覆
button-words-right = 對，就這樣傳
button-choose-it = 就這樣辦
