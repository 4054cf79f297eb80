### 騷擾，群組裡看的：寫了什麼，這裡一個字都不放。

# $account（文字）：帳號編號；$attempts（數字）：問過幾次是哪項服務；$decided_by（文字）：誰定的
harassment-suspected =
    { $has_decided_by ->
        [yes] { $harassment ->
            [yes] <b>{ $account }</b>：{ $decided_by }看過，是騷擾，已經隔開，這裡不用再管。
           *[no] <b>{ $account }</b>：{ $decided_by }看過，不是騷擾，照常接待。
        }
       *[no] <b>{ $account }</b>：問過 { $attempts } 次是哪項服務，一直沒有說。請一位同事在私訊裡看看是不是騷擾，話可能不好聽。
    }
