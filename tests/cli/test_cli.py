"""The command line, driven as a person or a program drives it."""

import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from litestar.testing import TestClient

from app.asgi import create_app
from app.cli import main

BRIEF = "3 vidéos TikTok avec un chien, publiées sur leur compte, 120 € chacun, avant le 15/07/2030"
ID = re.compile(r"est_[0-9a-f]{32}")


def run(*arguments: str, typed: str | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=typed)


@pytest.mark.parametrize("brief", [BRIEF, "5 UGC videos for our B2B software", "chien", "😀"])
def test_the_same_brief_gives_the_same_json_as_over_http(brief: str) -> None:
    printed = run("estimate", "--json", brief).stdout

    with TestClient(create_app()) as client:
        answered = client.post("/api/estimate", json={"brief": brief}).text

    assert ID.sub("", printed.rstrip("\n")) == ID.sub("", answered)


@pytest.mark.parametrize("arguments", [("estimate", "--json", "-"), ("estimate", "--json")])
def test_a_brief_is_read_from_standard_input(arguments: tuple[str, ...]) -> None:
    answer = json.loads(run(*arguments, typed=f"{BRIEF}\n").stdout)

    assert answer["suggestion"]["brief_raw"] == BRIEF


def test_a_brief_is_read_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "brief.txt"
    file.write_text(BRIEF, "utf-8")

    answer = json.loads(run("estimate", "--json", "--file", str(file)).stdout)

    assert answer["suggestion"]["creators_wanted"] == 3


def test_overrides_win_over_the_text() -> None:
    overrides = '{"creators_wanted": 5}'

    answer = json.loads(run("estimate", "--json", "--overrides", overrides, BRIEF).stdout)

    assert answer["suggestion"]["creators_wanted"] == 5


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((BRIEF,), ["Brouillon proposé", "120 €", "“120 € chacun”", "Publication sur le compte"]),
        (("3 dogs, €120 each",), ["Suggested draft", "€120", "Indicative total, excl. VAT"]),
        (("--language", "en", BRIEF), ["Suggested draft", "Post on the creator", "−€20"]),
    ],
)
def test_a_person_gets_a_table_in_their_language(
    arguments: tuple[str, ...], words: list[str]
) -> None:
    printed = run("estimate", *arguments).stdout

    assert [word for word in words if word not in printed.replace("\u202f", " ")] == []


def test_lines_of_requests_give_lines_of_estimates_in_order() -> None:
    requests = [{"brief": "5 dogs"}, {"brief": "8 cats", "overrides": {"creators_wanted": 2}}]

    printed = run("estimate", "--jsonl", typed="\n".join(map(json.dumps, requests)) + "\n").stdout

    answers = [json.loads(line) for line in printed.splitlines()]
    assert [answer["suggestion"]["brief_raw"] for answer in answers] == ["5 dogs", "8 cats"]
    assert answers[1]["suggestion"]["creators_wanted"] == 2


def test_a_line_that_is_refused_does_not_stop_the_others() -> None:
    result = run("estimate", "--jsonl", typed='{"brief": ""}\n{"brief": "5 dogs"}\n')

    refused, estimated = (json.loads(line) for line in result.stdout.splitlines())
    assert refused["error"] == "validation_error"
    assert estimated["suggestion"]["brief_raw"] == "5 dogs"
    assert result.exit_code == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--overrides", '{"creators_wanted": 80}', "5 dogs"), "80 is more than 50"),
        (("--overrides", "{", "5 dogs"), "--overrides is not JSON"),
        (("--reference-date", "31/12/2026", "5 dogs"), "write it YYYY-MM-DD"),
        (("  ",), "nothing but white space"),
    ],
)
def test_what_cannot_be_estimated_says_what_to_do(arguments: tuple[str, ...], said: str) -> None:
    result = run("estimate", *arguments)

    assert result.exit_code == 1
    assert said in result.stderr


def test_the_tariff_is_in_order_on_its_review_day() -> None:
    result = run("rates", "check", "--on", "2026-11-21")

    assert (result.exit_code, result.stdout) == (0, "The tariff is in order.\n")


def test_an_overdue_review_is_a_finding() -> None:
    result = run("rates", "check", "--on", "2027-12-01")

    assert result.exit_code == 1
    assert "STALE_REVIEW" in result.stdout


def test_a_rate_explains_itself() -> None:
    printed = run("rates", "explain", "rights_ads_90d", "--on", "2026-11-21").stdout

    assert "fairugc" in printed


def test_an_unknown_rate_is_refused() -> None:
    assert "NO_SUCH_RATE" in run("rates", "explain", "NO_SUCH_RATE").stderr


def test_a_change_of_the_tariff_shows_in_the_worked_examples(tmp_path: Path) -> None:
    new = tmp_path / "rates.toml"
    published = Path("pricing/rates.toml").read_text("utf-8")
    new.write_text(published.replace("typical = 15000", "typical = 20000"), "utf-8")

    printed = run("rates", "diff", "pricing/rates.toml", str(new), "--on", "2026-11-21").stdout

    assert "+" in printed


def test_an_evaluation_prints_its_figures_and_writes_its_page(tmp_path: Path) -> None:
    report, briefs = tmp_path / "eval.html", tmp_path / "briefs"
    shutil.copytree(Path("fixtures/briefs/mixed"), briefs / "mixed")

    result = run("eval", "--briefs", str(briefs), "--report", str(report))

    assert result.exit_code == 0, result.output
    assert "whole brief" in result.stdout
    assert "mixed" in report.read_text("utf-8")


def test_every_command_says_what_it_does() -> None:
    printed = run("--help").stdout

    assert [name for name in ("estimate", "eval", "rates", "serve") if name not in printed] == []
