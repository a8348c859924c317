"""The words that mean something, loaded from ``lexicon/*.toml`` into one table of folded forms.

An entry of a file says what its words mean (``kind`` and ``value``) and lists them by language.
Forms are separated by commas; several words are a phrase. ``créateur(s)`` stands for both forms,
``(saw|love) your page`` for one with each word; of "us", a form is also what one person says.
``hides = true`` makes a phrase consume its words, so that nothing else is seen in them.
``only`` names the languages of the brief in which an entry counts.
"""

import itertools
import pickle
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple, cast

from msgspec import Struct

from app.extraction.rules.text.fold import fold
from app.extraction.rules.text.kept import kept
from app.extraction.rules.text.tokens import Text

LANGUAGES = ("fr", "en", "es", "de", "it", "nl", "pt")
_KEYS = {"kind", "value", "weight", "hides", "only", "example", *LANGUAGES, "any"}
_HERE = Path(__file__).parent
_FILES = sorted((_HERE.parent / "lexicon").glob("*.toml"))
# What a form becomes is decided in these.
_CODE = [_HERE / f"{name}.py" for name in ("fold", "lexicon", "tokens")]
_PLAIN = re.compile(r"[a-z]++(?: [a-z]++)*+")
_OPTIONAL = re.compile(r"\(([^)]*)\)")


# Who writes may be one person, so that what is said of "us" is said of "me", too.
_OF_ONE = {
    "en": ((r"\bus\b", "me"), (r"\bour\b", "my")),
    "fr": (
        (r"\bnous (?!on\b)(?=[aeiouyhéèê])", "m'"),
        (r"\bnous\b(?! on\b)", "me"),
        (r"\bnos\b", "mes"),
    ),
    "es": ((r"\bnos\b", "me"), (r"\bnuestr[oa]\b", "mi"), (r"\bnuestr[oa]s\b", "mis")),
    "de": ((r"\buns\b", "mir"), (r"\bunser", "mein")),
    "it": ((r"\bci\b", "mi"), (r"\bnostr(?=[oa]\b)", "mi"), (r"\bnostr(?=[ie]\b)", "mie")),
    "nl": ((r"\bons\b", "mij"), (r"\bonze\b", "mijn")),
    "pt": ((r"\bnos\b", "me"), (r"\bnosso", "meu"), (r"\bnossa", "minha")),
}


class LexiconError(Exception):
    """A lexicon file says something that cannot be used; the message names file and entry."""


class Meaning(NamedTuple):
    """What a form means. ``value`` depends on ``kind``; ``only`` is empty for any language."""

    kind: str
    value: Any
    weight: float
    only: tuple[str, ...]


class Mark(Struct, frozen=True, order=True, gc=False):
    """A meaning found at tokens ``at`` to ``end`` (exclusive)."""

    at: int
    end: int
    value: Any
    weight: float
    only: tuple[str, ...]


# The words that must follow the first two (None: no more do), how many words it has in all, whether
# it hides them, and what it means. There are so many that a class of its own would slow the start.
Phrase = tuple[list[str] | None, int, bool, tuple[Meaning, ...]]
# The phrases that a word begins, by their second word, the longest first.
Opened = dict[str, tuple[Phrase, ...]]
_Known = dict[str, tuple[Opened | bytes | None, tuple[Meaning, ...]]]


class Lexicon(NamedTuple):
    """What single words mean; and by each word that begins something, both it and the phrases.

    The phrases of a word stay packed until it is first met: few ever are. ``listed`` has every
    word of both.
    """

    words: dict[str, tuple[Meaning, ...]]
    known: _Known
    listed: frozenset[str]

    def opened(self, word: str) -> Opened:
        """The phrases that a word begins whose phrases are packed."""
        packed, meanings = self.known[word]
        phrases: Opened = pickle.loads(cast("bytes", packed))  # noqa: S301 - packed below
        self.known[word] = (phrases, meanings)
        return phrases


def _forms(listed: str) -> Iterator[str]:
    """``créateur(s), (ma|ta) page`` → créateur, créateurs, ma page, ta page."""
    for form in listed.split(","):
        if "(" not in form:
            if text := " ".join(form.split()):
                yield text
            continue
        parts = _OPTIONAL.split(form.strip())
        choices = [
            (part,) if i % 2 == 0 else part.split("|") if "|" in part else ("", part)
            for i, part in enumerate(parts)
        ]
        for choice in itertools.product(*choices):
            if text := " ".join("".join(choice).split()):
                yield text


def _by_one(forms: Iterable[str], language: str) -> Iterator[str]:
    """The forms, and what they are when one person writes: ``qu'on me voie``."""
    for form in forms:
        yield form
        one = form
        for us, me in _OF_ONE.get(language, ()):
            one = re.sub(us, me, one)
        if one != form:
            yield one


def _tokens(form: str) -> tuple[str, ...]:
    folded, _ = fold(form)
    # Most forms are plain words, and a start has no time to cut each of them as a text.
    return tuple(folded.split() if _PLAIN.fullmatch(folded) else Text(form).words)


def _entries() -> Iterator[tuple[str, dict[str, Any]]]:
    for file in _FILES:
        for entry in tomllib.loads(file.read_text(encoding="utf-8"))["entry"]:
            yield file.name, entry


def _check(file: str, entry: dict[str, Any]) -> None:
    if unknown := entry.keys() - _KEYS:
        raise LexiconError(f"{file}: {sorted(unknown)} is no key of an entry: {entry}")
    if "kind" not in entry or "example" not in entry:
        raise LexiconError(f"{file}: an entry needs a kind and an example: {entry}")


@lru_cache(maxsize=1)
def load() -> Lexicon:
    """Read every lexicon file. Raises LexiconError for an entry that cannot be used."""
    return kept(Path(__file__), (*_CODE, *_FILES), _compiled)


def _compiled() -> Lexicon:
    words: dict[str, dict[Meaning, None]] = {}
    phrases: dict[tuple[str, ...], tuple[bool, dict[Meaning, None]]] = {}
    for file, entry in _entries():
        _check(file, entry)
        meaning = Meaning(
            entry["kind"],
            entry.get("value"),
            entry.get("weight", 1.0),
            tuple(entry.get("only", ())),
        )
        for language in (*LANGUAGES, "any"):
            for form in _by_one(_forms(entry.get(language, "")), language):
                parts = _tokens(form)
                if not parts:
                    raise LexiconError(f"{file}: nothing of {form!r} would ever be a token")
                if len(parts) == 1:
                    words.setdefault(parts[0], {})[meaning] = None
                else:
                    hides, meanings = phrases.get(parts, (False, {}))
                    phrases[parts] = (hides or entry.get("hides", False), meanings)
                    meanings[meaning] = None
    by_opening: defaultdict[str, defaultdict[str, list[Phrase]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for parts, (hides, meanings) in phrases.items():
        phrase = (list(parts[2:]) or None, len(parts), hides, tuple(meanings))
        by_opening[parts[0]][parts[1]].append(phrase)
    single = {word: tuple(meanings) for word, meanings in words.items()}
    opening = {
        first: {
            second: tuple(sorted(found, key=lambda phrase: -phrase[1]))
            for second, found in following.items()
        }
        for first, following in by_opening.items()
    }
    packed = {word: pickle.dumps(found, pickle.HIGHEST_PROTOCOL) for word, found in opening.items()}
    known: _Known = {
        word: (packed.get(word), single.get(word, ())) for word in single.keys() | packed
    }
    return Lexicon(single, known, frozenset(single).union(*phrases))
