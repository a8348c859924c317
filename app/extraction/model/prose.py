"""The title and the parts of a brief that a model wrote, as far as the brief holds what they say.

A model may word what it read better; it may not add to it. Text that names a number, an address,
or mostly words that the brief lacks, or that is in another language, is not taken.
"""

from typing import Final

from app.domain.campaign import MAX_TITLE
from app.domain.reading import Reading, Section
from app.extraction.model.wire import Extraction, Sections
from app.extraction.rules.text.scan import Scan, is_common
from app.extraction.rules.text.tokens import DATE, OPAQUE, WORD

_MOST_PART: Final = 600
_SHORTEST_TITLE: Final = 3
# Of the words that carry meaning, so many must be the brief's own.
_OWN_SHARE: Final = 0.6
# Inflections differ at the end: "créatrices" is held up by "créateurs".
_STEM: Final = 5
_SIGNS: Final = frozenset("€$£%<>{}[]|`")


def prose(said: Extraction, scan: Scan, rules: Reading) -> tuple[str | None, list[Section]]:
    """Return the model's title, ``None`` when it is not taken, and the parts of the brief."""
    holds = _Held(scan, rules)
    title = " ".join((said.title or "").split())
    is_title = _SHORTEST_TITLE <= len(title) <= MAX_TITLE and holds.all_of(title)
    written = {
        name: text.strip()
        for name in Sections.model_fields
        if (text := getattr(said.sections, name)) and text.strip()
    }
    taken = [
        Section(name, text)
        for name, text in written.items()
        if len(text) <= _MOST_PART and holds.all_of(text)
    ]
    names = {section.name for section in taken}
    if "key_points" in names:
        names.add("brief")  # the neutral part holds what the key points now say
    kept = [section for section in rules.sections if section.name not in names]
    return title if is_title else None, kept + taken


class _Held:
    """What a brief holds: its words, by their stems, and its numbers."""

    def __init__(self, scan: Scan, rules: Reading) -> None:
        self._language = rules.language
        self._stems = {word[:_STEM] for word in scan.text.words}
        self._signs = _SIGNS.difference(scan.text.words)
        self._figures = _figures(scan)

    def all_of(self, written: str) -> bool:
        """Whether a text of the model's says nothing that the brief does not."""
        scan = Scan(written)
        text = scan.text
        if _figures(scan) - self._figures or self._signs.intersection(written):
            return False
        if self._language != "und" and scan.language not in {self._language, "und"}:
            return False
        telling = [
            word
            for word, kind in zip(text.words, text.kinds, strict=True)
            if kind == WORD and not is_common(word)
        ]
        own = sum(word[:_STEM] in self._stems for word in telling)
        return own >= _OWN_SHARE * len(telling)


def _figures(scan: Scan) -> set[int | str]:
    """Every number, in digits or in words, and everything else that is no plain word."""
    values: set[int | str] = {one.hundredths for one in scan.numbers if one.kind != "article"}
    pairs = zip(scan.text.words, scan.text.kinds, strict=True)
    return values | {word for word, kind in pairs if kind in {DATE, OPAQUE} or "\x1f" in word}
