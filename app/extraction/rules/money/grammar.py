"""How the sentence ties an amount to people or videos: "à", "pour", "/", "payés".

``5 créateurs à 150 €`` pays each of them; ``5 créateurs pour 600 €`` pays them all.
"""

from typing import NamedTuple

from app.domain.campaign import MIN_BUDGET_CENTS
from app.extraction.rules.money.elided import elided_count
from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.phrases.nouns import Counted, Nouns
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.tokens import WORD

FOR_LINKS = frozenset({
    "pour", "dans", "sur", "on", "for", "para", "fur", "per", "voor", "por", "entre", "between",
    "among", "across", "=",
})  # fmt: skip
# "250 € en plus par famille"
_ON_TOP = "on top, de plus, en plus, in piu, de mas, a mais"
ON_TOP = [words.split() for words in _ON_TOP.split(", ")]
# Words that may stand between an amount and what it is for: "150 € HT / vidéo".
NET_WORDS = frozenset({
    "ht", "ttc", "net", "brut", "hors", "taxes", "taxe", "excl", "vat", "max", "maxi", "maximum",
    "environ", "minimum", "mini", "(", ")", "gross", "+", "netto", "incl", "inkl", "inc", "cash",
})  # fmt: skip
PRICE_LINKS = {"a", "at", "zu", "por", "voor"}
_PAY_LINKS = {"a", "at", "zu", "@"}
_AT_LINKS = PRICE_LINKS | {"x", "@", "je", "um", "(", ":"}
_ALL = {"les", "the", "all", "tous", "toutes", "alle", "los", "las", "os", "as", "i", "le", "de",
        "our", "nos", "mes", "my", "these", "ces", "tutti", "tutte", "e", "todos",
        "todas"}  # fmt: skip
_OF_ALL = {"of", "mit", "con", "avec", "with", "met", "com"}
_BETWEEN, _TO = {"entre", "between"}, {"to", "a", "an", "aan"}
_ONCE, _ITS = near("money", "once"), near("money", "its")
_TEAMS, _OTHERS = near("people", "group"), near("people", "others")
_ARTICLES, _EACH_OF_THEM = {"a", "la", "le", "el", "l", "al", "das"}, {"je", "jeweils"}
_EACH_OF = {"of", "the", "des", "de", "les", "nos", "our", "von", "der", "den", "van"}
_PRODUCTS = {("=", times) for times in near("hint", "times")}
_EACH = {"chacun", "chacune", "each", "every", "chaque", "cada", "jede", "jeden", "jeder", "elke",
         "iedere", "ogni"}  # fmt: skip
_LISTING = {"+", "&", "et", "and", "y", "und", "e", "en", "plus"}
_PAID = ("paye", "paid", "remunere", "bezahlt", "pagat", "pagad", "betaald")
_FOR_OR_AT, _TIER_REACH = {"por", "voor"}, 20
_MOST_ELIDED, _ELIDED_REACH, _FAR_REACH, _MAKERS_REACH, _ASIDE_REACH = 50, 3, 8, 5, 8
# "On a 600 €", not "à 600 €".
_HAVING = {"on", "j", "il", "elle", "y", "qui", "client"}
_POTS, _BUDGET_REACH = near("money", "pots"), 6
PACKS = ("pack", "packs", "paket", "pakket", "pacchetto", "pacote", "paquete", "bundle")
OF_PACK = frozenset({"de", "of", "di", "van", "von", "mit", "with", "d", "com"})


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


def tied(nouns: Nouns, amount: Amount, first: int, end: int) -> bool:
    """A number without a currency is money where people are counted for it: ``2 macro at 300``."""
    link = amount.at - 1
    if link > first and nouns.words[link] in _PAY_LINKS:
        counted = nouns.counted_before(link, first)
        return counted.what == "person"
    if amount.end < end and nouns.words[amount.end] in FOR_LINKS:
        return any(one.unit == "person" for one in _what_for(nouns, amount.end + 1, end))
    return False


def _after(nouns: Nouns, amount: Amount, end: int) -> list[Tie]:
    """``150 € / vidéo``, ``150 € HT la vidéo``, ``600 € pour 5 créateurs``."""
    words, after = nouns.words, _past_aside(nouns, amount.end, end)
    while after < end and words[after] in NET_WORDS:
        after += 1
    after += 2 * (words[after : after + 2] in ON_TOP)  # "250 € en plus par famille"
    if after >= end:
        return []
    found: list[Tie] = []
    apiece = next((mark.end for mark in nouns.scan.within("each", after, after + 1)), None)
    if apiece is not None and words[apiece : apiece + 1] and words[apiece] in FOR_LINKS:
        # "100 € each for 3 creators"
        found += [tie._replace(role="per") for tie in _what_for(nouns, apiece + 1, end)]
    if after in nouns.per_links and (after == amount.end or words[after] not in _ARTICLES):
        unit = nouns.noun(after + 1)
        if unit:
            found.append(Tie("per", unit, None, 3.2, min(after + 2, end)))
        elif after + 1 < end and nouns.is_echoed(after + 1):
            found.append(Tie("per", "", None, 2.2, after + 2))  # "€150 per stylist"
    if words[after] in _ONCE and words[after + 1 : after + 2] and words[after + 1] in _ITS:
        # "250 € once the video hits 100k": what each one's video earns.
        its = after + 2 in nouns.videos and not words[after + 2].endswith("s")
        found += [Tie("per", "video", None, 2.2, after)] if its else []
    if words[after] in _TO and words[after + 1 : after + 2] != [] and words[after + 1] in _EACH:
        found += _for_each(nouns, after + 2, end)  # "€90 to each of 3 creators"
    if words[after] in FOR_LINKS:
        ties = _what_for(nouns, after + 1, end)
        told = nouns.scan.within("per_word", amount.at - 1, amount.at)
        is_each = bool(told) and words[amount.at - 1] in _EACH_OF_THEM
        found += [tie._replace(role="per") for tie in ties] if is_each else ties
    return found


