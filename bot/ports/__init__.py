"""What the use cases need from the outside, as narrow protocols named for their role."""
