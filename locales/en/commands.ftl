### What the command menu says. A phone shows the first few words, so the point comes first.

## Customers
command-start = Start here
command-complain = Tell us what went wrong
command-status = See how your case stands
command-add = Add something to your case
command-human = Speak to a person
command-withdraw = Withdraw your case
command-language = Change the language / 语言
command-privacy = What we store, and how to have it erased
command-help = How this works

## Staff
command-log = Log a complaint somebody told you
command-save = Save a reply: /save name text
command-r = Use a saved reply: /r name
command-case = Your cases, or open one: /case C-1042
command-note = Keep an internal note
command-facts = What was found out, and how: /facts
command-promise = Promise a time: /promise today 17:00 call back
command-offer = Offer the customer options
command-done = Mark as done and ask the customer
command-pause = Take a short pause: /pause 15
command-limit = Ask to set a limit for an abusive customer
command-calm = A cool head, for you alone
command-escalate = Ask a supervisor to look
command-extend = Put the solution off, with a reason and a date
command-release = Give a case back, with a reason
command-brief = The case in six lines
command-merge = Merge a duplicate
command-harass = Report harassment, for a person to confirm
command-letter = Write the reply letter
command-courtesy = What was found in words to customers
command-away = Away until…, with somebody standing in
command-back = Back again
command-oncall = Who is on call at night
command-me = What is due on your cases

## Managers
command-concessions = What was given lately, and why
command-digest = Today's digest
command-report = Reports
command-export = Export the data
command-block = Stop contact with an account
command-config = The settings
command-bind = Make this the staff group: /bind code
