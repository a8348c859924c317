"""Days of something else, and days told from them ("live that day", "la veille")."""

from bisect import bisect_left
from operator import attrgetter

from app.extraction.rules.days.calendar import Dated
from app.extraction.rules.days.told import gives_reason, is_made, names, tells, tells_result, we
from app.extraction.rules.text.closing import opens_clause
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists, near, units
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import BREAK, NUMBER

_GONE_REACH = 3
_NEAR = lists("other_day")
_TURNS, _COMMA = _NEAR["because"] | _NEAR["result"], _NEAR["comma"]
_COMMA_BEFORE = _COMMA - {")"}
_BACK, _LEAST_GOAL, _LONGEST_CLAUSE = 3, 100, 24
# "Tell me if 14 August works".
_SUITS, _US = near("date", "suits"), near("asked", "us")
_LEADS, _TO_BE = (
    near("asked", "on_day"),
    {"soit", "soient", "etre", "be", "sein", "sea", "sia", "seja"},
)
_PLACE = attrgetter("at")
_ADS_REACH, _REACH_PAYMENT, _REACH_AFTER, _REACH_SENT = 4, 5, 2, 8
_DATE_OF = {"date", ":", "day"}
_WHICH, _PRODUCT = {"which", "qui"}, near("asked", "product")
_VAGUE = {"month", "month_part", "period", "year"}
_DUE_KINDS = ("due", "clip", "posting")
# German and Dutch write "Rabattaktion" and "kortingsactie" as one word.
_SALE_ENDS = tuple(_NEAR["sale_end"])


def clause_of(scan: Scan, at: int) -> tuple[int, int]:
    """First and past-the-end token of the clause of token ``at``: to a comma, or "because"."""
    found = scan.clauses.get(at)
    if found is None:
        found = scan.clauses[at] = _clause_of(scan, at)
    return found


def _clause_of(scan: Scan, at: int) -> tuple[int, int]:
    words, (first, end) = scan.text.words, scan.bounds(at)
    first, end = max(first, at - _LONGEST_CLAUSE), min(end, at + _LONGEST_CLAUSE)
    start, depth = at, 0
    # Most briefs give no reason, which is seen at once.
    reasoned = not _TURNS.isdisjoint(scan.text.vocabulary)
    while start > first and (depth or words[start - 1] not in _COMMA_BEFORE):
        if reasoned and _turns(scan, start - 1):
            break
        start -= 1
        depth += (words[start] == ")") - (words[start] == "(")
    stop = at
    while stop < end and words[stop] not in _COMMA and scan.text.kinds[stop] != BREAK:
        if stop > at and ((reasoned and _turns(scan, stop)) or opens_clause(scan.text, stop)):
            break
        stop += 1
    return start, stop


def _is_choice(scan: Scan, start: int, end: int) -> bool:
    """``Tom: list of profiles for Thursday``: who is to be chosen from; not a list of clips."""
    if _NEAR["choice"].isdisjoint(scan.text.words[start : start + _BACK]):
        return False
    named = scan.within("person", start, min(end, start + _LONGEST_CLAUSE))
    return bool(named) and not any(scan.within(kind, start, end) for kind in _DUE_KINDS[1:])


def _turns(scan: Scan, at: int) -> bool:
    """Another clause begins here, which tells why, or what is asked therefore."""
    return gives_reason(scan, at) or tells_result(scan, at)


def is_another_day(scan: Scan, one: Dated, clause: tuple[int, int], *, led: bool) -> bool:
    """What happens that day is said in its own clause, which asks for nothing.

    ``led``: a word such as "until" leads to the date.
    """
    start, stop = clause
    words = scan.text.words
    sold = _is_sale(scan, start, one.at) if led else _is_ad_spend(scan, start, stop)
    sold = sold or _is_choice(scan, start, one.at)
    if sold or _is_over(words[start : one.at]) or (not led and _is_of_thing_before(scan, start)):
        return True
    # "We open on 3 July and need two videos" is told of the opening.
    told = next((at for at in range(one.end, stop) if words[at] in _NEAR["and"]), stop)
    if is_made(scan, start, stop if led else told):
        return False
    before, after = words[start : one.at], words[one.end : stop]
    # "Everything by August, because on 12 September there is the open day"
    reasoned = start and not led and gives_reason(scan, start - 1)
    # "On sort ça le mois prochain"
    is_out = not led and one.kind in _VAGUE and scan.within("launch_out", start, stop)
    if is_out or reasoned or not _NEAR["parcel"].isdisjoint(before + after):
        return True  # "You'll get the parcel on 3 December"
    arrives = not _PRODUCT.isdisjoint(before) and not _NEAR["arrives"].isdisjoint(before)
    if led or arrives:
        lasts = arrives or any(mark.value == "expiry" for mark in scan.within("event", start, stop))
        return lasts or _is_goal(scan, one, start, stop)
    # "We open on 3 July and would love …" is told of the opening.
    turn = next((at for at, word in enumerate(after) if word in _NEAR["and"]), len(after))
    if not _NEAR["need"].isdisjoint(before + after[:turn]):
        return False
    # "Sat is our open day", "from 6 to 9 October there is the fair"
    after = after[after[:1] == ["there"] :]
    is_named = not (_NEAR["is"].isdisjoint(after[:1]) or _NEAR["article"].isdisjoint(after[1:2]))
    return bool(
        not _NEAR["was"].isdisjoint(after[:1])
        or (not we(scan).isdisjoint(before + after) and not _suits_us(after))
        or _has_own_subject(scan, start, one.at)
        or (_SUITS.isdisjoint(after[:2]) and tells(scan, start, one.at))
        or (is_named and names(scan, one.end + 2, stop))
        or (before[-1:] and before[-1] in _NEAR["is"] and names(scan, start, one.at - 1))
        or (
            (before[-2:-1] and before[-2] in _NEAR["is"] and before[-1] in _NEAR["the"])
            and _NEAR["campaign"].isdisjoint(before[:-2])  # "Realistisch ist der 31. Juli"
            and not scan.within("clip", max(0, start - _BACK), start)  # "Les vidéos, c'est le 22"
            and scan.text.kinds[one.at - 3] != NUMBER  # "Tra il 22 e il 28 gennaio"
        )
    )


