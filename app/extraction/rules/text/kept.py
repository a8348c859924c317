"""What was compiled from data files before, kept as Python keeps compiled modules.

It is beside the bytecode and by the same rules: where none is to be written, or can be, nothing is,
and it is compiled anew each time. Who can change the file can change the code, too.
"""

import gc
import os
import pickle
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import blake2b
from importlib.util import cache_from_source
from pathlib import Path
from typing import TypeVar, cast

_Made = TypeVar("_Made")
_KEY_BYTES = 32


def kept(module: Path, sources: Iterable[Path], make: Callable[[], _Made]) -> _Made:
    """Return what ``make`` made of these very ``sources`` before, else what it makes now.

    ``sources`` are the files that it depends on, the code among them; it is kept for ``module``.
    """
    digest = blake2b(digest_size=_KEY_BYTES)
    for source in sources:
        content = source.read_bytes()
        digest.update(b"%d " % len(content))
        digest.update(content)
    key = digest.digest()
    file = Path(cache_from_source(str(module))).with_suffix(".pickle")
    with suppress(OSError):
        whole = file.read_bytes()
        content = whole[2 * _KEY_BYTES :]
        if whole.startswith(key + _digest(content)):
            return cast("_Made", _unpickled(content))
    made = make()
    if not sys.dont_write_bytecode:
        content = pickle.dumps(made, pickle.HIGHEST_PROTOCOL)
        with suppress(OSError):
            _write(file, key + _digest(content) + content)
    return made


def _unpickled(content: bytes) -> object:
    # All of it stays: to look through it for garbage, now and later, takes longer than to read it.
    collects = gc.isenabled()
    gc.disable()
    try:
        return pickle.loads(content)  # noqa: S301 - see above
    finally:
        gc.freeze()
        if collects:
            gc.enable()


def _digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=_KEY_BYTES).digest()


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(exist_ok=True, parents=True)
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        draft.write_bytes(content)
        # Appears whole or not at all.
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)
