"""What comes on top of a video: the rushes, more hooks, more rounds of changes."""

from typing import NamedTuple

from app.domain.reading import Evidence
from app.extraction.rules.phrases.actors import CREATOR, actor, subject_behind
from app.extraction.rules.phrases.durations import Duration, Numbers
from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.phrases.refusals import refused_from, refused_until
from app.extraction.rules.text.form import field_at
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.numbers import Number
from app.extraction.rules.text.scan import Scan

_RAW, _HOOKS, _REVISIONS = "raw_footage", "extra_hooks", "extra_revisions"
_MOST = 20
_REACH, _KEPT_REACH = 4, 3

_FILLER, _LABEL = near("count", "filler"), near("count", "label")
_VARIANT, _EXTRA = near("count", "variant"), near("count", "extra")
_SKIPPED = _FILLER | _VARIANT | _EXTRA | {"en"}
_ELSEWHERE, _MAKING = near("count", "elsewhere"), near("count", "making")
_MORE, _MORE_LINK = "plus", {"en", "de"}
# What the extra is on top of: "beyond the standard", "au-delà de celui inclus".
_BEYOND, _BASE = near("count", "beyond"), near("count", "base")
_BASE_REACH = 5
_KEPT_ARTICLES = frozenset(
    {
        "the",
        "your",
        "les",
        "vos",
        "tes",
        "ses",
        "leurs",
        "das",
        "die",
        "dein",
        "el",
        "los",
        "tus",
        "il",
        "i",
        "de",
        "het",
        "je",
        "os",
        "o",
        "all",
        "tous",
        "aussi",
    }
)
_YOURS, _HANDED = near("platforms", "yours"), near("count", "handed")
_BEING, _VERBS_REACH = near("refusal", "being"), 6
_DENIED, _NEEDED = near("refusal", "word"), near("refusal", "of")
_RANGE, _KEEPS = near("duration", "range"), near("refusal", "keeps")


class _Wanted(NamedTuple):
    """How many of something (``None``: refused), quoted as tokens ``at`` to ``end``."""

    at: int
    end: int
    amount: int | None
    is_extra: bool
    is_variant: bool


def raw_footage(scan: Scan) -> list[Evidence]:
    """``avec les rushes``; ``pas de rushes`` is known to be none."""
    found: list[Evidence] = []
    for mark in _places(scan, "raw_footage"):
        behind = scan.text.words[mark.end : mark.end + _REACH]
        if scan.within("undecided", mark.end, mark.end + _REACH):
            continue
        if mark.value == "material" and _HANDED.isdisjoint(behind):
            continue
        first, end = refused_from(scan, mark.at), refused_until(scan, mark.end)
        end = _not_needed(scan, mark.end) if end is None else end
        first = _kept_from(scan, mark) if first is None else first
        span = scan.text.span(mark.at if first is None else first, end or mark.end)
        found.append(Evidence(_RAW, first is None and end is None, span))
    return found


def _not_needed(scan: Scan, end: int) -> int | None:
    """Where a longer refusal of them ends: ``won't be needed``, ``não são pedidas``."""
    words, last = scan.text.words, scan.bounds(end - 1)[1]
    at, stop = end, min(last, end + _VERBS_REACH)
    while at < stop and words[at] in _BEING:
        at += 1
    behind = at + 1
    if at >= stop or (words[at] not in _DENIED and words[at] != "won"):
        return None
    while behind < stop and words[behind] in _BEING:
        behind += 1
    needed = behind > at + 1 and behind < last and words[behind] in _NEEDED
    return behind + 1 if needed else None


def _kept_from(scan: Scan, mark: Mark) -> int | None:
    """Where ``you keep`` stands before the rushes: they stay with the creator."""
    words, first = scan.text.words, scan.bounds(mark.at)[0]
    verb = mark.end
    if verb < len(words) and words[verb] in _KEEPS and subject_behind(scan, verb + 1) == CREATOR:
        return mark.at  # "Das Rohmaterial behaltet ihr"
    verb = mark.at - 1
    while verb > first and verb >= mark.at - _KEPT_REACH and words[verb] not in _KEEPS:
        verb -= 1
    # "You keep the shoes, raw footage included".
    between = words[verb + 1 : mark.at]
    if words[verb] in _KEEPS and verb == first and len(between) == 1 and between[0] in _YOURS:
        return verb  # "Gardez vos rushs"
    is_kept = words[verb] in _KEEPS and _KEPT_ARTICLES.issuperset(between)
    is_kept = is_kept and actor(scan, verb) == CREATOR and not negated(scan, verb)
    return max(first, verb - 1) if is_kept else None


def extra_hooks(scan: Scan, spans: list[Duration]) -> list[Evidence]:
    """``2 hooks en plus`` → 2, ``3 variantes de hook`` → 2: the first is part of the video."""
    found: list[Evidence] = []
    for mark, wanted in _wanted(scan, "hook", spans):
        if mark.value == "open" and not (wanted.is_extra or wanted.is_variant):
            continue
        if wanted.amount is None:
            if wanted.is_extra or wanted.is_variant:
                found.append(Evidence(_HOOKS, 0, scan.text.span(wanted.at, wanted.end)))
        elif wanted.amount != 1 or wanted.is_extra:
            extra = max(0, wanted.amount - (not wanted.is_extra))
            found.append(Evidence(_HOOKS, extra, scan.text.span(wanted.at, wanted.end)))
    return found


