"""What people do, by a verb and what it is done to: ``request the free soil kit``.

A phrase for each would never end. A verb (``does``) says to which sorts of thing it is done, a
thing (``done_to``) of which sort it is; the sort tells which goal the deed serves.
"""

from collections import defaultdict

from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.tokens import BREAK, NUMBER, WORD, Text

_GOALS = {
    "offer": "Conversions",
    "club": "Conversions",
    "paper": "Conversions",
    "cart": "Conversions",
    "seat": "Conversions",
    "recruit": "Conversions",
    "left": "Conversions",
    "win": "Conversions",
    "win_wished": "Conversions",
    "talk": "Engagement",
    "sell": "Conversions",
    "jobs": "Conversions",
    "us": "Conversions",
    "page": "Traffic",
    "place": "Traffic",
    "there": "Traffic",
    "remark": "Engagement",
    "name": "Awareness",
    "image": "Awareness",
    "opening": "Product launch",
}
# These name a goal whoever does it; what is filled only beside a word of a goal.
_ALONE = dict.fromkeys(("seat", "win", "jobs"), ("objective", 0.5)) | dict.fromkeys(
    ("image", "recruit", "left", "talk", "sell", "win_wished", "opening"), ("objective", 1.0)
)
_OBJECT_REACH, _AGENT_REACH = 4, 4
# "Short of volunteers to be in the video", "two scenes to fill".
_UNFILMED = {"recruit", "left", "win"}
_FILM_REACH, _FILMED = 14, near("objectives", "shoot") | near("objectives", "films")
_SETTLED, _BEHIND = near("deed", "parted"), near("deed", "goes_on")
_AGENTS, _NO_AGENTS = tuple(near("deed", "agent_edge")), near("deed", "no_agents")
_BETWEEN, _OPENERS, _ARTICLES = (near("deed", name) for name in ("between", "openers", "many"))


def add_deeds(text: Text, marks: defaultdict[str, list[Mark]]) -> None:
    """Put the deeds that two words tell among the marks, and people of a trade that no list has."""
    if marks["does"] and marks["done_to"]:
        for kind, told in _paired(text, marks).items():
            marks[kind] = sorted({*marks[kind], *told})
    if marks["deed"]:
        known = {at for one in marks["public"] for at in range(one.at, one.end)}
        people = {at for one in marks["deed"] for at in _agent(text, one.at) if at not in known}
        if people:
            told = [Mark(at, at + 1, None, 1.0, ()) for at in people]
            marks["public"] = sorted([*marks["public"], *told])


def _paired(text: Text, marks: defaultdict[str, list[Mark]]) -> dict[str, list[Mark]]:
    """``get`` … ``card``, nothing but words between that part nothing.

    What is filled (``remplir nos cours``) is what the brand wants, whoever does it.
    """
    things: dict[int, list[Mark]] = defaultdict(list)
    for one in marks["done_to"]:
        things[one.at].append(one)
    found = defaultdict[str, list[Mark]](list)
    people = {one.end for one in marks["public"]}
    for verb in marks["does"]:
        # Of two sorts, the last is that of what the verb makes of the thing.
        sorts = verb.value.split()
        thing = _thing(text, verb, things, sorts)
        if thing is None or (sorts[0] in _UNFILMED and _is_filmed(text, verb.end)):
            continue
        if sorts[-1] == "there" and (verb.at not in people or _goes_on(text, thing.end)):
            continue
        kind, weight = _ALONE.get(sorts[-1], ("deed", 1.0))
        found[kind].append(Mark(verb.at, thing.end, _GOALS[sorts[-1]], weight, ()))
    return found


def _goes_on(text: Text, at: int) -> bool:
    """``gens à la ferme`` is all of it; not "guests at the farm to keep quiet"."""
    return not _BEHIND.isdisjoint(text.words[at : at + 1])


def _thing(text: Text, verb: Mark, things: dict[int, list[Mark]], sorts: list[str]) -> Mark | None:
    """What it is done to, a few words behind, the longest that begins there."""
    for at in range(verb.end, min(len(text.words), verb.end + _OBJECT_REACH)):
        if text.kinds[at] not in {WORD, NUMBER} or text.words[at] in _SETTLED:
            return None
        done = [one for one in things.get(at, ()) if one.value in sorts]
        if done:
            return max(done)
    return None


def _is_filmed(text: Text, at: int) -> bool:
    """``short of volunteers to be in the video``: in the same sentence."""
    kinds = text.kinds[at : at + _FILM_REACH]
    end = at + (kinds.index(BREAK) if BREAK in kinds else _FILM_REACH)
    return not _FILMED.isdisjoint(text.words[at:end])


def _agent(text: Text, deed: int) -> list[int]:
    """Those who do it, by the ending of their name: ``que les maraîchers s'inscrivent``."""
    words, at = text.words, deed - 1
    low = max(0, deed - _AGENT_REACH)
    while at > low and words[at] in _BETWEEN:
        at -= 1
    for one in range(at, max(low, at - 2), -1):  # "les maraîchers bio"
        if not words[one].endswith(_AGENTS) or words[one] in _NO_AGENTS:
            continue
        before = words[max(0, one - 3) : one]
        return [one] if not (_OPENERS | _ARTICLES).isdisjoint(before) else []
    return []
