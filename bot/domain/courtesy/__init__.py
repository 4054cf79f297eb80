"""What staff should not send as it stands (D §12, §13)."""
