### The staff group. Never a customer's name, number or photo. One look tells who has to do what.

# $severity (text) - minor, normal or major; $since (time) - when it came
unclaimed =
    { $severity ->
        [major] 🔴
        [minor] 🟢
       *[normal] 🟠
    } <b>{ $case_number }</b> has been waiting since { $since } and nobody has it yet.
    { $again ->
        [yes] Everybody in charge knows it. It only takes one of you: tap “{ button-claim }” on the card.
       *[no] { $manager_called ->
            [yes] A { -manager } has been called.
           *[no] A { -supervisor } has been called.
        } Tap “{ button-claim }” on the card to make it yours.
    }

# $update (number) - where the message is kept; $error (text) - the kind of error
dead-letter-alert =
    A message could not be handled. It is kept and nothing is lost.
    Message <code>{ NUMBER($update, useGrouping: 0) }</code>, error <code>{ $error }</code>. An administrator can look it up by its number.

# $waiting (number) - messages waiting; $seconds (number) - how long the first one has waited
backlog-alert =
    { $waiting ->
        [one] One message is waiting, for
       *[other] { $waiting } messages are waiting, the first for
    } { $seconds ->
        [one] one second.
       *[other] { $seconds } seconds.
    } All of it is kept and handled in order.

group-bound = Done: this is the staff group now. New cases appear here; tap “{ button-claim }” to make one yours.
bind-wrong = That code doesn't fit, or it has been used. Ask the administrator for a new one, then send /bind and the code.
group-help =
    { $topics ->
        [yes] Cases are worked in their topics here: reply to a message of the customer there, and commands such as /note count for the case of the topic. Everything else belongs in your private chat with me; /log there takes down what somebody told you, and /help says the rest.
       *[no] This group is for case cards. Replies, notes and commands belong in your private chat with me; /log there takes down what somebody told you at the counter or by telephone, and /help says the rest.
    }
# $unsent (yes or no) - whether words of theirs were stopped before the customer read them
start-me-first =
    { $unsent ->
        [yes] { $name }, I can't write to you yet, and what you have just written has not gone to the customer. Please open my profile and tap Start once, then send it again: I have a word for you about it, and only you will see it.
       *[no] { $name }, I can't write to you yet. Please open my profile, tap Start once, and send /me there: the cases you took are yours and wait for you.
    }
card-withdrawn = <b>{ $case_number }</b> is about one of us, or may be. Somebody who had no part in it looks after it; there is nothing to do here.

praise-shared = 👏 A customer says: “{ $text }”

# The title of the topic of a case: one plain line of at most 128 characters.
# $severity (text) - minor, normal or major; $closed (yes or no) - whether the case has ended
case-topic =
    { $closed ->
        [yes] ✅
       *[no] { $severity ->
            [major] 🔴
            [minor] 🟢
           *[normal] 🟠
        }
    } { $case_number } · { $state_text }{ $has_category ->
        [yes] { " " }· { $category_text }
       *[no] { "" }
    }
