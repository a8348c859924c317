"""What makes a mention a goal by its place, or none: ``sales first``, not ``an app to …``."""

from bisect import bisect_left
from operator import attrgetter

from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.scan import Scan, is_common
from app.extraction.rules.text.tokens import NUMBER, WORD
from app.extraction.rules.topic.preferred import is_preferred

_NEAR = lists("objectives")
_START = attrgetter("at")
_BREAKS = {",", "-", ":", "(", ";"}
_FILMED_REACH, _HAVE_REACH = 4, 8
_FOREMOST_REACH, _CLEFT_REACH, _SORT_REACH, _FORM_REACH = 3, 8, 4, 32
_CLOSING, _TOLD_REACH, _CONTRAST_REACH, _SINCE_REACH, _NAMED = 2, 8, 12, 7, (2, 3)
_EITHER_REACH, _SHARE_REACH, _PREMIUM_REACH = 5, 4, 8
_OF_CAMPAIGN = ("video", "clip", "campaign_noun", "person")
_SELL = {"vendre", "sell", "selling", "verkaufen", "vender", "vendere", "verkopen"}
_LINKS = _NEAR["is"] | {":"}
_SAID, _THAT = {"c", "ce", "it"}, {"qu", "que", "qui", "that"}
_NOTION, _NAMERS = _NEAR["notion"], _NEAR["articles"] | _NEAR["own"] | _NEAR["a"]


def is_of_product(scan: Scan, goal: Mark) -> bool:
    """``An app so that patients book``, ``un jeu pour que …``: what is sold is for that."""
    words, first = scan.text.words, scan.bounds(goal.at)[0]
    if goal.at - first not in _NAMED or words[goal.at] not in _NEAR["purpose"]:
        return False
    made = words[first] in _NAMERS and words[goal.at - 1] not in _NOTION
    return made and not any(scan.within(kind, first, goal.at) for kind in _OF_CAMPAIGN)


def tells_of_us(scan: Scan, deed: Mark) -> bool:
    """``know that we exist``; not "parents should know that the toy needs batteries"."""
    words, end = scan.text.words, scan.bounds(deed.at)[1]
    if words[deed.end - 1] not in _NEAR["that_it"]:
        return True
    return not _NEAR["ours"].isdisjoint(words[deed.end : min(end, deed.end + _TOLD_REACH)])


def is_of_campaign(scan: Scan, first: int, mark: Mark) -> bool:
    """``the new videos out on 8 July``, ``the new contract``: what comes out is the campaign's."""
    words = scan.text.words
    papers = _NEAR["papers"] | (_NEAR["rooms"] if mark.value == "there" else frozenset[str]())
    yours = not _NEAR["yours"].isdisjoint(words[max(0, first - 2) : first])
    if yours or not papers.isdisjoint(words[first : mark.at]):
        return True
    return any(scan.within(kind, first, mark.at) for kind in ("video", "clip"))


def is_past(words: list[str], mark: Mark) -> bool:
    """``has been available in shops since March``, ``it comes out of the bottle``."""
    told = words[mark.at - 1 : mark.end + _SINCE_REACH] if mark.at else []
    leaves = not _NEAR["leaving"].isdisjoint(told[:1])  # "go out in January"
    return leaves or comes_from(words, mark.end) or not _NEAR["since"].isdisjoint(told)


def comes_from(words: list[str], at: int) -> bool:
    """``just released from hospital``, ``just opened your mail``: no launch."""
    return not _NEAR["out_of"].isdisjoint(words[at : at + 1])


def is_aim(scan: Scan, mark: Mark) -> bool:
    """Whether the words around a mention say that it is what the campaign is for."""
    return (
        _named_campaign(scan, mark)
        or _is_foremost(scan, mark)
        or is_cleft(scan, mark.at)
        or _is_idea(scan, mark.at)
        or _is_sought(scan, mark)
        or _is_against(scan, mark)
        or _is_ticked(scan, mark)
        or is_preferred(scan, mark)
    )


def is_apart(scan: Scan, mark: Mark) -> bool:
    """``objectif ventes ? nan``, ``sales or traffic?``, ``2 € per sign-up``: no goal is named."""
    words, end = scan.text.words, scan.bounds(mark.at)[1]
    if words[mark.end : mark.end + 1] in ([":"], ["?"]) and not _NEAR["noes"].isdisjoint(
        words[mark.end + 1 : mark.end + 2]
    ):
        return True
    letters = words[mark.at] in _NEAR["letters"] and not _is_of_others(scan, mark)
    if letters or _is_asked_of(words, mark):
        return True
    open_or = {*words[max(0, mark.at - 2) : mark.at], *words[mark.end : mark.end + 1]}
    open_or &= _NEAR["either"]
    if open_or and words[end - 1] == "?" and end - mark.end <= _EITHER_REACH:
        return True
    if mark.end - mark.at == 1 and words[mark.at - 1] in _NEAR["each_one"]:
        return True
    if not _NEAR["premium"].isdisjoint(words[max(0, mark.at - _PREMIUM_REACH) : mark.at]):
        return True
    share = words[max(0, mark.at - _SHARE_REACH) : mark.at]
    # "Vendre davantage d'entrées" is of tickets, "sell more, and visits" is not.
    sold = mark.value == "Traffic" and not _SELL.isdisjoint(share)
    sold = sold and _NEAR["and"].isdisjoint(share)
    part = "%" in share and not _NEAR["of_the"].isdisjoint(share[share.index("%") + 1 :])
    return sold or part


