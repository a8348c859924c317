"""The creative brief by part (hook, key points, tone, …), in the words of the brief as sent.

A sentence stays whole but for clauses that only repeat terms of the order (money, dates, rights).
It goes where its first words surely point, else into the neutral part "brief". Greetings,
signatures, contact details and orders to the reader are left out. A heading ("À éviter :") names
the part of the lines below it; "subject" is what the text calls the campaign.
"""

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from app.domain.reading import Section
from app.extraction.rules.outline.clauses import Sentence, clauses, sentences, separators
from app.extraction.rules.outline.clues import BRIEF, DO, DONT, KEY_POINTS, LEFT_OUT, Clues
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan

# Under these, whatever is listed belongs to them.
_LISTS = {DO, DONT, KEY_POINTS}
# A count or a platform is no text for these.
_EMPTY_WITHOUT_WORDS = {BRIEF, "creators"}
_MOST_HEADING, _MOST_QUALIFIERS = 7, 2
_MOST_GREETING, _MOST_FAREWELL, _MOST_SIGNATURE = 5, 6, 40
_MOST_NAME, _LEAST_BEFORE_NAME = 3, 15
_LINK = near("section", "link")
_EDGE_SIGNS = " .,;|*_+&–—-"
_MAIL = near("section", "mail")


class _Heading(NamedTuple):
    """A heading or label that ends at token ``end``.

    ``is_alone``: nothing follows it in its line. ``is_new``: nothing has stood below it yet.
    """

    name: str | None
    end: int
    is_alone: bool
    is_new: bool = True

    def covers(self, sentence: Sentence) -> bool:
        """The sentence is a line of its list."""
        return (sentence.has_bullet or self.is_alone) and (sentence.is_line or not self.is_new)


class _Part:
    """Clauses of one section, each as its first and past-the-end token."""

    __slots__ = ("name", "says", "spans")

    def __init__(self, name: str, span: tuple[int, int], *, says: bool) -> None:
        self.name = name
        self.spans = [span]
        self.says = says


def sections(scan: Scan) -> list[Section]:
    """The parts that the text supports, in its order."""
    clue, signs = Clues(scan), separators(scan)
    found: list[_Part] = []
    heading: _Heading | None = None
    for sentence in sentences(scan):
        start, end = sentence.at, sentence.end
        if start >= scan.earlier_mail or _is_farewell(scan, sentence, clue):
            break
        if start == end:
            heading = heading if heading and heading.is_new else None
            continue
        if clue.is_unfit(start, end):
            continue
        name = None
        label = _label(scan, sentence, clue)
        if label is not None:
            heading, start, name = label, label.end, label.name
        elif heading is not None and heading.covers(sentence):
            heading, name = heading._replace(is_new=False), heading.name
        elif sentence.is_line:
            heading = None
        if name != LEFT_OUT and start < end:
            _add(found, _parts(clue, clauses(signs, start, end), name), sentence)
    return [_section(scan, part) for part in found]


# --- Headings and courtesies


def _label(scan: Scan, sentence: Sentence, clue: Clues) -> _Heading | None:
    """The heading or label that the sentence is or begins with."""
    words, at, end = scan.text.words, sentence.at, sentence.end
    has_colon = ":" in words[at : min(end, at + 2 * _MOST_HEADING)]
    if not has_colon and not sentence.is_whole_line:
        return None
    if sentence.is_line and words[at] in _MAIL and words[at + 1 : at + 2] == [":"]:
        return _Heading(LEFT_OUT, at + 2, at + 2 == end)
    while at < end and at not in clue.headings and (words[at] in _LINK or words[at] == "*"):
        at += 1
    mark = clue.headings.get(at)
    near_start = words[at : min(end, at + _MOST_HEADING)]
    if ":" not in near_start:
        is_heading = mark is not None and mark.end == end and sentence.is_whole_line
        return _Heading(mark.value, end, is_alone=True) if mark and is_heading else None
    return _before_colon(sentence, clue, mark, at, at + near_start.index(":"))


