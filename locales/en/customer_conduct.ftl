### Difficult talks. Firm, polite, true; never a reproach. What is promised stays promised.

# $first, $second, $third (times) - when the talk can go on
limit-set =
    I very much want to help. If it goes on like this I can only talk with you at another time. Would <b>{ $first }</b>, <b>{ $second }</b> or <b>{ $third }</b> suit you?
    Everything that was promised to you stays as it is. { $owner_name }
# $chosen (yes/no) - the customer picked the time
cooling-set =
    { $chosen ->
        [yes] Thank you. We'll talk again at <b>{ $due }</b>.
       *[no] I'd like us both to have some quiet first. We'll talk again at <b>{ $due }</b>.
    }
    Your case goes on meanwhile, and everything that was promised to you stays as it is. { $owner_name }
kept-for-then = We agreed to talk at <b>{ $due }</b>. What you write until then is kept in { $case_number }. If it can't wait, send /human.

## One message a day
# $reason (text) - as the manager has approved it
contact-restricted =
    Until <b>{ $until }</b> one message a day is passed to a { -supervisor }, who reads it; everything else you write is kept in { $case_number }.
    The reason: { $reason }
    Your case goes on, and nothing that is due to you gets less. /status, /human, /add, /withdraw, /language, /privacy and /complain work as before. If you think this is wrong, tap below: a { -manager } will look at it.
# $passed_on (yes/no) - the first message of the day
restricted-heard =
    { $passed_on ->
        [yes] Your message is with a { -supervisor }. Until { $until } that is one a day.
       *[no] Today's message is with a { -supervisor } already; this one is kept in { $case_number }. If it can't wait, send /human.
    }
restriction-ended = The restriction has ended. About { $case_number } you can write here as usual again.
objection-heard = Your objection about { $case_number } is with a { -manager }. You have an answer <b>by { $due }</b>.
# $lifted (yes/no) - what the manager decided
objection-answered =
    { $lifted ->
        [yes] A { -manager } has looked at your objection and lifted the restriction. You can write here as usual again.
       *[no] A { -manager } has looked at your objection. The restriction stays until { $until } and then ends by itself.
    } Your case is { $case_number }.

## Without any matter
service-asked =
    { $again ->
        [yes] Here I can only help with our services. Which one is it about, and what happened?
       *[no] Which of our services is it about?
    }
talk-ended = Only matters of our service are dealt with here, so this conversation ends now. If there is something you'd like to report, send /complain.
talk-reopened =
    { $mistake ->
        [yes] We ended the conversation with you, and that was our mistake. I'm sorry. You can write here as usual.
       *[no] You can write here as usual again.
    }
