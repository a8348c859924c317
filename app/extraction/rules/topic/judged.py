"""By what a campaign is judged: ``I'll count orders only``, ``tickets are all we look at``."""

from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.scan import Scan

_NEAR = lists("objectives")
_JUDGE_REACH, _WILL_REACH, _SOLE_REACH, _ON_REACH, _OF_REACH = 14, 4, 6, 1, 4
_COPULA_REACH, _NAMED_REACH, _WANT_REACH = 8, 4, 9
_TRACK_REACH, _WE = 2, {"we", "i", "nous", "on", "je", "ll"}
_LACK_REACH, _ADVERBS = 4, ("ment", "ly")
_IF_REACH, _VERDICT_REACH, _AFTER_REACH, _DENIED_REACH = 12, 8, 16, 4
_JUDGES = _NEAR["judges"] | _NEAR["judges_ahead"] | _NEAR["watches"]
# "One thing" in French, and what somebody picked in English.
_CHOSE, _ELIDED = {"chose"}, {"s"}
# What is done with a work, or by whoever is hired: "we'll judge you by the way you film it".
_OF_WORK = _NEAR["yours"] | _NEAR["papers"] | _NEAR["films"] | _NEAR["letters"]
_VERDICTS = _NEAR["verdict"] | _NEAR["verdict_ahead"]
_SOLE = _NEAR["sole"] | _NEAR["nothing"] | _NEAR["single_thing"]


def is_judged(scan: Scan, at: int, end: int) -> bool:
    """The result words from ``at`` to ``end`` are what is measured, what counts, or success."""
    return (
        _is_measured(scan, at, end)
        or _is_what_counts(scan, at, end)
        or (not _VERDICTS.isdisjoint(scan.text.vocabulary) and _is_success(scan, at, end))
    )


def _is_measured(scan: Scan, at: int, end: int) -> bool:
    """``We'll measure it by visits``, ``my accountant looks at one line, the orders``.

    What is merely looked at may be a habit: it has to be all that is looked at.
    """
    if _JUDGES.isdisjoint(scan.text.vocabulary):
        return False
    words, (first, stop) = scan.text.words, scan.bounds(at)
    low = max(first, at - _JUDGE_REACH)
    judge = next((one for one in range(at - 1, low - 1, -1) if words[one] in _JUDGES), None)
    behind = words[end : min(stop, end + _OF_REACH)]  # "the downloads of your raw files"
    # "We measure downloads with a personal link"
    ours = judge is not None and at - judge <= _TRACK_REACH and words[judge - 1] in _WE
    if ours and not _NEAR["tracer"].isdisjoint(words[end : min(stop, end + _SOLE_REACH)]):
        return True
    if judge is None or not _OF_WORK.isdisjoint(words[judge + 1 : at] + behind):
        return False
    before = words[max(first, judge - _WILL_REACH) : judge]
    strong = words[judge] in _NEAR["judges"]
    if words[judge] in _NEAR["judges_ahead"] or (strong and not _NEAR["will"].isdisjoint(before)):
        return True
    said = words[judge] in _NEAR["judged_by"] and not _NEAR["judged_on"].isdisjoint(
        words[judge + 1 : judge + 1 + _ON_REACH]
    )
    if said:
        return not _NEAR["copula"].isdisjoint(before)
    # Not "only the accountant looks at sales".
    lead = [word for word in words[low : judge - 1] if word in _NEAR["single_thing"]]
    near = lead + words[max(low, judge - 1) : at] + words[end : min(stop, end + _SOLE_REACH)]
    return not (_SOLE if scan.language == "fr" else _SOLE - _CHOSE).isdisjoint(near)


