"""Payment on views: "payé aux vues", a CPM, a number of views that must be reached."""

from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.publishing.counted_views import Viewed, counted_views, counts_views
from app.extraction.rules.publishing.payment_cues import (
    CLAUSE,
    PRICE_REACH,
    SIGNS,
    VIEWS,
    Trigger,
    is_extra,
    paid_near,
    price_at,
    unpaid_behind,
    unpaid_until,
)
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists, near
from app.extraction.rules.text.numbers import Number
from app.extraction.rules.text.scan import Scan

_TRIGGER = near("form", "trigger")
_NEAR = lists("payment")
_FOR, _WHOSE = {"pour", "for", "fur", "por", "per", "voor"}, {"notre", "nos", "our", "le", "the"}
_LOOSE_REACH, _CONDITION_REACH = 6, 10
_GOAL_REACH, _STATISTIC_REACH, _CLAUSE_REACH = 5, 4, 12
_THOUSAND, _LEAST_NOTED, _LABEL_REACH, _PRONOUN_REACH = 1_000, 100, 4, 4
_AT, _PARTS = {"a", "at", "ab", "bei", "alle", "ai", "bij", "aux"}, ([","], [":"], ["="])
_ANDS = ([","], ["and"], ["et"])


def on_views(scan: Scan) -> list[Trigger]:
    """Every trigger of payment that is a matter of views."""
    viewed = counted_views(scan)
    found = _said(scan) + _labelled(scan, viewed) + _rates(scan, viewed)
    return found + _thresholds(scan, viewed, found)


def threshold_in(scan: Scan, at: int, end: int) -> Number | None:
    """The number of views between tokens ``at`` and ``end``, where it is no rate."""
    rated = {mark.end for mark in scan.marks["rate_link"]}
    told = (number for number, _ in counted_views(scan) if at <= number.at < end)
    return next((one for one in told if one.at not in rated), None)


def _said(scan: Scan) -> list[Trigger]:
    """``Payé aux vues``, ``10 € CPM``."""
    found: list[Trigger] = []
    for mark in scan.marks["paid_on_views"]:
        paid = paid_near(scan, mark.at, mark.end, 5) or price_at(scan, mark.at) < mark.at
        if paid and not negated(scan, mark.at) and not is_extra(scan, mark.at):
            found.append(Trigger(mark.at, mark.end, VIEWS, _noted(scan, mark.end)))
    for mark in scan.marks["cpm"]:
        first, last = scan.bounds(mark.at)
        before = "".join(scan.text.words[max(first, mark.at - 1) : mark.at])
        clause = max(first, mark.at - CLAUSE), min(last, mark.end + CLAUSE)
        money = before not in _WHOSE and bool(scan.within("currency", *clause))
        paid = money or before in {"au", "en"} or paid_near(scan, mark.at, mark.end)
        wished = scan.within("views_goal", mark.at - _GOAL_REACH + 1, mark.at + _GOAL_REACH)
        if paid and not (wished or negated(scan, mark.at) or is_extra(scan, mark.at)):
            found.append(Trigger(price_at(scan, mark.at), mark.end, VIEWS))
    return found


def _labelled(scan: Scan, viewed: Viewed) -> list[Trigger]:
    """``Paiement : vues``, ``Trigger: 10k views``."""
    numbers = {number.at: number for number, _ in viewed}
    found: list[Trigger] = []
    for field in scan.fields:
        asks = not _TRIGGER.isdisjoint(scan.text.words[field.at : field.colon])
        if not asks and not scan.within("pay", field.at, field.colon):
            continue
        stop = min(field.end, field.value + _LABEL_REACH)
        views = scan.within("views", field.value, stop)
        priced = scan.within("currency", field.value, field.end)
        if views and not priced and not negated(scan, views[0].at):
            number = next((numbers[at] for at in range(field.value, stop) if at in numbers), None)
            found.append(Trigger(field.at, views[0].end, VIEWS, number))
    return found


def _noted(scan: Scan, end: int) -> Number | None:
    """``aux vues (10k)``: the threshold noted behind."""
    noted = not SIGNS.isdisjoint(scan.text.words[end : end + 1])
    near = (one for one in scan.numbers if noted and one.at in {end + 1, end + 2})
    return next((one for one in near if counts_views(scan, one, _LEAST_NOTED)), None)


