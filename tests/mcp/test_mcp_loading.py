"""The SDK is loaded at the first call, which waits for it, and not by a start."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import json, sys
from litestar.testing import TestClient
from app.asgi import create_app
def loaded():
    return sorted({"instructor", "mcp", "mcp_types", "openai"}.intersection(sys.modules))
app = create_app()
call = {"jsonrpc": "2.0", "id": 1, "method": "tools/call",
        "params": {"name": "get_service_info", "arguments": {}}}
with TestClient(app) as client:
    client.get("/readyz")
    before = loaded()
    answer = client.post("/mcp", json=call, headers={"accept": "application/json"})
print(json.dumps([before, answer.status_code, answer.json()["result"]["isError"], loaded()]))
"""


def test_the_first_call_loads_the_sdk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFQUOTE_DATA_DIR", str(tmp_path))
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM], check=True, capture_output=True, text=True
    )

    assert json.loads(ran.stdout) == [[], 200, False, ["mcp", "mcp_types"]]
