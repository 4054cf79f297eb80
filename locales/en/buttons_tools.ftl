### What stands on buttons that save time at the desk, and for customers who come by a link.

button-link-yes = Yes, that was me
button-link-no = No, not mine
button-told = Told
button-tried = Tried another way
button-new-link = New link
button-unreachable = Close: not reached
button-found-more = More
button-saved = Saved replies
button-saved-send = Send
button-was-solution = Reply was the solution