def _rates(scan: Scan, viewed: Viewed) -> list[Trigger]:
    """``10 € les 1000 vues``: so much for so many views, without a threshold."""
    found: list[Trigger] = []
    links = {mark.end for mark in scan.marks["rate_link"]}
    for number, views in viewed:
        price = price_at(scan, number.at)
        behind = scan.within("currency", views.end, views.end + PRICE_REACH + 1)
        # "Payé aux 1000 vues : 3 €".
        for_each = bool(behind) and scan.text.words[number.at - 1] == "aux"
        for_each = for_each or scan.text.words[number.at - 1] in _FOR
        for_each = for_each and number.whole == _THOUSAND
        if (
            (number.at in links or for_each)
            and (behind or price < number.at)
            and not is_extra(scan, number.at)
        ):
            found.append(Trigger(price, views.end, VIEWS))
    return found


def _thresholds(scan: Scan, viewed: Viewed, on_views: list[Trigger]) -> list[Trigger]:
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
        said = said or _awaited(scan, number, views.end) or _unpaid_until(scan, number.at)
        if said and number.at not in rated and _released(scan, at, number, on_views):
            found.append(Trigger(at, views.end, VIEWS, number))
    links = {mark.end for mark in scan.marks["rate_link"]}
    for number in scan.numbers:
        # "5 € per 1,000".
        if number.at in links and price_at(scan, number.at) < number.at:
            known.add(number.at)
        if number.at not in known and counts_views(scan, number, _THOUSAND):
            start = _elided(scan, number, noted)
            if start is not None and _released(scan, start, number, on_views):
                found.append(Trigger(start, number.end, VIEWS, number))
    return found


def _reached(scan: Scan, end: int) -> bool:
    """``10 000 vues atteintes``, ``10k vues minimum pour être payé``."""
    near = scan.within("reach", end, end + 2)
    behind = max((one.end for one in near if one.value == "link"), default=end)
    purpose = near or scan.text.words[end : end + 1] == ["to"]
    # "Half a million views triggers the €900", "… et les 700 € sont à vous".
    far = PRICE_REACH if scan.text.words[end : end + 1] in _ANDS else 1
    pays = scan.within("pay", end, end + 2 * far)
    pays = pays and scan.within("currency", end, end + PRICE_REACH)
    paid = bool(purpose) and bool(scan.within("pay", behind, behind + PRICE_REACH))
    return paid or bool(pays) or any(one.value == "verb" for one in near)


def _reach(scan: Scan, at: int, most: int) -> Mark | None:
    """The word of reaching that ends at most ``most`` tokens before ``at``, a verb if possible."""
    near = (one for one in scan.within("reach", at - most - 5, at) if 0 <= at - one.end <= most)
    return max(near, key=lambda one: (one.value == "verb", one.at), default=None)


def _elided(scan: Scan, number: Number, noted: set[int]) -> int | None:
    """``paid once it hits 20k``, ``seuil de vues : 10 000``: where the condition starts."""
    reach = _reach(scan, number.at, 1)
    reached = reach is not None and (reach.value == "verb" or number.at in noted)
    reached = reached or (reach is not None and _has_done(scan, reach, number))
    first, _ = scan.bounds(number.at)
    for mark in scan.within("views", max(first, number.at - _LOOSE_REACH), number.at):
        between = scan.text.words[mark.end : number.at]
        if between and (reached or SIGNS & set(between)):
            return mark.at
    return reach.at if reach is not None and reached else None


def _has_done(scan: Scan, reach: Mark, number: Number) -> bool:
    """``We settle once it has done 20k``, ``payé quand la vidéo a fait 10k``: a video, or "it"."""
    if _NEAR["does"].isdisjoint(scan.text.words[reach.at : reach.end]):
        return False
    start = max(scan.bounds(number.at)[0], number.at - _CONDITION_REACH)
    conditions = scan.within("views_condition", start, reach.at)
    if not conditions or not _awaited(scan, number, number.end):
        return False
    between = conditions[-1].end, reach.at
    words = scan.text.words[slice(*between)]
    clip = bool(scan.within("clip", *between)) and "," not in words
    return clip or (len(words) <= _PRONOUN_REACH and not _NEAR["it"].isdisjoint(words))


def _is_condition(scan: Scan, told: Mark) -> bool:
    """``quand la vidéo a fait``: no figure of before."""
    does = not _NEAR["does"].isdisjoint(scan.text.words[told.at : told.end])
    return does and bool(scan.within("views_condition", told.at - _PRONOUN_REACH, told.at))


