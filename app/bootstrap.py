"""The one place where settings become parts that work together, and where the clock is read."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from secrets import token_bytes
from typing import TYPE_CHECKING
from uuid import uuid4
from zoneinfo import ZoneInfo

from app.estimator import Estimator
from app.extraction.rules.reader import read
from app.settings import Settings
from pricing.tariff import Tariff, load

if TYPE_CHECKING:
    from app.extraction.model.reader import ModelReader

_MARKET = ZoneInfo("Europe/Paris")


@dataclass(frozen=True, slots=True)
class Services:
    """Everything that the ways in need."""

    settings: Settings
    tariff: Tariff
    estimator: Estimator
    model: "ModelReader | None" = None
    """``None``: no model is configured, and the rules read alone."""


def _today() -> date:
    return datetime.now(_MARKET).date()  # noqa: TID251 - this is the injected clock


def _today_utc() -> date:
    return datetime.now(UTC).date()  # noqa: TID251 - likewise


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
    model = _model_reader(settings) if settings.has_model else None
    estimator = Estimator(
        read=read,
        tariff=tariff,
        today=today,
        new_id=new_id,
        operator_name=settings.operator_name,
        refine=model.refine if model else None,
    )
    return Services(settings=settings, tariff=tariff, estimator=estimator, model=model)


def _model_reader(settings: Settings) -> "ModelReader":
    # The libraries of the model take a second and 40 MB, which the rules alone do not need.
    from app.extraction.model.client import ModelClient  # noqa: PLC0415
    from app.extraction.model.ledger import ProcessLedger  # noqa: PLC0415
    from app.extraction.model.profiles import PROFILES  # noqa: PLC0415
    from app.extraction.model.reader import Limits, ModelReader  # noqa: PLC0415

    name = settings.model_name or ""
    client = ModelClient(
        url=settings.model_url or "",
        key=settings.model_key.get_secret_value() if settings.model_key else None,
        model=name,
        profile=PROFILES[settings.model_profile],
        deadline_s=settings.model_deadline_s,
    )
    return ModelReader(
        client=client,
        name=name,
        ledger=ProcessLedger(settings.model_tokens_per_day, _today_utc),
        limits=Limits(settings.model_deadline_s, settings.model_concurrency),
        secret=token_bytes(),
    )
