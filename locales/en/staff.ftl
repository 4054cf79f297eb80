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
time-check =
    I read that as <b>{ $due }</b> ({ $case_number }){ $at_night ->
        [yes] , which is at night
       *[no] { $day_off ->
            [yes] , a public holiday
           *[no] { "" }
        }
    }{ $has_needed ->
        [yes] , later than { $needed }, by which they need it
       *[no] { "" }
    }. Shall I tell the customer so?
    { $has_words ->
        [yes] They would read: “{ $words }” If not, just write it as it should be.
       *[no] If not, just write the time you mean.
    }
time-not-understood =
    I found no time in that, or it lies in the past. Please try again, like this:
    today 16:00 · tomorrow 10:30 · Friday 9:00 · 6 March 14:00

## What the customer says
# $edited (yes/no) - a new version of an earlier message
customer-said =
    <b>{ $case_number } · { $customer_name }</b>{ $edited ->
        [yes] { " " }(edited)
       *[no] { $forwarded ->
            [yes] { " " }(forwarded, in somebody else's words)
           *[no] { "" }
        }
    }
    { $text }{ $has_righted ->
        [yes]
            { "" }
            ✎ Correction noted: { $righted }
       *[no] { "" }
    }

# $answer_text (text) - what was answered; $detail (text) - may be empty
customer-answered =
    <b>{ $case_number } · { $customer_name }</b> { $answer_text }{ $has_detail ->
        [yes] : { $detail }
       *[no] .
    }

# The customer asks again about a matter we work on.
# $times (number) - how often they have asked again; $text (text) - their words
customer-chases =
    <b>{ $case_number } · { $customer_name }</b> comes back to it{ $times ->
        [1] { "" }
       *[other] { " " }({ $times } times by now)
    }: “{ $text }”
    { $has_owner_name ->
        [yes] With { $owner_name }.
       *[no] Nobody has taken it yet.
    } { $has_contact_by ->
        [yes] The customer was told: by { $contact_by }.
       *[no] The customer was told no time.
    }
    Whoever comes back is often missing a word from us: what has been done, or when they hear.

# For the owner alone. $plan (text) - what the customer mentioned, in their own words
circling-hint =
    💡 <b>{ $case_number } · { $customer_name }</b> Two messages of blame, and your offer of help was passed by. { $ask ->
        [yes] You have said it three times; ask now: “May I tell you what I can do?”
       *[no] Say the same short thing again, calmly: “I know you're disappointed. Let me tell you what you can choose.” ({ $times } of 3)
    }{ $has_plan ->
        [yes] { " " }They also mentioned: “{ $plan }” That leads back to the matter: say how you see to it.
       *[no] { "" }
    }

which-case =
    { $has_words ->
        [yes] “{ $words }”
       *[no] The file you sent
    }
    Which case is this for? Tap its number and I'll send it to that customer.
words-placed =
    { $stopped ->
        [yes] Not sent to { $customer_name } yet; please look below
       *[no] { $held ->
            [yes] Kept until { $customer_name } is back
           *[no] { $by_mouth ->
                [yes] Please tell { $customer_name } yourself
               *[no] Sent to { $customer_name }
            }
        }
    } ({ $case_number }){ $has_words ->
        [yes] : “{ $words }”
       *[no] { "." }
    }
no-case-in-hand =
    { $by_command ->
        [yes] You have no case at the moment, so there is nothing this could be about. Take one in the staff group, or name one, as in /brief C-1042.
       *[no] You have no case, so nothing was sent. Take one in the staff group, or look with /case. A complaint of your own? Please write to me from an account that is not in the staff group, or tell a supervisor.
    }
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
        [extend] Why does it take longer, and by when do they have an answer? The reason first; the customer reads it. For example: the maker sends the part on Monday, and it is fitted by Wednesday 12:00
        [note] Your internal note. Write it as if the customer will read it.
        [letter_gap] Please write this part. Only what has been established.
        [letter_text] Please send the whole letter. It replaces the present draft.
        [closing] What do we learn from this? One sentence.
        [later] What have you done so far, and when do they hear from you next? The customer will read it. For example: the part is ordered, I call again tomorrow at 10:00
        [offer_why] Why does this case get so much more or less than like ones? One line; whoever approves it reads it, and it stays in the record. For example: two kettles and the kitchen top were spoiled
        [refuse] Why not, and what would make it possible? One line, which the owner reads. For example: too high; 80 is fine
        [unjustified]
            What did you find, and how was it checked? Facts only: somebody else reads it first, then the customer. For example: the sole is worn evenly after 1,700 km by your own app, and the maker tests it for 800
        [refuse_merit] Why not? One line, which the owner reads. For example: the label names no limit, so nobody could know
        [final]
            The final answer, please, in lines:
            first the decision, in one sentence
            then the reasons, in as many lines as you need
            - then what you still offer, each line with a dash in front and a time
            If nothing is offered any more, leave the last part out.
        [answer_stands] What did you look at, and why does the answer stand? A sentence or two, which the customer reads.
        [restrict] Why does contact have to be restricted? One or two sentences, which the manager approves and the customer reads. For example: in two talks this week our colleague was insulted several times after we had asked for another tone
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
# $done (text) - what was done; $ask_at (date) - when the customer is asked; $held (yes/no) - the customer has blocked the bot
done-noted =
    <b>{ $case_number }</b> is noted as done: “{ $done }” { $held ->
        [yes] The customer has blocked the bot; I ask when they are back.
       *[no] { $has_ask_at ->
            [yes] I ask the customer by { $ask_at } whether it is solved, and tell you the answer.
           *[no] The customer has been asked whether it is solved; I'll tell you the answer.
        }
    }
# $held (yes/no) - the customer has blocked the bot
promise-booked =
    { $held ->
        [yes] Booked ({ $case_number }): “{ $text }”, by { $due }. The customer has blocked the bot and does not know it yet; please tell them another way.
       *[no] Sent to the customer and booked ({ $case_number }): “{ $text }”, by { $due }.
    }
# $state_text (text) - what became of the promise
promise-kept =
    { $state ->
        [broken] <b>{ $case_number }</b>: noted as done now: “{ $has_text ->
            [yes] { $text }
           *[no] get back to the customer
        }” It was after the promised time, and the record says so.
       *[other] <b>{ $case_number }</b>, promise { $state_text }: “{ $has_text ->
            [yes] { $text }
           *[no] get back to the customer
        }”
    }
# $minutes (number) - minutes left
promise-reminder =
    ⏰ { $minutes ->
        [one] One minute
       *[other] { $minutes } minutes
    } left: <b>{ $case_number }</b> “{ $has_text ->
        [yes] { $text }
       *[no] get back to the customer
    }”, by { $due }
    { $has_wrote_at ->
        [yes] Your last words went out { $wrote_at }. If they were the answer, one tap settles it; otherwise be in touch once more.
       *[no] No result yet? Be in touch all the same: what you've done, and when they hear next.
    }
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
    { $held ->
        [yes] The customer does not know it yet.
       *[no] { $has_tell_at ->
            [yes] The customer hears of it at { $tell_at }.
           *[no] { $told_before ->
                [yes] The customer had such a word just before, and hears of this with the next one.
               *[no] The customer knows.
            }
        }
    } The new time is <b>{ $new_due }</b>.{ $second ->
        [yes] { " " }It is not the first one, so the case counts as major.
       *[no] { "" }
    }

# $data_wish (text) - copy or erase; $customer (text) - the Telegram id
data-wish =
    { $data_wish ->
        [erase] <b>{ $case_number }</b> · { $customer_name } wants their data erased, promised by <b>{ $due }</b>. Once every case is closed, the operator runs: <code>main.py erase { NUMBER($customer, useGrouping: 0) } --yes</code>
       *[copy] <b>{ $case_number }</b> · { $customer_name } wants a copy of their data, promised by <b>{ $due }</b>. The operator runs: <code>main.py export { NUMBER($customer, useGrouping: 0) } data.zip</code>; read it before you hand it out.
    }

praise-for-you = Somebody has praised you: “{ $text }”
