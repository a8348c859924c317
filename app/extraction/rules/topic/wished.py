"""What people are to do: ``the idea is that people drop by``, ``on veut que ça partage``."""

from itertools import pairwise

from msgspec.structs import replace

from app.extraction.rules.phrases.negation import holds
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.topic.aims import is_cleft, is_of_product, tells_of_us
from app.extraction.rules.topic.caused import FRAMES, caused, few_counted, led, longest
from app.extraction.rules.topic.goal_labels import is_hour, labelled, reaching
from app.extraction.rules.topic.judged import feared, is_judged
from app.extraction.rules.topic.made_known import made_known
from app.extraction.rules.topic.preferred import is_lesser
from app.extraction.rules.topic.served import serves

_NEAR = lists("objectives")
_FRAME_REACH, _SUBJECT_REACH, _THING_REACH = 12, 5, 3
_CLOSING, _DENIED_REACH = 2, 4
_PRO_DROP, _THAT_TELLS, _BARE_QUE = {"es", "it", "pt"}, {"es", "it", "pt", "fr"}, 2
_FRENCH_IT, _ITSELF = "ca", "se"
_AWARENESS, _CONVERSIONS, _TRAFFIC = "Awareness", "Conversions", "Traffic"
_ASKED = {"?", ".", "\n", ":"}
_PLACE_REACH, _VERB_LAST_REACH = 6, 8
_THEY_REACH, _NAMED_REACH, _ACTION_REACH = 2, 24, 8


def wished(scan: Scan) -> list[Mark]:
    """Marks of the objectives that deeds of the public stand for, where they are wished."""
    found: list[Mark] = []
    labels = labelled(scan) if scan.marks["deed"] else []
    frames = [one for one in scan.marks["goal"] if one.value in FRAMES and _is_frame(scan, one)]
    for mark in longest(scan.marks["deed"]):
        first, end = scan.bounds(mark.at)
        public = _public(scan, mark, first)
        if not holds(scan, mark.at) or not (public or _dropped(scan, mark)):
            continue
        if is_lesser(scan, mark.at) or _is_its_place(scan, mark, first):
            continue  # "comment rather than click", "order on our site"
        if _is_conceded(scan, mark, end):
            continue
        near = max(first, mark.at - _reach(scan))
        if not _NEAR["else"].isdisjoint(scan.text.words[near : mark.at]):
            continue  # "sinon les gens commandent trop tard"
        near = min([near, *public])  # what stands between two deeds belongs to both
        if not (serves(scan, mark, near) and tells_of_us(scan, mark)):
            continue
        reach = _NAMED_REACH if not public and _is_they(scan, mark) else _FRAME_REACH
        low = max(first, mark.at - reach)
        framed = any(
            low <= one.at and one.end <= mark.at and _frames(scan, one, mark) for one in frames
        )
        framed = framed or _is_answered(scan, labels, mark) or bool(_acted(scan, mark))
        framed = framed or any(mark.end <= one.at < end and _is_named(scan, one) for one in frames)
        bare = bool(public) and scan.text.words[first] in _NEAR["that"]
        bare = bare and min(public) - first <= _BARE_QUE  # "Que les gens viennent !"
        framed = framed or bare or _wished_that(scan, mark, public)
        if framed or _is_sought(scan, mark, public):
            found.append(replace(mark, at=min(mark.at, *public)) if public else mark)
    found += caused(scan)
    found += _joined(scan, found) + led(scan) + made_known(scan)
    return found + feared(scan)


def _is_sought(scan: Scan, deed: Mark, public: list[int]) -> bool:
    """``What I'm short of is people walking in``, ``I want folk in Leeds to know``."""
    at, words = min([deed.at, *public]), scan.text.words
    before = words[max(scan.bounds(at)[0], at - _THING_REACH) : at]
    want = next((one for one, word in enumerate(before) if word in _NEAR["wants"]), None)
    wants = want is not None and _NEAR["wanted"].issuperset(before[want + 1 :])
    return (wants and bool(public)) or is_cleft(scan, at) or is_judged(scan, at, deed.end)


def _joined(scan: Scan, found: list[Mark]) -> list[Mark]:
    """The second of two deeds: ``they try the sauce and then order it``, ``et la partagent``."""
    words, joined = scan.text.words, list[Mark]()
    ends = [one.end for one in found]
    for mark in scan.marks["deed"] if found else ():
        first, at = scan.bounds(mark.at)[0], mark.at - 1
        while at > first and words[at] in _NEAR["between_deeds"]:
            at -= 1
        if words[at] not in _NEAR["and_then"] or not holds(scan, mark.at):
            continue
        low = max(first, at - _FRAME_REACH)
        last = max((end for end in ends if low <= end <= at), default=None)
        if last and not _is_shown(scan, last, at) and serves(scan, mark, mark.at):
            joined.append(mark)
    return joined


