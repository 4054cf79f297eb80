### 談不下去的時候。堅定、客氣、說真話，不責怪。答應過的一樣不少。

# $first、$second、$third：可以再談的時間
limit-set =
    我非常想幫您。如果一直這樣，我只能和您另約時間談。您看<b>{ $first }</b>、<b>{ $second }</b> 還是<b>{ $third }</b>？
    答應過您的一樣不變。—— { $owner_name }
# $chosen：時間是不是客戶選的
cooling-set =
    { $chosen ->
        [yes] 謝謝您，那就<b>{ $due }</b> 再談。
       *[no] 我們都先靜一靜，<b>{ $due }</b> 再談。
    }
    這期間您的事照常在辦，答應過您的一樣不變。—— { $owner_name }
kept-for-then = 約好<b>{ $due }</b> 再談。這之前您寫的都記在 { $case_number } 裡。等不了的話，請傳 /human。

## 每天一則
# $reason（文字）：經理核准的理由
contact-restricted =
    <b>{ $until }</b> 之前，您每天的第一則留言會轉給{ -supervisor }看，其餘的都記在 { $case_number } 裡。
    原因：{ $reason }
    您的事照常在辦，該是您的一點不會少。/status、/human、/add、/withdraw、/language、/privacy、/complain 都照常能用。您覺得不妥，請點下面，會有{ -manager }來看。
# $passed_on：是不是當天第一則
restricted-heard =
    { $passed_on ->
        [yes] 這則已經轉給{ -supervisor }。{ $until } 之前每天轉一則。
       *[no] 今天的一則已經在{ -supervisor }那裡，這則記在 { $case_number } 裡。等不了的話，請傳 /human。
    }
restriction-ended = 限制已經結束。{ $case_number } 的事，您可以像平常一樣在這裡寫。
objection-heard = 您的異議已經交給{ -manager }，<b>{ $due } 前</b>答覆您（{ $case_number }）。
# $lifted：經理怎麼定的
objection-answered =
    { $lifted ->
        [yes] { -manager }看過您的異議，限制取消了，您可以像平常一樣在這裡寫。
       *[no] { -manager }看過您的異議，限制維持到{ $until }，到時候自動結束。
    }編號 { $case_number }。

## 說的不是服務
service-asked =
    { $again ->
        [yes] 我在這裡只能幫您辦服務上的事。請問是哪一項服務，出了什麼事？
       *[no] 請問您想反映的是哪項服務？
    }
talk-ended = 這裡只處理服務問題，本次對話先結束。如有需要反映，請傳 /complain。
talk-reopened =
    { $mistake ->
        [yes] 之前結束和您的對話，是我們弄錯了，對不取。您可以像平常一樣在這裡寫。
       *[no] 您可以像平常一樣在這裡寫了。
    }
