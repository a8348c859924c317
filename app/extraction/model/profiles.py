"""What the endpoints that speak the OpenAI protocol take and refuse; only what is named is sent.

Sources: the providers' own compatibility pages, collected with dates in docs/adr/0009-model.md.
"""

from typing import Any, Final, NamedTuple

from instructor import Mode


class Profile(NamedTuple):
    """How to ask an endpoint: ``mode`` is Instructor's, ``parameters`` go out as they are."""

    mode: Mode
    tokens_parameter: str
    parameters: dict[str, Any]


PROFILES: Final = {
    # Newer small models refuse tools beside reasoning, any temperature but 1, and max_tokens.
    "openai": Profile(Mode.JSON_SCHEMA, "max_completion_tokens", {"reasoning_effort": "none"}),
    "mistral": Profile(Mode.JSON_SCHEMA, "max_tokens", {"temperature": 0}),
    # The compatibility layer ignores response_format without a word.
    "anthropic": Profile(Mode.TOOLS, "max_tokens", {"temperature": 0}),
    # vLLM, llama.cpp and Ollama.
    "local": Profile(Mode.JSON_SCHEMA, "max_tokens", {"temperature": 0}),
    # Knows JSON, but no schema.
    "json": Profile(Mode.JSON, "max_tokens", {"temperature": 0}),
    # As little as possible: for an endpoint of which nothing is known.
    "plain": Profile(Mode.JSON_SCHEMA, "max_tokens", {}),
}
