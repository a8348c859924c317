"""What the readers of payment share: a trigger, and the words of money around a place."""

from bisect import bisect_left
from operator import attrgetter
from typing import NamedTuple

from app.domain.campaign import PaymentTrigger
from app.extraction.rules.phrases.actors import by_nobody
from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.numbers import Number
from app.extraction.rules.text.questions import is_paid_when
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import NUMBER

VIEWS, PUBLICATION = PaymentTrigger.VIEWS, PaymentTrigger.PUBLICATION
PRICE_REACH, CLAUSE = 4, 30
SIGNS = frozenset({":", "=", "(", "-", ">"})
_PAY_REACH, _EXTRA_REACH, _UNPAID_REACH = 14, 3, 12
_IF_REACH, _OTHER_PAY_REACH, _NEAR_NUMBERS, _LEAST_VIEWS = 9, 60, 3, 1_000
_POSITION = attrgetter("at")
_IF, _BESIDES = near("payment", "if"), near("payment", "besides")
_APPROVAL = near("payment", "approval")
_NOTHING, _MOMENT_REACH, _NOTHING_REACH = near("prestation", "nothing"), 4, 4
_LEAST_ALONE = 500_000
# Between the price and its moment: "€70 each, but only after they've posted it".
_ONLY = near("payment", "only")
_BUT_ONLY = _ONLY | near("payment", "but")
_IT = {"it", "this", "il", "ce", "es", "lo", "het", "o"}
_GIVE, _THEM, _OPENS_REACH, _SUM_REACH = near("payment", "give"), {"les", "los", "li"}, 8, 30
_PLURAL = {"les", "des", "nos", "mes", "ces", "los", "las", "i", "le", "gli"}


class Trigger(NamedTuple):
    """Tokens ``at`` to ``end`` say what payment waits for, be it a ``threshold`` of views."""

    at: int
    end: int
    kind: PaymentTrigger
    threshold: Number | None = None
    is_likely: bool = False


def paid_near(scan: Scan, at: int, end: int, reach: int = _PAY_REACH) -> bool:
    """A word of payment stands in the same sentence, at most ``reach`` tokens away."""
    first, last = scan.bounds(at)
    # "Paiement :" may stand on the line above.
    if scan.text.words[max(first - 2, 0) : first] == [":", "\n"]:
        first, _ = scan.bounds(first - 1)
    # "It won't depend on views; you get it when …".
    if at - first < reach and scan.text.words[first - 1 : first] == [";"]:
        said = any(scan.within(kind, first, at) for kind in ("posting", "live"))
        if not said and not _IT.isdisjoint(scan.text.words[first:at]):
            first, _ = scan.bounds(first - 1)
    near = scan.within("pay", max(first, at - reach - 1), min(last, end + reach + 1))
    return bool(near) or (bool(scan.marks["pay"]) and is_paid_when(scan, at))


def unpaid_until(scan: Scan, at: int) -> bool:
    """``No payment until`` token ``at``: what is there releases it."""
    first, words = max(scan.bounds(at)[0], at - _UNPAID_REACH), scan.text.words
    paid = scan.within("pay", first, at)
    # "No se paga": "no se" is also "I do not know".
    return any(
        negated(scan, one.at)
        or by_nobody(scan, one.at)
        or words[one.at - 2 : one.at] == ["no", "se"]
        or not _NOTHING.isdisjoint(
            (*words[max(first, one.at - 1) : one.at], *words[one.end : one.end + 1])
        )
        for one in paid
    )


def unpaid_behind(scan: Scan, end: int) -> bool:
    """``si la vidéo n'atteint pas 8 000 vues, elle n'est pas payée``."""
    _, last = scan.bounds(end - 1)
    paid = scan.within("pay", end, min(last, end + CLAUSE))
    words = scan.text.words
    # "Rien n'est payé", "no se paga".
    return any(
        negated(scan, one.at)
        or words[one.at - 2 : one.at] == ["no", "se"]
        or not _NOTHING.isdisjoint(words[max(end, one.at - _NOTHING_REACH) : one.at])
        for one in paid
    )


def millions(scan: Scan) -> list[Number]:
    """``Al milione di visualizzazioni``: a million, or half of one, that no number counts."""
    known = {at for one in scan.numbers for at in range(one.at, one.end + 1)}
    return [
        Number(mark.at, mark.end, mark.value * 100, "words")
        for mark in scan.marks["multiplier"]
        if mark.value >= _LEAST_ALONE and mark.at not in known and len(scan.text.words[mark.at]) > 1
    ]


