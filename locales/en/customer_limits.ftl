### Limits, for customers.

# Signed by whoever decided. $reason (text) - in their own words; $until (time) - by when there is an answer
solution-later =
    I'd like to tell you in good time that this takes longer than we had planned.
    { $reason }
    You will have our answer <b>by { $until }</b>. You don't need to do anything, and nothing you were promised is lost. { $owner_name }

# $text (text) - what was promised; empty for a contact
released =
    Thank you, noted: { $has_text ->
        [yes] “{ $text }”
       *[no] a word from us by { $due }
    } isn't needed any more. Everything else goes on.
promise-stands = All right, everything stands as it was promised.
