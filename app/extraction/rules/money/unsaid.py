"""Pay that is told without a currency or a word for it: ``could you do it for 250?``.

Only where no currency stands in the brief at all, and beside a video or somebody who makes one.
"""

from app.domain.campaign import MAX_BUDGET_CENTS, MIN_BUDGET_CENTS
from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.phrases.nouns import Nouns
from app.extraction.rules.text.closing import closes
from app.extraction.rules.text.nearby import near

_DO, _HAVE, _THIS = near("unsaid", "do"), near("unsaid", "have"), near("unsaid", "this")
_THEREFOR, _ABOUT = near("unsaid", "therefor"), near("hint", "about") | {"just", "only", "nur"}
_FOR = {"for", "pour", "fur", "por", "per", "voor", "para"}
_IS, _IT = near("prestation", "is"), near("unsaid", "it") | {"(", ",", "-"}
_WE = near("actor", "we")
_LEAST_POT, _MOST_POT, _REACH = 10_000, 5_000_000, 8


def unsaid(nouns: Nouns, quantities: list[Amount]) -> set[int]:
    """Where such pay stands."""
    if nouns.scan.marks["currency"] or not (nouns.videos or nouns.people):
        return set()
    return {one.at for one in quantities if _is_asked_for(nouns, one) or _is_at_hand(nouns, one)}


def _is_asked_for(nouns: Nouns, one: Amount) -> bool:
    """``Could you do it for 250?``, ``würdest du das für 250 machen?``."""
    words, (first, last) = nouns.words, nouns.scan.bounds(one.at)
    is_pay = MIN_BUDGET_CENTS <= one.low <= one.high <= MAX_BUDGET_CENTS
    if not is_pay or words[one.at - 1] not in _FOR:
        return False
    does = words[one.end : one.end + 1] != [] and words[one.end] in _DO
    behind = one.end + does
    asks = behind < last and words[last - 1] == "?" and closes(nouns.scan.text, behind)
    return asks and (does or not _DO.isdisjoint(words[max(first, one.at - _REACH) : one.at]))


def _is_at_hand(nouns: Nouns, one: Amount) -> bool:
    """``our client has 2k for this``, ``wir haben 800 dafür``."""
    words, (first, last) = nouns.words, nouns.scan.bounds(one.at)
    if not _LEAST_POT <= one.low <= one.high <= _MOST_POT or one.end >= last:
        return False
    has = one.at - 1
    has -= has > first and words[has] in _ABOUT
    if has < first or words[has] not in _HAVE:
        return False
    behind = words[one.end : one.end + 2]
    return behind[0] in _THEREFOR or (behind[0] in _FOR and not _THIS.isdisjoint(behind[1:]))


def is_of_another(between: list[str]) -> bool:
    """``€150 (Claire is`` off then), ``120 €, on diffuse`` en ads: a clause of its own begins.

    ``between``: the words between an amount and what would say that it is no pay.
    """
    if between[:1] == [","] and not _WE.isdisjoint(between[1:2]):
        return True
    return len(between) > 1 and between[-1] in _IS and between[-2] not in _IT
