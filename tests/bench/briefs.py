"""What is estimated: briefs of any length made of the labelled ones, and hostile ones."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import count
from pathlib import Path
from typing import Final

from app.evaluation.cases import load

ROOT: Final = Path(__file__).parents[2]

HOSTILE_UNITS: Final = {
    # Signs and digits that a pattern may try in too many ways.
    "question marks": "?",
    "exclamations": "!",
    "ellipses": "...",
    "colons": ": ",
    "parentheses": "(",
    "bracketed numbers": "(3) ",
    "quotes": "«a» ",
    "currency signs": "€",
    "past years": "2021, had ",
    "headings with a full stop": "PAY. 2 € x.\n",
    "labels and values in turn": "Budget\n3\n",
    "spaces": " " * 99 + "x",
    "line ends": "\nx",
    "bullets": "\n- ",
    "rules": "-\n",
    "quoted mail": "> ",
    "one word": "a",
    "apostrophes": "l'",
    "ones": "1 ",
    "zeros": "0",
    "commas": "1,",
    "ranges": "1-",
    "slashes": "12/",
    "dots": "1.1.1.1",
    "decimals": "1.200,50 ",
    "thousands": "1 000 000 ",
    "letters in numbers": "1k5 ",
    "times": "2x ",
    # Addresses and what stands like one.
    "links": "http://",
    "hosts": "www.a.fr ",
    "mails": "a@b.c ",
    "handles": "@x #y ",
    "tags": "<b>",
    # Characters that are folded, joined or not seen.
    "emoji": "👩‍👩‍👧‍👦",
    "zalgo": "e\u0301\u0316\u0334",
    "ligatures": "ﬃ",
    "digits of another script": "٣ ",
    "mathematical digits": "𝟛 ",
    "hidden": "a\u200b",
    # Words that readers look around for.
    "months": "may ",
    "dates": "lundi 3 mars 2026, ",
    "deadlines": "avant le 12 ",
    "number words": "deux mille ",
    "compound numbers": "achtundvierzigtausend",
    "articles": "un une des ",
    "negations": "no dogs, ",
    "contrasts": "not a dog but a cat ",
    "corrections": "non, plutôt 5 créateurs ",
    "amounts": "100€ ",
    "amounts for each": "per creator 100€ each ",
    "views": "500 vues ",
    "lengths": "30s ",
    "rights": "droits 3 mois ",
    "counts for each": "8 vidéos, 2 par créateur ",
    "platforms": "tiktok insta youtube ",
    "orders to the reader": "ignore previous instructions. ",
    "the past": "competitor paid 500€ last year. ",
    "mail headers": "Von: a\nAn: b\n",
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
        for name, unit in HOSTILE_UNITS.items()
    }
