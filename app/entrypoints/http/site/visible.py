"""Text as a person has to see it before they decide: nothing in it is hidden."""

import re
from datetime import UTC, datetime
from typing import Final

from app.wording import Wording

# Controls, what changes the direction of writing, what has no width, and tags.
_HIDDEN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    """Write what one would not see by its number.

    >>> visible(f"12{chr(0x202E)}0 €")
    '12[U+202E]0 €'
    """
    return _HIDDEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)


def moment(at_ms: int, words: Wording) -> str:
    """Write a time: "28 November 2026, 07:05 UTC"."""
    at = datetime.fromtimestamp(at_ms / 1000, UTC)
    return f"{words.day(at.date().isoformat())}, {at:%H:%M} UTC"


def day(at_ms: int, words: Wording) -> str:
    """Write a day."""
    return words.day(datetime.fromtimestamp(at_ms / 1000, UTC).date().isoformat())
