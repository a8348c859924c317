"""How long property tests look: shortly and always the same by default, longer in `make fuzz`."""

import gc
import os
from tempfile import mkdtemp

from hypothesis import settings

# Nothing is kept outside of a test's own folder, and no test stands in the way of another.
os.environ.setdefault("BRIEFQUOTE_DATA_DIR", mkdtemp(prefix="briefquote"))  # noqa: TID251
os.environ.setdefault("BRIEFQUOTE_ANONYMOUS_PER_MINUTE", "0")  # noqa: TID251

settings.register_profile("default", derandomize=True, deadline=None, max_examples=60)
settings.register_profile("fuzz", deadline=None, max_examples=1_500)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))  # noqa: TID251 - no setting of the app

pytest_plugins = ["tests.browser"]

# Some 12,000 tests are collected, and live until the end: looked through again and again for
# garbage, they took a third of that time.
gc.disable()


def pytest_collection_finish() -> None:
    gc.freeze()
    gc.enable()
