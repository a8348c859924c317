"""Amounts told of the creators, beside others: ``Fees total: €1,430, for 11 creators``, postage."""

from app.domain.campaign import MIN_BUDGET_CENTS
from app.extraction.rules.money.roles import Judged
from app.extraction.rules.money.things import is_thing
from app.extraction.rules.phrases.nouns import Nouns
from app.extraction.rules.text.form import field_at
from app.extraction.rules.text.nearby import near

_APART_REACH, _SHORT, _EUROS, _LEAST_PAY = 5, 2, {"", "EUR"}, 2_000
_TO_THEM, _POTS = near("money", "to_makers"), near("money", "pots")
_PARTS = {",", ";", "(", ")"}
_NO_THINGS = near("money", "noun") | near("form", "fee")
# "Budget: 2 000 €" is no other pot.
_PLAIN = _POTS | near("money", "is") | near("money", "determiner") | near("form", "whole") | {":"}
# Lines of a budget that nobody wanted gets, and what leads from them to the amount.
_OTHERS = near("money", "other_line")
_ITS_FOR = {",", "c", "est", "is", "it", "are", "which", "of"}
# "€2,000 for the quarter, €800 of it for this"
_THIS = ({"for", "this"}, {"pour", "cette"}, {"pour", "ca"})
_MAKERS_LINE = _PLAIN | _TO_THEM
_OF_OTHERS = _OTHERS | _PLAIN | near("money", "other_joint") | _PARTS
_POT_REACH, _LABEL_REACH, _LINK_REACH = 6, 8, 4


def of_makers(nouns: Nouns, judged: list[Judged]) -> list[Judged]:
    """The same amounts, without those that are told of something else.

    Where the sentence of one speaks of creators, videos or pay, those whose sentences speak of
    none are prices, and their totals are those of other things ("Postage total: €165").
    """
    if len(judged) < 2:  # noqa: PLR2004 - several
        return judged
    kept = [one for one in judged if not _is_apart(nouns, one)] or judged
    kept = [one for one in kept if not _is_other_line(nouns, one)] or kept
    kept = _without_small(_of_their_pot(nouns, kept))
    told = {one.amount.at for one in kept if _is_told_of(nouns, one)}
    pay = [one for one in kept if one.amount.at in told and one.amount.currency in _EUROS]
    roles = {one.role for one in pay if one.role != "bare" or one.budgeted}
    if not roles:
        # "$200 per creator", and blankets at 179 €.
        abroad = any(one.amount.at in told and one not in pay for one in kept)
        return [
            one
            for one in kept
            if one.amount.at in told
            or one.role != "bare"
            or not (abroad or (pay and _names_thing(nouns, one)))
        ]
    others = {"total"} - roles
    return [one for one in kept if one.amount.at in told or one.role in others]


def _of_their_pot(nouns: Nouns, judged: list[Judged]) -> list[Judged]:
    """``Creator budget: €3,600. PR budget: €5,000``: the pot of the creators, where one is named.

    What a later word corrects is left to that.
    """
    pots = [one for one in judged if one.role != "per"]
    if len({one.amount.low for one in pots}) < 2:  # noqa: PLR2004 - several
        return judged
    theirs = [one for one in pots if _is_their_pot(nouns, one)]
    if not theirs or nouns.scan.within("correction", theirs[-1].amount.end, len(nouns.words)):
        return judged
    return [one for one in judged if one.role == "per" or one in theirs or _is_plain(nouns, one)]


def _is_plain(nouns: Nouns, one: Judged) -> bool:
    """``Budget : 2 000 €`` is no other pot."""
    label = _label(nouns, one)
    return not _POTS.isdisjoint(label) and _PLAIN.issuperset(label)


def _without_small(judged: list[Judged]) -> list[Judged]:
    """Without what nobody is paid, beside more: ``12 creators, €1,800. Sunscreen is €17``."""
    if all(one.amount.high < MIN_BUDGET_CENTS for one in judged):
        return judged
    return [
        one
        for one in judged
        if one.amount.high >= MIN_BUDGET_CENTS
        or (one.amount.high > _LEAST_PAY and (one.role != "bare" or one.budgeted))
    ]


def _names_thing(nouns: Nouns, one: Judged) -> bool:
    """``Hall hire: €150``, ``the helmet, €35``, where others are told of creators."""
    at = one.amount.at - 1
    at -= at > 0 and nouns.words[at] in {",", ":", "("}
    return is_thing(nouns, at) and nouns.words[at] not in _NO_THINGS


def _is_other_line(nouns: Nouns, one: Judged) -> bool:
    """``Petrol: €25 each``, ``les pubs, c'est 2 000 €``, ``voix off 120 €``: nothing but that."""
    if one.unit == "video":
        return False
    label = _label(nouns, one)
    opened = one.amount.at - len(label) - 1
    if not label and opened > 0 and nouns.words[opened] in _PARTS:  # "the booth, €6,000"
        label = _clause_before(nouns, opened)
    return not _OTHERS.isdisjoint(label) and _OF_OTHERS.issuperset(label)


