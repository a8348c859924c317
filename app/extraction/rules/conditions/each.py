"""How many videos each creator makes; never how many the campaign gets in all."""

from app.domain.reading import Evidence
from app.extraction.rules.conditions.counted_videos import (
    RESULT,
    TIMES,
    counted_videos,
    is_timed,
    range_of,
    told_again,
)
from app.extraction.rules.conditions.each_cues import (
    LINK,
    PER,
    THEREFOR,
    each_cues,
    heading_above,
    is_expected,
    is_from,
    paid_therefor,
)
from app.extraction.rules.conditions.listed_videos import (
    MOST_OF_A_KIND,
    PRICED,
    WHOLE,
    Item,
    go_with,
    listed,
    told_from,
)
from app.extraction.rules.money.grammar import OF_PACK, PACKS
from app.extraction.rules.money.of_one import is_of_each
from app.extraction.rules.people.doers import MAKE, doer, may_be_subject
from app.extraction.rules.people.indefinite import OR_SEVERAL
from app.extraction.rules.phrases.durations import Numbers
from app.extraction.rules.text.closing import end_of_clause
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near, units
from app.extraction.rules.text.questions import question_above
from app.extraction.rules.text.scan import Scan

_FIELD, _MOST, _MOST_ELIDED = "videos_per_creator", 50, 10
_AFTER_REACH, _BEFORE_REACH, _CUE_REACH, _WHOLE_REACH, _WHO_REACH = 7, 9, 2, 4, 5

_SUBJECT, _ANOTHER = near("each", "subject"), near("one_each", "different")
_EACH = {"each", "chacun", "chacune"}
_YOU, _AND, _OPENS = near("each", "you"), near("each", "and"), near("each", "opens")
_OF = near("each", "of")
# Videos are feminine in French: "3 vidéos chacune de 30 s".
_CONTENT, _SAME, _WEEKLY_REACH = near("each", "content"), near("objectives", "same"), 3
_HERS, _WITH = {"chacune"}, {"avec", "with"}
_ALONG = {"with", "avec", "mit", "met", "con", "com"}
# "4 Creator à 3 Videos".
_A_EACH = {"de", "nl", "und"}
_WITHIN = {"in", "en", "dans", "em"}
_HINTS = _SUBJECT | _YOU | TIMES | {*PACKS, "je"}


def videos_per_creator(scan: Scan) -> list[Evidence]:
    """``2 vidéos chacun``, ``par créateur : 2 vidéos``, ``each makes 2 videos``."""
    numbers = Numbers(scan.numbers)
    cues = each_cues(scan)
    single = _single(scan, numbers)
    hints = _HINTS | ({"a"} if scan.language in _A_EACH else set[str]())
    if not cues and not single and hints.isdisjoint(scan.text.vocabulary):
        return []
    found: list[Evidence] = []
    items: list[Item] = []
    subjects = [at for at in scan.text.where(_SUBJECT) if may_be_subject(scan, at)]
    for number, end in counted_videos(scan, numbers):
        start, value = range_of(scan, number, numbers)
        # "One on TikTok, so two videos per athlete" is told of each.
        is_product = end not in cues and _is_product(scan, start, value, found)
        if not is_whole(scan, end) and not is_product:
            quote = _quote(scan, start, end, cues, numbers)
            if quote is None and (subject := doer(scan, start, subjects)) is not None:
                quote = subject, end
            if quote is None and scan.sentence[number.at] in single and value > 1:
                quote = start, end
            items.append(Item(start, end, value, is_told=quote is not None))
            whole, first = listed(scan, items)
            goes_on = told_from(items[:-1], first)
            if quote is None and goes_on:
                items[-1] = items[-1]._replace(is_told=True)
                quote = first, end
            if quote is not None and not go_with(scan, items):
                del found[len(found) - goes_on :]
                span = scan.text.span(min(first, quote[0]), quote[1])
                found.append(Evidence(_FIELD, whole, span))
    # "2 videos each (one unboxing, …)": the parts of a count do not replace it.
    counted = [one for one in found if one.value != 1] or found
    if counted and (answer := told_again(scan, counted[-1].span, cues)) is not None:
        span = scan.text.span(answer.at, answer.end)
        counted.append(Evidence(_FIELD, answer.whole or 0, span))
    return counted or _labelled(scan, cues, numbers) or _elided(scan, cues)


