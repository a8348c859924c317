"""Where waiting for the store happens, so that other requests go on."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final, ParamSpec, TypeVar

from app.store.database import POOL_SIZE

_Parameters = ParamSpec("_Parameters")
_Result = TypeVar("_Result")

_THREADS: Final = ThreadPoolExecutor(POOL_SIZE, thread_name_prefix="store")


async def in_thread(
    call: Callable[_Parameters, _Result], *args: _Parameters.args, **kwargs: _Parameters.kwargs
) -> _Result:
    """Call in another thread; it runs to its end even when the request is given up."""
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(_THREADS, lambda: call(*args, **kwargs))
