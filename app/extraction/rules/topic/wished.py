"""What people are to do ("the idea is that people drop by"), and fame that is to grow."""

from itertools import pairwise

from msgspec.structs import replace

from app.extraction.rules.phrases.negation import holds, negated
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import BREAK, NUMBER
from app.extraction.rules.topic.aims import contrasted, is_of_product, tells_of_us
from app.extraction.rules.topic.served import serves

_NEAR = lists("objectives")
_FRAMES = {"label", "want", "wish"}
_FRAME_REACH, _SUBJECT_REACH, _THING_REACH = 12, 5, 3
_CAUSE_REACH, _LEAD_REACH, _PLACE_REACH, _CLOSING = 7, 4, 6, 2
_LABEL_REACH, _LIST_REACH = 10, 24
_PRO_DROP, _BARE_QUE = {"es", "it", "pt"}, 2
_FRENCH_IT, _ITSELF, _REQUEST, _DOING = "ca", "se", 3, "ing"
_AWARENESS, _CONVERSIONS = "Awareness", "Conversions"
_OTHERS = _NEAR["addressed"] | _NEAR["who"] | _NEAR["yours"]


def wished(scan: Scan) -> list[Mark]:
    """Marks of the objectives that deeds of the public stand for, where they are wished."""
    found: list[Mark] = []
    frames = [one for one in scan.marks["goal"] if one.value in _FRAMES and _is_frame(scan, one)]
    for mark in scan.marks["deed"]:
        first, end = scan.bounds(mark.at)
        public = _public(scan, mark, first)
        if not holds(scan, mark.at) or not (public or _dropped(scan, mark)):
            continue  # nobody is named who does it
        near = max(first, mark.at - _SUBJECT_REACH)
        if not _NEAR["else"].isdisjoint(scan.text.words[near : mark.at]):
            continue  # "sinon les gens commandent trop tard"
        if not (serves(scan, mark, near) and tells_of_us(scan, mark)):
            continue
        low = max(first, mark.at - _FRAME_REACH)
        framed = any(
            low <= one.at and one.end <= mark.at and _frames(scan, one, mark) for one in frames
        )
        framed = framed or any(mark.end <= one.at < end and _is_named(scan, one) for one in frames)
        bare = bool(public) and scan.text.words[first] in _NEAR["that"]
        bare = bare and min(public) - first <= _BARE_QUE  # "Que les gens viennent !"
        if framed or bare or _wished_that(scan, mark, public):
            found.append(replace(mark, at=min(mark.at, *public)) if public else mark)
    return found + _caused(scan) + _led(scan) + _fame(scan) + _known(scan)


def _wished_that(scan: Scan, deed: Mark, public: list[int]) -> bool:
    """``Quiere dos cosas: que la gente se pase``, ``necesito que voten``: a subjunctive."""
    words = scan.text.words
    if scan.language not in _PRO_DROP or not public:
        return False
    that = next((at for at in range(min(public) - 1, max(0, min(public) - 3), -1)
                 if words[at] in _NEAR["that"]), 0)  # fmt: skip
    return 0 < that < deed.at and words[that - 1] in _NEAR["wishes"]


def _is_frame(scan: Scan, goal: Mark) -> bool:
    """Not of an hour ("um 9 Uhr"), nor of whom it is for ("le public visé")."""
    aimed = scan.text.words[goal.at - 1] in _NEAR["aimed"]
    return not (aimed or _is_hour(scan, goal) or is_of_product(scan, goal))


def _frames(scan: Scan, goal: Mark, deed: Mark) -> bool:
    """Not "the plan: parents sharing breakfast", nor "students should sign up with us"."""
    words = scan.text.words
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


def _caused(scan: Scan) -> list[Mark]:
    """``get people commenting``, ``pousser à réserver``, ``zum Buchen animieren``: no frame."""
    words, found = scan.text.words, list[Mark]()
    causes = scan.marks["cause"] if scan.marks["deed"] else []
    labels = labelled(scan) if causes else []
    for cause in causes:
        if not holds(scan, cause.at) or _is_told(scan, cause, labels):
            continue
        first, end = scan.bounds(cause.at)
        for deed in scan.within("deed", max(first, cause.at - _THING_REACH), cause.at):
            if cause.value == "behind" and deed.end == cause.at:
                found.append(replace(deed, end=cause.end))
        stop = min(end, cause.end + _CAUSE_REACH)
        for deed in scan.within("deed", cause.end, stop) if cause.value != "behind" else ():
            between = words[cause.end : deed.at]
            people = _public_before(scan, cause.end, deed.at) or _is_doing(scan, cause, deed)
            direct = cause.value == "comma" or (cause.value == "alone" and len(between) <= 1)
            apart = cause.value != "comma" and "," in between
            apart = apart or not _OTHERS.isdisjoint(between)
            apart = apart or not serves(scan, deed, cause.end)
            if (people or direct) and not apart and not negated(scan, deed.at):
                found.append(replace(deed, at=cause.at))
    return found


