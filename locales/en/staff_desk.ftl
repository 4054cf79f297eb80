### What staff read in their private chat (2): offers, approvals, passing on, closing, letters.

## Offers
# $held (yes/no) - the customer has blocked the bot
offer-sent =
    { $held ->
        [yes] <b>{ $case_number }</b>: the customer has blocked the bot and does not have the options yet. I keep them, and they go out when the customer is back.
       *[no] The customer has the options ({ $case_number }). { $mine ->
            [yes] I'll tell you what they choose.
           *[no] Whoever has the case hears what they choose.
        }
    }

# $amount (text) - what is offered now; $given (text) - what the case was promised before; $total (text) - both together; $limit (text) - what you may promise on one case; $mixed (yes/no) - there is another currency in it; $rung (text) - who was asked
approval-asked =
    <b>{ $case_number }</b>: { $has_given ->
        [yes] { $amount }, with { $given } promised before, makes { $total } on this case.
       *[no] this gives { $amount }.
    }
    { $mixed ->
        [yes] Another currency can't be measured against the { $limit } you may promise, so { $rung ->
            [second] a { -manager } and a second person have been asked.
           *[manager] a { -manager } has been asked.
        }
       *[no] That is more than the { $limit } you may promise on one case, so { $rung ->
            [second] a { -manager } and a second person have been asked.
            [manager] a { -manager } has been asked.
           *[supervisor] a { -supervisor } has been asked.
        }
    }
    Until then, please give the customer a time and no amount.
approval-risen = <b>{ $case_number }</b>: nobody has decided about your offer yet, so a { -manager } has been asked now. Please keep to the time the customer has.
# $approved (yes/no); $by_name (text) - who decided
approval-answered =
    { $approved ->
        [yes] <b>{ $case_number }</b>: { $by_name } approved it, and { $held ->
            [yes] the customer, who is out of reach here, does not have the offer yet.
           *[no] the customer has the offer.
        }
       *[no] <b>{ $case_number }</b>: { $by_name } did not approve it: “{ $reason }”
            The customer has heard nothing of it. Tap below to write it again.
    }

## Whether it is justified, and the final answer
# $merit (text) - justified or partly
merit-noted =
    { $merit ->
        [partly] <b>{ $case_number }</b> is noted as justified in part. The customer isn't told so; offers and the letter go by it.
       *[justified] <b>{ $case_number }</b> is noted as justified. You can go on with an offer.
    }
# $rung (text) - who was asked: supervisor or manager
merit-asked =
    <b>{ $case_number }</b>: a { $rung ->
        [manager] { -manager }
       *[supervisor] { -supervisor }
    } has been asked whether they see it the same way. Until then the customer hears nothing of it; if they write, please give them a time and no answer.
# $agreed (yes/no); $by_name (text) - who decided; $reason (text) - why not
merit-answered =
    { $agreed ->
        [yes] <b>{ $case_number }</b>: { $by_name } sees it the same way. Now the customer can have your answer: what you found, that it is not possible, and at least two other ways. You only write the ways; the rest stands there already.
       *[no] <b>{ $case_number }</b>: { $by_name } sees it differently: “{ $reason }”
            The customer has heard nothing of it.
    }
# $until (date) - how long what it offers stands; $held (yes/no) - the customer has blocked the bot
final-sent =
    { $held ->
        [yes] <b>{ $case_number }</b>: the customer is out of reach here and does not have { $by_name }'s final answer yet.
       *[no] The customer has the final answer from { $by_name } ({ $case_number }).
    }
    It stands until { $until }; then the case is closed. If the customer writes anything new, a { -supervisor } decides whether it is taken up again.
# $decision (text) - the final answer; $said (text) - what was written after it; $due (time) - when the customer hears
new-facts-wanted =
    <b>{ $case_number } · { $customer_name }</b> wrote after the final answer: “{ $said }”
    Our answer was: { $decision }
    Is there something new in it? The customer hears from us <b>by { $due }</b>.
# $again (yes/no) - it is taken up again; $due (time) - when the customer hears from the owner
new-facts-decided =
    { $again ->
        [yes] { $by_name } has taken <b>{ $case_number }</b> up again. The customer hears from whoever has it by { $due }.
       *[no] { $by_name } has told the customer why the answer stands (<b>{ $case_number }</b>).
    }
outcome-choice = <b>{ $case_number }</b>: how did it end? So far the record says: { $outcome_text }.

## Limits and passing on
# $limit_text (text) - what is due
limit-alert =
    ⏰ <b>{ $case_number }</b> { $limit_text }: due { $due }.
    { $has_owner_name ->
        [yes] With { $owner_name }.
       *[no] Nobody has it yet.
    }
brief-read = { $name } has read the brief on { $case_number }.

## Changing hands
# $by_name (text) - who arranged it
case-handed =
    <b>{ $case_number }</b> is now with { $owner_name }{ $has_by_name ->
        [yes] { " " }(arranged by { $by_name })
       *[no] { "" }
    }.
    { $has_due ->
        [yes] What was agreed with the customer for { $due } still stands.
       *[no] The record is complete, so the customer has nothing to repeat.
    }
case-released =
    { $to_supervisor ->
        [yes] { $case_number } goes to a { -supervisor } now, with your line.
       *[no] { $case_number } is free again.
    } The record is complete, so the customer has nothing to repeat.

