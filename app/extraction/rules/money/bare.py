"""Numbers without a currency that must be money, by what stands beside them: ``budget 150``."""

from typing import NamedTuple

from app.extraction.rules.days.bare import DAY_ARTICLES
from app.extraction.rules.days.spelled import LAST_DAY
from app.extraction.rules.money.grammar import FOR_LINKS, NET_WORDS, tied
from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.phrases.nouns import Nouns
from app.extraction.rules.text.closing import closes
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.tokens import MARK, WORD

_AND = {"et", "and", "y", "und", "e", "en"}
_SAID = near("money", "is") | {":", "de", "of", "="}
_OF = {"de", "di", "of", "an", "to", "a", "aan"}
_POTS = {"budget", "budgets", "enveloppe", "presupuesto", "orcamento", "verba"}
_CAPS = {"max", "maxi", "maximum", "ht", "net", "ttc", "brut", "netto"}
_YEARS, _OLD_YEARS, _IN = range(2_020_00, 2_036_00), range(1_950_00, 2_020_00), near("bygone", "in")
_GETS, _WE = near("bonus", "gets"), near("actor", "we")
_REFERENCE = {
    "line",
    "ligne",
    "ref",
    "reference",
    "referenz",
    "referencia",
    "riferimento",
    "referentie",
    "rif",
}
_BARE_REACH, _AGREED_REACH, _LEAST_AGREED, _MONTHS = 4, 7, 3, 12
LEAST_BARE, _LEAST_TIED, _LEAST_TOTAL = 2_000, 4_000, 10_000


class Cue(NamedTuple):
    """A word that says what an amount is: its ``kind`` in the lexicon, and where it stands."""

    kind: str
    mark: Mark


def may_be_money(nouns: Nouns, cues: list[Cue], amount: Amount) -> bool:
    """Without a currency a number is money only beside a cue and before no noun of its own."""
    if amount.currency:
        return amount.high > 0
    # "Une minute trente par personne"; not the "s" of "it's 130 a head".
    is_timed = amount.at - 1 in nouns.units and amount.at - 2 in nouns.numbers
    if amount.low < LEAST_BARE or is_timed:
        return False
    told_else = _is_year(nouns, amount) or _is_day(nouns, amount) or _is_reference(nouns, amount)
    if amount.low == amount.high and told_else:
        return False
    after = amount.end
    if after < len(nouns.words) and not _may_follow_money(nouns, cues, amount.at, after):
        return False
    first, end = nouns.scan.bounds(amount.at)
    link = after + (after < end and nouns.words[after] in _CAPS)  # "120 max par créa"
    if link < end and link in nouns.per_links and nouns.noun(link + 1):
        return True
    paid = amount.low >= _LEAST_TIED and tied(nouns, amount, first, end)
    paid = paid or (amount.low >= _LEAST_TOTAL and _is_agreed(nouns, amount))
    return paid or any(_is_by(nouns, cue, amount, first, end) for cue in cues)


def _is_agreed(nouns: Nouns, amount: Amount) -> bool:
    """``OK pour 6 et 4 800``: a count and an amount that were asked for."""
    if amount.at < _LEAST_AGREED or nouns.words[amount.at - 1] not in _AND:
        return False
    settled = nouns.scan.within("settled", amount.at - _AGREED_REACH, amount.at)
    ends = {nouns.numbers[mark.end].end for mark in settled if mark.end in nouns.numbers}
    return amount.at - 1 in ends and closes(nouns.scan.text, amount.end)


def _is_reference(nouns: Nouns, amount: Amount) -> bool:
    """``réf. 117/VID``, ``invoice no. 2041``."""
    return not _REFERENCE.isdisjoint(nouns.words[max(0, amount.at - 2) : amount.at])


def _is_year(nouns: Nouns, amount: Amount) -> bool:
    """``2026``, ``in 2019``."""
    told = nouns.words[amount.at - 1] in _IN and amount.low in _OLD_YEARS
    return told or amount.low in _YEARS


def _is_day(nouns: Nouns, amount: Amount) -> bool:
    """``max le 30.06``."""
    day, month = divmod(amount.low, 100)
    is_written = 1 <= day <= LAST_DAY and 1 <= month <= _MONTHS
    return is_written and nouns.words[amount.at - 1] in DAY_ARTICLES


def _is_by(nouns: Nouns, cue: Cue, amount: Amount, first: int, end: int) -> bool:
    """A cue so near to a number without a currency that the number must be money."""
    kind, mark = cue
    if nouns.words[mark.at] in _GETS and nouns.words[mark.at - 1] in _WE:
        return False  # "In August we get 120"
    if first <= mark.at and 0 <= amount.at - mark.end <= _BARE_REACH:
        # "€100 each, aged 25 to 40"
        listed = kind == "per_word" and "," in nouns.words[mark.end : amount.at]
        if kind in {"budget_word", "per_word"} and not listed:
            return True
    if kind == "budget_word":
        if mark.at == _past_of(nouns, amount.end) and nouns.words[mark.at] in _POTS:
            return amount.low >= _LEAST_TOTAL  # "a 1k budget", "1k de budget"
        return amount.at < mark.at < amount.end  # "min": 50, "max": 70
    if kind == "total_word" and first <= mark.at and mark.end == amount.at:
        return amount.low >= _LEAST_TOTAL and bool(nouns.people)  # "six creators, total 1.5k"
    least = {"per_word": 0, "total_word": _LEAST_TOTAL}.get(kind)
    return least is not None and mark.at == amount.end < end and amount.low >= least


def _may_follow_money(nouns: Nouns, cues: list[Cue], at: int, after: int) -> bool:
    """The next token is no noun that the number counts, and no sign that makes it other."""
    word = nouns.words[after]
    if after in nouns.people or after in nouns.videos:
        return False
    if nouns.kinds[after] == MARK:
        inches = word == '"' and nouns.scan.text.glued(after)
        # "ein 45-Sekunden-Clip"
        return word not in {"%", "°", "+"} and not inches and after + 1 not in nouns.units
    if (
        nouns.kinds[after] != WORD
        or word in NET_WORDS | FOR_LINKS
        or closes(nouns.scan.text, after)
    ):
        return True
    if after in nouns.per_links or (word in _AND and after + 1 in nouns.numbers):
        return True
    if word in _AND and nouns.words[at - 1] in _SAID:
        return True  # "the budget of each is 110 and we need six"
    after = _past_of(nouns, after)
    return any(mark.at == after for kind, mark in cues if kind != "not_budget")


def _past_of(nouns: Nouns, at: int) -> int:
    """Behind the "de" of ``1k de budget``."""
    return at + (not _OF.isdisjoint(nouns.words[at : at + 1]))


def end_of(words: list[str], cues: list[Cue], amount: Amount) -> int:
    """Where an amount ends with what is right behind: ``100 € la vidéo``, ``900 € overall,``."""
    behind = ((kind, mark.end) for kind, mark in cues if mark.at == amount.end)
    ends = (
        end
        for kind, end in behind
        if kind == "per_word" or (kind == "total_word" and words[end : end + 1] == [","])
    )
    return max(ends, default=amount.end)


def converted(nouns: Nouns, amount: Amount) -> bool:
    """``150 € (roughly $165) each``: the same amount once more."""
    before = nouns.words[max(0, amount.at - 3) : amount.at]
    return amount.currency not in {"", "EUR"} and "(" in before and ")" not in before
