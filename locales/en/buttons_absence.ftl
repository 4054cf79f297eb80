### Buttons about who is there, and who has which case.

button-away-other = Another day
button-away-leads = Leave it to the supervisor
button-back = I'm back
button-assign = Assign to…
button-claim-anyway = Take it all the same
button-self-ready = I'm ready
button-self-pause = Five minutes, please
button-self-pass = Pass it on
