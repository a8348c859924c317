"""Record the cassettes again from a real server: ``make record``.

Between us and llama.cpp stands a proxy that replaces the schema by ``{"const": what is wanted}``:
the server must then answer exactly that, in a true envelope with true usage. The cassette keeps our
own request. It proves protocol and parsing, and nothing about how well a model reads.
"""

import asyncio
import json
import tempfile
from pathlib import Path
from typing import Any

import httpx
from litestar import Litestar, Request, Response, post

from app.bootstrap import build
from app.domain.request import EstimateRequest
from app.extraction.model.wire import SILENT
from app.settings import Settings
from tests.http.serving import served
from tests.model.cassettes import CASES, FOLDER, file_of, recorder
from tests.model.llama.server import KEY, NAME, llama

DAY = "2026-11-21"
PATIENCE_S = 60.0


def settings(url: str, folder: Path, **more: Any) -> Settings:
    """Set the model reader up as the recordings were made."""
    given: dict[str, Any] = {
        "model_name": NAME,
        "model_key": KEY,
        "model_profile": "local",
        "data_dir": folder,
    }
    return Settings(model_url=url, **(given | more))


def _speaker(upstream: str) -> Litestar:
    @post("/v1/chat/completions", status_code=200)
    async def speak(request: Request[Any, Any, Any]) -> Response[bytes]:
        body = await request.json()
        asked = body["messages"][-1]["content"]
        said = next(said for brief, said in CASES.values() if brief in asked)
        body["response_format"]["json_schema"]["schema"] = {"const": SILENT | said}
        async with httpx.AsyncClient(timeout=PATIENCE_S) as client:
            answer = await client.post(
                f"{upstream}/chat/completions",
                json=body,
                headers={"authorization": request.headers["authorization"]},
            )
        return Response(answer.content, media_type="application/json")

    return Litestar([speak], openapi_config=None)


async def _record(url: str, folder: Path) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for case, (brief, _) in CASES.items():
        (FOLDER / file_of(case)).unlink(missing_ok=True)
        services = build(settings(url, folder, model_deadline_s=PATIENCE_S))
        with recorder("all").use_cassette(file_of(case), allow_playback_repeats=False):
            asked = EstimateRequest(brief=brief, reference_date=DAY)
            estimate = await services.estimator.refined(asked)
        assert services.model is not None
        await services.model.close()
        print(case, estimate.extractor, json.dumps([one.code for one in estimate.warnings]))


def _main() -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        with llama(folder) as upstream, served(_speaker(upstream)) as port:
            asyncio.run(_record(f"http://127.0.0.1:{port}/v1", folder))


if __name__ == "__main__":
    _main()
