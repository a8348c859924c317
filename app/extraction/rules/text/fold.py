"""Make every spelling of a brief look alike, and remember where each character came from.

Folding lowers case, drops accents, unifies quotes, dashes, spaces and digits of every script, and
removes what cannot be seen (zero-width, bidi and tag characters, variation selectors), so that
the lexicons need one spelling only. Evidence is still quoted from the brief as sent.
"""

import re
import unicodedata
from bisect import bisect_right

_CHANGES_LENGTH = "\x00"
_LENGTH_CHANGE = re.compile(_CHANGES_LENGTH)

_SPECIAL = {
    **dict.fromkeys("‘’‚‛ʼ′`´＇", "'"),
    **dict.fromkeys("“”„‟«»″＂", '"'),
    **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
    "…": ".",
    "×": "x",
    "✕": "x",
    "\t": " ",
    "\r": " ",
    "\x0b": " ",
    "\x0c": " ",
    "\x85": "\n",
    "\u2028": "\n",
    "\u2029": "\n",
    "\x00": " ",
    "½": "½",
    "ß": "ss",
    "ø": "o",
    "Ø": "o",
    "đ": "d",
    "ł": "l",
    "Ł": "l",
    "æ": "ae",
    "Æ": "ae",
    "œ": "oe",
    "Œ": "oe",
}

# Ranges whose folding is worth remembering; anything else is folded when it is met.
_REMEMBERED = (
    range(0x20, 0x250),
    range(0x300, 0x370),
    range(0x2000, 0x2070),
    range(0x20A0, 0x20F0),
    range(0xFE00, 0xFE10),
    range(0xFF00, 0xFF60),
    range(0x1D400, 0x1D800),
)


def _folded_character(character: str) -> str:
    special = _SPECIAL.get(character)
    if special is not None:
        return special
    category = unicodedata.category(character)
    if category in {"Mn", "Me", "Cf"}:
        return ""
    if category == "Zs":
        return " "
    if category == "Nd":
        return str(unicodedata.decimal(character))
    decomposed = unicodedata.normalize("NFKD", character)
    kept = "".join(c for c in decomposed.lower() if not unicodedata.combining(c))
    return kept.strip() if len(kept) > 1 else kept


class _FoldTable(dict[int, str]):
    """For ``str.translate``: one character for one, or a marker where the length changes."""

    def __missing__(self, code_point: int) -> str:
        folded = _folded_character(chr(code_point))
        return folded if len(folded) == 1 else _CHANGES_LENGTH


_TABLE = _FoldTable()
for _range in _REMEMBERED:
    for _code_point in _range:
        _TABLE[_code_point] = _TABLE[_code_point]
for _character in _SPECIAL:
    _TABLE[ord(_character)] = _TABLE[ord(_character)]

# What takes the place of one character for one, whatever stands beside it. Briefs hold few of them.
_ALONE = {
    chr(code_point): folded
    for code_point, folded in _TABLE.items()
    if folded not in {chr(code_point), _CHANGES_LENGTH} and _TABLE[ord(folded)] == folded
} | {chr(code_point): folded for code_point, folded in _TABLE.items() if chr(code_point) == folded}
_UNPLAIN = re.compile(r"[^\n\x20-\x5f\x61-\x7e]")
_MOST_REPLACED = 24


class Offsets:
    """From positions in the folded text to positions in the brief as sent."""

    __slots__ = ("_folded", "_raw")

    def __init__(self) -> None:
        self._folded = [0]
        self._raw = [0]

    def resume(self, folded: int, raw: int) -> None:
        """From ``folded`` on, one folded character stands for one raw character from ``raw``."""
        self._folded.append(folded)
        self._raw.append(raw)

    def raw(self, folded: int) -> int:
        """The raw position of a folded one; invisible characters belong to what precedes them."""
        at = bisect_right(self._folded, folded) - 1
        raw = self._raw[at] + folded - self._folded[at]
        return min(raw, self._raw[at + 1] - 1) if at + 1 < len(self._raw) else raw


def fold(raw: str) -> tuple[str, Offsets | None]:
    """Fold a text; the offsets are ``None`` when every character kept its position."""
    unplain = set(_UNPLAIN.findall(raw))
    if len(unplain) <= _MOST_REPLACED and unplain <= _ALONE.keys():
        for character in unplain:
            raw = raw.replace(character, _ALONE[character])
        return raw.lower(), None
    folded = raw.translate(_TABLE)
    if _CHANGES_LENGTH not in folded:
        return folded, None
    offsets = Offsets()
    parts: list[str] = []
    length = done = 0
    for change in _LENGTH_CHANGE.finditer(folded):
        at = change.start()
        replacement = _folded_character(raw[at])
        parts += (folded[done:at], replacement)
        length += at - done + len(replacement)
        done = at + 1
        offsets.resume(length, done)
    parts.append(folded[done:])
    return "".join(parts), offsets
