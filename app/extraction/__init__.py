"""Readers of a brief: the rules, which always run, and the model, when one is configured."""
