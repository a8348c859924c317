"""Every setting, read once from environment variables that start with BRIEFQUOTE_."""

from typing import Annotated, Any, Literal, Self

from pydantic import AliasChoices, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

_PREFIX = "BRIEFQUOTE_"


class ConfigurationError(Exception):
    """A setting cannot be used; the message says which and what to write instead."""


def _comma_list(value: object) -> object:
    if isinstance(value, str):
        return tuple(part.strip().lower() for part in value.split(",") if part.strip())
    return value


def _lower(value: object) -> object:
    return value.lower() if isinstance(value, str) else value


_Url = Annotated[str, Field(pattern=r"^https?://[^\s]+$")]


class Settings(BaseSettings):
    """What an operator may change; the defaults suit one process on one machine."""

    model_config = SettingsConfigDict(
        env_prefix=_PREFIX, env_ignore_empty=True, frozen=True, use_attribute_docstrings=True
    )

    public_url: Annotated[str, Field(pattern=r"^https?://[^\s/]+$")] = "http://localhost:8000"
    """Scheme and host under which callers reach the service, without a final slash."""

    allowed_hosts: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_comma_list)] = ()
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

    model_url: _Url | None = None
    """Base address of an OpenAI-compatible endpoint, such as https://api.example.com/v1."""

    model_name: Annotated[str, Field(min_length=1, max_length=200)] | None = None
    """The model to ask; the model reader is on only when this and the address are set."""

    model_key: Annotated[
        SecretStr | None,
        Field(validation_alias=AliasChoices(f"{_PREFIX}MODEL_KEY", "OPENAI_API_KEY")),
    ] = None
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

    @classmethod
    def from_environment(cls, **given: Any) -> Self:
        """Read the settings; ``given`` wins over the environment.

        Raises:
            ConfigurationError: Naming every setting that cannot be used.
        """
        try:
            return cls(**given)
        except ValidationError as error:
            raise ConfigurationError(_what_to_change(error)) from None


_ADVICE = {
    "public_url": "write scheme and host only, such as https://quotes.example.com",
    "terms_url": "write a whole address, such as https://example.com/terms",
    "privacy_url": "write a whole address, such as https://example.com/privacy",
    "support_email": "write an e-mail address, such as support@example.com",
    "log_level": "write debug, info, warning or error",
    "read_deadline_s": "write a number of seconds above 0 and up to 300",
    "model_url": "write a whole address, such as https://api.example.com/v1",
    "model_profile": "write openai, mistral, anthropic, local, json or plain",
    "model_deadline_s": "write a number of seconds above 0 and up to 60",
    "model_tokens_per_day": "write a whole number; 0 for any number",
    "model_concurrency": "write a whole number up to 1000; 0 for any number",
    "operator_name": "write a name of 1 to 60 characters",
}


def _what_to_change(error: ValidationError) -> str:
    names = dict.fromkeys(str(item["loc"][0]) for item in error.errors(include_input=False))
    return "; ".join(
        f"{_PREFIX}{name.upper()} cannot be used: {_ADVICE.get(name, 'see the README')}"
        for name in names
    )
