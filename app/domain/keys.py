"""API keys: what they look like, and what is kept of them.

``ugcp_live_``, 30 random characters of base 62 (178 bits), and the CRC-32 of all that in 6 more, so
that a typing error is told from a foreign key without a look at any store.
"""

import hmac
import re
from collections.abc import Callable
from enum import StrEnum
from typing import Final
from zlib import crc32

PREFIX: Final = "ugcp_live_"
_BASE62: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_SECRET_CHARACTERS: Final = 30
_CHECKSUM_CHARACTERS: Final = 6
_KEY: Final = re.compile(rf"{PREFIX}[0-9A-Za-z]{{{_SECRET_CHARACTERS + _CHECKSUM_CHARACTERS}}}")
_SHOWN_CHARACTERS: Final = 4


class Scope(StrEnum):
    """What a key may be used for."""

    ESTIMATE = "estimate"
    CAMPAIGNS_WRITE = "campaigns:write"
    CAMPAIGNS_READ = "campaigns:read"


def new_key(choose: Callable[[str], str]) -> str:
    """Return a new key; ``choose`` picks one character at random, and must be unpredictable."""
    body = PREFIX + "".join(choose(_BASE62) for _ in range(_SECRET_CHARACTERS))
    return body + _checksum(body)


def is_well_formed(key: str) -> bool:
    """Say whether this can be a key of ours at all.

    >>> is_well_formed("ugcp_live_0000000000000000000000000000000000AB")
    False
    """
    body = key[:-_CHECKSUM_CHARACTERS]
    return _KEY.fullmatch(key) is not None and _checksum(body) == key[-_CHECKSUM_CHARACTERS:]


def digest_of(key: str, pepper: bytes) -> str:
    """Return what is stored instead of the key; a fast hash suits 178 random bits."""
    return hmac.digest(pepper, key.encode(), "sha256").hex()


def hint_of(key: str) -> str:
    """Return what tells its owner one key from another, and nobody anything else.

    >>> hint_of("ugcp_live_abcdefghijklmnopqrstuvwxyz0123456789")
    'ugcp_live_abcd…6789'
    """
    return f"{key[: len(PREFIX) + _SHOWN_CHARACTERS]}…{key[-_SHOWN_CHARACTERS:]}"


def _checksum(body: str) -> str:
    rest = crc32(body.encode())
    digits = ""
    for _ in range(_CHECKSUM_CHARACTERS):
        rest, digit = divmod(rest, len(_BASE62))
        digits = _BASE62[digit] + digits
    return digits
