"""One pass over a brief: tokens, the meanings of its words, its sentences and its language."""

import tomllib
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Container
from functools import lru_cache
from importlib.resources import files
from operator import attrgetter
from typing import TypeVar

from app.domain.reading import Language, Span
from app.extraction.rules.text.asides import asides, titles
from app.extraction.rules.text.conjugated import conjugate
from app.extraction.rules.text.deeds import add_deeds
from app.extraction.rules.text.form import formed
from app.extraction.rules.text.lexicon import Lexicon, Mark, Meaning, load
from app.extraction.rules.text.likely import Guess, Odds, Sentence, featured
from app.extraction.rules.text.mails import mails
from app.extraction.rules.text.nearby import listed
from app.extraction.rules.text.not_data import not_data
from app.extraction.rules.text.numbers import numbers
from app.extraction.rules.text.pairs import split_pairs, spoken_hundreds
from app.extraction.rules.text.passing import without_remarks
from app.extraction.rules.text.questions import denied
from app.extraction.rules.text.slips import mend
from app.extraction.rules.text.stretches import merged, within
from app.extraction.rules.text.synonyms import read_alike
from app.extraction.rules.text.tokens import BREAK, Text, join_dates

# Too few votes to speak of a language: the brief is left undetermined.
_LEAST_VOTES = 0.5
# "9 vidéos": letters that of the seven languages French uses most.
_FRENCH_LETTERS = frozenset("éèêàçœû")
# Fewer marks are looked through faster than searched.
_FEW = 12
_POSITION = attrgetter("at")


_Placed = TypeVar("_Placed")


@lru_cache(maxsize=1)
def _votes() -> dict[str, tuple[Language, ...]]:
    """Which languages a common word speaks for (``language.toml``)."""
    source = files("app.extraction.rules") / "language.toml"
    table: dict[Language, str] = tomllib.loads(source.read_text(encoding="utf-8"))  # type: ignore[assignment]
    votes: dict[str, tuple[Language, ...]] = {}
    for language, words in table.items():
        for word in words.split():
            votes[word] = (*votes.get(word, ()), language)
    return votes


def is_common(word: str) -> bool:
    """One of the most common words of some language: never a noun that needs guessing."""
    return word in _votes()


def _everyday(words: list[str], marks: list[Mark], language: str) -> set[int]:
    """Where a word is no number: another word of its line belongs to this language only.

    ``onze grands-mères`` has none that does.
    """
    places = {mark.at for mark in marks}
    known = _votes()
    found, here, speaks = set[int](), set[int](), False
    for at, word in enumerate((*words, "\n") if places else ()):
        if word == "\n":
            found |= here if speaks else set()
            here, speaks = set[int](), False
        elif at in places:
            here.add(at)
        else:
            speaks = speaks or known.get(word) == (language,)
    return found


def vote(words: list[str], raw: str) -> Language:
    """The language that most of the common words speak for, else that of its letters.

    "und" when hardly anything speaks for one.
    """
    scores: defaultdict[Language, float] = defaultdict(float)
    for languages in filter(None, map(_votes().get, words)):
        share = 1 / len(languages)
        for language in languages:
            scores[language] += share
    best = max(scores, key=scores.__getitem__, default=None)
    if best is not None and scores[best] >= _LEAST_VOTES:
        return best
    return "fr" if _FRENCH_LETTERS & set(raw.lower()) else "und"


