"""Where a quote stands in a brief, if it does.

Both are cut into the rules' own tokens and compared token by token: another writing of accents,
case, dashes, spaces or quotation marks still matches, and no word and no number is ever cut, so
that "50 €" is not found in "150 €". Text that cannot be seen (markup, invisible characters) is no
token and grounds nothing.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import BREAK, MARK, Text

_ELLIPSIS: Final = re.compile(r"\[?(?:…|\.{3,})\]?")
# Further apart than this, two ends of a quote are two quotes.
_WIDEST_GAP: Final = 80
_EDGE_KINDS: Final = frozenset({BREAK, MARK})
_KEPT_SIGNS: Final = frozenset("€$£%+")


class Place(NamedTuple):
    """Tokens ``at`` to ``end`` (exclusive) of a brief."""

    at: int
    end: int


def places(scan: Scan, quote: str) -> Iterator[Place]:
    """Yield every place where the brief says so; "…" in a quote leaves some words out."""
    parts = [part for part in map(_tokens, _ELLIPSIS.split(quote)) if part]
    if not parts:
        return
    seen = [at for at, word in enumerate(scan.text.words) if word != "\n"]
    words = [scan.text.words[at] for at in seen]
    for first, end in _runs(words, parts[0], 0, len(words)):
        last = end
        for part in parts[1:]:
            following = next(_runs(words, part, last, last + _WIDEST_GAP), None)
            if following is None:
                break
            last = following[1]
        else:
            yield Place(seen[first], seen[last - 1] + 1)


def _tokens(quote: str) -> list[str]:
    """The words of a quote, without the punctuation around it."""
    text = Text(quote)
    is_edge = [
        kind in _EDGE_KINDS and word not in _KEPT_SIGNS
        for kind, word in zip(text.kinds, text.words, strict=True)
    ]
    kept = [at for at, edge in enumerate(is_edge) if not edge]
    if not kept:
        return []
    return [word for word in text.words[kept[0] : kept[-1] + 1] if word != "\n"]


def _runs(
    words: Sequence[str], wanted: Sequence[str], start: int, stop: int
) -> Iterator[tuple[int, int]]:
    """Where the wanted words stand in a row, beginning from ``start`` and before ``stop``."""
    length = len(wanted)
    for at in range(start, min(stop, len(words) - length + 1)):
        if words[at] == wanted[0] and words[at : at + length] == wanted:
            yield at, at + length
