### Difficult conduct, for staff. Written as if the customer will read it; no nicknames, no diagnosis.

## A limit
# $insults, $attempts (numbers) - so far
limit-hint =
    <b>{ $case_number } · { $customer_name }</b>: { $insults } insults, and { $attempts } attempts of ours to meet the feeling. You may set a limit now. The customer would read:
    <blockquote>{ limit-set }</blockquote>
    Promises, times and what is due go on.
limit-too-early =
    <b>{ $case_number }</b>: for a limit it is too early. It takes { $insults_needed } personal insults (so far { $insults }) and { $attempts_needed } attempts of ours to meet the feeling (so far { $attempts }).
    Anger about the matter is no insult. Name the feeling first, then the next step.
# $conduct (text) - cooling or restricted
limit-holds =
    { $conduct ->
        [cooling] <b>{ $case_number }</b>: the talk is put off until { $until } already.
       *[restricted] <b>{ $case_number }</b>: contact is restricted until { $until }.
    } It ends by itself then.
limit-sent = The limit is with the customer ({ $case_number }). Every promise and time goes on. If ten minutes would do you good, take them.
cooling-hint =
    <b>{ $case_number } · { $customer_name }</b>: it goes on after the limit. Shall the talk go on at { $due }? The customer would read:
    <blockquote>{ cooling-set }</blockquote>
# $chosen (yes/no) - the customer picked the time
cooling-noted =
    { $chosen ->
        [yes] <b>{ $case_number }</b>: { $customer_name } has chosen { $due }.
       *[no] <b>{ $case_number }</b>: { $customer_name } knows that you talk again at { $due }.
    } It is booked as a promise; all other work goes on. If ten minutes would do you good, take them.

## A restriction
# $may_propose (yes/no) - read by somebody who may propose it
restriction-possible =
    <b>{ $case_number } · { $customer_name }</b>: the talk had to be put off twice within a week. { $may_propose ->
        [yes] If nothing else helps, you can propose to the { -manager } that one message a day is read, for a limited time.
       *[no] A { -supervisor } can propose to the { -manager } that one message a day is read.
    }
restriction-sent = The { -manager } has your proposal ({ $case_number }). Until it is decided nothing changes for the customer.
restriction-asked =
    <b>{ $case_number } · { $customer_name }</b>: { $by_name } proposes a restriction: one message a day, read by a { -supervisor }. The customer would read this reason:
    <blockquote>{ $reason }</blockquote>
    For how long? It ends by itself, and the customer can object.
# $restricted (yes/no) - what was decided; $by_name (text) - empty where it ended by itself
restriction-decided =
    { $restricted ->
        [yes] <b>{ $case_number }</b>: { $by_name } has restricted contact until { $until }. One message a day goes to a { -supervisor }; promises and times go on.
       *[no] { $has_by_name ->
            [yes] <b>{ $case_number }</b>: { $by_name } has decided against a restriction.
           *[no] <b>{ $case_number }</b>: the restriction has ended. The customer writes as usual again.
        }
    }
restriction-objected =
    <b>{ $case_number } · { $customer_name }</b> objects to the restriction, which runs until { $until }. The reason was:
    <blockquote>{ $reason }</blockquote>
    An answer is promised by <b>{ $due }</b>.

## A cool head
cool-head =
    <b>{ $case_number }</b>, for you alone:
    · Sharp words look for an outlet. They are about the matter, not about you.
    · Stay with the facts. Prove nothing, accuse nobody, and leave side issues alone.
    · Take it that the intention is good: “You want this to get better, too.”
    · Which part is justified? Solve that part at once.
    · A higher demand without a new fact changes nothing. Say calmly what is possible.
    Breathe out. No answer has to go out this very second.{ $on_purpose ->
        [yes] { "" }
            🧊 Noted: perhaps on purpose{ $has_motive ->
                [yes] : { $motive }
               *[no] { "" }
            }. If so, it only works on somebody who rises to it: stay with the matter, and expose nobody. You and whoever leads see this, and it is gone when the case ends. The complaint is looked at as it stands, and nothing that is due gets less or slower.
       *[no] { "" }
    }
# $motive (text) - what was written before
ask-motive =
    <b>{ $case_number }</b>, for you and whoever leads: what does this person want to reach, and which part of it is justified? That part is best solved at once. One line; write it as if they will read it.{ $has_motive ->
        [yes] { "" }
            So far: { $motive }
       *[no] { "" }
    }
resting = Until { $until }. What is due stays due, and your { -supervisor } knows. A walk, a breath, a word with a colleague.
rest-told = { $name } takes ten minutes after hard words, until { $until }.

## Accounts
# $standing (text) - what it is now
harassment-kept =
    { $standing ->
        [quarantined] <b>{ $account }</b> is kept apart now: what it writes is counted and reaches nobody. /complain still gets through, to a { -supervisor }. Leave it behind you; if ten minutes would do you good, take them.
        [blocked] <b>{ $account }</b> is blocked until { $until }; then a { -manager } is asked to look again.
       *[free] <b>{ $account }</b> is an account like any other.
    }
