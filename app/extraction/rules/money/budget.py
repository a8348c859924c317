"""The budget of the brief, from amounts whose roles are known."""

from bisect import bisect_left
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from app.domain.campaign import MIN_BUDGET_CENTS
from app.domain.reading import Caution, Evidence, ForeignAmount, Span
from app.extraction.rules.money.haggled import haggled
from app.extraction.rules.money.instalments import summed
from app.extraction.rules.money.of_makers import of_makers, payable, shared
from app.extraction.rules.money.of_one import by_the_video, for_one_creator, for_the_two
from app.extraction.rules.money.passing import Passing
from app.extraction.rules.money.pay_fields import labelled
from app.extraction.rules.money.roles import Judged, judge
from app.extraction.rules.money.shop_prices import without_prices
from app.extraction.rules.money.tiers import of_a_whole, tiered
from app.extraction.rules.money.unpaid import unpaid
from app.extraction.rules.money.withdrawn import drops_pay
from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.phrases.nouns import Nouns
from app.extraction.rules.text.scan import Scan

# The bare-budget rule: a total when each creator would get at least 50 €, or, without a count,
# when it is more than 250 €.
_MOST_SHARE, _MOST_OVER = 25_000, 2
_BOTH = {"both", "beide", "beiden", "entrambi", "entrambe", "allebei", "ambos", "ambas"}
_OR = {"ou", "or", "o", "oder", "of"}
_OPTION = {"option", "opcion", "opzione", "optie", "opcao", "else", "sinon", "ansonsten"}
_OR_IN = {"of": {"nl"}, "o": {"es", "it", "pt"}}
_place = attrgetter("amount.at")
_PER, _TOTAL = "budget_per_creator_cents", "total_budget_cents"


class Budget(NamedTuple):
    """What the text says of money, in cents; ``None``: not stated.

    ``creators`` is the sum of the counts of tiers ("3 at 100 €, 2 at 200 €"), ``heads`` its quotes.
    ``shared``: the budget per creator is the total divided by the count.
    """

    per_creator: int | None
    total: int | None
    creators: int | None
    shared: bool
    heads: list[Evidence]
    alternatives: dict[str, tuple[int, int]]
    evidence: list[Evidence]
    foreign: list[ForeignAmount]
    cautions: list[Caution]


class _Chosen(NamedTuple):
    cents: int
    sources: list[Judged]
    ends: tuple[int, int] | None
    contradicted: bool
    creators: int | None = None


def budget(
    nouns: Nouns,
    quantities: list[Amount],
    *,
    creators: int | None,
    videos_per_creator: int,
    one_person: bool,
    addressed: bool = False,
) -> Budget:
    """Read the budget.

    Args:
        nouns: The people and videos of the brief.
        quantities: Every number that may be money.
        creators: The stated count, which a bare budget is divided by.
        videos_per_creator: What a price per video is multiplied by.
        one_person: One creator is wanted: an offer is theirs.
        addressed: The brief speaks to that one: a total is what they get.
    """
    scan = nouns.scan
    judged = without_prices(nouns, of_a_whole(nouns, judge(nouns, quantities)))
    judged = tiered(nouns, labelled(nouns, haggled(nouns, quantities, judged)))
    judged = of_makers(nouns, _of_newest_mail(scan, summed(scan, quantities, judged)))
    judged = [for_the_two(nouns, one, creators) for one in judged]
    judged = [_for_all_of_one(scan, one, creators, videos_per_creator) for one in judged]
    foreign = [one for one in judged if one.amount.currency not in {"", "EUR"}]
    euros = [one for one in judged if one.amount.currency in {"", "EUR"}]
    without = unpaid(scan, [one.amount for one in euros])
    if "none" in without:
        euros = []
    elif drops_pay(nouns, quantities):
        euros = [one for one in euros if one.budgeted or one.unit or one.heads]
    passing = Passing(nouns)
    per = [one for one in euros if one.role == "per" and not passing.is_gift(one)]
    total = [one for one in euros if one.role == "total"]
    known = creators is not None or one_person
    bare = [one for one in euros if one.role == "bare" and not passing.is_price(one, known=known)]
    per = payable(per, [*total, *bare], creators)
    total = shared(total, per, creators)
    if not without:
        per, total = _place_bare(scan, bare, per, total, creators, one_person=one_person)
    if addressed:
        per, total = per or total, []
    per = by_the_video(nouns, per, to_one=addressed or one_person)
    chosen_per = _choose(scan, for_one_creator(per, videos_per_creator))
    chosen_total = _choose(scan, total)
    return _result(scan, chosen_per, chosen_total, creators, foreign)


