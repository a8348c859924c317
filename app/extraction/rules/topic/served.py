"""Whether a deed of the public serves the brand, or only belongs to the film or the casting."""

from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.scan import Scan

_NEAR = lists("objectives")
_AHEAD, _OBJECT_REACH, _INSIDE_REACH, _ABOUT_REACH = 6, 3, 2, 2
_VERB_LAST = {"de", "nl", "und"}
_ORIGINS = {"de", "d", "du", "des", "di", "do", "da", "del", "from"}
_RELATIVES, _THAT_REACH = {"qui", "who", "que", "die", "che"}, 2
_APP = {"application"}
_PLACES = _NEAR["places"] | _NEAR["venues"]


def serves(scan: Scan, deed: Mark, low: int) -> bool:
    """``visit our shop``; not "come from France", "who share", "take part in the filming".

    ``low``: from where on the public may be named.
    """
    words, own = scan.text.words, set(scan.text.words[deed.at : deed.end])
    told = words[deed.end - 1] in _NEAR["that_it"]  # "that the film exists": no deed follows
    stop = deed.end if told else min(scan.bounds(deed.at)[1], deed.end + _AHEAD)
    since = max((one.end for one in scan.within("public", low, deed.at)), default=deed.at)
    that = _is_that_they(scan, low, deed)
    between, ahead = words[since : deed.at], words[deed.end : stop]
    if (
        _is_hired(scan, since, stop)
        or _is_apart(scan, between, that=that)
        or _tells_of_self(own, ahead)
    ):
        return False
    if own <= _NEAR["nouns"] and words[deed.at - 1] in _NEAR["articles"]:
        return False  # "families love the order"
    is_last = not ahead or not ahead[0].isalnum()
    if not _NEAR["moves"].isdisjoint(own) and own.isdisjoint(_PLACES):
        before = between if scan.language in _VERB_LAST else []
        # "Les jeunes de Dijon viennent" says who they are.
        way = between[2:] if _ORIGINS.issuperset(between[:1]) else between
        # "Damit alle schneller zur Arbeit kommen"
        alone = is_last and not before and _NEAR["from"].isdisjoint(way)
        return alone or _leads_to_us(ahead, before) or leads_there(scan, deed.end, stop)
    if own.isdisjoint(_NEAR["shares"]):
        return True
    goes_on = is_last or ahead[0] in _NEAR["joins"]
    if scan.language in _VERB_LAST:
        # "Ihren Alltag teilen": what is shared comes before.
        return goes_on and (not between or between[-1] in _NEAR["joins"] | _NEAR["films"])
    return goes_on or not _NEAR["posts"].isdisjoint(ahead[:_OBJECT_REACH])


def _tells_of_self(own: set[str], ahead: list[str]) -> bool:
    """``drivers talking about their first month``: what is filmed, and not of us."""
    tells = not own.isdisjoint(_NEAR["telling"])
    return tells and not _NEAR["themselves"].isdisjoint(ahead[:_ABOUT_REACH])


def _leads_to_us(ahead: list[str], before: list[str]) -> bool:
    """A place stands beside: ``come to the shop``, ``visit our farm``; not "from our village"."""
    if ahead and ahead[0] in _NEAR["from"]:
        return False
    preposition = bool(ahead) and ahead[0] in _NEAR["into"]
    ours = not _NEAR["owners"].isdisjoint(ahead[: 1 + preposition])
    return ours or not _PLACES.isdisjoint(ahead + before)


def leads_there(scan: Scan, at: int, stop: int) -> bool:
    """``come to the forum``, ``viennent au forum``: a place that no list has."""
    if scan.language not in {"fr", "en"}:
        return False
    words = scan.text.words
    if words[at : at + 1] and words[at] in _NEAR["to_places"]:
        at += 1
    elif words[at - 1] not in _NEAR["to_places"]:
        return False
    to_the = words[at - 1] in {"au", "aux"}
    if not to_the and words[at : at + 1] and words[at] in _NEAR["named_place"]:
        to_the, at = True, at + 1
    named = at < stop and words[at].isalpha() and words[at] not in _NEAR["no_place"]
    return to_the and named


def _is_hired(scan: Scan, first: int, end: int) -> bool:
    """``in the video``, ``the filming``, ``as creators``: of those who make it."""
    words = scan.text.words
    # "Que les foyers installent l'application": in French no letter of one who applies.
    told = set(words[first:end]) - (_APP if scan.language == "fr" else set())
    if not (_NEAR["shoot"] | _NEAR["platform"]).isdisjoint(told):
        return True
    return any(
        words[at] in _NEAR["films"]
        and not _NEAR["inside"].isdisjoint(words[max(first, at - _INSIDE_REACH) : at])
        for at in range(first, end)
    )


def _is_that_they(scan: Scan, low: int, deed: Mark) -> bool:
    """``que les parents``, ``that people``: the public is the subject of what is wished."""
    words, people = scan.text.words, scan.within("public", low, deed.at)
    return bool(people) and not _NEAR["so_that"].isdisjoint(
        words[max(0, people[-1].at - _THAT_REACH) : people[-1].at]
    )


def _is_apart(scan: Scan, between: list[str], *, that: bool) -> bool:
    """``parents who share``, ``feel safe when ordering``: no deed of those named."""
    # In German "die" without a comma is an article.
    article = {"die"} if scan.language == "de" and "," not in between else set[str]()
    if len(between) > 1 and between[0] in _RELATIVES and that:
        between = between[1:]  # "que les parents qui hésitent passent commande"
    return not (_NEAR["who"] - article).isdisjoint(between)
