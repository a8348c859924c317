"""What is written from the code: figures of the README, the OpenAPI document, llms.txt."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

from app.asgi import guide_sources, openapi
from app.bootstrap import build
from app.domain.request import EstimateRequest
from app.entrypoints.http.guide.routes import texts
from app.evaluation.found import Found, in_estimate
from app.evaluation.score import FIELDS, SECONDARY, Group, judge, summarise
from app.evaluation.wording import percent
from app.settings import Settings
from tests.labelled import labelled

ROOT: Final = Path(__file__).parents[2]
README: Final = ROOT / "README.md"
OPENAPI: Final = ROOT / "docs" / "openapi.json"
_START, _END = "<!-- eval -->", "<!-- /eval -->"
_DAY: Final = date(2026, 11, 21)
_COLUMNS: Final[dict[str, Callable[[Group], str]]] = {
    "briefs": lambda group: str(len(group.judged)),
    "fields right": lambda group: percent(group.tally(*FIELDS).accuracy),
    "precision": lambda group: percent(group.tally(*FIELDS).precision),
    "recall": lambda group: percent(group.tally(*FIELDS).recall),
    "invented values": lambda group: percent(group.tally(*FIELDS).invented_rate),
    "whole brief right": lambda group: percent(group.exact),
    "facts right": lambda group: percent(group.tally(*SECONDARY).accuracy),
}


def figures() -> str:
    """The table of the README, one row a language."""
    estimator = build(Settings(), today=lambda: _DAY).estimator

    def read_case(brief: str, day: date) -> Found:
        request = EstimateRequest(brief=brief, reference_date=day.isoformat())
        return in_estimate(estimator.estimate(request))

    cases = labelled()
    summary = summarise([judge(read_case, case) for case in cases])
    rows = [("all", summary.overall), *((one.name, one) for one in summary.languages)]
    lines = [f"| | {' | '.join(_COLUMNS)} |", "|---" * (len(_COLUMNS) + 1) + "|"]
    for name, group in rows:
        cells = " | ".join(column(group) for column in _COLUMNS.values())
        lines.append(f"| {name} | {cells} |")
    niches = percent(summary.overall.tally("target_categories").f1)
    error = percent(summary.calibration_error)
    lines += ["", f"Niches: F1 {niches}; expected calibration error of their scores {error}."]
    return "\n".join(lines)


def readme() -> str:
    """The README with its figures as they are now."""
    before, _, rest = README.read_text("utf-8").partition(_START)
    _, _, after = rest.partition(_END)
    return f"{before}{_START}\n{figures()}\n{_END}{after}"


def openapi_document() -> str:
    """The OpenAPI document as a service with default settings serves it."""
    # Not those of this environment, which the tests change.
    services = build(Settings.model_construct(), today=lambda: _DAY)
    return json.dumps(openapi(services), ensure_ascii=False, indent=1) + "\n"


def guide_texts() -> dict[str, str]:
    """llms.txt and llms-full.txt as a service with default settings serves them."""
    # Given one by one, as the environment of the tests has other limits.
    defaults = {name: field.default for name, field in Settings.model_fields.items()}
    return texts(guide_sources(build(Settings(**defaults), today=lambda: _DAY)))
