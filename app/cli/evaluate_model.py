"""Ask a model about every labelled brief, once, and read the briefs with what it said."""

import asyncio
import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any, NamedTuple

from rich.console import Console
from rich.progress import track

from app.domain.reading import ModelAsked, Reading
from app.estimator import Read
from app.evaluation.cases import Case
from app.extraction.model.claims import Ground, claims
from app.extraction.model.merge import merge
from app.extraction.model.outcomes import ModelFailed
from app.extraction.model.prices import cost_micro_usd
from app.extraction.model.reader import ModelReader
from app.extraction.model.wire import Extraction
from app.extraction.rules.reader import read


class Asked(NamedTuple):
    """What came of asking about one brief; ``said`` is ``None`` when the model failed."""

    said: Extraction | None
    seconds: float
    cost_micro_usd: int | None


def ask_all(
    model: ModelReader, cases: Sequence[Case], folder: Path, console: Console
) -> dict[str, Asked]:
    """Ask about every case and return the answers by its id.

    Each answer is written to a file of the folder as it comes: an evaluation that was interrupted
    goes on where it stopped, and failures are asked again.
    """
    folder.mkdir(parents=True, exist_ok=True)
    name = "".join(letter if letter.isalnum() else "-" for letter in model.asked.name)
    file = folder / f"eval-{name}-{model.asked.prompt_version}.jsonl"
    asked = _known(file)
    with asyncio.Runner() as runner, file.open("a", encoding="utf-8") as written:
        if file.stat().st_size:
            written.write("\n")  # the last line may have been cut off
        missing = [case for case in cases if case.id not in asked]
        for case in track(missing, "Asking the model", console=console, transient=True):
            asked[case.id] = one = runner.run(_ask(model, case))
            if one.said is not None:
                line = {"id": case.id, **one._asdict(), "said": one.said.model_dump(mode="json")}
                written.write(json.dumps(line, ensure_ascii=False) + "\n")
                written.flush()
        runner.run(model.close())
    return asked


def _known(file: Path) -> dict[str, Asked]:
    lines: list[dict[str, Any]] = []
    for line in file.read_text("utf-8").splitlines() if file.exists() else ():
        with suppress(json.JSONDecodeError):  # cut off in the middle: asked again
            lines.append(json.loads(line))
    return {
        line["id"]: Asked(
            Extraction.model_validate(line["said"]), line["seconds"], line["cost_micro_usd"]
        )
        for line in lines
    }


async def _ask(model: ModelReader, case: Case) -> Asked:
    began = perf_counter()
    try:
        answered = await model.ask(case.brief, case.reference_date)
    except ModelFailed:
        return Asked(None, perf_counter() - began, None)
    cost = cost_micro_usd(
        model.asked.name,
        answered.prompt_tokens,
        answered.cached_tokens,
        answered.answer_tokens,
    )
    return Asked(answered.said, perf_counter() - began, cost)


def readers(
    cases: Sequence[Case], answers: Mapping[str, Asked], asked: ModelAsked
) -> dict[str, Read]:
    """Return three ways to read the cases: by the rules, by the model alone, and by both."""
    said = {
        (case.brief, case.reference_date): answers[case.id].said
        for case in cases
        if case.id in answers
    }

    def with_model(start: Callable[[Reading], Reading]) -> Read:
        def read_case(brief: str, today: date) -> Reading:
            rules = read(brief, today)
            answer = said.get((brief, today))
            begun = start(rules)
            return begun if answer is None else merge(Ground(brief, today, begun), answer, asked)

        return read_case

    alone = with_model(lambda rules: Reading(language=rules.language, orders=rules.orders))
    return {"rules": read, "model": alone, "merged": with_model(lambda rules: rules)}


class Asking(NamedTuple):
    """How asking went: ``seconds`` at the median, ``cost_micro_usd`` on average."""

    answered: int
    grounded: float | None
    """Of what the model claims, the share that its quotes hold up."""
    seconds: float
    cost_micro_usd: float | None


def figures(cases: Sequence[Case], answers: Mapping[str, Asked]) -> Asking:
    """Say how well the model quotes, how long it takes and what it costs."""
    held = total = 0
    for case in cases:
        answer = answers[case.id].said
        if answer is None:
            continue
        rules = read(case.brief, case.reference_date)
        ground = Ground(case.brief, case.reference_date, rules)
        for claim in claims(answer):
            total += 1
            held += ground.supported(claim) is not None
    costs = [one.cost_micro_usd for one in answers.values() if one.cost_micro_usd is not None]
    answered = sum(one.said is not None for one in answers.values())
    return Asking(
        answered,
        held / total if total else None,
        median(one.seconds for one in answers.values()),
        sum(costs) / len(costs) if costs else None,
    )
