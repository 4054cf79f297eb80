### 以後才開始的不在：員工看到的話。

# $starts、$until（時間）；$backup_name（文字）：指定的人
away-planned =
    { $whole ->
        [yes] 記下了，和已經登記的合在一起：<b>{ $starts }</b> 起不在，<b>{ $until }</b> 回來。
       *[no] 記下了：<b>{ $starts }</b> 起不在，<b>{ $until }</b> 回來。
    }{ $has_backup_name ->
        [yes] { $backup_name }替您照看。
       *[no] 由主管替您照看。
    }
    在那之前一切照舊，前一個工作日早上我會提醒您。
# $due（文字）：個案編號
away-soon =
    您 <b>{ $starts }</b> 起不在，<b>{ $until }</b> 回來。{ $has_backup_name ->
        [yes] { $backup_name }替您照看。
       *[no] 由主管替您照看。
    }{ $has_due ->
        [yes] { "" }
            這期間有約好的事：{ $due }。走之前沒辦完的，會附簡報交接，約好的時間不變。
       *[no] { "" }
            這期間沒有約好的事。
    }
stand-in-named = <b>{ $name }</b> { $starts } 起不在，{ $until } 回來，請您代班。開始時我再告訴您是哪幾件。
# $next_starts（時間）：下一次登記的開始
away-cancelled =
    取消了：{ $starts } 到 { $until } 您照常在。{ $has_next_starts ->
        [yes] 還登記著的：{ $next_starts } 起不在。
       *[no] { "" }
    }
stand-in-not-needed = <b>{ $name }</b> { $starts } 起照常在，不用代班了。
