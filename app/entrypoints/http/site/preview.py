"""An estimate as the page shows it: the marked brief, the picture of the price, what to copy.

``static/view.js`` draws the same in the browser; a test compares the two.
"""

import json
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, Final, NamedTuple, cast
from urllib.parse import urlsplit

from app.domain.estimate import Estimate, EvidenceItem
from app.domain.request import EstimateRequest, Overrides
from app.entrypoints.http.site.fields import PENS, shown_values
from app.wording import Wording

# The picture leaves this much room, in percent, to the right of the dearest amount.
_ROOM: Final = 6
_NEAR_AN_EDGE: Final = 22
_MOST_QUESTIONS: Final = 3


class Piece(NamedTuple):
    """A stretch of the brief; ``pen`` is empty where nothing was read."""

    text: str
    pen: str
    fields: str


class Finding(NamedTuple):
    """What was read or assumed of one field; ``state`` is read, assumed or edited."""

    field: str
    label: str
    value: str
    pen: str
    state: str


class Picture(NamedTuple):
    """Where the amounts stand in the picture of the market, in percent of its width."""

    low: str
    width: str
    typical: str
    budget: str
    anchor: str


def preview(estimate: Estimate, asked: EstimateRequest, words: Wording) -> dict[str, Any]:
    """Return what the template of an estimate takes."""
    suggestion = estimate.suggestion.model_dump(mode="json", exclude_none=True)
    values = suggestion | estimate.facts.model_dump(mode="json", exclude_none=True)
    overrides = overrides_of(asked)
    band = estimate.price.per_creator
    question = {"brief": asked.brief, **({"overrides": overrides} if overrides else {})}
    return {
        "estimate": estimate,
        "pieces": pieces(asked.brief, estimate.evidence),
        "findings": findings(estimate, values, overrides, words),
        "picture": picture(
            band.low_cents,
            band.typical_cents,
            band.high_cents,
            estimate.suggestion.budget_per_creator_cents,
        ),
        "questions": estimate.questions[:_MOST_QUESTIONS],
        "values": shown_values(values),
        "states": states(estimate, overrides),
        "overrides": overrides,
        "mcp_call": written(
            {
                "jsonrpc": "2.0",
                "id": 1,
                "method": "tools/call",
                "params": {"name": "estimate_campaign", "arguments": question},
            }
        ),
        "suggestion": suggestion,
        "suggestion_json": written(suggestion),
        "shell_request": quoted(written(question)),
    }


def overrides_of(asked: EstimateRequest) -> dict[str, Any]:
    """Return the overrides of a request as JSON has them."""
    if asked.overrides is None:
        return {}
    return asked.overrides.model_dump(mode="json", exclude_none=True)


def pieces(brief: str, evidence: Sequence[EvidenceItem]) -> list[Piece]:
    """Cut the brief where marks begin and end; of several the shortest gives the pen."""
    marks = [
        (item.start, item.end, item.field)
        for item in evidence
        if item.start is not None and item.end is not None
    ]
    cuts = sorted({0, len(brief), *(at for start, end, _ in marks for at in (start, end))})
    found: list[Piece] = []
    for start, end in pairwise(cuts):
        over = sorted(
            (mark for mark in marks if mark[0] <= start and end <= mark[1]),
            key=lambda mark: mark[1] - mark[0],
        )
        fields = list(dict.fromkeys(field for _, _, field in over))
        pen = PENS.get(fields[0], "") if fields else ""
        found.append(Piece(brief[start:end], pen, " ".join(fields)))
    return found


def findings(
    estimate: Estimate, values: Mapping[str, Any], overrides: Mapping[str, Any], words: Wording
) -> list[Finding]:
    """List what was read, then what was edited, then what was assumed."""
    read: dict[str, list[Any]] = {}
    for item in estimate.evidence:
        if item.source != "override":
            many = item.value if isinstance(item.value, list) else [item.value]
            read.setdefault(item.field, []).extend(one for one in many)
    listed = {field: ("read", list(dict.fromkeys(many))) for field, many in read.items()}
    listed |= {field: ("edited", _many(value)) for field, value in overrides.items()}
    listed |= {field: ("assumed", _many(values.get(field))) for field in estimate.defaulted_fields}
    return [
        Finding(
            field,
            label_of(field, words),
            ", ".join(in_words(field, one, words) for one in many) or "–",
            PENS.get(field, ""),
            state,
        )
        for field, (state, many) in listed.items()
        if field not in {"title", "brief", "brief_raw"}
    ]


def states(estimate: Estimate, overrides: Mapping[str, Any]) -> dict[str, str]:
    """Say of each field that is known how it is known."""
    known = {item.field: "read" for item in estimate.evidence}
    known |= dict.fromkeys(estimate.defaulted_fields, "assumed")
    return known | dict.fromkeys(overrides, "edited")


def picture(low: int, typical: int, high: int, budget: int) -> Picture:
    """Place four amounts on a line that begins at 0."""
    most = max(high, budget, 1)

    def at(cents: int) -> str:
        # Whole arithmetic, so that the browser comes to the same digits.
        tenths = cents * (100 - _ROOM) * 10 // most
        return f"{tenths // 10}.{tenths % 10}%"

    place = budget * (100 - _ROOM) // most
    anchor = "middle"
    if place < _NEAR_AN_EDGE:
        anchor = "start"
    elif place > 100 - _NEAR_AN_EDGE:
        anchor = "end"
    return Picture(at(low), at(high - low), at(typical), at(budget), anchor)


def label_of(field: str, words: Wording) -> str:
    """Return the name of a field in a sentence, without its unit."""
    short = f"brief_says.{field}"
    return words.say(short if words.knows(short) else f"input.{field}")


def in_words(field: str, value: Any, words: Wording) -> str:
    """Write a value for people."""
    if isinstance(value, bool):
        return words.say("landing.yes" if value else "landing.no")
    if isinstance(value, int):
        if field.endswith("_cents"):
            return words.money(value)
        unit = f"unit.{field}"
        return words.say(unit, n=value) if words.knows(unit) else words.number(value)
    if field == "deadline":
        return words.day(value)
    named = f"choice.{value}"
    return words.say(named) if words.knows(named) else str(value)


def host_of(url: str) -> str:
    """Return the name under which a source is shown."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


def as_json(value: Any) -> str:
    """Write JSON for a form field; a part of an estimate loses what is absent."""
    if isinstance(value, Overrides):
        value = value.model_dump(mode="json", exclude_none=True)
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def written(value: Any) -> str:
    """Write JSON for people, as browsers do."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def quoted(text: str) -> str:
    """Quote a text for a POSIX shell."""
    return "'" + text.replace("'", "'\\''") + "'"


def _many(value: Any) -> list[object]:
    if value is None:
        return []
    return cast("list[object]", value) if isinstance(value, list) else [value]
