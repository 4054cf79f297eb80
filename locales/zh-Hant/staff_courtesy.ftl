### 只有寫的人自己看得到：話送出去之前或之後，哪裡可以更好。

# $limit（文字） - 一個個案裡可以承諾的金額；$total（文字） - 加起來是多少；$again（yes/no） - 這期間客戶又來訊了
amount-stopped =
    ✋ <b>{ $case_number } · { $customer_name }</b>：還沒送出。您在一個個案裡最多可以承諾 { $limit }，加上這筆就是 { $total }了。
    請寫成方案，會自動交給有權限的人核准。核准之前，只告訴客戶時間，不說金額。{ $again ->
        [yes] { $customer_name }這期間又來訊了。
       *[no] { "" }
    }
# $due（時間） - 回覆裡說的時間；$sure（yes/no） - 話裡說得很明確；$needed（時間） - 客戶最晚什麼時候要，只在說的時間更晚時有
time-to-book =
    { $sure ->
        [yes] ⏱ 您跟{ $customer_name }說了 <b>{ $due }</b>（{ $case_number }）。記成承諾，時間到之前我會提醒您。
       *[no] ⏱ 您跟{ $customer_name }說了個時間（{ $case_number }），我理解是 <b>{ $due }</b>，對嗎？
    }{ $has_needed ->
        [yes] { "" }
            ⚠ 客戶最晚 <b>{ $needed }</b> 要，這個時間就晚了。
       *[no] { "" }
    }{ $day_off ->
        [yes] { "" }
            ⚠ 那天放假。
       *[no] { "" }
    }
# $held_end（文字） - 這段話後來怎樣；$drafted（yes/no） - 還在草稿裡
held-settled =
    <b>{ $case_number } · { $customer_name }</b>：{ $drafted ->
        [yes] { $held_end ->
            [rewritten] 已換成建議的說法。
            [gift_kept] 補償先留著，等辦法談好。
            [overridden] 保留您的原話。理由記在個案裡，主管看得到。
            [as_it_is] 保留原話。
           *[changed] 已換成您改好的話。
        }
       *[no] { $held_end ->
            [rewritten] 已照建議的說法送出。
            [gift_kept] 補償先留著，等辦法談好；其餘的已送出。
            [overridden] 已照您的原話送出。理由記在個案裡，主管看得到。
            [as_it_is] 已照原話送出。
           *[changed] 已照您改好的話送出。
        }
    }
ask-why-mine =
    <b>{ $case_number }</b>：為什麼這樣說合適？寫一句理由，就照原話送出。理由會記在個案裡，主管看得到。