def _single(scan: Scan, numbers: Numbers) -> set[int]:
    """Sentences that want one creator: all the videos are that one's."""
    # "One creator per clip" makes one each.
    videos = {mark.at - 1 for mark in scan.marks["video"] if scan.text.words[mark.at - 1] in PER}
    found = {
        scan.sentence[mark.at]
        for mark in scan.marks["each_cue"]
        if mark.value == "same" and mark.end not in videos and not _is_of_a_video(scan, mark)
        if scan.text.words[mark.end : mark.end + 2] not in OR_SEVERAL
    }
    for mark in scan.marks["person"]:
        if mark.end in videos or _is_of_a_video(scan, mark):
            continue
        at = mark.at - (scan.text.words[mark.at - 1] not in LINK)
        number = numbers.by_end.get(mark.at) or numbers.by_end.get(at)
        if number is not None and number.hundredths > 100:  # noqa: PLR2004 - more than one
            return {sentence for sentence in found if sentence != scan.sentence[mark.at]}
        open_count = scan.text.words[mark.end : mark.end + 2] in OR_SEVERAL
        if number is not None and mark.value == "creator" and not open_count:
            found.add(scan.sentence[mark.at])
    return found


def _is_of_a_video(scan: Scan, who: Mark) -> bool:
    """``A different creator for each``, ``one creator each``, ``un créateur/vidéo``."""
    before, behind = scan.text.words[who.at - 1], scan.text.words[who.end : who.end + 1]
    if behind == ["/"]:
        return bool(scan.within("video", who.end + 1, who.end + 2))
    return not _ANOTHER.isdisjoint([before, *behind]) or not _EACH.isdisjoint(behind)


def is_whole(scan: Scan, end: int) -> bool:
    """``10 vidéos au total``; not the 2 videos of "5 × 2 videos = 10 in total"."""
    stop = min(scan.bounds(end - 1)[1], end + _WHOLE_REACH)
    after = scan.text.words[end : end_of_clause(scan.text, end, stop)]
    if not RESULT.isdisjoint(after):
        after = after[: min(at for at, word in enumerate(after) if word in RESULT)]
    if after[:1] == [","] and scan.within("currency", end, end + _WHOLE_REACH + 1):
        return False  # "each makes 3 videos, in total €270"
    if "," in after[1:]:
        after = after[: after.index(",", 1)]  # "2 videos per creator, total budget 900 €"
    return not WHOLE.isdisjoint(after)


def _is_product(scan: Scan, start: int, value: int, found: list[Evidence]) -> bool:
    """``2 videos each = 10 videos``: what the number before comes to."""
    each = found[-1].value if found else None
    is_times = isinstance(each, int) and each < value and value % each == 0
    return is_times and scan.text.words[start - 1] in RESULT


def _quote(
    scan: Scan, start: int, end: int, cues: dict[int, int], numbers: Numbers
) -> tuple[int, int] | None:
    one, words = numbers.by_start.get(start), scan.text.words
    after = _after(scan, end, cues, numbers, is_one=one is not None and one.whole == 1)
    after = paid_therefor(scan, end, cues) if after is None else after
    if after is not None:
        return start, after
    at_each = words[start - 1] == "a" and scan.language in _A_EACH and _ends_person(scan, start - 1)
    if start and (words[start - 1] == "je" or at_each):
        return start - 1, end
    packed = start - 1 - (words[start - 1] in OF_PACK)
    of_each = one is not None and (one.whole or 0) <= MOST_OF_A_KIND
    if of_each and packed >= 0 and scan.text.words[packed] in PACKS:
        return packed, end  # "un pack de 3 vidéos"
    if scan.text.words[start - 1] in TIMES and _ends_person(scan, start - 1):
        return start - 1, end
    # "Ten drivers, each with one video".
    if start > 1 and words[start - 1] in _ALONG and words[start - 2] in _SUBJECT:
        makers = scan.within("person", scan.bounds(start)[0], start - 2)
        return (start - 2, end) if any(who.value != "audience" for who in makers) else None
    before = _before(scan, start, cues)
    before = heading_above(scan, start, cues) if before is None else before
    return None if before is None else (before, end)


def _ends_person(scan: Scan, end: int) -> bool:
    return any(mark.end == end for mark in scan.within("person", end - _WHO_REACH, end))


