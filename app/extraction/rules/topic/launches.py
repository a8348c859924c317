"""Launches and openings that the campaign goes with; not "opening hours", nor one long ago."""

from itertools import pairwise

from app.extraction.rules.phrases.negation import holds
from app.extraction.rules.text.bygones import tells_past_year
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists, near
from app.extraction.rules.text.scan import Scan, is_common
from app.extraction.rules.text.tokens import DATE, NUMBER, WORD
from app.extraction.rules.topic.aims import comes_from
from app.extraction.rules.topic.comings_out import comings_out
from app.extraction.rules.topic.named_things import is_apposed, names_by_name
from app.extraction.rules.topic.openings import (
    OPENS,
    is_noted,
    is_of_hours,
    openings,
    split_openings,
)
from app.extraction.rules.topic.outings import is_an_outing

_LAUNCH_REACH, _PARTICLE_REACH, _AGO_REACH = 5, 8, 20
_LAUNCHED, _OUR_ENDINGS = ("launch", "lan", "introduc"), ("ons", "mos", "iamo", "emo")
_THING_REACH, _DAY_REACH, _LONG_REACH, _BEFORE_REACH = 4, 7, 10, 8
_NAME_REACH, _ONCE_REACH, _WHERE_REACH, _MARKET = 4, 4, 2, {"markt"}
_VALUE_ENDS = {",", ".", "\n", "+", "("}
_OPENING_IN = {"in", "on", "this", "next", "soon", "near"}
_ITSELF, _SAME_REACH, _DAYS = {"se", "si"}, 5, ([NUMBER], [DATE])
_NEAR = lists("objectives")
_NEW = _NEAR["new"] | {"neuen"}
_WHEN = _NEAR["on"] | _NEAR["this"] | _NEAR["once"] | {"."}
_WHOSE = _NEAR["definite"] | _NEAR["owners"]
_WEEKS = near("unit", "week") | near("unit", "day") | near("unit", "month")


def launches(scan: Scan) -> list[Mark]:
    """Launches and openings of a product or a place, that the campaign goes with."""
    refused = {mark.at for mark in scan.marks["launch_not"]}
    found: list[Mark] = []
    for mark in scan.marks["launch"]:
        if found and mark.at < found[-1].end:
            continue
        if holds(scan, mark.at) and _opens(scan, mark, refused):
            found.append(mark)
    return (
        found
        or comings_out(scan)
        or openings(scan)
        or [one for one in split_openings(scan) + _brought_out(scan) if holds(scan, one.at)]
    )


def _opens(scan: Scan, mark: Mark, refused: set[int]) -> bool:
    """It is ours that opens: a thing of the brand, not "opening hours" or "before the launch"."""
    words, kinds = scan.text.words, scan.text.kinds
    first, last = scan.bounds(mark.at)
    ahead = range(mark.end, min(last, mark.end + _LAUNCH_REACH))
    # A jar is opened; a new jar may be launched.
    launched = any(word.startswith(_LAUNCHED) for word in words[mark.at : mark.end])
    boxes = _NEAR["containers"] if launched else set[str]()
    beside = [mark.at - 1, *ahead]
    if mark.value == "noun" and "," in words[slice(ahead.start, ahead.stop)]:
        # "For the opening, we'd like two videos"
        beside = beside[: 1 + words[slice(ahead.start, ahead.stop)].index(",")]
    things = [at for at in beside if at in refused and words[at] not in boxes]
    # "Our ambassador program launches on 3 May"
    low = max(first, mark.at - _THING_REACH)
    things += [one.at for one in scan.within("launch_not", low, mark.at) if one.end == mark.at]
    if things or _is_soon(words, mark.end) or _is_long_ago(scan, mark, last):
        return False
    before = words[max(first, mark.at - 3) : mark.at]
    if before[-1:] == [","] and mark.value != "noun":
        before = []  # "Hey, launching my first collection"
    following = words[mark.end] if mark.end < last else ""
    of_a_thing = following in _NEAR["of"] and kinds[mark.end + 1 : mark.end + 2] == [WORD]
    eve = words[mark.at] in _NEAR["opening"] and (following == "day" or of_a_thing)
    if eve and not _NEAR["eve"].isdisjoint(before):
        return True
    # "Open the app, tap, done": what is shown.
    if words[mark.at] == "open" and following == "the" and before[-1:] in ([], [":"], [","]):
        return False
    # "J'ouvre mon café", not "J-3", nor "j'ouvre la boutique à 9 h".
    own = _NEAR["owners"] | _NEAR["new"] | {"un", "une"}
    i_do = before[-1:] == ["j"] and not own.isdisjoint(words[mark.end : mark.end + 2])
    if following in {"date", "hours"} or not (i_do or _NEAR["times"].isdisjoint(before)):
        return False
    if mark.value == "news":
        return _is_news(scan, mark, first, last)
    opens = _noun_opens if mark.value == "noun" else _verb_opens
    return opens(scan, mark, before, ahead)


