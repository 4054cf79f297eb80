### 以后才开始的不在：员工看到的话。

# $starts、$until（时间）；$backup_name（文字）：指定的人
away-planned =
    { $whole ->
        [yes] 记下了，和已经登记的合在一起：<b>{ $starts }</b> 起不在，<b>{ $until }</b> 回来。
       *[no] 记下了：<b>{ $starts }</b> 起不在，<b>{ $until }</b> 回来。
    }{ $has_backup_name ->
        [yes] { $backup_name }替您照看。
       *[no] 由主管替您照看。
    }
    在那之前一切照旧，前一个工作日早上我会提醒您。
# $due（文字）：个案编号
away-soon =
    您 <b>{ $starts }</b> 起不在，<b>{ $until }</b> 回来。{ $has_backup_name ->
        [yes] { $backup_name }替您照看。
       *[no] 由主管替您照看。
    }{ $has_due ->
        [yes] { "" }
            这期间有约好的事：{ $due }。走之前没办完的，会附简报交接，约好的时间不变。
       *[no] { "" }
            这期间没有约好的事。
    }
stand-in-named = <b>{ $name }</b> { $starts } 起不在，{ $until } 回来，请您替班。开始时我再告诉您是哪几件。
# $next_starts（时间）：下一次登记的开始
away-cancelled =
    取消了：{ $starts } 到 { $until } 您照常在。{ $has_next_starts ->
        [yes] 还登记着的：{ $next_starts } 起不在。
       *[no] { "" }
    }
stand-in-not-needed = <b>{ $name }</b> { $starts } 起照常在，不用替班了。
