"""The doctor finds what is wrong, says what to do, and tells no secret."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from app.bootstrap import build
from app.cli import main
from app.cli.checks import CHECKS, Check, check_model
from app.domain.keys import Scope
from app.settings import Settings
from app.store.migrate import HEAD
from tests.model.endpoint import Answer, endpoint, replies, says
from tests.ordering.conftest import HOUR_MS, Clock, Opened

SECRET = "canary" * 6


def doctor(monkeypatch: pytest.MonkeyPatch, *options: str, **settings: Any) -> Result:
    for name, value in settings.items():
        monkeypatch.setenv(f"BRIEFQUOTE_{name.upper()}", str(value))
    return CliRunner().invoke(main, ["doctor", *options])


def told(result: Result) -> dict[str, dict[str, str]]:
    return {line["name"]: line for line in json.loads(result.stdout)}


def test_a_new_installation_is_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = told(result := doctor(monkeypatch, "--json", data_dir=tmp_path))

    assert result.exit_code == 0
    assert list(lines) == ["settings", "store", "clock", "tariff", "secret", "model"]
    assert {name for name, line in lines.items() if line["state"] != "ok"} == {"settings"}
    assert "BRIEFQUOTE_PUBLIC_URL" in lines["settings"]["detail"]


def test_a_person_gets_a_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    printed = doctor(monkeypatch, data_dir=tmp_path).stdout

    assert [name for name in ("settings", "store", "clock", "note") if name not in printed] == []


def test_a_wrong_setting_is_all_that_can_be_said(monkeypatch: pytest.MonkeyPatch) -> None:
    result = doctor(monkeypatch, "--json", log_level="loud")

    assert result.exit_code == 1
    assert told(result) == {
        "settings": {
            "name": "settings",
            "state": "wrong",
            "detail": "BRIEFQUOTE_LOG_LEVEL cannot be used: write debug, info, warning or error.",
        }
    }


@pytest.mark.parametrize("fault", ["a file", "no database", "newer", "no server"])
def test_a_store_that_cannot_be_used(
    fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    advice = "BRIEFQUOTE_DATA_DIR"
    settings: dict[str, Any] = {"data_dir": tmp_path}
    if fault == "a file":
        settings["data_dir"] = tmp_path / "data"
        (tmp_path / "data").write_text("", "utf-8")
    elif fault == "no database":
        (tmp_path / "briefquote.db").write_text("no database at all " * 99, "utf-8")
    elif fault == "newer":
        outdated = build(Settings(data_dir=tmp_path))
        with outdated.database.durable() as connection:
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
        outdated.database.close()
        advice = f"it is at 9999, this code knows {HEAD}"
    else:
        url = f"postgresql://anna:{SECRET}@/x?host={tmp_path}"
        settings |= {"database_url": url, "secret": SECRET}
        advice = "BRIEFQUOTE_DATABASE_URL"

    result = doctor(monkeypatch, "--json", **settings)

    assert result.exit_code == 1
    assert told(result)["store"]["state"] == "wrong"
    assert advice in told(result)["store"]["detail"]
    assert "canary" not in result.output


def test_a_secret_that_others_can_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "secret").write_text(SECRET, "utf-8")
    (tmp_path / "secret").chmod(0o644)

    result = doctor(monkeypatch, "--json", data_dir=tmp_path)

    assert result.exit_code == 1
    assert "chmod 600" in told(result)["secret"]["detail"]
    assert "canary" not in result.output


def test_a_tariff_that_is_overdue(tmp_path: Path) -> None:
    services = build(Settings(data_dir=tmp_path))
    day = services.tariff.reviewed + timedelta(days=services.tariff.review_every_days + 1)

    tariff = states(replace(services, today=lambda: day))["tariff"]

    assert tariff.state == "wrong"
    assert "rates check" in tariff.detail


def states(services: Any) -> dict[str, Check]:
    return {check.name: check for check in (one(services) for one in CHECKS)}


def test_a_clock_that_is_wrong(open_shop: Opened) -> None:
    """The shop's clock is that of the test: on PostgreSQL it is apart from the database's."""
    shop = open_shop()
    ordered = shop.order()
    shop.clock.ms -= HOUR_MS

    clock = states(shop.services)["clock"]

    assert ordered.status_code == 201
    assert clock.state == "wrong"
    assert "set it" in clock.detail


def test_a_clock_from_before_the_tariff(tmp_path: Path) -> None:
    services = build(Settings(data_dir=tmp_path), now_ms=Clock(0))

    assert "before the review of the tariff" in states(services)["clock"].detail


@pytest.mark.parametrize(
    ("answer", "setting"),
    [
        (replies({}, status=401), "BRIEFQUOTE_MODEL_KEY"),
        (replies({}, status=404), "BRIEFQUOTE_MODEL_NAME"),
        (replies("<p>hello</p>", media_type="text/html"), "BRIEFQUOTE_MODEL_URL"),
        (replies("<p>hello</p>"), "BRIEFQUOTE_MODEL_URL"),
    ],
)
async def test_a_model_that_does_not_answer(answer: Answer, setting: str, tmp_path: Path) -> None:
    with endpoint() as model:
        model.answer = answer
        async with build(
            Settings(data_dir=tmp_path, model_url=model.url, model_name="stub", model_key=SECRET)
        ) as services:
            check = await check_model(services)

    assert check.state == "wrong"
    assert setting in check.detail
    assert "canary" not in check.detail


async def test_a_model_is_asked_once_and_cheaply(tmp_path: Path) -> None:
    with endpoint() as model:
        model.answer = says("ok")
        async with build(
            Settings(data_dir=tmp_path, model_url=model.url, model_name="stub")
        ) as services:
            check = await check_model(services)

    assert (check.state, check.detail) == ("ok", "stub answers.")
    (asked,) = model.requests
    assert asked["max_tokens"] == 16
    assert asked["messages"] == [{"role": "user", "content": "Say ok."}]


def test_every_check_has_a_line_for_a_working_store(
    open_shop: Callable[..., Any], tmp_path: Path
) -> None:
    shop = open_shop()
    shop.services.keys.create("Acme", Scope)

    assert states(shop.services)["store"].state == "ok"
