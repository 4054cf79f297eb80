### 輸入時在輸入框上方出現的常用回覆，以及常用回覆裡的個人資料。

## 列表空著時，上方有一個按鈕，點了回到私訊。要短，手機上放不下長的。
picker-for-staff = 打開和我的對話
picker-elsewhere = 常用回覆請在私訊裡找
picker-no-case = 您手上還沒有能回覆的個案
picker-none-saved = 還沒有常用回覆：/save 名稱 文字
picker-nothing-found = 沒有含這些字的常用回覆
# 寫在暫時填不上的回覆下面；選了它，會說明為什麼
picker-no-time = 要先跟客戶約好時間，才填得上

## /save 的文字裡有姓名、號碼之類
# $found（文字）：看起來屬於某位客戶的內容；$better（文字）：換成空位以後的文字
saving-asks =
    還沒有儲存。<b>{ $name }</b> 大家會傳給很多客戶，裡面這些看起來只屬於某一位：<b>{ $found }</b>
    { $has_better ->
        [yes] { "" }
            換成空位，對誰都合適：
            <blockquote>{ $better }</blockquote>
       *[no] 沒有空位能代替它：請去掉以後重新 /save。要是自己公司的號碼，例如客服專線，可以原樣儲存。
    }
