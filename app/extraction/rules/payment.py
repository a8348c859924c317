"""What releases the creator's payment: the publication or a number of views.

A word of publishing or of views counts only as the moment of a payment ("payé à la publication",
"10 € les 1000 vues", "paid once it hits 20k"), not as a goal, a creator's usual figure or a bonus.
"""

from typing import NamedTuple

from app.domain.campaign import PaymentTrigger
from app.domain.reading import Evidence
from app.extraction.rules.lexicon import Mark
from app.extraction.rules.negation import negated
from app.extraction.rules.numbers import Number
from app.extraction.rules.scan import Scan
from app.extraction.rules.tokens import BREAK, NUMBER, WORD

_ARTICLES = {"la", "l", "le", "les", "the", "sa", "leur", "chaque", "notre", "votre", "your", "its",
             "of", "de", "d", "du", "each", "der", "della", "da", "et", "validation"}  # fmt: skip
_FOR = {"pour", "for", "fur", "por", "per", "voor"}
_WHOSE, _SIGNS = {"notre", "nos", "our", "le", "the"}, {":", "=", "(", "-", ">"}
_PAY_REACH, _LOOSE_REACH, _PRICE_REACH, _VIEWS_REACH = 9, 6, 4, 3
_GOAL_REACH, _STATISTIC_REACH, _EXTRA_REACH = 5, 4, 3
_THOUSAND, _LEAST_NOTED, _CLAUSE = 1_000, 100, 30
_Viewed = list[tuple[Number, Mark]]
_VIEWS, _PUBLICATION = PaymentTrigger.VIEWS, PaymentTrigger.PUBLICATION


class Trigger(NamedTuple):
    """Tokens ``at`` to ``end`` say what payment waits for, be it a ``threshold`` of views."""

    at: int
    end: int
    kind: PaymentTrigger
    threshold: Number | None = None


