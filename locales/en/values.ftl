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
value-feeling-other = upset

## Where the customer means to go with it
value-threats-media = press
value-threats-social = social media
value-threats-regulator = regulator
value-threats-legal = legal action

## What is asked
value-question-what-happened = what happened
value-question-impact = what trouble it caused
value-question-wish = what the customer wants

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
value-answer-human-asked = wants to speak to a person
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
value-limit-outer-limit = eight-week limit
value-limit-digest = digest

## Why it was passed up
value-reason-asked-by-customer = the customer asked
value-reason-manager-asked = the customer asked for a manager
value-reason-asked-by-owner = a colleague asks you to look
value-reason-rounds = offers refused more than once
value-reason-loops = not solved more than once
value-reason-emotion = the customer is very upset
value-reason-major = major case
value-reason-unclaimed = nobody has claimed it in time
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
value-status-waiting = waiting for approval
value-status-waived = not needed this time
value-approval-owner = the owner
value-approval-supervisor = a supervisor
value-approval-manager = a manager
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
value-which-due-today = Due today
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
