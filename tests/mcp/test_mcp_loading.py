"""The SDK is loaded when the service is ready, and nobody misses it meanwhile."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

# The first thing that a fresh process is asked is a call of a tool.
PROGRAM = """
import json, sys
from litestar.testing import TestClient
from app.asgi import create_app
def loaded():
    return sorted({"instructor", "mcp", "mcp_types", "openai"}.intersection(sys.modules))
app = create_app()
before = loaded()
call = {"jsonrpc": "2.0", "id": 1, "method": "tools/call",
        "params": {"name": "get_service_info", "arguments": {}}}
with TestClient(app) as client:
    answer = client.post("/mcp", json=call, headers={"accept": "application/json"})
print(json.dumps([before, answer.status_code, answer.json()["result"]["isError"], loaded()]))
"""


def test_a_call_that_comes_before_the_sdk_waits_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFQUOTE_DATA_DIR", str(tmp_path))
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM], check=True, capture_output=True, text=True
    )

    assert json.loads(ran.stdout) == [[], 200, False, ["mcp", "mcp_types"]]
