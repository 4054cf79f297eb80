"""A case passes into other hands: to people, to a higher rank, away from whom it is about."""
