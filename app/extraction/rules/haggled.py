"""Pay that is asked for, or bargained over, in a chat: "150 € each?", "too much, 120", "ok 120"."""

from app.extraction.rules.amounts import Amount
from app.extraction.rules.chats import Line, answers, asks, speaks_of_pay
from app.extraction.rules.money_roles import Judged
from app.extraction.rules.nouns import Nouns

_LEAST, _WIDEST = 2_000, 3
_EURO = "EUR"


def haggled(nouns: Nouns, quantities: list[Amount], judged: list[Judged]) -> list[Judged]:
    """The pay with what was last said of it: the number alone takes the place of the one above."""
    found = {one.amount.at: one for one in judged}
    sure = {at for at, one in found.items() if one.role != "bare"}
    alone = [one for one in quantities if one.high >= _LEAST and one.at not in sure]
    for one, lines in answers(nouns, alone):
        if one.currency not in {"", _EURO}:
            continue
        before = _spoken_of(nouns, lines, one, found)
        if before is None:
            continue
        found.pop(before.amount.at, None)
        found[one.at] = before._replace(amount=one._replace(currency=_EURO), end=one.end)
    return sorted(found.values(), key=_place)


def _place(one: Judged) -> int:
    return one.amount.at


def _spoken_of(
    nouns: Nouns, lines: list[Line], one: Amount, found: dict[int, Judged]
) -> Judged | None:
    """The pay that the lines above last named, or asked for."""
    for line in reversed(lines):
        named = [found[at] for at in range(line.at, line.end) if at in found]
        if named:
            return next((pay for pay in reversed(named) if _is_like(pay.amount, one)), None)
        if asks(nouns.words, line):
            if not speaks_of_pay(nouns, line):
                return None
            each = any(nouns.is_for_each(at) for at in range(line.at, line.end))
            return Judged(one, "per" if each else "bare", "", None, one.end, budgeted=True)
    return None


def _is_like(pay: Amount, one: Amount) -> bool:
    """Both are of one size, and only what is said to be euros is."""
    is_euro = _EURO in {pay.currency, one.currency}
    return is_euro and pay.low <= _WIDEST * one.high and one.low <= _WIDEST * pay.high
