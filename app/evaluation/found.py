"""What a reader said of a brief, in the form that is compared. Pure.

The keys are those of ``Stated`` and ``PricedFacts``; a key is missing where the text is silent.
"""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any, NamedTuple, cast

from app.domain.estimate import Estimate, Stated
from app.domain.request import PricedFacts

Comparable = Mapping[str, Hashable]
_Object = Mapping[str, Any]


class Found(NamedTuple):
    """One reader's answer to one brief; ``category_scores`` holds every candidate's score."""

    values: Comparable
    warnings: frozenset[str]
    category_scores: Mapping[str, float]


def published(stated: Stated, facts: PricedFacts) -> Comparable:
    """Join what a brief states and its priced facts."""
    return _comparable(stated.model_dump(mode="json") | facts.model_dump(mode="json"))


def in_estimate(estimate: Estimate) -> Found:
    """Take what is scored from a published estimate."""
    return Found(
        published(estimate.stated, estimate.facts),
        frozenset(warning.code for warning in estimate.warnings),
        {found.category.value: found.score for found in estimate.categories},
    )


def _comparable(values: Mapping[str, Any]) -> Comparable:
    return {name: _hashable(value) for name, value in values.items()}


def _hashable(value: Any) -> Hashable:
    """Turn lists into sets, for their order says nothing."""
    if isinstance(value, dict):
        return frozenset((key, _hashable(item)) for key, item in cast("_Object", value).items())
    if isinstance(value, list | tuple):
        return frozenset(_hashable(item) for item in cast("Sequence[Any]", value))
    return cast("Hashable", value)