def extra_revisions(scan: Scan, spans: list[Duration]) -> list[Evidence]:
    """``2 allers-retours`` → 1: the first round is part of the price."""
    return [
        Evidence(
            _REVISIONS,
            max(0, (wanted.amount or 0) - (not wanted.is_extra)),
            scan.text.span(wanted.at, wanted.end),
        )
        for _, wanted in _wanted(scan, "revision", spans)
    ]


def _places(scan: Scan, kind: str) -> list[Mark]:
    """The longest mark at each place, but for stretches that are no data."""
    found: list[Mark] = []
    for mark in sorted(scan.marks[kind], key=lambda one: (one.at, -one.end)):
        if (not found or mark.at >= found[-1].end) and not scan.ignored(mark.at):
            found.append(mark)
    return found


def _wanted(scan: Scan, kind: str, spans: list[Duration]) -> list[tuple[Mark, _Wanted]]:
    places = _places(scan, kind)
    if not places:
        return []
    # "le hook dans les 3 premières secondes" counts seconds.
    timed = {at for one in spans for at in range(one.at, one.end)}
    numbers = Numbers([number for number in scan.numbers if number.at not in timed])
    found = [(mark, _one_wanted(scan, mark, numbers)) for mark in places]
    return [(mark, wanted) for mark, wanted in found if wanted is not None]


def _one_wanted(scan: Scan, mark: Mark, numbers: Numbers) -> _Wanted | None:
    words = scan.text.words
    first, stop = scan.bounds(mark.at)
    if not _ELSEWHERE.isdisjoint(words[max(first, mark.at - _REACH) : mark.end + _REACH + 1]):
        return None
    if mark.at in scan.covered("unchanged") and scan.within("posting", first, stop):
        return None  # "publier sans modification"
    start = mark.at
    while start not in numbers.by_end and start > first and words[start - 1] in _SKIPPED:
        start -= 1
    end = _end(words, mark.end, stop)
    around = (*range(start, mark.at), *range(mark.end, end))
    is_extra = any(
        words[at] in _EXTRA and (words[at] != _MORE or words[at - 1] in _MORE_LINK) for at in around
    )
    is_variant = any(words[at] in _VARIANT for at in around)
    number = numbers.by_end.get(start)
    refused = refused_from(scan, mark.at)
    if refused is not None and (number is None or number.kind == "article"):
        return _Wanted(min(refused, start), end, None, is_extra, is_variant)
    if number is None:
        number = _labelled(words, end, stop, numbers) or _of_field(scan, mark, numbers)
        start, end = mark.at, number.end if number else end
        # "Revisiones: una ronda extra".
        is_extra = is_extra or not _EXTRA.isdisjoint(words[end : _end(words, end, stop)])
    if number is None:
        no = refused_until(scan, mark.end)
        return None if no is None else _Wanted(mark.at, no, None, is_extra, is_variant)
    return _counted(scan, number, numbers, (start, end), is_extra=is_extra, is_variant=is_variant)


def _end(words: list[str], end: int, stop: int) -> int:
    """Where the words that qualify what is counted end: ``hooks [en plus]``."""
    last = end
    for at in range(end, min(stop, end + _REACH)):
        if words[at] in _EXTRA or words[at] in _VARIANT:
            last = at + 1
            if words[at] in _BEYOND:
                while last < min(stop, at + _BASE_REACH) and words[last] in _BASE:
                    last += 1
                break
        elif words[at] not in _SKIPPED | _BEYOND | _MAKING:
            break  # "3 accroches à tourner en plus"
    return last


def _labelled(words: list[str], end: int, stop: int, numbers: Numbers) -> Number | None:
    """``hooks : 3``, ``hook x3``."""
    at = end
    if words[at + 1 : at + 2] == [":"] and words[at] in _BASE:
        at += 1  # "Revisions included: 2"
    while at < stop and words[at] in _LABEL:
        at += 1
    # The label may have its colon with it: "retours :".
    return numbers.by_start.get(at) if at > end or words[end - 1] == ":" else None


def _of_field(scan: Scan, mark: Mark, numbers: Numbers) -> Number | None:
    """``Revisions included: 2``."""
    field = field_at(scan.fields, mark.at)
    return None if field is None or mark.at > field.colon else numbers.by_start.get(field.value)


def _counted(
    scan: Scan,
    number: Number,
    numbers: Numbers,
    quote: tuple[int, int],
    *,
    is_extra: bool,
    is_variant: bool,
) -> _Wanted | None:
    words = scan.text.words
    start, end = min(number.at, quote[0]), max(number.end, quote[1])
    before = number.at - 1
    count = number.whole
    if count is None or not 0 <= count <= _MOST:
        return None
    low = numbers.by_end.get(before)
    if low is not None and words[before] in _RANGE and low.whole and low.whole < count:
        start, count = low.at, (low.whole + count) // 2
    is_added = before >= 0 and words[before] in {"+", _MORE}
    return _Wanted(start, end, count, is_extra or is_added, is_variant)
