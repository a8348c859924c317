"""A proxy on loopback that passes requests on to an upstream, or spoils them as a test wants."""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

Fault = Callable[["Exchange"], Awaitable[None]]


@dataclass
class Exchange:
    """One request, and whoever waits for its answer."""

    head: str
    body: bytes
    writer: asyncio.StreamWriter
    upstream_port: int

    @property
    def headers(self) -> dict[str, str]:
        lines = self.head.split("\r\n")[1:-2]
        return {name.lower(): value for name, value in (line.split(": ", 1) for line in lines)}

    @property
    def is_order(self) -> bool:
        return self.head.startswith("POST ")

    async def forward(self) -> bytes:
        """Return the upstream's whole answer."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.upstream_port)
        head = self.head.replace("\r\n", "\r\nConnection: close\r\n", 1)
        writer.write(head.encode() + self.body)
        answer = await reader.read()
        writer.close()
        return answer

    async def send(self, raw: bytes) -> None:
        self.writer.write(raw)
        await self.writer.drain()


async def passes(exchange: Exchange) -> None:
    await exchange.send(await exchange.forward())


async def arrives_twice(exchange: Exchange) -> None:
    await exchange.forward()
    await passes(exchange)


async def comes_late(exchange: Exchange) -> None:
    answer = await exchange.forward()
    await asyncio.sleep(0.3)
    await exchange.send(answer)


async def resets_before(exchange: Exchange) -> None:
    exchange.writer.transport.abort()


async def resets_after(exchange: Exchange) -> None:
    await exchange.forward()
    exchange.writer.transport.abort()


async def hangs_before(_: Exchange) -> None:
    await asyncio.Event().wait()


async def hangs_after(exchange: Exchange) -> None:
    await exchange.forward()
    await asyncio.Event().wait()


async def drips(exchange: Exchange) -> None:
    """The right answer, a byte now and then: not whole before anybody gives up."""
    for byte in await exchange.forward():
        await exchange.send(bytes([byte]))
        await asyncio.sleep(0.05)


async def breaks_off(exchange: Exchange) -> None:
    answer = await exchange.forward()
    await exchange.send(answer[:-40])


async def talks_nonsense(exchange: Exchange) -> None:
    await exchange.forward()
    await exchange.send(b"\x16\x03\x01 this is not HTTP\r\n\r\n")


async def floods(exchange: Exchange) -> None:
    await exchange.forward()
    await exchange.send(b"HTTP/1.1 201 Created\r\ncontent-length: 52428800\r\n\r\n")
    for _ in range(800):
        await exchange.send(b" " * 65_536)


def says(status: int, body: bytes = b"{}", *, forwards: bool = True, **headers: str) -> Fault:
    """Answer this, after or without having passed the request on."""
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    named = [f"HTTP/1.1 {status} Status", "connection: close", f"content-length: {len(body)}"]
    raw = "\r\n".join([*named, *lines, "", ""]).encode() + body

    async def answer(exchange: Exchange) -> None:
        if forwards:
            await exchange.forward()
        await exchange.send(raw)

    return answer


def rewrites(old: bytes, new: bytes) -> Fault:
    """Change the upstream's answer on its way."""

    async def answer(exchange: Exchange) -> None:
        _, _, body = (await exchange.forward()).partition(b"\r\n\r\n")
        assert old in body
        await says(201, body.replace(old, new), forwards=False)(exchange)

    return answer


class Proxy:
    """What becomes of the orders that come next, one fault each; then, and else, all is passed."""

    def __init__(self, upstream_port: int) -> None:
        self.faults: list[Fault] = []
        self.seen: list[Exchange] = []
        self.arrived = threading.Event()
        self.url = ""
        self._upstream_port = upstream_port

    @property
    def orders(self) -> list[Exchange]:
        return [exchange for exchange in self.seen if exchange.is_order]

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            exchange = Exchange(head, b"", writer, self._upstream_port)
            exchange.body = await reader.readexactly(
                int(exchange.headers.get("content-length", "0"))
            )
            self.seen.append(exchange)
            fault = self.faults.pop(0) if exchange.is_order and self.faults else passes
            if exchange.is_order:
                self.arrived.set()
            await fault(exchange)
        except (asyncio.CancelledError, asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


@contextmanager
def proxy(upstream_port: int) -> Iterator[Proxy]:
    """Run a proxy in a thread of its own."""
    made = Proxy(upstream_port)
    with serving(made.serve) as port:
        made.url = f"http://127.0.0.1:{port}"
        yield made


@contextmanager
def serving(
    serve: Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]], **options: Any
) -> Iterator[int]:
    """Run a server of streams in a thread of its own, and yield its port."""
    ready = threading.Event()
    stop: list[Callable[[], object]] = []
    ports: list[int] = []

    async def main() -> None:
        stopped = asyncio.Event()
        loop = asyncio.get_running_loop()
        stop.append(lambda: loop.call_soon_threadsafe(stopped.set))
        async with await asyncio.start_server(serve, "127.0.0.1", 0, **options) as server:
            ports.append(server.sockets[0].getsockname()[1])
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
        yield ports[0]
    finally:
        stop[0]()
        thread.join()
