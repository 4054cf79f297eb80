### What stands on buttons that save time at the desk, and for customers who come by a link.

button-link-yes = Yes, that was me
button-link-no = No, not mine
button-told = Told
button-tried = Tried another way
button-new-link = New link
button-unreachable = Close: not reached
# $case_number (text) - likely the same matter
button-merge-with = Merge with { $case_number }
button-help-more = More
button-found-more = More
button-saved = Saved replies
button-saved-send = Send
button-was-solution = Reply was the solution
button-save-places = Use the places
button-save-as-it-is = Save as it is
button-was-my-answer = That was my answer
button-words-right = Yes, send it like that
button-choose-it = Agreed
