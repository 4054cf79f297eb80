### When something can't be done: the reason first, then what is possible. At most 200 characters.

# $who (text) - who may do it: staff, supervisor, manager, customer or bot
refusal-not-for-you =
    { $who ->
        [customer] This one is for the customer to decide.
        [owner] A colleague has this case. Ask them, or tap “{ button-supervisor }”.
        [supervisor] This takes a supervisor. Tap “{ button-escalate }” and one will look at it.
        [manager] This takes a manager. A supervisor can pass it on for you.
        [bot] This happens by itself. There is nothing you need to do.
       *[staff] This button is for our staff. If you have something to say, just write it here.
    }
refusal-already-done = That has been done already.
# $state (text) - where the case stands now
refusal-out-of-place =
    { $state ->
        [listening] The customer is still telling it. Once the case is with us it can be taken.
        [summary_sent] The customer is still reading the summary. Once the case is with us it can be taken.
        [unclaimed] Nobody has taken this case yet. Please tap “{ button-claim }” first.
        [exploring] Nothing has been agreed with the customer yet. “{ button-offer }” comes first; if what they wanted is done already, send /done and one line.
        [offered] The customer has the options and has not chosen yet, so this has to wait. Until then you can write to them or use “{ button-promise }”.
        [acting] A solution is agreed and being carried out. “{ button-done }” or “{ button-cannot }” under the case goes on from there.
        [confirming] The customer is being asked whether it is solved. Nothing is left to do until they answer; you can write to them.
        [following_up] The customer has said that it is solved, so this no longer fits. You can still write to them.
        [final_position] The customer has the final answer. What is still on offer stays open to them.
        [closed] This case is closed. When the customer writes about it again, it opens by itself.
        [merged] This case has gone into another one. Please go on there.
        [withdrawn] The customer has withdrawn this case, so nothing was sent.
        [over] This question is no longer open. Just write what you would like, and it goes to whoever has your case.
       *[other] The case has moved on, so this no longer fits. Please use the buttons of the latest message.
    }
