"""What the campaign is for, where the text says so: a goal, a growth that is wanted, a launch.

A mere mention ("ventes en baisse", "sans engagement", "opening hours") is no objective.
"""

from msgspec.structs import replace

from app.domain.campaign import OBJECTIVES
from app.domain.reading import Evidence
from app.extraction.rules.days.other_days import clause_of
from app.extraction.rules.phrases.actors import by_nobody
from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.scan import Scan, is_common
from app.extraction.rules.text.tokens import NUMBER, WORD
from app.extraction.rules.topic.aims import closes, is_aim
from app.extraction.rules.topic.compounds import compounds
from app.extraction.rules.topic.wished import brought_out, labelled, split_openings, wished

_LIST_REACH, _GROW_REACH, _MORE_REACH, _LAUNCH_REACH = 24, 5, 1, 5
_LAUNCH = "Product launch"
_LAUNCHED = ("launch", "lan", "introduc")
_OUR_ENDINGS = ("ons", "mos", "iamo", "emo")
_GOAL_SAID, _GOAL_MEANT = 1.0, 0.5
_NEXT_REACH, _WANT_REACH = 4, 5
_ONCE_REACH, _WHERE_REACH = 4, 2
_THING_REACH, _OWNER_REACH, _DAY_REACH, _NEW_REACH, _LONG_REACH = 4, 4, 7, 10, 10
_NEAR = lists("objectives")


def objectives(scan: Scan) -> list[Evidence]:
    """The objectives stated, in the published order, each with the words that state it."""
    elsewhere, labels = scan.covered("objective_not"), labelled(scan)
    found: dict[str, list[Mark]] = {}
    # The last objective found, which a list goes on from.
    end, name = -_LIST_REACH, ""
    for mark in sorted([*scan.marks["objective"], *compounds(scan)]):
        if mark.at in elsewhere or not _counts(scan, mark.at) or _is_had(scan, mark):
            continue
        start = mark.at if mark.weight >= _GOAL_SAID else _aimed_at(scan, mark, labels)
        listed = 0 <= mark.at - end < _NEXT_REACH and _listed(scan, end, mark.at)
        if start is None and not listed:
            continue
        if mark.at >= end or mark.value != name:
            quote = replace(mark, at=mark.at if start is None or start < end else start)
            found.setdefault(mark.value, []).append(quote)
        end, name = mark.end, mark.value
    for mark in wished(scan):
        if mark.value not in found:
            found[mark.value] = [mark]
    if _LAUNCH not in found:
        found[_LAUNCH] = _launches(scan)
    fresh = scan.newest([mark for marks in found.values() for mark in marks])
    return [
        Evidence("objectives", name, scan.span(mark))
        for name in OBJECTIVES
        for mark in found.get(name, ())
        if mark in fresh
    ]


def _counts(scan: Scan, at: int) -> bool:
    return not scan.ignored(at) and not negated(scan, at)


def _is_had(scan: Scan, mark: Mark) -> bool:
    """``50 mil seguidores``; ``nobody under 30 has heard of us``: a fact, not an aim."""
    words = scan.text.words
    counted = any(one.end == mark.at for one in scan.numbers if one.kind != "article")
    if mark.value in {"Conversions", "Engagement"} and words[mark.end - 1] in _NEAR["customers"]:
        # "Montrer des clients", "il faut que les clients …", "customers to share …"
        before = words[max(0, mark.at - 2) : mark.at]
        asked = not (_NEAR["seen"] | _NEAR["that"]).isdisjoint(before)
        asked = asked or not _NEAR["asked_to"].isdisjoint(words[mark.end : mark.end + 1])
        counted = counted and mark.value == "Engagement"
        return asked or counted or _is_offered(scan, mark)
    known = mark.value == "Awareness" and bool(scan.within("unknown_brand", mark.at, mark.end))
    return (counted and mark.value == "Engagement") or (known and by_nobody(scan, mark.at))


def _is_offered(scan: Scan, mark: Mark) -> bool:
    """``new customers get 20 euros off``: what they are given, not that they are wanted."""
    first, end = clause_of(scan, mark.at)
    asked = scan.within("goal", first, mark.at)
    # "10 % off for new customers": a rebate before "for".
    if all(one.value == "more" for one in asked):
        return not _NEAR["rebate"].isdisjoint(scan.text.words[first : mark.at if asked else end])
    return False


def _listed(scan: Scan, end: int, at: int) -> bool:
    """The next of a list: ``booster les ventes et le trafic``."""
    return all(word in _NEAR["and"] for word in scan.text.words[end:at])


def _is_beside(scan: Scan, goal: Mark, end: int) -> bool:
    """``more sales``, ``more app downloads``: nothing, or what sort, between."""
    words, at = scan.text.words, goal.end
    if end - at <= _MORE_REACH and _listed(scan, at, end):
        return True
    end -= end > at and words[end - 1] == "-"  # "mehr Online-Buchungen"
    sort = end - at == 1 and scan.text.kinds[at] == WORD and not is_common(words[at])
    return goal.value == "more" and sort


