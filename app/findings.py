"""What was found in a brief, in the published form: stated values, evidence, niches, confidence."""

from collections.abc import Mapping
from typing import Any, Final, Literal

from app.domain.campaign import Category, PaymentTrigger
from app.domain.estimate import (
    CategoryCandidate,
    Confidence,
    EvidenceItem,
    ForeignAmountStated,
    Quote,
    Stated,
)
from app.domain.reading import CANDIDATE_SCORE, SUGGESTED_SCORE, Evidence, Reading, Value
from app.domain.request import EstimateRequest, Overrides
from app.known import Known, doubtful, niche_evidence

_HIGH_SCORE: Final = 0.8
_CONFIDENCES: Final[tuple[Confidence, ...]] = ("high", "medium", "low")
# Of what decides the price, what is known as it stands.
_DECIDING: Final = ("prestation", "target_categories", "platforms", "level", "deadline")
# The share that must be known for the first confidence, and for the second.
_CONFIDENCE_SHARES: Final = (0.8, 0.5)
# The brief against itself, and the model against the rules.
_DISAGREEMENTS: Final = frozenset({"contradiction", "model_conflict"})


def stated(values: Mapping[str, Value], reading: Reading) -> Stated:
    """Give what the text says, literally; overrides never appear."""
    said: dict[str, Any] = {
        name: value for name, value in values.items() if name in Stated.model_fields
    }
    if reading.alternatives:
        said["alternatives"] = reading.alternatives
    if reading.foreign_amounts:
        said["foreign_amounts"] = [
            ForeignAmountStated(amount=amount, currency=currency)
            for amount, currency in reading.foreign_amounts
        ]
    return Stated.model_validate(said, strict=False)


def evidence(request: EstimateRequest, reading: Reading) -> list[EvidenceItem]:
    """Quote what each value rests on, overrides last and without words."""
    brief, overrides = request.brief, request.overrides
    by_reader: tuple[tuple[Literal["rules", "model"], list[Evidence]], ...] = (
        ("rules", reading.evidence + niche_evidence(reading)),
        ("model", reading.model_evidence),
    )
    found = [
        EvidenceItem(
            field=field, value=value, quote=brief[start:end], start=start, end=end, source=source
        )
        for source, evidence in by_reader
        for field, value, (start, end), _ in evidence
    ]
    if overrides is None:
        return found
    return found + [
        EvidenceItem(
            field=name,
            value=getattr(overrides, name),
            quote=None,
            start=None,
            end=None,
            source="override",
        )
        for name in Overrides.model_fields
        if name in overrides.model_fields_set
    ]


def categories(brief: str, reading: Reading) -> list[CategoryCandidate]:
    """List the niches that are worth a question or more, the surest first."""
    candidates = [found for found in reading.categories if found.score >= CANDIDATE_SCORE]
    return [
        CategoryCandidate(
            category=Category(found.category),
            score=found.score,
            confidence=_score_confidence(found.score),
            evidence=[
                Quote(quote=brief[start:end], start=start, end=end) for start, end in found.spans
            ],
        )
        for found in sorted(candidates, key=lambda found: -found.score)
    ]


def _score_confidence(score: float) -> Confidence:
    if score >= _HIGH_SCORE:
        return "high"
    return "medium" if score >= SUGGESTED_SCORE else "low"


def confidence(known: Known, reading: Reading) -> Confidence:
    """Count what is known of what decides the price, guesses not; a contradiction costs a step."""
    doubted = doubtful(reading, known)
    is_known = [known.has_creators, known.has_rights]
    is_known += [known.has(field) and field not in doubted for field in _DECIDING]
    if known.payment_trigger == PaymentTrigger.VIEWS:
        is_known.append(known.has("views_threshold"))
    share = sum(is_known) / len(is_known)
    step = sum(share < least for least in _CONFIDENCE_SHARES)
    step += any(caution.code in _DISAGREEMENTS for caution in reading.cautions)
    return _CONFIDENCES[min(step, len(_CONFIDENCES) - 1)]
