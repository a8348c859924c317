"""A draft as a form: what each field shows, and what was sent read as strictly as the API reads."""

import re
from collections.abc import Mapping
from typing import Any, Final, NamedTuple, cast

from pydantic import ValidationError

from app.domain.campaign import (
    MAX_BRIEF,
    MAX_BRIEF_RAW,
    MAX_BUDGET_CENTS,
    MAX_CREATORS,
    MAX_TITLE,
    MIN_BUDGET_CENTS,
    CampaignDraftInput,
    Category,
    PaymentTrigger,
    Platform,
    Prestation,
)
from app.entrypoints.http.site.guard import Form
from app.entrypoints.refusals import refused
from app.wording import Wording

_AMOUNT: Final = re.compile(r"([0-9]{1,7})(?:[.,]([0-9]{1,2}))?")
_COUNT: Final = re.compile(r"[0-9]{1,12}")
_SPACES: Final = re.compile(r"[\s\u00a0\u202f€]+")
_FIELDS: Final = frozenset(CampaignDraftInput.model_fields)
Values = dict[str, str | list[str]]


class Input(NamedTuple):
    """One field; ``kind`` is line, text, lines, money, count, day, choice or choices."""

    name: str
    kind: str
    most: int = 0
    options: tuple[str, ...] = ()


INPUTS: Final = (
    Input("title", "line", MAX_TITLE),
    Input("brief", "text", MAX_BRIEF),
    Input("budget_per_creator_cents", "money"),
    Input("creators_wanted", "count", MAX_CREATORS),
    Input("prestation", "choice", options=tuple(Prestation)),
    Input("deadline", "day"),
    Input("platforms", "choices", options=tuple(Platform)),
    Input("target_categories", "choices", options=tuple(Category)),
    Input("objectives", "lines"),
    Input("payment_trigger", "choice", options=tuple(PaymentTrigger)),
    Input("views_threshold", "count"),
    Input("brief_raw", "text", MAX_BRIEF_RAW),
)


def shown(draft: Mapping[str, Any]) -> Values:
    """Return what each input shows of a draft, given as the JSON that the API takes."""
    return {one.name: _shown(one, draft.get(one.name)) for one in INPUTS}


def _shown(one: Input, value: object) -> str | list[str]:
    items = [str(item) for item in cast("list[object]", value)] if isinstance(value, list) else []
    match one.kind:
        case "choices":
            return items
        case "lines":
            return "\n".join(items)
        case "money" if isinstance(value, int):
            euros, cents = divmod(value, 100)
            return f"{euros}.{cents:02}" if cents else str(euros)
        case _:
            return "" if value is None else f"{value}"


def typed(form: Form) -> Values:
    """Return what each input shows after it was sent: what was typed, as it was typed."""
    return {
        one.name: list(form.get(one.name, []))
        if one.kind == "choices"
        else form.get(one.name, [""])[-1]
        for one in INPUTS
    }


def payload(values: Values) -> dict[str, Any]:
    """Return the JSON that the inputs stand for; what cannot be read stays as it was typed."""
    read = {one.name: _read(one, values[one.name]) for one in INPUTS}
    return {name: value for name, value in read.items() if value not in ("", [])}


def _read(one: Input, value: str | list[str]) -> Any:
    if isinstance(value, list):
        return value
    match one.kind:
        case "lines":
            return [line.strip() for line in value.split("\n") if line.strip()]
        case "money" if amount := _AMOUNT.fullmatch(_SPACES.sub("", value)):
            return int(amount[1]) * 100 + int((amount[2] or "").ljust(2, "0"))
        case "count" if _COUNT.fullmatch(_SPACES.sub("", value)):
            return int(_SPACES.sub("", value))
        case "line" | "text":
            return value
        case _:
            return value.strip()


def wrong(error: ValidationError, words: Wording) -> dict[str, str]:
    """Return what to say beside each field that was refused."""
    said: dict[str, str] = {}
    for item in error.errors(include_url=False):
        kind = item["type"]
        field = str(item["loc"][0]) if item["loc"] else _RULES.get(kind, "")
        if field in _FIELDS:
            said.setdefault(field, _sentence(field, kind, item.get("ctx", {}), words))
        else:
            # No field of the form: somebody else wrote what was sent.
            said.setdefault("title", refused(error, CampaignDraftInput))
    return said


def _sentence(field: str, kind: str, context: Mapping[str, Any], words: Wording) -> str:
    name = _NAMES.get(kind, field)
    figures = {
        "least_cents": MIN_BUDGET_CENTS,
        "most_cents": MAX_BUDGET_CENTS,
        "most_creators": MAX_CREATORS,
        "n": int(context.get("max_length", 0)),
    }
    return words.say(f"wrong.{name}" if words.knows(f"wrong.{name}") else "wrong.other", **figures)


# The one rule that holds between two fields, and where it is said.
_RULES: Final = {"threshold_without_views": "views_threshold"}
_NAMES: Final = {
    "missing": "missing",
    "string_too_short": "missing",
    "string_too_long": "too_long",
    "threshold_without_views": "threshold",
}
