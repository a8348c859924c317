"""Numbers of views, each with its noun: ``10k views``, ``seen 3,000 times``."""

from app.extraction.rules.publishing.payment_cues import millions
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.numbers import Number
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import WORD

_NEAR = lists("payment")
_VIEWS_REACH, _SEEN_REACH, _WATCHED_REACH = 3, 3, 6
_ABBREVIATED = {"tsd", "mio", "mln"}
Viewed = list[tuple[Number, Mark]]


def counted_views(scan: Scan) -> Viewed:
    """Numbers of views, each with its noun, which follows within a few words."""
    elsewhere = scan.covered("not_views")
    factors = {mark.at: mark for mark in scan.marks["multiplier"]}
    rates = factors.keys() | {mark.at for mark in scan.marks["rate_link"]}
    pairs: Viewed = []
    has_views = scan.marks["views"] or scan.marks["seen"]
    for number in scan.numbers + millions(scan) if has_views else ():
        one, factor = number, factors.get(number.end)
        if factor is not None:
            # "Un million de vues".
            one = number._replace(end=factor.end, hundredths=number.hundredths * factor.value)
        elif number.kind == "article":
            continue
        # "30 Tsd. Views" is cut as two sentences.
        cut = scan.text.words[one.end - 1] in _ABBREVIATED
        start = one.end + (cut and scan.text.words[one.end : one.end + 1] == ["."])
        for mark in _seen(scan, one) or scan.within("views", start, start + _VIEWS_REACH):
            between = range(start, mark.at)
            # "7,500-view".
            words_only = all(
                scan.text.kinds[at] == WORD or scan.text.words[at] == "-" for at in between
            )
            if mark.at not in elsewhere and words_only and rates.isdisjoint(between):
                pairs.append((one._replace(end=mark.end), mark))
                break
    return pairs


def counts_views(scan: Scan, number: Number, least: int) -> bool:
    """Nothing beside the number says that it counts something else."""
    large = number.kind != "article" and (number.whole or 0) >= least
    last = min(scan.bounds(number.at)[1], number.end + 2)
    unit = large and scan.within("not_views_unit", number.end, last)
    return large and not unit and not scan.within("currency", number.at - 1, number.end + 2)


def _seen(scan: Scan, number: Number) -> list[Mark]:
    """``seen 3,000 times``, ``12.000 keer bekeken``, ``5,000 people have watched it``."""
    if not _NEAR["viewers"].isdisjoint(scan.text.words[number.end : number.end + 1]):
        told = scan.within("seen", number.end + 1, number.end + _WATCHED_REACH)
        return [one for one in told if scan.text.words[one.at - 1] in _NEAR["has"]]
    if times := scan.within("times", number.end, number.end + 1):
        behind = times[0].end
        if scan.within("seen", behind, behind + _SEEN_REACH):
            return times
    if scan.within("seen", number.at - _SEEN_REACH, number.at):
        return scan.within("times", number.end, number.end + 1)
    return []
