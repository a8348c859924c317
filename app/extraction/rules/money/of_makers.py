"""Amounts told of the creators, beside others: ``Fees total: €1,430, for 11 creators``, postage."""

from app.domain.campaign import MIN_BUDGET_CENTS
from app.extraction.rules.money.roles import Judged
from app.extraction.rules.phrases.nouns import Nouns

_APART_REACH, _SHORT, _EUROS = 5, 2, {"", "EUR"}


def of_makers(nouns: Nouns, judged: list[Judged]) -> list[Judged]:
    """The same amounts, without those that are told of something else.

    Where the sentence of one speaks of creators, videos or pay, those whose sentences speak of
    none are prices, and their totals are those of other things ("Postage total: €165").
    """
    if len(judged) < 2:  # noqa: PLR2004 - several
        return judged
    kept = [one for one in judged if not _is_apart(nouns, one)] or judged
    told = {one.amount.at for one in kept if _is_told_of(nouns, one)}
    pay = [one for one in kept if one.amount.at in told and one.amount.currency in _EUROS]
    roles = {one.role for one in pay if one.role != "bare" or one.budgeted}
    if not roles:
        # "$200 per creator", and blankets at 179 €.
        abroad = any(one.amount.at in told and one not in pay for one in kept)
        return [one for one in kept if one.amount.at in told or one.role != "bare" or not abroad]
    others = {"total"} - roles
    return [one for one in kept if one.amount.at in told or one.role in others]


def payable(per: list[Judged], others: list[Judged], creators: int | None) -> list[Judged]:
    """What one creator may get: not ``9 € a game`` beside a budget of 1,000 € for four."""
    pots = [one for one in others if one.role == "total" or one.budgeted]
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
    """``The agency bills €500 separately``, ``310 €, hors enveloppe``."""
    if one.heads is not None or one.unit in {"person", "video"}:
        return False
    end = min(nouns.scan.bounds(one.amount.at)[1], one.amount.end + _APART_REACH)
    return bool(nouns.scan.within("apart", one.amount.end, end))
