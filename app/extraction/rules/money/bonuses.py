"""What comes on top for some: ``the best one gets another 60 €``, ``50 € de plus``."""

from itertools import pairwise
from typing import TYPE_CHECKING

from app.extraction.rules.money.grammar import NET_WORDS, ON_TOP
from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan

if TYPE_CHECKING:
    from app.extraction.rules.money.roles import Judged

_ANOTHER, _MORE = near("bonus", "another"), near("bonus", "more")
_BEST, _GETS, _THE = near("bonus", "best"), near("bonus", "gets"), near("bonus", "the")
_FOR = {"for", "to", "pour", "a", "para", "fur", "an", "per", "al", "alla", "voor", "aan"}
_BONUS = {"bonus", "prime", "bono", "premie", "premio", "pramie"}
_SUPERLATIVES, _SHORTEST = ("ste", "ster", "est"), 5
_ORDINAL = {"erste", "erster", "eerste", "letzte", "laatste", "nachste", "liste", "interest"}
_STRETCH, _UP_TO = near("money", "stretch"), {"to", "a", "jusqu"}
_EACH = {"par", "per", "pro", "por", "each", "chacun", "chacune", "a", "pour", "for", "apiece"}
_RESULT, _PER, _CAPPED = (near("bonus", name) for name in ("result", "per", "capped"))
_ADD_ONS = ("hook", "revision", "raw_footage", "ads_right", "whitelisting", "exclusivity")
# "Each lead creator gets €200".
_SHARES = _PER | {"%"}
_EACH_RESULT = _RESULT - {"lead", "leads"}
_EVERY = {"each", "every", "chaque", "cada", "ogni", "jede", "jeder", "elke"}
_MAIN, _ADD_ON_REACH = ("person", "video", "budget_word", "currency"), 8
_JOINED, _GIFT_REACH = near("people", "and") | {"+", "plus", "avec", "with", "mit"}, 10
_REACH, _TOP_REACH, _RESULT_REACH, _SHARE_REACH = 7, 3, 4, 9


def without_extras(scan: Scan, judged: list["Judged"]) -> list["Judged"]:
    """The amounts without what some get on top; a commission is no pay, even alone."""
    judged = _beside_gifts(scan, judged)
    judged = [one for one in judged if not _is_commission(scan, one.amount)]
    kept = [one for one in judged if not _is_extra(scan, one.amount)]
    sure = any(one.role != "bare" or one.budgeted for one in kept)
    # "Our candles go for €18, I can stretch to €60 a video": alone, that is the pay.
    is_pay = not sure and any(one.role == "per" for one in judged)
    return judged if is_pay or not kept else kept


def _beside_gifts(scan: Scan, judged: list["Judged"]) -> list["Judged"]:
    """``110 € + la paire de gants (169 €) / créateur``: the pay, and what the gift is worth."""
    kept: list[Judged] = []
    for two in judged:
        one = kept[-1] if kept else None
        if one is not None and one.role == "bare" and _is_gift_beside(scan, one.amount, two):
            kept[-1] = one._replace(role=two.role, unit=two.unit, end=two.end)
        else:
            kept.append(two)
    return kept


def _is_gift_beside(scan: Scan, pay: Amount, two: "Judged") -> bool:
    """A thing joined to the pay and no video, its price in brackets, and behind it whose it is."""
    words, gift = scan.text.words, two.amount
    if two.role != "per" or words[gift.end : gift.end + 1] != [")"] or two.end <= gift.end + 1:
        return False
    at = pay.end
    while at < gift.at and words[at] in NET_WORDS - _JOINED:
        at += 1
    thing = range(at + 1, gift.at)
    opens = [one for one in thing if words[one] == "("]
    if not 0 < len(thing) <= _GIFT_REACH or words[at] not in _JOINED or len(opens) != 1:
        return False
    makers = any(scan.within(kind, thing.start, thing.stop) for kind in ("video", "person"))
    return opens[0] > thing.start and not makers and scan.sentence[pay.at] == scan.sentence[gift.at]


def _is_extra(scan: Scan, amount: Amount) -> bool:
    """It is paid beside the pay of all: said so right beside it, or to the best of them."""
    words, (first, last) = scan.text.words, scan.bounds(amount.at)
    before = words[max(first, amount.at - _REACH) : amount.at]
    after = words[amount.end : min(last, amount.end + _TOP_REACH)]
    stretched = before[-2:-1] != [] and before[-2] in _STRETCH and before[-1] in _UP_TO
    # "base rate 130 €, we can stretch to 180 €"
    if stretched:
        return True
    another = before[-1:] and before[-1] in _ANOTHER and before[-2:-1] != ["the"]
    if another or _is_of_add_on(scan, max(first, amount.at - _ADD_ON_REACH), amount):
        return True
    if after and after[0] in _BONUS:
        return True
    if after[:2] in ON_TOP or (after and after[0] in _MORE):
        # "100 € de plus que" compares; "séjour offert et 250 € en plus par famille" is all the pay.
        compares = after[2:3] in (["que"], ["than"]) or after[1:2] == ["than"]
        return not compares and not (after[2:3] and _is_only_pay(scan, amount, after[2]))
    if _GETS.isdisjoint(before):
        behind = words[amount.end : min(last, amount.end + _REACH)]
        return bool(behind) and behind[0] in _FOR and _names_the_best(behind)
    return _names_the_best(before)


def _is_of_add_on(scan: Scan, first: int, amount: Amount) -> bool:
    """``Extra hooks: 30 € each``, told of no people and no videos: what it costs to have more."""
    if not scan.within("extra_pay", first, amount.end + _TOP_REACH):
        return False
    told = {kind for kind in _ADD_ONS + _MAIN if scan.within(kind, first, amount.at)}
    return bool(told) and told.isdisjoint(_MAIN)


def _is_only_pay(scan: Scan, amount: Amount, behind: str) -> bool:
    """``250 € on top per couple``, beside a gift: no other amount is told before."""
    first = scan.marks["currency"][:1]
    return behind in _EACH and not (first and first[0].at < amount.at - 1)


def _is_commission(scan: Scan, amount: Amount) -> bool:
    """``15 € par vente``, ``20 € for every extra sale``, and ``capped at €100`` behind those."""
    words, (first, last) = scan.text.words, scan.bounds(amount.at)
    behind = words[amount.end : min(last, amount.end + _RESULT_REACH)]
    behind = behind[: behind.index(",")] if "," in behind else behind
    if behind and behind[0] in _PER and not _RESULT.isdisjoint(behind[1:]):
        return True
    before = words[max(first, amount.at - _SHARE_REACH) : amount.at]
    pairs = pairwise(before)
    if "," not in before and any(one in _EVERY and two in _EACH_RESULT for one, two in pairs):
        return True  # "each sign-up earns them 5 €"
    capped = next((at for at, word in enumerate(before) if word in _CAPPED), 0)
    return not (_RESULT.isdisjoint(before[:capped]) or _SHARES.isdisjoint(before[:capped]))


def _names_the_best(words: list[str]) -> bool:
    """``the most original one gets``, ``la meilleure vidéo reçoit``; not "the best creators"."""
    for at, word in enumerate(words[:-1]):
        best = words[at + 1]
        is_best = best in _BEST or (len(best) > _SHORTEST and best.endswith(_SUPERLATIVES))
        if word in _THE and is_best and best not in _ORDINAL:
            return not words[at + 2 : at + 3] or not words[at + 2].endswith("s")
    return False
