"""`briefquote eval --extractor`: every brief asked once, three readings side by side."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from app.cli import main
from tests.model.endpoint import Endpoint, endpoint, replies, says

BRIEFS = """
- id: one
  brief: On veut du monde pour notre harnais. Une poignée de gens, disons 4 têtes.
  expect: {creators_wanted: 4}
  why: no noun that counts
- id: two
  brief: 3 vidéos UGC pour nos thés, 120 € chacune
  expect: {creators_wanted: 3, budget_per_creator_cents: 12000, prestation: ugc_only}
  why: a number of videos
"""


def _evaluate(model: Endpoint, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    (folder / "briefs" / "fr").mkdir(parents=True, exist_ok=True)
    (folder / "briefs" / "fr" / "a.yaml").write_text(BRIEFS, "utf-8")
    monkeypatch.setenv("BRIEFQUOTE_MODEL_URL", model.url)
    monkeypatch.setenv("BRIEFQUOTE_MODEL_NAME", "gpt-6-luna")
    monkeypatch.setenv("BRIEFQUOTE_DATA_DIR", str(folder))
    report = folder / "eval.html"
    asked = ["eval", "--briefs", str(folder / "briefs"), "--report", str(report)]
    result = CliRunner().invoke(main, [*asked, "--extractor", "merged"], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    assert report.exists()
    return result.output


def _side_by_side(page: str) -> dict[str, list[str]]:
    """The rows of the first table below that heading, by their first cell."""
    table = page.partition("Readers side by side")[2].partition("<table>")[2].partition("</table>")
    rows = [re.split("<t[dh]>", row)[1:] for row in table[0].split("<tr>")[1:]]
    return {row[0].strip(): [cell.strip() for cell in row[1:]] for row in rows}


def test_three_readings_side_by_side(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with endpoint() as model:
        model.answer = says({"creators_wanted": {"quote": "disons 4 têtes", "value": 4}})
        printed = _evaluate(model, tmp_path, monkeypatch)
    assert "answered 2 of 2" in printed
    assert "Readers side by side" in printed
    page = _side_by_side((tmp_path / "eval.html").read_text("utf-8"))
    assert page.pop("") == ["rules", "model", "merged"]
    assert page["recall"] == ["75.0 %", "25.0 %", "100.0 %"]
    assert page["precision"] == ["100.0 %"] * 3
    assert page["invented values"] == ["0.0 %"] * 3
    assert page["whole brief"] == ["50.0 %", "50.0 %", "100.0 %"]
    assert page["grounded claims"] == ["–", "50.0 %", "50.0 %"]
    assert page["cost a brief"] == ["0.000000 $", "0.000230 $", "0.000230 $"]
    rules_error, _, merged_error = page["price error"]
    assert merged_error == "0.00 €" != rules_error
    assert all(figure.endswith(" ms") for figure in page["latency a brief"])


def test_what_was_answered_is_not_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with endpoint() as model:
        model.answer = replies("oops", status=500)
        assert "answered 0 of 2" in _evaluate(model, tmp_path, monkeypatch)
        model.answer = says({})
        assert "answered 2 of 2" in _evaluate(model, tmp_path, monkeypatch)
        calls = model.calls
        assert "answered 2 of 2" in _evaluate(model, tmp_path, monkeypatch)
        assert model.calls == calls


def test_an_answer_that_was_cut_off_is_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with endpoint() as model:
        model.answer = says({})
        _evaluate(model, tmp_path, monkeypatch)
        (kept,) = tmp_path.glob("eval-*.jsonl")
        kept.write_text(kept.read_text("utf-8")[:-20], "utf-8")
        calls = model.calls
        assert "answered 2 of 2" in _evaluate(model, tmp_path, monkeypatch)
        assert model.calls == calls + 1


def test_without_a_model_it_says_what_to_set(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["eval", "--extractor", "model"])
    assert result.exit_code == 1
    assert "BRIEFQUOTE_MODEL_URL" in result.output
