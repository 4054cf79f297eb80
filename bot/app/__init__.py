"""Where all parts meet: built once from the settings, run until told to stop."""
