"""The labelled briefs: ``<language>/*.yaml``, each file one list of cases."""

import json
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Final, NamedTuple

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from app.domain.campaign import MAX_BRIEF_RAW
from app.domain.estimate import Stated
from app.domain.published import absent
from app.domain.request import PricedFacts
from app.evaluation.found import Comparable, published

REFERENCE_DATE: Final = date(2026, 6, 1)
# The one written in C, where this build of the library has it, reads ten times as fast.
_LOADER: Final[type[yaml.SafeLoader | yaml.CSafeLoader]] = getattr(
    yaml, "CSafeLoader", yaml.SafeLoader
)


class CaseError(Exception):
    """A labelled brief cannot be used; the message names the file, the case and the field."""


class Case(NamedTuple):
    """A brief and what a careful reader finds in it; ``why`` defends the labels."""

    id: str
    language: str
    brief: str
    reference_date: date
    expected: Comparable
    warnings: frozenset[str]
    why: str


class _Expected(Stated):
    # Behind the validator of Published, strict reading takes no list for a tuple.
    alternatives: dict[str, Annotated[tuple[int, int], Field(strict=False)]] | None = absent()


class _Written(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    id: Annotated[str, Field(min_length=1)]
    brief: Annotated[str, Field(min_length=1, max_length=MAX_BRIEF_RAW, pattern=r"\S")]
    reference_date: date = REFERENCE_DATE
    expect: _Expected
    facts: PricedFacts = PricedFacts()
    warnings: list[Annotated[str, Field(min_length=1)]] = []
    why: Annotated[str, Field(min_length=1)]


_FILE: Final = TypeAdapter(list[_Written])


def load(folder: Path) -> list[Case]:
    """Read every labelled brief, in the order of the file names.

    Raises:
        CaseError: At the first file that cannot be used, or when there is none.
    """
    cases: dict[str, Case] = {}
    for path in sorted(folder.glob("*/*.yaml")):
        for written in _read(path):
            if written.id in cases:
                raise CaseError(f"{path}: {written.id} is the id of another brief too")
            cases[written.id] = _case(path.parent.name, written)
    if not cases:
        raise CaseError(f"{folder}: no labelled briefs in it; they live in <language>/*.yaml")
    return list(cases.values())


def _read(path: Path) -> list[_Written]:
    try:
        entries = yaml.load(path.read_text("utf-8"), _LOADER)  # noqa: S506 - a safe one either way
        # As JSON, for dates and enumerations are text there, also where reading is strict.
        text = json.dumps(entries, default=date.isoformat)
    except (yaml.YAMLError, ValueError, TypeError) as error:
        raise CaseError(f"{path}: {error}") from error
    try:
        return _FILE.validate_json(text)
    except ValidationError as error:
        raise CaseError(f"{path}: {_first_fault(error, entries)}") from None


def _first_fault(error: ValidationError, entries: Any) -> str:
    fault = error.errors(include_url=False)[0]
    where = list(fault["loc"])
    if where and isinstance(entries[where[0]], dict):
        where[0] = entries[where[0]].get("id", where[0])
    return f"{'.'.join(map(str, where))}: {fault['msg']}"


def _case(language: str, written: _Written) -> Case:
    return Case(
        id=written.id,
        language=language,
        brief=written.brief,
        reference_date=written.reference_date,
        expected=published(written.expect, written.facts),
        warnings=frozenset(written.warnings),
        why=written.why,
    )
