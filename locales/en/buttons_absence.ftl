### Buttons about who is there, and who has which case.

button-away-other = Another day
button-away-leads = Leave it to the supervisor
button-away-now = From now on
button-away-cancel = Cancel it
button-back = I'm back
button-on-call-instead = In their place
button-on-call-both = Both
button-on-call-same = All the same
button-on-call-clear = Take off
button-assign = Assign to…
button-claim-anyway = Take it all the same
button-self-ready = I'm ready
button-self-pause = Five minutes, please
button-self-pass = Pass it on
