"""Reading the headers of a request without parsing all of them."""

from litestar.types import Scope


def header_of(scope: Scope, name: bytes) -> str | None:
    """Return a header (``name`` in lower case), repeated ones joined by commas as HTTP has it."""
    values = [value for key, value in scope["headers"] if key == name]
    if not values:
        return None
    return b",".join(values).decode("latin-1")
