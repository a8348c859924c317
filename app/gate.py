"""USE CASE: who calls a gateway, whose keys are those of its upstream.

A key is neither tested nor kept here. The upstream knows it or does not, which a look at a campaign
that nobody has tells; that is believed for seconds, under a keyed hash of the key.
"""

import asyncio
import re
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from app.access import Access, Allowance, Caller
from app.domain.errors import Forbidden, NotFound, ServiceFailed, Unauthorized
from app.domain.keys import Scope, digest_of
from app.store.database import Database
from app.store.secret import Secret
from app.supplier import Supplier

# What a header can carry, so that a key is nothing but a key when it is handed on.
_KEY: Final = re.compile(r"[!-~]{1,256}")
_BELIEVED_MS: Final = 5_000
_MOST_BELIEVED: Final = 10_000

Verdict = Unauthorized | Forbidden | None
"""What the upstream said of a key: unknown, known but not for reading, or good for reading."""


@dataclass(frozen=True, slots=True)
class Vouched:
    """A key that the upstream knows, its hash, and why it may not read, if so."""

    key: str = field(repr=False)
    digest: str
    refusal: Forbidden | None


class KnownKeys:
    """What the upstream said lately, by the hash of the key."""

    def __init__(self, now_ms: Callable[[], int]) -> None:
        self._now_ms = now_ms
        self._verdicts: OrderedDict[str, tuple[int, Verdict]] = OrderedDict()

    def find(self, digest: str) -> tuple[Verdict] | None:
        """Return what was said; ``None``: nothing that would still be believed."""
        said = self._verdicts.get(digest)
        if said is None or said[0] < self._now_ms():
            return None
        return (said[1],)

    def note(self, digest: str, verdict: Verdict) -> None:
        """Believe this for a while."""
        self._verdicts.pop(digest, None)
        self._verdicts[digest] = (self._now_ms() + _BELIEVED_MS, verdict)
        if len(self._verdicts) > _MOST_BELIEVED:
            self._verdicts.popitem(last=False)

    def renew(self, digest: str) -> None:
        """Believe for longer what was said, since the upstream has just taken the key."""
        said = self._verdicts.get(digest)
        if said is not None and not isinstance(said[1], Unauthorized):
            self.note(digest, said[1])

    def forget(self, digest: str) -> None:
        """Ask again next time."""
        self._verdicts.pop(digest, None)


class Gate:
    """Admits callers as Access does, by the word of the upstream; counts are those of Access."""

    def __init__(
        self,
        access: Access,
        database: Database,
        supplier: Supplier,
        known: KnownKeys,
        secret: Secret,
        *,
        new_id: Callable[[], str],
        deadline_s: float,
    ) -> None:
        self._access = access
        self._database = database
        self._supplier = supplier
        self._known = known
        self._secret = secret
        self._new_id = new_id
        self._deadline_s = deadline_s
        self._asking: dict[str, asyncio.Task[Verdict]] = {}

    @property
    def admits_everybody(self) -> bool:
        """Whether estimates without a key are not counted at all."""
        return self._access.admits_everybody

    async def admit(
        self, key: str | None, scope: Scope, told: Callable[[Allowance], None] = lambda _: None
    ) -> Caller:
        """Return who calls; ``told`` gets the allowance, also when it is used up.

        What a key may be used for is the upstream's to say, when it is used for it.

        Raises:
            Unauthorized: When there is no key, or the upstream does not know it.
            Forbidden: When it is known not to read, and is to.
            RateLimited: When it was used too often in this minute.
            ServiceFailed: When that cannot be found out.
        """
        vouched = await self.vouch(key)
        return await self._database.call(partial(self.count, vouched, scope, told))

    async def vouch(self, key: str | None) -> Vouched:
        """Ask the upstream whether it knows a key, or believe what it said lately.

        Raises:
            Unauthorized: When there is no key, or the upstream does not know it.
            ServiceFailed: When that cannot be found out.
        """
        if key is None:
            raise Unauthorized(
                "invalid_api_key", "There is no key; send it as Authorization: Bearer ugcp_live_…."
            )
        if not _KEY.fullmatch(key):
            raise Unauthorized(
                "invalid_api_key", "This is no key; send the whole key, as it was shown once."
            )
        digest = digest_of(key, self._secret.derived("upstream callers"))
        verdict = await self._verdict(key, digest)
        if isinstance(verdict, Unauthorized):
            raise verdict
        return Vouched(key, digest, verdict)

    def count(self, vouched: Vouched, scope: Scope, told: Callable[[Allowance], None]) -> Caller:
        """Count a request with a key that the upstream knows; raises as ``admit`` does."""
        allowance = self._access.count(vouched.digest, told)
        if vouched.refusal is not None and scope is Scope.CAMPAIGNS_READ:
            raise vouched.refusal
        return Caller(vouched.digest, vouched.digest, allowance, vouched.key)

    async def admit_estimate(
        self, key: str | None, address: str, told: Callable[[Allowance], None]
    ) -> None:
        """Let an estimate happen, by key or by address; it does without the upstream, too.

        Raises:
            Unauthorized: When a key is given that the upstream does not know.
            RateLimited: When there were too many in this minute.
        """
        if key is not None:
            try:
                await self.admit(key, Scope.ESTIMATE, told)
            except ServiceFailed:
                key = None
        if key is None:
            admit = partial(self._access.admit_estimate, None, address, told)
            await self._database.call(admit)

    async def _verdict(self, key: str, digest: str) -> Verdict:
        found = self._known.find(digest)
        if found is not None:
            return found[0]
        asking = self._asking.get(digest)
        if asking is None:
            asking = self._asking[digest] = asyncio.ensure_future(self._ask(key, digest))
            asking.add_done_callback(lambda _: self._asking.pop(digest, None))
        # Others may wait for the same answer: whoever leaves does not end it.
        return await asyncio.shield(asking)

    async def _ask(self, key: str, digest: str) -> Verdict:
        verdict: Verdict = None
        try:
            await self._supplier.status(key, self._new_id(), deadline_s=self._deadline_s)
        except NotFound:
            pass
        except (Unauthorized, Forbidden) as error:
            verdict = error
        self._known.note(digest, verdict)
        return verdict