def _released(scan: Scan, at: int, number: Number, on_views: list[Trigger]) -> bool:
    """Payment waits for these views: they are no goal, no statistic and no bonus."""
    if (number.whole or 0) < 1 or is_extra(scan, at, number.end):
        return False
    if _is_prize(scan, number):
        return False
    awaited, until = _awaited(scan, number, number.end), _unpaid_until(scan, number.at)
    waits = until or (awaited and unpaid_behind(scan, number.end))
    if negated(scan, number.at) and not waits:
        return False
    priced = awaited or price_at(scan, at) < at or price_at(scan, number.at) < number.at
    if not priced and not paid_near(scan, at, number.end) and not _is_asked(scan, number, on_views):
        return False
    first, last = scan.bounds(number.at)
    told = scan.within("views_statistic", max(first, number.at - 7), min(last, number.end + 2))
    # "Déclenché à 50 000 vues par vidéo": what each video must reach releases the pay.
    due = any(one.end == at for one in scan.within("pay", max(first, at - PRICE_REACH), at))
    told = [one for one in told if not (due and one.at >= number.end)]
    # "Payé quand la vidéo a fait 10k"
    told = [one for one in told if not _is_condition(scan, one)]
    # "30 euro per post, uitbetaald vanaf 3.000 views"
    told = [one for one in told if not scan.within("currency", one.at - 1, one.at)]
    if not until and any(number.at - one.end <= _STATISTIC_REACH for one in told):
        return False
    wishes = scan.within("views_goal", max(first, number.at - _GOAL_REACH), number.at)
    paid = scan.within("pay", wishes[0].at, min(last, number.end + CLAUSE)) if wishes else []
    clause = scan.text.words[number.end : paid[0].at] if paid else [","]
    return not wishes or "," not in clause


def _is_asked(scan: Scan, number: Number, on_views: list[Trigger]) -> bool:
    """Where pay is on views: "the clip must reach 5,000"; not "our best clip reached 410,000"."""
    first, last = scan.bounds(number.at)
    asked = not _NEAR["asked_views"].isdisjoint(scan.text.words[first : number.at])
    asked = asked or bool(scan.within("views_condition", first, number.at))
    return bool(on_views) and (asked or any(first <= one.at < last for one in on_views))


def _is_prize(scan: Scan, number: Number) -> bool:
    """``Si quelqu'un fait 10 000 vues, il gagne un panier garni``: won, and no money."""
    first, last = scan.bounds(number.at)
    behind = scan.text.words[number.end : min(last, number.end + _CONDITION_REACH)]
    if _NEAR["wins"].isdisjoint(behind) or scan.within("currency", first, last):
        return False
    return bool(scan.within("views_condition", first, number.at))


def _awaited(scan: Scan, number: Number, end: int) -> bool:
    """``280 € once that post has collected 20,000 views``, ``si …, 50 €``: paid on a condition."""
    first, last = scan.bounds(number.at)
    conditions = scan.within("views_condition", max(first, number.at - _CONDITION_REACH), number.at)
    if not conditions:
        return _opens_price(scan, number, end)
    if conditions[-1].value == "below":
        return unpaid_behind(scan, end)
    at = max(first, conditions[0].at - _CONDITION_REACH)
    paid = [("currency", at, conditions[-1].at), ("pay", at, conditions[-1].at)]
    paid += [(kind, end, min(last, end + _CONDITION_REACH)) for kind in ("currency", "pay")]
    return any(scan.within(*one) for one in paid)


def _opens_price(scan: Scan, number: Number, end: int) -> bool:
    """``À 3 000 vues, 40 €``; not "il y a 3 000 vues, 40 € l'article"."""
    words, (first, last) = scan.text.words, scan.bounds(number.at)
    if number.at - first != 1 or words[first] not in _AT or words[end : end + 1] not in _PARTS:
        return False
    on_top = scan.within("extra_pay", end, min(last, end + _CLAUSE_REACH))
    return not on_top and bool(scan.within("currency", end, min(last, end + PRICE_REACH)))


def _unpaid_until(scan: Scan, at: int) -> bool:
    """``No payment until the post has 10,000 views``, ``tant que …, pas de paiement``."""
    first, _ = scan.bounds(at)
    until = scan.within("earlier", max(first, at - _CLAUSE_REACH), at)
    return bool(until) and (unpaid_until(scan, until[-1].at) or unpaid_behind(scan, at + 1))
