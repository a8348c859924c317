"""Pay that is bargained over: "150 € each?", "too much, 120"; or raised: "40 € … make it 50"."""

from app.extraction.rules.money.raised import raised
from app.extraction.rules.money.roles import Judged
from app.extraction.rules.money.unsaid import unsaid
from app.extraction.rules.people.chats import Line, answers, asks, speaks_of_pay
from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.phrases.nouns import Nouns
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.tokens import WORD

_LEAST, _WIDEST, _WIDEST_CHANGE = 2_000, 3, 2
_ADJUST, _TO = near("money", "adjust"), near("money", "adjust_to")
_REACH, _TO_REACH, _SENTENCES = 9, 2, 2
_EURO = "EUR"
# "I had quoted 90 €": pay that was told, and what is told instead.
_QUOTED, _SAID_REACH, _FAR = near("money", "quoted"), 5, 16
_INSTEAD = {"plutot", "lieu", "instead", "rather", "statt", "anstatt", "lugar", "vez", "invece",
            "plaats"}  # fmt: skip
_SETS_RIGHT = near("money", "sets_right")
_IT_IS = (["c", "est"], ["it", "s"], ["it", "is"], ["es", "sind"], ["sind", "es"], ["son"],
          ["il", "faut"], ["en", "fait"], ["to", "be"], ["should", "be"], ["is", "actually"],
          ["sont", "plutot"])  # fmt: skip


def adjusted(nouns: Nouns, quantities: list[Amount]) -> list[Amount]:
    """The same quantities; a number that takes the place of pay, or that is pay, is euros, too."""
    taken = {*_adjusted(nouns, quantities), *raised(nouns, quantities), *unsaid(nouns, quantities)}
    return [
        one._replace(currency=_EURO) if one.at in taken and not one.currency else one
        for one in quantities
    ]


def _adjusted(nouns: Nouns, quantities: list[Amount]) -> dict[int, int]:
    """Where pay stands that takes the place of another, and where that one does."""
    scan, words = nouns.scan, nouns.words
    ends = {mark.end for mark in scan.marks["correction"]}
    ends |= {at + 1 for at in scan.text.where(_ADJUST)}
    told, instead = scan.text.where(_QUOTED), scan.text.where(_INSTEAD)
    found: dict[int, int] = {}
    pay: Amount | None = None
    for one in quantities if ends or told or instead else ():
        if pay is not None and 0 < one.at - pay.end <= _REACH and one.currency in {"", _EURO}:
            at = one.at
            while at > one.at - _TO_REACH and at not in ends and words[at - 1] in _TO:
                at -= 1
            at = _approved(nouns, pay, one, ends) or at
            is_alone = not (
                one.end in nouns.people or one.end in nouns.videos or one.end in nouns.things
            )
            near_by = scan.sentence[one.at] - scan.sentence[pay.at] <= _SENTENCES
            if at in ends and is_alone and near_by and _is_change(pay, one):
                found[one.at] = pay.at
        if pay is not None and told and _is_set_right(nouns, pay, one, told):
            found[one.at] = pay.at
        if pay is not None and instead and _is_said_instead(nouns, pay, one):
            found[one.at] = pay.at
        if one.currency == _EURO:
            pay = one
    return found


def _approved(nouns: Nouns, pay: Amount, one: Amount, ends: set[int]) -> int:
    """``100 € each, no wait, the committee approved 120 €``: where it is corrected.

    Only behind a word that grants the money; 0 for all else.
    """
    granted = any(mark.end == one.at for mark in nouns.scan.within("budget_word", pay.end, one.at))
    turn = next((at for at in range(pay.end, one.at) if at in ends), 0)
    return turn if granted and one.currency == _EURO else 0


def _is_set_right(nouns: Nouns, pay: Amount, one: Amount, told: list[int]) -> bool:
    """``I told you 90 € per creator, Ruth says it's 110 €``; not what a lamp costs."""
    words, scan = nouns.words, nouns.scan
    said = any(0 < pay.at - at <= _SAID_REACH for at in told)
    near_by = one.at - pay.end <= _FAR and scan.sentence[one.at] - scan.sentence[pay.at] <= 1
    low, high = sorted((pay.middle, one.middle))
    if not (said and near_by and one.currency == _EURO and _LEAST <= low <= high <= _WIDEST * low):
        return False
    is_it = words[one.at - 2 : one.at] in _IT_IS or words[one.at - 1] == ":"
    between = words[pay.end : one.at]
    told_of = nouns.people.keys() | nouns.per_links
    things = nouns.things - nouns.units
    others = "?" in between or any(at in things for at in range(pay.end, one.at))
    end = one.at - 2
    at_once = all(nouns.kinds[at] != WORD or at in told_of for at in range(pay.end, end))
    return is_it and not others and (at_once or not _SETS_RIGHT.isdisjoint(between))


def _is_said_instead(nouns: Nouns, pay: Amount, one: Amount) -> bool:
    """``100 € each …, make it 120 € rather than 100``: the other one is the pay above."""
    behind = range(one.end, min(nouns.scan.bounds(one.at)[1], one.end + _TO_REACH + 2))
    number = next((nouns.numbers[at] for at in behind if at in nouns.numbers), None)
    if number is None or one.currency != _EURO or number.hundredths != pay.low == pay.high:
        return False
    return not _INSTEAD.isdisjoint(nouns.words[one.end : number.at])


def _is_change(pay: Amount, one: Amount) -> bool:
    low, high = sorted((pay.middle, one.middle))
    return low >= _LEAST and high <= _WIDEST_CHANGE * low


def haggled(nouns: Nouns, quantities: list[Amount], judged: list[Judged]) -> list[Judged]:
    """The pay with what was last said of it: the number alone takes the place of the one above."""
    found = {one.amount.at: one for one in judged}
    quantities = [one for one in quantities if not nouns.scan.ignored(one.at)]
    for at, former in _adjusted(nouns, quantities).items():
        if at in found and former in found:
            pay, now = found.pop(former), found[at]
            found[at] = now if now.role != "bare" else pay._replace(amount=now.amount)
    amount = {one.at: one for one in quantities}
    for at, former in raised(nouns, quantities).items():
        if former in found:
            found[at] = found.pop(former)._replace(amount=amount[at], end=amount[at].end)
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
