"""The fields of a draft as a form has them: how each is written, and which pen marks it."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple, cast

from app.domain.campaign import (
    MAX_BUDGET_CENTS,
    MAX_CREATORS,
    MIN_BUDGET_CENTS,
    OBJECTIVES,
    Category,
    PaymentTrigger,
    Platform,
    Prestation,
)

_CENTS: Final = 100


class Field(NamedTuple):
    """One input; ``kind`` is money, count, day, choice, choices, yes_no, line or text."""

    name: str
    kind: str
    options: tuple[str, ...] = ()
    least: int = 0
    most: int = 0


# What a brand looks at first; the rest is folded away.
MAIN: Final = (
    Field("creators_wanted", "count", least=1, most=MAX_CREATORS),
    Field(
        "budget_per_creator_cents",
        "money",
        least=MIN_BUDGET_CENTS // _CENTS,
        most=MAX_BUDGET_CENTS // _CENTS,
    ),
    Field("prestation", "choice", tuple(Prestation)),
    Field("deadline", "day"),
    Field("platforms", "choices", tuple(Platform)),
    Field("target_categories", "choices", tuple(Category)),
)
MORE: Final = (
    Field("videos_per_creator", "count", least=1, most=50),
    Field("video_seconds", "count", least=1, most=3600),
    Field("level", "choice", ("beginner", "confirmed", "expert")),
    Field("ads_rights_days", "count", most=3650),
    Field("ads_rights_perpetual", "yes_no"),
    Field("whitelisting_days", "count", most=3650),
    Field("exclusivity_months", "count", most=120),
    Field("raw_footage", "yes_no"),
    Field("extra_hooks", "count", most=20),
    Field("extra_revisions", "count", most=20),
    Field("payment_trigger", "choice", tuple(PaymentTrigger)),
    Field("views_threshold", "count", least=1, most=1_000_000_000),
    Field("objectives", "choices", OBJECTIVES),
    Field("title", "line"),
    Field("brief", "text"),
)
# Which colour marks the words behind a field.
PENS: Final[Mapping[str, str]] = {
    "creators_wanted": "people",
    "level": "people",
    "budget_per_creator_cents": "money",
    "total_budget_cents": "money",
    "payment_trigger": "money",
    "views_threshold": "money",
    "prestation": "work",
    "videos_per_creator": "work",
    "video_seconds": "work",
    "platforms": "place",
    "target_categories": "niche",
    "deadline": "time",
    "objectives": "aim",
    "ads_rights_days": "rights",
    "ads_rights_perpetual": "rights",
    "whitelisting_days": "rights",
    "exclusivity_months": "rights",
    "raw_footage": "rights",
    "extra_hooks": "rights",
    "extra_revisions": "rights",
}
# A new value of the one ends an override of the others.
REPLACES: Final[Mapping[str, tuple[str, ...]]] = {
    "budget_per_creator_cents": ("total_budget_cents",),
    "total_budget_cents": ("budget_per_creator_cents",),
    "ads_rights_days": ("ads_rights_perpetual",),
    "ads_rights_perpetual": ("ads_rights_days",),
}


def shown_values(values: Mapping[str, Any]) -> dict[str, str | list[str]]:
    """Return what each input shows for the values of an estimate, as a form would send it."""
    return {field.name: _shown(field, values.get(field.name)) for field in (*MAIN, *MORE)}


def _shown(field: Field, value: Any) -> str | list[str]:
    if field.kind == "choices":
        return [option for option in field.options if option in (value or ())]
    if value is None:
        return ""
    match field.kind:
        case "money":
            euros, cents = divmod(value, _CENTS)
            return f"{euros}.{cents:02}" if cents else str(euros)
        case "yes_no":
            return "yes" if value else "no"
        case _:
            return str(value)


def changed(
    overrides: Mapping[str, Any], shown: Mapping[str, Any], sent: Sequence[tuple[str, str]]
) -> dict[str, Any]:
    """Return the overrides after a form was sent: what differs from what it showed is a wish.

    A field that was emptied is left to the text again. What cannot be read is kept as it is, for
    the request to refuse.
    """
    wanted = dict(overrides)
    for field in (*MAIN, *MORE):
        name = f"field.{field.name}"
        values = [value.replace("\r\n", "\n").strip() for key, value in sent if key == name]
        if field.kind == "choices":
            # No box is sent when none is ticked; that they were there, the form says.
            if (f"has.{field.name}", "1") in sent and values != shown.get(field.name, []):
                wanted = merged(wanted, {field.name: [value for value in values if value]})
        elif values and values[-1] != str(shown.get(field.name, "")).strip():
            if values[-1]:
                wanted = merged(wanted, {field.name: _read(field, values[-1])})
            else:
                wanted.pop(field.name, None)
    return wanted


def _read(field: Field, value: str) -> Any:
    try:
        match field.kind:
            case "count":
                return int(value)
            case "money":
                return round(float(value.replace(",", ".")) * _CENTS)
            case "yes_no":
                return {"yes": True, "no": False}.get(value, value)
            case _:
                return value
    except (ValueError, OverflowError):
        return value


def merged(overrides: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """Return the overrides with new ones on top, without those that these put an end to."""
    ended = {name for field in new for name in REPLACES.get(field, ())}
    if new.get("payment_trigger") == PaymentTrigger.PUBLICATION:
        ended.add("views_threshold")
    kept = {field: value for field, value in overrides.items() if field not in ended}
    return {**kept, **new}


def object_of(text: str) -> dict[str, Any]:
    """Return a JSON object that a form of ours carries; an empty one when it is none."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return cast("dict[str, Any]", found) if isinstance(found, dict) else {}
