"""The report as one HTML page that needs nothing else (Jinja)."""

from collections.abc import Sequence
from typing import NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined

from app.evaluation.beside import FIGURES, Beside
from app.evaluation.score import FIELDS, SECONDARY, Group, Summary
from app.evaluation.wording import percent, value


class _Row(NamedTuple):
    """One line of a bar chart: a label and its shares, in the order of the legend."""

    label: str
    shares: tuple[float | None, ...]


def page(summary: Summary, compared: Sequence[Beside] = ()) -> str:
    """Render the report, with the readers side by side; all text of briefs is escaped."""
    environment = Environment(
        loader=PackageLoader("app.evaluation", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"percent": percent, "value": value}
    return environment.get_template("report.html.j2").render(
        summary=summary,
        compared=compared,
        figures=FIGURES,
        fields=FIELDS,
        facts=SECONDARY,
        exact=[_Row(group.name, (group.exact,)) for group in summary.groups],
        invented=[
            _Row(group.name, (group.tally(*FIELDS).invented_rate,)) for group in summary.groups
        ],
        by_field=[(group.name, _by_field(group)) for group in summary.groups],
        scores=[_Row(f"from {one.low:.1f}", (one.mean_score, one.meant)) for one in summary.bins],
    )


def _by_field(group: Group) -> list[_Row]:
    tallies = ((name, group.tally(name)) for name in FIELDS)
    return [_Row(name, (tally.precision, tally.recall)) for name, tally in tallies]
