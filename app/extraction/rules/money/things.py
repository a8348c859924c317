"""Prices of things: what a brand sells, what a gift is worth, what views cost."""

from app.extraction.rules.money.elided import OF_PRICE
from app.extraction.rules.money.grammar import PRICE_LINKS, speaks_of_makers
from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.phrases.nouns import Nouns
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import is_common
from app.extraction.rules.text.tokens import WORD

_FROM = {"it": {"da", "dai"}, "en": {"from"}}
_IS = {"is", "are", "est", "sont", "ist", "sind", "es", "son", "sono", "zijn", "sao"}
_COST = {"cost", "coutent", "kosten", "cuestan", "costano", "custam"}
_ARE, _THEY = {"re", "are", "sind", "sono", "son", "zijn", "sao"}, {"they", "sie", "ze", "elles"}
_FROM_PRICE, _SELL = near("money", "from"), near("money", "sell")
_NO_THING, _PRICES = near("money", "no_thing"), near("money", "sold")
_DETERMINERS, _MONEY = near("money", "determiner"), near("money", "noun")
_VIEW_LINKS = {"for", "every", "per", "les", "pour", "par", "/", "chaque", "each", "le", "pro",
               "je", "cada", "por", "ogni", "ht", "extra", "additional", "tranche", "de", "of",
               "more", "pack"}  # fmt: skip
_COMPOUNDING, _PAY_COMPOUNDS = {"de", "nl"}, near("money", "pay_compound")
_ENDINGS = tuple(near("money", "price_ending"))
_LEAST_VIEWS, _FROM_REACH, _NAMED_REACH, _CLOSE_REACH = 100_000, 2, 4, 3
_INSIDE_REACH = 12
_ASIDE_REACH, _ENTRY_REACH = 6, 5
_ENTRY, _NO_ENTRY = near("money", "entry"), near("money", "no_entry")
_GOES_TO, _CHANGE_REACH, _SHORTEST = near("money", "goes_to"), 8, 4
_SHOP = near("money", "shop")
_PAYS, _DATIVE = near("money", "pays"), near("money", "dative")
_EVERY = {"each", "every", "chaque", "cada", "ogni"}


def compounds(nouns: Nouns, found: list[Amount]) -> list[Mark]:
    """Nouns before the amounts that no list can end: ``Ticketpreis``, ``jaaromzet``."""
    if nouns.scan.language not in _COMPOUNDING:
        return []
    near_by = {at for one in found for at in range(max(0, one.at - _NAMED_REACH), one.at)}
    return [
        Mark(at, at + 1, "before", 1.0, ())
        for at in sorted(near_by)
        if nouns.words[at].endswith(_ENDINGS) and nouns.words[at] not in _PAY_COMPOUNDS
    ]


def product_price(nouns: Nouns, amount: Amount, first: int) -> float:
    """How surely ``notre gamelle à 49 €``: "à" after a noun that is neither person nor video."""
    link = amount.at - 1
    if link > first and (told := _verb_price(nouns, link, first)) is not None:
        return told
    from_a_price = nouns.words[link] in _FROM.get(nouns.scan.language, ())
    if link <= first or not (nouns.words[link] in PRICE_LINKS or from_a_price):
        return 0.0
    if nouns.words[link] == "a" and nouns.scan.language == "en":
        return 0.0  # "We can manage a hundred euros"
    # "Zou jij voor € 175": a pronoun is no product.
    is_copula = nouns.words[link - 1] in _IS and nouns.words[link - 2] not in _MONEY
    noun = link - 1 - is_copula
    # "They've kept the fee at €180 each".
    is_pay = nouns.words[noun] in _MONEY or bool(nouns.scan.within("budget_word", noun, noun + 1))
    if is_pay or not is_thing(nouns, noun) or nouns.counted_before(link, first).what:
        return 0.0
    return 2.5 if any(first <= mark.at < link for mark in nouns.scan.marks["ours"]) else 1.5


