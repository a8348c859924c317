"""A setting that cannot be used stops every command, named, with what to write instead."""

import pytest
from click.testing import CliRunner

from app.cli import main
from app.settings import _ADVICE, Settings

WRONG = {
    "public_url": "quotes.example.com",
    "allowed_hosts": "https://quotes.example.com",
    "operator_name": "x" * 61,
    "terms_url": "/terms",
    "privacy_url": "javascript:alert(1)",
    "support_email": "support",
    "log_level": "loud",
    "read_deadline_s": "soon",
    "drain_s": "-1",
    "metrics_address": "9464",
    "model_url": "api.example.com",
    "model_name": "x" * 201,
    "model_profile": "gpt",
    "model_deadline_s": "61",
    "model_tokens_per_day": "many",
    "model_concurrency": "-1",
    "database_url": "postgresql://anna:a@b@host:port/x",
    "secret": "short",
    "key_per_minute": "-1",
    "drafts_per_day": "1.5",
    "anonymous_per_minute": "none",
    "trusted_proxies": "10.0.0.0/99",
    "idempotency_hours": "1",
    "brief_days": "0",
    "draft_days": "0",
    "upstream_url": "http://quotes.example.com",
    "upstream_deadline_s": "0",
}
# Any text is a folder or a key; what is at the other end of them is the doctor's to find out.
ANYTHING_GOES = {"api_key", "data_dir", "model_key"}


def test_every_setting_is_tried() -> None:
    assert set(WRONG) == set(Settings.model_fields) - ANYTHING_GOES == set(_ADVICE)


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_value_is_named_with_what_to_write(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"BRIEFQUOTE_{name.upper()}", WRONG[name])

    result = CliRunner().invoke(main, ["serve"])

    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit)  # no traceback
    assert result.stderr == f"Error: BRIEFQUOTE_{name.upper()} cannot be used: {_ADVICE[name]}\n"


@pytest.mark.parametrize(
    "arguments", [["keys", "list"], ["estimate", "5 dogs"], ["purge"], ["backup", "copy"]]
)
def test_every_command_says_so(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFQUOTE_LOG_LEVEL", "loud")

    result = CliRunner().invoke(main, arguments)

    assert result.exit_code == 1
    assert "BRIEFQUOTE_LOG_LEVEL cannot be used: write debug" in result.stderr


def test_a_database_without_a_secret_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFQUOTE_DATABASE_URL", "postgresql://localhost/x")

    result = CliRunner().invoke(main, ["serve"])

    assert result.exit_code == 1
    assert "BRIEFQUOTE_SECRET is required with BRIEFQUOTE_DATABASE_URL: write" in result.stderr
