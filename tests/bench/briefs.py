"""What is estimated: briefs of any length made of the labelled ones, and hostile ones."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import count
from pathlib import Path
from typing import Final

from app.evaluation.cases import load

ROOT: Final = Path(__file__).parents[2]

_HOSTILE_UNITS: Final = {
    "question marks": "?",
    "ones": "1 ",
    "commas": "1,",
    "ranges": "1-",
    "slashes": "12/",
    "zeros": "0",
    "parentheses": "(",
    "spaces": " " * 99 + "x",
    "months": "may ",
    "number words": "deux mille ",
    "negations": "no dogs, ",
    "amounts": "100€ ",
    "links": "http://",
    "emoji": "👩‍👩‍👧‍👦",
    "zalgo": "e\u0301\u0316\u0334",
    "corrections": "non, plutôt 5 créateurs ",
}


LANGUAGES: Final = ("fr", "en", "es", "de", "it", "nl", "pt")


@lru_cache
def _labelled(language: str | None) -> tuple[str, ...]:
    cases = load(ROOT / "fixtures" / "briefs")
    return tuple(case.brief for case in cases if language in (None, case.language))


def briefs(characters: int, most: int, language: str | None = None) -> list[str]:
    """Return at most so many different briefs, each of exactly this length."""
    texts = _labelled(language)
    step = max(1, len(texts) // most)
    made: dict[str, None] = {}
    for start in range(0, min(step * most, len(texts)), step):
        text, at = "", start
        while len(text) < characters:
            text += texts[at % len(texts)] + "\n"
            at += 1
        made[text[:characters]] = None
    return list(made)


def endless_briefs(characters: int, first: int = 0) -> Iterator[str]:
    """Yield briefs of this length of which no two are equal: each ends with a word of its own."""
    texts = briefs(characters - 8, 600)
    for number in count(first):
        digits = f"{number:07d}".translate(str.maketrans("0123456789", "abcdefghij"))
        yield f"{texts[number % len(texts)]} {digits}"


def hostile(characters: int) -> dict[str, str]:
    """Return texts that slow readers choke on, by what they are made of."""
    return {
        name: (unit * (characters // len(unit) + 1))[:characters]
        for name, unit in _HOSTILE_UNITS.items()
    }
