"""Text that the store may keep and only the holder of the installation's secret can read."""

import os
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.store.secret import Secret

_NONCE_BYTES: Final = 12
_PURPOSE: Final = "sealed orders"


class Sealing:
    """Seals with AES-256-GCM; raises ``StoreDown`` as the secret does."""

    def __init__(self, secret: Secret) -> None:
        self._secret = secret

    def sealed(self, text: str, of: str) -> bytes:
        """Return the text sealed; it opens only as that of the row that ``of`` names."""
        nonce = os.urandom(_NONCE_BYTES)
        return nonce + self._cipher().encrypt(nonce, text.encode(), of.encode())

    def opened(self, sealed: bytes, of: str) -> str | None:
        """Return the text; ``None``: another secret sealed it, for another row, or nothing did."""
        nonce, closed = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
        try:
            return self._cipher().decrypt(nonce, closed, of.encode()).decode()
        except (InvalidTag, ValueError):  # ValueError: too short to be any
            return None

    def _cipher(self) -> AESGCM:
        return AESGCM(self._secret.derived(_PURPOSE))
