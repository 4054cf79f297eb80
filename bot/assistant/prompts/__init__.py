"""What the endpoint is told before it sees any words; plain text, one file for each question."""
