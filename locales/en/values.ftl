### Values in words. The name is value-<field>-<value>. No variables, no full stop.

## Where a case stands (for staff)
value-state-listening = listening
value-state-summary-sent = summary with the customer
value-state-unclaimed = not taken
value-state-exploring = finding out
value-state-offered = offer with the customer
value-state-acting = putting it right
value-state-confirming = asking whether it's solved
value-state-following-up = following up
value-state-closed = closed
value-state-final-position = final answer
value-state-withdrawn = withdrawn
value-state-merged = merged

## What became of a promise
value-state-open = still to be kept
value-state-kept = kept
value-state-kept-late = kept a few minutes late
value-state-broken = not kept in time
value-state-renegotiated = moved to a new time
value-state-released = no longer wanted

## Weight, category, feeling
value-severity-minor = minor
value-severity-normal = normal
value-severity-major = major

## Whether it is justified (for staff)
value-merit-justified = justified
value-merit-partly = justified in part
value-merit-unjustified = not justified
value-merit-asked = not justified? Somebody else is asked

value-category-product-quality = product
value-category-transaction-process = process
value-category-service-execution = service
value-category-communication-conflict = contact

# Customers read these after "It left you".
value-feeling-waiting = tired of waiting
value-feeling-let-down = let down
value-feeling-treated-rudely = treated without respect
value-feeling-ignored = ignored
value-feeling-loss = out of pocket
value-feeling-worry = worried
value-feeling-confused = confused
value-feeling-unfair = treated unfairly
value-feeling-runaround = sent round in circles
value-feeling-despair = in despair
value-feeling-other = upset

value-wish-kind-refund = refund
value-wish-kind-replacement = replacement
value-wish-kind-repair = repair
value-wish-kind-apology = apology
value-wish-kind-explanation = explanation
value-wish-kind-other = something else

## Where the customer means to go with it
value-threats-media = press
value-threats-social = social media
value-threats-regulator = regulator
value-threats-legal = legal action

## What is asked
value-question-what-happened = what happened
value-question-since-when = when it began
value-question-impact = what trouble it caused
value-question-wish = what the customer wants
value-question-in-words = asking for a few words

## Next steps
value-next-step-check = look into it
value-next-step-ask-colleague = ask the colleague
value-next-step-prepare-solution = work out a solution
value-next-step-own = in my own words

## What the customer answered
value-answer-agreed = chose an option
value-answer-other-wish = wants something else
value-answer-solved = says it's solved
value-answer-partly = says it's partly solved
value-answer-not-solved = says it isn't solved
value-answer-withdrawn = withdrew the case
value-answer-back = says the problem is back
value-answer-reopened = opened the case again
value-answer-review = wants our answer reviewed; a lead without a part in it looks at it afresh
value-answer-human-asked = wants to speak to a person
value-answer-gave-up = says “never mind”; nothing is settled by that, please follow it up
value-answer-explained = accepts the explanation; asked whether the reasons are clear
value-answer-fine = says all is still fine

## What is due
value-limit-burst-over = end of the customer's messages
value-limit-nudge = gentle question
value-limit-submit = handing over to staff
value-limit-weak-choice = the customer's choice to follow up
value-limit-claim-limit = taking the case
value-limit-first-human = first word from a person
value-limit-reply-due = answer to the customer
value-limit-update-due = progress report to the customer
value-limit-offer-due = offer
value-limit-approval-due = approval
value-limit-offer-reminder = reminder of the offer
value-limit-offer-look = no choice for a week, please look
value-limit-offer-expiry = end of the offer
value-limit-resolve-due = solution
value-limit-promise-soon = promise in 30 minutes
value-limit-promise-near = promise in 10 minutes
value-limit-promise-due = promised time
value-limit-promise-broken = promised time missed
value-limit-confirm-ask = asking whether it's solved
value-limit-confirm-reminder = asking again whether it's solved
value-limit-confirm-close = closing without an answer
value-limit-follow-up = follow-up
value-limit-follow-up-expiry = follow-up without an answer
value-limit-not-solved = word after “not solved”
value-limit-final-expiry = end of the final answer
value-limit-outer-limit = outer limit
value-limit-digest = digest
value-limit-away-over = end of an absence
value-limit-away-soon = reminder of an absence
value-limit-away-start = start of an absence
value-limit-on-call-start = start of being on call
value-limit-breath-over = end of a short pause

## What is due with a time on a card; the time follows
value-due-kind-answer = answer by
value-due-kind-call = call by
value-due-kind-refund = refund by
value-due-kind-compensation = compensation by
value-due-kind-action = promised by

## Why it was passed up
value-reason-asked-by-customer = the customer asked
value-reason-manager-asked = the customer asked for a manager
value-reason-review = the customer asks for a review of our answer
value-reason-looked-up = brief
value-reason-asked-by-owner = a colleague asks you to look
value-reason-rounds = offers refused more than once
value-reason-loops = not solved more than once
value-reason-emotion = the customer is very upset
value-reason-major = major case
value-reason-self-harm = the customer may harm themselves: a person is needed now
value-reason-violence = violence is threatened
value-reason-safety = somebody is hurt or in danger
value-reason-self-harm-again = the customer speaks again of harming themselves: a person is needed now
value-reason-violence-again = violence is threatened again
value-reason-safety-again = danger is told again, or more of it
value-reason-errand = the press or a lawyer writes in their office
value-reason-unclaimed = nobody has claimed it in time
value-reason-away = the owner is away, so it is yours now
value-reason-left = the owner is no longer with us, so it is yours now
value-reason-assigned = arranged for you
value-reason-people = about one of our people
value-reason-pause = the owner paused to ask you

