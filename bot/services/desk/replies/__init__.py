"""Words and files of staff on their way to a customer."""
