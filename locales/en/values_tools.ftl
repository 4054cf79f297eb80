### Values in words, for what saves time at the desk.

# In place of a name that nobody has told
value-caller-unnamed = Customer

# What people write behind /case to find cases by their state; several words, parted by commas
value-search-open = open, running, pending
value-search-ended = ended, over, done
value-search-listening = listening
value-search-summary-sent = summary
value-search-unclaimed = unclaimed, free, new
value-search-exploring = exploring, finding
value-search-offered = offered, offer
value-search-acting = acting, doing
value-search-confirming = confirming, asking
value-search-following-up = following
value-search-closed = closed
value-search-final-position = final
value-search-withdrawn = withdrawn
value-search-merged = merged

# What stands in braces in a saved reply; several words, parted by commas
value-place-customer = customer
value-place-number = number, case
value-place-time = time
value-place-name = name, me
