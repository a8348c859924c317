"""The alert rules speak of metrics, labels and values that exist."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from app.bootstrap import build
from app.cli.exposed import LookedUp
from app.extraction.model.outcomes import Outcome
from app.metrics import Metrics
from app.settings import Settings

FILE = Path(__file__).parents[2] / "docs" / "alerts.yml"
RULES: list[dict[str, Any]] = yaml.safe_load(FILE.read_text("utf-8"))["groups"][0]["rules"]
SUFFIXES = {
    "counter": ("_total",),
    "gauge": ("",),
    "histogram": ("_bucket", "_sum", "_count"),
}


def exposed(tmp_path: Path) -> set[str]:
    """Every name that a scrape can have."""
    settings = Settings(data_dir=tmp_path, model_url="http://localhost:1/v1", model_name="stub")
    families = [
        *Metrics().registry.collect(),
        *LookedUp(build(settings), tmp_path).collect(),
    ]
    return {family.name + suffix for family in families for suffix in SUFFIXES[family.type]}


def test_every_metric_of_a_rule_is_exposed(tmp_path: Path) -> None:
    named = {name for rule in RULES for name in re.findall(r"briefquote_\w+", rule["expr"])}

    assert named - exposed(tmp_path) == set()
    assert len(named) > 8


@pytest.mark.parametrize(
    "promise", ["Slow", "Budget", "Breaker", "ServerErrors", "Refusals", "Tariff"]
)
def test_every_promise_has_a_rule(promise: str) -> None:
    assert [rule for rule in RULES if promise in rule["alert"]]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule["alert"]))
def test_a_rule_is_whole_and_says_what_to_do(rule: dict[str, Any]) -> None:
    assert set(rule) >= {"alert", "expr", "labels", "annotations"}
    assert rule["labels"]["severity"] in {"page", "ticket"}
    assert set(rule["annotations"]) == {"summary", "action"}
    for opening, closing in ("()", "{}", "[]"):
        assert rule["expr"].count(opening) == rule["expr"].count(closing)


def test_outcomes_of_rules_exist() -> None:
    named = {
        outcome
        for rule in RULES
        for value in re.findall(r'outcome!?[~=]+"([^"]+)"', rule["expr"])
        for outcome in value.split("|")
    }

    assert named
    assert named <= set(Outcome)
