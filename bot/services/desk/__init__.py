"""What staff do with cases, in the group and in private: one room for each kind of work."""
