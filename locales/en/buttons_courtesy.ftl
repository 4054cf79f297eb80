### Buttons under words that are about to go out, or have.

button-courtesy-rewrite = Send rewrite
button-courtesy-edit = Edit
button-courtesy-because = Send mine, because…
button-courtesy-as-it-is = Send as it is
button-courtesy-better = Make it better
button-courtesy-offer = Make it an offer
button-courtesy-correct = Change it
button-courtesy-promise = Make it a promise
button-courtesy-promise-that = Yes, make it a promise
button-courtesy-promise-both = Make both promises
button-courtesy-promise-all = Make them all promises
button-courtesy-other-time = Another time
button-courtesy-gift = Keep it for later
button-courtesy-gift-rest = Keep it, send the rest
