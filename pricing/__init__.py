"""The market price of a brief: a dated, sourced tariff and pure functions (stdlib only)."""
