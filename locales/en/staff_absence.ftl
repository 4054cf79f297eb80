### What staff read when somebody goes away, stands in, or comes back; and how cases are shared out.
### Friendly and plain: being away is nothing to apologise for.

## Going away
# $until (time) - until when somebody is away already
away-asked =
    { $has_until ->
        [yes] You are marked as away until <b>{ $until }</b>. When will you be back?
       *[no] When will you be back? I see to it that nobody waits for you meanwhile.
    }{ $has_planned_from ->
        [yes] { "" }
            Planned: away from { $planned_from } until { $planned_until }.
       *[no] { "" }
            Later days can be planned as well: <code>/away 2 Dec to 5 Dec</code>
    }
away-day-asked =
    { $again ->
        [yes] I found no day in that, or it is over already. Please try again, like this:
       *[no] Until when? One line; a day alone counts as the last one away.
    }
    Friday · 14 March · tomorrow 13:00 · Friday Li · 2 Dec to 5 Dec
# $count (number) - open cases
backup-asked =
    { $has_away_name ->
        [yes] { $away_name } will be away then as well. { "" }
       *[no] { "" }
    }{ $has_starts ->
        [yes] Away from: <b>{ $starts }</b>. { "" }
       *[no] { "" }
    }Back: <b>{ $until }</b>. { $count ->
        [0] Who stands in for you until then?
        [one] Who looks after your open case until then?
       *[other] Who looks after your { $count } open cases until then?
    }
# $handed (text) - numbers of cases; $count (number) - cases that stay
away-set =
    { $whole ->
        [yes] Put together with what you had planned: you're away until <b>{ $until }</b>.
       *[no] You're away until <b>{ $until }</b>.
    } { $has_backup_name ->
        [yes] Standing in for you: { $backup_name }.
       *[no] { $count ->
            [0] { "" }
           *[other] Nobody else is there just now, so reminders still come to you.
        }
    }{ $has_handed ->
        [yes] { "" }
            Something is due meanwhile, so these have been handed over: { $handed }. Customers who know your name hear who is there for them; every agreed time stays.
       *[no] { "" }
    }{ $has_backup_name ->
        [yes] { $count ->
            [0] { "" }
            [one] { "" }
                One case stays yours; its messages and reminders go to your stand-in until you are back.
           *[other] { "" }
                { $count } cases stay yours; their messages and reminders go to your stand-in until you are back.
        }
       *[no] { "" }
    }
# $handed, $watched (text) - numbers of cases
standing-in =
    You stand in for <b>{ $name }</b> until { $until }.{ $has_handed ->
        [yes] { "" }
            Yours now, with the brief: { $handed }
       *[no] { "" }
    }{ $has_watched ->
        [yes] { "" }
            To keep an eye on: { $watched }. Messages and reminders come to you; if you write to the customer or promise something, the case is yours.
       *[no] { "" }
    }
# $count (number) - open cases
not-away =
    Welcome back. { $count ->
        [0] You have no open case just now.
        [one] You have one open case; everything about it comes to you again.
       *[other] You have { $count } open cases; everything about them comes to you again.
    }
standing-in-over = { $name } is back and hears of the cases again. Thank you for standing in.
# $handed, $free (text) - numbers of cases
left-the-team =
    <b>{ $name }</b> is no longer in the staff group.{ $has_handed ->
        [yes] { "" }
            The open cases have been handed on, with their briefs: { $handed }
       *[no] { "" }
    }{ $has_free ->
        [yes] { "" }
            Free again, because nobody is there for them: { $free }
       *[no] { "" }
    }

## Sharing out
# Friendly: somebody wants to help. $until (time) - from then on it can be taken all the same
others-first =
    Thank you for offering. Your last two cases were hard ones already, and somebody else is free, so let them have <b>{ $case_number }</b>.
    If nobody has taken it by { $until }, it is yours with one tap.
self-check =
    <b>{ $case_number }</b>, for you alone, before the first word:
    · I solve problems, and I keep hold of the situation.
    · The complaint is about the company's product or service, not about me.
    · I breathe. I needn't be infected by the mood.
    · I listen, although the words are sharp.
    · I need the facts, so I stay cool. My calm will calm them.
    If it isn't a good moment, take five minutes or pass it on. No reason needed, and nobody is told.
breath-taken = Five minutes for you. <b>{ $case_number }</b> stays with you; at { $until } I ask for the next step again.
# $left (number) - how often this week still
passed-on =
    <b>{ $case_number }</b> is free again. Nobody is told why, and it doesn't count as handed back. { $left ->
        [0] You have done this twice this week; after that, “{ button-release }” with a line works as always.
       *[other] It is possible once more this week.
    }
