### Who is kept out of a case because it may be about them.

not-about-them = Noted: <b>{ $case_number }</b> is about nobody of ours, and everybody has it now.