def _is_doing(scan: Scan, cause: Mark, deed: Mark) -> bool:
    """``Get gardeners swapping tips``, ``get them talking``: whoever it is, they do it."""
    words = scan.text.words
    does = words[deed.at].endswith(_DOING) or words[deed.at - 1] == "to"
    return does and words[cause.at] in _NEAR["do"] and deed.at > cause.end


def _public_before(scan: Scan, first: int, end: int) -> bool:
    """The public is named there: ``get more people to book``; those counted are hired."""
    counted = {one.end for one in scan.numbers if one.kind != "article"}
    return any(
        one.at not in counted and one.at - 1 not in counted
        for one in scan.within("public", first, end)
    )


def _is_told(scan: Scan, cause: Mark, labels: list[tuple[int, int]]) -> bool:
    """``our app makes users book``, ``you may bring people``: said, not wished."""
    first, words = scan.bounds(cause.at)[0], scan.text.words
    before = words[first : cause.at]
    if _is_asked(scan, cause, before):
        return False
    near = words[max(0, cause.at - _THING_REACH) : cause.at]
    if not (_NEAR["doers"].isdisjoint(near[-1:]) and _NEAR["minding"].isdisjoint(near)):
        return True
    if any(low <= cause.at < high for low, high in labels):
        return False
    if any(one.value in _FRAMES for one in scan.within("goal", first, cause.at)):
        return False
    helped = any(
        one in _NEAR["helping"] and other in _NEAR["us"] for one, other in pairwise(before)
    )
    return not helped and (_NEAR["must"] | _NEAR["glad"]).isdisjoint(before)


def _is_asked(scan: Scan, cause: Mark, before: list[str]) -> bool:
    """``Please get people talking``, ``can you make them book``, ``clips that make you order``."""
    said = [word for word in before if word not in _NEAR["please"]]
    words, first = scan.text.words, scan.bounds(cause.at)[0]
    again = said[-1:] and said[-1] in _NEAR["joins"] and words[first] in _NEAR["do"]
    if not said or again:
        return words[cause.at] in _NEAR["do"]
    if len(said) <= _REQUEST and not _NEAR["can"].isdisjoint(said[:1]):
        return True
    low = cause.at - _THING_REACH
    that = bool(before) and before[-1] in _NEAR["that_does"]
    if before[-1:] and before[-1] in _NEAR["can"] and before[-2:-1] == ["who"]:
        return True  # "a creator who can get them talking"
    serial = not _NEAR["series"].isdisjoint(before[-_THING_REACH:])
    filmed = scan.within("video", low, cause.at) or scan.within("clip", low, cause.at)
    return that and (serial or bool(filmed))


def _led(scan: Scan) -> list[Mark]:
    """``levar mais gente ao nosso site``, ``mehr Leute in den Laden locken``."""
    words, found = scan.text.words, list[Mark]()
    public = scan.marks["public"] if scan.marks["leads"] else []
    labels = labelled(scan) if public else []
    for people in public:
        first, end = scan.bounds(people.at)
        stop = min(end, people.end + _PLACE_REACH)
        at = next((one for one in range(people.end, stop) if _is_venue(words, one)), None)
        if at is None or _NEAR["into"].isdisjoint(words[people.end : at]):
            continue
        near = scan.within("leads", max(first, people.at - _LEAD_REACH), people.at)
        near += scan.within("leads", at + 1, min(end, at + 3))
        near = [one for one in near if not _is_told(scan, one, labels)]
        if near and all(holds(scan, one.at) for one in near):
            found.append(Mark(min(near[0].at, people.at), at + 1, "Traffic", 1.0, ()))
    return found


def _is_venue(words: list[str], at: int) -> bool:
    """A place, or what is ours: ``the shop``, ``our Substack``."""
    return words[at] in _NEAR["venues"] or (
        words[at - 1] in _NEAR["owners"] and words[at - 2] in _NEAR["into"] and words[at].isalpha()
    )


