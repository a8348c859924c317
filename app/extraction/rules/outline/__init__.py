"""The structured brief: which sentence says what (hook, key points, tone, …)."""
