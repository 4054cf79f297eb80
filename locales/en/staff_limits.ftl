### Limits from outside, and a solution put off, for staff.

# $outer (text) - accept or final; $passed (yes/no)
outer-limit-alert =
    { $passed ->
        [yes] 🚨 <b>{ $case_number }</b> has passed its outer limit, { $due }
       *[no] ⏳ <b>{ $case_number }</b> reaches its outer limit { $due }
    }{ $has_sector ->
        [yes] { " " }({ $sector_text })
       *[no] { "" }
    }: { $outer_text }
    { $has_owner_name ->
        [yes] With { $owner_name }.
       *[no] Nobody has it yet.
    } { $passed ->
        [yes] Answer today, with the reasons and whom outside the house they can ask.
       *[no] Settle it before then, or put it off with a reason: /extend.
    }

# $own (yes/no) - read by whoever decided; $held (yes/no) - the customer has blocked the bot
solution-put-off =
    <b>{ $case_number }</b>: { $own ->
        [yes] put off to <b>{ $until }</b>
       *[no] { $by_name } has put the solution off to <b>{ $until }</b>
    }. { $held ->
        [yes] The customer does not know it yet; please tell them another way.
       *[no] The customer has read:
    }
    <blockquote>{ $reason }</blockquote>
    The time of the case goes on from the first message.

# $text (text) - what was promised; empty for a contact
promise-released =
    <b>{ $case_number } · { $customer_name }</b>: not needed any more, says the customer: { $has_text ->
        [yes] “{ $text }”
       *[no] get back to the customer
    }{ $has_due ->
        [yes] , by { $due }
       *[no] { "" }
    }. Everything else stands.

# $text (text) - what was promised; $needed (time) - by when the customer needs it
promise-too-late =
    ⚠ <b>{ $case_number } · { $customer_name }</b> needs it by <b>{ $needed }</b>. Promised is { $due }: “{ $text }”
    Find a sooner time, or tell them today that it can't be, and what is possible.
