"""Pay that is raised or cut: ``100 € each … we're raising it to 130 €``."""

from collections.abc import Iterator

from app.domain.campaign import MIN_BUDGET_CENTS
from app.extraction.rules.people.counted import FOR
from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.phrases.nouns import Nouns
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.tokens import BREAK

_GOES_TO, _MAY, _IF = (near("money", name) for name in ("goes_to", "may", "conditional"))
_OBJECT, _RAISER, _CLAUSE = (near("money", name) for name in ("changed", "raiser", "turn"))
_REACH, _MAY_REACH, _SENTENCES = 12, 3, 1
_LEAST, _WIDEST = 2_000, 2
_OF = {"de", "a", "of", "at", "bei", "di", "op"}
_EURO, _STOPS = "EUR", {",", ")", "-"}
_SAID, _SAID_REACH = near("money", "said"), 3


def raised(nouns: Nouns, quantities: list[Amount]) -> dict[int, int]:
    """Where pay stands that takes the place of another, and where that one does."""
    verbs: dict[int, int] = {}
    for to, at in _changes(nouns):
        verbs.setdefault(to, at)  # "let's go up to"
    found: dict[int, int] = {}
    pay: Amount | None = None
    for one in quantities if verbs else ():
        verb = verbs.get(one.at - 1)
        near_by = pay is not None and 0 < one.at - pay.end <= _REACH
        if pay is not None and verb is not None and near_by and _takes_place(nouns, pay, one, verb):
            found[one.at] = pay.at
        if one.currency == _EURO or _was_offered(nouns, one):
            pay = one
    return found


def _was_offered(nouns: Nouns, one: Amount) -> bool:
    """``J'avais dit 240 pour deux``, ``I'd said 180``: pay of before, without its currency."""
    words, after = nouns.words, one.end
    said = not _SAID.isdisjoint(words[max(0, one.at - _SAID_REACH) : one.at])
    is_large = not one.currency and one.low >= MIN_BUDGET_CENTS
    is_for = words[after : after + 1] != [] and words[after] in FOR
    return said and is_large and (is_for or _ends(nouns, one))


def _changes(nouns: Nouns) -> Iterator[tuple[int, int]]:
    """The "to" of ``on monte à``, ``we're raising it to``, and its verb; not "we can go up to"."""
    words, scan = nouns.words, nouns.scan
    for mark in scan.marks["change"]:
        at = mark.end
        while words[at : at + 1] and words[at] in _OBJECT:
            at += 1
        may = not _MAY.isdisjoint(words[max(0, mark.at - _MAY_REACH) : mark.at])
        if words[at : at + 1] and words[at] in _GOES_TO and not may:
            yield at, mark.at
    for mark in scan.marks["correction"]:
        if words[mark.end - 1] in _GOES_TO:
            yield mark.end - 1, mark.at  # "on passe à"
    for mark in scan.marks["present"]:
        if mark.value == "now":  # "the fee started at 80 €, it is now 110 €"
            of = words[mark.end : mark.end + 1] != [] and words[mark.end] in _OF
            yield mark.end - 1 + of, mark.at


def _takes_place(nouns: Nouns, pay: Amount, one: Amount, verb: int) -> bool:
    """Of one size, and said of the pay: not ``le menu passe à 120 €``, nor with an "if"."""
    words, scan = nouns.words, nouns.scan
    low, high = sorted((pay.middle, one.middle))
    is_like = one.currency in {"", _EURO} and low >= _LEAST and high <= _WIDEST * low
    if not is_like or scan.sentence[one.at] - scan.sentence[pay.at] > _SENTENCES:
        return False
    start = verb
    while start > pay.end and words[start - 1] not in _CLAUSE:
        start -= 1
    first, last = scan.bounds(one.at)
    is_of_pay = all(word in _RAISER for word in words[start:verb])
    return is_of_pay and _IF.isdisjoint(words[first:last]) and _ends(nouns, one)


def _ends(nouns: Nouns, one: Amount) -> bool:
    """Nothing behind that a bare number would count: ``180 au four``, ``120 décibels``."""
    words, at = nouns.words, one.end
    if at == len(words) or nouns.kinds[at] == BREAK or words[at] in _STOPS:
        return True
    if one.currency:
        return words[at] != ":"
    return bool(nouns.scan.within("per_word", at, at + 1)) or at in nouns.per_links
