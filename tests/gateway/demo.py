"""``make demo-gateway``: two instances, one behind the other, and an order through both."""

import sys
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

import httpx

from app.bootstrap import build
from app.domain.keys import Scope
from app.settings import Settings
from tests.bench.server import serving

BRIEF = "3 vidéos TikTok par des créateurs avec un chien, publiées sur leur compte, 120 € chacun"
# Nothing of this is kept, so nothing of the environment may lead to what is.
OWN: dict[str, str] = {"database_url": "", "secret": "", "model_url": "", "upstream_url": ""}


def main() -> None:
    """Order through a gateway and say what happens."""
    with TemporaryDirectory() as behind, TemporaryDirectory() as front:
        key = _new_key(behind)
        with serving("app", 0, **OWN, data_dir=behind) as upstream:
            address = f"http://127.0.0.1:{upstream.port}"
            _say(f"upstream, embedded: {address}")
            given = {**OWN, "data_dir": front, "upstream_url": address}
            with serving("app", 0, **given) as gateway:
                gate = f"http://127.0.0.1:{gateway.port}"
                _say(f"gateway to it:      {gate}")
                with httpx.Client(headers={"Authorization": f"Bearer {key}"}, timeout=60) as http:
                    _order(http, gate, address)
    _say("both are stopped, and what they kept is deleted")


def _new_key(folder: str) -> str:
    services = build(Settings.from_environment(data_dir=folder, database_url=None, secret=None))
    try:
        return services.keys.create("Demo", Scope).key
    finally:
        services.database.close()


def _order(http: httpx.Client, gateway: str, upstream: str) -> None:
    estimate = _answer(http.post(f"{gateway}/api/estimate", json={"brief": BRIEF}), 200).json()
    _say(f"estimate: {estimate['indicative_total_cents'] / 100:.2f} € for {BRIEF!r}")
    named = {"Idempotency-Key": str(uuid4())}
    orders = [
        _answer(
            http.post(f"{gateway}/api/campaigns", json=estimate["suggestion"], headers=named), 201
        )
        for _ in range(2)
    ]
    created = orders[0].json()
    _say(f"ordered through the gateway: {created['campaign_id']}, {created['status']}")
    _say(f"a human confirms it upstream: {created['confirm_url']}")
    same = orders[1].content == orders[0].content
    _say(f"ordered again under the same name: the same answer: {same}")
    path = f"/api/campaigns/{created['campaign_id']}"
    for name, address in (("gateway", gateway), ("upstream", upstream)):
        seen = _answer(http.get(f"{address}{path}"), 200).json()
        listed = _answer(http.get(f"{address}/api/campaigns"), 200).json()["data"]
        _say(f"{name} says: {seen['status']}, {len(listed)} campaign of this key")
        if not same or len(listed) != 1:
            sys.exit("this is not as it should be")
    stranger = {"Authorization": "Bearer nobody"}
    refused = _answer(http.get(f"{gateway}/api/campaigns", headers=stranger), 401).json()
    _say(f"a key that the upstream does not know: {refused['error']}")


def _answer(response: httpx.Response, status: int) -> httpx.Response:
    if response.status_code != status:
        sys.exit(f"{response.request.url} answered {response.status_code}: {response.text}")
    return response


def _say(what: Any) -> None:
    print(what, flush=True)


if __name__ == "__main__":
    main()
