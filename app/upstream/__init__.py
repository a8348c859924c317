"""Ways out to a service that carries out orders: one line for all, one adapter for each API."""
