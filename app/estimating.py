"""Puts together what an estimate needs and no more; here the clock is read.

A command that only estimates starts in a third of the time of the whole service: nothing here may
import a store, a web framework or the libraries of the model.
"""

from collections.abc import Callable
from datetime import date, datetime
from random import getrandbits
from typing import Final
from zoneinfo import ZoneInfo

from app.estimator import Estimator, Read, Refine
from app.extraction.rules.reader import read
from app.settings import Settings
from pricing.tariff import Tariff, load

_MARKET: Final = ZoneInfo("Europe/Paris")


def market_day() -> date:
    """The day it is in Paris, of which the prices are."""
    return datetime.now(_MARKET).date()  # noqa: TID251 - this is the injected clock


def estimate_id() -> str:
    """A new name for an estimate, which tells it apart and opens nothing."""
    return f"est_{getrandbits(128):032x}"


def uncounted(*_: str) -> None:
    """Count nothing, where there are no metrics."""


def make_estimator(
    settings: Settings,
    tariff: Tariff | None = None,
    *,
    today: Callable[[], date] = market_day,
    new_id: Callable[[], str] = estimate_id,
    read: Read = read,
    refine: Refine | None = None,
    count: Callable[[str, str], None] = uncounted,
) -> Estimator:
    """Return what estimates, with the tariff of the service unless another one is given.

    Without ``refine`` the rules read alone, whatever the settings say of a model.
    """
    return Estimator(
        read=read,
        tariff=load() if tariff is None else tariff,
        today=today,
        new_id=new_id,
        operator_name=settings.operator_name,
        refine=refine,
        count=count,
    )