def _is_asked_of(words: list[str], mark: Mark) -> bool:
    """``What is the aim of the visit?``: what is asked is no goal."""
    asked = words[mark.end : mark.end + 1] == ["?"] and words[mark.at - 1] in _NEAR["the_one"]
    return asked and not _NEAR["of_it"].isdisjoint(words[max(0, mark.at - 3) : mark.at])


def _is_of_others(scan: Scan, mark: Mark) -> bool:
    """``applications from pastry chefs``; not those of creators, or of whoever reads this."""
    words, end = scan.text.words, scan.bounds(mark.at)[1]
    stop = min(end, mark.end + _SORT_REACH)
    told = not _NEAR["of_whom"].isdisjoint(words[mark.end - 1 : mark.end + 1])
    return told and not any(one.value == "creator" for one in scan.within("person", mark.end, stop))


def _is_ticked(scan: Scan, mark: Mark) -> bool:
    """``Objectifs : ☒ Notoriété ☐ Ventes``, which the form's reading tells by yes and no."""
    words = scan.text.words
    if words[mark.end : mark.end + 1] != [":"] or _NEAR["ticked"].isdisjoint(
        words[mark.end + 1 : mark.end + 2]
    ):
        return False
    named = scan.within("goal", max(0, mark.at - _FORM_REACH), mark.at)
    return any(one.value == "label" for one in named)


def _is_against(scan: Scan, mark: Mark) -> bool:
    """``sales, not likes``, ``des ventes, pas des vues``: rather than what is vain."""
    words, last = scan.text.words, scan.bounds(mark.at)[1]
    at = mark.end + (words[mark.end : mark.end + 1] in ([","], ["et"]))  # "et non des vues"
    ahead = words[at : min(last, at + _SORT_REACH)]
    turns = bool(ahead) and ahead[0] in _NEAR["not"]
    return turns and not _NEAR["vanity"].isdisjoint(ahead)


def _is_foremost(scan: Scan, mark: Mark) -> bool:
    """``visibility first``, ``la notoriété avant tout``: nothing follows in the clause."""
    words, last = scan.text.words, scan.bounds(mark.at)[1]
    at = mark.end
    while at < min(last, mark.end + _FOREMOST_REACH) and words[at] in _NEAR["foremost_words"]:
        at += 1
    ends = at >= last or scan.text.kinds[at] not in {WORD, NUMBER}  # "avant 14 h"
    return ends and not _NEAR["foremost"].isdisjoint(words[mark.end : at])


def closes(scan: Scan, goal: Mark) -> bool:
    """``Visibility with young families in the city, that's the goal``: behind a break."""
    words, (first, end) = scan.text.words, scan.bounds(goal.at)
    before = words[max(first, goal.at - 4) : goal.at]
    if not _NEAR["but"].isdisjoint(before):
        return False  # "Likes are nice, but I'll be counting bookings"
    return end - goal.end <= _CLOSING and not _BREAKS.isdisjoint(before)


def contrasted(scan: Scan, goal: Mark) -> int | None:
    """Where what is meant begins: ``The goal isn't clicks, it's purchases``."""
    words, end = scan.text.words, min(scan.bounds(goal.at)[1], goal.end + _CONTRAST_REACH)
    for at in range(goal.end, end):
        turns = words[at] == "," and not _NEAR["it_is"].isdisjoint(words[at + 1 : at + 2])
        if turns or words[at] in _NEAR["but"]:
            # "No ads but honest comments": no aim was denied.
            vain = not _NEAR["vanity"].isdisjoint(words[goal.end : at])
            return at + 1 if vain or scan.within("objective", goal.end, at) else None
    return None


def _named_campaign(scan: Scan, mark: Mark) -> bool:
    """``a traffic campaign``; in German and Dutch what is to grow comes first."""
    if any(one.at == mark.end for one in scan.marks["campaign_noun"]):
        return True
    return scan.language in {"de", "nl", "und"} and any(
        goal.value == "grow" and 0 <= goal.at - mark.end <= 1 for goal in scan.marks["goal"]
    )


