"""``briefquote eval``: measure the reader on briefs that people labelled by hand."""

from datetime import date
from pathlib import Path

import click
from rich.console import Console

from app.bootstrap import build
from app.domain.request import EstimateRequest
from app.evaluation.cases import CaseError, load
from app.evaluation.found import Found, in_estimate
from app.evaluation.report import run, show_failures
from app.settings import Settings

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command("eval")
@click.option("--briefs", type=_FOLDER, default=Path("fixtures/briefs"), show_default=True)
@click.option("--report", type=_FILE, default=Path("build/eval.html"), show_default=True)
@click.option("--failures", is_flag=True, help="Print every brief that was read otherwise.")
def command(briefs: Path, report: Path, failures: bool) -> None:  # noqa: FBT001 - click's flag
    """Print precision, recall, invented values and whole-brief accuracy; write a page."""
    estimator = build(Settings.from_environment()).estimator

    def read_case(brief: str, day: date) -> Found:
        request = EstimateRequest(brief=brief, reference_date=day.isoformat())
        return in_estimate(estimator.estimate(request))

    console = Console()
    try:
        cases = load(briefs)
    except CaseError as error:
        raise click.ClickException(str(error)) from None
    summary = run(read_case, cases, console, report)
    if failures:
        show_failures(summary.failures, console)
