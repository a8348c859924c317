"""Which counts of people belong together, and what they come to.

``3 men and 2 women`` is a sum, ``5 creators: 3 men and 2 women`` a count and its parts, ``four,
four people`` one count said twice.
"""

from bisect import bisect_left
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from app.extraction.rules.people.counted import JOINING, Count, without_aside
from app.extraction.rules.people.parts import is_made_up_of, is_named_part, is_part, sums_up
from app.extraction.rules.phrases.negation import turns_away
from app.extraction.rules.phrases.nouns import CREATOR, HUMAN
from app.extraction.rules.text.form import field_at
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import WORD

_DETAILING = {":", "(", "dont", "including", "incl", "davon", "incluyendo", "=", "soit", "ugc"}
_MEN, _WOMEN = near("people", "men"), near("people", "women")
_AND, _PHASE = near("people", "and"), near("people", "phase")
_WEEKS = {"semaine", "week", "woche", "semana", "settimana", "mois", "month", "jour", "day"}
_PHASES = _PHASE | {"drop", "round", "lot", "group", "groupe"}
_FORMER, _WAS = near("money", "former"), near("people", "was")
_AGAIN, _ANYBODY = near("people", "again"), near("people", "anybody")
_MORE, _ONE = near("people", "more"), near("people", "one")
# "En" and "e" join in these languages only.
_AND_IN = {"en": {"nl"}, "e": {"it", "pt"}}
_DETAILED = {":", "ou", "or", "oder", "o", "oppure"}
_NEEDED, _ADDING = {"de", "d", "of", "von", "di"}, {"plus", "also", "aussi", "and", "et", "en"}
_COMPLEMENT, _ITEM, _RESTATED, _ASIDE, _LIST = 8, 3, 2, 8, 8
_TOLD_OF = ([","], ["qui"], ["who"])
_BULLETS = {"-", "•", "*", "·", ">"}
_LABEL_REACH, _LOT_REACH, _PLACE = 4, 9, attrgetter("at")
# Of "version 1: …" and "version 2: …" only one is made.
_OTHERWISE = near("people", "otherwise")
_LOTS, _WHO = near("people", "lot"), near("prestation", "who")


class Group(NamedTuple):
    """Counts that belong together, as one count."""

    low: int
    high: int
    counts: list[Count]


def grouped(scan: Scan, counts: list[Count]) -> list[list[Count]]:
    """Counts that "and", a comma or a detail joins belong together; so they do around a price."""
    counts = _said_once(scan, counts)
    groups: list[list[Count]] = []
    for index, count in enumerate(counts):
        if groups and _belong_together(scan, groups[-1][-1], counts[index : index + _LIST]):
            groups[-1].append(count)
        else:
            groups.append([count])
    return groups


def still_held(scan: Scan, counts: list[Count]) -> list[Count]:
    """Without what brackets tell of before: ``5 créateurs (4 au départ)``."""
    return [count for count in counts if not _is_former(scan, count)]


def _is_former(scan: Scan, count: Count) -> bool:
    words = scan.text.words
    nearest = range(count.end - 1, max(count.end - _ASIDE, 0) - 1, -1)
    opened = next((at for at in nearest if words[at] == "("), None)
    if opened is None or ")" in words[opened : count.end]:
        return False
    if not _WAS.isdisjoint(words[opened : count.at]):
        return True  # "(round 1 was 4 creators at 70 €, too dark)"
    inside = words[opened : count.end + _ITEM + 1]
    return ")" in inside and not _FORMER.isdisjoint(inside[: inside.index(")")])


def _said_once(scan: Scan, counts: list[Count]) -> list[Count]:
    """``four, four people``, ``4 mums / 4 x 130 €``, ``four, four will do``."""
    kept: list[Count] = []
    for count in counts:
        last = kept[-1] if kept else None
        if last is not None and _says_again(scan, last, count):
            if count.bare:
                continue
            kept.pop()
        kept.append(count)
    return kept


def _says_again(scan: Scan, first: Count, second: Count) -> bool:
    same = (first.low, first.high) == (second.low, second.high)
    if first.bare and second.bare and scan.text.words[first.end : second.at] == [","]:
        return same  # "cinq, cinq c'est mieux"
    if not same or first.bare == second.bare or scan.sentence[first.at] != scan.sentence[second.at]:
        return False
    times = scan.text.words[second.end : second.end + 1] == ["x"]
    return times if second.bare else second.at - first.end <= _RESTATED