def _is_answered(scan: Scan, labels: list[tuple[int, int]], deed: Mark) -> bool:
    """``How will we know it worked? More people clicking``: a goal that is named before."""
    first = scan.bounds(deed.at)[0]
    words = scan.text.words
    begins = [at for at in reaching(labels, deed.at) if at >= first and words[at - 1] in _ASKED]
    return bool(begins) and not _is_shown(scan, begins[-1], deed.at)


def _is_conceded(scan: Scan, deed: Mark, end: int) -> bool:
    """``I'd be glad if people visited too, but the aim is sales``."""
    words = scan.text.words
    aims = [one for one in scan.within("goal", deed.end, end) if one.value == "label"]
    return any(not _NEAR["but"].isdisjoint(words[one.at - 2 : one.at]) for one in aims)


def _is_its_place(scan: Scan, deed: Mark, first: int) -> bool:
    """The "on our site" of ``people sign up as volunteers on our site``: where it is done."""
    words, low = scan.text.words, max(first, deed.at - _PLACE_REACH)
    if deed.value != _TRAFFIC or words[deed.at] not in _NEAR["into"]:
        return False
    done = [one for one in scan.within("deed", low, deed.at) if one.value == _CONVERSIONS]
    return bool(done) and _NEAR["and"].isdisjoint(words[done[-1].end : deed.at])


def _wished_that(scan: Scan, deed: Mark, public: list[int]) -> bool:
    """``Quiere dos cosas: que la gente se pase``, ``necesito que voten``: a subjunctive."""
    words = scan.text.words
    if scan.language not in _THAT_TELLS or not public:
        return False
    near = range(min(public) - 1, max(0, min(public) - 3), -1)
    that = next((at for at in near if words[at] in _NEAR["that"]), 0)
    return 0 < that < deed.at and words[that - 1] in _NEAR["wishes"]


def _is_frame(scan: Scan, goal: Mark) -> bool:
    """Not of an hour ("um 9 Uhr"), nor of whom it is for ("le public visé")."""
    aimed = scan.text.words[goal.at - 1] in _NEAR["aimed"]
    return not (aimed or is_hour(scan, goal) or is_of_product(scan, goal))


def _frames(scan: Scan, goal: Mark, deed: Mark) -> bool:
    """Not "the plan: parents sharing breakfast", nor "students should sign up with us"."""
    words = scan.text.words
    told = words[goal.end : min(deed.at, goal.end + _DENIED_REACH)]
    if any(one in _NEAR["denies"] and other in _NEAR["so_that"] for one, other in pairwise(told)):
        return False  # "Le but n'est pas que les gens achètent"
    own, named = set(words[goal.at : goal.end]), words[max(0, goal.at - 2) : goal.end]
    if own.isdisjoint(_NEAR["what"]) and not own.isdisjoint(_NEAR["notion"]):
        if _NEAR["so_that"].isdisjoint(words[goal.end - 1 : goal.end + 2]):
            return False
    elif not _NEAR["must"].isdisjoint(own):
        asked = not _NEAR["applies"].isdisjoint(words[deed.at : deed.end])
        asked = asked or words[goal.at - 1] in _NEAR["everyone"]
        asked = asked or "your" in words[deed.end : deed.end + _THING_REACH]  # "under your name"
        if asked or not _NEAR["films"].isdisjoint(named):
            return False
    return not _is_shown(scan, goal.end, deed.at)


def _is_shown(scan: Scan, first: int, end: int) -> bool:
    """``queremos vídeos de pessoas a comprar pão``: what is to be seen, not what is wished."""
    words = scan.text.words
    if not (_NEAR["addressed"] | _NEAR["seen"] | _NEAR["exhibits"]).isdisjoint(words[first:end]):
        return True
    return any(
        words[at] in _NEAR["films"] and words[at + 1] in _NEAR["showing"]
        for at in range(first, end - 1)
    )


def _reach(scan: Scan) -> int:
    """How far those who do it may be: in German and Dutch the verb comes last."""
    return _VERB_LAST_REACH if scan.language in {"de", "nl"} else _SUBJECT_REACH