def labelled(scan: Scan) -> list[tuple[int, int]]:
    """Where a named goal reaches: the rest of its sentence, or the list under it."""
    words, kinds = scan.text.words, scan.text.kinds
    reached: list[tuple[int, int]] = []
    for mark in scan.marks["goal"]:
        if mark.value != "label" or scan.ignored(mark.at) or _is_hour(scan, mark):
            continue
        denied = negated(scan, mark.at) or not _NEAR["denies"].isdisjoint(words[mark.at : mark.end])
        begin = contrasted(scan, mark) if denied else mark.end
        if begin is None:
            continue
        end, most, last = begin, begin + _LABEL_REACH, len(words)
        while end < min(last, most):
            if kinds[end] == BREAK:
                listed = words[end] == "\n" and (
                    words[end - 1] in {":", "\n"}
                    or (end + 1 < last and words[end + 1] in _NEAR["bullets"])
                )
                if not listed:
                    break
                most = max(most, mark.end + _LIST_REACH)
            end += 1
        reached.append((begin, end))
    return reached


def _is_hour(scan: Scan, goal: Mark) -> bool:
    """``um 9 Uhr`` names no purpose, as "um Bestellungen zu bekommen" does."""
    return scan.text.words[goal.at] == "um" and scan.text.kinds[goal.end : goal.end + 1] == [NUMBER]


def _public(scan: Scan, mark: Mark, first: int) -> list[int]:
    """Where the people are named who do it; those that are counted are hired."""
    near = scan.within("public", max(first, mark.at - _SUBJECT_REACH), mark.at)
    near += scan.within("public", mark.end, mark.end + 2)
    counted = {one.end for one in scan.numbers if one.kind != "article"} if near else set[int]()
    return [one.at for one in near if one.at not in counted and one.at - 1 not in counted]


def _dropped(scan: Scan, mark: Mark) -> bool:
    """``queremos que reserven mesa``, ``ideally they then book a table``, ``que ça partage``."""
    words = scan.text.words
    # "Que ça partage", "que les créneaux se réservent".
    if words[mark.at - 1] == _FRENCH_IT or (words[mark.at] == _ITSELF and _is_wished(scan, mark)):
        return True
    if mark.value not in {_AWARENESS, _CONVERSIONS}:
        return False
    before = words[max(scan.bounds(mark.at)[0], mark.at - _SUBJECT_REACH) : mark.at]
    if mark.value == _AWARENESS and not _NEAR["whole_of"].isdisjoint(before):
        return True  # "que tout Rennes en parle"
    before = before[-_THING_REACH:]
    if scan.language in _PRO_DROP and not _NEAR["that"].isdisjoint(before):
        return True
    return not _NEAR["those"].isdisjoint(before)


def _is_wished(scan: Scan, deed: Mark) -> bool:
    """Not of "il faut préciser que les places se réservent": in French "que" ends the wish."""
    low, words = max(0, deed.at - _FRAME_REACH), scan.text.words
    wishes = [one.end for one in scan.within("goal", low, deed.at) if words[one.end - 1] == "que"]
    return scan.language != "fr" or (bool(wishes) and deed.at - wishes[-1] < _SUBJECT_REACH)


def _is_named(scan: Scan, goal: Mark) -> bool:
    """``…, dat is het idee``: the goal closes the sentence."""
    end = scan.bounds(goal.at)[1]
    return goal.value != "want" and end - goal.end <= _CLOSING


def _fame(scan: Scan) -> list[Mark]:
    """``Hardly anyone knows us, that has to change``; the mere fact is no aim."""
    return [
        Mark(one.at, one.end, _AWARENESS, 1.0, ())
        for one in scan.marks["unknown_brand"]
        if (one.value != "known" or _is_little(scan, one))
        and any(
            0 <= scan.sentence[turn.at] - scan.sentence[one.at] <= 1
            for turn in scan.marks["change"]
        )
    ]


def _is_little(scan: Scan, known: Mark) -> bool:
    """``nobody``, ``hardly anyone`` knows our brand; not "a creator who knows our brand"."""
    low = max(scan.bounds(known.at)[0], known.at - _SUBJECT_REACH)
    return not _NEAR["few"].isdisjoint(scan.text.words[low : known.at])


def _known(scan: Scan) -> list[Mark]:
    """``Wir wollen, dass mehr Leute die Schule kennen``: more people, and a wish before."""
    found: list[Mark] = []
    goals = scan.marks["goal"] if scan.marks["knows"] else []
    more = {one.end for one in goals if one.value == "more"}
    wishes = [one for one in goals if one.value in _FRAMES]
    for mark in scan.marks["knows"]:
        first = scan.bounds(mark.at)[0]
        people = scan.within("public", max(first, mark.at - _SUBJECT_REACH), mark.at)
        at = next((one.at for one in people if one.at in more), None)
        framed = at is not None and any(first <= one.at < at for one in wishes)
        if at is not None and framed and holds(scan, mark.at):
            found.append(Mark(at - 1, mark.end, _AWARENESS, 1.0, ()))
    return found
