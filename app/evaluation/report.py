"""Run the evaluation and say how it went, on a terminal (rich)."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from pathlib import Path
from typing import Final

from rich.box import SIMPLE
from rich.console import Console
from rich.progress import track
from rich.table import Table
from rich.text import Text

from app.evaluation.beside import FIGURES, Beside
from app.evaluation.cases import Case
from app.evaluation.page import page
from app.evaluation.score import (
    FIELDS,
    SECONDARY,
    Group,
    Judged,
    ReadCase,
    Summary,
    Tally,
    judge,
    summarise,
)
from app.evaluation.wording import percent, value

_SUMMARY_COLUMNS: Final[dict[str, Callable[[Group], str]]] = {
    "briefs": lambda group: str(len(group.judged)),
    "fields right": lambda group: percent(group.tally(*FIELDS).accuracy),
    "precision": lambda group: percent(group.tally(*FIELDS).precision),
    "recall": lambda group: percent(group.tally(*FIELDS).recall),
    "invented": lambda group: percent(group.tally(*FIELDS).invented_rate),
    "whole brief": lambda group: percent(group.exact),
    "facts right": lambda group: percent(group.tally(*SECONDARY).accuracy),
    "warned": lambda group: percent(group.warned),
}
_FIELD_COLUMNS: Final[dict[str, Callable[[Tally], str]]] = {
    "stated": lambda tally: str(tally.right + tally.wrong + tally.missed),
    "precision": lambda tally: percent(tally.precision),
    "recall": lambda tally: percent(tally.recall),
    "right": lambda tally: percent(tally.accuracy),
    "wrong": lambda tally: str(tally.wrong),
    "missed": lambda tally: str(tally.missed),
    "invented": lambda tally: f"{tally.invented}, {percent(tally.invented_rate)}",
}


def run(
    read_case: ReadCase,
    cases: Sequence[Case],
    console: Console,
    out: Path,
    compared: Sequence[Beside] = (),
) -> Summary:
    """Read every case, print the tables, and write the page to ``out``.

    ``compared`` are the readers to show side by side.

    A progress bar is shown on a terminal only.
    """
    progress = track(
        cases,
        "Reading briefs",
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
    summary = summarise([judge(read_case, case) for case in progress])
    if compared:
        console.print(_side_by_side(compared))
    console.print(_by_language(summary))
    console.print(_by_field("Fields, all languages", FIELDS, summary.overall))
    console.print(_by_field("Facts, all languages", SECONDARY, summary.overall))
    console.print(f"Calibration error of category scores: {percent(summary.calibration_error)}")
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(page(summary, compared), "utf-8")
    console.print(f"Report: {out}", markup=False, soft_wrap=True)
    return summary


def show_failures(failures: Iterable[Judged], console: Console) -> None:
    """Print each brief that was not read as labelled, with what was expected and what was got."""
    for one in failures:
        console.print(Text(f"\n{one.case.id} ({one.case.language})", "bold"))
        console.print(Text(one.case.brief, "dim"))
        for name in one.disagreements:
            console.print(Text(f"  {name}: {one.outcomes[name]}", "red"), Text(_both(one, name)))
        for code in sorted(one.missing_warnings):
            console.print(Text(f"  warning {code}: missed", "red"))
        console.print(Text(f"  why: {one.case.why}"))


def _both(one: Judged, name: str) -> str:
    expected: Hashable = one.case.expected.get(name)
    return f"expected {value(expected)}, got {value(one.found.values.get(name))}"


def _side_by_side(compared: Sequence[Beside]) -> Table:
    table = _table("Readers side by side", [one.reader for one in compared])
    for name, figure in FIGURES.items():
        table.add_row(name, *map(figure, compared))
    return table


def _by_language(summary: Summary) -> Table:
    table = _table("Languages", _SUMMARY_COLUMNS)
    for group in summary.groups:
        table.add_row(group.name, *(figure(group) for figure in _SUMMARY_COLUMNS.values()))
    return table


def _by_field(title: str, fields: Sequence[str], group: Group) -> Table:
    table = _table(title, _FIELD_COLUMNS)
    for name in fields:
        table.add_row(name, *(figure(group.tally(name)) for figure in _FIELD_COLUMNS.values()))
    return table


def _table(title: str, columns: Iterable[str]) -> Table:
    # Narrow enough for 80 columns: the longest field has 24 letters.
    table = Table(title=f"\n{title}", title_justify="left", box=SIMPLE, padding=0, show_edge=False)
    table.add_column(no_wrap=True)
    for name in columns:
        table.add_column(name, justify="right")
    return table