def _is_what_counts(scan: Scan, at: int, end: int) -> bool:
    """``Clicks to the shop are what I'll judge it on``, ``c'est la seule chose que je suivrai``."""
    words, stop = scan.text.words, scan.bounds(at)[1]
    if not _NEAR["films"].isdisjoint(words[max(0, at - _COPULA_REACH) : at]):
        return False  # "The video and proof of purchase, that's all we want"
    ahead = range(end, min(stop, end + _COPULA_REACH))
    link = next((one for one in ahead if words[one] in _NEAR["is"]), None)
    if link is None or not _NEAR["but"].isdisjoint(words[end:link]):
        return False
    if scan.within("objective", end, link):
        return False  # "… to the trial page, clicks is the only number I look at"
    tail = words[link + 1 : min(stop, link + 1 + _WANT_REACH)]
    named = not (_NEAR["what"] | _NEAR["sole"] | {"all", "how"}).isdisjoint(tail[:_NAMED_REACH])
    if not _NEAR["takes_care"].isdisjoint(tail):
        return False  # "Orders are what Lucy takes care of"
    sought = not (_NEAR["wanting"] | _JUDGES).isdisjoint(tail)
    return named and sought and _NEAR["yours"].isdisjoint(tail)


def is_lacked(scan: Scan, at: int) -> bool:
    """``We sorely lack visibility``, ``on souffre d'un manque total de notoriété``."""
    words, first = scan.text.words, scan.bounds(at)[0]
    before = at - 1
    while before >= max(first, at - _LACK_REACH) and (
        words[before] in _NEAR["lack_fills"] or words[before].endswith(_ADVERBS)
    ):
        before -= 1
    # "Short visits" are not "short of visits".
    of = words[before + 1] in _NEAR["lack_of"] or words[before] != "short"
    return before >= first and words[before] in _NEAR["lack"] and of


def _is_success(scan: Scan, at: int, end: int) -> bool:
    """``If thirty families book, I'm satisfied``; not "if you order, I'm happy to help"."""
    words, (first, stop) = scan.text.words, scan.bounds(at)
    shown = words[end - 1] in _NEAR["customers"]
    if shown or not _NEAR["in_frame"].isdisjoint(words[at : end + _OF_REACH]):
        return False  # "If customers walk into the frame, it worked"
    low = max(first, at - _IF_REACH)
    start = next((one for one in range(at - 1, low - 1, -1) if words[one] in _ifs(scan)), None)
    if start is None or not _NEAR["yours"].isdisjoint(words[start:at]):
        return False
    ahead = range(max(first, start - _VERDICT_REACH), start)
    behind = range(end, min(stop, end + _AFTER_REACH))
    return any(
        words[one] in (_NEAR["verdict"] if one >= end else _VERDICTS)
        and words[one + 1 : one + 2] != ["to"]
        for one in (*ahead, *behind)
    ) and _NEAR["was"].isdisjoint(words[ahead.start : start])


def _ifs(scan: Scan) -> frozenset[str]:
    """The "s" of "s'il" is an "if", that of "it's not about donations" none."""
    return _NEAR["if"] if scan.language == "fr" else _NEAR["if"] - _ELIDED


def feared(scan: Scan) -> list[Mark]:
    """``If nobody's commenting you did it wrong``: what would be missing is what is wished."""
    if _NEAR["failure"].isdisjoint(scan.text.vocabulary):
        return []
    return [
        one
        for kind in ("objective", "deed")
        for one in scan.marks[kind]
        if not scan.ignored(one.at) and _is_feared(scan, one)
    ]


def _is_feared(scan: Scan, mark: Mark) -> bool:
    words, (first, stop) = scan.text.words, scan.bounds(mark.at)
    low, last = max(first, mark.at - _IF_REACH), min(stop, mark.end + _AFTER_REACH)
    if _NEAR["failure"].isdisjoint(words[low:last]) or _ifs(scan).isdisjoint(words[low:last]):
        return False
    if not _NEAR["shoot"].isdisjoint(words[low:last]):
        return False  # "If nobody is in the shop the shoot is wasted"
    before = words[max(low, mark.at - _DENIED_REACH) : mark.at]
    behind = words[mark.end : min(stop, mark.end + _DENIED_REACH)]
    lacking = not _NEAR["lacking"].isdisjoint(before) or not _NEAR["dead"].isdisjoint(behind)
    return lacking and _NEAR["yours"].isdisjoint(before)
