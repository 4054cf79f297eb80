### Progress in words, for customers. The name is value-<field>-<value>. No full stop.

## Where the case stands
value-progress-listening = I'm listening to you
value-progress-summary-sent = waiting for you to check my summary
value-progress-unclaimed = registered; a colleague will take it on
value-progress-exploring = a colleague is finding out what happened
value-progress-offered = an offer is waiting for your choice
value-progress-acting = we are doing what we agreed with you
value-progress-confirming = done on our side; waiting to hear whether it's solved
value-progress-following-up = solved; we'll ask again how it went
value-progress-final-position = you have our final answer
value-progress-closed = closed; you can open it again
value-progress-withdrawn = withdrawn, as you asked
value-progress-merged = joined with another case of yours

## What was done last
value-last-act-listening = I took down what you told me
value-last-act-summary-sent = I sent you a summary to check
value-last-act-unclaimed = your case went to my colleagues
value-last-act-exploring = a colleague took your case on
value-last-act-offered = we sent you an offer
value-last-act-acting = we started on what you chose
value-last-act-confirming = we finished and asked you about it
value-last-act-following-up = you told us it's solved
value-last-act-final-position = we sent you our final answer
value-last-act-closed = the case was closed
value-last-act-withdrawn = the case was withdrawn, as you asked
value-last-act-merged = the case was joined with another one of yours
value-last-act-moved = the case went a step further
value-last-act-heard = I received your message
value-last-act-acknowledged = I registered your case
value-last-act-asked = I asked you a question
value-last-act-replied = a colleague answered you
value-last-act-edited = I noted your correction
value-last-act-noted = a colleague added to the record
value-last-act-severity = we looked again at how serious it is
value-last-act-merit = we checked the facts
value-last-act-escalated = a supervisor was asked to look
value-last-act-owner = one colleague took responsibility for it
value-last-act-promised = we agreed a time with you
value-last-act-promise-settled = something we promised was dealt with
value-last-act-reminded = the colleague in charge was reminded
value-last-act-limit-passed = we pressed for an answer on our side
value-last-act-answered = I received your answer
value-last-act-approved = an offer was approved
value-last-act-letter = we are writing to you
value-last-act-reach = how to reach you was noted
value-last-act-language = the language was changed
value-last-act-closing = the case was summed up
value-last-act-corrected = how we filed it was put right
value-last-act-failed = a message did not reach you
