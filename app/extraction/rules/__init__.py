"""Reads a brief by rules, without a model: pure, deterministic, in one linear pass."""
