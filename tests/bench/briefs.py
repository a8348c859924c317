"""What is estimated: briefs of any length made of the labelled ones, and hostile ones."""

from functools import lru_cache
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


@lru_cache
def _labelled() -> tuple[str, ...]:
    return tuple(case.brief for case in load(ROOT / "fixtures" / "briefs"))


def briefs(characters: int, count: int) -> list[str]:
    """Return so many different briefs, each of exactly this length."""
    texts = _labelled()
    step = max(1, len(texts) // count)
    made: dict[str, None] = {}
    for start in range(0, step * count, step):
        text, at = "", start
        while len(text) < characters:
            text += texts[at % len(texts)] + "\n"
            at += 1
        made[text[:characters]] = None
    return list(made)


def hostile(characters: int) -> dict[str, str]:
    """Return texts that slow readers choke on, by what they are made of."""
    return {
        name: (unit * (characters // len(unit) + 1))[:characters]
        for name, unit in _HOSTILE_UNITS.items()
    }
