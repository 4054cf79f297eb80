### What customers read (1): starting, telling, waiting for a person.
### One thought to a sentence. Feelings first, then the matter. Times with day and hour.
### No exclamation marks. { $empathy } is a whole sentence from empathy.ftl, full stop included.

## Starting

# $customer_name (text) - the name in Telegram, e.g. Anna; $company (text) - from the settings
welcome =
    { $has_customer_name ->
        [yes] Hello { $customer_name }, I'm the
       *[no] Hello, I'm the
    } { -bot } at { $company }.
    If something has gone wrong, just tell me here in your own words. There is no form: I write it down, a { -colleague } takes charge of it, and I tell you by when you will hear from them.

language-choice = Which language would you like?
language-set = All right, English it is.

open-question = I'm listening. What happened? Start wherever you like; text, voice and photos are all fine.

weak-choice = Thank you for saying so. Shall I ask a { -colleague } to follow this up, or did you just want us to know?
expression-kept = Thank you for telling us. I have written it down where my { -colleague }s will read it. If you would like someone to follow it up after all, just write to me.
praise-thanks = Thank you, that is kind of you to say. I'll make sure the right people read it.

# In a public group, and nothing more: no case, no name. $link (text) - into the private chat
public-regret = I'm sorry to read this. Please tell me in private, and someone will look after it: { $link }

# For whoever came by a link, such as one on a receipt.
pulse-question = How was the service today?
# $mood (text) - good or fair
pulse-thanks =
    { $mood ->
        [good] Thank you, that's good to know.
       *[fair] Thank you for telling us. If there is something we could do better, just write it here.
    }

no-complaint-here =
    I'm here for things that have gone wrong: you tell me, I write it down, and a { -colleague } puts it right.
    For anything else I'd rather not guess. Tap the button below and a person will answer you.

# Thanks, a goodbye, "just looking" or "stop", when nothing is open.
nothing-needed =
    { $stop ->
        [yes] All right. I won't write to you unless you write to me first.
       *[no] All right. If something isn't right one day, just write to me here.
    }

what-i-am = Yes, I'm a bot. I write down what you tell me and watch over the times; people decide, and a person can write to you here if you like.

nothing-open =
    { $has_case_number ->
        [yes] { $withdrawn ->
            [yes] You have nothing open with us at the moment. You withdrew { $case_number }; one tap takes it up again, and there's nothing to repeat. Anything else, just write to me.
           *[no] You have nothing open with us at the moment. { $case_number } is closed; if it isn't right after all, one tap opens it again. Anything else, just write to me.
        }
       *[no] You have nothing open with us at the moment. If something is wrong, old or new, just write to me.
    }

## The acknowledgement

# $case_number (text) - e.g. C-1042; $question (text) - what to ask next, empty when all has been said
case-acknowledged =
    { $has_empathy ->
        [yes] { $empathy } Thank you for telling us.
       *[no] Thank you for coming to us.
    }
    I'm the { -bot }. Your case is <b>{ $case_number }</b>, and one person will take care of it from start to finish.
    { $question ->
        [what_happened] Take your time: what happened?
        [in_words] A { -colleague } will go through what you sent; I can only read words. If you can, tell me in a few words what it is about.
        [since_when] I have noted what you wrote. When did it begin? A rough idea is enough.
        [impact] I have noted what you wrote. What trouble has it caused you?
        [wish] I have noted what you wrote. What would you like us to do?
       *[other] I have noted what you wrote. Let me put it together, so that you can check it.
    }

# For people who are very upset, and for urgent matters: no question; a person, and by when.
# $contact_by (time) - e.g. 16:00 today
case-acknowledged-at-once =
    { $has_empathy ->
        [yes] { $empathy } Thank you for telling us.
       *[no] { $foreign ->
            [yes] Thank you for writing to us.
           *[no] Of course. Thank you for turning to us.
        }
    }
    I'm the { -bot }. Your case is <b>{ $case_number }</b>. { $manager ->
        [yes] A { -supervisor } has it already, and someone will be in touch <b>by { $contact_by }</b>.
       *[no] It has gone straight to my { -colleague }s, and one of them will be in touch <b>by { $contact_by }</b>.
    } { $has_needed ->
        [yes] { $too_late ->
            [yes] You need it <b>by { $needed }</b>, which is sooner. I've told the people in charge, and they see it now.
           *[no] I have noted that you need it <b>by { $needed }</b>.
        }
       *[no] { "" }
    }
    { $has_empathy ->
        [yes] { $has_to_call ->
            [yes] { $to_call }
                Go on, I'm listening.
           *[no] Go on, I'm listening.
        }
       *[no] { $foreign ->
            [yes] I read English and Chinese only. I have kept your message as you wrote it, and a person will look at it.
           *[no] If you like, tell me meanwhile what it is about, and you won't have to say it twice.
        }
    }

