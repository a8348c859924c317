"""Who may see and send the pages behind a sign-in: sessions, forms of ours, and no frame."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any, Final, Literal

from litestar import Request
from litestar.types import HTTPScope

from app.domain.errors import SignedOut, ValidationFailed
from app.entrypoints.http.body import read_form
from app.entrypoints.http.headers import header_of
from app.entrypoints.http.replies import Reply
from app.entrypoints.http.site.rendering import Site, asked_language, in_language
from app.entrypoints.http.threads import in_thread
from app.signing_in import NewSession, Person, SigningIn, is_form_of

Form = Mapping[str, Sequence[str]]
_FRAMES: Final = {"embed", "fencedframe", "frame", "iframe", "object"}


class NotOurs(ValidationFailed):
    """What was sent or loaded comes from elsewhere; ``reason`` names the text that says so."""

    status = HTTPStatus.FORBIDDEN

    def __init__(self, reason: Literal["origin", "session", "frame"], detail: str) -> None:
        super().__init__(detail)
        self.reason = reason


class Guard:
    """Lets people of a brand through; an Authorization header is never looked at."""

    def __init__(
        self, site: Site, signing_in: SigningIn, *, public_url: str, read_deadline_s: float
    ) -> None:
        self._site = site
        self._signing_in = signing_in
        self._public_url = public_url
        self._read_deadline_s = read_deadline_s
        is_https = public_url.startswith("https:")
        self._cookie = "__Host-briefquote" if is_https else "briefquote"
        self._attributes = f"Path=/; HttpOnly; SameSite=Lax{'; Secure' if is_https else ''}"

    async def person(self, scope: HTTPScope) -> Person:
        """Return who is signed in.

        Raises:
            SignedOut: When nobody is.
            NotOurs: When the page would be in a frame.
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
            NotOurs: When another page sent it, or nobody can tell.
        """
        scope = request.scope
        _refuse_frame(scope)
        if not self._is_ours(scope):
            raise NotOurs(
                "origin",
                "Origin: this is taken from the pages of this service only; open the page, and "
                "press the button there.",
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
            NotOurs: When it is not a form that this session was shown.
        """
        sent = await self.form(request)
        person = await self.person(request.scope)
        refuse_form_of_another(person, sent)
        return person, sent

    async def written_form(self, request: Request[Any, Any, Any]) -> tuple[Person, Form]:
        """Return who is signed in, and a form that took time to write, whoever was shown it.

        Raises:
            SignedOut: When nobody is signed in; it keeps what was written.
            NotOurs: When another page sent it, or nobody can tell.
        """
        sent = await self.form(request)
        try:
            person = await self.person(request.scope)
        except SignedOut as out:
            out.kept = {name: values for name, values in sent.items() if name != "form"}
            raise
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
        return self._site.private(scope, template, *more, path=path, status=status, **values)

    def to(self, scope: HTTPScope, path: str, *more: tuple[bytes, bytes]) -> Reply:
        """Send the browser to another page of ours, in the language that was asked for."""
        place = in_language(asked_language(scope), path)
        headers = [(b"location", place.encode()), (b"content-length", b"0"), *more]
        return Reply(b"", [*headers, (b"cache-control", b"no-store")], status=HTTPStatus.SEE_OTHER)

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


def refuse_form_of_another(person: Person, sent: Form) -> None:
    """Take a form only from the session that was shown it.

    Raises:
        NotOurs: When it was another.
    """
    if not is_form_of(person, last(sent, "form")):
        raise NotOurs(
            "session", "form: this form was shown to another session; open the page again."
        )


def last(form: Form, name: str) -> str:
    """Return the last value of a field; an empty one when it was not sent."""
    return form.get(name, [""])[-1]


def _refuse_frame(scope: HTTPScope) -> None:
    if header_of(scope, b"sec-fetch-dest") in _FRAMES:
        raise NotOurs(
            "frame", "Sec-Fetch-Dest: this page is not shown inside another one; open it by itself."
        )
