"""What every move is made of: a decision, the ledger of promises, the card."""
