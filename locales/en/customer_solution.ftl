### What customers read (2): the solution, agreed times, and what comes after.
### Reason first, then the result. What was promised, by when, and what happens if it is late.

## Finding a solution

counter-invited = All right. What would be fair, in your view? Just write it here and I'll pass it on { $has_owner_name ->
        [yes] to { $owner_name } in your words.
       *[no] in your words.
    }

# $words (text) - what the customer wrote while options are open
counter-check =
    I've kept what you wrote: “{ $words }” Would you like that in place of what I offered? Then tap the first button, and it goes on as your wish. What was offered stays open until then.

# Words that seem to take one of the options. $number (number), $option (text)
choice-check = Just so that I get it right: do you mean number { $number }, “{ $option }”? Then tap the first button; otherwise tap the one you would like.

# $contact_by (time) - when the answer comes
counter-heard = { $owner_name } now has your suggestion in your own words, and will answer you <b>by { $contact_by }</b>.

# $option (text) - what the customer chose; $todo (text) - what they have to do for it; $due (time) - by when it is done
solution-agreed =
    Agreed: { $option }{ $has_todo ->
        [yes] { "\u000A" }For you to do: { $todo }
       *[no] { "" }
    }
    { $has_due ->
        [yes] { $owner_name } will see to it <b>by { $due }</b>. If that time can't be kept, I'll tell you so and give you a new one.
       *[no] { $owner_name } will see to it, and I'll ask you afterwards whether all is well.
    }

## Agreed times

# $text (text) - the promise in the owner's words
promise-made =
    <b>{ $owner_name }:</b> { $text }
    Agreed time: <b>{ $due }</b>.

# Said by the owner while something is being settled in the house
answer-coming = I'm settling what we can do for you, and you'll hear from me <b>by { $due }</b>. { $owner_name }

# Said by the owner. $progress (text) - what has been done so far; $missed (text) - the promised time, if it has passed
honest-delay =
    This is { $owner_name }. { $has_missed ->
        [yes] It was promised by { $missed }, and we did not manage it. I'm sorry.
       *[no] { $again ->
            [yes] There is still no result, and I'm sorry that you have to wait once more.
           *[no] Your case is less straightforward than I thought. I can't give you a result yet, and I don't want to promise one I'm not sure of.
        }
    }
    { $has_progress ->
        [yes] Where it stands: { $progress }
       *[no] I'm still working on it.
    }
    { $has_promised ->
        [yes] It is about what you were promised: “{ $promised }”
            The new time for it: <b>by { $due }</b>.
       *[no] You'll hear from me again <b>by { $due }</b>.
    }

# $minutes (number) - how long the pause is
pause-taken =
    { $minutes ->
        [one] Please give me one minute: I'd like to talk to my { -supervisor } about what else we can do.
       *[other] Please give me { $minutes } minutes: I'd like to talk to my { -supervisor } about what else we can do.
    }
    I'll be back here at <b>{ $due }</b>. { $owner_name }

## Is it solved?

# $done (text) - what was done, in the owner's words
# $explanation_only (yes/no) - nothing was to be done, only explained
# $again (yes/no) - the answer before was half-hearted
ask-matter =
    { $again ->
        [yes] May I ask once more? If anything is still not right, please say so plainly. Is the matter really solved?
       *[no] { $explanation_only ->
            [yes]
                { $has_done ->
                    [yes] Our explanation: { $done }
                   *[no] We have explained how it came about.
                }
                Did we make the reasons clear, or is something missing?
           *[no]
                { $has_done ->
                    [yes] This is done: { $done }
                   *[no] { $said ->
                        [yes] On our side, what you read above is done.
                       *[no] We have done what we agreed with you.
                    }
                }
                Is the matter solved?
        }
    }

ask-completeness = I can't think of anything else to do on our side. Have we done everything you needed?
ask-person = One last question: how was it, dealing with us? Your rating stays hidden from the person you dealt with until the case is closed.

# $last (yes/no) - whether this is the last reminder
confirm-reminder =
    { $explanation_only ->
        [yes] { $last ->
            [yes] May I ask one last time: did we make the reasons clear? If you'd rather not answer, I'll close the case, and one tap opens it again.
           *[no] We'd like to be sure: did we make the reasons clear? If something is missing, tap “{ button-clear-partly }” and we'll go on.
        }
       *[no] { $last ->
            [yes] May I ask one last time: is the matter solved? If you'd rather not answer, I'll close the case, and one tap opens it again.
           *[no] We'd like to know where we stand: is the matter solved? If it isn't, tap “{ button-matter-not-solved }” and we'll go on.
        }
    }

settled-thanks =
    { $explained ->
        [yes] Thank you for telling us, and for looking at our reasons with us.
       *[no] Thank you for telling us, and for giving us the chance to put it right.
    } What you told us stays on record, for us to learn from.
    If anything else comes up, just write here and { $owner_name } will see it.

