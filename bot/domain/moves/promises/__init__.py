"""The ledger at work: made, reminded of, kept, missed (§10)."""
