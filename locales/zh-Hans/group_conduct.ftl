### 骚扰，群里看的：写了什么，这里一个字都不放。

# $account（文字）：账号编号；$attempts（数字）：问过几次是哪项服务；$decided_by（文字）：谁定的
harassment-suspected =
    { $has_decided_by ->
        [yes] { $harassment ->
            [yes] <b>{ $account }</b>：{ $decided_by }看过，是骚扰，已经隔开，这里不用再管。
           *[no] <b>{ $account }</b>：{ $decided_by }看过，不是骚扰，照常接待。
        }
       *[no] <b>{ $account }</b>：问过 { $attempts } 次是哪项服务，一直没有说。请一位同事在私聊里看看是不是骚扰，话可能不好听。
    }
