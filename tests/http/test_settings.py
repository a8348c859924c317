"""Settings come from the environment; one that cannot be used says what to write."""

import ast
from inspect import getsource
from itertools import pairwise
from textwrap import dedent

import pytest

from app.settings import ConfigurationError, Settings


@pytest.mark.parametrize(
    ("name", "value", "advice"),
    [
        ("PUBLIC_URL", "quotes.example.com", "scheme and host only"),
        ("PUBLIC_URL", "https://example.com/quotes", "scheme and host only"),
        ("PUBLIC_URL", "https://a.example';id;'", "scheme and host only"),
        ("PUBLIC_URL", 'https://a.example"><b>', "scheme and host only"),
        ("PUBLIC_URL", "https://a.example)[x](y", "scheme and host only"),
        ("PUBLIC_URL", "https://a.example$(id)", "scheme and host only"),
        ("TERMS_URL", "/terms", "a whole address"),
        ("PRIVACY_URL", "javascript:alert(1)", "a whole address"),
        ("SUPPORT_EMAIL", "support", "an e-mail address"),
        ("LOG_LEVEL", "loud", "debug, info, warning or error"),
        ("READ_DEADLINE_S", "0", "a number of seconds above 0"),
        ("READ_DEADLINE_S", "soon", "a number of seconds above 0"),
        ("OPERATOR_NAME", "x" * 61, "a name of 1 to 60 characters"),
    ],
)
def test_a_wrong_setting_is_named_with_what_to_write(
    name: str, value: str, advice: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"BRIEFQUOTE_{name}", value)
    with pytest.raises(
        ConfigurationError, match=f"BRIEFQUOTE_{name} cannot be used: write {advice}"
    ):
        Settings.from_environment()


def test_every_wrong_setting_is_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFQUOTE_LOG_LEVEL", "loud")
    monkeypatch.setenv("BRIEFQUOTE_READ_DEADLINE_S", "-1")
    with pytest.raises(ConfigurationError, match=r"LOG_LEVEL .*; BRIEFQUOTE_READ_DEADLINE_S "):
        Settings.from_environment()


def test_lists_and_levels_are_read_as_people_write_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFQUOTE_ALLOWED_HOSTS", " quotes.example.com, Localhost ,")
    monkeypatch.setenv("BRIEFQUOTE_LOG_LEVEL", "WARNING")
    monkeypatch.setenv("BRIEFQUOTE_TERMS_URL", "")
    settings = Settings.from_environment()
    assert settings.allowed_hosts == ("quotes.example.com", "localhost")
    assert settings.log_level == "warning"
    assert settings.terms_url is None


def test_every_setting_is_described() -> None:
    (settings,) = ast.parse(dedent(getsource(Settings))).body
    assert isinstance(settings, ast.ClassDef)
    described = {
        before.target.id
        for before, after in pairwise(settings.body)
        if isinstance(before, ast.AnnAssign) and isinstance(before.target, ast.Name)
        if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
    }
    assert described == set(Settings.model_fields)
