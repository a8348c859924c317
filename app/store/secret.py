"""The one secret of an installation, from which every other one is derived."""

import hmac
import os
import secrets
from functools import cached_property
from pathlib import Path

from app.store.database import StoreDown

_BYTES = 32


class Secret:
    """Reads or makes the secret the first time it is needed.

    Without a ``given`` one it is in a file of ``data_dir`` that only its owner can read.
    """

    def __init__(self, given: str | None, data_dir: Path) -> None:
        self._given = given
        self._file = data_dir / "secret"
        self._derived: dict[str, bytes] = {}

    def derived(self, purpose: str) -> bytes:
        """Return a secret for one purpose; knowing it tells nothing of the others.

        Raises:
            StoreDown: When the file can be neither read nor made.
        """
        if purpose not in self._derived:
            self._derived[purpose] = hmac.digest(self._whole, purpose.encode(), "sha256")
        return self._derived[purpose]

    @cached_property
    def _whole(self) -> bytes:
        if self._given is not None:
            return self._given.encode()
        try:
            return self._file.read_bytes() if self._file.exists() else self._made()
        except OSError as error:
            raise StoreDown from error

    def _made(self) -> bytes:
        self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = self._file.with_name(f"secret.{os.getpid()}.{secrets.token_hex(4)}")
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_hex(_BYTES).encode())
            file.flush()
            os.fsync(file.fileno())
        try:
            # Appears whole or not at all, and never replaces that of another process.
            os.link(draft, self._file)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
        return self._file.read_bytes()
