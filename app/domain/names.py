"""Names that a human gives: to an organisation, a person, a key."""

from typing import Final

from app.domain.errors import ValidationFailed

MAX_NAME: Final = 120


def parse_name(what: str, text: str) -> str:
    """Return a name without the space around it; ``what`` is named by.

    Raises:
        ValidationFailed: When it is empty, too long or not printable.
    """
    name = text.strip()
    if not 1 <= len(name) <= MAX_NAME or not name.isprintable():
        raise ValidationFailed(f"{what}: write a name of 1 to {MAX_NAME} printable characters.")
    return name
