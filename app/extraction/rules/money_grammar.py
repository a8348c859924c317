"""How the sentence ties an amount to people or videos: "à", "pour", "/", "payés".

``5 créateurs à 150 €`` pays each of them; ``5 créateurs pour 600 €`` pays them all.
"""

from typing import NamedTuple

from app.extraction.rules.amounts import Amount
from app.extraction.rules.nouns import Nouns
from app.extraction.rules.tokens import WORD

FOR_LINKS = frozenset({
    "pour", "dans", "sur", "on", "for", "para", "fur", "per", "voor", "por", "entre", "between",
    "among", "across", "=",
})  # fmt: skip
# Words that may stand between an amount and what it is for: "150 € HT / vidéo".
NET_WORDS = frozenset({
    "ht", "ttc", "net", "brut", "hors", "taxes", "taxe", "excl", "vat", "max", "maxi", "maximum",
    "environ", "minimum", "mini", "(", ")", "gross", "+", "netto",
})  # fmt: skip
_PRICE_LINKS = {"a", "at", "zu", "por", "voor"}
_AT_LINKS = _PRICE_LINKS | {"x", "@", "je", "um", "(", ":"}
_ALL = {"les", "the", "all", "tous", "toutes", "alle", "los", "las", "os", "as", "i", "le", "de",
        "our", "nos", "mes", "my", "these", "ces"}  # fmt: skip
_ARTICLES = {"a", "la", "le", "el", "l", "al", "das"}
_EACH = {"each", "every", "chaque", "cada", "jede", "jeden", "jeder", "elke", "iedere", "ogni"}
_VIEW_LINKS = {"for", "every", "per", "les", "pour", "par", "/", "chaque", "each", "le", "pro",
               "je", "cada", "por", "ogni", "ht"}  # fmt: skip
_PAID = ("paye", "paid", "remunere", "bezahlt", "pagat", "pagad", "betaald")
_LEAST_VIEWS = 100_000
_MOST_ELIDED, _ELIDED_REACH, _MAKERS_REACH = 50, 3, 5


class Tie(NamedTuple):
    """What a construction says of an amount: role "per" or "total", for what and how many."""

    role: str
    unit: str
    heads: int | None
    weight: float
    end: int


def structures(nouns: Nouns, amount: Amount, first: int, end: int) -> list[Tie]:
    """Every construction around the amount, within tokens ``first`` to ``end``."""
    return [*_after(nouns, amount, end), *_before(nouns, amount, first)]


def _after(nouns: Nouns, amount: Amount, end: int) -> list[Tie]:
    """``150 € / vidéo``, ``150 € HT la vidéo``, ``600 € pour 5 créateurs``."""
    words, after = nouns.words, amount.end
    while after < end and words[after] in NET_WORDS:
        after += 1
    if after >= end:
        return []
    found: list[Tie] = []
    if after in nouns.per_links and (after == amount.end or words[after] not in _ARTICLES):
        unit = nouns.noun(after + 1)
        if unit:
            found.append(Tie("per", unit, None, 3.2, min(after + 2, end)))
        elif after + 1 < end and nouns.words[after + 1] in nouns.echoes:
            found.append(Tie("per", "", None, 2.2, after + 2))  # "€150 per stylist"
    if words[after] in FOR_LINKS:
        found += _what_for(nouns, after + 1, end)
    return found


def _what_for(nouns: Nouns, at: int, end: int) -> list[Tie]:
    """``pour 5 créateurs``, ``for all 3 videos``, ``pour chaque vidéo``, ``for the 5``."""
    words = nouns.words
    while at < end and words[at] in _ALL and at not in nouns.numbers:
        at += 1
    if at >= end:
        return []
    if words[at] in _EACH:
        return [Tie("per", nouns.noun(at + 1), None, 3.0, at + 1)]
    counted = nouns.counted(at)
    if counted.what:
        role = "per" if counted.heads == 1 else "total"
        return [Tie(role, counted.what, counted.heads, 2.8, counted.end)]
    number = nouns.numbers.get(at)
    if number is not None and number.kind != "article":
        following = number.end
        if following >= end or nouns.kinds[following] != WORD:
            return [Tie("total", "", number.whole, 2.2, number.end)]
    return []


def _before(nouns: Nouns, amount: Amount, first: int) -> list[Tie]:
    """``5 créateurs à 150 €``, ``5 vidéos pour 600 €``, ``créateurs payés 150 €``."""
    link, stop = amount.at - 1, amount.end
    word = nouns.words[link] if link >= first else ""
    counted = nouns.counted_before(link, first)
    if word in _AT_LINKS and link > first:
        if counted.what:
            return [Tie("per", counted.what, counted.heads, 2.6, stop)]
        heads = _elided_count(nouns, link)
        return [Tie("per", "person", heads, 2.4, stop)] if heads is not None else []
    if word in FOR_LINKS and link > first:
        role = "per" if counted.heads == 1 else "total"
        return [Tie(role, counted.what, counted.heads, 2.6, stop)] if counted.what else []
    paid = any(mark.end == amount.at for mark in nouns.scan.marks["budget_word"])
    if not paid or not word.startswith(_PAID):
        return []
    if counted.what == "person":
        return [Tie("per", "person", counted.heads, 2.2, stop)]
    return [Tie("per", "", None, 1.6, stop)] if _speaks_of_makers(nouns, first, link) else []


def _elided_count(nouns: Nouns, end: int) -> int | None:
    """``3 créateurs à 100 € et 2 à 200 €``, ``1 hero at 900 €``: a small number before "à"."""
    for at in range(end - 1, max(end - 1 - _ELIDED_REACH, -1), -1):
        number = nouns.numbers.get(at)
        if number is not None and number.kind != "article":
            count = number.whole
            return count if count is not None and count <= _MOST_ELIDED else None
        if nouns.kinds[at] != WORD or at in nouns.videos or at in nouns.things:
            return None
    return None


def _speaks_of_makers(nouns: Nouns, first: int, end: int) -> bool:
    """``les vidéos seront payées 400 €``: each of them, not all together."""
    nearby = range(max(first, end - _MAKERS_REACH), end)
    return any(at in nouns.people or at in nouns.videos for at in nearby)


def product_price(nouns: Nouns, amount: Amount, first: int) -> float:
    """How surely ``notre gamelle à 49 €``: "à" after a noun that is neither person nor video."""
    link = amount.at - 1
    if link <= first or nouns.words[link] not in _PRICE_LINKS:
        return 0.0
    before = link - 1
    if nouns.kinds[before] != WORD or nouns.counted_before(link, first).what:
        return 0.0
    makers = (*nouns.people.values(), *nouns.videos.values())
    if any(mark.at <= before < mark.end for mark in makers):
        return 0.0
    return 2.5 if any(first <= mark.at < link for mark in nouns.scan.marks["ours"]) else 1.5


def views_price(nouns: Nouns, amount: Amount, end: int) -> bool:
    """``2 € for every 1,000 views``: a price of views, not of a creator."""
    at = amount.end
    while at < end and nouns.words[at] in _VIEW_LINKS:
        at += 1
    number = nouns.numbers.get(at)
    return at > amount.end and number is not None and number.hundredths >= _LEAST_VIEWS
