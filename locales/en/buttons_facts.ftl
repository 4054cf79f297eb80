### What stands on buttons of the fact sheet.

button-facts = Facts
button-facts-known = Use this
button-facts-skip = Leave it out
button-facts-what = What happened
button-facts-when = When
button-facts-cause = Cause
button-facts-checked = How checked
button-finding-from-facts = As in the fact sheet
button-cause = Cause in the reports
button-cause-procedural = Other: how we work
button-cause-personal = Other: how we treat people
button-cause-dissatisfier = Other: what puts people off
button-cause-obstacle = Other: obstacles in the house
