"""What docs/deployment.md and docs/deploy say can be done as they say it."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import zipfile
from configparser import ConfigParser
from pathlib import Path
from typing import Any

import click
import psycopg
import pytest
import yaml
from click.testing import CliRunner

from app.cli import main
from app.cli.serve import longest_request_s
from app.entrypoints.http.body import MAX_BODY_BYTES
from app.settings import Settings
from tests.postgres import Cluster

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "deployment.md").read_text("utf-8")
DEPLOY = ROOT / "docs" / "deploy"
PREFIX = "BRIEFQUOTE_"
# Says where the code comes from and renders the prompts, then does as the command line does.
INSTALLED = """
import app
from app.cli import main
from app.extraction.model.prompt import Prompt
print(app.__file__)
Prompt()
main()
"""


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", GUIDE, re.DOTALL)


def parsed_command(words: list[str]) -> dict[str, Any]:
    """The options of a briefquote command line; fails as the command itself would."""
    assert words[0].endswith("briefquote")
    command = main.get_command(click.Context(main), words[1])
    assert command is not None
    return command.make_context(words[1], words[2:]).params


def unit() -> list[tuple[str, str]]:
    lines = (DEPLOY / "briefquote.service").read_text("utf-8").splitlines()
    return [(name, value) for line in lines for name, sep, value in [line.partition("=")] if sep]


def test_the_unit_starts_what_exists_with_settings_that_exist() -> None:
    values = dict(unit())
    started = parsed_command(shlex.split(values["ExecStart"]))
    checked = parsed_command(shlex.split(values["ExecStartPre"].removeprefix("-")))
    environment: dict[str, Any] = dict(
        value.split("=", 1) for name, value in unit() if name == "Environment"
    )

    settings = Settings(
        **{name.removeprefix(PREFIX).lower(): value for name, value in environment.items()}
    )

    assert (started["port"], started["workers"]) == (8000, 2)
    assert checked == {"as_json": False}
    assert all(name.startswith(PREFIX) for name in environment)
    assert settings.data_dir == Path("/var/lib", values["StateDirectory"])
    assert settings.trusted_proxies == ("127.0.0.1/32",)
    assert int(values["TimeoutStopSec"]) > longest_request_s(settings) + settings.drain_s
    assert values["User"] != "root"


def test_the_unit_has_the_sections_of_a_unit() -> None:
    reader = ConfigParser(strict=False, interpolation=None)
    reader.read_string((DEPLOY / "briefquote.service").read_text("utf-8"))

    assert reader.sections() == ["Unit", "Service", "Install"]


def container() -> list[tuple[str, str]]:
    lines = (DEPLOY / "Containerfile").read_text("utf-8").splitlines()
    said = [line.partition(" ") for line in lines if line and not line.startswith("#")]
    return [(name, value) for name, _, value in said]


def test_the_container_installs_as_make_does() -> None:
    (ours,) = (value for _, value in container() if "--require-hashes" in value)
    makefile = (ROOT / "Makefile").read_text("utf-8")
    (theirs,) = re.findall(r"python (-m pip install .*--require-hashes.*-dev\.lock)", makefile)

    assert ours.replace(" --no-cache-dir", "") == "python " + theirs.replace(
        " --quiet", ""
    ).replace("requirements-dev.lock", "requirements.lock")


def test_the_container_does_not_run_as_root_and_can_be_asked_how_it_is() -> None:
    said = dict(container())
    started = parsed_command(json.loads(said["CMD"]))

    assert said["USER"] != "root"
    assert (started["host"], started["port"]) == ("0.0.0.0", int(said["EXPOSE"]))  # noqa: S104
    assert f"127.0.0.1:{started['port']}/healthz" in said["HEALTHCHECK"]
    assert said["ENV"] == f"BRIEFQUOTE_DATA_DIR={said['VOLUME']}"


def test_what_the_container_copies_is_all_that_it_needs(tmp_path: Path) -> None:
    """Built into a wheel without the rest of the sources, it compiles its words, and estimates."""
    copied = tmp_path / "copied"
    copied.mkdir()
    sources = [value.split()[:-1] for name, value in container() if name == "COPY"]
    for source in (ROOT / name for names in sources for name in names):
        if source.is_dir():
            shutil.copytree(source, copied / source.name)
        else:
            shutil.copy(source, copied)
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "-w", tmp_path, copied], check=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    compiled = r'python -P -c "(.*)"'
    (compiling,) = re.findall(compiled, (DEPLOY / "Containerfile").read_text("utf-8"))
    installed = {**os.environ, "PYTHONPATH": str(tmp_path / "site")}  # noqa: TID251
    installed.pop("PYTHONDONTWRITEBYTECODE", None)
    subprocess.run([sys.executable, "-P", "-c", compiling], env=installed, check=True)
    kept = {file.name.partition(".")[0] for file in tmp_path.glob("site/**/*.pickle")}

    printed = subprocess.run(
        [
            sys.executable,
            "-c",
            INSTALLED,
            "estimate",
            "--json",
            "5 chiens",
        ],
        env=installed,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()

    assert kept == {"lexicon", "likely", "nearby"}
    assert Path(printed[0]).is_relative_to(tmp_path / "site")
    assert json.loads(printed[1])["suggestion"]["target_categories"] == ["dog"]


def nginx() -> dict[str, list[str]]:
    """Its directives by name, wherever they stand; fails when they do not end or nest."""
    text = re.sub(r"#.*", "", (DEPLOY / "nginx.conf").read_text("utf-8"))
    found: dict[str, list[str]] = {}
    depth = 0
    for words, end in re.findall(r"([^;{}]*)([;{}])", text):
        depth += {"{": 1, "}": -1, ";": 0}[end]
        assert depth >= 0
        name, *values = words.split() or [""]
        assert bool(name) == (end != "}"), words
        found.setdefault(name, []).append(" ".join(values))
    assert depth == 0
    assert re.search(r"\}\s*$", text)
    return found


def test_the_proxy_keeps_what_is_slow_or_large_away() -> None:
    said = nginx()

    assert said["client_max_body_size"] == [f"{MAX_BODY_BYTES // 1024}k"]
    assert said["client_body_timeout"] == said["client_header_timeout"] == ["10s"]
    assert said["proxy_request_buffering"] == ["on"]
    assert int(said["proxy_read_timeout"][0].removesuffix("s")) >= longest_request_s(Settings())
    assert "443 ssl" in said["listen"]


def test_the_proxy_passes_on_who_calls_and_what_streams() -> None:
    said = nginx()

    assert "X-Forwarded-For $proxy_add_x_forwarded_for" in said["proxy_set_header"]
    assert "Host $host" in said["proxy_set_header"]
    assert said["proxy_buffering"] == ["off"]
    assert said["server"][0] == "127.0.0.1:8000"
    assert said["proxy_pass"] == ["http://" + said["upstream"][0]]


def test_the_database_that_is_made_as_told_can_be_used(
    postgres: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (made,) = blocks("sql")
    with psycopg.connect(f"user=postgres host={postgres.folder}", autocommit=True) as connection:
        for statement in made.split(";\n"):
            connection.execute(statement.encode())
    (address,) = re.findall(r"DATABASE_URL=(\S+?)`", GUIDE)
    monkeypatch.setenv(
        "BRIEFQUOTE_DATABASE_URL", f"{address.split('@')[0]}@/briefquote?host={postgres.folder}"
    )
    monkeypatch.setenv("BRIEFQUOTE_SECRET", "s" * 32)
    monkeypatch.setenv("BRIEFQUOTE_DATA_DIR", str(tmp_path))

    result = CliRunner().invoke(main, ["doctor", "--json"])

    store = next(line for line in json.loads(result.stdout) if line["name"] == "store")
    assert store["detail"] == "PostgreSQL: reached, migrated and written to."
    assert result.exit_code == 0


def test_the_guide_names_settings_commands_and_files_that_exist() -> None:
    settings = {name.lower() for name in re.findall(rf"{PREFIX}([A-Z_]+)", GUIDE)}
    commands = re.findall(r"briefquote (doctor|purge|backup|serve|keys|[a-z]+)`", GUIDE)
    files = re.findall(r"\]\(([^)]+)\)", GUIDE)

    assert settings <= set(Settings.model_fields)
    assert set(commands) <= set(main.list_commands(click.Context(main)))
    assert [name for name in files if not (ROOT / "docs" / name).exists()] == []


def test_the_guide_and_the_unit_agree_on_where_metrics_are() -> None:
    scraped = yaml.safe_load(blocks("yaml")[0])["scrape_configs"][0]["static_configs"][0]["targets"]

    assert ("Environment", f"{PREFIX}METRICS_ADDRESS={scraped[0]}") in unit()


def test_the_guide_says_how_long_stopping_takes() -> None:
    assert f"{longest_request_s(Settings())} seconds by default" in GUIDE
