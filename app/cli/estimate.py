"""``briefquote estimate``: read a brief and price it, for a person or for a program.

It starts in a blink: what only some calls need is imported where they need it.
"""

import json
import sys
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from typing import Any, NamedTuple, Protocol, TextIO

import click
from pydantic import ValidationError

from app.domain.estimate import Estimate
from app.domain.request import EstimateRequest
from app.entrypoints.refusals import refused
from app.estimating import make_estimator
from app.extraction.rules.reader import language_of
from app.settings import ConfigurationError, Settings
from app.wording import MessageLanguage

_STDIN = "-"


@click.command("estimate")
@click.argument("text", required=False)
@click.option(
    "--file", "file", type=click.File(encoding="utf-8"), help="Read the brief from a file."
)
@click.option("--json", "as_json", is_flag=True, help="Print the estimate as the API gives it.")
@click.option(
    "--jsonl", is_flag=True, help="One request object a line in, one estimate a line out."
)
@click.option("--language", type=click.Choice(["fr", "en"]), help="Language of the messages.")
@click.option("--reference-date", help="The day that relative dates start from, YYYY-MM-DD.")
@click.option(
    "--overrides", help="Values that win over the text, as JSON: '{\"creators_wanted\": 5}'."
)
def command(  # noqa: PLR0917 - click passes options by name
    text: str | None,
    file: TextIO | None,
    as_json: bool,  # noqa: FBT001 - click passes flags by name
    jsonl: bool,  # noqa: FBT001
    language: str | None,
    reference_date: str | None,
    overrides: str | None,
) -> None:
    """Estimate the brief TEXT, a --file, or what comes in on standard input ("-" or no TEXT)."""
    if jsonl and (as_json or language or reference_date or overrides):
        raise click.UsageError("With --jsonl, each line says its own language, day and overrides.")
    if file and text:
        raise click.UsageError("Give the brief as TEXT or as --file, not both.")
    source = file or (sys.stdin if text in {None, _STDIN} else None)
    try:
        settings = Settings.from_environment()
    except ConfigurationError as error:
        raise click.ClickException(str(error)) from None
    with _estimating(settings) as estimating:
        if jsonl:
            _estimate_lines(estimating, source or iter([text or ""]))
            return
        brief = (source.read() if source else text or "").strip("\n")
        asked: dict[str, Any] = {"brief": brief}
        asked |= {"language": language} if language else {}
        asked |= {"reference_date": reference_date} if reference_date else {}
        if overrides:
            asked["overrides"] = _parsed(overrides)
        _estimate(estimating, asked, as_json=as_json)


class _Estimate(Protocol):
    def __call__(
        self, request: EstimateRequest, *, language: MessageLanguage | None = None
    ) -> Estimate: ...


class _Estimating(NamedTuple):
    at_once: _Estimate
    refined: _Estimate | None
    """``None``: no model is configured."""

    def last(
        self, request: EstimateRequest, *, language: MessageLanguage | None = None
    ) -> Estimate:
        return (self.refined or self.at_once)(request, language=language)


@contextmanager
def _estimating(settings: Settings) -> Generator[_Estimating, None, None]:
    if not settings.has_model:
        yield _Estimating(make_estimator(settings).estimate, None)
        return
    # Only who has a model pays for its libraries, and for the store that counts its tokens.
    from app.cli.refined import refining  # noqa: PLC0415

    with refining(settings) as (estimator, wait):

        def refined(
            request: EstimateRequest, *, language: MessageLanguage | None = None
        ) -> Estimate:
            return wait(estimator.refined(request, language=language))

        yield _Estimating(estimator.estimate, refined)


def _estimate(estimating: _Estimating, asked: dict[str, Any], *, as_json: bool) -> None:
    """Print the last estimate as JSON, or a table of each as it comes: the rules', the refined."""
    try:
        request = EstimateRequest.model_validate_json(json.dumps(asked))
    except ValidationError as error:
        raise click.ClickException(refused(error, EstimateRequest)) from None
    language: MessageLanguage = request.language or (
        "fr" if language_of(request.brief) == "fr" else "en"
    )
    if as_json:
        click.echo(estimating.last(request, language=language).model_dump_json())
        return
    from rich.console import Console  # noqa: PLC0415 - JSON needs no table

    from app.cli.estimate_table import show  # noqa: PLC0415

    show(estimating.at_once(request, language=language), language, Console())
    if estimating.refined:
        show(estimating.refined(request, language=language), language, Console())


def _parsed(overrides: str) -> Any:
    try:
        return json.loads(overrides)
    except json.JSONDecodeError as error:
        raise click.ClickException(f"--overrides is not JSON: {error}.") from None


def _estimate_lines(estimating: _Estimating, lines: Iterable[str]) -> None:
    from rich.console import Console  # noqa: PLC0415 - one estimate has no progress to show
    from rich.progress import track  # noqa: PLC0415

    failed = False
    progress = Console(stderr=True)
    for line in track(lines, "Estimating", console=progress, disable=not progress.is_terminal):
        if not line.strip():
            continue
        try:
            request = EstimateRequest.model_validate_json(line)
        except ValidationError as error:
            failed = True
            detail = refused(error, EstimateRequest)
            click.echo(json.dumps({"error": "validation_error", "detail": detail}))
            continue
        click.echo(estimating.last(request).model_dump_json())
    if failed:
        raise SystemExit(1)