def is_moment_of_pay(scan: Scan, mark: Mark) -> bool:
    """``we don't pay on posting any more``: what is denied is when pay comes, not the posting."""
    first = scan.bounds(mark.at)[0]
    moments = scan.within("moment", max(first, mark.at - _MOMENT_REACH), mark.at)
    tight = [one for one in moments if one.value == "tight" and one.end == mark.at]
    if not tight or mark.value != "noun":
        return False
    paid = scan.within("pay", max(first, mark.at - _UNPAID_REACH), tight[-1].at)
    return bool(paid) and "," not in scan.text.words[paid[-1].end : mark.at]


def price_at(scan: Scan, at: int) -> int:
    """Where the amount of money begins that ends right before ``at``, or almost; ``at`` if none."""
    first, _ = scan.bounds(at)
    beside = at
    if at > first and scan.text.words[at - 1] in _ONLY:
        while beside > first and scan.text.words[beside - 1] in _BUT_ONLY:
            beside -= 1
    for mark in scan.within("currency", max(first, beside - PRICE_REACH - 1), beside):
        end = mark.end + (scan.text.kinds[mark.end : mark.end + 1] == [NUMBER])
        if 0 <= beside - end < PRICE_REACH:
            return mark.at - (mark.at > 0 and scan.text.kinds[mark.at - 1] == NUMBER)
    return at


def is_extra(scan: Scan, at: int, end: int = 0) -> bool:
    """What is spoken of is a bonus on top, not the payment."""
    first, last = scan.bounds(at)
    first = max(first, at - CLAUSE)
    price = price_at(scan, at)
    if price < at and "+" in scan.text.words[max(first, price - 2) : price]:
        return True
    nearest = max([first, *(one.end for one in scan.within("pay", first, at) if one.end <= at)])
    before = [one for one in scan.within("extra_pay", nearest, at) if not _is_all(scan, one)]
    return bool(before) or (end > 0 and _is_extra_behind(scan, at, end, last))


def _is_all(scan: Scan, extra: Mark) -> bool:
    """``The stay is free and we pay 200 € on top``: all the money there is, beside a gift."""
    words = scan.text.words[extra.at : extra.end]
    low = max(0, extra.at - _OTHER_PAY_REACH)
    paid = scan.within("pay", scan.bounds(extra.at)[0], extra.at)
    if _BESIDES.isdisjoint(words) or not paid or any(negated(scan, one.at) for one in paid):
        return False
    # "Nous versons en plus 200 €" has its own amount behind it.
    return not scan.within("currency", low, extra.at - 1)


def _is_extra_behind(scan: Scan, at: int, end: int, last: int) -> bool:
    """``If it reaches 200,000 there's a €100 bonus``; not "paid at 50,000, a bonus at 200,000"."""
    first = max(scan.bounds(at)[0], at - _IF_REACH)
    supposed = not _IF.isdisjoint(scan.text.words[first:at])
    told = supposed and not scan.within("pay", scan.bounds(at)[0], at)
    far = end + (_IF_REACH if told else _EXTRA_REACH)
    for extra in scan.within("extra_pay", end, min(last, far)):
        amounts = scan.within("currency", end, extra.at)
        index = bisect_left(scan.numbers, extra.end, key=_POSITION)
        near = scan.numbers[index : index + _NEAR_NUMBERS]
        other = any(
            one.end <= min(last, extra.end + _IF_REACH)
            and (one.whole or 0) >= _LEAST_VIEWS
            and not scan.within("currency", one.at - 1, one.end + 1)
            for one in near
        )
        if not (other or len(amounts) > 1 or negated(scan, extra.at)):
            return True
    return False


def is_given(scan: Scan, at: int) -> bool:
    """``600 € à se partager, je vous les donne`` quand; not "les lampes, je vous les donne"."""
    words = scan.text.words
    if words[at - 1] not in _GIVE or words[at - 2] not in _THEM:
        return False
    comma = next(
        (one for one in range(at - 3, max(0, at - _OPENS_REACH), -1) if words[one] == ","), at
    )
    named = comma < at and words[comma - 2] in _PLURAL
    return not named and bool(scan.within("currency", max(0, at - _SUM_REACH), at))


def on_approval(scan: Scan, start: int, end: int) -> bool:
    """``Pas de publication, règlement après validation``: in its clause, pay waits for approval."""
    words = scan.text.words
    if _APPROVAL.isdisjoint(words[start:end]):
        return False
    for paid in scan.within("pay", start, end):
        first = next((at + 1 for at in range(paid.at - 1, start, -1) if words[at] == ","), start)
        last = next((at for at in range(paid.end, end) if words[at] == ","), end)
        waits = not _APPROVAL.isdisjoint(words[first:last])
        if waits and not any(scan.within(kind, first, last) for kind in ("posting", "live")):
            return True
    return False
