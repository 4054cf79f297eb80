"""Words to a customer in which something was found: what becomes of them (D §12, §13.1)."""
