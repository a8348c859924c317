"""What a call costs, for the log."""

import tomllib
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def _prices() -> dict[str, tuple[float, float, float]]:
    source = files("app.extraction.model") / "prices.toml"
    table = tomllib.loads(source.read_text(encoding="utf-8"))["models"]
    return {name: (prices[0], prices[1], prices[2]) for name, prices in table.items()}


def cost_micro_usd(model: str, prompt: int, cached: int, answer: int) -> int | None:
    """Return the millionths of a US dollar that these tokens cost; ``None``: no price is known.

    ``cached`` is the part of ``prompt`` that the endpoint had read before.
    """
    prices = _prices().get(model)
    if prices is None:
        return None
    per_prompt, per_cached, per_answer = prices
    return round((prompt - cached) * per_prompt + cached * per_cached + answer * per_answer)
