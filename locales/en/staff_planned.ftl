### What staff read about an absence that begins later.

# $starts, $until (time); $backup_name (text) - who was named
away-planned =
    { $whole ->
        [yes] Noted, together with what was planned already: away from <b>{ $starts }</b> until <b>{ $until }</b>.
       *[no] Noted: away from <b>{ $starts }</b> until <b>{ $until }</b>.
    } { $has_backup_name ->
        [yes] { $backup_name } stands in for you.
       *[no] Whoever leads stands in for you.
    }
    Nothing changes before that, and I remind you on the working morning before.
# $due (text) - numbers of cases
away-soon =
    You're away from <b>{ $starts }</b> until <b>{ $until }</b>. { $has_backup_name ->
        [yes] { $backup_name } stands in for you.
       *[no] Whoever leads stands in for you.
    }{ $has_due ->
        [yes] { "" }
            Something is due meanwhile in { $due }. What you don't settle before goes over, with the brief and at the same times.
       *[no] { "" }
            Nothing is due meanwhile.
    }
stand-in-named = <b>{ $name }</b> will be away from { $starts } until { $until }, and has named you to stand in. I'll tell you which cases when it begins.
# $next_starts (time) - when the next planned one begins
away-cancelled =
    Cancelled: you're here from { $starts } to { $until } after all.{ $has_next_starts ->
        [yes] { " " }Still planned: away from { $next_starts }.
       *[no] { "" }
    }
stand-in-not-needed = <b>{ $name }</b> won't be away from { $starts } after all. You needn't stand in.