# Self-harm, violence, or somebody in danger: people have it already. No form, no question, no advice.
# $harmed (text) - child, person, medicine or animal; empty where nobody is touched
# $grave (text) - self_harm, violence or safety; $first (yes/no) - the very first answer
grave-heard =
    { $grave ->
        [self_harm] I'm glad you told me, and what you write worries me. You matter far more than any of this, and you don't have to carry it alone.
        [violence] I can hear how much anger there is in this, and I don't want you to be left alone with it. Nobody should come to harm, you included.
       *[safety] { $harmed ->
            [child] I'm so sorry. How is the child now? Nothing else matters until we know that.
            [person] I'm so sorry. Is whoever was hurt being looked after? Everything else can wait.
            [medicine] That is frightening, and I'm so sorry. Is the person all right? Everything else can wait.
            [animal] I'm so sorry. How is your animal now? I hope it is being looked after.
           *[other] I'm sorry to hear this. You and the people with you come first; everything else can wait.
        }
    }
    { $first ->
        [yes] I'm the { -bot }, and these words belong with a person, so I've told the people in charge.
       *[no] I've told the people in charge just now.
    } Somebody will be in touch with you in person <b>by { $contact_by }</b>. Your case is { $case_number }.
    { $has_to_call ->
        [yes] { $to_call }
            I'm here, and I keep every word for them.
       *[no] I'm here, and I keep every word for them.
    }

# Said at most once a minute while somebody writes message after message.
listening-1 = I'm listening, please go on.
listening-2 = Take your time. I'm keeping everything you write.
listening-3 = I'm here and I'm reading. Please go on.

still-here =
    { $stays_open ->
        [yes] All right, it stays open.
       *[no] { $chased ->
            [yes] I'm sorry you have to ask again.
           *[no] Yes, I'm here and I'm reading.
        }
    } { $has_contact_by ->
        [yes] { $has_owner_name ->
            [yes] { $owner_name } will be in touch <b>by { $contact_by }</b> about { $case_number }.
           *[no] A { -colleague } will be in touch <b>by { $contact_by }</b> about { $case_number }.
        }
       *[no] { $has_missed ->
            [yes] Somebody should have been in touch by { $missed }, and nobody was{ $chased ->
                [yes] .
               *[no] ; I'm sorry.
            } The people in charge of { $case_number } know that you are waiting.
           *[no] Please go on; everything you have written is kept in { $case_number }.
        }
    }

## One question at a time

# $sorry (yes/no) - it was told before, and asked once more
intake-question =
    { $sorry ->
        [yes] I'm sorry for asking what you had told me. { "" }
       *[no] { "" }
    }{ $question ->
        [since_when] Thank you, I have that. When did it begin? A rough idea is enough.
        [impact] Thank you, I have that. What trouble has it caused you?
        [wish] Thank you, I have that. What would you like us to do about it?
       *[what_happened] What happened? Take your time. If you can add a photo, that saves you describing it.
    }

# After "never mind": one open question, and nothing has to be answered.
gentle-question = I wouldn't like to leave it at that. If it could still be put right for you, what would that look like?

# After "never mind", once people have the case.
looked-after =
    You needn't do anything more, we'll look after it. { $has_contact_by ->
        [yes] { $has_owner_name ->
            [yes] { $owner_name } will be in touch <b>by { $contact_by }</b>.
           *[no] A { -colleague } will be in touch <b>by { $contact_by }</b> about { $case_number }.
        }
       *[no] Everything is in { $case_number }, and you hear from us here.
    }

correction-invited = Thank you for putting me right. Which part was wrong? One line is enough; I'll keep the rest.
addition-invited = Please go on, I'm listening.
summary-waits = I'm still here, and there's no hurry. If the summary above is right, one tap is enough; if not, tell me what is different.
intake-nudge = I'm still here, and there's no hurry. You can go on whenever you like, or I can hand it to a { -colleague } as it is.

languages-read = I read English and Chinese only. I have kept your message as you wrote it, and a person will look at it.

case-submitted =
    { $has_empathy ->
        [yes] { $empathy } { "" }
       *[no] { "" }
    }{ $disputed ->
        [yes] I haven't got it right yet, so I'm handing it over in your own words: a { -colleague } reads all of it.
       *[no] { $manager ->
            [yes] You asked for the people in charge: a { -supervisor } has your case.
           *[no] { $gave_up ->
                [yes] We won't let it rest: your case is with the { -colleague } responsible.
               *[no] Your case is with the { -colleague } responsible.
            }
        }
    } Someone will be in touch <b>by { $contact_by }</b>.
    { $foreign ->
        [yes] I read English and Chinese only. I have kept your message as you wrote it, and a person will look at it. { "" }
       *[no] { "" }
    }{ $has_needed ->
        [yes] { $too_late ->
            [yes] You need it <b>by { $needed }</b>, which is sooner. I've told the people in charge, and they see it now.
           *[no] I have noted that you need it <b>by { $needed }</b>.
        } { "" }
       *[no] { "" }
    }Your number is <b>{ $case_number }</b>. There is nothing more you need to do; tap the button to see how things stand.

## Somebody takes it on

