"""Reading the headers of a request without parsing all of them."""

from litestar.types import Scope


def header_of(scope: Scope, name: bytes) -> str | None:
    """Return a header (``name`` in lower case), repeated ones joined by commas as HTTP has it."""
    found: bytes | None = None
    for key, value in scope["headers"]:
        if key == name:
            found = value if found is None else b"%s,%s" % (found, value)
    return None if found is None else found.decode("latin-1")