def _public(scan: Scan, mark: Mark, first: int) -> list[int]:
    """Where the people are named who do it; those that are counted are hired."""
    # "We'd like commuters to leave the car and buy a pass"
    joined = scan.text.words[mark.at - 1] in _NEAR["and_then"]
    low = max(first, mark.at - (_FRAME_REACH if joined else _reach(scan)))
    near = scan.within("public", low, mark.at)
    near += scan.within("public", mark.end, mark.end + 2)
    # "C'est réussi si dix mamans s'inscrivent": none of them is hired.
    told = near and _NEAR["condition"].isdisjoint(scan.text.words[max(0, low - 2) : near[0].at])
    counted = few_counted(scan, low, mark.end + 2) if told else set[int]()
    few = _NEAR["some_of"]  # "some readers of the region who talk about us"
    # "Que d'autres s'inscrivent": right before what they do, else "d'autres créateurs".
    others = [one.at for one in scan.within("others", mark.at - 2, mark.at) if one.end == mark.at]
    return others + [
        one.at
        for one in near
        if one.at not in counted and one.at - 1 not in counted
        if scan.text.words[one.at - 1] not in few
    ]


def _dropped(scan: Scan, mark: Mark) -> bool:
    """``queremos que reserven mesa``, ``ideally they then book a table``, ``que ça partage``."""
    words, first = scan.text.words, scan.bounds(mark.at)[0]
    filmed = not _NEAR["filmed"].isdisjoint(words[max(first, mark.at - _NAMED_REACH) : mark.at])
    # "Que ça partage", "que les créneaux se réservent".
    if words[mark.at - 1] == _FRENCH_IT or (words[mark.at] == _ITSELF and _is_wished(scan, mark)):
        return not filmed
    if _acted(scan, mark) or (_is_they(scan, mark) and not filmed):
        return True
    near = scan.within("person", max(first, mark.at - _THING_REACH), mark.at)
    hired = any(one.value == "creator" for one in near)  # "Vogliamo che i creator ci chiamino"
    if filmed or hired or mark.value not in {_AWARENESS, _CONVERSIONS}:
        return False
    before = words[max(first, mark.at - _SUBJECT_REACH) : mark.at]
    # "Que tout Rennes en parle", "that the estate hears about us".
    near_us = not _NEAR["definite"].isdisjoint(before[-2:]) and words[mark.end - 1] in _NEAR["us"]
    told = near_us or not _NEAR["whole_of"].isdisjoint(before)
    if mark.value == _AWARENESS and told:
        return True
    before = before[-_THING_REACH:]
    if scan.language in _PRO_DROP and not _NEAR["that"].isdisjoint(before):
        return True
    return not _NEAR["those"].isdisjoint(before)


def _acted(scan: Scan, deed: Mark) -> list[Mark]:
    """``Desired action after viewing: tap through``: the label tells that viewers do it."""
    words, low = scan.text.words, max(scan.bounds(deed.at)[0], deed.at - _ACTION_REACH)
    named = scan.within("viewer_action", low, deed.at)
    return named if ":" in words[max(low, deed.at - 2) : deed.at] else []


def _is_they(scan: Scan, deed: Mark) -> bool:
    """``que les gens participent : qu'ils votent``: the public was named, and nobody is hired.

    It may be named in the sentence before: "Carers feel alone. We want them replying".
    """
    words, first = scan.text.words, scan.bounds(deed.at)[0]
    if _NEAR["those"].isdisjoint(words[max(first, deed.at - _THEY_REACH) : deed.at]):
        return False
    low = max(scan.bounds(max(0, first - 1))[0], deed.at - _NAMED_REACH)
    hired = any(one.value == "creator" for one in scan.within("person", low, deed.at))
    hired = hired or any(end > low for end in few_counted(scan, low, deed.at))
    return not hired and bool(scan.within("public", low, deed.at))


def _is_wished(scan: Scan, deed: Mark) -> bool:
    """Not of "il faut préciser que les places se réservent": in French "que" ends the wish."""
    low, words = max(0, deed.at - _FRAME_REACH), scan.text.words
    wishes = [one.end for one in scan.within("goal", low, deed.at) if words[one.end - 1] == "que"]
    return scan.language != "fr" or (bool(wishes) and deed.at - wishes[-1] < _SUBJECT_REACH)


def _is_named(scan: Scan, goal: Mark) -> bool:
    """``…, dat is het idee``: the goal closes the sentence."""
    end = scan.bounds(goal.at)[1]
    return goal.value != "want" and end - goal.end <= _CLOSING