# $senior (yes/no) - a supervisor is on it too; $manager (yes/no) - a manager by now
# $told (yes/no) - what is wrong has just been said
back-in-loop =
    Thank you for being frank. { $partly ->
        [yes] Something is left to do, and it is up to us to finish it; you needn't explain anything again.
       *[no] It isn't solved yet, and it is up to us to go on; you needn't explain anything again.
    }
    { $senior ->
        [yes]
            { $manager ->
                [yes] A { -manager } is on it now.
               *[no] A { -supervisor } is on it now as well.
            } { $has_owner_name ->
                [yes] { $owner_name } will be in touch <b>by { $contact_by }</b>.
               *[no] Someone will be in touch <b>by { $contact_by }</b>.
            }
       *[no] { $has_owner_name ->
            [yes] { $owner_name } will be in touch <b>by { $contact_by }</b>.
           *[no] Someone will be in touch <b>by { $contact_by }</b>.
        }
    }
    { $told ->
        [yes] What you have just written is on record. Is there more to it? Then go on.
       *[no] What is still missing?
    }

treatment-heard = The matter is solved, and yet the way we dealt with you was not right for you. That counts just as much, so thank you for saying it. A { -supervisor } will be in touch <b>by { $contact_by }</b>; the number for this is { $case_number }.

# The words did not say which. $kind (text) - the open question
choice-repeated =
    { $kind ->
        [completeness] I've kept your words. So that I get it right, please tap one: have we done everything you needed?
        [person] Thank you. How was it, dealing with us? One tap is enough, or a number from 1 to 5.
        [offer] I've passed your words on. To choose, please tap a number; if none of it is right, tap the last button.
        [follow_up] I've passed your words on. How do things stand? One tap is enough.
       *[matter] I've passed your words on. Is the matter solved? One tap is enough.
    }

# Asked whether it is solved, the customer has not looked yet.
no-hurry = That's fine, there's no hurry. Tell me here whenever you know{ $asks_again ->
        [yes] ; otherwise I'll ask you again later.
       *[no] .
    }

## Closing and following up

# $days (number) - how long one tap opens the case again
closed-unconfirmed =
    I haven't had your answer, so I'm closing { $case_number } as unconfirmed.
    { $days ->
        [one] You can open it again with one tap within a day, and there's nothing to repeat.
       *[other] You can open it again with one tap within { $days } days, and there's nothing to repeat.
    }

case-closed =
    { $case_number } is closed. Thank you for helping us do better.
    { $days ->
        [one] If the problem comes back within a day, one tap opens it again, and there's nothing to repeat.
       *[other] If the problem comes back within { $days } days, one tap opens it again, and there's nothing to repeat.
    }

closed-deadlock =
    { $case_number } is closed today, and our answer stays as we wrote it to you.
    { $days ->
        [one] If there is something new within a day, write it here and a person will look at it again.
       *[other] If there is something new within { $days } days, write it here and a person will look at it again.
    } You can also take it to one of the outside bodies named in our answer.

# $day (number) - 1: after a half-hearted yes; 14: would you choose us again; 30: what we changed
# $commitment (text) - what was changed; empty when nothing is known
follow-up =
    { $day ->
        [1] { $yesterday ->
            [yes] Yesterday you said it was all right. I'd like to be sure: is it?
           *[no] { $has_said_on ->
                [yes] On { $said_on } you said it was all right. I'd like to be sure: is it still?
               *[no] You said it was all right. I'd like to be sure: is it still?
            }
        }
        [14] Two weeks have passed. Would you choose us again?
        [30] { $has_commitment ->
            [yes] You told us what went wrong last month. This is what we have changed since: { $commitment }. Is everything still fine?
           *[no] A month has passed. Is everything still fine?
        }
       *[other] { $day } days have passed. Is everything still fine?
    }
    { $has_owner_name ->
        [yes] If you have anything to add or to suggest, just write here and { $owner_name } will see it.
       *[no] If you have anything to add or to suggest, just write here and we will see it.
    }

follow-up-thanks = Thank you for your answer, I've noted it.

## The final answer, and after it
new-facts-invited = Of course. Please write here what is new. A { -supervisor } reads it and tells you whether it changes our answer.
# $contact_by (time) - when the answer comes
new-facts-heard = Thank you for telling us. A { -supervisor } looks at whether this changes our answer, and you'll hear <b>by { $contact_by }</b>.
# $contact_by (time) - when the next word comes
taken-up-again =
    Thank you, this is new to us, and we take your case up again. There is nothing you have to repeat.
    { $has_owner_name ->
        [yes] { $owner_name } will be in touch <b>by { $contact_by }</b>.
       *[no] Someone will be in touch <b>by { $contact_by }</b>.
    }
# $reason (text) - what was looked at, in the words of whoever decided; $options (yes/no) - something is still on offer
answer-stands =
    Thank you for writing again; I have read it all. { $reason }
    { $options ->
        [yes] So our answer stays as it is, and what we offered stands until { $until }.
       *[no] So our answer stays as it is.
    } The bodies named in it are open to you too. { $by_name }

## Letters

# The letter as it was approved.
reply-letter = { $text }
