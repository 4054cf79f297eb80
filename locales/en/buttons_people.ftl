### Who is kept out of a case because it may be about them.

button-not-about-them = Not about them
