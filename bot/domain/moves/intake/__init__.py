"""From the first message to a case in people's hands (§7, t1–t5)."""
