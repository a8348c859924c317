"""The title and the structured brief of a draft: the words of the brief, and what was priced.

Nothing is invented: a section is there only when the reader found its text. What was priced stands
last, in full; it is the creative text that gives way when there is too much.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from app.domain.campaign import MAX_BRIEF
from app.domain.reading import Section
from app.domain.request import PricedFacts
from app.wording import Wording
from app.wording.text import clean_text, shorten

_TITLE_LENGTH: Final = 90
_SHORTEST_TITLE: Final = 20
_FEWEST_LETTERS: Final = 3
# What no label calls a name is one only when it says a little more: not "Product" of "+ product".
_MANY_LETTERS: Final = 10
# A shorter sentence says less than "4 créateurs · TikTok".
_TELLING: Final = 25
_PRICE: Final = re.compile(r"[€$£]|\beuros?\b", re.IGNORECASE)
# A field of a form, JSON or markup is no sentence.
_LAID_OUT: Final = re.compile(r"[<>{}|=]|^\w*_\w*\s?:")
_SENTENCE_END: Final = re.compile(r"(?<=[.!?…])\s+|\n+")
_CLAUSE_END: Final = re.compile(r"[,;:(](?=\s)|\s[-–—(|](?=\s|\w)")
_LETTER: Final = re.compile(r"[^\W\d_]")
_EDGE: Final = " .,;:!*_#>|•·–—-{}"
_EMPHASIS: Final = re.compile(r"[*`]+|__+")
_FORWARDED: Final = re.compile(r"^(?:(?:re|tr|fwd?|aw|wg|brief)\s*[:–-]\s*)+", re.IGNORECASE)
_LABEL: Final = re.compile(
    r"^(?:objet|sujet|subject|titre|title|t[ií]tulo|titolo|titel|betreff|campagne|campaign"
    r"|projet|project)\s*:\s*",
    re.IGNORECASE,
)
_GREETING: Final = re.compile(
    r"^(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|dear|hola|buenos d[ií]as|hallo|guten tag"
    r"|ciao|salve|buongiorno|goedendag|ol[aá]|bom dia)\b"
    r"(?:\s+[^\W\d]+){0,2}\s*(?:[,!.:;–—-]+\s*|$)",
    re.IGNORECASE,
)
# The parts that name a campaign, the surest first; those of one group by their order in the text.
_NAMING: Final = (
    {"subject"},
    {"product"},
    {"brief", "context", "creators"},
    {"hook", "key_points", "do", "format"},
)
_NAMED: Final = {"subject", "product"}
_ORDER: Final = (
    "brief", "product", "context", "objective", "audience", "creators", "hook", "key_points",
    "tone", "format", "do", "dont", "call_to_action", "deliverables",
)  # fmt: skip
_MONTH_DAYS: Final = 30
_YEAR_DAYS: Final = 365
_PARAGRAPH: Final = "\n\n"


class Terms(NamedTuple):
    """The conditions of an order that are fields of the draft; empty when not known."""

    creators: int | None
    prestation: str | None
    platforms: Sequence[str]
    deadline: str | None
    payment_trigger: str | None
    views_threshold: int | None


def title(text: str, sections: Sequence[Section], terms: Terms, words: Wording) -> str:
    """Name the campaign: what the brief calls it, else what it says first, else what was read."""
    for name in _names(text, sections, terms, words):
        if _letters(name) >= _FEWEST_LETTERS:
            return _capital(name)
    return words.say("condition.neutral")


def _names(text: str, sections: Sequence[Section], terms: Terms, words: Wording) -> Iterator[str]:
    """Names for the campaign, the best first."""
    for group in _NAMING:
        names = (_name(part) for part in sections if part.name in group)
        yield from (name for name in names if group <= _NAMED or _tells(name))
    lines = _lines(text)
    first = _said(lines[0])
    if len(first) >= _TELLING and not _PRICE.search(first) and not _LAID_OUT.search(first):
        yield first
    yield shorten(" · ".join(_known(terms, words)), _TITLE_LENGTH)
    yield from map(_said, lines)


def _tells(name: str) -> bool:
    return _letters(name) >= _MANY_LETTERS and not _LAID_OUT.search(name)


def _letters(name: str) -> int:
    return len(_LETTER.findall(name))


def _said(line: str) -> str:
    return _name(Section("", _without_start(_LABEL, _without_start(_GREETING, line))))


def _without_start(start: re.Pattern[str], text: str) -> str:
    found = start.match(text)
    return text[found.end() :] if found else text


def _lines(text: str) -> list[str]:
    return [line.strip(_EDGE) for line in _SENTENCE_END.split(text)]


def _name(part: Section) -> str:
    """The first statement of a part, on one line; of a subject all of it."""
    plain = " ".join(_EMPHASIS.sub("", _statement(clean_text(part.text))).split())
    name = _without_start(_FORWARDED, plain.strip(_EDGE))
    if part.name != "subject":
        name = _up_to(_CLAUSE_END, name, _SHORTEST_TITLE)
    return shorten(name, _TITLE_LENGTH).rstrip(_EDGE)


def _known(terms: Terms, words: Wording) -> list[str]:
    """``4 créateurs``, ``TikTok, Instagram``: the name of a campaign of which no more is known."""
    known = [words.count("creators", terms.creators)] if terms.creators else []
    return [*known, ", ".join(terms.platforms)] if terms.platforms else known


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _statement(text: str) -> str:
    """The first sentence; not a question that goes before it."""
    first = _up_to(_SENTENCE_END, text, 1)
    rest = text[len(first) :].strip()
    return _up_to(_SENTENCE_END, rest, 1) if rest and first.endswith("?") else first


def _up_to(mark: re.Pattern[str], text: str, start: int) -> str:
    """The text up to the first such mark that is not inside of brackets."""
    for found in mark.finditer(text, start):
        head = text[: found.start()]
        if head.count("(") == head.count(")") and head.count("«") == head.count("»"):
            return head
    return text


def structured_brief(
    text: str, sections: Sequence[Section], terms: Terms, facts: PricedFacts, words: Wording
) -> str:
    """Write the sections that the brief supports, then every condition that was priced."""
    conditions = "\n".join(f"- {line}" for line in _conditions(terms, facts, words))
    if conditions:
        conditions = f"{words.say('heading.conditions')}\n{conditions}"
    room = MAX_BRIEF - len(conditions) - len(_PARAGRAPH)
    creative = shorten(_creative(text, sections, words), room)
    parts = [part for part in (creative, conditions) if part]
    return _PARAGRAPH.join(parts) or words.say("condition.neutral")


def _creative(text: str, sections: Sequence[Section], words: Wording) -> str:
    """Every part once, in the order of a brief; what stands apart in the text is listed."""
    bodies: dict[str, list[str]] = {}
    for section in sections:
        if body := clean_text(section.text):
            name = section.name
            if name == "subject":
                name, body = "brief", _without_start(_FORWARDED, body)
            bodies.setdefault(name, []).append(_capital(body))
    names: list[str] = [name for name in _ORDER if name in bodies]
    names += [name for name in bodies if name not in _ORDER]
    return _PARAGRAPH.join(_part(name, bodies[name], words) for name in names) or text


def _part(name: str, lines: list[str], words: Wording) -> str:
    body = lines[0] if len(lines) == 1 else "\n".join(f"- {line}" for line in lines)
    heading = f"heading.{name}"
    return f"{words.say(heading)}\n{body}" if words.knows(heading) else body


def _conditions(terms: Terms, facts: PricedFacts, words: Wording) -> list[str]:
    say = words.say
    lines = [say(f"condition.{terms.prestation}")] if terms.prestation else []
    if terms.platforms:
        lines.append(say("condition.platforms", platforms=", ".join(terms.platforms)))
    if facts.level:
        lines.append(say(f"condition.{facts.level}"))
    if facts.videos_per_creator:
        videos = words.count("videos", facts.videos_per_creator)
        lines.append(say("condition.videos", videos=videos))
    if facts.video_seconds:
        lines.append(say("condition.seconds", seconds=facts.video_seconds))
    lines += _rights(facts, words)
    if facts.raw_footage:
        lines.append(say("condition.raw_footage"))
    if facts.extra_hooks:
        lines.append(say("condition.hooks", hooks=words.count("hooks", facts.extra_hooks)))
    if facts.extra_revisions:
        rounds = words.count("rounds", facts.extra_revisions)
        lines.append(say("condition.revisions", rounds=rounds))
    if terms.deadline:
        lines.append(say("condition.deadline", deadline_date=terms.deadline))
    return lines + _payment(terms, words)


def _rights(facts: PricedFacts, words: Wording) -> list[str]:
    lines: list[str] = []
    if facts.ads_rights_perpetual:
        lines.append(words.say("condition.ads_perpetual"))
    elif facts.ads_rights_days:
        duration = _duration(facts.ads_rights_days, words)
        lines.append(words.say("condition.ads_for", duration=duration))
    elif facts.ads_rights_days == 0:
        lines.append(words.say("condition.ads_none"))
    if facts.whitelisting_days:
        duration = _duration(facts.whitelisting_days, words)
        lines.append(words.say("condition.whitelisting", duration=duration))
    if facts.exclusivity_months:
        duration = words.count("months", facts.exclusivity_months)
        lines.append(words.say("condition.exclusivity", duration=duration))
    return lines


def _payment(terms: Terms, words: Wording) -> list[str]:
    if not terms.payment_trigger:
        return []
    if terms.views_threshold:
        views = words.count("views", terms.views_threshold)
        return [words.say("condition.views_at", views=views)]
    return [words.say(f"condition.{terms.payment_trigger}")]


def _duration(days: int, words: Wording) -> str:
    years, rest = divmod(days, _YEAR_DAYS)
    if years and not rest:
        return words.count("months", years * 12)
    months, rest = divmod(days, _MONTH_DAYS)
    return words.count("days", days) if rest else words.count("months", months)
