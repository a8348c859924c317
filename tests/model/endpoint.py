"""A real HTTP server on loopback that speaks the OpenAI protocol, well or badly as a test wants."""

import asyncio
import json
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any

from app.extraction.model.wire import SILENT

Answer = Callable[[asyncio.StreamWriter], Awaitable[None]]


def completion(said: Any, *, tokens: int = 1_500, **changes: Any) -> dict[str, Any]:
    """The body of an answer; ``said`` is the extraction, or the text of the message."""
    text = said if isinstance(said, str) else json.dumps(SILENT | said, ensure_ascii=False)
    choice = {
        "index": 0,
        "finish_reason": "stop",
        "message": {"role": "assistant", "content": text, "refusal": None},
    }
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": "stub",
        "choices": [choice | changes],
        "usage": {
            "prompt_tokens": tokens - 200,
            "completion_tokens": 200,
            "total_tokens": tokens,
        },
    }


def replies(
    body: Any, *, status: int = 200, media_type: str = "application/json", **headers: str
) -> Answer:
    """Send one whole response; ``body`` is sent as it is when it is text, else as JSON."""
    raw = (body if isinstance(body, str) else json.dumps(body)).encode()
    named = {"content-type": media_type, "content-length": str(len(raw)), **headers}
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in named.items()]
    head = "\r\n".join([f"HTTP/1.1 {status} Status", *lines, "", ""]).encode()

    async def answer(writer: asyncio.StreamWriter) -> None:
        writer.write(head + raw)
        await writer.drain()

    return answer


def says(said: Any, **changes: Any) -> Answer:
    """Answer as a well-behaved endpoint does."""
    return replies(completion(said, **changes))


async def hangs(_: asyncio.StreamWriter) -> None:
    await asyncio.Event().wait()


async def drips(writer: asyncio.StreamWriter) -> None:
    """A byte now and then, for ever."""
    writer.write(
        b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 99999\r\n\r\n"
    )
    while True:
        writer.write(b" ")
        await writer.drain()
        await asyncio.sleep(0.02)


async def resets(writer: asyncio.StreamWriter) -> None:
    writer.transport.abort()


async def breaks_off(writer: asyncio.StreamWriter) -> None:
    """Half of an answer, then nothing more."""
    writer.write(
        b'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 999\r\n\r\n{"id'
    )
    await writer.drain()
    writer.close()


class Endpoint:
    """What a test tells the server to do, and what the server saw."""

    def __init__(self) -> None:
        self.answer: Answer = says({})
        self.requests: list[dict[str, Any]] = []
        self.hung_up = threading.Event()
        self.arrived = threading.Event()
        self.url = ""

    @property
    def calls(self) -> int:
        return len(self.requests)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                fields = dict(
                    line.lower().split(": ", 1) for line in head.decode().split("\r\n")[1:-2]
                )
                body = await reader.readexactly(int(fields.get("content-length", "0")))
                self.requests.append(json.loads(body))
                self.arrived.set()
                await self._answer(reader, writer)
        except (asyncio.CancelledError, asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        answering = asyncio.ensure_future(self.answer(writer))
        # Nothing comes before the answer but the end; when the answer is first, nothing is read.
        leaving = asyncio.ensure_future(reader.read(1))
        await asyncio.wait({answering, leaving}, return_when=asyncio.FIRST_COMPLETED)
        if not answering.done():
            self.hung_up.set()
        answering.cancel()
        leaving.cancel()
        await asyncio.gather(answering, leaving, return_exceptions=True)


@contextmanager
def endpoint() -> Iterator[Endpoint]:
    """Run the server in a thread of its own."""
    made = Endpoint()
    ready = threading.Event()
    stop: list[Callable[[], object]] = []

    async def main() -> None:
        stopped = asyncio.Event()
        loop = asyncio.get_running_loop()
        stop.append(lambda: loop.call_soon_threadsafe(stopped.set))
        async with await asyncio.start_server(made.serve, "127.0.0.1", 0) as server:
            made.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
            ready.set()
            await stopped.wait()
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    thread = threading.Thread(target=asyncio.run, args=(main(),))
    thread.start()
    ready.wait()
    try:
        yield made
    finally:
        stop[0]()
        thread.join()
