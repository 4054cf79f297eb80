"""The optional second reader: an OpenAI-compatible endpoint of the operator's choice."""
