"""Who publishes, on which networks, and whether that is what pay waits for."""