def _of_newest_mail(scan: Scan, judged: list[Judged]) -> list[Judged]:
    """What the newest mail says of pay; prices in passing, of which no word says so, are none."""
    newest = scan.newest(judged, _place)
    if all(one.role == "bare" and not one.budgeted for one in newest):
        is_one = len(newest) == 1 and newest[0].amount.low == newest[0].amount.high
        told = [one for one in judged if one.role != "bare" or one.budgeted]
        return newest if is_one else scan.newest(told, _place) or newest
    return newest


def _for_all_of_one(
    scan: Scan, one: Judged, creators: int | None, videos_per_creator: int
) -> Judged:
    """``5 creators, 3 videos each, €200 for all three``: the videos of one, not the people.

    In "total budget €2,200, 3 videos each" they are no more than told of.
    """
    if one.role != "total" or videos_per_creator in {1, creators}:
        return one
    told = scan.text.words[one.amount.end : one.end]
    after = range(one.amount.end, one.amount.end + [*told, ","].index(","))
    counted = [number.whole for number in scan.numbers if number.at in after]
    both = not _BOTH.isdisjoint(told)
    if videos_per_creator in counted or (both and videos_per_creator == 2):  # noqa: PLR2004
        return one._replace(role="per", unit="person")
    return one


def _place_bare(
    scan: Scan,
    bare: list[Judged],
    per: list[Judged],
    total: list[Judged],
    creators: int | None,
    *,
    one_person: bool,
) -> tuple[list[Judged], list[Judged]]:
    """Give the amounts that no word decides to one creator or to all, by the bare-budget rule."""
    budgeted = [one for one in bare if one.budgeted]
    if bare and not total and _are_named_tiers(scan, sorted([*per, *bare])):
        return sorted([*per, *bare]), total
    bare = budgeted or bare
    if not bare:
        return per, total
    if per:
        dearest = max(one.amount.high for one in per)
        total = total or _products(bare, per, creators or 1)
        # What all get comes to no less, and not to many times as much.
        least = dearest * (creators or 1)
        most = _MOST_OVER * least if creators else budgeted[-1].amount.high if budgeted else 0
        told = [one for one in budgeted if least <= one.amount.low <= most]
        return per, total or [one for one in told if one.amount.low > dearest]
    if one_person or (not total and len(bare) > 1 and _are_tiers(scan, bare)):
        return bare, total
    to_all = [one for one in bare if _is_for_all(one.amount, creators)]
    if total:
        return per, sorted([*total, *(one for one in to_all if one.budgeted)])
    return [one for one in bare if one not in to_all], to_all


def _products(bare: list[Judged], per: list[Judged], creators: int) -> list[Judged]:
    """``5 × 120 € = 600 €``: the amounts that the creators' pay comes to."""
    product = per[0].amount.middle * creators
    return [one for one in bare if creators > 1 and one.amount.middle == product]


def _is_for_all(amount: Amount, creators: int | None) -> bool:
    """The bare-budget rule of the contract."""
    if creators:
        return creators > 1 and amount.middle >= MIN_BUDGET_CENTS * creators
    return amount.middle > _MOST_SHARE


