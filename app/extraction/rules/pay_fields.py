"""What the label of an amount says of it: ``Cachet : 300 €`` is what one creator gets."""

from bisect import bisect_right
from operator import attrgetter

from app.extraction.rules.money_roles import Judged
from app.extraction.rules.nearby import lists
from app.extraction.rules.nouns import Nouns
from app.extraction.rules.tokens import NUMBER

_NEAR = lists("form")
# A dearer one may be for all: "Vergütung: 900 €".
_MOST_FEE, _REACH = 50_000, 5
_COLON = attrgetter("colon")


def labelled(nouns: Nouns, judged: list[Judged]) -> list[Judged]:
    """The same amounts; a label of pay, or one that says for whom, makes an undecided one "per"."""
    if not nouns.scan.fields:
        return judged
    return [_named(nouns, one) if one.role == "bare" else one for one in judged]


def _named(nouns: Nouns, one: Judged) -> Judged:
    fields = nouns.scan.fields
    index = bisect_right(fields, one.amount.at, key=_COLON) - 1
    if index < 0 or one.amount.at >= fields[index].end:
        return one
    field = fields[index]
    for at in range(field.at, field.colon):
        if nouns.is_for_each(at):
            return one._replace(role="per", unit=nouns.noun(at + 1), budgeted=True)
    label = nouns.words[field.at : field.colon]
    is_fee = not _NEAR["fee"].isdisjoint(label) and _NEAR["whole"].isdisjoint(label)
    is_near = one.amount.at - field.value < _REACH
    opens = is_near and NUMBER not in nouns.kinds[field.value : one.amount.at]
    if is_fee and opens and one.amount.high <= _MOST_FEE:
        return one._replace(role="per", unit="person", budgeted=True)
    return one
