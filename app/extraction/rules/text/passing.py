"""Remarks in the middle of a sentence: ``5 créateurs (voir avec Julie) à 80 €``, ``, je crois,``.

They part what belongs together, and say nothing of the campaign: all their words are small words,
small talk, names, or of the family. The text is read as if they were not there.
"""

from collections.abc import Iterator

from app.extraction.rules.text.lexicon import load
from app.extraction.rules.text.nearby import listed, lists
from app.extraction.rules.text.tokens import BREAK, WORD, Text, Token

_NEAR = lists("passing")
_CLOSING = {"(": {")"}, "–": {"–"}, "—": {"—"}, "-": {"-"}}
_LONGEST, _LONGEST_WORDS = 10, 4


def without_remarks(text: Text) -> None:
    """Leave out the remarks in brackets, between dashes, or in a few words between commas."""
    left_out = {at for first, end in _remarks(text) for at in range(first, end)}
    if left_out:
        text.rewrite(
            [
                Token(*one)
                for at, one in enumerate(
                    zip(text.words, text.kinds, text.starts, text.ends, strict=True)
                )
                if at not in left_out
            ]
        )


def _remarks(text: Text) -> Iterator[tuple[int, int]]:
    words, done = text.words, 0
    for at in text.where(_CLOSING.keys()):
        end = _closed(text, at, _CLOSING[words[at]], _LONGEST)
        if at >= done and end is not None and _is_remark(words[at + 1 : end], _NEAR["talk"]):
            yield at, end + 1
            done = end + 1
    for at in () if _NEAR["opinion"].isdisjoint(text.vocabulary) else text.where({","}):
        end = _closed(text, at, {","}, _LONGEST_WORDS)
        if end is not None and _is_remark(words[at + 1 : end], _NEAR["opinion"]):
            # "5 créateurs, je crois, 3 vidéos" has a comma without it, too.
            goes_on = not _NEAR["goes_on"].isdisjoint(words[end + 1 : end + 2])
            yield at, end + goes_on


def _closed(text: Text, at: int, signs: set[str], longest: int) -> int | None:
    """Where the remark behind token ``at`` ends, if nothing but words and commas are in it."""
    for one in range(at + 1, min(len(text.words), at + 2 + longest)):
        if text.words[one] in signs:
            # Behind a closing dash the sentence goes on.
            goes_on = one + 1 < len(text.words) and text.kinds[one + 1] != BREAK
            return one if one > at + 1 and (goes_on or ")" in signs) else None
        if text.kinds[one] != WORD and text.words[one] != ",":
            return None
    return None


def _is_remark(words: list[str], core: frozenset[str]) -> bool:
    """One word at least is small talk or of the family, and none of them tells of the campaign."""
    return any(word in core or _is_of_family(word) for word in words) and all(
        word in _NEAR["talk"]
        or word in _NEAR["small"]
        or _is_of_family(word)
        or not (word in load().listed or word in listed())
        for word in words
    )


def _is_of_family(word: str) -> bool:
    meanings = load().words.get(word, ())
    return any(one.kind == "bystander" and one.value == "relative" for one in meanings)
