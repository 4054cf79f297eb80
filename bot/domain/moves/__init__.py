"""One module for each thing that happens to a case, in the order of its life."""