def _belong_together(scan: Scan, first: Count, rest: list[Count]) -> bool:
    second = rest[0]
    corrected = any(first.end <= one.at < second.at for one in scan.marks["correction"])
    if corrected or turns_away(scan, first.end, second.at):
        return False
    if scan.sentence[first.at] != scan.sentence[second.at]:
        apart = _listed(scan, first, second) or _in_phases(scan, first, second)
        return apart or _is_added(scan, first, second)
    between = without_aside(scan.text.words[first.end : second.at])
    if not between:
        # "1 homme 1 femme", but not one count in another.
        return second.at == first.end and not (first.article or second.article)
    if first.article and second.article:
        # "Une créatrice, une maman" is one person; "one with a man, one with a woman" are two.
        apart = not _ONE.isdisjoint(between) or _goes_on(scan, rest)
        apart = apart or _are_man_and_woman(scan, first, second)
        plain = all(word in JOINING or word in _ONE for word in between)
        return (apart or between[-1] != ",") and (plain or _is_described(scan, first, second))
    # "Deux motards, ou une motarde et un motard"
    apart = second.article and not _DETAILED.isdisjoint(between)
    if is_part(scan, second) or apart:
        return False
    listed = all(word in JOINING or word in _DETAILING for word in between)
    return listed or _in_one_clause(scan, first, rest)


def _are_man_and_woman(scan: Scan, first: Count, second: Count) -> bool:
    """``un homme, une femme``: no one person is both."""
    ends = {scan.text.words[one.end - 1].removesuffix("s") for one in (first, second)}
    return first.low == second.low and not _MEN.isdisjoint(ends) and not _WOMEN.isdisjoint(ends)


def _is_described(scan: Scan, first: Count, second: Count) -> bool:
    """``un papa sportif et une étudiante``: a word or two go with the first."""
    *words, join = range(first.end, second.at)
    text = scan.text
    plain = all(text.kinds[at] == WORD and text.words[at] not in JOINING for at in words)
    return plain and 0 < len(words) < _ITEM and text.words[join] in JOINING


def _in_one_clause(scan: Scan, first: Count, rest: list[Count]) -> bool:
    """``8 créateurs à Paris et 4 à Lyon``: more than a joining word stands between the two."""
    second = rest[0]
    between = without_aside(scan.text.words[first.end : second.at])
    opened = "(" in between and ")" not in between  # "3 duos père-fils (6 personnes)"
    while len(between) > 1 and between[-1] in _AGAIN:
        between = between[:-1]  # "4 in May and another 3 in June"
    if between[-1] in _NEEDED and _joins(scan, "".join(between[-2:-1])):
        between = between[:-1]  # "Besoin de 5 mamans et de 3 papas"
    if (opened or _joins(scan, between[-1])) and len(between) <= _COMPLEMENT:
        return True
    words = scan.text.words
    if second.bare and between[-1] == ",":
        # "2 creators in Lyon, 3 in Nice", "3 in January, 3 more in February"
        behind = words[second.end : second.end + 1]
        if behind == [between[0]] or not _MORE.isdisjoint(behind):
            return True
    if between[-1] == "," and len(between) <= _ITEM:
        # "2 coachs sportifs, 2 diététiciennes et 2 mamans"
        return _goes_on(scan, rest)
    priced = any(first.end <= one.at < second.at for one in scan.marks["currency"])
    field = field_at(scan.fields, second.at) if between[-1] == "," else None
    who = field and (between[0] in _WHO or scan.within("person", field.at, field.colon))
    if field and who and field.colon < first.end:
        return True  # "Qui : 3 actifs qui roulent à vélo, 1 retraité"
    return (priced and between[-1] in JOINING) or not _PHASE.isdisjoint(between)


def _goes_on(scan: Scan, listed: list[Count]) -> bool:
    """The list that a comma starts is closed by "and"."""
    for one, following in pairwise(listed):
        between = scan.text.words[one.end : following.at]
        apart = scan.sentence[one.at] != scan.sentence[following.at]
        if apart or not between or len(between) > _ITEM:
            return False
        if _joins(scan, between[-1]):
            return True
        if between[-1] != ",":
            return False
    return False


def _joins(scan: Scan, word: str) -> bool:
    return word in _AND and scan.language in _AND_IN.get(word, {scan.language})


def _listed(scan: Scan, first: Count, second: Count) -> bool:
    """``- 3 femmes`` and ``- 2 hommes`` on two lines, ``Juin : 3 créateurs`` and ``Sept. : 5``."""
    words = scan.text.words
    _, end = scan.bounds(first.at)
    start, _ = scan.bounds(second.at)
    shape = _opening(scan, first)
    is_article = (first.article or second.article) and shape != "-"
    if end != start or words[end - 1] != "\n" or is_article:
        return False
    return shape is not None and shape == _opening(scan, second)


def _is_added(scan: Scan, first: Count, second: Count) -> bool:
    """``2 creators who lift, at €400. Plus four members at €150.``: in the next sentence."""
    start, _ = scan.bounds(second.at)
    opening = set(scan.text.words[start : min(second.at, start + _ITEM)])
    follows = scan.sentence[second.at] - scan.sentence[first.at] == 1
    is_near = follows and 0 < second.at - start < _ITEM
    return is_near and not second.article and opening <= _ADDING


