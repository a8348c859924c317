"""``2/3 créatrices`` says two or three, ``two-fifty each`` 250; their parts say something else."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from app.extraction.rules.text.lexicon import Lexicon, Mark
from app.extraction.rules.text.numbers import Number
from app.extraction.rules.text.tokens import DATE, MARK, NUMBER, OPAQUE, Text

_PAIR = re.compile(r"(\d{1,2})/(\d{1,2})")
_COUNTED = {"person", "video"}
_REACH, _WIDEST = 2, 2
_HUNDRED, _TEN = 100, 1_000  # in hundredths, as numbers are
_PAYING = ("currency", "per_word")


def split_pairs(text: Text, lexicon: Lexicon) -> Text:
    """Make a range of a small pair right before a noun for people or videos."""
    places = [at for at, kind in enumerate(text.kinds) if kind in {DATE, OPAQUE}]
    for at in reversed(places):
        if (pair := _PAIR.fullmatch(text.words[at])) is None:
            continue
        low, high = pair.groups()
        behind = text.words[at + 1 : at + 1 + _REACH]
        counts = any(
            meaning.kind in _COUNTED for word in behind for meaning in lexicon.words.get(word, ())
        )
        if counts and 0 < int(high) - int(low) <= _WIDEST:
            start, slash, end = text.starts[at], text.starts[at] + len(low), text.ends[at]
            text.words[at : at + 1] = [low, "-", high]
            text.kinds[at : at + 1] = [NUMBER, MARK, NUMBER]
            text.starts[at : at + 1] = [start, slash, slash + 1]
            text.ends[at : at + 1] = [slash, slash + 1, end]
    return text


def spoken_hundreds(
    found: list[Number], text: Text, marks: Mapping[str, Sequence[Mark]], language: str
) -> list[Number]:
    """``two-fifty each``, ``one eighty euros``: English leaves out the hundred of what is paid.

    Not "nine-thirty each day", nor "one twenty-second clip".
    """
    pairs = [pair for pair in pairwise(found) if _are_hundred(*pair)] if language == "en" else []
    if not pairs:
        return found
    timed = {mark.at for mark in marks.get("thing", ()) if mark.value == "unit"}
    paid = {one.at for kind in _PAYING for one in marks.get(kind, ()) if one.end not in timed}
    merged = {
        high.at: high._replace(
            end=low.end, hundredths=high.hundredths * _HUNDRED + low.hundredths, kind="words"
        )
        for high, low in pairs
        if low.end in paid and text.words[high.at] != "a"
    }
    parts = {low.at for high, low in pairs if high.at in merged}
    return [merged.get(one.at, one) for one in found if one.at not in parts]


def _are_hundred(high: Number, low: Number) -> bool:
    """The hundreds and the rest, right behind each other and both in words."""
    written = high.kind in {"words", "article"} and low.kind == "words" and high.end == low.at
    hundreds = _HUNDRED <= high.hundredths < _TEN and not high.hundredths % _HUNDRED
    return written and hundreds and _TEN <= low.hundredths < _TEN * 10
