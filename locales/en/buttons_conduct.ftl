### What stands on buttons about difficult conduct.

# $due (time) - when the talk can go on
button-slot-choice = { $due }
button-object = I object
button-limit-send = Send limit
button-limit-not-now = Not now
button-cool = Set this time
button-cool-head = Cool head
button-on-purpose = Perhaps on purpose
button-not-on-purpose = Take the note away
button-motive = What do they want?
button-rest = Ten minutes off
button-restrict = Propose a restriction
button-restrict-3 = 3 days
button-restrict-7 = 7 days
button-restrict-14 = 14 days
button-restrict-no = No restriction
button-restrict-lift = Lift it
button-restrict-keep = Keep it
button-harass-look = Look
button-harass-yes = It is harassment
button-harass-no = No, go on
button-harass-release = Release
button-harass-mistake = It was our mistake
button-block-7 = Block 7 days
button-block-30 = Block 30 days
