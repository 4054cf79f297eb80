"""What a customer's words do: understood, taken up, answered, kept while out of reach."""
