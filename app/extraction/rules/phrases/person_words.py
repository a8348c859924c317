"""Words for people that no list has whole: ``Foodblogger``, ``Hobbyköche``."""

from app.extraction.rules.text.lexicon import Mark, load
from app.extraction.rules.text.tokens import WORD, Text

ENDINGS = ("eurs", "euses", "rices", "istes", "iens", "iennes", "ers", "ors", "ists", "ians",
            "eers", "oras", "istas", "eros", "eras", "innen", "trici", "tori", "isti", "oren",
            "eiros", "eiras", "ologues", "ants", "antes")  # fmt: skip
"""Of plurals for people that no list has: ``zookers``, ``fleuristes``."""

_SHORTEST_COMPOUND, _SHORTEST_HEAD = 8, 5
_NOBODY, _NE, _NE_REACH = {"personne"}, {"ne", "n"}, 4
_DETERMINERS = {"une", "la", "cette", "chaque", "par", "de", "d", "seule", "autre", "quelle"}


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


def nobody(text: Text) -> list[Mark]:
    """``on n'a personne``, ``personne ne filme``; not ``je ne cherche qu'une personne``."""
    found: list[Mark] = []
    for at in text.where(_NOBODY):
        before = text.words[max(0, at - _NE_REACH) : at]
        named = text.kinds[at - 1] != WORD or not _DETERMINERS.isdisjoint(before[-1:])
        if not (named or _NE.isdisjoint(before)) or not _NE.isdisjoint(text.words[at + 1 : at + 2]):
            found.append(Mark(at, at + 1, None, 1.0, ()))
    return found