def payment(scan: Scan, found: list[Trigger]) -> list[Evidence]:
    """Evidence for ``payment_trigger`` and ``views_threshold``; the last trigger found holds."""
    if not found:
        return []
    last = scan.sentence[found[-1].at]
    # Within one sentence views are the condition: "30 days after publication if it hits 10k".
    kinds = [one.kind for one in found if scan.sentence[one.at] == last]
    kind = _VIEWS if _VIEWS in kinds else found[-1].kind
    evidence: list[Evidence] = []
    thresholds: list[tuple[int, Number]] = []
    done = 0
    for one in found:
        if one.kind is kind and one.at >= done:
            span = scan.text.span(one.at, one.end)
            evidence.append(Evidence("payment_trigger", kind.value, span))
            done = one.end
        if one.kind is kind and one.threshold is not None:
            thresholds.append((scan.sentence[one.at], one.threshold))
    if thresholds:
        # Of several in one sentence, the lowest releases the first payment.
        beside = [number for sentence, number in thresholds if sentence == thresholds[-1][0]]
        lowest = min(beside, key=lambda number: number.hundredths)
        span = scan.text.span(lowest.at, lowest.end)
        evidence.append(Evidence("views_threshold", lowest.hundredths // 100, span))
    return evidence


def triggers(scan: Scan) -> list[Trigger]:
    """Every trigger of payment that the text names, in order."""
    marks = scan.marks
    found = _publications(scan) if marks["posting"] or marks["live"] else []
    if marks["views"] or marks["cpm"] or (marks["reach"] and marks["pay"]):
        viewed = _viewed(scan)
        on_views = _on_views(scan) + _rates(scan, viewed)
        found += on_views + _thresholds(scan, viewed, on_views)
    fresh = [one for one in found if not scan.ignored(one.at) and one.at < scan.earlier_mail]
    return sorted(fresh, key=lambda one: (one.at, -one.end))


def _paid_near(scan: Scan, at: int, end: int, reach: int = _PAY_REACH) -> bool:
    """A word of payment stands in the same sentence, at most ``reach`` tokens away."""
    first, last = scan.bounds(at)
    # "Paiement :" may stand on the line above.
    if scan.text.words[max(first - 2, 0) : first] == [":", "\n"]:
        first, _ = scan.bounds(first - 1)
    return bool(scan.within("pay", max(first, at - reach - 1), min(last, end + reach + 1)))


def _price(scan: Scan, at: int) -> int:
    """Where the amount of money begins that ends right before ``at``, or almost; ``at`` if none."""
    first, _ = scan.bounds(at)
    for mark in scan.within("currency", max(first, at - _PRICE_REACH - 1), at):
        if 0 <= at - mark.end < _PRICE_REACH:
            return mark.at - (mark.at > 0 and scan.text.kinds[mark.at - 1] == NUMBER)
    return at


def _extra(scan: Scan, at: int, end: int = 0) -> bool:
    """What is spoken of is a bonus on top, not the payment."""
    first, last = scan.bounds(at)
    first = max(first, at - _CLAUSE)
    price = _price(scan, at)
    if price < at and "+" in scan.text.words[max(first, price - 2) : price]:
        return True
    nearest = max([first, *(one.end for one in scan.within("pay", first, at) if one.end <= at)])
    behind = scan.within("extra_pay", end, min(last, end + _EXTRA_REACH)) if end else []
    return bool(behind or scan.within("extra_pay", nearest, at))


def _publications(scan: Scan) -> list[Trigger]:
    found: list[Trigger] = []
    elsewhere = scan.covered("not_posting")
    marks = scan.marks["posting"] + scan.marks["live"]
    for mark in (one for one in marks if one.at not in elsewhere):
        opening, sooner = _moment(scan, mark, "moment"), _moment(scan, mark, "earlier")
        if sooner is not None and (opening is None or sooner.at > opening.at):
            # "No payment before publication".
            if negated(scan, sooner.at) and _paid_near(scan, sooner.at, mark.end):
                found.append(Trigger(sooner.at, mark.end, _PUBLICATION))
            continue
        at = opening.at if opening is not None else _labelled(scan, mark)
        if at is None or negated(scan, at) or _extra(scan, at):
            continue
        share = "%" in scan.text.words[max(at - 1, 0) : at]
        if share or _price(scan, at) < at or _paid_near(scan, at, mark.end):
            found.append(Trigger(_price(scan, at), mark.end, _PUBLICATION))
    return found


def _labelled(scan: Scan, mark: Mark) -> int | None:
    """``Paiement : publication`` needs no other word."""
    before = mark.at - 1
    signed = mark.value == "noun" and before > 0 and scan.text.words[before] in _SIGNS
    return mark.at if signed and scan.within("pay", before - 2, before) else None


def _moment(scan: Scan, mark: Mark, kind: str) -> Mark | None:
    """The last word of time that opens on ``mark``."""
    words, kinds = scan.text.words, scan.text.kinds
    fitting: list[Mark] = []
    for one in scan.within(kind, mark.at - _LOOSE_REACH - 3, mark.at):
        between = range(one.end, mark.at)
        if one.value == "tight":
            fits = mark.value == "noun" or words[one.at] in {"al", "ao"}
            fits = fits and all(words[at] in _ARTICLES for at in between)
        else:
            fits = all(kinds[at] != BREAK and words[at] != "," for at in between)
        # "Des posts" is no "dès".
        plural = words[one.at] == "des" and words[mark.at].endswith("s")
        if fits and not plural and 0 <= mark.at - one.end < _LOOSE_REACH:
            fitting.append(one)
    return fitting[-1] if fitting else None


def _on_views(scan: Scan) -> list[Trigger]:
    """``Payé aux vues``, ``10 € CPM``."""
    found: list[Trigger] = []
    for mark in scan.marks["paid_on_views"]:
        paid = _paid_near(scan, mark.at, mark.end, 5) or _price(scan, mark.at) < mark.at
        if paid and not negated(scan, mark.at) and not _extra(scan, mark.at):
            found.append(Trigger(mark.at, mark.end, _VIEWS, _noted(scan, mark.end)))
    for mark in scan.marks["cpm"]:
        first, last = scan.bounds(mark.at)
        before = "".join(scan.text.words[max(first, mark.at - 1) : mark.at])
        clause = max(first, mark.at - _CLAUSE), min(last, mark.end + _CLAUSE)
        money = before not in _WHOSE and bool(scan.within("currency", *clause))
        paid = money or before in {"au", "en"} or _paid_near(scan, mark.at, mark.end)
        wished = scan.within("views_goal", mark.at - _GOAL_REACH + 1, mark.at + _GOAL_REACH)
        if paid and not (wished or negated(scan, mark.at) or _extra(scan, mark.at)):
            found.append(Trigger(_price(scan, mark.at), mark.end, _VIEWS))
    return found


def _noted(scan: Scan, end: int) -> Number | None:
    """``aux vues (10k)``: the threshold noted behind."""
    noted = not _SIGNS.isdisjoint(scan.text.words[end : end + 1])
    near = (one for one in scan.numbers if noted and one.at in {end + 1, end + 2})
    return next((one for one in near if _counts_views(scan, one, _LEAST_NOTED)), None)


def _viewed(scan: Scan) -> _Viewed:
    """Numbers of views, each with its noun, which follows within a few words."""
    elsewhere = scan.covered("not_views")
    factors = {mark.at: mark for mark in scan.marks["multiplier"]}
    rates = factors.keys() | {mark.at for mark in scan.marks["rate_link"]}
    pairs: _Viewed = []
    for number in scan.numbers if scan.marks["views"] else ():
        one, factor = number, factors.get(number.end)
        if factor is not None:
            # "Un million de vues".
            one = number._replace(end=factor.end, hundredths=number.hundredths * factor.value)
        elif number.kind == "article":
            continue
        for mark in scan.within("views", one.end, one.end + _VIEWS_REACH):
            between = range(one.end, mark.at)
            words_only = all(scan.text.kinds[at] == WORD for at in between)
            if mark.at not in elsewhere and words_only and rates.isdisjoint(between):
                pairs.append((one._replace(end=mark.end), mark))
                break
    return pairs


def _rates(scan: Scan, viewed: _Viewed) -> list[Trigger]:
    """``10 € les 1000 vues``: so much for so many views, without a threshold."""
    found: list[Trigger] = []
    links = {mark.end for mark in scan.marks["rate_link"]}
    for number, views in viewed:
        price = _price(scan, number.at)
        behind = scan.within("currency", views.end, views.end + _PRICE_REACH + 1)
        for_each = number.whole == _THOUSAND and scan.text.words[number.at - 1] in _FOR
        if (
            (number.at in links or for_each)
            and (behind or price < number.at)
            and not _extra(scan, number.at)
        ):
            found.append(Trigger(price, views.end, _VIEWS))
    return found


def _counts_views(scan: Scan, number: Number, least: int) -> bool:
    """Nothing beside the number says that it counts something else."""
    large = number.kind != "article" and (number.whole or 0) >= least
    unit = large and scan.within("not_views_unit", number.end, number.end + 2)
    return large and not unit and not scan.within("currency", number.at - 1, number.end + 2)


def _thresholds(scan: Scan, viewed: _Viewed, on_views: list[Trigger]) -> list[Trigger]:
    """Views that must be reached for the payment."""
    found: list[Trigger] = []
    rated = {at for one in on_views for at in range(one.at, one.end)}
    noted = {one.end + gap for one in on_views for gap in range(_LOOSE_REACH)}
    known: set[int] = set()
    for number, views in viewed:
        known.add(number.at)
        reach = _reach(scan, number.at, 2)
        at = reach.at if reach is not None else number.at
        said = reach is not None or bool(on_views) or _reached(scan, views.end)
        if said and number.at not in rated and _released(scan, at, number, on_views):
            found.append(Trigger(at, views.end, _VIEWS, number))
    for number in scan.numbers:
        if number.at not in known and _counts_views(scan, number, _THOUSAND):
            start = _elided(scan, number, noted)
            if start is not None and _released(scan, start, number, on_views):
                found.append(Trigger(start, number.end, _VIEWS, number))
    return found


def _reached(scan: Scan, end: int) -> bool:
    """``10 000 vues atteintes``, ``10k vues minimum pour être payé``."""
    near = scan.within("reach", end, end + 2)
    behind = max((one.end for one in near if one.value == "link"), default=end)
    purpose = near or scan.text.words[end : end + 1] == ["to"]
    paid = bool(purpose) and bool(scan.within("pay", behind, behind + _PRICE_REACH))
    return paid or any(one.value == "verb" for one in near)


def _reach(scan: Scan, at: int, most: int) -> Mark | None:
    """The word of reaching that ends at most ``most`` tokens before ``at``, a verb if possible."""
    near = (one for one in scan.within("reach", at - most - 5, at) if 0 <= at - one.end <= most)
    return max(near, key=lambda one: (one.value == "verb", one.at), default=None)


def _elided(scan: Scan, number: Number, noted: set[int]) -> int | None:
    """``paid once it hits 20k``, ``seuil de vues : 10 000``: where the condition starts."""
    reach = _reach(scan, number.at, 1)
    reached = reach is not None and (reach.value == "verb" or number.at in noted)
    for mark in scan.within("views", number.at - _LOOSE_REACH, number.at):
        between = scan.text.words[mark.end : number.at]
        if between and (reached or _SIGNS & set(between)):
            return mark.at
    return reach.at if reach is not None and reached else None


def _released(scan: Scan, at: int, number: Number, on_views: list[Trigger]) -> bool:
    """Payment waits for these views: they are no goal, no statistic and no bonus."""
    if (number.whole or 0) < 1 or negated(scan, number.at) or _extra(scan, at, number.end):
        return False
    priced = _price(scan, at) < at or _price(scan, number.at) < number.at
    if not on_views and not priced and not _paid_near(scan, at, number.end):
        return False
    first, last = scan.bounds(number.at)
    told = scan.within("views_statistic", max(first, number.at - 7), min(last, number.end + 2))
    if any(number.at - one.end <= _STATISTIC_REACH for one in told):
        return False
    wishes = scan.within("views_goal", max(first, number.at - _GOAL_REACH), number.at)
    paid = scan.within("pay", wishes[0].at, min(last, number.end + _CLAUSE)) if wishes else []
    clause = scan.text.words[number.end : paid[0].at] if paid else [","]
    return not wishes or "," not in clause
