"""Who calls over HTTP: the key of a request, the address it comes from, what is left of limits."""

from collections.abc import Sequence
from functools import partial
from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
    ip_network,
)
from typing import Final

from litestar.types import HTTPScope

from app.access import Allowance, Caller
from app.domain.errors import Unauthorized
from app.domain.keys import Scope
from app.entrypoints.http.exchange import Exchange, exchange_of
from app.entrypoints.http.headers import header_of
from app.entrypoints.http.threads import Admission

_IPV6_PREFIX: Final = 64


class Doorkeeper:
    """Asks for admission of each request, and writes what is left of the limits into its response.

    ``trusted_proxies`` are the networks whose X-Forwarded-For is believed.
    """

    def __init__(self, access: Admission, trusted_proxies: tuple[str, ...]) -> None:
        self._access = access
        self._trusted = [ip_network(network) for network in trusted_proxies]

    async def admit(self, scope: HTTPScope, needed: Scope) -> Caller:
        """Return who calls; raises as ``Access.admit`` does."""
        return await self._access.admit(key_of(scope), needed, partial(tell, exchange_of(scope)))

    async def admit_estimate(self, scope: HTTPScope) -> None:
        """Let an estimate happen; raises as ``Access.admit_estimate`` does."""
        key = key_of(scope)
        if key is None and self._access.admits_everybody:
            return
        told = partial(tell, exchange_of(scope))
        client = scope["client"]
        forwarded = header_of(scope, b"x-forwarded-for") or ""
        address = caller_address(client[0] if client else "", forwarded, self._trusted)
        await self._access.admit_estimate(key, address, told)


def caller_address(peer: str, forwarded: str, trusted: Sequence[IPv4Network | IPv6Network]) -> str:
    """Return who is counted: the last address that no trusted proxy has, of IPv6 its /64.

    Each proxy adds to X-Forwarded-For the address that called it; what stands before that is the
    caller's own claim.

    >>> caller_address("10.0.0.1", "8.8.8.8, 192.0.2.7", [ip_network("10.0.0.0/8")])
    '192.0.2.7'
    """
    hops = [hop.strip() for hop in forwarded.split(",") if hop.strip()]
    address = _parsed(peer)
    while hops and address is not None and any(address in network for network in trusted):
        address = _parsed(hops.pop()) or address
    if isinstance(address, IPv6Address):
        return str(IPv6Network((address.packed, _IPV6_PREFIX), strict=False))
    return peer if address is None else str(address)


def key_of(scope: HTTPScope) -> str | None:
    """Return what is sent as a bearer token; ``None``: nothing is.

    Raises:
        Unauthorized: When something else is sent in its place, or more than one.
    """
    values = [value for name, value in scope["headers"] if name == b"authorization"]
    if not values:
        return None
    scheme, _, key = values[0].decode("latin-1").partition(" ")
    if len(values) > 1 or scheme.lower() != "bearer":
        raise Unauthorized(
            "invalid_api_key", "Authorization: send it once, as Authorization: Bearer ugcp_live_…."
        )
    return key.strip()


def _parsed(text: str) -> IPv4Address | IPv6Address | None:
    try:
        address = ip_address(text)
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address


def tell(exchange: Exchange, allowance: Allowance) -> None:
    """Write what is left of the minute."""
    remaining = max(allowance.remaining, 0)
    rest_s = _rest_s(allowance)
    values = {
        b"x-ratelimit-limit": allowance.limit,
        b"x-ratelimit-remaining": remaining,
        b"x-ratelimit-reset": -(-allowance.resets_ms // 1000),
    }
    exchange.limits = {
        **{name: b"%d" % value for name, value in values.items()},
        b"ratelimit-policy": b'"minute";q=%d;w=60' % allowance.limit,
        b"ratelimit": b'"minute";r=%d;t=%d' % (remaining, min(rest_s, 60)),
    }


def tell_day(exchange: Exchange, allowance: Allowance) -> None:
    """Write what is left of a day beside what is left of the minute."""
    told = {
        b"ratelimit-policy": b'"day";q=%d;w=86400' % allowance.limit,
        b"ratelimit": b'"day";r=%d;t=%d' % (allowance.remaining, _rest_s(allowance)),
    }
    for name, item in told.items():
        before = exchange.limits.get(name)
        exchange.limits[name] = item if before is None else b"%s, %s" % (before, item)


def _rest_s(allowance: Allowance) -> int:
    return max(0, -(-(allowance.resets_ms - allowance.now_ms) // 1000))
