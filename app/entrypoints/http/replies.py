"""Finished responses: bytes that were rendered once, sent without another look."""

from hashlib import sha256
from typing import Final

from litestar.types import Receive, Scope, Send

RawHeaders = list[tuple[bytes, bytes]]
JSON: Final = b"application/json"
# Where the service is described (RFC 8631, RFC 9727), sent with whatever describes it.
SERVICE_DESC: Final = (
    b"link",
    (
        b'</openapi.json>; rel="service-desc"; type="application/json", '
        b'</docs>; rel="service-doc"; type="text/html", '
        b'</llms.txt>; rel="describedby"; type="text/plain", '
        b'</.well-known/api-catalog>; rel="api-catalog"; type="application/linkset+json", '
        b'</.well-known/ai-catalog.json>; rel="ai-catalog"; type="application/ai-catalog+json"'
    ),
)


class Reply:
    """A status, headers and a body; an ASGI application, which Litestar sends as it is."""

    __slots__ = ("body", "headers", "status")

    def __init__(self, body: bytes, headers: RawHeaders, *, status: int = 200) -> None:
        self.body = body
        self.headers = headers
        self.status = status

    async def __call__(self, _scope: Scope, _receive: Receive, send: Send) -> None:
        """Send the response."""
        await send({"type": "http.response.start", "status": self.status, "headers": self.headers})
        await send({"type": "http.response.body", "body": self.body, "more_body": False})


def reply(body: bytes, *more: tuple[bytes, bytes], media_type: bytes = JSON) -> Reply:
    """Return a 200 response with its length."""
    return Reply(
        body,
        [(b"content-type", media_type), (b"content-length", b"%d" % len(body)), *more],
    )


class Document:
    """A response that is the same for everybody until the process ends, with a strong ETag."""

    def __init__(self, body: bytes, *more: tuple[bytes, bytes], media_type: bytes = JSON) -> None:
        self._etag = b'"%s"' % sha256(body).hexdigest()[:32].encode()
        kept = [(b"etag", self._etag), (b"cache-control", b"public, max-age=300")]
        self._whole = reply(body, *kept, *more, media_type=media_type)
        self._unchanged = Reply(b"", kept, status=304)

    def answer(self, if_none_match: str | None) -> Reply:
        """Return the document, or 304 when the caller has it already."""
        is_known = known_to(if_none_match, self._etag.decode())
        return self._unchanged if is_known else self._whole


def known_to(if_none_match: str | None, etag: str) -> bool:
    """Say whether a caller has this version already, by its If-None-Match."""
    if if_none_match is None:
        return False
    tags = {tag.strip().removeprefix("W/") for tag in if_none_match.split(",")}
    return bool(tags & {"*", etag})