def _verb_price(nouns: Nouns, link: int, first: int) -> float | None:
    """``The secateurs cost 54 €``, ``they're 26 € each``, ``the album is €9.99 to download``."""
    words = nouns.words
    if words[link] in _COST and is_thing(nouns, link - 1):
        return 2.5
    if words[link] in _ARE and words[link - 1] in _THEY:
        return 3.6
    if words[link] not in _IS or link - 1 < first:
        return None
    noun = link - 1 - (words[link - 1] == ",")  # "the star product, a juicer, is €349"
    # "Our bag is €45", and "sessions are €50" that opens a clause.
    opens = noun == first or (noun > first and nouns.kinds[noun - 1] != WORD)
    opens = opens and not nouns.scan.within("budget_word", noun, noun + 1)
    named = noun >= first and (opens or words[noun - 1] in _DETERMINERS)
    named = named and words[noun] not in _MONEY
    whole = nouns.scan.within("total_word", link - 3, link)
    return 1.5 if named and not whole and is_thing(nouns, noun) else 0.0


def is_price_of(nouns: Nouns, amount: Amount, first: int) -> bool:
    """``le savon à 8 €``, ``bougies 22 €``: the noun of a thing stands right before."""
    at = amount.at - 1
    # Behind a comma or a bracket: "two bags (€14.50 a piece)".
    at -= nouns.words[at] in {",", "("}
    beside = at >= first and nouns.words[at] not in _MONEY
    named = is_thing(nouns, at) or nouns.scan.within("brand_noun", at, at + 1)
    return product_price(nouns, amount, first) > 0 or (beside and bool(named))


def is_thing(nouns: Nouns, at: int) -> bool:
    """A word that is no everyday one, no person and no video."""
    if at >= len(nouns.words):
        return False
    makers = (*nouns.people.values(), *nouns.videos.values())
    is_noun = nouns.kinds[at] == WORD and not is_common(nouns.words[at])
    is_noun = is_noun and nouns.words[at] not in _NO_THING
    return is_noun and not any(mark.at <= at < mark.end for mark in makers)


def is_next_thing(nouns: Nouns, end: int, link: int) -> bool:
    """``, der Mantel`` behind a price that ends at token ``end``, up to the next at ``link``."""
    opened = nouns.words[end : end + 2]
    named = opened[:1] == [","] and not _DETERMINERS.isdisjoint(opened[1:])
    return named and end + 2 == link and is_thing(nouns, link)


def is_of_thing(nouns: Nouns, amount: Amount, first: int) -> bool:
    """``un bijou de 20 €``, ``een doos wijn van 60 euro``; not ``un chèque de 80 €``."""
    link = amount.at - 1
    if link <= first or nouns.words[link] not in OF_PRICE:
        return False
    scan = nouns.scan
    kinds = ("budget_word", "total_word", "per_word", "wanted", "negation")
    paid = any(mark.end == link for kind in kinds for mark in scan.within(kind, link - 3, link))
    return not paid and nouns.words[link - 1] not in _MONEY and is_thing(nouns, link - 1)


def thing_price(nouns: Nouns, amount: Amount, first: int) -> float:
    """How surely the words around say ``a €45 bottle`` or ``la montre (199 €)``."""
    link = amount.at - 1
    if link < first:
        return 0.0
    if nouns.scan.language == "en" and nouns.words[link] in _DETERMINERS:
        return _price_of_next(nouns, amount)
    if nouns.words[link] in PRICE_LINKS and _is_aside(nouns, link, first):
        return 2.0
    if nouns.words[link] in _GOES_TO and _is_changed(nouns, amount, first):
        return 3.6
    if _is_entry(nouns.words, link, first) or _is_paid_by_guests(nouns, link, first):
        return 3.6
    for _ in range(_FROM_REACH):
        link -= nouns.words[link] in _FROM_PRICE and link > first  # "(de 39 à 65 €)", "(up to €55)"
    return _price_in_brackets(nouns, amount, first, link) if nouns.words[link] == "(" else 0.0


def _is_changed(nouns: Nouns, amount: Amount, first: int) -> bool:
    """``Le sérum passe de 35 à 39 €``; not "the fee goes from €100 to €130"."""
    change = nouns.scan.within("change", max(first, amount.at - _CHANGE_REACH), amount.at)
    noun = change[0].at - 1 if change else first
    named = noun > first and nouns.words[noun - 1] in _DETERMINERS
    if not named or len(nouns.words[noun]) < _SHORTEST or nouns.words[noun] in _MONEY:
        return False  # "a été ramené à 900 €", "I'll bump it up to 270 €"
    pays = any(nouns.scan.within(kind, noun, noun + 1) for kind in ("budget_word", "total_word"))
    return not pays and is_thing(nouns, noun)


