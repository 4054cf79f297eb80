### 谈不下去的时候，给员工看的话。当作客户会读到那样写，不起外号，不下诊断。

## 给定限制
# $insults、$attempts（数字）：到现在几次
limit-hint =
    <b>{ $case_number } · { $customer_name }</b>：骂人的话 { $insults } 次，我们安抚过 { $attempts } 次。现在可以设限了。客户会读到：
    <blockquote>{ limit-set }</blockquote>
    承诺、时限和客户应得的都照旧。
limit-too-early =
    <b>{ $case_number }</b>：现在设限还早。要有 { $insults_needed } 次人身辱骂（现在 { $insults } 次），我们也要安抚过 { $attempts_needed } 次（现在 { $attempts } 次）。
    为事情发火不算骂人。先说出客户的感受，再说下一步。
# $conduct（文字）：另约时间，还是限制往来
limit-holds =
    { $conduct ->
        [cooling] <b>{ $case_number }</b>：已经约到{ $until } 再谈。
       *[restricted] <b>{ $case_number }</b>：往来限制到{ $until }。
    }到时候自动结束。
limit-sent = 已发给客户（{ $case_number }）。承诺和时限都照旧。想歇十分钟，就歇一歇。
cooling-hint =
    <b>{ $case_number } · { $customer_name }</b>：设限以后还在骂。约到{ $due } 再谈吗？客户会读到：
    <blockquote>{ cooling-set }</blockquote>
# $chosen：时间是不是客户选的
cooling-noted =
    { $chosen ->
        [yes] <b>{ $case_number }</b>：{ $customer_name }选了{ $due }。
       *[no] <b>{ $case_number }</b>：{ $customer_name }已经收到，{ $due } 再谈。
    }这个时间记入承诺，别的都照旧。想歇十分钟，就歇一歇。

## 限制往来
# $may_propose：看的人能不能提
restriction-possible =
    <b>{ $case_number } · { $customer_name }</b>：一周里已经两次另约时间。{ $may_propose ->
        [yes] 实在没有别的办法，您可以向{ -manager }提出：一段时间里，每天只看一条留言。
       *[no] { -supervisor }可以向{ -manager }提出，每天只看一条留言。
    }
restriction-sent = 已交给{ -manager }（{ $case_number }）。没批之前，客户那边什么都不变。
restriction-asked =
    <b>{ $case_number } · { $customer_name }</b>：{ $by_name }提出限制往来，每天一条留言由{ -supervisor }看。客户会读到这个理由：
    <blockquote>{ $reason }</blockquote>
    限多久？到期自动结束，客户可以提异议。
# $restricted：批了没有；$by_name（文字）：自动结束时是空的
restriction-decided =
    { $restricted ->
        [yes] <b>{ $case_number }</b>：{ $by_name }批了，往来限制到{ $until }。每天一条留言转给{ -supervisor }，承诺和时限照旧。
       *[no] { $has_by_name ->
            [yes] <b>{ $case_number }</b>：{ $by_name }没有批，不限制。
           *[no] <b>{ $case_number }</b>：限制到期，客户又可以照常写了。
        }
    }
restriction-objected =
    <b>{ $case_number } · { $customer_name }</b>对限制有异议。限制到{ $until }，理由是：
    <blockquote>{ $reason }</blockquote>
    答应了<b>{ $due } 前</b>答复。

## 定定神
cool-head =
    <b>{ $case_number }</b>，只给您看：
    · 话再难听，也是在找个出口，冲着事情来的，不是冲着您。
    · 只谈事实。不争输赢，不揭穿谁，枝节放一边。
    · 往好处想：“您也是希望我们改好。”
    · 哪一部分有道理？那一部分先办。
    · 没有新的事实，要求再高也不加价，平平静静说清能做什么。
    长出一口气。没有哪句话非得这一秒回。{ $on_purpose ->
        [yes] { "" }
            🧊 记着：也许是故意的{ $has_motive ->
                [yes] （{ $motive }）
               *[no] { "" }
            }。真是这样，等的就是有人跳起来；站稳就好，也不去揭穿。只有您和主管看得到，个案一结束就没了。投诉照样按事实办，该给的不少给，也不慢给。
       *[no] { "" }
    }
# $motive（文字）：以前写的
ask-motive =
    <b>{ $case_number }</b>，只有您和主管看得到：对方想要的是什么，哪一部分有道理？有道理的那部分先办。写一句，当作对方会读到那样写。{ $has_motive ->
        [yes] { "" }
            以前写的：{ $motive }
       *[no] { "" }
    }
resting = 歇到{ $until }。到点的事照旧，{ -supervisor }已经知道。走一走，喘口气，找同事聊两句，怎么舒服怎么来。
rest-told = { $name }刚听了难听的话，歇十分钟，到{ $until }。

## 账号
# $standing（文字）：现在怎样
harassment-kept =
    { $standing ->
        [quarantined] <b>{ $account }</b> 已经单独隔开：再写什么都只计数，不送到任何人面前。/complain 照样能到{ -supervisor }那里。听过就放下，想歇十分钟，就歇一歇。
        [blocked] <b>{ $account }</b> 停用到{ $until }，到期请{ -manager }再看一次。
       *[free] <b>{ $account }</b> 和别的账号一样了。
    }
