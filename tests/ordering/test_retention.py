"""What is kept, for how long, where, and how it is copied."""

import json
import stat
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from click.testing import CliRunner, Result

from app.bootstrap import build
from app.cli import main
from app.settings import ConfigurationError, Settings
from app.store.tables import METADATA, api_keys, campaigns, idempotency, organisations
from tests.ordering.conftest import HOUR_MS, Opened, Shop, own_orders_only

DAY_MS = 24 * HOUR_MS


def rows(shop: Shop, query: str) -> list[tuple[Any, ...]]:
    with shop.services.database.reading() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(query)]


def move_on(shop: Shop, status: str) -> None:
    with shop.services.database.durable() as connection:
        connection.execute(campaigns.update().values(status=status))


@own_orders_only
def test_the_migrations_lead_to_the_tables(shop: Shop) -> None:
    shop.key()
    with shop.services.database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})

        assert compare_metadata(context, METADATA) == []


@own_orders_only
def test_answers_and_counters_are_deleted_when_their_time_is_over(open_shop: Opened) -> None:
    shop = open_shop(key_per_minute=30)
    shop.order("a")
    shop.clock.ms += 48 * HOUR_MS - 1
    assert shop.services.retention.purge().requests == 0

    shop.clock.ms += 1
    assert shop.services.retention.purge().requests == 1
    assert rows(shop, "SELECT * FROM idempotency") == []
    assert rows(shop, "SELECT * FROM counters") == []
    assert len(shop.drafts()) == 1


@own_orders_only
@pytest.mark.parametrize(
    ("status", "is_emptied"),
    [("completed", True), ("cancelled", True), ("draft", False), ("open", False)],
)
def test_the_raw_brief_of_what_is_over_is_emptied(
    status: str, *, is_emptied: bool, shop: Shop
) -> None:
    shop.order()
    move_on(shop, status)
    shop.clock.ms += 90 * DAY_MS

    assert shop.services.retention.purge().briefs == int(is_emptied)
    (kept,) = rows(shop, "SELECT brief_raw, draft FROM campaigns")
    assert kept[0] == (None if is_emptied else json.dumps("5 vidéos avec un chien"))
    assert "brief_raw" not in json.loads(kept[1])


@own_orders_only
def test_an_organisation_is_deleted_with_all_that_is_its_own(shop: Shop) -> None:
    shop.order("a")
    shop.order("b", by="Other")

    assert shop.services.keys.delete_organisation("Acme") == 1
    assert shop.order("a").json()["error"] == "invalid_api_key"
    assert len(shop.drafts("Other")) == 1
    with shop.services.database.reading() as connection:
        for table in (organisations, api_keys, campaigns, idempotency):
            assert len(connection.execute(table.select()).all()) == 1


def run(*arguments: str, typed: str | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=typed)


@pytest.fixture
def environment(store: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    for name, value in store.items():
        monkeypatch.setenv(f"BRIEFQUOTE_{name.upper()}", str(value))
    return store


def test_keys_are_managed_at_the_terminal(environment: dict[str, Any]) -> None:
    made = run("keys", "create", "--organisation", "Zoé & Cie", "--scopes", "estimate", "--json")
    key = json.loads(made.stdout)
    assert set(key) == {"id", "key", "organisation", "scopes"}
    assert (key["organisation"], key["scopes"]) == ("Zoé & Cie", ["estimate"])

    rotated = json.loads(run("keys", "rotate", key["id"], "--json").stdout)
    assert rotated["scopes"] == ["estimate"]
    assert run("keys", "revoke", key["id"]).stdout == "Revoked.\n"

    listed = json.loads(run("keys", "list", "--json").stdout)
    assert [one["id"] for one in listed] == [key["id"], rotated["id"]]
    assert "revoked_at" in listed[0]
    assert key["key"] not in run("keys", "list").stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("create", "--organisation", "A", "--scopes", "all"), "write some of estimate,"),
        (("create", "--organisation", " "), "a name of 1 to 120"),
        (("revoke", "nothing"), "no key of this id"),
        (("rotate", "nothing"), "no key of this id"),
    ],
)
def test_a_key_that_cannot_be_made_says_why(
    arguments: tuple[str, ...], said: str, environment: dict[str, Any]
) -> None:
    result = run("keys", *arguments)

    assert result.exit_code != 0
    assert said in result.stderr


def test_purging_at_the_terminal(environment: dict[str, Any]) -> None:
    run("keys", "create", "--organisation", "Acme")

    assert "0 answers" in run("purge").stdout
    assert run("purge", "--organisation", "Acme", typed="n\n").exit_code == 1
    assert "is deleted" in run("purge", "--organisation", "Acme", "--yes").stdout
    assert "no organisation 'Acme'" in run("purge", "--organisation", "Acme", "--yes").stderr


def test_a_copy_made_meanwhile_is_whole(environment: dict[str, Any], tmp_path: Path) -> None:
    run("keys", "create", "--organisation", "Acme")
    copy = tmp_path / "copy" / "briefquote.db"
    copy.parent.mkdir()

    result = run("backup", str(copy))

    if "database_url" in environment:
        assert "use pg_dump" in result.stderr
        return
    assert result.exit_code == 0
    restored = build(Settings(data_dir=copy.parent))
    assert [key.organisation for key in restored.keys.listed()] == ["Acme"]
    restored.database.close()
    assert "cannot be written" in run("backup", str(copy)).stderr


def test_the_secret_is_its_owners_alone(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path / "new")
    services = build(settings)
    key = services.keys.create("Acme", ["estimate"]).key  # type: ignore[list-item]
    services.database.close()

    secret = tmp_path / "new" / "secret"
    assert stat.S_IMODE(secret.stat().st_mode) == 0o600
    assert key.encode() not in (tmp_path / "new" / "briefquote.db").read_bytes()


def test_a_database_url_needs_a_secret() -> None:
    with pytest.raises(ConfigurationError, match="SECRET is required with"):
        Settings.from_environment(database_url="postgresql://localhost/x")


def test_an_order_survives_a_power_loss(tmp_path: Path) -> None:
    services = build(Settings(data_dir=tmp_path))
    services.keys.listed()
    with services.database.durable() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
    with services.database.fleeting() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 1
    with services.database.durable() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    services.database.close()
