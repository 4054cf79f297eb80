"""What a customer says, taps and commands."""
