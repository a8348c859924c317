"""Whether a brief speaks to one person: ``Dear Tom, could you make 2 videos for us?``."""

import re

from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.phrases.nouns import Nouns
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists, near
from app.extraction.rules.text.numbers import Number
from app.extraction.rules.text.scan import is_common

# A greeting, and one name behind it.
_GREETING = re.compile(
    r"\W{0,8}(?:hi|hey|yo|heya|(?:good )?morning|good (?:afternoon|evening)|hello|dear|hiya"
    r"|bonjour|bonsoir|salut|coucou|ch[eè]re?|hallo|guten tag|moin|servus|liebe|lieber|hola"
    r"|buenas(?: tardes)?|querid[ao]|estimad[ao]|buenos d[ií]as|ciao|salve|buongiorno|car[ao]|hoi"
    r"|sehr geehrter?|gentile|egregi[oa]|geachte|prezad[ao]|exm[oa]|beste|dag|goedemorgen"
    r"|goedemiddag|ol[áa]|oi|bom dia|boa tarde|boa noite)"
    r"\s{1,3}(?:(?:mr|mrs|ms|frau|herr|herrn|madame|monsieur|mme|m|mevrouw|meneer|señora?"
    r"|signora?)\.?\s)?"
    r"(?P<name>[^\W\d_]{2,20})\s?[,!.:–\n(😊-]",
    re.IGNORECASE,
)
# "Madame," alone; "Madame, Monsieur," is nobody in particular.
_TITLE = re.compile(
    r"\W{0,8}(?:ch[eè]re? )?(?:madame|monsieur)(?:\s[^\W\d_]{2,20})?\s?,\s{0,4}"
    r"(?!(?:madame|monsieur|mesdames|messieurs))",
    re.IGNORECASE,
)
_OPENING = 80
_MANY = frozenset({
    "all", "team", "there", "everyone", "everybody", "folks", "guys", "both", "creators", "tous",
    "toutes", "monsieur", "madame", "equipe", "zusammen", "leute", "you", "ladies", "friends",
    "bonjour", "a", "todos", "todas", "equipo", "tutti", "tutte", "allemaal", "iedereen",
})  # fmt: skip
_VIDEO_REACH = 6
_PLURALS = ("s", "x", "i")
_YOU = lists("you")
_BEHIND, _MOST = near("addressed", "behind"), 10
_ASKING = near("addressed", "asking")


def asked_one(nouns: Nouns) -> list[Mark]:
    """The questions for a video that are put to one person."""
    scan = nouns.scan
    return [
        mark
        for mark in scan.marks["asked_one"]
        if any(at in nouns.videos for at in range(mark.end, mark.end + _VIDEO_REACH))
        or asked_of(nouns, mark) is not None
        if mark.value == "named"
        or _ASKING.isdisjoint(scan.text.words[slice(*scan.bounds(mark.at))])
        if mark.value != "named"
        or (_greeted(scan.text.raw) and _ASKING.isdisjoint(scan.text.words))
    ]


def asked_of(nouns: Nouns, mark: Mark) -> Number | None:
    """``could you do two for us?``, ``tu pourrais en faire une ?``: how many, without a noun."""
    _, last = nouns.scan.bounds(mark.at)
    for at in range(mark.end, min(last, mark.end + _VIDEO_REACH)):
        number = nouns.numbers.get(at)
        if number is None:
            continue
        goes_on = number.end < last and nouns.words[number.end] in _BEHIND
        return number if goes_on and number.whole is not None and number.whole <= _MOST else None
    return None


def offered_to_one(nouns: Nouns) -> list[Mark]:
    """``je te donne 300 € pour 3 reels``, ``tu les publies``: singular words for its reader."""
    scan = nouns.scan
    marks = scan.marks["to_one"]
    if not marks or speaks_of_creators(nouns) or not _ASKING.isdisjoint(scan.text.vocabulary):
        return []
    greeted = _greeted(scan.text.raw)
    return [
        mark
        for mark in marks
        if (greeted or mark.value != "greeted") and not negated(scan, mark.at)
    ]


def speaks_of_creators(nouns: Nouns) -> bool:
    """It wants several, or is written to somebody who finds them."""
    return any(
        mark.value == "creator"
        and nouns.words[mark.end - 1].endswith(_PLURALS)
        and not negated(nouns.scan, mark.at)
        for mark in nouns.people.values()
    )


def spoken_to(nouns: Nouns) -> Mark | None:
    """The "you" of a mail to one person: ``Hi Priya! We'd love for you to make three videos.``.

    A mail that speaks of creators, or asks for a quote, is to somebody who finds them.
    """
    scan = nouns.scan
    yours = _YOU.get(scan.language, _YOU["en"])
    if yours.isdisjoint(nouns.words) or not _greeted(scan.text.raw):
        return None
    for mark in nouns.people.values():
        if mark.value == "creator" and nouns.words[mark.at].endswith(("s", "x")):
            return None
    if not _ASKING.isdisjoint(nouns.words):
        return None
    filmed = {scan.sentence[at] for at in nouns.videos}
    at = next(
        (
            at
            for at, word in enumerate(nouns.words)
            if word in yours and scan.sentence[at] in filmed
        ),
        None,
    )
    return None if at is None else Mark(at, at + 1, None, 1.0, ())


def _greeted(raw: str) -> bool:
    if _TITLE.match(raw[:_OPENING]):
        return True
    found = _GREETING.match(raw[:_OPENING])
    if found is None:
        return False
    name = found["name"]
    # "hey josh, …" in a mail without capitals; "hi creators," is to several.
    named = name[0].isupper() or (
        raw == raw.lower() and not (name.endswith("s") or is_common(name))
    )
    return named and name.lower() not in _MANY
