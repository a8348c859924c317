"""What releases the creator's payment: the publication or a number of views.

A word of publishing or of views counts only as the moment of a payment ("payé à la publication",
"10 € les 1000 vues", "paid once it hits 20k"), not as a goal, a creator's usual figure or a bonus.
"""

from itertools import pairwise

from app.domain.campaign import PaymentTrigger
from app.domain.reading import Evidence
from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.publishing.payment_cues import (
    PUBLICATION,
    SIGNS,
    VIEWS,
    Trigger,
    is_extra,
    is_given,
    on_approval,
    paid_near,
    price_at,
    unpaid_until,
)
from app.extraction.rules.publishing.payment_views import on_views, threshold_in
from app.extraction.rules.publishing.places import owned
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists, near
from app.extraction.rules.text.scan import Scan, is_common
from app.extraction.rules.text.tokens import BREAK, WORD

_ARTICLES = {"la", "l", "le", "les", "the", "sa", "leur", "chaque", "notre", "votre", "your", "its",
             "ta", "ton", "of", "de", "d", "du", "each", "der", "della", "da", "et",
             "validation"}  # fmt: skip
_LOOSE_REACH, _STANDING_REACH, _PAID_REACH = 7, 10, 16
_NEAR = lists("prestation")
_OF, _OWNERS = near("place", "of"), near("place", "determiner") | near("prestation", "ours")
_AT_HOME = {"used", "shop", "store", "audience"}
_WHOEVER = {"whoever", "who", "qui", "wer", "quien", "chi", "wie", "quem"}
_GETS = {"recebe", "receberá", "recebera", "cobra", "cobrará", "cobrara", "riceve", "ontvangt"}
_EACH = {"a", "per", "pro", "par", "por", "je"}
_YOU, _AND = near("other_day", "you"), near("other_day", "and") | {","}
_LINK, _EQUALS, _TRADE_REACH = near("payment", "link"), frozenset("=→⇒"), 5
_YOURS, _NO_PAY = near("prestation", "second_person"), near("payment", "discount")
_NO_POST = near("payment", "no_post")
_WITHOUT = {"sans", "without", "ohne", "sin", "senza", "zonder", "sem"}
_IT, _PROMISE_REACH = near("payment", "it"), 12
_THEN = {"then", "puis", "ensuite", "dann", "luego", "poi", "dan"}
_FORGET = {"forget", "oubliez", "oublie", "olvidad", "olvida", "vergesst", "vergiss", "dimenticate",
           "dimentica", "vergeet", "esquece", "esquecam"}  # fmt: skip
_THIS_TIME = {("cette", "fois"), ("this", "time"), ("esta", "vez"), ("dieses", "mal"),
              ("questa", "volta"), ("deze", "keer"), ("desta", "vez")}  # fmt: skip


