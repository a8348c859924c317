"""Every setting, read once from environment variables that start with BRIEFQUOTE_."""

import os
from collections.abc import Iterable
from ipaddress import ip_address, ip_network
from pathlib import Path
from typing import Annotated, Any, Final, Literal, Self
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
)

_PREFIX = "BRIEFQUOTE_"
PUBLIC_URL = f"{_PREFIX}PUBLIC_URL"


class ConfigurationError(Exception):
    """A setting cannot be used; the message says which and what to write instead."""


def _comma_list(value: object) -> object:
    if isinstance(value, str):
        return tuple(part.strip().lower() for part in value.split(",") if part.strip())
    return value


def _lower(value: object) -> object:
    return value.lower() if isinstance(value, str) else value


def _database_address(value: str) -> str:
    # An estimate at a terminal has no store, and need not load the library of one.
    from sqlalchemy.engine import make_url  # noqa: PLC0415
    from sqlalchemy.exc import ArgumentError  # noqa: PLC0415

    try:
        make_url(value)
    except ArgumentError as error:
        raise ValueError from error
    return value


def _networks(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(str(ip_network(value, strict=False)) for value in values)


def _host_and_port(value: str) -> str:
    host, _, port = value.rpartition(":")
    if not host or not port.isdecimal() or int(port) > _LAST_PORT:
        raise ValueError(value)
    return value


_LAST_PORT: Final = 65_535


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _origin_and_path(value: str) -> str:
    parts = urlsplit(value)
    host = parts.hostname or ""
    is_safe = parts.scheme == "https" or (parts.scheme == "http" and _is_loopback(host))
    is_plain = host and value.isascii() and value.isprintable() and " " not in value
    is_bare = parts.username is None and not parts.query and not parts.fragment
    if not (is_safe and is_plain and is_bare) or parts.port == 0:
        raise ValueError("no address of an upstream")
    return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/') or '/api'}"


_Limit = Annotated[int, Field(ge=0, le=1_000_000_000)]
# It stands in commands, headers and markup: nothing in it may mean anything there.
_ORIGIN = r"^https?://([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?$"
_Url = Annotated[str, Field(pattern=r"^https?://[^\s]+$")]


class Settings(BaseModel):
    """What an operator may change; the defaults suit one process on one machine."""

    model_config = ConfigDict(extra="forbid", frozen=True, validate_default=True)

    public_url: Annotated[str, Field(pattern=_ORIGIN)] = "http://localhost:8000"
    """Scheme and host under which callers reach the service, without a final slash."""

    allowed_hosts: Annotated[
        tuple[Annotated[str, Field(pattern=r"^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)$")], ...],
        BeforeValidator(_comma_list),
    ] = ()
    """Host names (without port) that requests may be addressed to, with commas; empty: any."""

    operator_name: Annotated[str, Field(min_length=1, max_length=60)] = "UGC Pocket"
    """Name of the app in which brands confirm and fund their campaigns."""

    terms_url: _Url | None = None
    """Address of the terms of use, shown to callers."""

    privacy_url: _Url | None = None
    """Address of the privacy policy, shown to callers."""

    support_email: Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+$")] | None = None
    """Address that callers may write to."""

    log_level: Annotated[Literal["debug", "info", "warning", "error"], BeforeValidator(_lower)] = (
        "info"
    )
    """Least severity that is logged: debug, info, warning or error."""

    read_deadline_s: Annotated[float, Field(gt=0, le=300)] = 10
    """Seconds within which the body of a request must have arrived."""

    drain_s: Annotated[float, Field(ge=0, le=300)] = 0
    """Seconds for which requests are still taken after SIGTERM, while /readyz says 503."""

    metrics_address: Annotated[str, AfterValidator(_host_and_port)] | None = None
    """Where /metrics is served, as host:port, by itself and never beside the API; else nowhere."""

    model_url: _Url | None = None
    """Base address of an OpenAI-compatible endpoint, such as https://api.example.com/v1."""

    model_name: Annotated[str, Field(min_length=1, max_length=200)] | None = None
    """The model to ask; the model reader is on only when this and the address are set."""

    model_key: SecretStr | None = None
    """Key of the endpoint; OPENAI_API_KEY when this is not set."""

    model_profile: Annotated[
        Literal["openai", "mistral", "anthropic", "local", "json", "plain"], BeforeValidator(_lower)
    ] = "plain"
    """What it takes: openai, mistral, anthropic, local (vLLM, llama.cpp, Ollama), json or plain."""

    model_deadline_s: Annotated[float, Field(gt=0, le=60)] = 8
    """Seconds that a model may take for one brief, everything included."""

    model_tokens_per_day: Annotated[int, Field(ge=0)] = 2_000_000
    """Tokens that all processes together may spend in a day (UTC); 0: any number."""

    model_concurrency: Annotated[int, Field(ge=0, le=1_000)] = 4
    """Calls of the model at the same time, in one process; 0: any number."""

    @property
    def has_model(self) -> bool:
        """Whether a model is configured."""
        return self.model_url is not None and self.model_name is not None

    @property
    def slowest_call_s(self) -> float:
        """Seconds that the slower one of the model and the upstream may take."""
        if self.upstream_url is None:
            return self.model_deadline_s
        return max(self.model_deadline_s, self.upstream_deadline_s)

    @property
    def call_deadline_s(self) -> float:
        """Seconds that a call of a tool may take: the slowest one's, and what the rest may need."""
        return self.slowest_call_s + 10

    data_dir: Path = Path("data")
    """Folder of what is kept: the store and the secret, unless they are given."""

    database_url: (
        Annotated[
            str,
            Field(pattern=r"^postgresql(\+psycopg)?://"),
            AfterValidator(_database_address),
        ]
        | None
    ) = None
    """PostgreSQL to keep everything in, for several processes or machines; else SQLite."""

    secret: Annotated[str, Field(min_length=32)] | None = None
    """What keys are hashed with; else made in the data folder. Required with a DATABASE_URL."""

    upstream_url: Annotated[str, AfterValidator(_origin_and_path)] | None = None
    """Forward drafts to the API at this address, with the caller's key; without a path: /api."""

    upstream_deadline_s: Annotated[float, Field(gt=0, le=120)] = 15
    """Seconds that the upstream may take for one request, everything included."""

    api_key: SecretStr | None = None
    """Key that `briefquote mcp` orders with, for an assistant on the same machine."""

    key_per_minute: _Limit = 30
    """Requests a minute with one key; 0: any number."""

    drafts_per_day: _Limit = 200
    """Drafts a day (UTC) with one key; 0: any number."""

    anonymous_per_minute: _Limit = 60
    """Estimates a minute without a key from one address (IPv6: one /64); 0: any number."""

    trusted_proxies: Annotated[
        tuple[str, ...],
        BeforeValidator(_comma_list),
        AfterValidator(_networks),
    ] = ()
    """Addresses or networks whose X-Forwarded-For is believed, with commas; empty: nobody's."""

    idempotency_hours: Annotated[int, Field(ge=24, le=8_760)] = 48
    """Hours for which a repeated Idempotency-Key gets the first answer again."""

    brief_days: Annotated[int, Field(ge=1, le=3_650)] = 90
    """Days for which the raw brief of a finished or cancelled campaign is kept."""

    draft_days: Annotated[int, Field(ge=1, le=3_650)] = 30
    """Days after which a draft that nobody confirmed is cancelled."""

    @classmethod
    def from_environment(cls, **given: Any) -> Self:
        """Read the settings; ``given`` wins over the environment.

        Raises:
            ConfigurationError: Naming every setting that cannot be used.
        """
        try:
            settings = cls.model_validate({**_found(cls.model_fields), **given})
        except ValidationError as error:
            raise ConfigurationError(_what_to_change(error)) from None
        if settings.database_url and not settings.secret:
            raise ConfigurationError(
                f"{_PREFIX}SECRET is required with {_PREFIX}DATABASE_URL: {_ADVICE['secret']}"
            )
        return settings


def _found(names: Iterable[str]) -> dict[str, str]:
    """What the environment says, by name; an empty variable says nothing."""
    said = {name.upper(): value for name, value in os.environ.items() if value}  # noqa: TID251
    said.setdefault(f"{_PREFIX}MODEL_KEY", said.get("OPENAI_API_KEY", ""))
    variables = {name: f"{_PREFIX}{name.upper()}" for name in names}
    return {name: said[variable] for name, variable in variables.items() if said.get(variable)}


_ADVICE = {
    "public_url": "write scheme and host only, such as https://quotes.example.com",
    "allowed_hosts": "write names without scheme or port, such as quotes.example.com,localhost",
    "terms_url": "write a whole address, such as https://example.com/terms",
    "privacy_url": "write a whole address, such as https://example.com/privacy",
    "support_email": "write an e-mail address, such as support@example.com",
    "log_level": "write debug, info, warning or error",
    "read_deadline_s": "write a number of seconds above 0 and up to 300",
    "drain_s": "write a number of seconds from 0 to 300",
    "metrics_address": "write host and port, such as 127.0.0.1:9464",
    "model_url": "write a whole address, such as https://api.example.com/v1",
    "model_name": "write the name of a model, of 1 to 200 characters",
    "model_profile": "write openai, mistral, anthropic, local, json or plain",
    "model_deadline_s": "write a number of seconds above 0 and up to 60",
    "model_tokens_per_day": "write a whole number; 0 for any number",
    "model_concurrency": "write a whole number up to 1000; 0 for any number",
    "database_url": "write an address such as postgresql://user:password@host/database",
    "secret": "write at least 32 characters that nobody can guess, the same for every process",
    "upstream_url": "write https://, host and path, such as https://example.com/api (http:// is "
    "for this machine only)",
    "upstream_deadline_s": "write a number of seconds above 0 and up to 120",
    "key_per_minute": "write a whole number, 0 for no limit",
    "drafts_per_day": "write a whole number, 0 for no limit",
    "anonymous_per_minute": "write a whole number, 0 for no limit",
    "trusted_proxies": "write addresses or networks, such as 10.0.0.0/8,192.0.2.7",
    "idempotency_hours": "write a whole number of hours from 24 to 8760",
    "brief_days": "write a whole number of days from 1 to 3650",
    "draft_days": "write a whole number of days from 1 to 3650",
    "operator_name": "write a name of 1 to 60 characters",
}


def _what_to_change(error: ValidationError) -> str:
    names = dict.fromkeys(str(item["loc"][0]) for item in error.errors(include_input=False))
    return "; ".join(f"{_PREFIX}{name.upper()} cannot be used: {_ADVICE[name]}" for name in names)
