"""The HTTP way in, on Litestar; what the framework gets wrong is done here (ADR 0002)."""
