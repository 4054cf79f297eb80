"""Whose case it is: given, taken over, shared out fairly, looked after for somebody else."""
