### What stands on buttons. Short, and it says what the tap does.

## Customers
button-complain = I have a complaint
button-status = Status
button-add = Add something
button-human = Speak to a person
button-language-zh-hans = 简体中文
button-language-zh-hant = 繁體中文
button-language-en = English
button-follow-up-please = Have someone follow up
button-just-saying = Just saying
button-summary-right = Right
button-summary-wrong = Not quite
button-summary-add = Add
button-that-is-all = That's all
button-hand-over = Hand it over now
button-go-on = I'll go on
button-same-matter = The same
button-new-matter = A different one
button-withdraw-yes = Withdraw
button-withdraw-no = Keep it open
button-reopen = Reopen
button-other-wish = I'd like something else
button-matter-solved = Solved
button-matter-partly = Partly
button-matter-not-solved = Not solved
button-complete-yes = Everything
button-complete-no = Something is missing
button-person-1 = 😞 1
button-person-2 = 🙁 2
button-person-3 = 😐 3
button-person-4 = 🙂 4
button-person-5 = 😊 5
button-still-fine = All fine
button-problem-back = The problem is back
button-again-yes = Yes
button-again-maybe = Perhaps
button-again-unsure = Not sure
button-again-no = No
button-stop-asking = Please don't ask again

## The staff group
button-claim = Claim
button-supervisor = Supervisor

## The desk
button-my-cases = My cases
button-open-case = Open
button-story = Story
# $step_text_value (text) - the next step; $due (time) - by when
button-step-choice = { $step_text_value }, by { $due }
button-other-time = Other time
button-time-right = Yes, that time
button-promise = Promise
button-offer = Offer
button-done = Done
button-cannot = Cannot be done
button-pause = Pause 15 min
button-escalate = Escalate
button-release = Release
button-take-over = Take over
button-cancel = Cancel
button-brief-read = I have read it
button-send-again = Send again

button-prepared-refund = Refund
button-prepared-replacement = Replacement
button-prepared-repair = Repair
button-prepared-redo = Do it again
button-prepared-explanation = Explanation
button-prepared-apology = Apology
button-offer-send = Send
button-offer-send-single = It's what they asked for: send
button-offer-again = Write it again
button-offer-approve = Approve
button-offer-reject = Reject

button-promise-kept = Called, result
button-gift-given = It is given
button-promise-later = No result, new time
button-promise-backup = Hand to backup

button-letter = Letter
button-letter-gap-1 = Fill 1: what they went through
button-letter-gap-2 = Fill 2: common ground
button-letter-gap-3 = Fill 3: thanks
button-letter-gap-4 = Fill 4: apology
button-letter-gap-5 = Fill 5: what happened
button-letter-gap-6 = Fill 6: decision
button-letter-gap-7 = Fill 7: compensation
button-letter-gap-8 = Fill 8: our commitment
button-letter-gap-9 = Fill 9: the door stays open
button-letter-edit = Rewrite it all
button-letter-send = Send to the customer
button-letter-ask-approval = Send for approval
button-letter-send-book = Send on, and book the times
button-letter-send-said = Send on; the times are no promises
button-letter-approve = Approve and send
button-letter-reject = Not yet
button-letter-waive = No letter this time
button-closing-ok = Fine, keep it
button-closing-edit = Write the lesson

## The digest
button-digest-new = New
button-digest-open = Open
button-digest-unclaimed = Unclaimed
button-digest-overdue = Overdue
button-digest-due-today = Promises due today
button-digest-broken = Broken promises
button-digest-major = Major
button-digest-unreachable = Out of reach
