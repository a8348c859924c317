"""The stores of the ordering tests."""

import pytest

from tests.ordering.conftest import STORES, open_shop, postgres, store

__all__ = ["kind", "open_shop", "postgres", "store"]


@pytest.fixture(params=STORES)
def kind(request: pytest.FixtureRequest) -> str:
    """A gateway is run like any other; what it keeps is told by its own tests."""
    named: str = request.param
    return named
