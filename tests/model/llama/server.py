"""llama.cpp's own OpenAI-compatible server on a tiny random model, in a process of its own.

``python -m tests.model.llama.server PORT MODEL.gguf``; port 0 takes a free one and prints it.
"""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

KEY = "test-key"
NAME = "tiny"
_SAYS = "listening "


@contextmanager
def llama(folder: Path) -> Iterator[str]:
    """Make the model in a folder, serve it, and yield the base address."""
    model = folder / "tiny.gguf"
    subprocess.run([sys.executable, "-m", "tests.model.llama.make_gguf", model], check=True)
    command = [sys.executable, "-m", "tests.model.llama.server", "0", str(model)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        try:
            assert process.stdout is not None
            line = next(line for line in process.stdout if line.startswith(_SAYS))
            yield f"{line.removeprefix(_SAYS).strip()}/v1"
        finally:
            process.terminate()


def _main() -> None:
    import xllamacpp  # noqa: PLC0415 - only the process that serves needs it

    parameters = xllamacpp.CommonParams()
    parameters.port, parameters.model.path = int(sys.argv[1]), sys.argv[2]
    parameters.model_alias, parameters.api_keys = {NAME}, [KEY]
    parameters.n_ctx, parameters.n_parallel = 32_768, 2
    parameters.use_jinja, parameters.sampling.seed = True, 42
    parameters.cpuparams.n_threads = parameters.cpuparams_batch.n_threads = 1
    server = xllamacpp.Server(parameters)
    print(f"{_SAYS}{server.listening_address}", flush=True)
    signal.sigwait({signal.SIGTERM, signal.SIGINT})


if __name__ == "__main__":
    _main()
