"""Lines that ended only because they were full, as mail programs and terminals break them."""

import re

_NARROWEST, _WIDEST = 55, 120
# By chance, few lines are so long that the next word would have been too much.
_LEAST_FULL, _LEAST_SHARE, _WIDE = 3, 0.7, 60
_SENTENCE_ENDS = (".", "!", "?", ":", ";", "…", "|")
# A list, a quote, a table or a label opens a line of its own.
_OPENS = re.compile(r"\s*(?:[^\w\s('\"«“€$£@#&]|#+\s|\d{1,2}[.)]\s|[^\W\d][^\n.,:]{0,30}\s?[:=]\s)")
# What costs so much counts nothing on the next line.
_PRICE = re.compile(r"[€$£]\s?\d[\d.,\s]*\Z")
_FIRST_WORD = re.compile(r"\s*(\S*)")
# No line of a list ends with one.
_GOES_ON = re.compile(
    r"\b(?:de|du|des|la|le|les|un|une|et|ou|en|au|aux|pour|par|avec|sur|dans|que|qui|nos|vos|notre|"
    r"votre|the|an|of|to|for|with|by|and|or|from|at|your|our|der|die|das|und|mit|von|für|el|los|"
    r"las|y|con|para|il|lo|gli|di|per|het|een|van|voor|met|os|as|do|da|com|that|which)\s*\Z"
)


def unwrapped(text: str, raw: str) -> str:
    """Return ``text`` with a space for each end of a line that ends nothing; no character moves.

    ``text`` is what ``raw``, the brief as sent, was folded to.
    """
    lines, folded = raw.replace("\r\n", "\n").split("\n"), text.split("\n")
    if len(lines) != len(folded):
        return text
    inner = [at for at in range(len(lines) - 1) if _are_prose(lines[at], lines[at + 1])]
    full, is_wrapped = _full(lines, inner)
    is_cased = raw != raw.lower()
    # Each with a capital, they are short lines.
    are_listed = all(lines[at + 1].lstrip()[:1].isupper() for at in inner)
    is_wrapped = is_wrapped and not (is_cased and are_listed)
    joined = {
        at
        for at in inner
        if not lines[at].rstrip().endswith(_SENTENCE_ENDS)
        and (
            # A number with what it counts, or the day with its month, on the next line.
            (at in full and (is_wrapped or _ends_in_number(lines[at])))
            or (
                lines[at + 1].lstrip()[:1].islower()
                and ((at in full and is_cased) or _GOES_ON.search(lines[at]))
            )
        )
    }
    if not joined:
        return text
    ends = [" " if at in joined else "\n" for at in range(len(lines) - 1)]
    return "".join(one for pair in zip(folded, [*ends, ""], strict=True) for one in pair)


def _ends_in_number(line: str) -> bool:
    return line.rstrip()[-1:].isdigit() and not _PRICE.search(line)


def _are_prose(line: str, following: str) -> bool:
    first, second = _FIRST_WORD.match(line), _FIRST_WORD.match(following)
    if not (first and second and first[1] and second[1]) or first[1] == second[1]:
        return False  # "lot 1 …" over "lot 2 …"
    return "\t" not in line and "|" not in line + following and not _OPENS.match(following)


def _full(lines: list[str], inner: list[int]) -> tuple[set[int], bool]:
    """The lines on which the first word of the next had no place, and whether most are so."""
    width = max(map(len, lines))
    if not _NARROWEST <= width <= _WIDEST:
        return set(), False
    full = set[int]()
    for at in inner:
        word = _FIRST_WORD.match(lines[at + 1])
        if len(lines[at].rstrip()) + 1 + len(word[1] if word else "") > width:
            full.add(at)
    # A short one is a heading over its text.
    long = [at for at in inner if len(lines[at]) > width // 2]
    if len(full) < _LEAST_SHARE * len(long):
        return set(), False
    return full, len(full) >= _LEAST_FULL or (len(full) == _LEAST_FULL - 1 and width >= _WIDE)
