"""Where currencies stand, and which dollar is meant: ``A$120`` is Australian, ``a $120`` is not."""

from app.extraction.rules.text.scan import Scan

_DOLLAR = frozenset({"$"})
# Letters before the sign that are words of their own when a space parts them from it.
_COUNTRIES = {"a": "AUD", "s": "SGD"}
_GRAND_REACH = 3


def currencies_of(scan: Scan) -> dict[int, tuple[int, str]]:
    """Where each currency ends, by where it begins, and its code."""
    found = {at: (mark.end, str(mark.value)) for at, mark in scan.value_at("currency").items()}
    for at in scan.text.where(_DOLLAR):
        country = _COUNTRIES.get(scan.text.words[at - 1]) if scan.text.glued(at) else None
        if country is not None and at in found:
            found[at - 1] = found.pop(at)[0], country
    return found


def grand_end(scan: Scan, at: int, currencies: dict[int, tuple[int, str]]) -> int:
    """Where ``grand euros``, ``grand (in euro)`` at ``at`` ends: thousands, once they are named.

    0 for all else.
    """
    words, euro = scan.text.words, at + 1
    if words[at] != "grand":
        return 0
    while euro < at + _GRAND_REACH and words[euro : euro + 1] in (["in"], ["("]):
        euro += 1
    end, code = currencies.get(euro, (0, ""))
    return end if code == "EUR" else 0
