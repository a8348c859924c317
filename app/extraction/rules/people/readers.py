"""To whom a brief is written: one person by name, everybody, or somebody who finds creators."""

import re

from app.extraction.rules.phrases.nouns import Nouns
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists, near
from app.extraction.rules.text.scan import Scan, is_common

_MR = (
    r"(?:mr|mrs|ms|miss|frau|herrn?|madame|monsieur|mme|mlle|m|mevrouw|meneer|señora?|sra?"
    r"|signora?)\.?\s"
)
_TITLED = rf"(?:{_MR}|(?:dott(?:\.ssa)?|do[ck]t(?:eu|o)r|dr|prof|ma[iî]tre)\.?\s)"
_HELLO = (
    r"\W{0,8}(?:hi(?: hi| there| again)?|hey(?: there)?|yo|heya|howdy"
    r"|(?:good )?(?:morning|afternoon|evening)"
    r"|hello(?: there| again)?|dear"
    r"|hiya|(?:re-?)?bonjour|bonsoir|salut|coucou|ch[eè]re?|hallo|guten tag|moin|servus|lieber?"
    r"|hola|buenas(?: tardes)?|querid[ao]|estimad[ao]|buenos d[ií]as|ciao|salve|buongiorno|car[ao]"
    r"|hoi|sehr geehrter?|gentile|egregi[oa]|geachte|prezad[ao]|exm[oa]|beste|dag|goedemorgen"
    r"|goedemiddag|ol[áa]|oi|bom dia|boa tarde|boa noite)"
)
# A greeting, and one name behind it.
_GREETING = re.compile(
    rf"{_HELLO}\s{{1,3}}(?:{_TITLED}){{0,2}}(?P<name>[^\W\d_]{{2,20}})"
    r"(?:\s?[^\w\s&/+'’]|\s?\n|\s(?:me again|again|it['’]?s me|c['’ ]?(?:est )?encore moi)\b)",
    re.IGNORECASE,
)
# "Niamh, would you": a name alone.
_CALLED = re.compile(
    r"\W{0,4}(?P<name>[^\W\d_]{2,20}),\s(?:(?:would|could|can|will) you|you['’]d|fancy"
    r"|tu (?:nous|me)|(?:pourriez|accepteriez|seriez|voudriez)-vous|(?:pourrais|ferais|voudrais)-tu"
    r"|tu pourrais|vous pourriez|(?:würdest|könntest|hättest|magst) du|(?:könnten|würden) sie"
    r"|podrías|nos|ci fare|potresti|zou je|kun je|podias|farias|fazias)\b",
    re.IGNORECASE,
)
# "Madame," alone; "Madame, Monsieur," is nobody in particular.
_TITLE = re.compile(
    r"\W{0,8}(?:bonjour |bonsoir )?(?:ch[eè]re? )?(?:madame|monsieur)(?:\s[^\W\d_]{2,20})?\s?,"
    r"(?!\s{0,4}(?:madame|monsieur|mesdames|messieurs))",
    re.IGNORECASE,
)
# The head of a letter: "Destinataire : Mme Inès Delmas", "To: Fiona Reid"; "To: Instagram" is none.
_NAME = r"(?-i:[A-ZÀ-Þ])[^\W\d_]{1,20}"
_HEAD = re.compile(
    r"\W{0,4}(?:(?:to|attn|recipient|à|a|destinataire|an|empfänger(?:in)?|para|destinatari[ao]"
    r"|aan|ontvanger)\s?:|à l['’]attention de)\s{0,3}"
    rf"(?:{_TITLED}(?:{_NAME}\s)?|{_NAME}\s)(?:(?:de|van|von|der|den|di|da|du|la|le|del)\s){{0,2}}"
    rf"(?P<name>{_NAME})\s*$",
    re.IGNORECASE,
)
# The same in a title: "Order for Miss Pryce: two videos".
_ORDER = re.compile(
    rf"[^\W\d_]{{3,14}}\s(?:for|pour|für|para|per|voor)\s{_MR}(?P<name>{_NAME})\s?[:,.\n]",
    re.IGNORECASE,
)
# A comment that speaks to somebody: "@Hamish Orr you offered".
_MENTION = re.compile(
    r"\s{0,3}@(?P<name>[^\W\d_][\w.]{1,30})(?:\s[^\W\d_]{2,20})?[\s,:!-]{1,3}"
    r"(?:you|u|tu|t|vous|du|hast|tú|te|ti|hai|je|jij|você|hi|hey|salut|merci|thanks)\b",
    re.IGNORECASE,
)
_EVERYBODY = re.compile(
    rf"(?:{_HELLO}|chers|ch[eè]res|queridos|queridas|cari|care)\s{{1,3}}"
    r"(?:à |a |an |ihr |liebe )?(?:all|everyone|everybody|folks|guys|creators?|friends|tous|toutes"
    r"|les filles|les gars|zusammen|leute|todos|todas|tutti|tutte|allemaal|iedereen|pessoal|gente"
    r"|créateurs|créatrices|creatrici|creadores|creadoras)\b",
    re.IGNORECASE,
)
_OPENING, _LETTER, _MOST_LINES = 80, 600, 9
_MANY = frozenset({
    "all", "team", "there", "everyone", "everybody", "folks", "guys", "both", "creators", "tous",
    "toutes", "monsieur", "madame", "equipe", "équipe", "zusammen", "leute", "you", "ladies",
    "friends", "bonjour", "a", "todos", "todas", "equipo", "tutti", "tutte", "allemaal", "iedereen",
    "grüße", "grüsse", "gruß", "wünsche", "groeten", "regards", "wishes", "creator", "channel",
    "hi", "hey", "hello", "hallo", "hola", "salut", "ciao", "please", "ok", "here", "support",
    "agency", "marketing", "redaktion", "redazione",
})  # fmt: skip
_CHOSEN, _TO = near("addressed", "chosen"), {"to", "a", "an", "para", "aan", "destinataire"}
_ASKING = lists("asking")
_ALL_ASKING = frozenset[str]().union(*_ASKING.values())


