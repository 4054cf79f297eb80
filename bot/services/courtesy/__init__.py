"""The courtesy check on its way: what is looked at, what is kept back, who hears of it."""