def _is_news(scan: Scan, mark: Mark, first: int, last: int) -> bool:
    """``Just launched: oat milk``, ``we recently opened a bakery``, ``our app just came out``."""
    words = scan.text.words
    told = _NEAR["subjects"] | _NEAR["owners"]
    commas = [at for at in range(first, mark.at) if words[at] == ","]  # "Hi, just launched: …"
    start = commas[-1] if commas else first
    opened = all(scan.text.kinds[at] != WORD for at in range(start, mark.at)) and mark.end < last
    is_ours = opened or not told.isdisjoint(words[first : mark.at])
    theirs = scan.within("person", mark.at - _THING_REACH, mark.at)  # "founders who just opened"
    return is_ours and not theirs and not comes_from(words, mark.end)


def _verb_opens(scan: Scan, mark: Mark, before: list[str], ahead: range) -> bool:
    words, (first, last) = scan.text.words, scan.bounds(mark.at)
    following = words[mark.end : mark.end + 1]
    its = following and following[0] in _NEAR["its"]
    doors = its and not _NEAR["doors"].isdisjoint(words[mark.end + 1 : mark.end + 2])
    if doors or (before[-1:] and before[-1] in _ITSELF):
        return False  # "Notre campagne se lance le 3 mai"; doors are read as openings
    if mark.value == "again":  # "we're reopening after works", "on rouvre le 5 janvier"
        return _is_ours(words[mark.at], before) and _is_once_again(scan, mark.end, last)
    if mark.value == "dated" and not scan.within(
        "month", mark.end, min(last, mark.end + _LONG_REACH)
    ):
        return False
    # "Pilates studio opening in Ghent"
    if words[mark.at] == "opening" and following and following[0] in _OPENING_IN:
        return bool(scan.within("launch_thing", max(first, mark.at - 1), mark.at))
    # "Abrimos gimnasio en Vigo el 1 de octubre".
    is_named = scan.text.kinds[mark.end : mark.end + 1] == [WORD]
    ours = words[mark.at].endswith(_OUR_ENDINGS) or words[mark.end - 1] in _NEAR["ourselves"]
    dated = bool(scan.within("month", mark.end, min(last, mark.end + _LONG_REACH)))
    if is_named and not dated and (words[mark.end] == "des" or not is_common(words[mark.end])):
        # "In juni lanceren we workshops"; not "In September starten wir mit den Drehs"
        dated = bool(scan.within("month", max(first, mark.at - _BEFORE_REACH), mark.at))
    dated = dated and ours and is_named
    if mark.end - mark.at > 1:  # "lanceren we ons nieuwe poeder", "on dévoile"
        before = before + words[mark.at : mark.end]
    kin = not _NEAR["my"].isdisjoint(before)
    if _is_named_brand(scan, first, mark):
        return True
    named = dated or names_by_name(scan, mark, last) or _names_a_thing(scan, ahead, kin=kin)
    return named and _is_ours(words[mark.at], before)


def _is_named_brand(scan: Scan, first: int, mark: Mark) -> bool:
    """``La chocolaterie dévoile sa tablette``, ``the gym opens its studio``: it tells of itself."""
    words, named = scan.text.words, scan.text.words[first : mark.at]
    opens = bool(named) and named[0] in _WHOSE and len(named) <= _NAME_REACH
    opens = opens or is_apposed(scan, first, mark.at)
    ahead = mark.end, min(scan.bounds(mark.at)[1], mark.end + _DAY_REACH)
    told = words[slice(*ahead)]
    own = not _NEAR["its"].isdisjoint(told[:1]) and _NEAR["weekly"].isdisjoint(told)
    thing = any(scan.within(kind, *ahead) for kind in ("launch_thing", "month"))
    fresh = _NEAR["new"] | _NEAR["once"]
    if words[mark.at].startswith(_LAUNCHED):  # not "the pod opens its first petals"
        fresh |= _NEAR["ordinal"]
    thing = thing or not fresh.isdisjoint(told)  # not "la boîte ouvre son couvercle"
    return opens and own and thing and not scan.within("person", first, mark.at)


