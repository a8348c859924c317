"""What a reader found in a brief: values, each with the words it came from.

Both readers, the rules and the model, return a ``Reading``; nothing in it is priced, defaulted or
clamped.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, Literal, NamedTuple

# Languages whose words the readers know; "und" (undetermined) is a hint too.
Language = Literal["fr", "en", "es", "de", "it", "nl", "pt", "und"]

Value = int | bool | str | list[str]

# A niche is worth a question from the first score on, and enters the suggestion from the second.
CANDIDATE_SCORE: Final = 0.3
SUGGESTED_SCORE: Final = 0.5


class Span(NamedTuple):
    """Code points ``start`` to ``end`` (exclusive) of the brief as sent."""

    start: int
    end: int


class Evidence(NamedTuple):
    """One contiguous quote that supports a field; ``value`` is what the quote says of it.

    ``is_likely``: no rule knows its words, which most likely say so.
    """

    field: str
    value: Value
    span: Span
    is_likely: bool = False


class Status(StrEnum):
    """How a value came out when two readers read the same brief."""

    CONFIRMED = "confirmed"
    """Both readers found it."""
    STATED = "stated"
    """One reader found it, and words of the brief say it."""
    INFERRED = "inferred"
    """The model wrote it; the brief holds all that it says."""
    CONFLICT = "conflict"
    """The readers found different values; that of the rules is kept."""
    OUT_OF_RANGE = "out_of_range"
    """Found, and more or less than an order takes."""


class ForeignAmount(NamedTuple):
    """Money in another currency, neither converted nor copied into the budget.

    ``currency`` is ISO 4217; "XXX" when the word ("bucks") names none.
    """

    amount: float
    currency: str


class CategoryScore(NamedTuple):
    """How strongly a niche is meant, 0 to 1, with the spans that say so.

    ``is_likely``: as of ``Evidence``.
    """

    category: str
    score: float
    spans: tuple[Span, ...]
    source: Literal["rules", "model"] = "rules"
    is_likely: bool = False


class Caution(NamedTuple):
    """Something the reader noticed about a field; ``figures`` fill the message of ``code``."""

    code: str
    field: str
    figures: dict[str, str | int]


class Section(NamedTuple):
    """A part of the structured brief, in the brief's own words: hook, tone, do, dont and so on."""

    name: str
    text: str


class ModelAsked(NamedTuple):
    """Which model answered, and to which prompt (a hash of its content)."""

    name: str
    prompt_version: str


@dataclass(slots=True)
class Reading:
    """Everything one reader took from one brief.

    ``values`` holds only what the text states, literally: a key is missing when it is silent. Its
    keys are the draft's fields, ``total_budget_cents`` and the priced facts (``level``,
    ``videos_per_creator``, ``video_seconds``, ``ads_rights_days``, ``ads_rights_perpetual``,
    ``whitelisting_days``, ``exclusivity_months``, ``raw_footage``, ``extra_hooks``,
    ``extra_revisions``).
    """

    language: Language = "und"
    shared_budget: bool = False
    """The budget per creator is a stated total divided by the stated count, not itself stated."""
    orders: list[Span] = field(default_factory=list[Span])
    """Stretches that give orders to whoever reads the brief: no data, and no part of a draft."""
    values: dict[str, Value] = field(default_factory=dict[str, Value])
    evidence: list[Evidence] = field(default_factory=list[Evidence])
    alternatives: dict[str, tuple[int, int]] = field(default_factory=dict[str, tuple[int, int]])
    foreign_amounts: list[ForeignAmount] = field(default_factory=list[ForeignAmount])
    categories: list[CategoryScore] = field(default_factory=list[CategoryScore])
    cautions: list[Caution] = field(default_factory=list[Caution])
    sections: list[Section] = field(default_factory=list[Section])
    title: str | None = None
    """A name for the campaign that the model wrote; ``None``: the rules name it."""
    asked: ModelAsked | None = None
    """The model that the reading rests on too; ``None``: the rules read alone."""
    model_evidence: list[Evidence] = field(default_factory=list[Evidence])
    """The quotes of what only the model found; ``evidence`` holds those of the rules."""
    statuses: dict[str, Status] = field(default_factory=dict[str, Status])
    """By field, how the values of the two readers compare; empty when the rules read alone."""

    @property
    def guessed(self) -> frozenset[str]:
        """The fields whose words no rule knows."""
        fields = {one.field for one in self.evidence if one.is_likely}
        if any(one.is_likely for one in self.categories):
            fields.add("target_categories")
        return frozenset(fields)
