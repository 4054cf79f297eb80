"""What a complaint is and what becomes of it: pure decisions, standard library only."""