def _noun_opens(scan: Scan, mark: Mark, before: list[str], ahead: range) -> bool:
    words, kinds, last = scan.text.words, scan.text.kinds, scan.bounds(mark.at)[1]
    if not _NEAR["preparing"].isdisjoint(before):
        return True  # "Nous préparons son lancement"
    if (before and before[-1] in _NEAR["theirs"]) or is_an_outing(scan, mark, before):
        return False
    ends = not ahead or words[mark.end] in _VALUE_ENDS
    at = _past_where(words, mark.end, last)
    following = words[at] if at < last else ""
    if is_noted(scan, mark):
        return True
    if following and is_of_hours(scan, at + 1, last):
        return False
    named = kinds[at + 1 : min(last, at + 2)] == [WORD]
    dated = following in _NEAR["on"] | _NEAR["is"] and _is_day(scan, at + 1)
    # "Dashcam launch": in English the thing may come first.
    thing = words[mark.at] in {"launch", "release"} and bool(before) and kinds[mark.at - 1] == WORD
    compound = thing and not is_common(before[-1])
    of = named and following in _NEAR["of"] | _NEW and words[at + 1] != "ici"  # "d'ici au 18"
    # As in "What: launch"; "for a dog, launch" is launched for nothing.
    labelled = before[-1:] == [":"] and ends
    led = before[1 + before.index(",") :] if "," in before else before
    return of or dated or compound or labelled or not _NEAR["towards"].isdisjoint(led)


def _past_where(words: list[str], at: int, last: int) -> int:
    """Behind the "national" of ``lancement national le 1er``, the "en Belgique" of another."""
    start = at
    while at < min(last, start + _WHERE_REACH) and words[at] in _NEAR["far_and_wide"]:
        at += 1
    if at + 1 < last and words[at] in _NEAR["in_place"] and words[at + 1].isalpha():
        at += 2
    return at if words[at : at + 1] and words[at] in _NEAR["on"] | _NEAR["of"] else start


def _is_once_again(scan: Scan, at: int, last: int) -> bool:
    """``after works``, ``le 5 janvier``; not ``at 9``."""
    words = scan.text.words[at : min(last, at + _ONCE_REACH)]
    once = not (_NEAR["once"] | _NEAR["after"]).isdisjoint(words) or _is_day(scan, at + 1)
    away = _NEAR["away"].isdisjoint(scan.text.words[scan.bounds(at - 1)[0] : last])
    return once and away and _NEAR["often"].isdisjoint(words)


def _is_soon(words: list[str], at: int) -> bool:
    """``Lancement dès que possible``: of the campaign; "dès" is no "des"."""
    return words[at : at + 2] in (["des", "que"], ["as", "soon"], ["le", "plus"], ["so", "bald"])


def _is_long_ago(scan: Scan, mark: Mark, last: int) -> bool:
    """``Nous avons lancé notre marque il y a 3 ans``, ``lanzamos la marca en 2015``.

    Without accents, "lance" is "lancé".
    """
    words = scan.text.words
    if tells_past_year(words, mark.end, min(last, mark.end + _BEFORE_REACH)):
        return True
    is_past = mark.at > 0 and words[mark.at - 1] in _NEAR["have"]
    return is_past and not _NEAR["ago"].isdisjoint(
        words[mark.end : min(last, mark.end + _AGO_REACH)]
    )


def _is_day(scan: Scan, at: int) -> bool:
    """``1 December``, ``December``, ``le 2``, ``1/3``."""
    return scan.text.kinds[at : at + 1] in _DAYS or bool(scan.within("month", at, at + 2))


def _is_ours(verb: str, before: list[str]) -> bool:
    """``we launch``, ``our shop opens``; Romance verbs say "we" by their ending."""
    told = not _NEAR["subjects"].isdisjoint(before) or not _NEAR["owners"].isdisjoint(before)
    return not before or told or verb.endswith(_OUR_ENDINGS) or verb in _NEAR["i_open"]