def _in_phases(scan: Scan, first: Count, second: Count) -> bool:
    """``Vague 1 : 4 créateurs. Vague 2 : 6 créateurs.``: one sentence after the other."""
    words = scan.text.words
    start, end = scan.bounds(first.at)
    following, _ = scan.bounds(second.at)
    phases = [_PHASES.intersection(words[a:b]) for a, b in ((start, first.at), (end, second.at))]
    # "Week 1: 2 creators. Week 2: 3 creators.", not "Week 2: the 3 creators post".
    weekly = words[start:end][:1] == words[following : following + 1]
    labelled = words[first.at - 1] == words[second.at - 1] == ":"
    weekly = weekly and labelled and words[start] in _WEEKS
    return end == following and (weekly or bool(phases[0] & phases[1]))


def _opening(scan: Scan, count: Count) -> str | None:
    """What stands before a count that opens its line: nothing, a bullet, or a label."""
    first, _ = scan.bounds(count.at)
    words = scan.text.words[first : count.at]
    if not words:
        return "" if any(number.at == count.at for number in scan.numbers) else None
    if len(words) == 1 and words[0] in _BULLETS:
        return "-"
    if words[-1] != ":" or not _OTHERWISE.isdisjoint(words):
        return None
    reach = _LOT_REACH if words[0] in _LOTS else _LABEL_REACH
    return ":" if len(words) <= reach and not scan.within("tier", first, count.at) else None


def with_their_parts(scan: Scan, groups: list[list[Count]]) -> list[list[Count]]:
    """``8 tricoteurs, dont 2 hommes``: what is said of some makes people of a noun in no list."""
    for whole, part in pairwise(groups):
        if len(whole) > 1 or whole[0].strength >= HUMAN or not is_named_part(scan, part[0]):
            continue
        if sum(one.high for one in part) <= whole[0].low and part[0].strength >= HUMAN:
            whole[0] = whole[0]._replace(strength=HUMAN)
    kept = groups[:1]
    for group in groups[1:]:
        if not (len(kept[-1]) == 1 and is_made_up_of(scan, kept[-1][0], group[0])):
            kept.append(group)
    return kept


def summed(scan: Scan, counts: list[Count]) -> Group:
    """All of them together, or the first alone when the others detail it."""
    first, rest = counts[0], counts[1:]
    if sums_up(scan, counts):
        return Group(counts[-1].low, counts[-1].high, counts[-1:])
    if rest:
        between = scan.text.words[first.end : rest[0].at]
        opened = "(" in between and ")" not in between
        listed = all(word in JOINING or word in _DETAILING for word in between)
        told = sum(one.low for one in rest)
        details = is_made_up_of(scan, first, rest[0])
        details |= _is_general(scan, first, rest) and len(rest) > 1 and told == first.low
        # "Three in Leeds, two in York, one in Hull"
        beside = rest[0].bare and _behind(scan, rest[0]) == _behind(scan, first) not in _TOLD_OF
        details = details and not beside
        # "4 climbers, two experts and two who have never worn a harness"
        details = details or told + _next_count(scan, rest[-1].end) == first.low > told
        if opened or details or (listed and not _DETAILING.isdisjoint(between)):
            return Group(first.low, first.high, [first])
    return Group(sum(one.low for one in counts), sum(one.high for one in counts), counts)


def _behind(scan: Scan, count: Count) -> list[str]:
    return scan.text.words[count.end : count.end + 1]


def _next_count(scan: Scan, end: int) -> int:
    """The number without a noun that "and" joins to a count that ends at ``end``; 0 for none."""
    if end >= len(scan.text.words) or not _joins(scan, scan.text.words[end]):
        return 0
    index = bisect_left(scan.numbers, end + 1, key=_PLACE)
    following = scan.numbers[index : index + 1]
    return following[0].whole or 0 if following and following[0].at == end + 1 else 0


def _is_general(scan: Scan, first: Count, rest: list[Count]) -> bool:
    """``3 motards, 2 hommes et 1 femme`` are three; "3 mamans, 2 papas et 1 papi" are six."""
    named = {scan.text.words[one.end - 1].removesuffix("s") for one in rest}
    genders = all(name in _MEN | _WOMEN for name in named)
    return first.strength == CREATOR or scan.text.words[first.end - 1] in _ANYBODY or genders


def without_parts(scan: Scan, groups: list[Group]) -> list[Group]:
    """``10 créateurs. Au moins 3 femmes.``: the second group is some of the first."""
    kept: list[Group] = []
    for group in groups:
        least = HUMAN if group.counts[0].bare or is_named_part(scan, group.counts[0]) else CREATOR
        whole = kept and kept[-1].counts[0].strength >= least and group.high < kept[-1].low
        if not (whole and is_part(scan, group.counts[0])):
            kept.append(group)
    return kept
