### Short answers to a tap, at most 200 characters, and the reactions on messages.

reaction-seen = 👀
reaction-done = 👍

tap-noted = Noted.
tap-time-passed = That time has passed. Please pick one of the new ones.
tap-moved-on = The case has moved on. Please look at it once more.
tap-sent = Sent.
tap-thanks = Thank you for telling me.
tap-claimed = It's yours. Please look at our private chat.
tap-cancelled = Cancelled. Nothing was sent.
tap-working = Working on it.

## When a text is broken, one of these goes out instead.
fallback-message = There is news for you, and I could not put it into words. A colleague has been told and will see to it.
# $details - the facts without words of ours
plain-customer =
    There is news about your case.
    { $details }
# $kind (text) - the technical name of the message
plain-staff =
    { $kind }
    { $details }
