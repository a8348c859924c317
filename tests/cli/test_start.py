"""What a command loads before it answers, which is most of the time that it takes."""

import subprocess
import sys

import pytest

ESTIMATE = ("estimate", "3 vidéos TikTok avec un chien, 120 € chacun")
# A store, web frameworks, clients of models and of other services: none of them reads a brief.
OF_THE_SERVICE = {"alembic", "httpx2", "instructor", "litestar", "mcp", "openai"} | {
    "prometheus_client", "psycopg", "sqlalchemy", "structlog", "uvicorn", "uvloop"}  # fmt: skip
PROGRAM = """
import sys
from app.cli import main
main(sys.argv[1:], standalone_mode=False)
print(*sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""


def loaded_by(*arguments: str) -> set[str]:
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments], check=True, capture_output=True, text=True
    )
    assert ran.stdout
    return set(ran.stderr.split())


@pytest.mark.parametrize(
    "arguments",
    [ESTIMATE, (*ESTIMATE, "--json"), ("rates", "explain", "BASE_VIDEO")],
    ids=["table", "json", "rates"],
)
def test_what_needs_no_service_loads_none(arguments: tuple[str, ...]) -> None:
    assert loaded_by(*arguments) & OF_THE_SERVICE == set()


def test_what_is_imported_is_not_looked_through_for_garbage() -> None:
    program = (
        "import gc; from app.cli import main; main.get_command(None, 'estimate'); "
        "assert gc.isenabled(); print(gc.get_freeze_count() > 10_000, gc.get_stats()[2])"
    )
    ran = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)

    assert ran.stdout.startswith(b"True {'collections': 0,")


def test_an_estimate_as_json_draws_no_table() -> None:
    assert loaded_by(*ESTIMATE, "--json") & {"asyncio", "rich"} == set()
    assert "rich" in loaded_by(*ESTIMATE)