# $name (text) - who was quicker
refusal-claimed-by-other = { $name } was a moment quicker. Thank you for offering.
refusal-others-free = Somebody else is free for this one. I've written to you privately.
refusal-passed-twice = You have passed on twice this week. “{ button-release }” with one line works as always.
refusal-away = You are marked as away. Send /back, and you can take cases again.
# $name (text) - whom it was to be given to
refusal-cannot-be-given = { $name } can't be given this case: away, or not the one to have it. Please pick somebody else.
refusal-concerned = This case is about one of us, or may be, so somebody who had no part in it handles it. That is fairer to everybody.
refusal-second-transfer = This case has changed hands twice already, so a supervisor takes it now.
refusal-no-such-case = I found no case with that number among yours. Please check it; it looks like C-1042.
# $what (text) - what is still missing
refusal-something-missing =
    { $what ->
        [silence] The customer is within reach and has answered, so there is no need for it.
        [attempts] It takes two attempts on another way within seven days first. “{ button-tried }” notes each.
        [other_case] There is no other open case that this one could go into.
        [open_case] Both have to be open. One of the two has ended.
        [same_customer] These two belong to different customers, so they stay apart.
        [same_month] These two began more than 30 days apart, so each stays a case of its own.
        [alike] One of the two is about how somebody treated the customer, and not everybody may read it. They stay apart.
        [other_way] It works the other way round: the newer one goes into the one further along, and a spoken one into the one with a chat.
        [claim_first] Nobody has taken that case yet. Please take it first, then merge.
        [found] I found nothing like that among the cases you may see. Try a number such as C-1042, a word of the story, or a state such as “open”.
        [saved_text] First the name, then the text. Like this: /save parts Hello {"{"}customer{"}"}, the part for {"{"}number{"}"} is here.
        [saved] There is no saved reply of that name yet. /save shows those there are.
        [place] One of the places in braces is not known. There are {"{"}customer{"}"}, {"{"}number{"}"}, {"{"}time{"}"} and {"{"}name{"}"}.
        [picked] That was for the list above the line, so nothing was sent. Pick one there, or use /r name.
        [time_told] The customer has no time yet that could stand there. Promise one first, then it fills itself.
        [reply] Your reply comes first: it has to be the last word in the case, say what was done or why, and have reached the customer.
        [long_way] This one takes the usual way: it is major, about a person, or somebody has yet to agree. Please use “{ button-offer }”.
        [offer_it] Your reply gives money or something extra. Please use “{ button-offer }”, so that it is agreed and booked.
        [offer_done] What you did gives money or something extra. Please use “{ button-offer }”, so that it is agreed and booked.
        [step] I have the time; what will you do by then? One line, please: check with the courier, today 16:00
        [facts] One thing first: what happened? A line is enough.
        [summary] The customer hasn't confirmed the summary. Please read it and confirm that you have it right.
        [finding] Please add what was found and how it was checked, in a sentence: a second person has to be able to judge it.
        [agreement] Somebody else has to agree first that it is not justified. To go on at once, tap “{ button-justified }” under the case.
        [unusual] This is far from what like cases got. Please tap “Say why” first: one line is enough.
        [plain_words] What is due anyway is no present. Please write it plainly, without words such as “gesture” or “as a gift”.
        [alternatives] A no comes with at least two other ways. Please add one more.
        [decision] The decision is missing: the first line, in one sentence.
        [reasons] The reasons are missing: they come after the decision.
        [rounds] A final answer comes after two rounds without agreement, or after a no that was refused. Until then an offer is the way.
        [merit] One thing first: is the complaint justified? One tap will do.
        [second_option] There is only one option. Add a second, or say in one line why one is enough.
        [single_reason] There is only one option, so please say why in one line.
        [coolings] A restriction comes only after the talk had to be put off twice within a week. Until then there is /limit.
        [minutes] How many minutes? A pause may last from 1 to 30.
        [text] There are no words in it yet. Please write them.
        [shorter_text] This is too long for one message. Please shorten it.
        [reach] The customer has blocked the bot, so it can't go out this way. Please try phone or e-mail.
        [options] There is no option yet. Please write at least one, with a time.
        [evidence] One line that says what was done, and when; the customer will read it. For example: the new filter was fitted today at 14:20
        [reason] Please add one line with the reason.
        [brief] Please add one line on where it stands, so that nobody has to ask the customer again.
        [lesson] One line first: what do we learn from this? Then it can be closed.
        [letter] The reply letter comes first: send it, or mark it as not needed.
        [due] There is no time yet. Please write the day and the hour.
        [time] There is no time yet. Please write the day and the hour.
        [agreed] A solution has to be agreed first; anything extra comes after that.
       *[other] One more thing is needed before this can go on.
    }
# $limit (text) - the amount this rank may promise, e.g. CNY 200; $total (text) - what the case would come to
refusal-over-authority = You may promise up to { $limit } on one case, and this would make { $total }. A supervisor or manager has to; please name no amount to the customer before.
refusal-another-person = A second person has to approve this one; you have had your say on it. It is with the others now.
# $count (number) - how many promises are open
refusal-promises-open =
    { $count ->
        [one] One promise is still open. Please settle it first, then mark the case as done.
       *[other] { $count } promises are still open. Please settle them first, then mark the case as done.
    }
# $count (number) - how many gaps the letter has; $element (number) - the element the first is in, 0 for the whole
refusal-draft-has-gaps =
    { $count ->
        [one] The letter still has a gap
       *[other] The letter still has { $count } gaps, the first
    } in { $element ->
        [0] the text
       *[other] { $element } { $element_text }
    }. Please fill it, then it can go out.
# $element (number) - the element of the letter it is about, 0 for the whole; $words (text) - the words it is about; $stop_text (text) - what to do
refusal-letter-held =
    { $has_words ->
        [yes] { $element ->
            [0] “{ $words }”: { $stop_text }
           *[other] { $element } { $element_text }, “{ $words }”: { $stop_text }
        }
       *[no] { $element ->
            [0] { $stop_text }
           *[other] { $element } { $element_text }: { $stop_text }
        }
    }
refusal-moved-twice = This time has been moved twice. Call now with what there is, or tap “{ button-escalate }”: a supervisor can agree a new one.
refusal-time-has-passed = That time is over, so it can't be moved. Get in touch now and tap “{ button-promise-kept }”, or tap “{ button-escalate }” for a new time.
refusal-words-not-kept = These words are not kept any more, and nothing was sent. Please write them again.
refusal-has-open-case = This customer has an open case, so it is never harassment. For insults there is /limit; the case goes on as before.
