"""What authors decide about words that were stopped, and what supervisors see of it."""
