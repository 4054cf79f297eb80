"""Reading a customer's message: its kind, its feeling, what weighs most."""
