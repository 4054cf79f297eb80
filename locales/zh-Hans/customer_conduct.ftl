### 谈不下去的时候。坚定、客气、说真话，不责怪。答应过的一样不少。

# $first、$second、$third：可以再谈的时间
limit-set =
    我非常想帮您。如果一直这样，我只能和您另约时间谈。您看<b>{ $first }</b>、<b>{ $second }</b> 还是<b>{ $third }</b>？
    答应过您的一样不变。—— { $owner_name }
# $chosen：时间是不是客户选的
cooling-set =
    { $chosen ->
        [yes] 谢谢您，那就<b>{ $due }</b> 再谈。
       *[no] 我们都先静一静，<b>{ $due }</b> 再谈。
    }
    这期间您的事照常在办，答应过您的一样不变。—— { $owner_name }
kept-for-then = 约好<b>{ $due }</b> 再谈。这之前您写的都记在 { $case_number } 里。等不了的话，请发 /human。

## 每天一条
# $reason（文字）：经理批准的理由
contact-restricted =
    <b>{ $until }</b> 之前，您每天的第一条留言会转给{ -supervisor }看，其余的都记在 { $case_number } 里。
    原因：{ $reason }
    您的事照常在办，该是您的一点不会少。/status、/human、/add、/withdraw、/language、/privacy、/complain 都照常能用。您觉得不妥，请点下面，会有{ -manager }来看。
# $passed_on：是不是当天第一条
restricted-heard =
    { $passed_on ->
        [yes] 这条已经转给{ -supervisor }。{ $until } 之前每天转一条。
       *[no] 今天的一条已经在{ -supervisor }那里，这条记在 { $case_number } 里。等不了的话，请发 /human。
    }
restriction-ended = 限制已经结束。{ $case_number } 的事，您可以像平常一样在这里写。
objection-heard = 您的异议已经交给{ -manager }，<b>{ $due } 前</b>答复您（{ $case_number }）。
# $lifted：经理怎么定的
objection-answered =
    { $lifted ->
        [yes] { -manager }看过您的异议，限制取消了，您可以像平常一样在这里写。
       *[no] { -manager }看过您的异议，限制维持到{ $until }，到时候自动结束。
    }编号 { $case_number }。

## 说的不是服务
service-asked =
    { $again ->
        [yes] 我在这里只能帮您办服务上的事。请问是哪一项服务，出了什么事？
       *[no] 请问您想反映的是哪项服务？
    }
talk-ended = 这里只处理服务问题，本次对话先结束。如有需要反映，请发 /complain。
talk-reopened =
    { $mistake ->
        [yes] 之前结束和您的对话，是我们弄错了，对不起。您可以像平常一样在这里写。
       *[no] 您可以像平常一样在这里写了。
    }
