"""The readers of the product behind the three functions that an external scorer calls."""

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Any, cast

from app.extraction.rules.days.dates import dates
from app.extraction.rules.phrases.amounts import amounts
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import WORD

if TYPE_CHECKING:
    from app.domain.reading import Language


def number(text: str, language: str, today: dt.date) -> list[Decimal]:
    """Every number but articles, ordinals and quantities of a unit."""
    scan = Scan(text, cast("Language", language))
    return [
        Decimal(one.hundredths) / 100
        for one in scan.numbers
        if one.kind != "article" and not _has_unit(scan, one.end)
    ]


def _has_unit(scan: Scan, end: int) -> bool:
    """A unit or an ordinal's ending is glued to the number: ``180ml``, ``4th``."""
    text = scan.text
    return text.glued(end) and text.kinds[end] == WORD


def money(text: str, language: str, today: dt.date) -> list[dict[str, Any]]:
    """Every amount with a currency; a range as its ends."""
    found = amounts(Scan(text, cast("Language", language)))
    return [
        {"amount": one.low / 100, "currency": one.currency}
        if one.low == one.high
        else {"min": one.low / 100, "max": one.high / 100, "currency": one.currency}
        for one in found
        if one.currency
    ]


def date(text: str, language: str, today: dt.date) -> list[dt.date | tuple[dt.date, dt.date]]:
    """Every day, and every period as its first day and the day after its last."""
    found = dates(Scan(text, cast("Language", language)), today).found
    return [
        one.day if one.first == one.day else (one.first, one.day + dt.timedelta(1)) for one in found
    ]