def payment(scan: Scan, found: list[Trigger]) -> list[Evidence]:
    """Evidence for ``payment_trigger`` and ``views_threshold``; the last trigger found holds."""
    if not found:
        return []
    last = scan.sentence[found[-1].at]
    # Within one sentence views are the condition: "30 days after publication if it hits 10k".
    kinds = [one.kind for one in found if scan.sentence[one.at] == last]
    between = scan.text.words[found[0].at : found[-1].at]
    corrected = scan.within("correction", found[0].at, found[-1].at) or not (
        _FORGET.isdisjoint(between) and _THIS_TIME.isdisjoint(pairwise(between))
    )
    kind = VIEWS if VIEWS in kinds and not corrected else found[-1].kind
    evidence: list[Evidence] = []
    done = 0
    for one in found:
        if one.kind is kind and one.at >= done:
            span = scan.text.span(one.at, one.end)
            evidence.append(Evidence("payment_trigger", kind.value, span, one.is_likely))
            done = one.end
    thresholds = [
        (scan.sentence[one.at], one.threshold)
        for one in found
        if one.kind is kind and one.threshold is not None
    ]
    if thresholds:
        # Of several in one sentence, the lowest releases the first payment.
        beside = [number for sentence, number in thresholds if sentence == thresholds[-1][0]]
        lowest = min(beside, key=lambda number: number.hundredths)
        span = scan.text.span(lowest.at, lowest.end)
        evidence.append(
            Evidence("views_threshold", lowest.hundredths // 100, span, found[-1].is_likely)
        )
    return evidence


def triggers(scan: Scan) -> list[Trigger]:
    """Every trigger of payment that the text names, in order."""
    marks = scan.marks
    found = _publications(scan) if marks["posting"] or marks["live"] else []
    found += _stood(scan) if marks["moment"] and marks["clip"] else []
    found += _whoever_posts(scan) if marks["same_day"] and marks["posting"] else []
    found += _traded(scan) if marks["pay"] else []
    if marks["views"] or marks["cpm"] or marks["seen"] or (marks["reach"] and marks["pay"]):
        found += on_views(scan)
    fresh = [one for one in found if not scan.ignored(one.at)] or _likely(scan)
    return sorted(scan.newest(fresh), key=lambda one: (one.at, -one.end))


def _likely(scan: Scan) -> list[Trigger]:
    """The trigger that no rule knows: the sentence that most likely tells one."""
    told = next(iter(scan.likely(list(PaymentTrigger))), None)
    if told is None or _is_of_a_thing(scan, told.at, told.end):
        return []
    kind = PaymentTrigger(told.name)
    if kind is PUBLICATION and on_approval(scan, told.at, told.end):
        return []
    number = threshold_in(scan, told.at, told.end) if kind is VIEWS else None
    return [Trigger(told.at, told.end, kind, number, is_likely=True)]


def _publications(scan: Scan) -> list[Trigger]:
    found: list[Trigger] = []
    elsewhere = scan.covered("not_posting")
    marks = scan.marks["posting"] + scan.marks["live"]
    # "When the video has been published" is the moment, "our book has been published" is none.
    for mark in (one for one in marks if one.at not in elsewhere or one.value == "done"):
        if scan.text.words[mark.at - 1] in _WITHOUT:
            continue  # "110 € par profil et des vidéos livrées sans publication"
        opening, sooner = _moment(scan, mark, "moment"), _moment(scan, mark, "earlier")
        if sooner is not None and (opening is None or sooner.at > opening.at):
            # "No payment before publication".
            waits = negated(scan, sooner.at) and paid_near(scan, sooner.at, mark.end)
            if waits or unpaid_until(scan, sooner.at):
                found.append(Trigger(sooner.at, mark.end, PUBLICATION))
            continue
        at = opening.at if opening is not None else _labelled(scan, mark)
        if at is None or is_extra(scan, at) or _is_unit(scan, at, mark):
            continue
        other = opening is not None and mark.value != "noun"
        if _is_denied(scan, at, mark) or (other and _is_of_a_thing(scan, at, mark.at)):
            continue
        share = "%" in scan.text.words[max(at - 1, 0) : at]
        beside = paid_near(scan, at, mark.end) and not _is_of_another(scan, at, mark)
        promised = _is_promised(scan, at, mark.end) or is_given(scan, at)
        if share or price_at(scan, at) < at or beside or promised:
            found.append(Trigger(price_at(scan, at), mark.end, PUBLICATION))
    return found


def _is_promised(scan: Scan, at: int, end: int) -> bool:
    """``Once it's up I'll ping you the 120 euros``: a sum for "you" behind the moment."""
    words, last = scan.text.words, scan.bounds(at)[1]
    # Without its accent "dès" is an article.
    reach = 0 if words[at] == "des" else _PROMISE_REACH
    sums = scan.within("currency", end, min(last, end + reach))
    said = words[end : sums[-1].end + 2] if sums else []
    return not _YOURS.isdisjoint(said) and _NO_PAY.isdisjoint(said)


def _is_denied(scan: Scan, at: int, mark: Mark) -> bool:
    """``Not paid on posting``; what "are out" says of the videos denies nothing here."""
    out = any(one.value == "behind" for one in scan.within("negation", mark.at, mark.end))
    return not out and negated(scan, at)


def _is_of_a_thing(scan: Scan, start: int, end: int) -> bool:
    """``Invoice us when the site is up``, ``paid when the album's out``: no video is."""
    shops = any(one.value == "shop" for one in scan.within("place", start, end))
    made = ("clip", "posting", "platform")
    other = shops or not _NO_POST.isdisjoint(scan.text.words[start:end])
    return other and not any(scan.within(one, start, end) for one in made)


def _is_of_another(scan: Scan, at: int, mark: Mark) -> bool:
    """``am Tag der Veröffentlichung des Buches``, in another clause than the word of payment."""
    words, last = scan.text.words, scan.bounds(at)[1]
    paid = scan.within("pay", max(scan.bounds(at)[0], at - _PAID_REACH), at)
    one = mark.end + 1
    if not paid or "," not in words[paid[-1].end : at] or words[mark.end : one] == []:
        return False
    if mark.value != "noun" or words[mark.end] not in _OF:
        return False
    while one < last and words[one] in _OWNERS:
        one += 1
    kinds = ("clip", "posting", "platform", "platform_maybe", "place", "story", "person")
    named = one < last and scan.text.kinds[one] == WORD and not is_common(words[one])
    return named and not any(scan.within(kind, one, one + 1) for kind in kinds)


def _is_unit(scan: Scan, at: int, mark: Mark) -> bool:
    """``200 € a post``: the amount is for each; not the French "à la publication"."""
    sent = scan.text.raw[slice(*scan.text.span(at, mark.at))] if at < mark.at else ""
    beside = scan.within("currency", at - 2, at)
    return sent.strip().lower() in _EACH and any(at - one.end <= 1 for one in beside)


def _stood(scan: Scan) -> list[Trigger]:
    """``Betaald zodra de reel op je profiel staat``: a video stands where the creator publishes."""
    spots = [(one.at, one.end) for one in owned(scan) if not one.ours and one.kind not in _AT_HOME]
    spots += [(one.at, one.end) for one in scan.marks["platform"]]
    words, found, stands = scan.text.words, list[Trigger](), _NEAR["stands"]
    for at, end in spots:
        first, last = scan.bounds(at)
        moments = scan.within("moment", max(first, at - _STANDING_REACH), at)
        moment = next((one for one in reversed(moments) if one.value == "loose"), None)
        if moment is None or words[at - 1] not in _NEAR["to"] or "," in words[moment.end : at]:
            continue
        is_there = words[at - 2] in stands or (end < last and words[end] in stands)
        named = scan.within("clip", moment.end, at - 1) or not _IT.isdisjoint(
            words[moment.end : at]
        )
        price = price_at(scan, moment.at)
        paid = price < moment.at or paid_near(scan, moment.at, end) or _is_promised(scan, at, end)
        if (
            is_there
            and named
            and paid
            and not (negated(scan, moment.at) or is_extra(scan, moment.at))
        ):
            found.append(Trigger(price, end, PUBLICATION))
    return found


def _whoever_posts(scan: Scan) -> list[Trigger]:
    """``Whoever posts gets paid that same day``; not "you get the script the same day"."""
    words, found = scan.text.words, list[Trigger]()
    for day in scan.marks["same_day"]:
        first = max(scan.bounds(day.at)[0], day.at - _PAID_REACH)
        for mark in scan.within("posting", first, day.at):
            who = mark.at - 1 - (words[mark.at - 1] in _NEAR["it"] | _NEAR["object_behind"])
            opens = mark.value in {"verb", "them", "weak"} and words[who] in _WHOEVER
            got = range(mark.end, day.at)
            end = min(scan.bounds(day.at)[1], day.end + 2)  # "wordt dezelfde dag betaald"
            paid = scan.within("pay", mark.end, end) or any(words[at] in _GETS for at in got)
            if (opens or _is_paid_next(scan, mark, day)) and paid and not negated(scan, mark.at):
                found.append(Trigger(mark.at - 1, day.end, PUBLICATION))
    return found


def _is_paid_next(scan: Scan, posted: Mark, day: Mark) -> bool:
    """``You put it on your TikTok and we send the money right after``: the deed, "and", the pay.

    Not "you post it and send the file, we pay right after"; a link may be sent before.
    """
    words, (first, last) = scan.text.words, scan.bounds(posted.at)
    yours = posted.at == first or not _YOU.isdisjoint(words[max(first, posted.at - 2) : posted.at])
    paid = scan.within("pay", posted.end, min(last, day.end + 1))
    if posted.value == "noun" or not yours or not paid:
        return False
    turns = [at for at in range(posted.end, paid[0].at) if words[at] in _AND]
    if not turns and words[day.at] in _THEN:
        turns = [day.at]
    if not turns or len(turns) > 1 + (not _LINK.isdisjoint(words[posted.end : paid[0].at])):
        return False
    return not scan.within("handover", posted.end, turns[0])


def _traded(scan: Scan) -> list[Trigger]:
    """``No post, no pay``, ``post = paid``: the one for the other."""
    found = list[Trigger]()
    for mark in scan.marks["posting"] + scan.marks["live"]:
        stop = min(scan.bounds(mark.at)[1], mark.end + _TRADE_REACH)
        for paid in scan.within("pay", mark.end, stop):
            between = scan.text.raw[slice(*scan.text.span(mark.end - 1, paid.at + 1))]
            equal = not _EQUALS.isdisjoint(between)
            if equal or (negated(scan, mark.at) and negated(scan, paid.at)):
                found.append(Trigger(mark.at, paid.end, PUBLICATION))
    return found


def _labelled(scan: Scan, mark: Mark) -> int | None:
    """``Paiement : publication`` needs no other word."""
    before = mark.at - 1
    while before > 0 and scan.text.words[before] == '"':
        before -= 1
    if mark.value is None and before > 0 and _is_note(scan, before):
        return before
    signed = mark.value == "noun" and before > 0 and scan.text.words[before] in SIGNS
    return mark.at if signed and scan.within("pay", before - 3, before) else None


def _is_note(scan: Scan, at: int) -> bool:
    """``Paiement post en ligne``: the post at token ``at`` stands right behind the payment."""
    named = any(scan.within(kind, at, at + 1) for kind in ("posting", "clip"))
    return named and any(one.end == at for one in scan.within("pay", at - 1, at))


def _moment(scan: Scan, mark: Mark, kind: str) -> Mark | None:
    """The last word of time that opens on ``mark``."""
    words, kinds = scan.text.words, scan.text.kinds
    fitting: list[Mark] = []
    for one in scan.within(kind, mark.at - _LOOSE_REACH - 3, mark.at):
        between = range(one.end, mark.at)
        if one.value == "tight":
            fits = mark.value in {"noun", "spread"} or words[one.at] in {"al", "ao"}
            fits = fits and all(words[at] in _ARTICLES for at in between)
        elif one.value == "deed":
            fits = mark.value != "noun" and not between
        else:
            fits = all(kinds[at] != BREAK and words[at] != "," for at in between)
        # "Des posts" is no "dès".
        plural = words[one.at : one.end] == ["des"] and words[mark.at].endswith("s")
        if fits and not plural and 0 <= mark.at - one.end < _LOOSE_REACH:
            fitting.append(one)
    return fitting[-1] if fitting else None
