"""Estimates of readings written by hand, at real prices, on one fixed day."""

from datetime import date
from typing import Any, Final

from app.domain.estimate import Estimate, EstimateWarning
from app.domain.reading import Reading, Value
from app.domain.request import EstimateRequest
from app.estimator import Estimator
from app.wording import MessageLanguage
from pricing.tariff import load

TODAY: Final = date(2026, 11, 21)
TARIFF: Final = load()


def estimate(
    brief: str,
    values: dict[str, Value] | None = None,
    *,
    reading: Reading | None = None,
    said_in: MessageLanguage | None = None,
    today: date = TODAY,
    **request: Any,
) -> Estimate:
    """Estimate ``brief`` as if a reader had found ``values``, or all of ``reading``, in it."""
    found = reading or Reading(language="fr", values=values or {})
    estimator = Estimator(
        read=lambda _brief, _today: found,
        tariff=TARIFF,
        today=lambda: today,
        new_id=lambda: "4f0c",
        operator_name="UGC Pocket",
    )
    return estimator.estimate(EstimateRequest(brief=brief, **request), language=said_in)


def warning(answer: Estimate, code: str) -> EstimateWarning:
    """Give the one warning of that code."""
    (found,) = [warning for warning in answer.warnings if warning.code == code]
    return found