def is_cleft(scan: Scan, end: int) -> bool:
    """``What the shops want most is comments``, ``ce qui m'intéresse : des clics``, at ``end``."""
    words, link = scan.text.words, _link(scan, end, _LINKS)
    if link is None:
        return False
    low = max(scan.bounds(end)[0], link - _CLEFT_REACH)
    # Not the "ce" of "ce sont".
    names = _NEAR["what"] | (_NEAR["single_thing"] - _NEAR["sole_words"])
    what = [at for at in range(link - 2, low - 1, -1) if words[at] in names]
    told = words[what[0] : link] if what else []
    # Not "the number we look at when choosing is followers".
    return _NEAR["papers"].isdisjoint(told) and not _NEAR["wanting"].isdisjoint(told)


def _is_idea(scan: Scan, end: int) -> bool:
    """``L'idée, c'est des clics``; not "the idea is a visit to the studio, then a video"."""
    words, link = scan.text.words, _link(scan, end, _NEAR["is"])
    if link is None:
        return False
    low = max(scan.bounds(end)[0], link - _CLEFT_REACH)
    named = not (_NEAR["notion"] | _NEAR["matter"]).isdisjoint(words[low:link])
    return named and not any(link < number.at < end for number in scan.numbers)


def _link(scan: Scan, end: int, links: frozenset[str]) -> int | None:
    """Where the "is" stands right before what is named at ``end``, but for small words."""
    words, first = scan.text.words, scan.bounds(end)[0]
    low = max(first, end - _SORT_REACH)
    link = next((at for at in range(end - 1, low - 1, -1) if words[at] in links), None)
    named = link is not None and _NEAR["wanted"].issuperset(_plain(words[link + 1 : end]))
    return link if named else None


def _is_sought(scan: Scan, mark: Mark) -> bool:
    """``C'est de la visibilité locale qu'on cherche``, ``ce sont les dons qui comptent``."""
    words, (first, end) = scan.text.words, scan.bounds(mark.at)
    if _SAID.isdisjoint(words[max(first, mark.at - _SORT_REACH - 1) : mark.at]):
        return False
    behind = words[mark.end : min(end, mark.end + 2 * _SORT_REACH)]
    at = next((one for one, word in enumerate(behind[:_SORT_REACH]) if word in _THAT), None)
    if at is not None and behind[at] == "qui":
        behind = behind[: at + _SORT_REACH]  # not "la visite qui commence à 10 h qu'il faut"
    return at is not None and not _NEAR["wanting"].isdisjoint(behind[at:])


def _plain(words: list[str]) -> list[str]:
    """Without the word right before the mention that tells its sort: ``app downloads``."""
    return words[:-1] if words and not is_common(words[-1]) else words


def is_part(scan: Scan, mark: Mark) -> bool:
    """``She wants the donations video``, ``the registration plates``, ``the sale filmed``."""
    words, end = scan.text.words, scan.bounds(mark.at)[1]
    if scan.within("video", mark.end, mark.end + 1) or is_filmed(scan, mark):
        return True
    alone = scan.language == "en" and mark.end < end and words[mark.end - 1][-1] != "s"
    noun = alone and scan.text.kinds[mark.end] == WORD and not is_common(words[mark.end])
    return noun and mark.end - mark.at == 1 and words[mark.end] not in _NEAR["figures"]


def is_filmed(scan: Scan, mark: Mark) -> bool:
    """``We need customers on camera``, ``we want the sale filmed``."""
    stop = min(scan.bounds(mark.at)[1], mark.end + _FILMED_REACH)
    return not _NEAR["filmed"].isdisjoint(scan.text.words[mark.end : stop])


def is_fact(scan: Scan, goal: Mark) -> bool:
    """``Our account has lots of comments``, ``we aimed for footfall``: what is, or was."""
    words, first = scan.text.words, scan.bounds(goal.at)[0]
    before = words[max(first, goal.at - _HAVE_REACH) : goal.at]
    if not _NEAR["went"].isdisjoint(before[-1:]):
        return True
    has = _NEAR["have"] | _NEAR["has"]
    owned = not (has if scan.language == "fr" else _NEAR["has"]).isdisjoint(before)
    return owned and words[goal.at] in _NEAR["plenty"] and _NEAR["wants"].isdisjoint(before)


def uncounted(scan: Scan, first: int, end: int) -> list[str]:
    """The words without the number of what is wanted: ``on espère 500 précommandes``."""
    words, kinds, numbers = scan.text.words, scan.text.kinds, scan.numbers
    told = numbers[bisect_left(numbers, first, key=_START) : bisect_left(numbers, end, key=_START)]
    told = [one for one in told if one.kind != "article"]
    counted = {at for one in told for at in range(one.at, one.end)}  # "two hundred"
    return [words[at] for at in range(first, end) if kinds[at] != NUMBER and at not in counted]


def has_sort(scan: Scan, goal: Mark, mark: Mark) -> bool:
    """``wants newsletter sign-ups``: a word tells which, of what is no person."""
    before, named = scan.text.words[mark.at - 1], scan.text.words[mark.end - 1]
    sort = mark.at > goal.end and scan.text.kinds[mark.at - 1] == WORD and not is_common(before)
    return sort and mark.value in {"Conversions", "Traffic"} and named not in _NEAR["customers"]
