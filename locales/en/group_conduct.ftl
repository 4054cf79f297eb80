### Difficult conduct, for the group: never a word of what was written.

# $account (text) - its number; $attempts (number) - how often it was asked back; $decided_by (text) - who decided
harassment-suspected =
    { $has_decided_by ->
        [yes] { $harassment ->
            [yes] <b>{ $account }</b>: { $decided_by } found it to be harassment. It is kept apart; there is nothing to do here.
           *[no] <b>{ $account }</b>: { $decided_by } found no harassment. It goes on as usual.
        }
       *[no] <b>{ $account }</b> was asked { $attempts ->
            [one] once
           *[other] { $attempts } times
        } which service it is about, and names none. Would one of you look, in private? It may not be pleasant to read.
    }