def _choose(scan: Scan, candidates: list[Judged]) -> _Chosen | None:
    """One value out of several: tiers are averaged, corrections obeyed, the last one counts."""
    candidates = _after_correction(scan, candidates)
    if not candidates:
        return None
    last = candidates[-1]
    if len({(one.amount.low, one.amount.high) for one in candidates}) == 1:
        return _Chosen(last.amount.middle, candidates[:1], _ends(last.amount), contradicted=False)
    counted = all(one.heads and one.role == "per" for one in candidates)
    if counted and _are_options(scan, candidates):
        return _Chosen(last.amount.middle, [last], _ends(last.amount), contradicted=True)
    if counted:
        heads = sum(one.heads or 0 for one in candidates)
        paid = sum((one.heads or 0) * one.amount.middle for one in candidates)
        return _Chosen(paid // heads, candidates, None, contradicted=False, creators=heads)
    if _are_tiers(scan, candidates):
        low = min(one.amount.low for one in candidates)
        high = max(one.amount.high for one in candidates)
        return _Chosen((low + high) // 2, candidates, (low, high), contradicted=False)
    return _Chosen(last.amount.middle, [last], _ends(last.amount), contradicted=True)


def _ends(amount: Amount) -> tuple[int, int] | None:
    return (amount.low, amount.high) if amount.low != amount.high else None


def _after_correction(scan: Scan, candidates: list[Judged]) -> list[Judged]:
    """Only what follows the last correction that stands between two candidates."""
    for mark in reversed(scan.marks["correction"]):
        before = [one for one in candidates if one.amount.at < mark.at]
        after = [one for one in candidates if one.amount.at >= mark.at]
        if before and after:
            return after
    return candidates


def _are_options(scan: Scan, candidates: list[Judged]) -> bool:
    """``4 creators at €200 or 8 at €100``: one or the other, not both."""
    between = (range(one.amount.end, two.amount.at) for one, two in pairwise(candidates))
    words = scan.text.words
    return any(_is_or(scan, at) or words[at] in _OPTION for gap in between for at in gap)


def _are_tiers(scan: Scan, candidates: list[Judged]) -> bool:
    """Several prices on purpose: by level, by option, or joined by "or"."""
    return _are_named_tiers(scan, candidates) or any(
        _is_or(scan, at) for one in candidates[1:] for at in range(one.amount.at - 2, one.amount.at)
    )


def _are_named_tiers(scan: Scan, candidates: list[Judged]) -> bool:
    """A word for a level stands by each of the prices: ``débutants 60 €, confirmés 140 €``."""
    if len(candidates) < 2:  # noqa: PLR2004 - several prices
        return False
    first, end = candidates[0].amount.at, candidates[-1].amount.end
    starts = [one.amount.at for one in candidates]
    named = {bisect_left(starts, mark.at) for mark in scan.within("tier", first - 6, end + 4)}
    # "débutants 60 €, confirmés 140 €" or "60 € débutants, 140 € confirmés": one mark in each gap.
    return len(named) >= len(candidates)


def _is_or(scan: Scan, at: int) -> bool:
    word = scan.text.words[at]
    return word in _OR and (scan.language in _OR_IN.get(word, {scan.language}))


def _result(
    scan: Scan,
    per: _Chosen | None,
    total: _Chosen | None,
    creators: int | None,
    foreign: list[Judged],
) -> Budget:
    alternatives: dict[str, tuple[int, int]] = {}
    evidence: list[Evidence] = []
    cautions: list[Caution] = []
    if per and total and per.cents == total.cents and (creators or 1) > 1:
        total = None  # "2 videos each at 160 €, together for those 160 €"
    for field, chosen in ((_PER, per), (_TOTAL, total)):
        if chosen is None:
            continue
        evidence += [Evidence(field, chosen.cents, _quote(scan, one)) for one in chosen.sources]
        if chosen.ends:
            alternatives[field] = chosen.ends
        if chosen.contradicted:
            cautions.append(Caution("contradiction", field, {}))
    tiers = per.creators if per else None
    counted = [
        Evidence("creators_wanted", tiers, _quote(scan, one))
        for one in (per.sources if per and tiers else ())
        if tiers is not None
    ]
    share = per.cents if per else None
    if share is not None and total is not None and creators and total.cents // creators != share:
        cautions.append(Caution("contradiction", _TOTAL, {}))
    shared = share is None and total is not None and bool(creators)
    if share is None and total is not None and creators:
        share = total.cents // creators
        evidence += [Evidence(_PER, share, _quote(scan, one)) for one in total.sources]
    outside = [ForeignAmount(one.amount.middle / 100, one.amount.currency) for one in foreign]
    if foreign and share is None and total is None:
        cautions.append(Caution("foreign_currency", _PER, {}))
    return Budget(
        share,
        total.cents if total else None,
        tiers,
        shared,
        counted,
        alternatives,
        evidence,
        outside,
        cautions,
    )


def _quote(scan: Scan, judged: Judged) -> Span:
    return scan.text.span(judged.amount.at, max(judged.end, judged.amount.end))
