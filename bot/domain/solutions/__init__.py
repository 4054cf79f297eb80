"""What the house has prepared for a matter, and what it gave in like cases (§11)."""
