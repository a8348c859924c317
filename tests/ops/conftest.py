"""The stores of the ordering tests."""

from tests.ordering.conftest import open_shop, postgres, store

__all__ = ["open_shop", "postgres", "store"]
