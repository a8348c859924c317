"""Where the next page begins, in a form that only who was given it can use."""

import base64
import hmac
import re
from typing import Final

from app.domain.errors import NotFound, ValidationFailed

_SIGNATURE_BYTES: Final = 8
# A signature, a time of 13 digits, a point and an id, in base 64.
CURSOR_PATTERN: Final = "^[A-Za-z0-9_-]{78}$"
_CURSOR: Final = re.compile(CURSOR_PATTERN.replace("$", r"\Z"))


def sealed(place: tuple[int, str], owner: str, secret: bytes) -> str:
    """Return the cursor of a place: the time and id of the last thing on the page before."""
    created_ms, last_id = place
    written = f"{created_ms}.{last_id}".encode()
    signed = _signature(written, owner, secret) + written
    return base64.urlsafe_b64encode(signed).decode().rstrip("=")


def opened(cursor: str, owner: str, secret: bytes) -> tuple[int, str]:
    """Return the place of a cursor.

    Raises:
        ValidationFailed: When it is none at all.
        NotFound: When it is none that this owner was given.
    """
    if not _CURSOR.match(cursor):
        raise ValidationFailed(
            "cursor: it is not the next_cursor of a page; leave it out for the newest."
        )
    signed = base64.urlsafe_b64decode(f"{cursor}==")
    signature, written = signed[:_SIGNATURE_BYTES], signed[_SIGNATURE_BYTES:]
    if not hmac.compare_digest(signature, _signature(written, owner, secret)):
        raise NotFound(
            "cursor: it is not the next_cursor of a page of yours; leave it out for the newest."
        )
    created_ms, _, last_id = written.decode().partition(".")
    return int(created_ms), last_id


def _signature(written: bytes, owner: str, secret: bytes) -> bytes:
    return hmac.digest(secret, owner.encode() + b" " + written, "sha256")[:_SIGNATURE_BYTES]
