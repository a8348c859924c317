"""An estimate as a person likes to read it on a terminal."""

from typing import Final, Literal, cast

from rich.console import Console, Group, RenderableType
from rich.markup import escape
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from app.domain.estimate import Band, Estimate, EvidenceItem
from app.wording import Wording, wording

_WORDS: Final = {
    "fr": {
        "draft": "Brouillon proposé", "read": "Lu dans le brief", "price": "Prix d'un créateur",
        "line": "Ligne", "low": "bas", "typical": "typique", "high": "haut", "one": "Par créateur",
        "all": "Campagne", "total": "Total indicatif, hors TVA", "assumed": "supposé",
        "verdict": "Le budget et le marché", "notes": "À savoir", "next": "À préciser",
        "warnings": "Attention", "moves": "jusqu'à ±", "field": "Champ", "value": "Valeur",
        "words": "Mots du brief", "confidence": "confiance",
        "high_c": "élevée", "medium_c": "moyenne", "low_c": "faible",
    },
    "en": {
        "draft": "Suggested draft", "read": "Read in the brief", "price": "Price of one creator",
        "line": "Line", "low": "low", "typical": "typical", "high": "high", "one": "Per creator",
        "all": "Campaign", "total": "Indicative total, excl. VAT", "assumed": "assumed",
        "verdict": "Budget and market", "notes": "Good to know", "next": "Worth asking",
        "warnings": "Warnings", "moves": "up to ±", "field": "Field", "value": "Value",
        "words": "Words of the brief", "confidence": "confidence",
        "high_c": "high", "medium_c": "medium", "low_c": "low",
    },
}  # fmt: skip
_MOST_QUESTIONS: Final = 4
_HIDDEN: Final = {"title", "brief", "brief_raw"}


def show(estimate: Estimate, language: Literal["fr", "en"], console: Console) -> None:
    """Print the draft, its price line by line, the verdict, notes and the next questions."""
    says, words = _WORDS[language], wording(language)
    console.print(_draft(estimate, says, words))
    console.print(_lines(estimate, says, words))
    console.print(_total(estimate, says, words))
    parts: list[tuple[str, list[str]]] = [
        (says["verdict"], _verdict(estimate)),
        (says["warnings"], [warning.detail for warning in estimate.warnings]),
        (says["next"], _questions(estimate, says, words)),
        (says["notes"], [note.detail for note in estimate.price.notes]),
    ]
    for heading, items in parts:
        if items:
            console.print(Text(heading, style="bold"))
            for item in items:
                bullet = "" if item.startswith("→") else "• "
                console.print(Padding(f"{bullet}{escape(item)}", (0, 0, 0, 2)))
    console.print(Padding(escape(estimate.next_step), (1, 0, 0, 0)), style="dim")


def _draft(estimate: Estimate, says: dict[str, str], words: Wording) -> RenderableType:
    table = Table(box=None, pad_edge=False, header_style="dim")
    for heading in ("field", "value", "words"):
        table.add_column(says[heading], overflow="fold")
    quotes: dict[str, list[str]] = {}
    for item in estimate.evidence:
        quotes.setdefault(item.field, []).append(_quote(item))
    for name, value in estimate.suggestion.model_dump(mode="json").items():
        if name in _HIDDEN:
            continue
        assumed = name in estimate.defaulted_fields
        source = f"({says['assumed']})" if assumed else ", ".join(quotes.get(name, []))
        table.add_row(name, escape(_value(name, value, words)), escape(source))
    for name, value in estimate.facts.model_dump(mode="json").items():
        table.add_row(
            name, escape(_value(name, value, words)), escape(", ".join(quotes.get(name, [])))
        )
    title = Text(estimate.suggestion.title, style="bold")
    return Panel(Group(title, table), title=says["draft"], title_align="left", border_style="cyan")


def _quote(item: EvidenceItem) -> str:
    return f"“{' '.join(item.quote.split())}”" if item.quote else f"({item.source})"


def _value(name: str, value: object, words: Wording) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, cast("list[object]", value)))
    if isinstance(value, int) and name.endswith("_cents"):
        return words.money(value)
    return str(value)


def _lines(estimate: Estimate, says: dict[str, str], words: Wording) -> RenderableType:
    table = Table(title=says["price"], title_justify="left", title_style="bold", show_footer=False)
    table.add_column(says["line"])
    for heading in ("low", "typical", "high"):
        table.add_column(says[heading], justify="right")
    for line in estimate.price.lines:
        table.add_row(
            escape(line.label),
            words.money(line.low_cents),
            words.money(line.typical_cents),
            words.money(line.high_cents),
        )
    table.add_section()
    table.add_row(says["one"], *_band(estimate.price.per_creator, words), style="bold")
    creators = estimate.suggestion.creators_wanted
    table.add_row(f"{says['all']} × {creators}", *_band(estimate.price.total, words), style="bold")
    return table


def _band(band: Band, words: Wording) -> list[str]:
    return [words.money(cents) for cents in (band.low_cents, band.typical_cents, band.high_cents)]


def _total(estimate: Estimate, says: dict[str, str], words: Wording) -> RenderableType:
    sure = says[f"{estimate.confidence}_c"]
    figure = Text(words.money(estimate.indicative_total_cents), style="bold green")
    return Text.assemble(f"{says['total']} : ", figure, f"   ({says['confidence']} : {sure})\n")


def _verdict(estimate: Estimate) -> list[str]:
    verdict = estimate.price.verdict
    if verdict is None:
        return []
    return [verdict.reason, *(f"→ {way.label}" for way in verdict.ways_out)]


def _questions(estimate: Estimate, says: dict[str, str], words: Wording) -> list[str]:
    return [
        f"{question.question} ({says['moves']}{words.money(question.moves_total_cents)})"
        for question in estimate.questions[:_MOST_QUESTIONS]
    ]
