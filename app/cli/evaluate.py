"""``briefquote eval``: measure the readers on briefs that people labelled by hand."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Any, cast

import click
from rich.console import Console

from app.domain.reading import Reading
from app.domain.request import EstimateRequest
from app.estimating import make_estimator
from app.estimator import Read
from app.evaluation.beside import Beside
from app.evaluation.cases import Case, CaseError, load
from app.evaluation.found import Found, in_estimate
from app.evaluation.report import run, show_failures
from app.evaluation.score import ReadCase, judge, summarise
from app.extraction.rules.reader import read
from app.settings import ConfigurationError, Settings

if TYPE_CHECKING:
    from app.cli.evaluate_model import Asking

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_FILE = click.Path(dir_okay=False, path_type=Path)
_EXTRACTORS = ("rules", "model", "merged")


@click.command("eval")
@click.option("--briefs", type=_FOLDER, default=Path("fixtures/briefs"), show_default=True)
@click.option("--report", type=_FILE, default=Path("build/eval.html"), show_default=True)
@click.option("--failures", is_flag=True, help="Print every brief that was read otherwise.")
@click.option(
    "--extractor",
    type=click.Choice(_EXTRACTORS),
    default="rules",
    show_default=True,
    help="model and merged ask the configured model about every brief, once.",
)
def command(briefs: Path, report: Path, failures: bool, extractor: str) -> None:  # noqa: FBT001 - click's flag
    """Print precision, recall, invented values and whole-brief accuracy; write a page."""
    console = Console()
    try:
        settings = Settings.from_environment()
        cases = load(briefs)
    except (CaseError, ConfigurationError) as error:
        raise click.ClickException(str(error)) from None
    reads: Mapping[str, Read] = {"rules": read}
    compared: list[Beside] = []
    if extractor != "rules":
        reads, asking = _with_model(settings, cases, report.parent, console)
        compared = [
            _beside(name, read_text, cases, settings, None if name == "rules" else asking)
            for name, read_text in reads.items()
        ]
    read_case = _reader(reads[extractor], settings)
    summary = run(read_case, cases, console, report, compared)
    if failures:
        show_failures(summary.failures, console)


def _with_model(
    settings: Settings, cases: Sequence[Case], folder: Path, console: Console
) -> tuple[Mapping[str, Read], "Asking"]:
    # Imported with the store and the model's libraries only where they are needed.
    from app.bootstrap import build  # noqa: PLC0415
    from app.cli.evaluate_model import ask_all, figures, readers  # noqa: PLC0415

    services = build(settings)
    if services.model is None:
        raise click.ClickException(
            "No model is configured; set BRIEFQUOTE_MODEL_URL and BRIEFQUOTE_MODEL_NAME."
        )
    answers = ask_all(services.model, cases, folder, console)
    services.database.close()
    asking = figures(cases, answers)
    console.print(f"The model answered {asking.answered} of {len(answers)} briefs.")
    return readers(cases, answers, services.model.asked), asking


def _reader(read_text: Read, settings: Settings) -> ReadCase:
    estimator = make_estimator(settings, read=read_text)

    def read_case(brief: str, day: date) -> Found:
        request = EstimateRequest(brief=brief, reference_date=day.isoformat(), extractor="rules")
        return in_estimate(estimator.estimate(request))

    return read_case


def _beside(
    name: str, read_text: Read, cases: Sequence[Case], settings: Settings, asking: "Asking | None"
) -> Beside:
    read_case = _reader(read_text, settings)
    took_s: list[float] = []

    def timed(brief: str, day: date) -> Found:
        began_s = perf_counter()
        found = read_case(brief, day)
        took_s.append(perf_counter() - began_s)
        return found

    overall = summarise([judge(timed, case) for case in cases]).overall
    error_cents = _price_error_cents(read_text, cases, settings)
    own_s = median(took_s)
    if asking is None:
        return Beside(name, overall, error_cents, own_s, cost_micro_usd=0)
    seconds = own_s + asking.seconds
    return Beside(name, overall, error_cents, seconds, asking.grounded, asking.cost_micro_usd)


def _price_error_cents(read_text: Read, cases: Sequence[Case], settings: Settings) -> float:
    """How far the total is from that of the labels, on average over the briefs."""
    labels = {(case.brief, case.reference_date): _labelled(case) for case in cases}

    def read_label(brief: str, day: date) -> Reading:
        return labels[brief, day]

    found, right = (make_estimator(settings, read=one) for one in (read_text, read_label))
    errors = [
        abs(
            found.estimate(asked).indicative_total_cents
            - right.estimate(asked).indicative_total_cents
        )
        for asked in map(_request, cases)
    ]
    return sum(errors) / len(errors)


def _request(case: Case) -> EstimateRequest:
    return EstimateRequest(
        brief=case.brief, reference_date=case.reference_date.isoformat(), extractor="rules"
    )


def _labelled(case: Case) -> Reading:
    """What a reader that makes no mistake would return."""
    values = {
        name: sorted(cast("frozenset[str]", value)) if isinstance(value, frozenset) else value
        for name, value in case.expected.items()
        if name not in {"alternatives", "foreign_amounts"}
    }
    return Reading(values=cast("Any", values))
