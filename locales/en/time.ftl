### Times and figures, as they stand inside sentences. `$clock` is the hour, e.g. 16:00.

time-today = { $clock } today
time-tomorrow = { $clock } tomorrow
time-yesterday = { $clock } yesterday
# $date is written by `date-pattern`, e.g. Fri 6 March
time-other-day = { $date }, { $clock }

# Unicode (CLDR) date patterns: EEE weekday, d day, MMMM month, yyyy year.
date-pattern = EEE d MMMM
date-pattern-year = EEE d MMMM yyyy

# A share of few: "3 of 4". $part of $total; $unit is what is counted, for languages that say it.
figure-share-few = { $part } of { $total }
# A share of thirty or more: "82 %".
figure-share-many = { $percent } %

# A sum on the cards of staff: "CNY 200". $currency is the code, $figure the number.
money-sum = { $currency } { $figure }
