### Who is kept out of a case because it may be about them.

card-released = <b>{ $case_number }</b> is in the group now: a { -supervisor } has found that it is about nobody of ours.
