"""What each amount is for, and the budget: per creator, in all, or neither."""
