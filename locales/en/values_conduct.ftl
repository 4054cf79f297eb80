### Values in words, about difficult conduct.

value-standing-suspected = waits for one of you
value-standing-quarantined = kept apart
value-standing-blocked = blocked
value-standing-free = like any other
value-limit-cooling-over = end of the break in the talk
value-limit-restriction-over = end of the restriction
value-limit-block-over = end of a block
value-last-act-conduct = we agreed how to go on with the talk
