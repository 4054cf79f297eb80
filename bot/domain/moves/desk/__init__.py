"""People work a case: claimed, replied to, escalated, handed on (t6–t8)."""
