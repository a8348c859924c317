"""What a model is told: the templates of ``prompts/``, filled from the domain's own lists.

The brief goes in as finished text and is never rendered as a template itself, nor by any library.
"""

import json
from datetime import date
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Final, get_args

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from openai.types.chat import ChatCompletionMessageParam

from app.domain.campaign import (
    MAX_BUDGET_CENTS,
    MAX_CREATORS,
    MAX_TITLE,
    MIN_BUDGET_CENTS,
    OBJECTIVES,
    Category,
    PaymentTrigger,
    Platform,
    Prestation,
)
from app.domain.request import Level
from app.extraction.model.wire import SCHEMA, SILENT, Extraction

FOLDER: Final = Path(__file__).parents[3] / "prompts"
_MEANINGS: Final = {
    Prestation.UGC_ONLY: "the video is delivered to the brand",
    Prestation.VIDEO_POST: "the creator also publishes it on their own account",
    Prestation.POST_PROVIDED: "the creator publishes a video that the brand provides",
}
_VERSION_DIGITS: Final = 12


class Prompt:
    """The messages that ask for one brief; everything but the brief is the same every time."""

    def __init__(self, folder: Path = FOLDER) -> None:
        templates = Environment(
            loader=FileSystemLoader(folder),
            undefined=StrictUndefined,
            autoescape=False,  # noqa: S701 - plain text for a model, shown to nobody
            keep_trailing_newline=False,
        )
        self._user = templates.get_template("user.md.j2")
        system = templates.get_template("system.md.j2").render(
            limits={
                "creators": MAX_CREATORS,
                "low_euros": MIN_BUDGET_CENTS // 100,
                "high_euros": MAX_BUDGET_CENTS // 100,
                "title": MAX_TITLE,
            },
            prestations=[(name.value, meaning) for name, meaning in _MEANINGS.items()],
            platforms=[item.value for item in Platform],
            categories=[item.value for item in Category],
            objectives=OBJECTIVES,
            triggers=[item.value for item in PaymentTrigger],
            levels=get_args(Level),
        )
        self._always: list[ChatCompletionMessageParam] = [{"role": "system", "content": system}]
        for example in yaml.safe_load((folder / "examples.yaml").read_text("utf-8")):
            said = Extraction.model_validate(SILENT | example["answer"])
            day = date.fromisoformat(str(example["today"]))
            self._always.append(self._ask(example["brief"], day))
            self._always.append({"role": "assistant", "content": said.model_dump_json()})

    @cached_property
    def version(self) -> str:
        """Hash of everything that shapes the answer besides the brief and the model."""
        told = [self._always, self._ask("", date.min), SCHEMA]
        content = json.dumps(told, ensure_ascii=False, sort_keys=True)
        return sha256(content.encode()).hexdigest()[:_VERSION_DIGITS]

    def messages(self, brief: str, today: date) -> list[ChatCompletionMessageParam]:
        """Return what to send for a brief; relative dates count from ``today``."""
        return [*self._always, self._ask(brief, today)]

    def _ask(self, brief: str, today: date) -> ChatCompletionMessageParam:
        # Nobody can write a brief that contains its own hash: the markers cannot be imitated.
        marker = f"=== brief {sha256(brief.encode()).hexdigest()[:16]} ==="
        asked = self._user.render(today=today.isoformat(), brief=brief, marker=marker)
        return {"role": "user", "content": asked}
