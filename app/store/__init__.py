"""Organisations, keys, campaigns and counters: Core tables on SQLite or PostgreSQL (ADR 0006)."""
