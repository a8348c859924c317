"""The estimator of the whole service, for a command that waits for the model it asks."""

import asyncio
from collections.abc import Callable, Coroutine, Generator
from contextlib import AsyncExitStack, contextmanager
from typing import Any

from app.bootstrap import build
from app.domain.estimate import Estimate
from app.estimator import Estimator
from app.settings import Settings

Wait = Callable[[Coroutine[Any, Any, Estimate]], Estimate]


@contextmanager
def refining(settings: Settings) -> Generator[tuple[Estimator, Wait], None, None]:
    """Yield the estimator, and what waits for its answers."""
    services = AsyncExitStack()
    with asyncio.Runner() as runner:
        estimator = runner.run(services.enter_async_context(build(settings))).estimator
        try:
            yield estimator, runner.run
        finally:
            runner.run(services.aclose())
