"""Words for people that no list has whole: ``Foodblogger``, ``Hobbyköche``."""

from app.extraction.rules.text.lexicon import load

ENDINGS = ("eurs", "euses", "rices", "istes", "iens", "iennes", "ers", "ors", "ists", "ians",
            "eers", "oras", "istas", "eros", "eras", "innen", "trici", "tori", "isti", "oren",
            "eiros", "eiras", "ologues", "ants", "antes")  # fmt: skip
"""Of plurals for people that no list has: ``zookers``, ``fleuristes``."""

_SHORTEST_COMPOUND, _SHORTEST_HEAD = 8, 5


def is_compound(word: str) -> bool:
    """A word that ends in a noun for a person: ``Foodblogger``; not ``Blog``."""
    if len(word) < _SHORTEST_COMPOUND:
        return False
    known = load().words
    return any(
        meaning.kind == "person"
        for start in range(3, len(word) - _SHORTEST_HEAD + 1)
        for meaning in known.get(word[start:], ())
    )