class Scan:
    """Everything the readers share about one brief.

    ``language``: where it is known; else the words vote. ``marks`` holds, by kind, the meanings
    found, in order of appearance. ``sentence[i]`` numbers the sentence (or line) of token ``i``;
    ``sentences`` are the first and past-the-end token of each; ``breaks`` are the tokens that
    end one. ``clauses`` are those looked for so far, by token.
    """

    __slots__ = (
        "_ignored", "_mails", "_not_data", "_odds", "_ordered", "breaks", "clauses",
        "earlier_mail", "fields", "language", "marks", "numbers", "sentence", "sentences", "text",
    )  # fmt: skip

    def __init__(self, raw: str, language: Language | None = None) -> None:
        text = Text(raw)
        # One after the other: each looks the words of the text up, and no list is copied.
        unlisted = text.vocabulary.difference(load().listed).difference(listed())
        mend(text, unlisted.difference(_votes()))
        self.text = split_pairs(text, load())
        without_remarks(self.text)
        self.fields = formed(self.text)
        self.language: Language = language or vote(self.text.words, raw)
        read_alike(self.text, self.language)
        conjugate(self.text, self.language)
        self.marks = mark(self.text, load(), self.language)
        join_dates(self.text, [(one.at, one.end) for one in self.marks["month"]])
        if left_out := titles(self.text) + asides(self.text, self.marks):
            self.text.blank(left_out)
            self.marks = mark(self.text, load(), self.language)
        add_deeds(self.text, self.marks)
        everyday = _everyday(self.text.words, self.marks["not_numeral"], self.language)
        told = numbers(self.text, self.marks, self.language, everyday)
        self.numbers = spoken_hundreds(told, self.text, self.marks, self.language)
        self.clauses: dict[int, tuple[int, int]] = {}
        self._odds: Odds | None = None
        self.breaks = [at for at, kind in enumerate(self.text.kinds) if kind == BREAK]
        self.sentence, self.sentences = _sentences(self.breaks, len(self.text.kinds))
        self._mails = mails(
            self.text, self.marks["earlier_mail"], self.value_at("month"), self.numbers
        )
        self.earlier_mail = self._mails.end_of_newest(len(self.text.words))
        self._not_data = not_data(self) + [(*asked, False) for asked in denied(self)]
        if self._not_data:
            self._ignored = merged([(first, end) for first, end, _ in self._not_data])
            self._ordered = merged([(at, end) for at, end, order in self._not_data if order])

    def span(self, mark: Mark) -> Span:
        """Where a mark stands in the brief as sent."""
        return self.text.span(mark.at, mark.end)

    def bounds(self, at: int) -> tuple[int, int]:
        """First and past-the-end token of the sentence or line of token ``at``."""
        return self.sentences[self.sentence[at]]

    def ignored(self, at: int) -> bool:
        """Token ``at`` speaks of a past campaign, a competitor or an order to the reader."""
        return bool(self._not_data) and within(self._ignored, at)

    def ordered(self, at: int) -> bool:
        """Token ``at`` is part of an order to the reader."""
        return bool(self._not_data) and within(self._ordered, at)

    def is_older(self, at: int) -> bool:
        """Token ``at`` belongs to a mail that a newer one answers."""
        return self._mails.age(at) > 0

    def is_mail_head(self, at: int) -> bool:
        """Token ``at`` tells who sent a mail, and when."""
        return self._mails.is_head(at)

    def newest(
        self, found: list[_Placed], place: Callable[[_Placed], int] = _POSITION
    ) -> list[_Placed]:
        """What the newest mail says that says any of it: where it is silent, older ones hold."""
        if not (self._mails.ages and found):
            return found
        ages = [self._mails.age(place(one)) for one in found]
        newest = min(ages)
        return [one for one, age in zip(found, ages, strict=True) if age == newest]

    def said(self) -> list[tuple[int, int]]:
        """The sentences without what ends them."""
        kinds = self.text.kinds
        whole = ((at, end - (kinds[end - 1] == BREAK)) for at, end in self.sentences)
        return [(at, end) for at, end in whole if end > at]

    def likely(self, names: Container[str]) -> list[Guess]:
        """What the text most likely tells of ``names``, the likeliest first."""
        return self._odds_of_it().guesses(names)

    def unlikely(self, name: str, *, at_all: bool = False) -> bool:
        """The text most likely does not tell ``name``; with ``at_all``, by however small odds."""
        return self._odds_of_it().against(name, at_all=at_all)

    def _odds_of_it(self) -> Odds:
        if self._odds is None:
            self._odds = Odds(self.featured(), lambda at: self.is_older(at) or self.ignored(at))
        return self._odds

    def featured(self) -> list[Sentence]:
        """The sentences, each with what it may tell by."""
        return featured(self.text.words, self.said(), self.marks)

    @property
    def orders(self) -> list[Span]:
        """Where the brief gives orders to its reader."""
        return [self.text.span(first, end) for first, end, is_order in self._not_data if is_order]

    def within(self, kind: str, first: int, end: int) -> list[Mark]:
        """The marks of ``kind`` that begin at tokens ``first`` to ``end`` (exclusive)."""
        marks = self.marks[kind]
        if not marks:
            return marks
        if len(marks) > _FEW:
            low = bisect_left(marks, first, key=_POSITION)
            marks = marks[low : bisect_left(marks, end, low, key=_POSITION)]
        return [one for one in marks if first <= one.at < end]

    def covered(self, kind: str) -> set[int]:
        """The tokens that the marks of ``kind`` span."""
        return {at for mark in self.marks[kind] for at in range(mark.at, mark.end)}

    def value_at(self, kind: str) -> dict[int, Mark]:
        """The longest mark of a kind by its first token."""
        found: dict[int, Mark] = {}
        for one in self.marks[kind]:
            if one.at not in found or one.end > found[one.at].end:
                found[one.at] = one
        return found


def _sentences(breaks: list[int], length: int) -> tuple[list[int], list[tuple[int, int]]]:
    """The sentence of each token, and the first and past-the-end token of each sentence."""
    numbers: list[int] = []
    bounds: list[tuple[int, int]] = []
    first = 0
    for end in (*(at + 1 for at in breaks), length):
        if end > first:
            numbers += [len(bounds)] * (end - first)
            bounds.append((first, end))
            first = end
    return numbers, bounds


def mark(text: Text, lexicon: Lexicon, language: str) -> defaultdict[str, list[Mark]]:
    """Find every meaning of the lexicon, the longest phrase first.

    A phrase that ``hides`` consumes its words: no shorter phrase and no single word is seen there.
    """
    marks: defaultdict[str, list[Mark]] = defaultdict(list)
    words = text.words
    following = [*words[1:], ""]
    hidden_until = 0
    for at, found in enumerate(map(lexicon.known.get, words)):
        if found is None or at < hidden_until:
            continue
        by_second, meanings = found
        if isinstance(by_second, bytes):
            by_second = lexicon.opened(words[at])
        if by_second is not None and (phrases := by_second.get(following[at])) is not None:
            for rest, length, hides, meant in phrases:
                if rest is None or words[at + 2 : at + length] == rest:
                    _add(marks, at, at + length, meant, language)
                    if hides:
                        hidden_until = at + length
                        break
        if meanings and at >= hidden_until:
            _add(marks, at, at + 1, meanings, language)
    return marks


def _add(
    marks: defaultdict[str, list[Mark]],
    at: int,
    end: int,
    meanings: tuple[Meaning, ...],
    language: str,
) -> None:
    for kind, value, weight, only in meanings:
        if not only or language in only:
            marks[kind].append(Mark(at, end, value, weight, only))