def _names_a_thing(scan: Scan, ahead: range, *, kin: bool) -> bool:
    """``notre gamme``, ``en septembre notre gamme``, ``le 18 juin``; not ``le samedi``.

    "The" thing that is opened is a shop or the like, if no day tells of an opening.
    """
    words, kinds = scan.text.words, scan.text.kinds
    months = {mark.at for mark in scan.marks["month"]}
    # "A quarta unidade" is no Wednesday.
    things = {mark.at for mark in scan.marks["launch_thing"]}
    weekdays = {mark.at for mark in scan.marks["weekday"] if mark.end not in things}
    if words[ahead.start : ahead.start + 1] and words[ahead.start] in _NEAR["it"]:
        # "We're launching it at the market on Saturday"
        return any(scan.within(kind, ahead.start, ahead.stop) for kind in ("month", "weekday"))
    for at in ahead:
        if words[at] == '"' or (kin and words[at] in _NEAR["theirs"]):
            return True  # "We're launching "Second Shift", a podcast", "my father opens his café"
        if words[at] in _NEAR["a"] and at + 1 < len(words):
            # "Wir starten um 9 Uhr", "om een uur": no thing.
            return kinds[at + 1] == WORD and at + 1 not in weekdays
        following = kinds[at + 1 : at + 2]
        known = words[at] in _NEAR["definite"] and words[ahead.start - 1].startswith(OPENS)
        known = known and following == [WORD]
        if words[at] in _NEAR["own"] and not (known and things.isdisjoint(range(at + 1, at + 4))):
            return following in ([WORD], [NUMBER]) and at + 1 not in weekdays
        # "Op 3 juni openen we de nieuwe hal"
        article = words[at] == "de" and words[at + 1 : at + 2] and words[at + 1] in _NEAR["new"]
        if (article or words[at] in _NEAR["definite"]) and kinds[at + 1 : at + 2] == [WORD]:
            # "On sort la version Android le 8 juillet", "eröffnen am 5. September die Halle"
            low = ahead.start - _BEFORE_REACH if words[at + 1] in _NEW else ahead.start
            dated = not months.isdisjoint(range(low, ahead.stop + 2))
            dated = dated or _is_same_week(words[at + 2 : at + 2 + _SAME_REACH])
            return at + 1 not in weekdays and dated and not scan.within("launch_not", at, at + 4)
        # "Nous lançons cet automne un kit"
        if at not in months and kinds[at] != NUMBER and words[at] not in _WHEN:
            break
    else:
        at = ahead.stop
    passed = range(ahead.start, at)
    return not months.isdisjoint(passed) and NUMBER in kinds[ahead.start : at]


def _is_same_week(words: list[str]) -> bool:
    """``that same week``, ``la même semaine``: of a day that was told."""
    return any(one in _NEAR["same"] and other in _WEEKS for one, other in pairwise(words))


def _brought_out(scan: Scan) -> list[Mark]:
    """``Wir bringen ein Kartenspiel heraus``, ``we brengen een spel uit``: no day is needed."""
    words, found = scan.text.words, list[Mark]()
    refused = {mark.at for mark in scan.marks["launch_not"]}
    for mark in scan.marks["brings_split"]:
        end = min(scan.bounds(mark.at)[1], mark.end + _PARTICLE_REACH)
        particles = mark.value.split()
        at = next((one for one in range(mark.end, end) if words[one] in particles), mark.end)
        between = words[mark.end : at]
        # "Unsere neue Serie auf den Markt", "in maart een nieuwe smaak op de markt"
        sold = not _MARKET.isdisjoint(words[at : at + 1])
        ours = not (_NEAR["a"] | _NEAR["own"]).isdisjoint(between[: 2 + 2 * sold])
        # "Jeden Samstag kommen unsere Bauern auf den Markt"
        first = scan.bounds(mark.at)[0]
        there = _NEAR["moves"] | _NEAR["sold_there"]
        come = words[mark.at] in there and _NEAR["new"].isdisjoint(between)
        if come or not _NEAR["weekly"].isdisjoint(words[first:at]):
            continue
        if ours and (sold or refused.isdisjoint(range(mark.end, at))):
            found.append(Mark(mark.at, at + 1, None, 1.0, ()))
    return found
