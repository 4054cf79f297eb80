"""Personal data: copies for whom they are about, and forgetting in time (§20)."""
