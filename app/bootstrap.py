"""The one place where settings become parts that work together, and where the clock is read."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import uuid4
from zoneinfo import ZoneInfo

from app.estimator import Estimator
from app.extraction.rules.reader import read
from app.settings import Settings
from pricing.tariff import Tariff, load

_MARKET = ZoneInfo("Europe/Paris")


@dataclass(frozen=True, slots=True)
class Services:
    """Everything that the ways in need."""

    settings: Settings
    tariff: Tariff
    estimator: Estimator


def _today() -> date:
    return datetime.now(_MARKET).date()  # noqa: TID251 - this is the injected clock


def _estimate_id() -> str:
    return f"est_{uuid4().hex}"


def build(
    settings: Settings,
    *,
    today: Callable[[], date] = _today,
    new_id: Callable[[], str] = _estimate_id,
) -> Services:
    """Put the service together; ``today`` is the market's day, in Paris."""
    tariff = load()
    estimator = Estimator(
        read=read,
        tariff=tariff,
        today=today,
        new_id=new_id,
        operator_name=settings.operator_name,
    )
    return Services(settings=settings, tariff=tariff, estimator=estimator)
