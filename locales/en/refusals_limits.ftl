### What cannot be done about limits.

# $count (number) - how many working days ahead it may be
refusal-too-far-off =
    { $count ->
        [one] You can put it off by one working day from now at most.
       *[other] You can put it off by { $count } working days from now at most.
    } For later than that, ask somebody above you, or agree a date with the customer as part of an offer.
