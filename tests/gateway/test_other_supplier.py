"""The adapter that docs/gateway.md shows takes orders by the same use case."""

import json
import re
from pathlib import Path
from time import monotonic
from typing import Any

import pytest

from app.access import Caller
from app.bootstrap import build
from app.claims import Claims
from app.domain.campaign import CampaignDraftInput
from app.domain.errors import CreateFailed, NotFound
from app.domain.idempotency import Once
from app.forwarding import Forwarding
from app.gate import Gate, KnownKeys
from app.settings import Settings
from app.store.sealing import Sealing
from app.store.secret import Secret
from app.upstream.line import Line
from tests.gateway.proxy import serving
from tests.ordering.conftest import DRAFT

GUIDE = Path(__file__).parents[2] / "docs" / "gateway.md"
ID = "3f0b9a52-6c1d-4f0e-9a53-0d5c8f1f3a11"
ORDER = {"id": ID, "name": "Gamelle", "state": "live", "link": "https://elsewhere.example/o/1"}


async def elsewhere(reader: Any, writer: Any) -> None:
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    (length,) = re.findall(r"content-length: (\d+)", head.lower()) or ["0"]
    body = await reader.readexactly(int(length))
    said: dict[str, Any]
    status, said = (404, {}) if ID not in head else (200, ORDER)
    if head.startswith("POST /v1/orders "):
        asked = json.loads(body)
        status, said = (201, ORDER) if asked["cents"] == 60_000 else (400, {"error": {"code": 1}})
    raw = json.dumps(said).encode()
    writer.write(b"HTTP/1.1 %d S\r\ncontent-length: %d\r\n\r\n" % (status, len(raw)) + raw)
    await writer.drain()
    writer.close()


async def test_the_adapter_of_the_guide_takes_orders(tmp_path: Path) -> None:
    (code,) = re.findall(
        r"<!-- adapter -->\n```python\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL
    )
    shown: dict[str, Any] = {}
    exec(code, shown)  # noqa: S102 - it is our own document
    services = build(Settings(data_dir=tmp_path))
    caller = Caller("k" * 64, "k" * 64, None, "their-key")
    draft = CampaignDraftInput.model_validate(DRAFT)
    with serving(elsewhere) as port:
        line = Line(
            f"http://127.0.0.1:{port}/v1", now_ms=lambda: 1, now_s=monotonic, share=lambda: 0
        )
        supplier = shown["Elsewhere"](line)
        database, secret, known = services.database, Secret(None, tmp_path), KnownKeys(lambda: 1)
        new_id = iter(map(str, range(9))).__next__
        forwarding = Forwarding(
            database,
            Claims(database, secret, Sealing(secret), now_ms=lambda: 1, idempotency_hours=48),
            Gate(services.access, database, supplier, known, secret, new_id=new_id, deadline_s=5),
            supplier,
            known,
            now_s=monotonic,
            new_id=new_id,
            deadline_s=5,
        )
        created = await forwarding.create(caller, draft, Once("a", "f"))
        again = await forwarding.create(caller, draft, Once("a", "f"))
        stands = await forwarding.status(caller, ID)
        with pytest.raises(NotFound):
            await forwarding.status(caller, ID.replace("3", "4"))
        other = draft.model_copy(update={"creators_wanted": 6})
        with pytest.raises(CreateFailed):
            await forwarding.create(caller, other, Once("b", "f"))
        await supplier.close()
    services.database.close()

    assert (created.campaign_id, created.is_replay) == (ID, False)
    assert (again.answer, again.is_replay) == (created.answer, True)
    assert stands.status == "open"
