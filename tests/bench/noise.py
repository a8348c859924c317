"""How many labelled briefs are read otherwise once their text is damaged: ``-m tests.bench.noise``.

A slip of the hand, lines broken at 72 characters, the shape of JSON, another word for the same or
a remark beside the point change nothing that a brief says; what is read should not change, either.
"""

import json
import random
import re
import textwrap
from collections.abc import Callable, Iterator
from functools import cache, partial
from html import escape
from itertools import permutations
from pathlib import Path
from typing import Final

import yaml

from app.evaluation.cases import Case
from app.extraction.rules.reader import language_of, read
from tests.bench.briefs import ROOT
from tests.labelled import labelled

_WIDTH: Final = 72
_EVERY: Final = 4
_SLIPS_A_BRIEF: Final = 6
_SWAPS_A_BRIEF: Final = 6
_CLAUSES_A_BRIEF: Final = 6
_WORDS: Final = Path(__file__).with_name("words.yaml")
_BESIDE: Final = ROOT / "fixtures" / "learning" / "beside.yaml"
_ALONE: Final = r"(?<![\w'’-]){}(?![\w'’-])"
_WORD: Final = re.compile(r"[^\W\d_]{5,}")
_SENTENCE_END: Final = re.compile(r"(?<=[^\W\d_])[.!?](?=\s|$)")
_SENTENCE: Final = re.compile(r"(?<=[.!?]) (?=[A-ZÀ-Þ])")


def wrapped(text: str) -> str:
    """As a mail program breaks lines."""
    lines = text.split("\n")
    return "\n".join(
        textwrap.fill(line, _WIDTH, break_long_words=False, break_on_hyphens=False)
        for line in lines
    )


def slips(text: str) -> Iterator[str]:
    """Some texts in each of which one word of five letters or more has one slip."""
    chance = random.Random(text)  # noqa: S311 - the same each time
    words = list(_WORD.finditer(text))
    for word in chance.sample(words, min(_SLIPS_A_BRIEF, len(words))):
        at = word.start() + chance.randrange(1, len(word[0]) - 1)
        pair = text[at : at + 2]
        slip = chance.choice(("", text[at] * 2, pair[::-1], chance.choice("aeinrst")))
        yield text[:at] + slip + text[at + (2 if slip == pair[::-1] else 1) :]


def said_otherwise(text: str) -> Iterator[str]:
    """Some texts in each of which a word stands as another that means the same (``words.yaml``)."""
    chance = random.Random(text)  # noqa: S311 - the same each time
    swaps = [
        (word, other)
        for word, other in _swaps().get(language_of(text), [])
        if re.search(_ALONE.format(re.escape(word)), text, re.IGNORECASE)
    ]
    for word, other in chance.sample(swaps, min(_SWAPS_A_BRIEF, len(swaps))):
        like_it = partial(_in_letters_of, other)
        yield re.sub(_ALONE.format(re.escape(word)), like_it, text, flags=re.IGNORECASE)


@cache
def _swaps() -> dict[str, list[tuple[str, str]]]:
    groups: dict[str, list[list[str]]] = yaml.safe_load(_WORDS.read_text(encoding="utf-8"))
    return {
        language: [pair for group in listed for pair in permutations(group, 2)]
        for language, listed in groups.items()
    }


def _in_letters_of(other: str, said: re.Match[str]) -> str:
    if said[0].isupper() and len(said[0]) > 1:
        return other.upper()
    return other[0].upper() + other[1:] if said[0][0].isupper() else other


def remarked(text: str) -> Iterator[str]:
    """Some texts in each of which a sentence ends with a clause that changes nothing."""
    chance = random.Random(text)  # noqa: S311 - the same each time
    clauses = _clauses().get(language_of(text), {}).get("behind", [])
    ends = [end.start() for end in _SENTENCE_END.finditer(text)] if clauses else []
    for at in chance.sample(ends, min(_CLAUSES_A_BRIEF, len(ends))):
        yield text[:at] + chance.choice(clauses) + text[at:]


@cache
def _clauses() -> dict[str, dict[str, list[str]]]:
    loaded: dict[str, dict[str, list[str]]] = yaml.safe_load(_BESIDE.read_text(encoding="utf-8"))
    return loaded


_NOISES: Final[dict[str, Callable[[str], Iterator[str]]]] = {
    f"lines broken at {_WIDTH} characters": lambda text: iter([wrapped(text)]),
    "one slip in one word": slips,
    "one word said otherwise": said_otherwise,
    "a clause beside the point": remarked,
    "as the text of a JSON object": lambda text: iter(
        [json.dumps({"brief": text}, ensure_ascii=False)]
    ),
    "as HTML paragraphs": lambda text: iter(
        [f"<p>{escape(text, quote=False).replace(chr(10), '<br>')}</p>"]
    ),
    "no space behind a full stop": lambda text: iter([_SENTENCE.sub("", text)]),
    "each sentence on a line of its own": lambda text: iter([_SENTENCE.sub("\n", text)]),
    "quoted with >": lambda text: iter([re.sub("^", "> ", text, flags=re.MULTILINE)]),
    "in capitals": lambda text: iter([text.upper()]),
}


def main() -> None:
    """Print the share of damaged briefs that are read otherwise, in French and English."""
    cases = [one for one in labelled() if one.language in {"fr", "en"}]
    cases = cases[::_EVERY]
    for name, damage in _NOISES.items():
        changed = [_changes(case, noisy) for case in cases for noisy in damage(case.brief)]
        print(f"{name:36} {100 * sum(changed) / len(changed):5.1f} % of {len(changed):,}")


def _changes(case: Case, noisy: str) -> bool:
    day = case.reference_date
    before, after = read(case.brief, day), read(noisy, day)
    niches = [
        {one.category for one in said.categories if one.score >= 0.5} for said in (before, after)
    ]
    stated = [{k: v for k, v in said.values.items() if v is not None} for said in (before, after)]
    return stated[0] != stated[1] or niches[0] != niches[1]


if __name__ == "__main__":
    main()
