"""The report of a run: Markdown, and one HTML page that needs nothing else (Jinja)."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined

from tests.bench.figures import Figure, Part, Point, Verdict
from tests.bench.growth import fit

HEADINGS: Final = ("what", "measured", "beside", "times", "bar", "")
_SIGNIFICANT: Final = 3


class Row(NamedTuple):
    """A figure as it is shown, one text for each heading."""

    what: str
    measured: str
    beside: str
    times: str
    bar: str
    verdict: str


def row(figure: Figure) -> Row:
    """Put a figure into words."""
    return Row(
        figure.what,
        _with_unit(figure.value, figure.unit),
        f"{figure.beside}: {_with_unit(figure.reference, figure.unit)}"
        if figure.reference is not None
        else "",
        "" if figure.ratio is None else number(figure.ratio),
        _bar(figure),
        figure.verdict.value,
    )


def number(value: float) -> str:
    """Write three digits that say something."""
    size = abs(value)
    if size >= 10 ** (_SIGNIFICANT - 1) or value == int(value):
        return f"{value:,.0f}"
    digits = _SIGNIFICANT - 1
    while size < 1 and digits < 2 * _SIGNIFICANT:
        size *= 10
        digits += 1
    return f"{value:.{digits - 1 if size >= 10 else digits}f}"


def markdown(parts: Iterable[Part], machine: str) -> str:
    """Write a table for each part."""
    lines = ["# How fast", "", machine, ""]
    for part in parts:
        lines += [f"## {part.title}", "", part.how, ""]
        lines += [f"| {' | '.join(HEADINGS)} |", "|---|" + "---:|" * 3 + "---|---|"]
        lines += [_line(row(figure)) for figure in part.figures]
        lines.append("")
    return "\n".join(lines)


def _line(cells: Row) -> str:
    escaped = (cell.replace("|", r"\|") for cell in cells)
    return f"| {' | '.join(escaped)} |"


def html(parts: Sequence[Part], points: Sequence[Point], machine: str) -> str:
    """Write a page with a table for each part and two pictures."""
    environment = Environment(
        loader=PackageLoader("tests.bench", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    figures = [figure for part in parts for figure in part.figures]
    held = [figure for figure in figures if figure.share_of_bar is not None]
    return environment.get_template("report.html.j2").render(
        machine=machine,
        headings=HEADINGS,
        parts=[
            (part, [(row(figure), figure.verdict) for figure in part.figures]) for part in parts
        ],
        missed=sum(figure.verdict is Verdict.MISSED for figure in figures),
        held=held,
        points=points,
        line=fit(points) if points else None,
        most_ms=max((point.ms for point in points), default=1.0),
        most_characters=max((point.characters for point in points), default=1),
        languages=list(dict.fromkeys(point.language for point in points)),
    )


def write(folder: Path, parts: Sequence[Part], points: Sequence[Point], machine: str) -> None:
    """Write both, as bench.md and bench.html."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "bench.md").write_text(markdown(parts, machine), "utf-8")
    (folder / "bench.html").write_text(html(parts, points, machine), "utf-8")


def _with_unit(value: float, unit: str) -> str:
    return f"{number(value)} {unit}".rstrip()


def _bar(figure: Figure) -> str:
    if figure.bar is None:
        return ""
    limit, is_most, of_ratio = figure.bar
    side = "at most" if is_most else "at least"
    return f"{side} {limit:g} {'times' if of_ratio else figure.unit}".rstrip()
