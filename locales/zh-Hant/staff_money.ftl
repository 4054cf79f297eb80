### 同事讀的、跟錢有關的訊息：另外給的、自己承諾的賠付、給了什麼的紀錄。

# $times（數字）：十二個月裡第幾次，連這一次
goodwill-again = <b>{ $case_number }</b>：十二個月裡，這是我們第 { $times } 次另外給這位客戶東西。這不說明客戶有什麼問題，請看一看我們哪裡總是出錯。
# $text（文字）：我們對所有客戶的承諾；$due（時間）：幾點前
guarantee-booked = <b>{ $case_number }</b>：約好的時間沒做到，依我們對所有客戶的承諾要給：「{ $text }」已經記上，也已告訴客戶。請在 { $due } 前辦好。這是客戶應得的，不算心意。
# $said（文字）：寫的內容；$example（文字）：上個月，例如 2025-02
month-wanted =
    { $ahead ->
        [yes] 「{ $said }」還沒到。
       *[no] 「{ $said }」沒看出是哪個月。
    }可以這樣寫：
    <code>/concessions 上個月</code>
    <code>/concessions 10月</code>
    <code>/concessions { $example }</code>
    只發 /concessions，看本月到現在的。

value-given-kind-entitlement = 應得
value-given-kind-goodwill = 心意
value-given-kind-guarantee = 服務承諾
