"""How a page is rendered: its texts, its links, and the policy that lets nothing else in."""

from functools import cache, partial
from typing import Any, Final
from urllib.parse import parse_qs

from jinja2 import Environment, PackageLoader, StrictUndefined
from litestar.types import HTTPScope

from app.entrypoints.http.guide.discovery import structured_data
from app.entrypoints.http.headers import header_of
from app.entrypoints.http.languages import preferred
from app.entrypoints.http.replies import SERVICE_DESC, Document, RawHeaders, Reply, reply
from app.entrypoints.http.site.assets import Assets
from app.entrypoints.http.site.texts import texts
from app.settings import Settings
from app.wording import MessageLanguage

HTML: Final = b"text/html; charset=utf-8"
LANGUAGES: Final[tuple[MessageLanguage, ...]] = ("fr", "en")
# What the header and the footer lead to, each with its text ``nav.<name>`` in the data files.
NAVIGATION: Final = {
    "pricing": "/pricing",
    "docs": "/docs",
    "openapi": "/openapi.json",
    "llms": "/llms.txt",
}
POLICY: Final = (
    b"content-security-policy",
    (
        b"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        b"connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
)


_UNLISTED: Final = (b"x-robots-tag", b"noindex, nofollow")


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("app.entrypoints.http.site"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


class Site:
    """Renders the templates; each gets ``say``, ``money``, ``asset`` and the values of its page.

    ``say("landing.lead")`` is a text of the data files; figures are those of ``Wording.say``.
    """

    def __init__(self, settings: Settings) -> None:
        self.assets = Assets()
        # Behind a gateway, the upstream's pages are where campaigns are confirmed.
        self.has_console = settings.upstream_url is None
        self._public_url = settings.public_url
        legal = {
            "terms": settings.terms_url,
            "privacy": settings.privacy_url,
            "support": settings.support_email and f"mailto:{settings.support_email}",
        }
        self._shared: dict[str, Any] = {
            "asset": self.assets.path,
            "public_url": settings.public_url,
            "operator_name": settings.operator_name,
            "navigation": NAVIGATION,
            "has_console": self.has_console,
            "structured_data": structured_data(settings),
            "legal": {name: address for name, address in legal.items() if address},
        }

    def html(self, template: str, language: MessageLanguage, path: str, **values: Any) -> bytes:
        """Render a page; ``path`` is its own, with ``?lang=`` when the caller asked for one."""
        words = texts(language)
        bare = path.partition("?")[0]
        page = (
            _templates()
            .get_template(template)
            .render(
                language=language,
                say=words.say,
                money=words.money,
                words=words,
                canonical=f"{self._public_url}{path}",
                alternates={other: f"{bare}?lang={other}" for other in LANGUAGES},
                bare_path=bare,
                **self._shared,
                **values,
            )
        )
        return page.encode()

    def page(
        self,
        template: str,
        language: MessageLanguage,
        path: str,
        *more: tuple[bytes, bytes],
        status: int = 200,
        **values: Any,
    ) -> Reply:
        """Render a page as a response that nobody keeps; ``more`` are further headers."""
        body = self.html(template, language, path, **values)
        rendered = reply(
            body, *page_headers(language), (b"cache-control", b"no-store"), *more, media_type=HTML
        )
        return Reply(rendered.body, rendered.headers, status=status)

    def private(
        self,
        scope: HTTPScope,
        template: str,
        *more: tuple[bytes, bytes],
        path: str | None = None,
        status: int = 200,
        **values: Any,
    ) -> Reply:
        """Render a page for one person; ``path`` is where its language is changed."""
        own = path or scope["path"]
        return self.page(
            template,
            page_language(scope),
            own,
            _UNLISTED,
            *more,
            status=status,
            to=partial(in_language, asked_language(scope)),
            here=own,
            **values,
        )

    def document(
        self, template: str, language: MessageLanguage, path: str, **values: Any
    ) -> Document:
        """Render a page that holds nothing of the caller's, so that it may be kept for a while."""
        body = self.html(template, language, path, **values)
        return Document(body, SERVICE_DESC, *page_headers(language), media_type=HTML)


def page_headers(language: MessageLanguage) -> RawHeaders:
    """Return the headers of every page: the policies and the language."""
    return [
        POLICY,
        # Browsers send Origin with our forms only when pages may say where they are, to ourselves.
        (b"referrer-policy", b"same-origin"),
        (b"content-language", language.encode()),
        (b"vary", b"Accept-Language"),
    ]


def asked_language(scope: HTTPScope) -> MessageLanguage | None:
    """Return the language that ``?lang=`` names; ``None``: it names none of ours."""
    asked = parse_qs(scope["query_string"].decode("latin-1")).get("lang", [""])[-1]
    return next((language for language in LANGUAGES if language == asked), None)


def page_language(scope: HTTPScope) -> MessageLanguage:
    """Return the language of a page: the one asked for, else the preferred one, else English."""
    return asked_language(scope) or preferred(header_of(scope, b"accept-language")) or "en"


def in_language(asked: MessageLanguage | None, path: str) -> str:
    """Return where a page is in the language that was asked for, if any was."""
    return f"{path}?lang={asked}" if asked else path


def takes_html(scope: HTTPScope) -> bool:
    """Say whether a browser asks, as opposed to a program."""
    return "text/html" in (header_of(scope, b"accept") or "").lower()


def page_path(scope: HTTPScope) -> str:
    """Return the canonical path of a page: with the language only when it was asked for."""
    return in_language(asked_language(scope), scope["path"])
