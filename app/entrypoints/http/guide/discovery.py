"""Where crawlers and agents find everything: addresses only, the contents are elsewhere.

The server card and the AI catalog follow drafts of 2026 and may change with them.
"""

import re
from importlib.metadata import version
from typing import Any, Final
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from app.settings import Settings

SERVER_CARD: Final = "application/mcp-server-card+json"
AI_CATALOG: Final = "application/ai-catalog+json"
LINKSET: Final = 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"'
WHAT: Final = "From a raw brief to a priced campaign draft that a human confirms."
_NAME: Final = "briefquote"
_CARD_SCHEMA: Final = "https://static.modelcontextprotocol.io/schemas/v2/server-card.schema.json"
# Pages that are worth finding; those of one campaign or one brand are not.
_FOUND: Final = ("/", "/pricing", "/docs")
# What somebody may ask whom this service helps.
_QUERIES: Final = (
    "What does a UGC video campaign with five creators cost?",
    "Turn this brief into a UGC campaign draft that I can confirm.",
    "Combien coûtent trois vidéos TikTok par des créateurs avec un chien ?",
)
_PRIVATE: Final = ("/app", "/c/")

JsonObject = dict[str, Any]


def robots(base: str) -> str:
    """Return robots.txt."""
    closed = "".join(f"Disallow: {path}\n" for path in _PRIVATE)
    return f"User-agent: *\n{closed}\nSitemap: {base}/sitemap.xml\n"


def sitemap(base: str) -> str:
    """Return the sitemap of the pages for people."""
    urls = "".join(f"<url><loc>{escape(base + path)}</loc></url>\n" for path in _FOUND)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{urls}</urlset>\n'
    )


def api_catalog(base: str) -> JsonObject:
    """Return the linkset of RFC 9727."""
    return {
        "linkset": [
            {
                "anchor": f"{base}/api",
                "service-desc": [{"href": f"{base}/openapi.json", "type": "application/json"}],
                "service-doc": [
                    {"href": f"{base}/docs", "type": "text/html"},
                    {"href": f"{base}/llms-full.txt", "type": "text/plain"},
                ],
                "service-meta": [
                    {"href": f"{base}/api/service-info", "type": "application/json"},
                    {"href": f"{base}/llms.txt", "type": "text/plain"},
                ],
                "status": [{"href": f"{base}/healthz", "type": "application/json"}],
            },
            {
                "anchor": f"{base}/mcp",
                "service-desc": [{"href": f"{base}/mcp/server-card", "type": SERVER_CARD}],
                "service-doc": [{"href": f"{base}/docs", "type": "text/html"}],
            },
        ]
    }


def ai_catalog(settings: Settings) -> JsonObject:
    """Return what an agent can use here."""
    base = settings.public_url
    policies = {
        "termsOfServiceUrl": settings.terms_url,
        "privacyPolicyUrl": settings.privacy_url,
    }
    given = {name: address for name, address in policies.items() if address}
    entry: JsonObject = {
        "identifier": f"urn:air:{_host(base)}:mcp:{_NAME}",
        "displayName": _NAME,
        "type": SERVER_CARD,
        "url": f"{base}/mcp/server-card",
        "representativeQueries": list(_QUERIES),
        "tags": ["ugc", "video", "campaign", "quote"],
    }
    if given:
        entry["extensions"] = {"https://ai-catalog.org/extensions/policy-urls": given}
    return {
        "specVersion": "1.0",
        "host": {"displayName": settings.operator_name, "documentationUrl": f"{base}/docs"},
        "entries": [entry],
    }


def server_card(base: str) -> JsonObject:
    """Return how to connect over MCP; what the tools are is told by the server itself."""
    from mcp_types.version import SUPPORTED_PROTOCOL_VERSIONS  # noqa: PLC0415 - see routes.py

    owner = ".".join(reversed(_host(base).split(".")))
    return {
        "$schema": _CARD_SCHEMA,
        "name": f"{owner}/{_NAME}",
        "title": _NAME,
        "description": WHAT,
        "version": version(_NAME),
        "websiteUrl": f"{base}/docs",
        "remotes": [
            {
                "type": "streamable-http",
                "url": f"{base}/mcp",
                "supportedProtocolVersions": list(SUPPORTED_PROTOCOL_VERSIONS),
                "headers": [
                    {
                        "name": "Authorization",
                        "description": "Needed by all tools but get_service_info.",
                        "isRequired": False,
                        "isSecret": True,
                        "value": "Bearer {key}",
                        "variables": {
                            "key": {
                                "description": "A key that a human of the brand made.",
                                "isSecret": True,
                                "placeholder": "ugcp_live_…",
                            }
                        },
                    }
                ],
            }
        ],
    }


def structured_data(settings: Settings) -> JsonObject:
    """Return what search engines are told on the landing page (schema.org)."""
    base = settings.public_url
    provider: JsonObject = {"@type": "Organization", "name": settings.operator_name}
    if settings.support_email:
        provider["email"] = settings.support_email
    api: JsonObject = {
        "@type": "WebAPI",
        "@id": f"{base}/#api",
        "name": _NAME,
        "description": WHAT,
        "url": f"{base}/",
        "documentation": f"{base}/docs",
        "provider": provider,
    }
    if settings.terms_url:
        api["termsOfService"] = settings.terms_url
    site = {
        "@type": "WebSite",
        "@id": f"{base}/#site",
        "name": _NAME,
        "url": f"{base}/",
        "inLanguage": ["fr", "en"],
    }
    return {"@context": "https://schema.org", "@graph": [site, api]}


def _host(base: str) -> str:
    # An IPv6 address has colons, which neither kind of name takes.
    return re.sub(r"[^a-z0-9.-]+", "-", urlsplit(base).hostname or "").strip("-")
