"""Pay that comes in parts: "€40 upfront and €60 on delivery" is €100."""

from bisect import bisect_right
from operator import attrgetter

from app.extraction.rules.money.elided import OF_PRICE
from app.extraction.rules.money.grammar import FOR_LINKS
from app.extraction.rules.money.roles import Judged
from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.numbers import Number
from app.extraction.rules.text.scan import Scan

_BEHIND, _BEFORE, _PARTS, _NOUN_REACH = 3, 2, 2, 3
_MOST_PARTS, _REST_REACH, _SPENT_REACH = 6, 16, 8
_OF_WHICH, _SPEND, _REST = (near("bonus", name) for name in ("of_which", "spend", "rest"))
_POSITION = attrgetter("at")
_PAYMENTS = near("bonus", "payments")
_EURO = "EUR"
_JOINS = near("each", "and") | {")"}
_AT = {"(", "a", "at", "zu", "fur", "por", "voor", "per", ":", "@", "="}


def summed(scan: Scan, quantities: list[Amount], judged: list[Judged]) -> list[Judged]:
    """The same amounts; those that are parts of one pay are one amount, of the surest role."""
    numbers = {number.end: number for number in scan.numbers}
    judged = [_repeated(scan, one, numbers) for one in judged]
    if not (_OF_WHICH | _REST | _SPEND).isdisjoint(scan.text.vocabulary):
        judged = _less_spend(scan, judged, quantities)
    groups = _groups(scan, quantities) if len(scan.marks["instalment"]) >= _PARTS else []
    listed = [] if groups else _priced_lists(scan, quantities)
    for parts in groups or listed:
        places = {part.at for part in parts}
        known = [one for one in judged if one.amount.at in places]
        # "100 € each on delivery, the agency 300 € on signing": each is whole by itself.
        is_each = scan.within("per_word", parts[0].at - _BEFORE, parts[0].end + _BEHIND)
        if not known or (is_each and known[0].role == "per" and known[-1].role != "per"):
            continue
        surest = max(known, key=lambda one: (one.role != "bare", one.budgeted))
        whole = Amount(
            parts[0].at,
            parts[-1].end,
            sum(part.low for part in parts),
            sum(part.high for part in parts),
            _EURO,
        )
        end = max(whole.end, *(one.end for one in known))
        judged = [one for one in judged if one not in known]
        unit = "person" if listed else surest.unit
        judged = sorted([*judged, surest._replace(amount=whole, end=end, unit=unit, budgeted=True)])
    return judged


def _repeated(scan: Scan, one: Judged, numbers: dict[int, Number]) -> Judged:
    """``2 versements de 75 €``, ``payés en 2 fois 75 €``: so many times the amount."""
    words, amount = scan.text.words, one.amount
    at = amount.at - 1 - (words[amount.at - 1] in OF_PRICE | {"of"})
    number = numbers.get(at)
    times = number.whole or 0 if number is not None and at > 0 else 0
    if not 1 < times <= _MOST_PARTS or words[at] not in _PAYMENTS:
        return one
    low, high = amount.low * times, amount.high * times
    return one._replace(amount=amount._replace(low=low, high=high))


def _less_spend(scan: Scan, judged: list[Judged], quantities: list[Amount]) -> list[Judged]:
    """``1 500 € dont 500 € de sponsorisation``: the creators get the rest."""
    words, spent = scan.text.words, set[int]()
    found: list[Judged] = []
    for one in judged:
        amount = one.amount
        following = bisect_right(quantities, amount.at, key=_POSITION)
        part = quantities[following] if following < len(quantities) else None
        if parts := _of_makers(scan, one, quantities[following : following + _PARTS]):
            spent |= {two.at for two in parts}
            found.append(one._replace(amount=amount._replace(low=parts[0].low, high=parts[0].high)))
            continue
        if part is None or one.role == "per" or part.currency != _EURO or part.high >= amount.low:
            found.append(one)
            continue
        between = words[amount.end : part.at]
        apart = len(between) > _NOUN_REACH + 1 or _OF_WHICH.isdisjoint(between)
        apart = apart or _SPEND.isdisjoint(words[part.end : part.end + _NOUN_REACH + 1])
        if apart and not _leaves_rest(scan, amount, part):
            found.append(one)
            continue
        spent.add(part.at)
        left = amount._replace(low=amount.low - part.high, high=amount.high - part.low)
        found.append(one._replace(amount=left))
    return [one for one in found if one.amount.at not in spent]