def is_named(raw: str) -> bool:
    """It greets one person by name, in one of its first lines, or names its reader in its head."""
    mention = _MENTION.match(raw[:_OPENING])
    if mention is not None and mention["name"].lower() not in _MANY:
        return True
    lines = raw[:_LETTER].split("\n", _MOST_LINES)[:_MOST_LINES]
    small = raw == raw.lower()
    return any(
        _greets_one(f"{line[:_OPENING]}\n", small=small)
        for index, line in enumerate(lines)
        if not (index and line.startswith(">"))
    )


def _greets_one(line: str, *, small: bool) -> bool:
    """``hey josh, …`` in a mail without capitals, too; "hi creators," is to several."""
    if _TITLE.match(line):
        return True
    found = _GREETING.match(line) or _CALLED.match(line)
    if found is None:
        found, small = _HEAD.match(line) or _ORDER.match(line), False
    if found is None or found["name"].lower() in _MANY:
        return False
    name = found["name"]
    return name[0].isupper() or (small and not (name.endswith("s") or is_common(name)))


def is_to_everybody(raw: str) -> bool:
    """``Hello all``, ``Bonjour à tous``."""
    return _EVERYBODY.match(raw[:_OPENING]) is not None


def asking(scan: Scan) -> frozenset[str]:
    """Words of a mail to somebody who finds creators or makes an offer: ``devis``, ``agency``."""
    return _ASKING.get(scan.language, _ALL_ASKING)


def contacted(nouns: Nouns) -> Mark | None:
    """``Créatrice contactée : @lou``, ``Influencer: @jo``: the one who is to be hired."""
    text = nouns.scan.text
    if "@" not in text.raw:
        return None
    for field in nouns.scan.fields:
        who = nouns.scan.within("person", field.at, field.colon)
        creator = range(who[0].at, who[0].end) if who and who[0].value == "creator" else range(0)
        told = [nouns.words[at] for at in range(field.at, field.colon) if at not in creator]
        if field.value >= field.end or not (creator or _TO.issuperset(told)):
            continue
        value = text.raw[slice(*text.span(field.value, field.end))]
        if (_CHOSEN | _TO).issuperset(told) and value.startswith("@") and value.count("@") == 1:
            return Mark(field.at, field.value + 1, None, 1.0, ())
    return None