def _what_for(nouns: Nouns, at: int, end: int) -> list[Tie]:
    """``pour 5 créateurs``, ``for all 3 videos``, ``pour chaque vidéo``, ``for the 5``."""
    words = nouns.words
    while at < end and words[at] in _ALL and at not in nouns.numbers:
        at += 1
    if at >= end:
        return []
    if words[at] in _EACH:
        return _for_each(nouns, at + 1, end)
    counted = nouns.counted(at)
    packed = _packed(nouns, at, end)
    if counted.what == "video" and nouns.is_for_each(counted.end):
        packed = counted.end  # "300 € for 3 videos per creator"
    # "Total budget 900 € for 3 videos per creator" is for all.
    start = max(nouns.scan.bounds(at)[0], at - _BUDGET_REACH)
    if packed is not None and not _tells_total(nouns, start, at):
        return [Tie("per", "person", None, 3.0, packed)]
    return _for_counted(nouns, at, end, counted)


def _tells_total(nouns: Nouns, start: int, end: int) -> bool:
    words = nouns.words
    pots = not _POTS.isdisjoint(words[start:end])
    return pots or bool(nouns.scan.within("total_word", start, end))


def _for_counted(nouns: Nouns, at: int, end: int, counted: Counted) -> list[Tie]:
    number = nouns.numbers.get(at)
    if counted.what:
        role = "per" if counted.heads == 1 and not _lists_on(nouns, counted) else "total"
        is_one = number is not None and number.kind == "article"
        return [Tie(role, counted.what, None if is_one else counted.heads, 2.8, counted.end)]
    if at in nouns.people:
        return _for_the(nouns, at)
    if number is not None and number.kind != "article":
        following = number.end
        if following >= end or nouns.kinds[following] != WORD:
            return [Tie("total", "", number.whole, 2.3, number.end)]
    return []


def _packed(nouns: Nouns, at: int, end: int) -> int | None:
    """Where the pack ends of ``pour un pack de 3 vidéos``, which each creator makes."""
    at += at in nouns.numbers
    if at + 1 >= end or nouns.words[at] not in PACKS:
        return None
    at += 1 + (nouns.words[at + 1] in OF_PACK)
    counted = nouns.counted(at)
    return counted.end if counted.what == "video" else None


def _is_pack(nouns: Nouns, end: int, first: int) -> bool:
    """``des packs de 3 vidéos à 250 €``: the number before token ``end`` is that of a pack."""
    number = next((at for at in range(end - 1, first + 1, -1) if at in nouns.numbers), first)
    packed = number - 1 - (nouns.words[number - 1] in OF_PACK)
    return packed >= first and nouns.words[packed] in PACKS


def _lists_on(nouns: Nouns, counted: Counted) -> bool:
    """``pour un reel + 2 stories``: the price is for all that is listed."""
    joined = nouns.words[counted.end : counted.end + 1]
    is_joined = counted.what == "video" and bool(joined) and joined[0] in _LISTING
    return is_joined and nouns.counted(counted.end + 1).what == "video"


def _for_the(nouns: Nouns, at: int) -> list[Tie]:
    """``260 € for the directors``, of whom there are 3; ``500 € pour la créatrice``."""
    mark = nouns.people[at]
    if (heads := _named_before(nouns, at)) is not None:
        # "6 bikers, 110 € for biker" pays each.
        is_each = nouns.words[mark.end - 1] + "s" in nouns.scan.text.vocabulary
        return [Tie("per" if is_each else "total", "person", heads, 2.2, mark.end)]
    several = nouns.words[mark.end - 1].endswith(("s", "x", "i"))
    return [] if several else [Tie("per", "person", None, 2.6, mark.end)]


def _past_aside(nouns: Nouns, at: int, end: int) -> int:
    """``150 € (about $165) for each``: past what stands in brackets, if more follows."""
    if nouns.words[at : at + 1] != ["("]:
        return at
    closed = (one + 1 for one in range(at, min(at + _ASIDE_REACH, end)) if nouns.words[one] == ")")
    return next((one for one in closed if one < end), at)


