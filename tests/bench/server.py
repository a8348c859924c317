"""A server in a process of its own: the service, or a bare route to compare it with.

Started as ``python -m tests.bench.server KIND SIZE SOCKET``: what to serve, the bytes that the bare
route answers, and the number of a listening socket.
"""

import asyncio
import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final, Literal, NamedTuple

import uvicorn
from litestar import Litestar, Request, Response, post
from mcp.server.lowlevel import Server as McpServer
from mcp_types import CallToolResult, ListToolsResult, TextContent, Tool

from app.asgi import SERVER_OPTIONS, create_app
from app.settings import Settings
from app.store.database import POOL_SIZE
from tests.bench.rows import Postgres, Sqlite

ROOT: Final = Path(__file__).parents[2]
ASGIApplication = Any  # Litestar and Starlette agree on the protocol, not on its types
Kind = Literal["app", "bare", "insert", "tool"]


class Server(NamedTuple):
    """Where a server listens, and its process."""

    port: int
    process_id: int

    def rss_mb(self) -> float:
        """Return the memory it holds now (Linux)."""
        status = Path(f"/proc/{self.process_id}/status").read_text("ascii")
        (kib,) = re.findall(r"VmRSS:\s+(\d+) kB", status)
        return int(kib) / 1024

    def cpu_s(self) -> float:
        """Return the seconds of a core that it has used so far (Linux)."""
        stat = Path(f"/proc/{self.process_id}/stat").read_text("ascii")
        used = stat.rpartition(")")[2].split()[11:13]
        return sum(map(int, used)) / os.sysconf("SC_CLK_TCK")


@contextmanager
def serving(kind: Kind, size: int = 0, **settings: str) -> Iterator[Server]:
    """Serve without limits, on a free port of this machine; ``settings`` are of the app."""
    given = {f"BRIEFQUOTE_{name.upper()}": value for name, value in settings.items()}
    with TemporaryDirectory() as data_dir, (Path(data_dir) / "log").open("w+") as log:
        # Connections wait in the backlog until the server takes them, so nobody waits for it.
        with socket.create_server(("127.0.0.1", 0)) as listening:
            number = listening.fileno()
            process = subprocess.Popen(
                [sys.executable, "-m", "tests.bench.server", kind, str(size), str(number)],
                pass_fds=[number],
                cwd=ROOT,
                env=os.environ  # noqa: TID251 - handed on to the server as it is
                | {"BRIEFQUOTE_ANONYMOUS_PER_MINUTE": "0", "BRIEFQUOTE_DATA_DIR": data_dir}
                | given,
                stdout=log,
                stderr=log,
            )
            port = listening.getsockname()[1]
        with process:
            try:
                yield Server(port, process.pid)
            except ConnectionError as error:
                log.seek(0)
                raise ConnectionError(f"{error}; the server said: {log.read()}") from error
            finally:
                process.terminate()


def import_s() -> float:
    """Return the seconds that a fresh interpreter takes to import the service."""
    program = (
        "from time import perf_counter as now; begun = now(); import app.asgi; print(now() - begun)"
    )
    said = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return float(said.stdout)


def _bare(size: int) -> Litestar:
    answer = b"x" * size

    @post("/api/estimate", status_code=200)
    async def constant(request: Request[Any, Any, Any]) -> Response[bytes]:
        await request.body()
        return Response(answer, media_type="application/json")

    return Litestar([constant], openapi_config=None, logging_config=None)


def _insert() -> Litestar:
    """A route that writes the body durably, and does nothing else."""
    settings = Settings()
    url = settings.database_url
    rows = Postgres(url) if url else Sqlite(settings.data_dir / "bare.db")
    threads = ThreadPoolExecutor(POOL_SIZE)

    @post("/api/campaigns")
    async def insert(request: Request[Any, Any, Any]) -> Response[bytes]:
        body = await request.body()
        await asyncio.get_running_loop().run_in_executor(threads, rows.insert, body.decode())
        return Response(b"{}", media_type="application/json")

    return Litestar([insert], openapi_config=None, logging_config=None)


def _tool(size: int) -> ASGIApplication:
    """A server of the MCP SDK alone, with one tool that answers so many bytes of JSON."""
    answer = {"text": "x" * size}
    tool = Tool(name="get_service_info", input_schema={"type": "object"})
    result = CallToolResult(
        content=[TextContent(text=json.dumps(answer))], structured_content=answer
    )

    async def list_tools(*_: object) -> ListToolsResult:
        return ListToolsResult(tools=[tool])

    async def call_tool(*_: object) -> CallToolResult:
        return result

    server: McpServer[Any] = McpServer("bare", on_list_tools=list_tools, on_call_tool=call_tool)
    return server.streamable_http_app(json_response=True, stateless_http=True)


def _application(kind: str, size: int) -> ASGIApplication:
    match kind:
        case "tool":
            return _tool(size)
        case "app":
            return create_app()
        case "insert":
            return _insert()
        case _:
            return _bare(size)


def _main(kind: str, size: str, number: str) -> None:
    config = uvicorn.Config(_application(kind, int(size)), **SERVER_OPTIONS)
    uvicorn.Server(config).run(sockets=[socket.socket(fileno=int(number))])


if __name__ == "__main__":
    _main(*sys.argv[1:])
