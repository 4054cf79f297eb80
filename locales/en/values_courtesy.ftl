### What was found in words, and what became of them.

value-fault-a-blame = blame
value-fault-b-wall = a wall
value-fault-c-non-apology = half an apology
value-fault-d-denies-feeling = a feeling brushed aside
value-fault-e-vague-time = no clear time
value-fault-e-overpromise = promised too much
value-fault-f-interrogation = questioning
value-fault-f-repeat = asked for again
value-fault-g-cold = cold or curt
value-fault-g-self-pity = self-pity
value-fault-h-threat-officialese = threat or officialese
value-fault-h-challenge = a challenge
value-fault-apology-only = sorry, and no next step
value-fault-no-empathy-first = the feeling not met first
value-fault-transfer-dodge = passed to others
value-fault-amount = an amount above the limit
value-fault-gift = an extra before a solution

value-last-act-courtesy = a colleague looked at an answer to you once more
value-words-end-stopped = stopped: a second look comes first, see below
