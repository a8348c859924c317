"""Style sheets, scripts and pictures, at addresses that change with their content."""

from collections.abc import Mapping
from hashlib import sha256
from importlib.resources import files
from typing import Any, Final

from litestar import Request, route
from litestar.handlers import HTTPRouteHandler

from app.domain.errors import NotFound
from app.entrypoints.http.headers import header_of
from app.entrypoints.http.replies import Reply, known_to, reply

_MEDIA_TYPES: Final = {
    "css": b"text/css; charset=utf-8",
    "js": b"text/javascript; charset=utf-8",
    "svg": b"image/svg+xml",
}
_FOR_EVER: Final = b"public, max-age=31536000, immutable"
_VERSION_LENGTH: Final = 12


class Assets:
    """The files of ``static``, read once; one version for all, so that modules find each other."""

    def __init__(self) -> None:
        folder = files("app.entrypoints.http.site") / "static"
        self._contents: Mapping[str, bytes] = {
            file.name: file.read_bytes()
            for file in sorted(folder.iterdir(), key=lambda file: file.name)
            if file.name.rpartition(".")[2] in _MEDIA_TYPES
        }
        digest = sha256()
        for name, content in self._contents.items():
            digest.update(b"%s %d " % (name.encode(), len(content)))
            digest.update(content)
        self.version = digest.hexdigest()[:_VERSION_LENGTH]

    def path(self, name: str) -> str:
        """Return where a file is served.

        Raises:
            KeyError: There is no such file.
        """
        if name not in self._contents:
            raise KeyError(name)
        return f"/assets/{self.version}/{name}"

    def route(self) -> HTTPRouteHandler:
        """Return the route that serves them."""
        replies = {name: self._reply(name) for name in self._contents}
        etag = f'"{self.version}"'
        unchanged = Reply(
            b"", [(b"etag", etag.encode()), (b"cache-control", _FOR_EVER)], status=304
        )

        @route("/assets/{version:str}/{name:str}", http_method=["GET", "HEAD"])
        async def serve(request: Request[Any, Any, Any]) -> Reply:
            version, name = request.path_params["version"], request.path_params["name"]
            if version != self.version or name not in replies:
                raise NotFound("There is no such file; the page that names it has newer ones.")
            is_known = known_to(header_of(request.scope, b"if-none-match"), etag)
            return unchanged if is_known else replies[name]

        return serve

    def _reply(self, name: str) -> Reply:
        return reply(
            self._contents[name],
            (b"etag", f'"{self.version}"'.encode()),
            (b"cache-control", _FOR_EVER),
            media_type=_MEDIA_TYPES[name.rpartition(".")[2]],
        )
