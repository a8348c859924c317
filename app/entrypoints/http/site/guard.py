"""Who may see and send the pages behind a sign-in: sessions, forms of ours, and no frame."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from http import HTTPStatus
from typing import Any, Final

from litestar import Request, Response
from litestar.types import HTTPScope

from app.domain.errors import BriefquoteError, SignedOut, ValidationFailed
from app.entrypoints.http.body import read_form
from app.entrypoints.http.errors import as_response, refusal
from app.entrypoints.http.headers import header_of
from app.entrypoints.http.replies import RawHeaders, Reply
from app.entrypoints.http.site.rendering import Site, asked_language, page_language
from app.entrypoints.http.threads import in_thread
from app.signing_in import NewSession, Person, SigningIn, is_form_of
from app.wording import MessageLanguage

Form = Mapping[str, Sequence[str]]
_Handlers = dict[int | type[Exception], Callable[[Request[Any, Any, Any], Any], Response[Any]]]
# Browsers send Origin with our forms only when pages may say where they are, to ourselves.
_PRIVATE: Final[RawHeaders] = [
    (b"referrer-policy", b"same-origin"),
    (b"x-robots-tag", b"noindex, nofollow"),
]
_FRAMES: Final = {"embed", "fencedframe", "frame", "iframe", "object"}
_HEADINGS: Final = {401, 403, 404, 409, 422}


class Guard:
    """Lets people of a brand through; an Authorization header is never looked at.

    ``handlers`` are the exception handlers of every route behind it.
    """

    def __init__(
        self, site: Site, signing_in: SigningIn, *, public_url: str, read_deadline_s: float
    ) -> None:
        self._site = site
        self._signing_in = signing_in
        self._public_url = public_url
        self._read_deadline_s = read_deadline_s
        is_https = public_url.startswith("https:")
        self._cookie = "__Host-briefquote" if is_https else "briefquote"
        self.handlers: _Handlers = {BriefquoteError: self.refusal}
        self._attributes = f"Path=/; HttpOnly; SameSite=Lax{'; Secure' if is_https else ''}"

    async def person(self, scope: HTTPScope) -> Person:
        """Return who is signed in.

        Raises:
            SignedOut: When nobody is.
            ValidationFailed: 403, when the page would be in a frame.
        """
        _refuse_frame(scope)
        person = await in_thread(self._signing_in.person, self.session(scope))
        if person is None:
            raise SignedOut(
                "Nobody is signed in here: this page is for a person of the brand, whom "
                "`briefquote login-link` gives a link. API keys open nothing here."
            )
        return person

    async def form(self, request: Request[Any, Any, Any]) -> Form:
        """Return the fields of a form that a page of this service sent.

        Raises:
            ValidationFailed: 403, when another page sent it, or nobody can tell.
        """
        scope = request.scope
        _refuse_frame(scope)
        if not self._is_ours(scope):
            raise ValidationFailed(
                "Origin: this is taken from the pages of this service only; open the page, and "
                "press the button there.",
                status=HTTPStatus.FORBIDDEN,
            )
        sent: dict[str, list[str]] = {}
        fields = await read_form(scope, request.receive, deadline_s=self._read_deadline_s)
        for name, value in fields:
            sent.setdefault(name, []).append(value.replace("\r\n", "\n"))
        return sent

    async def signed_form(self, request: Request[Any, Any, Any]) -> tuple[Person, Form]:
        """Return who is signed in, and the form that this session was shown.

        Raises:
            SignedOut: When nobody is signed in.
            ValidationFailed: 403, when it is not a form that this session was shown.
        """
        sent = await self.form(request)
        person = await self.person(request.scope)
        if not is_form_of(person, last(sent, "form")):
            raise ValidationFailed(
                "form: this form was shown to another session; open the page again.",
                status=HTTPStatus.FORBIDDEN,
            )
        return person, sent

    def page(
        self,
        scope: HTTPScope,
        template: str,
        *more: tuple[bytes, bytes],
        path: str | None = None,
        status: int = HTTPStatus.OK,
        **values: Any,
    ) -> Reply:
        """Render a page; ``path`` is where its language is changed, when it is not its own."""
        language = page_language(scope)
        own = path or scope["path"]
        return self._site.page(
            template,
            language,
            own,
            *_PRIVATE,
            *more,
            status=status,
            to=partial(_in_language, asked_language(scope)),
            here=own,
            **values,
        )

    def to(self, scope: HTTPScope, path: str, *more: tuple[bytes, bytes]) -> Reply:
        """Send the browser to another page of ours, in the language that was asked for."""
        place = _in_language(asked_language(scope), path)
        headers = [(b"location", place.encode()), (b"content-length", b"0"), *more]
        return Reply(b"", [*headers, (b"cache-control", b"no-store")], status=HTTPStatus.SEE_OTHER)

    def refusal(self, request: Request[Any, Any, Any], error: BriefquoteError) -> Response[bytes]:
        """Return a page that tells a browser of a failure, and JSON for anybody else."""
        scope = request.scope
        told = refusal(scope, error)
        if not takes_html(scope):
            return as_response(told)
        kept = [header for header in told.headers if header[0] in _KEPT]
        template = "signed_out" if isinstance(error, SignedOut) else "failure"
        return as_response(
            self.page(
                scope,
                f"{template}.html.j2",
                *kept,
                path="/app",
                status=error.status,
                person=None,
                heading=error.status if error.status in _HEADINGS else 500,
                error=error,
            )
        )

    def session(self, scope: HTTPScope) -> str | None:
        """Return the session that the browser has; whether it is one, nobody has looked."""
        cookies = (header_of(scope, b"cookie") or "").replace(",", ";").split(";")
        pairs = (cookie.strip().partition("=") for cookie in cookies)
        return next((value for name, _, value in pairs if name == self._cookie), None)

    def signed_in(self, session: NewSession) -> tuple[bytes, bytes]:
        """Return the header by which a browser keeps a session."""
        kept = f"{self._cookie}={session.token}; Max-Age={session.lasts_s}; {self._attributes}"
        return (b"set-cookie", kept.encode())

    def signed_out(self) -> tuple[bytes, bytes]:
        """Return the header by which a browser forgets a session."""
        return (b"set-cookie", f"{self._cookie}=; Max-Age=0; {self._attributes}".encode())

    def _is_ours(self, scope: HTTPScope) -> bool:
        """Say whether a page of ours sent this; without a word of the browser, none did."""
        origin, site = header_of(scope, b"origin"), header_of(scope, b"sec-fetch-site")
        if site is not None and site != "same-origin":
            return False
        if origin in {None, "null"}:
            return site is not None
        host = (header_of(scope, b"host") or "").lower()
        return origin == self._public_url or (origin or "").partition("://")[2].lower() == host


_KEPT: Final = {b"www-authenticate", b"retry-after", b"connection"}


def last(form: Form, name: str) -> str:
    """Return the last value of a field; an empty one when it was not sent."""
    return form.get(name, [""])[-1]


def takes_html(scope: HTTPScope) -> bool:
    """Say whether a browser asks, as opposed to a program."""
    return "text/html" in (header_of(scope, b"accept") or "").lower()


def _in_language(asked: MessageLanguage | None, path: str) -> str:
    return f"{path}?lang={asked}" if asked else path


def _refuse_frame(scope: HTTPScope) -> None:
    if header_of(scope, b"sec-fetch-dest") in _FRAMES:
        raise ValidationFailed(
            "Sec-Fetch-Dest: this page is not shown inside another one; open it by itself.",
            status=HTTPStatus.FORBIDDEN,
        )
