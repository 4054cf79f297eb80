### What staff read about money: extras, our own guarantee, the log of what was given.

# $times (number) - how often in twelve months, this time included
goodwill-again = <b>{ $case_number }</b>: in twelve months this customer has had something extra from us { $times } times, this one included. That says nothing about the customer. Please look at what keeps going wrong on our side.
# $text (text) - what the house has promised everybody; $due (time) - by when
guarantee-booked = <b>{ $case_number }</b>: an appointed time was missed, so what we have promised everybody is due. It is booked, and the customer knows: “{ $text }” Please see to it by { $due }. It counts as due, not as goodwill.
# $said (text) - what was written; $example (text) - the last month, e.g. 2025-02
month-wanted =
    { $ahead ->
        [yes] “{ $said }” is still to come.
       *[no] I couldn't read a month in “{ $said }”.
    } Like this:
    <code>/concessions last month</code>
    <code>/concessions { $example }</code>
    <code>/concessions October</code>
    And /concessions alone shows this month so far.

value-given-kind-entitlement = due anyway
value-given-kind-goodwill = goodwill
value-given-kind-guarantee = our service promise
