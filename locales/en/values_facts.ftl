### Values in words, for the fact sheet and the causes that the reports count.

value-fact-what = What happened
value-fact-when = When
value-fact-cause = Cause
value-fact-checked = How it was checked

# What people may write in front of a line of the fact sheet; several words, parted by commas
value-fact-name-what = what, what happened, facts, matter
value-fact-name-when = when, date, time
value-fact-name-cause = cause, why, reason, because
value-fact-name-checked = checked, how it was checked, how checked, check, how

# Why it happened, as the reports count it; short, for they stand on buttons
value-cause-timeliness = Too late
value-cause-flow = Steps went wrong
value-cause-adaptability = Not flexible
value-cause-foresight = Not foreseen
value-cause-information = Poor information
value-cause-feedback = No word back
value-cause-supervision = Nobody checked
value-cause-appearance = Appearance
value-cause-attitude = Attitude
value-cause-attention = Not attentive
value-cause-tact = Lack of tact
value-cause-guidance = Poor guidance
value-cause-selling = Way of selling
value-cause-problem-solving = Problem left unsolved
value-cause-insincere = Not sincere
value-cause-cold = Cold
value-cause-slow = Slow
value-cause-running-down-rivals = Ran down rivals
value-cause-hard-to-do-business-with = Hard to deal with
value-cause-taken-for-granted = Taken for granted
value-cause-promising-too-much = Promised too much
value-cause-negative = Negative
value-cause-pushing-sales = Pushed a sale
value-cause-unprofessional-look = Unprofessional look
value-cause-poor-excuses = Poor excuses
value-cause-penny-pinching = Penny-pinching
value-cause-poor-goods = Poor goods
value-cause-complacent = Complacent
value-cause-poor-training = Poor training
value-cause-slow-feedback = Slow feedback inside
value-cause-poor-cooperation = Poor cooperation
value-cause-weak-execution = Weak execution
value-cause-departmentalism = Each dept for itself
value-cause-bureaucracy = Red tape
value-cause-raised-expectations = Raised expectations
value-cause-silos = Silos
value-cause-failed-communication = Failed communication

value-last-act-facts = we looked into what happened
value-last-act-intention = a colleague added to the record
