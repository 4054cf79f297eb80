### What staff read in their private chat (1): taking a case, writing to customers, promises.
### Short enough to scan. Which case first, then what to do.

## Taking a case
# $owner_name (text) - who was quicker
claim-lost = { $owner_name } was a moment quicker with { $case_number }. Thank you for offering.

pick-next-step =
    <b>{ $case_number }</b> is yours. What will you do first, and by when will you be back to the customer?
    One tap, and the customer gets your name and that time.
ask-other-time =
    <b>{ $case_number }</b>: what will you do, and by when? One line; the customer will read it.
    For example: check with the courier, today 16:00
time-not-understood =
    I found no time in that, or it lies in the past. Please try again, like this:
    today 16:00 · tomorrow 10:30 · Friday 9:00 · 6 March 14:00

## What the customer says
# $edited (yes/no) - a new version of an earlier message
customer-said =
    <b>{ $case_number } · { $customer_name }</b>{ $edited ->
        [yes] { " " }(edited)
       *[no] { "" }
    }
    { $text }

# $answer_text (text) - what was answered; $detail (text) - may be empty
customer-answered =
    <b>{ $case_number } · { $customer_name }</b> { $answer_text }{ $has_detail ->
        [yes] : { $detail }
       *[no] .
    }

which-case = Which case is this for? Tap its number and I'll send it to that customer.
no-case-in-hand = You have no case, so nothing was sent. Take one in the staff group, or look with /case.
welcomed = Delivered to the customer ({ $case_number }).
note-kept = Your note is kept in { $case_number }. The customer can't see it.

## One line, please
# $form (text) - what is wanted; $hint (text) - what is known already, may be empty
ask-text =
    <b>{ $case_number }</b> { $form ->
        [promise] What do you promise, and by when? One sentence, which the customer reads as you write it. For example: I'll send you the refund receipt today by 17:00
        [offer] Write the options for the customer, one on each line, with a time and the amount if there is one.
        [single_reason] You offer only one option. Why?
        [done] What was done? One sentence; the customer will read it. For example: new filter fitted today at 14:20 and tested
        [cannot] What can't be done, and why? The reason first, then what is possible, and by when they hear from you. For example: that model is sold out; I ask the maker for a better one and write by Thursday 12:00
        [release] Where does it stand, and why do you hand it back? Whoever takes it relies on this line.
        [escalate] What do you need from the supervisor? One line.
        [note] Your internal note. Write it as if the customer will read it.
        [letter_gap] Please write this part. Only what has been established.
        [letter_text] Please send the whole letter. It replaces the present draft.
        [closing] What do we learn from this? One sentence.
        [later] What have you done so far, and when do they hear from you next? The customer will read it. For example: the part is ordered, I call again tomorrow at 10:00
        [facts] What happened? One line from the record or your notes; the customer hasn't written it yet.
        [reply] What would you like to tell the customer? I pass it on as you write it.
       *[other] One line, please.
    }{ $has_hint ->
        [yes] { "" }
            { $form ->
                [letter_gap] What belongs here: { $hint }
               *[other] Known so far: { $hint }
            }
       *[no] { "" }
    }
form-cancelled = Cancelled. Nothing was sent.

## Promises
promise-booked = Sent to the customer and booked ({ $case_number }): “{ $text }”, by { $due }.
# $state_text (text) - what became of the promise
promise-kept =
    <b>{ $case_number }</b>, promise { $state_text }: “{ $has_text ->
        [yes] { $text }
       *[no] get back to the customer
    }”
# $minutes (number) - minutes left
promise-reminder =
    ⏰ { $minutes ->
        [one] One minute
       *[other] { $minutes } minutes
    } left: <b>{ $case_number }</b> “{ $has_text ->
        [yes] { $text }
       *[no] get back to the customer
    }”, by { $due }
    No result yet? Be in touch all the same: what you've done, and when they hear next.
# To the supervisor, at the promised time.
promise-due-alert =
    <b>{ $case_number }</b>, promised by { $due }: “{ $has_text ->
        [yes] { $text }
       *[no] get back to the customer
    }”
    { $has_owner_name ->
        [yes] { $owner_name } has noted nothing as done yet.
       *[no] Nobody has the case yet.
    } In 10 minutes I tell the customer that we missed it.
# $second (yes/no) - the second broken promise of this case
promise-broken-alert =
    <b>{ $case_number }</b>, promised by { $due } and not kept: “{ $has_text ->
        [yes] { $text }
       *[no] get back to the customer
    }”
    The customer knows. The new time is <b>{ $new_due }</b>.{ $second ->
        [yes] { " " }It is not the first one, so the case counts as major.
       *[no] { "" }
    }
