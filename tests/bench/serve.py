"""Serve an application on a socket that is listening already; nothing else is imported.

Started as ``python -m tests.bench.serve MODULE:FUNCTION SIZE SOCKET OPTIONS``: what makes the
application of a size, the number of the socket, and how uvicorn is to run it, as JSON.
"""

import json
import socket
import sys
from pkgutil import resolve_name

import uvicorn


def _main(made_by: str, size: str, number: str, options: str) -> None:
    config = uvicorn.Config(resolve_name(made_by)(int(size)), **json.loads(options))
    uvicorn.Server(config).run(sockets=[socket.socket(fileno=int(number))])


if __name__ == "__main__":
    _main(*sys.argv[1:])
