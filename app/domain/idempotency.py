"""The name that a caller gives to a request, so that sending it twice does it once."""

import json
import re
from hashlib import sha256
from typing import Any, Final, NamedTuple, cast

from app.domain.errors import ValidationFailed

# 1 to 255 visible ASCII characters; or, as RFC 8941 writes a string, those in quotes.
KEY_PATTERN: Final = r'^([!#-~][!-~]{0,254}|"[!#-\[\]-~]{1,255}")$'
_KEY: Final = re.compile(KEY_PATTERN.removesuffix("$") + r"\Z")


class Once(NamedTuple):
    """A request that is to happen once: its name, and the fingerprint of what it asks."""

    key: str
    fingerprint: str
    kept_ms: int | None = None
    """For how long it is the same request; ``None``: as long as the service keeps any."""


def parse_key(values: list[str]) -> str | None:
    """Return the key of a request from all its Idempotency-Key headers; ``"abc"`` is ``abc``.

    Raises:
        ValidationFailed: When there are several, or one that is no key.
    """
    if not values:
        return None
    if len(values) > 1:
        raise ValidationFailed("Idempotency-Key: it is given more than once; keep one of them.")
    if not _KEY.match(values[0]):
        raise ValidationFailed(
            "Idempotency-Key: it is not 1 to 255 visible ASCII characters; a UUID will do."
        )
    return values[0][1:-1] if values[0].startswith('"') else values[0]


def fingerprint(body: object) -> str:
    """Return a digest that is equal for JSON that means the same, and for no other.

    >>> fingerprint({"a": 1.0, "b": [1, 2]}) == fingerprint({"b": [1, 2], "a": 1})
    True
    >>> fingerprint({"a": None}) == fingerprint({})
    False
    """
    canonical = json.dumps(_whole(body), sort_keys=True, separators=(",", ":"))
    return sha256(canonical.encode()).hexdigest()


def other_body() -> ValidationFailed:
    """Return the refusal of a name that was given to another request."""
    return ValidationFailed(
        "Idempotency-Key: it was already used with a different body; take a new key for a new "
        "order."
    )


def _whole(value: object) -> object:
    match value:
        case float() if value.is_integer():
            return int(value)
        case dict():
            return {name: _whole(one) for name, one in cast("dict[str, Any]", value).items()}
        case list():
            return [_whole(one) for one in cast("list[object]", value)]
        case _:
            return value
