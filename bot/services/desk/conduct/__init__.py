"""Difficult conduct: limits, restrictions, accounts that have no matter."""
