"""Counts whose noun is left out before an amount: ``3 créateurs à 100 €, 2 à 200 €``."""

from app.extraction.rules.money.withdrawn import counts_goods
from app.extraction.rules.phrases.nouns import Nouns
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.tokens import WORD

_COPULAS = {"est", "is", "ist", "es", "e"}
OF_PRICE = {"de", "d", "von", "van", "di", "da", "uber"}
_OF_ALL = {"of", "mit", "con", "avec", "with", "met", "com"}
_TEAMS, _OTHERS, _POTS = near("people", "group"), near("people", "others"), near("money", "pots")
_MOST_ELIDED, _ELIDED_REACH, _FAR_REACH = 50, 3, 8


def elided_count(nouns: Nouns, end: int) -> int | None:
    """``3 créateurs à 100 € et 2 à 200 €``, ``1 hero at 900 €``: a small number before "à"."""
    # "2 well known home & garden creators at 400 €"
    far = any(one.value == "creator" for one in nouns.scan.within("person", end - 1, end))
    reach = _FAR_REACH if far else _ELIDED_REACH
    for at in range(end - 1, max(end - 1 - reach, -1), -1):
        number = nouns.numbers.get(at)
        if number is not None and number.kind != "article":
            count = number.whole
            if nouns.scan.within("month", number.end, number.end + 1):
                return None  # "out on 1 September at €155"
            is_of = nouns.words[at - 1] in OF_PRICE | _OF_ALL and nouns.words[at - 2] not in _TEAMS
            # "The three-wick version is at 46 €"; "three are at 46 €" counts them.
            is_of = is_of or (nouns.words[end - 1] in _COPULAS and number.end < end - 1)
            if is_of or counts_goods(nouns, at, end):
                return None  # "a case of six at 38 €"
            return count if count is not None and count <= _MOST_ELIDED else None
        other = (at in nouns.things and nouns.words[at] not in _OTHERS) or nouns.words[at] in _POTS
        sign = nouns.kinds[at] != WORD and nouns.words[at] != "&"
        if sign or at in nouns.videos or other:
            return None
    return None