def _for_each(nouns: Nouns, at: int, end: int) -> list[Tie]:
    """``pour chaque coach``, ``for each of the 3 creators``, ``pour chacun des 5 micro``."""
    while at < end and nouns.words[at] in _EACH_OF:
        at += 1
    counted = nouns.counted(at)
    if counted.what and counted.heads != 1:
        return [Tie("per", counted.what, counted.heads, 3.0, counted.end)]
    return [Tie("per", nouns.noun(at), _named_before(nouns, at), 3.0, at)]


def _named_before(nouns: Nouns, at: int) -> int | None:
    """``3 coachs et 3 clients. 260 € pour chaque coach``: how many there are of this noun."""
    if at not in nouns.people:
        return None
    counted = nouns.named.get(nouns.words[nouns.people[at].end - 1].removesuffix("s"))
    return counted.heads if counted and counted.end <= at else None


def _before(nouns: Nouns, amount: Amount, first: int) -> list[Tie]:
    """``5 créateurs à 150 €``, ``5 vidéos pour 600 €``, ``créateurs payés 150 €``."""
    link, stop = amount.at - 1, amount.end
    word, counted = nouns.words[link] if link >= first else "", nouns.counted_before(link, first)
    if word == "a" and nouns.scan.language == "fr" and nouns.words[link - 1] in _HAVING:
        counted = nouns.counted_before(link - 1, first)
        word = "pour"
    factor = link - 1 - (link - 1 in nouns.priced)
    if factor > 0 and (word, nouns.words[factor - 1]) in _PRODUCTS and factor in nouns.numbers:
        return [Tie("total", "", None, 3.2, stop)]  # "100 € x 5 = 500 €"
    if word in _FOR_OR_AT and _shares(nouns, amount, counted):
        word = "pour"
    opens = word in _BETWEEN and amount.low < amount.high  # "entre 100 et 150 €"
    labels = ("budget_word", "total_word") if word == ":" else ()
    if opens or any(nouns.scan.within(kind, counted.end, link) for kind in labels):
        word = ""  # "4 creators, budget: €600"
    if word in FOR_LINKS | _AT_LINKS and counted.what == "video" and _is_pack(nouns, link, first):
        return [Tie("per", "person", None, 3.0, stop)]
    if word in _AT_LINKS and link > first:  # not "7 students, planners (24 €)"
        if counted.what and not (word == "(" and "," in nouns.words[counted.end : link]):
            return [Tie("per", counted.what, counted.heads, 2.6, stop)]
        # A price in brackets is each one's only alone there, not in "(8 € a jar, 22 € a box)".
        is_list = word == "(" and nouns.words[stop : stop + 1] != [")"]
        heads = None if is_list else elided_count(nouns, link)
        return [Tie("per", "person", heads, 2.4, stop)] if heads is not None else []
    if word in FOR_LINKS and link > first:
        return _for_those(nouns, counted, word, stop)
    return _paid(nouns, amount, first, counted)


def _for_those(nouns: Nouns, counted: Counted, link: str, stop: int) -> list[Tie]:
    """``5 vidéos pour 600 €``, ``3 videos per creator for €240``, ``8 creators on €125``."""
    if counted.what == "video" and nouns.is_for_each(counted.end):
        return [Tie("per", "person", None, 2.6, stop)]
    is_wage = link == "on" and nouns.scan.language == "en" and counted.what == "person"
    role = "per" if counted.heads == 1 or is_wage else "total"
    return [Tie(role, counted.what, counted.heads, 2.6, stop)] if counted.what else []


def _paid(nouns: Nouns, amount: Amount, first: int, counted: Counted) -> list[Tie]:
    """``créateurs payés 150 €``, ``les vidéos seront payées 400 €``."""
    link = amount.at - 1
    paid = any(mark.end == amount.at for mark in nouns.scan.marks["budget_word"])
    if not paid or link < first or not nouns.words[link].startswith(_PAID):
        return []
    if counted.what == "person":
        return [Tie("per", "person", counted.heads, 2.2, amount.end)]
    to_makers = speaks_of_makers(nouns, first, link)
    return [Tie("per", "", None, 1.6, amount.end)] if to_makers else []


def _shares(nouns: Nouns, amount: Amount, counted: Counted) -> bool:
    """``4 vídeos por 400 €`` pays all, ``5 creadores por 80 €`` each, as the tiers of a list do."""
    first, end = nouns.scan.bounds(amount.at)
    first, end = max(first, amount.at - _TIER_REACH), min(end, amount.end + _TIER_REACH)
    prices = nouns.scan.within("currency", first, end)
    heads = counted.heads or 1
    return heads > 1 and len(prices) == 1 and amount.low >= heads * MIN_BUDGET_CENTS


def speaks_of_makers(nouns: Nouns, first: int, end: int) -> bool:
    """``les vidéos seront payées 400 €``: each of them, not all together."""
    nearby = range(max(first, end - _MAKERS_REACH), end)
    return any(at in nouns.people or at in nouns.videos for at in nearby)
