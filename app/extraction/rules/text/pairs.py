"""``2/3 créatrices`` says two or three; to the tokens it is a date or the shape of a picture."""

import re

from app.extraction.rules.text.lexicon import Lexicon
from app.extraction.rules.text.tokens import DATE, MARK, NUMBER, OPAQUE, Text

_PAIR = re.compile(r"(\d{1,2})/(\d{1,2})")
_COUNTED = {"person", "video"}
_REACH, _WIDEST = 2, 2


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