def _is_their_pot(nouns: Nouns, one: Judged) -> bool:
    """``The creator pot is €2,400``, ``1 250 € pour les créateurs``, ``Créateurs (6) | 900 €``."""
    scan, words, (first, end) = nouns.scan, nouns.words, nouns.scan.bounds(one.amount.at)
    field = field_at(scan.fields, one.amount.at)
    if field is not None and field.value <= one.amount.at <= field.value + 1:
        return _names_creators(nouns, field.at, field.colon)
    behind = one.amount.end
    while behind < end and words[behind] in _ITS_FOR:
        behind += 1
    if (
        words[behind : behind + 1] != []
        and {words[behind], *words[behind + 1 : behind + 2]} in _THIS
    ):
        return True
    if behind < end and words[behind] in _TO_THEM | {"("}:
        return _names_creators(nouns, behind, min(end, behind + _POT_REACH))
    label = _label(nouns, one)
    opened = one.amount.at - 1
    if words[opened] == "," and nouns.scan.bounds(opened)[1] == end:  # "Creators, €1,300"
        label = _clause_before(nouns, opened)
        told = _names_creators(nouns, opened - len(label), opened)
        return told and _MAKERS_LINE.issuperset(label[:-1])
    first = one.amount.at - len(label)
    if not _POTS.isdisjoint(label):
        return _names_creators(nouns, first, one.amount.at)
    # "Net for creators €2,000"
    who = nouns.scan.within("person", max(first, one.amount.at - 2), one.amount.at)
    last = who[-1] if who else None
    is_last = last is not None and last.value == "creator" and last.end == one.amount.at
    return is_last and not _TO_THEM.isdisjoint(label[-_LINK_REACH:])


def _label(nouns: Nouns, one: Judged) -> list[str]:
    """The words of its clause before the amount."""
    return _clause_before(nouns, one.amount.at)


def _clause_before(nouns: Nouns, end: int) -> list[str]:
    first = max(nouns.scan.bounds(end)[0], end - _LABEL_REACH)
    commas = (at + 1 for at in range(end - 1, first - 1, -1) if nouns.words[at] in _PARTS)
    return nouns.words[next(commas, first) : end]


def _names_creators(nouns: Nouns, first: int, end: int) -> bool:
    return any(mark.value == "creator" for mark in nouns.scan.within("person", first, end))


def payable(per: list[Judged], others: list[Judged], creators: int | None) -> list[Judged]:
    """What one creator may get: not ``9 € a game`` beside a budget of 1,000 € for four."""
    pots = [one for one in others if one.role == "total" or one.budgeted]
    sure = [one for one in pots if one.role == "total" and one.budgeted]
    if creators and sure and not any(one.unit or one.heads for one in per):
        # A budget of 800 € for 10 creators is not for one who gets "1 500 € par épisode".
        per = [one for one in per if one.amount.low * creators <= _SHORT * sure[-1].amount.high]
    is_little = all(one.amount.high < MIN_BUDGET_CENTS and one.heads != creators for one in per)
    if not (creators and pots and is_little):
        return per
    return [] if pots[-1].amount.low >= MIN_BUDGET_CENTS * creators else per


def shared(total: list[Judged], per: list[Judged], creators: int | None) -> list[Judged]:
    """What all may get: not ``€70 for two`` pans beside €120 for each of six creators."""
    if not (creators and per):
        return total
    least = min(one.amount.low for one in per) * creators
    return [
        one
        for one in total
        if one.budgeted or one.heads == creators or _SHORT * one.amount.high >= least
    ]


def _is_told_of(nouns: Nouns, one: Judged) -> bool:
    """People, videos or pay are named in the sentence of the amount."""
    if one.heads is not None or one.unit in {"person", "video"} or one.budgeted:
        return True
    scan, (first, end) = nouns.scan, nouns.scan.bounds(one.amount.at)
    if scan.within("budget_word", first, end) or scan.within("each", first, end):
        return True
    return any(first <= at < end for found in (nouns.people, nouns.videos) for at in found)


def _is_apart(nouns: Nouns, one: Judged) -> bool:
    """``The agency bills €500 separately``, ``Média (hors créateurs) : 310 €``."""
    if one.heads is not None or one.unit in {"person", "video"}:
        return False
    scan, field = nouns.scan, field_at(nouns.scan.fields, one.amount.at)
    named = scan.within("apart", field.at, field.colon) if field is not None else []
    end = min(scan.bounds(one.amount.at)[1], one.amount.end + _APART_REACH)
    behind = scan.within("apart", one.amount.end, end)
    return any(mark.value is None for mark in behind) or any(mark.value for mark in named)
