"""The report of `make bench` is well-formed, and says of every figure whether its bar is met."""

from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.bench.__main__ import measure
from tests.bench.figures import QUICK, Figure, Part, Point, Scale, Verdict, at_least, at_most
from tests.bench.growth import fit
from tests.bench.report import html, markdown, number, row

FIGURES = [
    Figure("fast enough", 1.5, "ms", "a <bare> route", 0.5, at_most(2)),
    Figure("too few | per second", 20, "a second", "bare", 100, at_least(0.25, of_ratio=True)),
    Figure("none failed", 0, "", "all", 1000, at_most(0)),
    Figure("memory", 90.4, "MB"),
]
PARTS = [Part("Estimates & more", "In turns.", FIGURES)]
POINTS = [Point("fr", length, 1 + length / 500) for length in (100, 1000, 4000)]


class Page(HTMLParser):
    """The cells of all tables, and the tags that are open."""

    def __init__(self) -> None:
        super().__init__()
        self.cells: list[str] = []
        self.is_cell = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.is_cell = tag == "td"
        if self.is_cell:
            self.cells.append("")

    def handle_endtag(self, tag: str) -> None:
        self.is_cell = False

    def handle_data(self, data: str) -> None:
        if self.is_cell:
            self.cells[-1] += data


def cells(page: str) -> list[str]:
    parser = Page()
    parser.feed(page)
    return parser.cells


def test_a_bar_is_about_the_figure_or_about_its_ratio() -> None:
    assert [figure.verdict for figure in FIGURES] == [
        Verdict.MET,
        Verdict.MISSED,
        Verdict.MET,
        Verdict.NO_BAR,
    ]


def test_the_share_of_a_bar_is_above_1_when_it_is_missed() -> None:
    assert [figure.share_of_bar for figure in FIGURES] == [0.75, pytest.approx(1.25), None, None]


def test_the_page_is_well_formed_and_has_every_figure() -> None:
    page = html(PARTS, POINTS, "Two cores.")

    tree = ET.fromstring(page.removeprefix("<!DOCTYPE html>"))  # noqa: S314 - our own page
    assert len(tree.findall(".//svg")) == 2
    assert cells(page) == [text for figure in FIGURES for text in row(figure)]


def test_every_line_of_a_table_has_as_many_columns() -> None:
    lines = [line for line in markdown(PARTS, "Two cores.").splitlines() if line.startswith("|")]

    assert len(lines) == 2 + len(FIGURES)
    assert {line.replace(r"\|", "").count("|") for line in lines} == {7}


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (1234.5, "1,234"),
        (90.4, "90.4"),
        (1.234, "1.23"),
        (0.0123, "0.0123"),
        (0, "0"),
        (200, "200"),
    ],
)
def test_a_number_has_three_digits_that_say_something(value: float, written: str) -> None:
    assert number(value) == written


def test_a_straight_line_is_fitted_exactly() -> None:
    line = fit(POINTS)

    assert line.fixed_ms == pytest.approx(1)
    assert line.ms_per_character == pytest.approx(1 / 500)
    assert line.r_squared == pytest.approx(1)


def test_a_run_measures_what_it_is_asked_to_and_writes_both_reports(tmp_path: Path) -> None:
    measure(["inside", "streaming"], Scale(QUICK.rounds, 16, QUICK.saturated_s), tmp_path)

    written = (tmp_path / "bench.md").read_text("utf-8")
    assert [line for line in written.splitlines() if line.startswith("## ")] == [
        "## In one process",
        "## Streaming",
    ]
    assert "| estimate of 300 characters |" in written
    assert "| first event |" in written
    ET.parse(tmp_path / "bench.html")  # noqa: S314 - our own page