def _is_of_thing_before(scan: Scan, start: int) -> bool:
    """``the fair, which is on 20 February``; not "the videos, which are due"."""
    words, first = scan.text.words, scan.bounds(start)[0]
    if words[start] not in _WHICH or start - 2 < first or words[start - 1] != ",":
        return False
    is_told = not (_NEAR["is"] | {"n"}).isdisjoint(words[start + 1 : start + 2])
    return is_told and not is_made(scan, clause_of(scan, start - 2)[0], start)


def _is_over(before: list[str]) -> bool:
    """``L'album est sorti le 24 avril``, ``founded on 3 May``; not "que tout soit sorti le 3"."""
    at = len(before) - 1
    while at >= 0 and before[at] in _LEADS:
        at -= 1
    return at >= 0 and before[at] in _NEAR["over"] and before[max(0, at - 1)] not in _TO_BE


def _suits_us(after: list[str]) -> bool:
    """``Le 14 janvier nous irait bien``."""
    return not (_US.isdisjoint(after[:1]) or _SUITS.isdisjoint(after[1:2]))


def is_own_claim(scan: Scan, one: Dated, clause: tuple[int, int]) -> bool:
    """``our cream reduces wrinkles in 4 weeks``, ``nos box sont livrées en 48 h``."""
    start, stop = clause
    words = scan.text.words
    # "Her mugs went in a week", "ses tasses sont parties en une semaine"
    gone = not _NEAR["gone"].isdisjoint(words[max(start, one.at - _GONE_REACH) : one.at])
    if one.kind == "relative" and (gone or _is_got(scan, start, one.at, stop)):
        return True
    if one.kind != "relative" or words[start] not in _NEAR["ours"] or start + 1 >= one.at:
        return False
    if not _NEAR["need"].isdisjoint(words[start:stop]) or not names(scan, start + 1, one.at):
        return False
    said = next((at for at in range(start, one.at) if words[at] in _NEAR["are"]), stop)
    made = any(scan.within(kind, start, stop) for kind in ("clip", "video"))
    return not made and not scan.within("due", start, said)


def _is_got(scan: Scan, start: int, at: int, stop: int) -> bool:
    """``You'll get the box within 10 days``; not "you get two weeks to film"."""
    words = scan.text.words
    got = [one for one in range(start, at) if words[one] in _NEAR["gets"] | _NEAR["get"]]
    if not got or not names(scan, got[-1] + 1, at):
        return False
    stop = next((one for one in range(at, stop) if words[one] in _NEAR["and"]), stop)
    you = words[got[-1]] in _NEAR["gets"] or not _NEAR["you"].isdisjoint(words[start : got[-1]])
    made = any(scan.within(kind, start, stop) for kind in (*_DUE_KINDS, "video", "handover"))
    return you and not made and _NEAR["need"].isdisjoint(words[start : got[-1]])


def is_payment(scan: Scan, one: Dated) -> bool:
    """``paiement à la fin du mois``, ``Zahlung am Monatsende``: when money comes, not videos."""
    first = max(scan.bounds(one.at)[0], one.at - _REACH_PAYMENT)
    if any(_is_term(scan, at) for at in range(first, one.at)):
        return True  # "net 30, end of month"
    paid = [mark for mark in scan.within("pay", first, one.at) if not is_sent(scan, mark)]
    # "The film's release on 27 January"; not "we release the fee on".
    words, we = scan.text.words, _NEAR["we"] | {"to", "will"}
    paid = [mark for mark in paid if words[mark.at] != "release" or words[mark.at - 1] in we]
    if not paid or one.kind == "year":
        return bool(paid)
    start = paid[-1].end
    if _DATE_OF.issuperset(words[start : one.at]):
        return True  # "Payment date: 28 February"
    return (
        "," not in scan.text.words[start : one.at]
        and not scan.within("currency", start, one.at)
        and not [due for due in scan.within("due", start, one.end + 1) if not _is_after(scan, due)]
        and not scan.within("clip", start, one.at)
    )


