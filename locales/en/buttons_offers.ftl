### Buttons under an offer.

button-offer-otherwise-reason = The reason is an option too
button-offer-otherwise-option = One line is the reason
button-offer-otherwise-one = It is one option
button-offer-otherwise-several = They are several options
button-gift-now = Promise it now
