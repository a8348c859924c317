"""Where links lead that a running service gives."""

from pathlib import Path

from tests.ops.serving import service


def test_links_lead_to_the_port_that_is_listened_on(tmp_path: Path) -> None:
    with service({"data_dir": tmp_path}) as running:
        assert f"http://localhost:{running.port}/mcp" in running.get("/llms.txt")[1]


def test_an_address_that_is_given_stays(tmp_path: Path) -> None:
    other = "http://localhost:1"
    with service({"data_dir": tmp_path, "public_url": other}, "--workers", "2") as running:
        told = running.get("/llms.txt")[1]
    assert f"{other}/mcp" in told
    assert f":{running.port}" not in told