def _is_paid_by_guests(nouns: Nouns, verb: int, first: int) -> bool:
    """``Cada familia paga 20 €``; not "a cada familia paga la marca 20 €"."""
    if nouns.words[verb] not in _PAYS:
        return False
    who = nouns.scan.within("person", verb - _CLOSE_REACH, verb)
    guests = [one.at for one in who if one.end == verb and one.value != "creator"]
    # Not a client or a boss, who pays the creators.
    each = bool(guests) and nouns.words[guests[0] - 1] in _EVERY
    return each and _DATIVE.isdisjoint(nouns.words[max(first, guests[0] - 2) : verb])


def _is_entry(words: list[str], link: int, first: int) -> bool:
    """``Entrada al parque: 9 € por persona``; not "entrada gratis y 100 € por persona"."""
    for at in range(link, max(first, link - _ENTRY_REACH) - 1, -1):
        if words[at] in _ENTRY:
            return True
        if words[at] in _NO_ENTRY:
            return False
    return False


def _is_aside(nouns: Nouns, link: int, first: int) -> bool:
    """``notre atelier de bijoux (bague fine à 95 € sur la boutique)``: told of a thing."""
    inside = range(link - 1, max(first, link - _ASIDE_REACH) - 1, -1)
    opened = next((at for at in inside if nouns.words[at] in {"(", ")"}), None)
    if opened is None or nouns.words[opened] == ")" or opened == link - 1:
        return False
    told = (nouns.people, nouns.videos, nouns.numbers)
    return not any(at in found for at in range(opened, link) for found in told)


def _price_of_next(nouns: Nouns, amount: Amount) -> float:
    """``a €45 bottle of gin``, but not ``a €45 fee``."""
    at = amount.end
    if at >= len(nouns.words) or nouns.kinds[at] != WORD or is_common(nouns.words[at]):
        return 0.0
    scan = nouns.scan
    kinds = ("budget_word", "total_word", "per_word", "not_budget", "person", "video", "per_link")
    told = any(scan.within(kind, at, at + 2) for kind in kinds) or nouns.words[at] in _MONEY
    return 0.0 if told else 2.0


def _price_in_brackets(nouns: Nouns, amount: Amount, first: int, link: int) -> float:
    """``la montre (199 €)``, ``we sell straps (€39 to €65, postage €4)``: behind a thing."""
    before = link - 1
    counted = any(before in one for one in (nouns.people, nouns.videos, nouns.numbers))
    if nouns.words[before] in _PRICES and nouns.words[before - 1] != "\n":
        return 2.0  # "des micros à petit prix (59 €)"
    if nouns.kinds[before] != WORD or counted or nouns.words[before] in _MONEY:
        return 0.0
    inside = nouns.words[amount.end : amount.end + _INSIDE_REACH]
    closed = amount.end + inside.index(")") if ")" in inside else 0
    if closed and not _SHOP.isdisjoint(nouns.words[amount.end : closed]):
        return 3.6  # "bandanas (€14 each in the shop)"
    opened = nouns.words[max(first, before - _NAMED_REACH) : before]
    # "Le matériel (environ 200 € par chantier)": not of people or videos.
    paid = nouns.scan.within("each", amount.end, closed) or nouns.inside(amount.end, closed)
    named = closed and not paid and not _DETERMINERS.isdisjoint(opened)
    behind = nouns.words[amount.end : amount.end + 1]
    sold = behind in ([")"], [","]) and not _SELL.isdisjoint(nouns.words[first:before])
    return 2.0 if named or (sold and not speaks_of_makers(nouns, first, before)) else 0.0


def views_price(nouns: Nouns, amount: Amount, end: int) -> bool:
    """``2 € for every 1,000 views``: a price of views, not of a creator."""
    at = amount.end
    while at < end and nouns.words[at] in _VIEW_LINKS:
        at += 1
    number = nouns.numbers.get(at)
    return at > amount.end and number is not None and number.hundredths >= _LEAST_VIEWS


def names_things(nouns: Nouns, at: int) -> bool:
    """``les deux produits à montrer`` are not what a budget is for."""
    return at in nouns.things or is_thing(nouns, at)


def pays_somebody(nouns: Nouns, first: int, amount: Amount) -> bool:
    """People, videos, a budget or a wish are spoken of before it; not "suitcases, 129 € apiece"."""
    kinds = ("person", "video", "wanted", "budget_word", "total_word")
    told = any(nouns.scan.within(kind, first, amount.at) for kind in kinds)
    return told or any(at in nouns.numbers for at in range(first, amount.at))
