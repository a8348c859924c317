"""Numbers that belong to the name of a place: ``Kiné à Lyon (69)``, ``(Nantes, 44)``."""

from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.phrases.nouns import Nouns
from app.extraction.rules.text.tokens import WORD

# French departments have two digits, those overseas three.
_SMALLEST, _LARGEST, _OVERSEAS = 10, 95, range(971, 977)


def without_place_codes(nouns: Nouns, quantities: list[Amount]) -> list[Amount]:
    """The quantities without the numbers of French departments behind their towns."""
    if "(" not in nouns.scan.text.vocabulary:
        return quantities
    return [one for one in quantities if not _is_place_code(nouns, one)]


def _is_place_code(nouns: Nouns, one: Amount) -> bool:
    words, value = nouns.words, one.low // 100
    is_code = _SMALLEST <= value <= _LARGEST or value in _OVERSEAS
    if one.currency or not is_code or words[one.end : one.end + 1] != [")"]:
        return False
    sign, town = one.at - 1, one.at - 2
    listed = words[sign] == "," and "(" in words[max(0, town - 2) : town + 1]
    if town < 0 or not (listed or words[sign] == "(") or nouns.kinds[town] != WORD:
        return False
    known = nouns.people.keys() | nouns.videos.keys() | nouns.networks | nouns.things
    return (
        town not in known
        and nouns.scan.text.raw[nouns.scan.text.span(town, town + 1).start].isupper()
    )
