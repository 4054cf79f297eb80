"""Difficult conduct: limits, cooling, restriction, harassment; the case goes on (§8, §9)."""