# $owner_name (text) - empty while nobody has taken the case
human-coming =
    { $manager ->
        [yes] I've told a { -supervisor } that you want to speak to the people in charge. Someone will be in touch <b>by { $contact_by }</b>.
       *[no] { $has_owner_name ->
            [yes] { $owner_name } has your case and will be in touch <b>by { $contact_by }</b>.
           *[no] I've told my { -colleague }s that you would like to speak to a person. Someone will be in touch <b>by { $contact_by }</b>.
        }
    }
    Everything you have told me is in { $case_number }, so you won't have to say it again.

review-coming =
    Thank you for saying so. { $apart ->
        [yes] Someone in charge who has had no part in { $case_number } will look at our answer afresh
       *[no] Someone in charge will look at our answer in { $case_number } afresh
    } and be in touch <b>by { $contact_by }</b>.
    You won't have to explain it again; if there is something we have overlooked, just write it here.

# $next_step (text) - what the owner picked; own means their own words, which are in $step_text
# $due (time) - when the owner will be back
owner-introduced =
    { $has_empathy ->
        [yes] { $empathy } I'm { $owner_name }
       *[no] Hello, I'm { $owner_name }
    }{ $took_over ->
        [yes] . I've taken over your case, and I'll see it through.
       *[no] , and I'll see this through.
    } I have read everything you wrote, so there's no need to explain it again.
    { $next_step ->
        [check] I'll look into what happened first, and I'll be back to you <b>by { $due }</b>.
        [ask_colleague] I'll check with the { -colleague } who dealt with it, and I'll be back to you <b>by { $due }</b>.
        [prepare_solution] I'll work out what we can do for you, and I'll be back to you <b>by { $due }</b>.
       *[own] My next step: { $step_text }. I'll be back to you <b>by { $due }</b>.
    }

# $old_name (text) - who had the case before
owner-changed =
    { $away ->
        [yes] { $old_name } isn't in at the moment, so I'm looking after your case now. I'm { $owner_name }. I have read all of it, and there's no need to explain anything again.
       *[no] I'm { $owner_name }, and I've taken over your case from { $old_name }. I have read all of it, so there's no need to explain anything again.
    }
    { $has_due ->
        [yes] What was agreed for <b>{ $due }</b> still stands.
       *[no] If there is anything you'd like to add, just write here and I'll see it.
    }

staff-message =
    { $has_text ->
        [yes] <b>{ $owner_name }:</b> { $text }
       *[no] <b>{ $owner_name }:</b>
    }

## Adding, withdrawing, coming back

addition-noted = Thank you, I've added that to { $case_number }.

same-matter =
    { $has_title ->
        [yes] You have told us about “{ $title }” ({ $case_number }).
       *[no] You have told us about something before: { $case_number }.
    } Is this the same matter, or a different one?
which-matter = You have told us about more than one thing. Which of them is this about?

case-reopened =
    Thank you for coming back to us. { $case_number } is open again, with everything you told us before, so there's nothing to repeat.
    { $has_owner_name ->
        [yes] { $owner_name } will be in touch <b>by { $contact_by }</b>.
       *[no] Someone will be in touch <b>by { $contact_by }</b>.
    }

withdraw-check = If you withdraw { $case_number }, we stop working on it and won't contact you about it. Would you like to withdraw it?
withdrawn = { $case_number } is withdrawn, as you asked. The door stays open: tap below or write to me if you'd like us to take it up again.

# $state (text) - where the case stands
welcome-back =
    Welcome back. { $case_number } went on while you were away.{ $more ->
        [yes] { " " }What I could not deliver meanwhile follows.
       *[no] { "" }
    }{ $has_missed ->
        [yes] { " " }We had said you would hear from us by { $missed } and did not keep it; I'm sorry.
       *[no] { "" }
    }
    { $state ->
        [listening] I'm still listening, so please go on whenever you like.
        [summary_sent] I've put together what you told me, and you can check whether I got it right.
        [unclaimed] It is registered and waiting for a { -colleague } to take it on.
        [exploring] { $has_owner_name ->
            [yes] { $owner_name } is finding out what happened.
           *[no] A { -colleague } is finding out what happened.
        }
        [offered] There is an offer waiting for you to choose.
        [acting] We are doing what we agreed with you.
        [confirming] We have done our part and would like to know whether it is solved.
        [following_up] It has been solved, and we'll ask you again how it went.
        [final_position] You have our final answer.
       *[other] It is closed. If you'd like us to take it up again, just write to me.
    }

handling-failed =
    I'm sorry, I couldn't deal with your last message. It is kept safe, and a { -colleague } has been told.
    To reach a person right away, send /human.

# $case_number (text) - the case in which the matter goes on
merged = This is the same matter as { $case_number }, so we've put the two together. The earlier date counts: you keep your place.

# $data_wish (text) - copy or erase: what the customer wants with their own data
data-wish-heard =
    { $data_wish ->
        [erase] I've passed on that you want your data erased. A { -supervisor } sees to it and tells you <b>by { $due }</b> what has been done. Erasing has to wait until { $case_number } and anything else that is open is closed.
       *[copy] I've passed on that you want a copy of your data. A { -supervisor } sees to it, and you hear from them <b>by { $due }</b>. The number is { $case_number }.
    }
