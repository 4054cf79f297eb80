### What the author of words alone reads about them, before they go out or after.

# $limit (text) - what this person may promise on one case; $total (text) - what it would make; $again (yes/no) - the customer wrote meanwhile
amount-stopped =
    ✋ <b>{ $case_number } · { $customer_name }</b>: not sent. You may promise up to { $limit } on one case, and this would make { $total }.
    Make it an offer, and it goes to whoever may approve it. Until then the customer hears a time, not an amount.{ $again ->
        [yes] { " " }{ $customer_name } has written again meanwhile.
       *[no] { "" }
    }
# $due (time) - the time in the reply; $sure (yes/no) - the words say exactly this time; $needed (time) - by when they need it, where the time is later
time-to-book =
    { $sure ->
        [yes] ⏱ { $customer_name } has a time from you now: <b>{ $due }</b> ({ $case_number }). As a promise it is in the ledger, and I remind you of it.
       *[no] ⏱ { $customer_name } has a time from you now ({ $case_number }), and I read it as <b>{ $due }</b>. Is that the one you mean?
    }{ $has_needed ->
        [yes] { "" }
            ⚠ They need it by <b>{ $needed }</b>, so this is too late.
       *[no] { "" }
    }{ $day_off ->
        [yes] { "" }
            ⚠ That day is a public holiday.
       *[no] { "" }
    }
# $held_end (text) - what became of the words; $drafted (yes/no) - they stand in a draft
held-settled =
    <b>{ $case_number } · { $customer_name }</b>: { $drafted ->
        [yes] { $held_end ->
            [rewritten] the rewrite stands in place of your words.
            [gift_kept] the extra waits until a solution is agreed.
            [overridden] your words stay as they are. Your reason is in the record, and a supervisor can read it.
            [as_it_is] your words stay as they are.
           *[changed] your new words stand there.
        }
       *[no] { $held_end ->
            [rewritten] the rewrite goes out in place of your words.
            [gift_kept] the extra waits until a solution is agreed; the rest goes out.
            [overridden] your words go out as they are. Your reason is in the record, and a supervisor can read it.
            [as_it_is] your words go out as they are.
           *[changed] your new words go out.
        }
    }
ask-why-mine =
    <b>{ $case_number }</b>: why are your words right as they are? One line, then they go out. The reason stays in the record, and a supervisor can read it.
