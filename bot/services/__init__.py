"""Use cases: each loads, lets the domain decide, and carries the decision out."""