def _after(
    scan: Scan, end: int, cues: dict[int, int], numbers: Numbers, *, is_one: bool
) -> int | None:
    """Where the words for "each creator" end that follow the videos."""
    words = scan.text.words
    _, stop = scan.bounds(end - 1)
    is_timed_one = False
    for at in range(end, min(stop, end + _AFTER_REACH)):
        if at in cues:
            if is_timed_one and not (is_one or scan.within("person", at, cues[at])):
                return None  # "3 vidéos de 30 s chacune"
            # "3 vidéos chacune de 30 s", "avec chacune 2 hooks" speak of each video.
            is_hers = not is_one and at + 2 in numbers.by_start and words[cues[at] - 1] in _HERS
            is_of_video = words[at - 1] in _WITH or (is_hers and words[at + 1] in _OF)
            return None if is_of_video else cues[at]
        # "Une vidéo de 30 s chacun"; of several, "de 30 s chacune" is the length of each.
        inside = words[at - 1] in _AND or (is_one and words[at - 1] in _OF)
        one = numbers.by_start.get(at)
        is_timed_one = is_timed_one or (one is not None and is_timed(scan, one))
        # The price in "1 Reel (120 €) par créateur" is passed over.
        is_price = words[at - 1] == "(" and not PRICED.isdisjoint(words[at + 1 : at + 2])
        inside = inside or is_timed_one or is_price
        if words[at] == "," or (one is not None and not inside and not is_of_each(scan, at)):
            return None
    return None


# "Each product is shown in one video" tells of no creator.
_DETERMINING = {"each", "every", "chaque", "cada", "ogni", "jede", "jeder", "jedes", "elke", "elk"}


def _before(scan: Scan, start: int, cues: dict[int, int]) -> int | None:
    """Where ``chaque créateur livre``, ``par créateur :`` or ``tu tournes`` starts."""
    words = scan.text.words
    first, _ = scan.bounds(start)
    first = max(first, start - _BEFORE_REACH)
    ends = {cues[at]: at for at in range(max(first - _CUE_REACH, 0), start) if at in cues}
    if words[start - 1] in _WITHIN:
        # "each in one video", "Chacun nous raconte, en deux vidéos, …"
        opened = scan.bounds(start)[0]
        told = {end for end in ends if words[end - 1] not in _DETERMINING or words[end] == "of"}
        opening = (
            at for end, at in ends.items() if end == start - 1 or (at == opened and end in told)
        )
        if (at := next(opening, None)) is not None:
            return at
    is_linked = start in ends
    is_made = False
    for end, at in ends.items():
        if is_expected(scan, at, end, start):
            return at
    for at in range(start - 1, first - 1, -1):
        given = at + 1 in ends and is_from(scan, ends[at + 1], at + 1, start)
        if at + 1 in ends and (is_linked or is_made or given):
            return ends[at + 1]
        if is_made and (words[at] in _SUBJECT or words[at] in _YOU):
            return at
        is_made = is_made or words[at] in MAKE
        is_linked = is_linked or words[at] in _OPENS
        # "De chacune, nous attendons 2 vidéos", "pro Creator 180 Euro, dafür zwei Videos"
        given = at in ends and is_from(scan, ends[at], at, start)
        goes_on = words[at] == "," and (given or words[at + 1] in THEREFOR)
        if words[at] in _AND and not goes_on:
            return None
    return None


def _labelled(scan: Scan, cues: dict[int, int], numbers: Numbers) -> list[Evidence]:
    """``Vidéos par créateur : 2``, ``Number of videos each = 2``."""
    for field in scan.fields:
        if not any(field.at <= at < field.colon for at in cues):
            continue
        number = numbers.by_start.get(field.value)
        named = scan.within("video", field.at, field.colon)
        if named and number is not None and 1 <= (number.whole or 0) <= _MOST:
            span = scan.text.span(field.at, number.end)
            return [Evidence(_FIELD, number.whole or 0, span)]
    return []


def _elided(scan: Scan, cues: dict[int, int]) -> list[Evidence]:
    """``des vidéos verticales, 2 chacun``, ``one recipe each``, ``Deux par personne`` in answer."""
    found, words = list[Evidence](), scan.text.words
    for number in scan.numbers:
        end = number.end + (not _CONTENT.isdisjoint(words[number.end : number.end + 1]))
        if end in cues and 1 <= (number.whole or 0) <= _MOST_ELIDED:
            first, asked = scan.bounds(number.at)[0], question_above(scan, number.at) or range(0)
            # Not "3 recipes per person a week", the box that is sold, nor "in the same video".
            behind = words[cues[end] : cues[end] + _WEEKLY_REACH]
            named = end > number.end and (units().keys() | _SAME).isdisjoint(behind)
            named = named or bool(scan.within("video", first, number.at))
            # "20 comptes qui en publient un chacun"
            named = named or bool(scan.within("posting", number.at - 2, number.at))
            if named or scan.within("video", asked.start, asked.stop):
                span = scan.text.span(number.at, cues[end])
                found.append(Evidence(_FIELD, number.whole or 0, span))
    return found
