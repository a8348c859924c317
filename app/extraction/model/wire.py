"""What a language model is asked to fill in, and the schema that says so on the wire.

The model is permissive where the domain is strict: a brief may ask for 60 creators, which is
something to tell its author and nothing to ask the model again for. Every field is required and
nullable, and the quote comes before the value, so that constrained decoding cites first.
"""

from collections.abc import Iterable
from typing import Annotated, Any, Final, Literal, TypeGuard, get_args

from openai.lib._pydantic import to_strict_json_schema
from pydantic import BaseModel, ConfigDict, Field, RootModel, WithJsonSchema

from app.domain.campaign import (
    MAX_TITLE,
    OBJECTIVES,
    Category,
    PaymentTrigger,
    Platform,
    Prestation,
)
from app.domain.request import Level, PricedFacts


class _Wire(BaseModel):
    model_config = ConfigDict(extra="ignore")


class Count(_Wire):
    """A whole number."""

    quote: str
    value: int | None


class Money(_Wire):
    """An amount in whole units of its currency, as written."""

    quote: str
    per: Literal["creator", "campaign", "unknown"]
    currency: str | None
    amount: float | None


def _one_of(values: Iterable[str]) -> WithJsonSchema:
    """An enumeration in the schema only: another word is a claim that is not believed."""
    names = {"type": "string", "enum": list(values)}
    return WithJsonSchema({"anyOf": [names, {"type": "null"}]})


class Named(_Wire):
    """A word for something; what the words are, its subclasses and descriptions say."""

    quote: str
    value: str | None


class PrestationNamed(Named):
    """What the creator does."""

    value: Annotated[str | None, _one_of(Prestation)]


class PlatformNamed(Named):
    """A network that the video is published on or used in."""

    value: Annotated[str | None, _one_of(Platform)]


class CategoryNamed(Named):
    """A niche of the subject or of the creators wanted."""

    value: Annotated[str | None, _one_of(Category)]


class ObjectiveNamed(Named):
    """What the campaign is to achieve."""

    value: Annotated[str | None, _one_of(OBJECTIVES)]


class LevelNamed(Named):
    """The experience asked of the creators."""

    value: Annotated[str | None, _one_of(get_args(Level))]


class Flag(_Wire):
    """Whether something is wanted; null where the brief is silent."""

    quote: str
    value: bool | None


class TriggerNamed(Named):
    """What releases the payment."""

    value: Annotated[str | None, _one_of(PaymentTrigger)]


class Sections(_Wire):
    """The creative brief by part, each in the language of the brief; null where it is silent."""

    hook: str | None
    key_points: str | None
    tone: str | None
    format: str | None
    do: str | None
    dont: str | None


class Extraction(_Wire):
    """What the brief states. A quote is copied from it word for word; empty with a null value."""

    creators_wanted: Count
    money: Money
    prestation: PrestationNamed
    platforms: list[PlatformNamed]
    target_categories: list[CategoryNamed]
    objectives: list[ObjectiveNamed]
    payment_trigger: TriggerNamed
    views_threshold: Count
    deadline: Named = Field(description="value is a day, YYYY-MM-DD")
    level: LevelNamed
    videos_per_creator: Count
    video_seconds: Count
    ads_rights_days: Count
    ads_rights_perpetual: Flag
    whitelisting_days: Count
    exclusivity_months: Count
    raw_footage: Flag
    extra_hooks: Count
    extra_revisions: Count
    title: str | None = Field(description=f"At most {MAX_TITLE} characters.")
    sections: Sections


# Keywords that some provider refuses or ignores in a strict schema.
_NOT_PORTABLE: Final = frozenset(
    {"minLength", "maxLength", "pattern", "format", "minimum", "maximum", "exclusiveMinimum",
     "exclusiveMaximum", "multipleOf", "minItems", "maxItems", "uniqueItems", "default", "title",
     "examples"}
)  # fmt: skip


def _is_list(node: Any) -> TypeGuard[list[Any]]:
    return isinstance(node, list)


def _is_object(node: Any) -> TypeGuard[dict[str, Any]]:
    return isinstance(node, dict)


def _portable(node: Any, *, is_names: bool = False) -> Any:
    """Keep what every provider takes; a property that is itself called "title" survives."""
    if _is_list(node):
        return [_portable(item) for item in node]
    if not _is_object(node):
        return node
    return {
        name: _portable(value, is_names=name in {"properties", "$defs"})
        for name, value in node.items()
        if is_names or name not in _NOT_PORTABLE
    }


SCHEMA: Final[dict[str, Any]] = _portable(to_strict_json_schema(Extraction))


class Answer(RootModel[Extraction]):
    """An extraction, as Instructor asks for it."""

    @classmethod
    def model_json_schema(cls, *_: Any, **__: Any) -> dict[str, Any]:
        """Return the portable schema; Instructor asks for it at every call."""
        return {"title": cls.__name__, **SCHEMA}


# What is said of a brief that says nothing.
SILENT: Final[dict[str, Any]] = {
    "creators_wanted": {"quote": "", "value": None},
    "money": {"quote": "", "per": "unknown", "currency": None, "amount": None},
    "prestation": {"quote": "", "value": None},
    "platforms": [],
    "target_categories": [],
    "objectives": [],
    "payment_trigger": {"quote": "", "value": None},
    "views_threshold": {"quote": "", "value": None},
    "deadline": {"quote": "", "value": None},
    **{name: {"quote": "", "value": None} for name in PricedFacts.model_fields},
    "title": None,
    "sections": dict.fromkeys(Sections.model_fields),
}