def _has_sort(scan: Scan, goal: Mark, mark: Mark) -> bool:
    """``wants newsletter sign-ups``: a word tells which, of what is no person."""
    before, named = scan.text.words[mark.at - 1], scan.text.words[mark.end - 1]
    sort = mark.at > goal.end and scan.text.kinds[mark.at - 1] == WORD and not is_common(before)
    return sort and mark.value in {"Conversions", "Traffic"} and named not in _NEAR["customers"]


def _aimed_at(scan: Scan, mark: Mark, labels: list[tuple[int, int]]) -> int | None:
    """Where the words begin that make a mention a goal; ``None`` when nothing does."""
    words, sentence = scan.text.words, scan.sentence[mark.at]
    if any(first <= mark.at < end and not _is_shown(scan, first, mark) for first, end in labels):
        return mark.at
    for goal in scan.marks["goal"][::-1]:
        if scan.sentence[goal.at] != sentence:
            continue
        gap = mark.at - goal.end
        if gap < 0:
            # "Sign-ups are what we're after", "app downloads, that's the goal".
            named = goal.value == "label" or words[goal.at] in _NEAR["what"]
            said = named and mark.end <= goal.at < mark.end + _GROW_REACH
            said = said or (goal.value == "label" and closes(scan, goal))
            if said and not _NEAR["is"].isdisjoint(words[max(mark.end, goal.at - 4) : goal.at]):
                return mark.at
            continue
        if goal.value == "grow" and gap < _GROW_REACH and "," not in words[goal.end : mark.at]:
            return None if scan.ignored(goal.at) or negated(scan, goal.at) else goal.at
        # "Pour la notoriété" is a goal; "pour les commandes" may be a condition.
        condition = words[goal.at] in {"pour", "for"} and mark.weight <= _GOAL_MEANT
        near = goal.value in {"more", "campaign"} and not condition
        if near and _is_beside(scan, goal, mark.at):
            return goal.at
        if goal.value == "want" and gap <= _WANT_REACH:
            if _NEAR["wanted"].issuperset(words[goal.end : mark.at - _has_sort(scan, goal, mark)]):
                return goal.at
            break  # "Wir wollen den Online-Verkauf ankurbeln": what follows may still tell
    return mark.at if is_aim(scan, mark) else None


def _is_shown(scan: Scan, first: int, mark: Mark) -> bool:
    """``goal: show a purchase``, ``Ziel: den Verkauf zeigen``: what is seen in the video."""
    last = mark.end + (_NEXT_REACH if scan.language in {"de", "nl"} else 0)
    near = scan.text.words[first : mark.at] + scan.text.words[mark.end : last]
    return mark.weight < _GOAL_SAID and not _NEAR["exhibits"].isdisjoint(near)


def _launches(scan: Scan) -> list[Mark]:
    """Launches and openings of a product or a place, that the campaign goes with."""
    refused = {mark.at for mark in scan.marks["launch_not"]}
    found: list[Mark] = []
    for mark in scan.marks["launch"]:
        if found and mark.at < found[-1].end:
            continue
        if _counts(scan, mark.at) and _opens(scan, mark, refused):
            found.append(mark)
    return (
        found
        or _comings_out(scan)
        or [one for one in split_openings(scan) + brought_out(scan) if _counts(scan, one.at)]
    )


def _comings_out(scan: Scan) -> list[Mark]:
    """``the autumn range goes live in September``; not "our shop opens at 9"."""
    found: list[Mark] = []
    for mark in scan.marks["launch_out"]:
        first, last = scan.bounds(mark.at)
        dated = scan.within("month", mark.end, min(last, mark.end + _DAY_REACH))
        if not dated and not _is_once(scan, mark.end, last):
            continue
        if (at := _new_thing(scan, first, mark.at)) is not None and _counts(scan, mark.at):
            found.append(replace(mark, at=at))
    return found


def _new_thing(scan: Scan, first: int, last: int) -> int | None:
    """Where a thing of the brand or a new one begins, shortly before what happens to it."""
    words = scan.text.words
    if things := scan.within("launch_thing", max(first, last - _THING_REACH), last):
        owners = words[max(first, things[0].at - _OWNER_REACH) : things[0].end]
        if not _NEAR["own"].isdisjoint(owners):
            return things[0].at
    near = range(max(first, last - _NEW_REACH), last)
    found = next((at for at in near if words[at] in _NEAR["new"]), None)
    ours = (at for at in near if words[at] in _NEAR["owners"] and words[at + 1] in _NEAR["ordinal"])
    return next(ours, None) if found is None else found


def _is_once(scan: Scan, at: int, last: int) -> bool:
    """``opens this winter``, ``ouvre bientôt``; not "opens every Saturday this winter"."""
    ahead = scan.text.words[at : min(last, at + _ONCE_REACH)]
    return not _NEAR["once"].isdisjoint(ahead) and _NEAR["often"].isdisjoint(ahead)


