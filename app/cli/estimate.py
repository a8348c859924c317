"""``briefquote estimate``: read a brief and price it, for a person or for a program."""

import asyncio
import json
import sys
from collections.abc import Iterable
from typing import Any, TextIO

import click
from pydantic import ValidationError
from rich.console import Console
from rich.progress import track

from app.bootstrap import Services, build
from app.cli.estimate_table import show
from app.domain.request import EstimateRequest
from app.entrypoints.refusals import refused
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
        services = build(Settings.from_environment())
    except ConfigurationError as error:
        raise click.ClickException(str(error)) from None
    if jsonl:
        asyncio.run(_estimate_lines(services, source or iter([text or ""])))
        return
    brief = (source.read() if source else text or "").strip("\n")
    asked: dict[str, Any] = {"brief": brief}
    asked |= {"language": language} if language else {}
    asked |= {"reference_date": reference_date} if reference_date else {}
    if overrides:
        asked["overrides"] = _parsed(overrides)
    try:
        request = EstimateRequest.model_validate_json(json.dumps(asked))
    except ValidationError as error:
        raise click.ClickException(refused(error, EstimateRequest)) from None
    said_in: MessageLanguage = request.language or ("fr" if language_of(brief) == "fr" else "en")
    asyncio.run(_estimate(services, request, said_in, as_json=as_json))


async def _estimate(
    services: Services, request: EstimateRequest, language: MessageLanguage, *, as_json: bool
) -> None:
    """Print the last estimate as JSON, or a table of each as it comes: the rules', the refined."""
    async with services:
        if as_json:
            refined = await services.estimator.refined(request, language=language)
            click.echo(refined.model_dump_json())
            return
        async for estimate in services.estimator.stepwise(request, language=language):
            show(estimate, language, Console())


def _parsed(overrides: str) -> Any:
    try:
        return json.loads(overrides)
    except json.JSONDecodeError as error:
        raise click.ClickException(f"--overrides is not JSON: {error}.") from None


async def _estimate_lines(services: Services, lines: Iterable[str]) -> None:
    failed = False
    progress = Console(stderr=True)
    async with services:
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
            click.echo((await services.estimator.refined(request)).model_dump_json())
    if failed:
        raise SystemExit(1)