def _before_colon(
    sentence: Sentence, clue: Clues, mark: Mark | None, at: int, colon: int
) -> _Heading | None:
    is_alone = colon + 1 == sentence.end
    if not sentence.is_line:
        is_label = mark is not None and mark.end == colon
        return _Heading(mark.value, colon + 1, is_alone) if mark and is_label else None
    denial = bisect_left(clue.denials, sentence.at)
    if denial < len(clue.denials) and clue.denials[denial] < colon:
        return _Heading(DONT, colon + 1, is_alone)
    if is_alone and mark is None:
        mark = next((clue.headings[one] for one in range(at, colon) if one in clue.headings), None)
    if mark is None or (not is_alone and colon - mark.end > _MOST_QUALIFIERS):
        return None
    return _Heading(mark.value, colon + 1, is_alone)


def _is_farewell(scan: Scan, sentence: Sentence, clue: Clues) -> bool:
    """``Merci d'avance`` near the end, or a name alone in the last line."""
    words = scan.text.words
    mark = clue.courtesies.get(sentence.at)
    if mark is None and sentence.end < len(words):
        return False
    length = sentence.end - sentence.at
    if mark is not None and mark.value == "closing" and words[mark.end : mark.end + 1] != ["de"]:
        is_closing = length <= _MOST_FAREWELL or (sentence.is_line and sentence.at > 0)
        return is_closing and len(words) - sentence.end <= _MOST_SIGNATURE
    is_last = sentence.end == len(words) and sentence.at >= _LEAST_BEFORE_NAME
    if not is_last or not 0 < length <= _MOST_NAME:
        return False
    return mark is not None or (
        sentence.is_whole_line
        and not sentence.has_bullet
        and _quote(scan, sentence.at, sentence.end).replace(" ", "").isalpha()
        and _quote(scan, sentence.at, sentence.end).istitle()
    )


def _without_greeting(clue: Clues, at: int, end: int) -> int:
    """Where the clause goes on behind "Bonjour"; its end for a greeting or an introduction."""
    courtesy = clue.courtesies.get(at)
    if courtesy is not None:
        if end - at <= _MOST_GREETING or courtesy.value == "introduction":
            return end
        return courtesy.end
    introduced = clue.introductions and any(at <= one < end for one in clue.introductions)
    return end if introduced else at


# --- Clauses and where they go


def _parts(clue: Clues, spans: Sequence[tuple[int, int]], name: str | None) -> list[_Part]:
    """The clauses of a sentence by section; one that points nowhere stays with what precedes it."""
    parts: list[_Part] = []
    for first, stop in spans:
        start = _without_greeting(clue, first, stop)
        if start == stop:
            continue
        at, end, points_to, is_kept, says = clue.clause(start, stop)
        if not is_kept or at >= end:
            continue
        target = parts[-1].name if parts else name or BRIEF
        is_labelled = name is not None and (not parts or name in _LISTS or points_to == BRIEF)
        if points_to is not None and not is_labelled:
            target = points_to
        if parts and parts[-1].name == target:
            parts[-1].spans.append((at, end))
            parts[-1].says |= says
        else:
            says = says or target not in _EMPTY_WITHOUT_WORDS
            parts.append(_Part(target, (at, end), says=says))
    return [part for part in parts if part.says]


def _add(found: list[_Part], parts: list[_Part], sentence: Sentence) -> None:
    """Prose of one section stays together; lines and bullets stay apart."""
    if parts and found and not sentence.is_line:
        first, last = parts[0], found[-1]
        if last.name == first.name and last.spans[-1][1] == first.spans[0][0] - 1:
            last.spans += first.spans
            parts = parts[1:]
    found += parts


def _section(scan: Scan, part: _Part) -> Section:
    """Clauses that stand side by side are one quote."""
    first, end = part.spans[0]
    texts: list[str] = []
    for at, stop in part.spans[1:]:
        if at - end > 1:
            texts.append(_quote(scan, first, end))
            first = at
        end = stop
    texts.append(_quote(scan, first, end))
    return Section(part.name, ", ".join(filter(None, texts)))


def _quote(scan: Scan, at: int, end: int) -> str:
    text = scan.text.raw[slice(*scan.text.span(at, end))]
    if not text.isprintable():
        text = "".join(" " if c.isspace() else c for c in text if unicodedata.category(c) != "Cf")
    return " ".join(text.split()).lstrip(_EDGE_SIGNS + ":)!?").rstrip(_EDGE_SIGNS)
