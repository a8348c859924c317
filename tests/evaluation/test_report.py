"""What the evaluation prints and writes."""

import io
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

from rich.console import Console

from app.evaluation.cases import Case
from app.evaluation.found import Found
from app.evaluation.report import run, show_failures
from app.evaluation.score import FIELDS, SECONDARY, Summary

HOSTILE = '5 dogs [bold]<script>alert("x")</script> & [/nothing]'
CASES = [
    Case("en-1", "en", "5 dogs", date(2026, 6, 1), {"creators_wanted": 5}, frozenset(), "easy"),
    Case("fr-1", "fr", HOSTILE, date(2026, 6, 1), {"creators_wanted": 5}, frozenset(), "<b>why"),
]


def read_digits(brief: str, day: date) -> Found:
    values = {"creators_wanted": 5} if brief == "5 dogs" else {"deadline": day.isoformat()}
    return Found(values, frozenset(), {"dog": 0.7})


def printed(path: Path) -> tuple[Summary, str]:
    screen = io.StringIO()
    console = Console(file=screen, width=80)
    summary = run(read_digits, CASES, console, path)
    show_failures(summary.failures, console)
    return summary, screen.getvalue()


def test_what_is_printed_to_a_file_has_the_figures_and_no_progress_bar(tmp_path: Path) -> None:
    _, text = printed(tmp_path / "eval.html")

    lines = [" ".join(line.split()) for line in text.splitlines()]
    assert "all 2 90.0 % 50.0 % 50.0 % 5.6 % 50.0 % 100.0 % –" in lines
    assert "deadline 0 0.0 % – 50.0 % 0 0 1, 50.0 %" in lines
    assert {line.split(" ")[0] for line in lines} >= {*FIELDS, *SECONDARY}
    assert "Reading briefs" not in text
    assert "\x1b" not in text


def test_failures_are_printed_with_the_text_as_it_is(tmp_path: Path) -> None:
    _, text = printed(tmp_path / "eval.html")

    assert HOSTILE in text
    assert "creators_wanted: missed expected 5, got –" in text
    assert "deadline: invented expected –, got 2026-06-01" in text


class Links(HTMLParser):
    """Collects what a page would load or run."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"script", "link", "img", "iframe", "object", "base", "form"}:
            self.found.append(tag)
        self.found.extend(name for name, _ in attrs if name in {"src", "href", "srcset", "onload"})


def test_the_page_needs_nothing_else_and_shows_briefs_as_text(tmp_path: Path) -> None:
    path = tmp_path / "build" / "eval.html"
    printed(path)
    html = path.read_text("utf-8")

    links = Links()
    links.feed(html)
    assert links.found == []
    assert "url(" not in html
    assert "@import" not in html
    assert "&lt;script&gt;alert(&#34;x&#34;)&lt;/script&gt; &amp; [/nothing]" in html
    assert "&lt;b&gt;why" in html
    assert html.count("<svg") == 2 + 3 + 1