def _opens(scan: Scan, mark: Mark, refused: set[int]) -> bool:
    """It is ours that opens: a thing of the brand, not "opening hours" or "before the launch"."""
    words, kinds = scan.text.words, scan.text.kinds
    first, last = scan.bounds(mark.at)
    ahead = range(mark.end, min(last, mark.end + _LAUNCH_REACH))
    # A jar is opened; a new jar may be launched.
    boxes = _NEAR["containers"] if words[mark.at].startswith(_LAUNCHED) else set[str]()
    near = [at for at in (mark.at - 1, *ahead) if at in refused and words[at] not in boxes]
    if near or _is_soon(words, mark.end):
        return False
    before = words[max(first, mark.at - 3) : mark.at]
    following = words[mark.end] if mark.end < last else ""
    of_a_thing = following in _NEAR["of"] and kinds[mark.end + 1 : mark.end + 2] == [WORD]
    eve = words[mark.at] in _NEAR["opening"] and (following == "day" or of_a_thing)
    if eve and not _NEAR["eve"].isdisjoint(before):
        return True
    # "J'ouvre mon café", not "J-3", nor "j'ouvre la boutique à 9 h".
    own = _NEAR["owners"] | _NEAR["new"] | {"un", "une"}
    i_do = before[-1:] == ["j"] and not own.isdisjoint(words[mark.end : mark.end + 2])
    if following in {"date", "hours"} or not (i_do or _NEAR["times"].isdisjoint(before)):
        return False
    if mark.value == "verb":
        # "Abrimos gimnasio en Vigo el 1 de octubre".
        dated = words[mark.at].endswith(_OUR_ENDINGS) and kinds[mark.end : mark.end + 1] == [WORD]
        dated = dated and bool(scan.within("month", mark.end, min(last, mark.end + _LONG_REACH)))
        if mark.end - mark.at > 1:  # "lanceren we ons nieuwe poeder", "on dévoile"
            before += words[mark.at : mark.end]
        return _is_ours(words[mark.at], before) and (dated or _names_a_thing(scan, ahead))
    if before and before[-1] in _NEAR["theirs"]:
        return False
    at = _past_where(words, mark.end, last)
    following = words[at] if at < last else ""
    named = kinds[at + 1 : min(last, at + 2)] == [WORD]
    dated = following in _NEAR["on"] | _NEAR["is"] and _is_day(scan, at + 1)
    # "Dashcam launch": in English the thing may come first.
    thing = words[mark.at] == "launch" and kinds[first : mark.at][-1:] == [WORD]
    compound = thing and not is_common(before[-1])
    of = named and following in _NEAR["of"]
    return of or dated or compound or not _NEAR["towards"].isdisjoint(before)


def _past_where(words: list[str], at: int, last: int) -> int:
    """Behind the "national" of ``lancement national le 1er``, the "en Belgique" of another."""
    start = at
    while at < min(last, start + _WHERE_REACH) and words[at] in _NEAR["far_and_wide"]:
        at += 1
    if at + 1 < last and words[at] in _NEAR["in_place"] and words[at + 1].isalpha():
        at += 2
    return at if words[at : at + 1] and words[at] in _NEAR["on"] | _NEAR["of"] else start


def _is_soon(words: list[str], at: int) -> bool:
    """``Lancement dès que possible``: of the campaign; "dès" is no "des"."""
    return words[at : at + 2] in (["des", "que"], ["as", "soon"], ["le", "plus"], ["so", "bald"])


def _is_day(scan: Scan, at: int) -> bool:
    """``1 December``, ``December``, ``le 2``."""
    is_number = scan.text.kinds[at : at + 1] == [NUMBER]
    return is_number or bool(scan.within("month", at, at + 2))


def _is_ours(verb: str, before: list[str]) -> bool:
    """``we launch``, ``our shop opens``; Romance verbs say "we" by their ending."""
    told = not _NEAR["subjects"].isdisjoint(before) or not _NEAR["owners"].isdisjoint(before)
    return not before or told or verb.endswith(_OUR_ENDINGS) or verb in _NEAR["i_open"]


def _names_a_thing(scan: Scan, ahead: range) -> bool:
    """``notre gamme``, ``en septembre notre gamme``, ``le 18 juin``; not ``le samedi``."""
    words, kinds = scan.text.words, scan.text.kinds
    months = {mark.at for mark in scan.marks["month"]}
    weekdays = {mark.at for mark in scan.marks["weekday"]}
    for at in ahead:
        if words[at] in _NEAR["a"] and at + 1 < len(words):
            # "Wir starten um 9 Uhr", "om een uur": no thing.
            return kinds[at + 1] == WORD and at + 1 not in weekdays
        if words[at] in _NEAR["own"]:
            following = kinds[at + 1 : at + 2]
            return following in ([WORD], [NUMBER]) and at + 1 not in weekdays
        if at not in months and kinds[at] != NUMBER and words[at] not in _NEAR["on"] | {"."}:
            break
    else:
        at = ahead.stop
    passed = range(ahead.start, at)
    return not months.isdisjoint(passed) and NUMBER in kinds[ahead.start : at]
