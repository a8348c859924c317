"""A bare Litestar route: what the service cannot be faster than."""

from typing import Any

from litestar import Litestar, Request, Response, post


def bare(size: int) -> Litestar:
    """A Litestar route that answers so many bytes, always the same."""
    answer = b"x" * size

    @post("/api/estimate", status_code=200)
    async def constant(request: Request[Any, Any, Any]) -> Response[bytes]:
        await request.body()
        return Response(answer, media_type="application/json")

    return Litestar([constant], openapi_config=None, logging_config=None)
