### 談不下去的時候，給員工看的話。當作客戶會讀到那樣寫，不取綽號，不下診斷。

## 給定限制
# $insults、$attempts（數字）：到現在幾次
limit-hint =
    <b>{ $case_number } · { $customer_name }</b>：罵人的話 { $insults } 次，我們安撫過 { $attempts } 次。現在可以設限了。客戶會讀到：
    <blockquote>{ limit-set }</blockquote>
    承諾、時限和客戶應得的都照舊。
limit-too-early =
    <b>{ $case_number }</b>：現在設限還早。要有 { $insults_needed } 次人身辱罵（現在 { $insults } 次），我們也要安撫過 { $attempts_needed } 次（現在 { $attempts } 次）。
    為事情發火不算罵人。先說出客戶的感受，再說下一步。
# $conduct（文字）：另約時間，還是限制往來
limit-holds =
    { $conduct ->
        [cooling] <b>{ $case_number }</b>：已經約到{ $until } 再談。
       *[restricted] <b>{ $case_number }</b>：往來限制到{ $until }。
    }到時候自動結束。
limit-sent = 已發給客戶（{ $case_number }）。承諾和時限都照舊。想歇十分鐘，就歇一歇。
cooling-hint =
    <b>{ $case_number } · { $customer_name }</b>：設限以後還在罵。約到{ $due } 再談嗎？客戶會讀到：
    <blockquote>{ cooling-set }</blockquote>
# $chosen：時間是不是客戶選的
cooling-noted =
    { $chosen ->
        [yes] <b>{ $case_number }</b>：{ $customer_name }選了{ $due }。
       *[no] <b>{ $case_number }</b>：{ $customer_name }已經收到，{ $due } 再談。
    }這個時間記入承諾，別的都照舊。想歇十分鐘，就歇一歇。

## 限制往來
# $may_propose：看的人能不能提
restriction-possible =
    <b>{ $case_number } · { $customer_name }</b>：一週裡已經兩次另約時間。{ $may_propose ->
        [yes] 實在沒有別的辦法，您可以向{ -manager }提出：一段時間裡，每天只看一則留言。
       *[no] { -supervisor }可以向{ -manager }提出，每天只看一則留言。
    }
restriction-sent = 已交給{ -manager }（{ $case_number }）。沒核准之前，客戶那邊什麼都不變。
restriction-asked =
    <b>{ $case_number } · { $customer_name }</b>：{ $by_name }提出限制往來，每天一則留言由{ -supervisor }看。客戶會讀到這個理由：
    <blockquote>{ $reason }</blockquote>
    限多久？到期自動結束，客戶可以提異議。
# $restricted：核准了沒有；$by_name（文字）：自動結束時是空的
restriction-decided =
    { $restricted ->
        [yes] <b>{ $case_number }</b>：{ $by_name }核准了，往來限制到{ $until }。每天一則留言轉給{ -supervisor }，承諾和時限照舊。
       *[no] { $has_by_name ->
            [yes] <b>{ $case_number }</b>：{ $by_name }沒有核准，不限制。
           *[no] <b>{ $case_number }</b>：限制到期，客戶又可以照常寫了。
        }
    }
restriction-objected =
    <b>{ $case_number } · { $customer_name }</b>對限制有異議。限制到{ $until }，理由是：
    <blockquote>{ $reason }</blockquote>
    答應了<b>{ $due } 前</b>答覆。

## 定定神
cool-head =
    <b>{ $case_number }</b>，只給您看：
    · 話再難聽，也是在找個出口，衝著事情來的，不是衝著您。
    · 只談事實。不爭輸贏，不揭穿誰，枝節放一邊。
    · 往好處想：「您也是希望我們改好。」
    · 哪一部分有道理？那一部分先辦。
    · 沒有新的事實，要求再高也不加碼，平平靜靜說清能做什麼。
    深呼吸一下。沒有哪句話非得這一秒回。{ $on_purpose ->
        [yes] { "" }
            🧊 記著：也許是故意的{ $has_motive ->
                [yes] （{ $motive }）
               *[no] { "" }
            }。真是這樣，等的就是有人跳起來；站穩就好，也不去揭穿。只有您和主管看得到，個案一結束就沒了。投訴照樣按事實辦，該給的不少給，也不慢給。
       *[no] { "" }
    }
# $motive（文字）：以前寫的
ask-motive =
    <b>{ $case_number }</b>，只有您和主管看得到：對方想要的是什麼，哪一部分有道理？有道理的那部分先辦。寫一句，當作對方會讀到那樣寫。{ $has_motive ->
        [yes] { "" }
            以前寫的：{ $motive }
       *[no] { "" }
    }
resting = 歇到{ $until }。到點的事照舊，{ -supervisor }已經知道。走一走，喘口氣，找同事聊兩句，怎麼舒服怎麼來。
rest-told = { $name }剛聽了難聽的話，歇十分鐘，到{ $until }。

## 帳號
# $standing（文字）：現在怎樣
harassment-kept =
    { $standing ->
        [quarantined] <b>{ $account }</b> 已經單獨隔開：再寫什麼都只計數，不送到任何人面前。/complain 照樣能到{ -supervisor }那裡。聽過就放下，想歇十分鐘，就歇一歇。
        [blocked] <b>{ $account }</b> 停用到{ $until }，到期請{ -manager }再看一次。
       *[free] <b>{ $account }</b> 和別的帳號一樣了。
    }
