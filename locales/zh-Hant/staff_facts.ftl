### 給員工看的查核紀錄。

# $family（文字）：按鈕上是哪一類原因
cause-asked =
    <b>{ $case_number }</b>：{ $family ->
        [procedural] 辦事流程上，是哪裡沒做好？
        [personal] 待人方式上，是哪裡沒做好？
        [dissatisfier] 是什麼讓客戶不滿？
       *[obstacle] 公司內部，是什麼絆住了？
    }{ $has_cause ->
        [yes] 現在記的是：{ $cause_text }
       *[no] { "" }
    }
    點一下就好。只用來做統計，客戶看不到。