## Why it did not arrive
value-reason-refused = refused by Telegram
value-reason-wording = broken wording
value-reason-plain = broken wording, sent in plain words

## How it ended
value-outcome-upheld = upheld
value-outcome-partly-upheld = partly upheld
value-outcome-not-upheld = not upheld
value-outcome-goodwill-without-acceptance = not upheld, goodwill given
value-outcome-withdrawn = withdrawn
value-outcome-deadlock = no agreement
value-outcome-unconfirmed = not confirmed by the customer
value-outcome-unreachable = customer out of reach

## The reply letter
value-status-sent = sent to the customer
value-status-waiting = waiting for a supervisor's approval
value-status-waiting-manager = waiting for a manager's approval
value-status-risen = nobody has approved it yet, so a manager has been asked now
value-status-waived = not needed this time
value-approval-owner = the owner
value-approval-supervisor = a supervisor
value-approval-manager = a manager
value-element-0 = the whole text
value-element-1 = what they went through
value-element-2 = common ground
value-element-3 = thanks
value-element-4 = apology
value-element-5 = what happened
value-element-6 = decision
value-element-7 = compensation
value-element-8 = our commitment
value-element-9 = the door stays open

# What the check of a letter doubts; read after "Please check:".
value-doubts-2 = is the customer's feeling named in the first three sentences?
value-doubts-4 = does the sympathy stand, with nothing taken back after it?
value-doubts-7 = is the apology free of “if” and of empty phrases?
value-doubts-12 = does the decision say what, who, the day and the hour?
value-doubts-13 = are there two alternatives after a no?
value-doubts-14 = does the compensation come after the decision, within the approved amount, without conditions?
value-doubts-17 = is there a person to write to, and a way to have it reviewed?
value-doubts-19 = are order, length and language right?

# What keeps a letter here, and what to do about it.
value-stop-early = a letter goes out once something is agreed. Until then this only shows what the record has.
value-stop-too-long = this is too long for one message. Please shorten it.
value-stop-reach = the customer has blocked the bot, so it can't go out this way. Please try phone or e-mail.
value-stop-point-7 = an “if” or an empty phrase. Please say what you mean in plain words.
value-stop-point-12 = please say what is done, who does it, the day and the hour, as it was promised.
value-stop-point-14 = a gift has no condition, and no amount that was not approved.
value-stop-clash = this time is not the promised one. Write the promised time, or move the promise first.
value-stop-closed = the case is closed, so no new time can be promised. Leave it out, or send it as no promise.

# Why a letter needs an approval.
value-grounds-major = it is a major case
value-grounds-outside = the press or a lawyer is in it
value-grounds-person = it is about one of our people
value-grounds-declined = it says no to something

# What the approver judges; read after "Only you can judge:".
value-checks-1 = names this customer's event; could go to nobody else
value-checks-3 = agrees on one thing, without accepting what is not established
value-checks-5 = what it thanks for is true and can be checked
value-checks-6 = apologises for something definite; “our fault” where it was ours
value-checks-8 = speaks for the company and blames nobody
value-checks-9 = says with dates what happened and what was checked
value-checks-10 = no fact, cause or figure that the record does not have
value-checks-11 = answers every point and the wish
value-checks-15 = the gift fits the loss
value-checks-16 = one real change, with function and date, nothing absolute
value-checks-18 = invites only where it is fitting, sells nothing
value-checks-20 = read aloud, it is one person speaking to another

## Who
value-who-customer = the customer
value-who-staff = staff
value-who-supervisor = a supervisor
value-who-manager = a manager
value-who-bot = the bot

## The digest
value-which-new = New
value-which-open = Open
value-which-unclaimed = Not taken
value-which-overdue = Overdue
value-which-due-today = Promises due today
value-which-broken = Broken promises
value-which-major = Major
value-which-unreachable = Out of reach

value-name-ack = Acknowledged
value-name-claim = Taken
value-name-first-human = First word from a person
value-name-offer = Offer made
value-name-resolve = Solved
value-name-callback = Called back as agreed
value-name-correction = Put right after “not solved”
value-name-overdue = Not overdue

value-what-promised = promised
value-what-righted = put right
value-what-offered = offered
value-what-final = final answer
value-what-done = noted as done
value-what-cannot = told the customer that it cannot be done
value-what-missed = not kept, and the customer was told so

## What became of a draft of the assistant
value-words-end-sent = sent to the customer as it was, in your name
value-words-end-dropped = the draft is gone, and nothing was sent
value-words-end-no-answer = the assistant hasn't answered in time; please write in your own words
value-words-end-unfit = the assistant's draft wasn't fit for this customer (a promise, an amount or a time that isn't in the case, say), so I've thrown it away; please write in your own words
value-words-end-outdated = the case has moved on since that draft, so nothing was sent; please write in your own words

## What a message is
value-message-kind-complaint = complaint
value-message-kind-weak-dissatisfaction = mild dissatisfaction
value-message-kind-question = question
value-message-kind-request = request
value-message-kind-praise = praise
value-message-kind-possible-harassment = possible harassment
value-message-kind-unclear = unclear

## What can be put right about a reading
value-field-message-kind = class
value-field-category = category
value-field-feeling = feeling
value-field-wish-kind = wish
value-field-severity = severity

## What a word counts for when a message is read
value-rule-grievance = a complaint outright
value-rule-problem = something is wrong
value-rule-unmet = not as expected
value-rule-soft = mild dissatisfaction
value-rule-hint = a hint
value-rule-praise = praise turned round
value-rule-dissatisfied = sounds dissatisfied