def _of_makers(scan: Scan, one: Judged, parts: list[Amount]) -> list[Amount]:
    """The parts of ``2 000 €, dont 1 500 € pour les créateurs`` that are told, theirs first."""
    amount, words = one.amount, scan.text.words
    if one.role == "per" or not parts or parts[0].low >= amount.low:
        return []
    between, end = words[amount.end : parts[0].at], parts[0].end
    of_which = len(between) <= _NOUN_REACH + 1 and not _OF_WHICH.isdisjoint(between)
    makers = scan.within("person", end, end + _NOUN_REACH + 1)
    if of_which and any(mark.value == "creator" for mark in makers):
        return parts[:1]
    if len(parts) < _PARTS or sum(part.low for part in parts) != amount.low:
        return []  # not "2 000 € : 1 500 € pour les créateurs et 500 € de pub"
    ads = [not _SPEND.isdisjoint(words[part.end : part.end + _NOUN_REACH + 1]) for part in parts]
    return sorted(parts, key=lambda part: ads[parts.index(part)]) if sum(ads) == 1 else []


def _leaves_rest(scan: Scan, amount: Amount, part: Amount) -> bool:
    """``3 000 €. Là-dessus on garde 600 € pour la pub, le reste va aux créateurs``."""
    words, end = scan.text.words, part.end + _REST_REACH
    rest = next((at for at in range(part.end, min(end, len(words))) if words[at] in _REST), None)
    if rest is None or scan.sentence[rest] - scan.sentence[amount.at] > _PARTS:
        return False
    told = words[max(amount.end, part.at - _SPENT_REACH) : rest]
    to_makers = scan.within("person", rest, rest + _REST_REACH)
    return not _SPEND.isdisjoint(told) and any(one.value == "creator" for one in to_makers)


def _groups(scan: Scan, quantities: list[Amount]) -> list[list[Amount]]:
    """Amounts side by side in a sentence, each with a word of its own for when it is paid."""
    groups: list[list[Amount]] = []
    taken, before = 0, -1
    for one in quantities:
        behind = scan.within("instalment", max(taken, one.end), one.end + _BEHIND)
        ahead = scan.within("instalment", max(taken, one.at - _BEFORE - 1), one.at)
        behind = [mark for mark in behind if not _is_of_next(scan, mark)]
        cue = next(iter(behind or ahead), None)
        if cue is None or one.currency != _EURO or _is_for_a_thing(scan, cue):
            before = -1
            continue
        taken = cue.end
        if before == scan.sentence[one.at]:
            groups[-1].append(one)
        else:
            groups.append([one])
        before = scan.sentence[one.at]
    return [group for group in groups if len(group) >= _PARTS]


def _priced_lists(scan: Scan, quantities: list[Amount]) -> list[list[Amount]]:
    """``1 Reel (120 €) + 1 TikTok (100 €) par créateur``: one of each, and a price of its own."""
    if not scan.marks["per_word"]:
        return []
    groups: list[list[Amount]] = []
    starts = {number.end: number.at for number in scan.numbers if number.whole == 1}
    first, end = 0, -1
    for one in quantities:
        if one.currency != _EURO:
            continue
        at = _item(scan, one, starts)
        words = scan.text.words
        joined = at is not None and 0 <= end < at and _JOINS.issuperset(words[end:at])
        # "1 video: 120 €, 1 video: 180 €, depending on its length": one of them.
        joined = joined and at is not None and words[at + 1] != words[first + 1]
        if at is not None and not joined:
            groups.append([])
            first = at
        if at is not None:
            groups[-1].append(one)
        end = -1 if at is None else one.end
    return [group for group in groups if len(group) >= _PARTS and _is_for_each(scan, group[-1].end)]


def _is_for_each(scan: Scan, end: int) -> bool:
    """``par créateur``, ``each`` behind a list; not ``par vidéo``."""
    per = scan.within("per_word", end, end + _BEHIND)
    return bool(per) and not scan.within("video", per[0].at, per[0].end + 1)


def _item(scan: Scan, price: Amount, starts: dict[int, int]) -> int | None:
    """Where the one video begins that stands right before its price."""
    at = price.at - (price.at > 0 and scan.text.words[price.at - 1] in _AT)
    video = next((one for one in scan.within("video", at - _BEHIND, at) if one.end == at), None)
    return None if video is None else starts.get(video.at)


def _is_of_next(scan: Scan, cue: Mark) -> bool:
    """``150 € chacun, acompte de 50 €``: the word goes with what follows it."""
    words = scan.text.words[cue.end : cue.end + 1]
    return words != [] and words[0] in OF_PRICE | {"of"}


def _is_for_a_thing(scan: Scan, cue: Mark) -> bool:
    """``€30 deposit for the kit``: no part of the pay for a video."""
    if FOR_LINKS.isdisjoint(scan.text.words[cue.end : cue.end + 1]):
        return False
    reach = cue.end + 1 + _NOUN_REACH
    return not any(scan.within(kind, cue.end, reach) for kind in ("clip", "video", "person"))
