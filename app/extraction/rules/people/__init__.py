"""How many creators are wanted: counts of people, and who is meant by them."""