def is_sent(scan: Scan, paid: Mark) -> bool:
    """``two photos and a video, to be sent within ten days``: no money is."""
    given = scan.within("handover", paid.at, paid.end)
    first = scan.bounds(paid.at)[0]
    return bool(given) and bool(scan.within("clip", max(first, paid.at - _REACH_SENT), paid.at))


def _is_after(scan: Scan, due: Mark) -> bool:
    """``paiement après (la) publication``: what the money comes after."""
    return not _NEAR["after"].isdisjoint(scan.text.words[max(0, due.at - _REACH_AFTER) : due.at])


def _is_term(scan: Scan, at: int) -> bool:
    """``net 30``; not "net 900 €", nor "900 € net"."""
    words = scan.text.words
    is_counted = words[at] == "net" and at + 1 < len(words) and words[at + 1].isdigit()
    return is_counted and not scan.within("currency", at + 2, at + 3)


def _is_ad_spend(scan: Scan, start: int, stop: int) -> bool:
    """``en septembre on mettra 5 000 € de Meta Ads``: when ads are paid for."""
    words = scan.text.words
    for mark in scan.within("currency", start, stop):
        behind = words[mark.end : min(stop, mark.end + _ADS_REACH)]
        if behind and behind[0] in _NEAR["ads_link"] and not _NEAR["ads"].isdisjoint(behind):
            posted = [one for one in scan.within("posting", start, stop) if one.value != "put"]
            return not posted and not scan.within("due", start, stop)
    return False


def _is_sale(scan: Scan, start: int, at: int) -> bool:
    """``onze Black Friday-actie loopt tot``, ``-10 % jusqu'au``: until when one buys."""
    words = scan.text.words[start:at]
    if any(scan.within(one, start, at) for one in _DUE_KINDS):
        return False
    if _NEAR["lasts"].isdisjoint(words):
        return not _NEAR["rebate"].isdisjoint(words) and not scan.within("person", start, at)
    return any(word in _NEAR["sale"] or word.endswith(_SALE_ENDS) for word in words)


def _is_goal(scan: Scan, day: Dated, start: int, stop: int) -> bool:
    """``2,000 members by December``: a number that no videos or creators have."""
    low = bisect_left(scan.numbers, start, key=_PLACE)
    clause = scan.numbers[low : bisect_left(scan.numbers, stop, low, key=_PLACE)]
    numbers = [one for one in clause if not day.at <= one.at < day.end]
    hired = [one for one in scan.within("person", start, stop) if one.value == "creator"]
    money = scan.within("currency", start, stop)
    big = any((one.whole or 0) >= _LEAST_GOAL for one in numbers)
    return big and not hired and not money


def _has_own_subject(scan: Scan, start: int, at: int) -> bool:
    """``The council meets on``, ``notre stand est là``: an article, a noun, and more words."""
    words = scan.text.words
    if words[start] not in _NEAR["article"] or at - start < 3:  # noqa: PLR2004 - the, noun, verb
        return False
    return names(scan, start + 1, at)


def is_set_for(scan: Scan, mark: Mark) -> bool:
    """``The opening is set for 5 September``, ``tickets for Saturday``: no video is."""
    start, stop = clause_of(scan, mark.at)
    if scan.text.words[mark.at - 1] in _NEAR["sold"]:
        return not is_made(scan, start, stop)
    if scan.text.words[mark.at - 1] not in _NEAR["set"]:
        return False
    due = any(scan.within(kind, start, stop) for kind in _DUE_KINDS)
    told = scan.within("event", start, mark.at) or _has_own_subject(scan, start, mark.at)
    return bool(told) and not due


def is_service(scan: Scan, one: Dated) -> bool:
    """``pose en 3 h``, ``(livraison 48 h)``, ``orders ship in 48h``: hours that are no video's."""
    words, (first, _) = scan.text.words, scan.bounds(one.at)
    if units().get(words[one.end - 1]) != "hour":
        return False
    start, stop = clause_of(scan, one.at)
    if any(scan.within(kind, start, stop) for kind in ("clip", "posting", "handover")):
        return False
    nearest = range(one.at - 1, first - 1, -1)
    is_aside = next((words[at] for at in nearest if words[at] in {"(", ")"}), "") == "("
    # "3 vidéos TikTok, sous 48 h"
    told = one.at - start <= 1 or bool(scan.within("due", start, stop))
    told = told or not _NEAR["need"].isdisjoint(words[start:stop])
    return is_aside or not told or not _NEAR["shipped"].isdisjoint(words[start:stop])