## Not delivered
# $back (yes/no) - the customer can be reached again
customer-out-of-reach =
    { $back ->
        [yes] { $customer_name } ({ $case_number }) can be reached again. Agreed times stand.{ $kept ->
            [yes] { " " }What I kept goes out now, except for times that have passed.
           *[no] { "" }
        }
       *[no] { $customer_name } ({ $case_number }) has blocked the bot, so nothing arrives. I keep what you send until they are back. Limits and promises go on; please try phone, e-mail or in person.
    }
delivery-unconfirmed =
    <b>{ $case_number }</b>: nobody knows whether this reached the customer:
    <blockquote>{ $text }</blockquote>
    Send it again? They may get it twice.
# $reason (text) - why it was not delivered
not-delivered =
    { $reason ->
        [plain] <b>{ $case_number }</b>: a text is broken, so the customer got it in plain words. Please tell an administrator.
        [wording] <b>{ $case_number }</b>: a text is broken and was not sent. Please write to the customer yourself, and tell an administrator.
       *[refused] <b>{ $case_number }</b>: Telegram refused a message, so the customer hasn't seen it. Please put it another way, or phone.
    }

## Closing and letters
closing-kept = The closing note of { $case_number } is kept. Thank you.
letter-wanted = <b>{ $case_number }</b> needs a reply letter before it can be closed. Tap below: I draft it and you finish it.
# $status_text (text) - how far the letter is
letter-status = Reply letter of { $case_number }: { $status_text }.
# $by_name (text) - who decided; $reason (text) - why not
letter-sent-back =
    <b>{ $case_number }</b>: { $by_name } did not approve the letter yet: “{ $reason }”
    The draft is as you left it. Tap below, change it and send it for approval again.

## Refusals and usage
# $refusal_text (text) - the sentence from refusals.ftl
refused = { $refusal_text }
# $command (text) - the command that was not understood
command-usage =
    { $command ->
        [case] Like this: /case C-1042, or /case alone for your list
        [note] Like this: /note C-1042 your note
        [facts] Like this: /facts C-1042, and below it, a line each: what, when, cause, how it was checked
        [calm] Like this: /calm C-1042
        [promise] Like this: /promise C-1042 call back today 17:00
        [offer] Like this: /offer C-1042, and I ask you for the options
        [done] Like this: /done C-1042 what was done
        [pause] Like this: /pause C-1042 15 (30 minutes at most)
        [limit] Like this: /limit C-1042; you see the text before it goes out
        [escalate] Like this: /escalate C-1042 what you need
        [extend] Like this: /extend C-1042 the maker sends the part on Monday, fitted by Wednesday 12:00
        [brief] Like this: /brief C-1042
        [log] Like this: /log Mrs Chen, 138 1234 5678: what the customer said
        [save] Like this: /save name text, or /save alone for the list
        [r] Like this: /r C-1042 name, or /r name as a reply to a message
        [merge] Like this: /merge C-1042 C-1043; the first goes into the second
        [harass] Like this: /harass for the list, or /harass C-1042 for somebody whose case has ended
        [letter] Like this: /letter C-1042
        [away] Like this: /away until Friday, or /away 2 Dec to 5 Dec Li; /back when you are here again
        [block] An account is blocked through /harass: somebody reports it there, and a second person confirms.
        [report] The figures are in /digest, and what was given is in /concessions; both are for supervisors and managers. Your own cases: /me
        [export] A customer's data is exported on the machine where I run, not in a chat. Please ask the administrator.
        [bind] Like this, in the staff group: /bind code
        [config] The settings stand in the file amends.toml. Please ask the administrator.
        [complain] In this chat you are staff, so this command isn't for here. A complaint of your own counts like any other: please write to me from an account that is not in the staff group, or tell a supervisor. Your work: /me
        [status] In this chat you are staff, so this command isn't for here. A complaint of your own counts like any other: please write to me from an account that is not in the staff group, or tell a supervisor. Your work: /me
        [add] In this chat you are staff, so this command isn't for here. A complaint of your own counts like any other: please write to me from an account that is not in the staff group, or tell a supervisor. Your work: /me
        [human] In this chat you are staff, so this command isn't for here. A complaint of your own counts like any other: please write to me from an account that is not in the staff group, or tell a supervisor. Your work: /me
        [withdraw] In this chat you are staff, so this command isn't for here. A complaint of your own counts like any other: please write to me from an account that is not in the staff group, or tell a supervisor. Your work: /me
        [digest] The digest is for supervisors and managers. Your own cases: /me
        [concessions] What was given is for supervisors and managers. Your own cases: /me
       *[other] I don't know that command. /help shows what there is.
    }

## Gifts
gift-still-open =
    <b>{ $case_number }</b>: beside the solution this was promised as well: “{ $text }”{ $has_due ->
        [yes] , by { $due }
       *[no] { "" }
    }.
    Tap once it is with the customer. What does not come is a broken promise.

## The assistant
# $taken (yes/no) - whether the proposal was taken over
reading-settled =
    { $taken ->
        [yes] <b>{ $case_number }</b>: taken over from the assistant's proposal, in your name. The record says so.
       *[no] <b>{ $case_number }</b>: left as it was.
    }
# $words_end_text (text) - what became of the draft
words-settled = <b>{ $case_number }</b>: { $words_end_text }.

## Readings
# $field_text (text) - what is put right
correction-asked = <b>{ $case_number }</b>: which { $field_text } is right? The customer isn't told; it stays in the record with your name, and helps to read better.
