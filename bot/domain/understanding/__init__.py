"""What people's words mean: kind, feeling, wish, language, due times, personal data."""
