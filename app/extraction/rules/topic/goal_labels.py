"""Goals that are named, ``Objective: sales``, and how far what is named reaches."""

from bisect import bisect_left

from app.extraction.rules.days.told import gives_reason
from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists, near
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import BREAK, NUMBER, WORD
from app.extraction.rules.topic.aims import contrasted

_NEAR = lists("objectives")
_LABEL_REACH, _LIST_REACH, _WHY_REACH = 14, 24, 8
_OPEN_REACH, _HEADING_REACH, _POINT_REACH, _ASK_REACH = 7, 8, 8, 6
_QUESTION, _QUESTION_REACH = frozenset({"?", ":"}), 14
_ABOUT, _ABOUT_REACH, _SAID_REACH = {"um", "om"}, 3, 4
_WHERE = (
    _NEAR["into"]
    | _NEAR["from"]
    | _NEAR["towards"]
    | {"among", "auprès", "bei", "bij", "tra", "chez"}
)
_LISTS = _NEAR["bullets"] | _NEAR["joins"] | {":", ",", "&", "+", "/"}
_NAMING = _NEAR["articles"] | _NEAR["own"] | {"die", "der", "das"}
_BECAUSE = near("other_day", "because")
# Between "Why:" and what it names.
_FILLS = _NEAR["and"] | _NEAR["wanted"] | _NEAR["towards"]
# What parts a heading from its text, and what opens a text that names a goal.
_HEADS = _NEAR["copula"] | {":", "?", "\n", "="}
_GOALS = ("objective", "public", "deed", "cause", "leads")
_BE = {"are", "sont", "c"}
_PARTS = {",", ";", ":", "-", "("}
# A heading opens a line, or stands behind the "Q:" of one.
_OPENS_LINE = _NEAR["question"] | {"\n"}


def labelled(scan: Scan) -> list[tuple[int, int]]:
    """Where a named goal reaches, in order: the rest of its sentence, or the list under it."""
    words, kinds = scan.text.words, scan.text.kinds
    reached: list[tuple[int, int]] = []
    # Most briefs give no reason, which is seen at once.
    reasoned = not _BECAUSE.isdisjoint(scan.text.vocabulary)
    for mark in scan.marks["goal"]:
        reached += _apart(scan, mark)
        if mark.value != "label" or scan.ignored(mark.at) or is_hour(scan, mark):
            continue
        if _is_behind(scan, mark):
            continue
        own = set(words[mark.at : mark.end]) - ({"t"} if scan.language == "fr" else set())
        denied = negated(scan, mark.at) or not _NEAR["denies"].isdisjoint(own)
        begin = contrasted(scan, mark) if denied else mark.end
        if begin is None:
            continue
        begin = begin if denied else _past_heading(scan, mark)
        reach = _ABOUT_REACH if _is_about(scan, mark) else _LABEL_REACH
        end, most, last = begin, begin + reach, len(words)
        while end < min(last, most):
            numbered = words[end] == "." and kinds[end - 1] == NUMBER  # "1. notoriété 2. ventes"
            if kinds[end] == BREAK and not numbered:
                listed = words[end] == "\n" and (
                    words[end - 1] in {":", "\n"}
                    or (end + 1 < last and words[end + 1] in _NEAR["bullets"])
                )
                if not listed:
                    break
                most = max(most, mark.end + _LIST_REACH)
            if reasoned and end > begin and gives_reason(scan, end):
                break  # "Goal: visits, because orders are down"
            if words[end] == "," and words[mark.at : mark.end] == ["um"]:
                break  # "Bewerbt euch, um mitzumachen, wir verkaufen Tee"
            end += 1
        reached.append((begin, end))
    return sorted(reached + _asked(scan))


def _is_behind(scan: Scan, goal: Mark) -> bool:
    """``Engagement is the whole goal, sales will do what they do``: it names what is before."""
    words, first = scan.text.words, scan.bounds(goal.at)[0]
    if "," not in words[goal.end : goal.end + 2]:
        return False
    near = range(goal.at, max(first, goal.at - _SAID_REACH) - 1, -1)
    link = next((at for at in near if words[at] in _NEAR["copula"] | _BE), first)
    return bool(scan.within("objective", max(first, link - _SAID_REACH), link))


def _asked(scan: Scan) -> list[tuple[int, int]]:
    """What answers ``What do you need it to do?``, ``What should the videos achieve?``: at once.

    In a form, a colon may stand for the question mark.
    """
    words = scan.text.words
    found: list[tuple[int, int] | None] = []
    for at in scan.text.where(_QUESTION):
        first = max(scan.bounds(at)[0], at - _QUESTION_REACH)
        told = words[first:at]
        brief = at - first <= _ASK_REACH and not _NEAR["asks_noun"].isdisjoint(told)
        asks = all(not _NEAR[one].isdisjoint(told) for one in ("asks_what", "asks_aim"))
        asks = (brief or asks) and words[at] == "?"
        asks = asks and (_NEAR["films"] | _NEAR["filmed"]).isdisjoint(told)
        if asks or _asks_outcome(scan, first, at):
            found.append(_led(scan, _answer(words, at + 1)))
    return [one for one in found if one is not None]


def _asks_outcome(scan: Scan, first: int, at: int) -> bool:
    """``What should the videos achieve``; not "what should the creator bring"."""
    told = scan.text.words[first:at]
    if _NEAR["outcome"].isdisjoint(told) or _NEAR["asks_what"].isdisjoint(told):
        return False
    return not scan.within("person", first, at)


def _apart(scan: Scan, goal: Mark) -> list[tuple[int, int]]:
    """What a word of a goal reaches by its place: an answer, a text under it, what is before."""
    reached = [read(scan, goal) for read in _READ.get(goal.value, ())]
    return [one for one in reached if one is not None]


def _headed(scan: Scan, goal: Mark) -> tuple[int, int] | None:
    """``Souhait de la gérante : des dons``, ``What effect do you expect?``: what opens the answer.

    Words that may head anything ("Need: 3 videos") name a goal only where one follows at once.
    """
    words, first = scan.text.words, scan.bounds(goal.at)[0]
    if goal.at - first > _OPEN_REACH or scan.ignored(goal.at) or negated(scan, goal.at):
        return None
    at, last = goal.end - 1, min(len(words), goal.end + _HEADING_REACH)
    while at < last and words[at] not in _HEADS and scan.text.kinds[at] != BREAK:
        at += 1
    if at >= last or words[at] not in _HEADS:
        return None
    if words[at] in _NEAR["copula"]:  # "Our wish is simple: people in the shop"
        at = next((one for one in range(at, min(last, at + 4)) if words[one] == ":"), at)
    return _led(scan, _answer(words, at + 1))


def _led(scan: Scan, begin: int) -> tuple[int, int] | None:
    """What begins at ``begin`` and is a goal at once, small words and numbers before it."""
    words, at, end = scan.text.words, begin, min(len(scan.text.words), begin + _LABEL_REACH)
    while at < end and not _opens_goal(scan, at):
        led = words[at] in _FILLS | _NEAR["counting"] or scan.text.kinds[at] == NUMBER
        another = words[min(at + 1, end - 1)] in _NEAR["and"] - {","}  # "des avis et des échanges"
        if not (led or (another and scan.text.kinds[at - 1] != NUMBER)):
            return None
        at += 1
    if at >= end or words[scan.bounds(at)[1] - 1] == "?":
        return None  # "What do you expect? Visits to the studio?"
    return begin, min(end, scan.bounds(at)[1])


def _opens_goal(scan: Scan, at: int) -> bool:
    """The public, what it does, or a growth begins at token ``at``."""
    if any(one.value == "grow" for one in scan.within("goal", at, at + 1)):
        return True
    return any(scan.within(kind, at, at + 1) for kind in _GOALS)


def _pointed_at(scan: Scan, goal: Mark) -> tuple[int, int] | None:
    """The sentence before ``That's the brief.``, the clause before ``, voilà le but``."""
    words, (first, end) = scan.text.words, scan.bounds(goal.at)
    told = words[goal.at : goal.end]
    points = told[0] in _NEAR["points"] and _NEAR["why"].isdisjoint(told)
    if not points or scan.ignored(goal.at) or end - goal.end > _POINT_REACH:
        return None
    if ":" in words[goal.end : end]:
        return None  # "That's the goal: sales"
    if goal.at > first:
        return (first, goal.at) if words[goal.at - 1] in _PARTS else None
    at = first - 1
    while at >= 0 and scan.text.kinds[at] == BREAK:
        at -= 1
    return (max(scan.bounds(at)[0], first - _LIST_REACH), at + 1) if at >= 0 else None


def _replied(scan: Scan, goal: Mark) -> tuple[int, int] | None:
    """What the next one says in a chat: ``Ann: what's our north star`` over ``Will: comments``."""
    words, first = scan.text.words, scan.bounds(goal.at)[0]
    at, last = goal.end, min(len(words) - 3, goal.end + _ASK_REACH)
    while at < last and scan.text.kinds[at] != BREAK:
        at += 1
    at += words[at : at + 1] == ["?"]
    talk = words[first + 1 : first + 2] == [":"] and words[at : at + 1] == ["\n"]
    replies = talk and words[at + 2 : at + 3] == [":"] and words[at + 1] != words[first]
    return _led(scan, at + 3) if replies else None


def _is_about(scan: Scan, goal: Mark) -> bool:
    """``Es geht um unsere App, mit der man … verkaufen kann``: a thing; not "es geht uns um"."""
    words, first = scan.text.words, scan.bounds(goal.at)[0]
    if words[goal.end - 1] not in _ABOUT or not words[goal.end : goal.end + 1]:
        return False
    said = words[max(first, goal.at - _SAID_REACH) : goal.end]
    told = not _NEAR["it_goes"].isdisjoint(said) and _NEAR["us"].isdisjoint(said)
    return told and words[goal.end] in _NAMING | _NEAR["a"]


def _past_heading(scan: Scan, goal: Mark) -> int:
    """Behind ``3. L'objectif.``, ``What do you hope for?``, alone in a line or before its answer.

    The answer to a question may stand in the next line, behind "A:".
    """
    words, (first, at) = scan.text.words, (scan.bounds(goal.at)[0], goal.end)
    if words[at : at + 1] not in (["."], ["?"], ["\n"]):
        return at
    if not (_NAMING | _NEAR["question"]).issuperset(words[first : goal.at]):
        return at
    if first > 1 and words[first - 1] == "." and scan.text.kinds[first - 2] == NUMBER:
        first -= 2
    if first > 0 and words[first - 1] not in _OPENS_LINE:
        return at
    return _answer(words, at + 1) if words[at] == "?" else at + 1


def _answer(words: list[str], at: int) -> int:
    """Where the answer begins, behind the line break and the "A:" of a list of questions."""
    at += words[at : at + 1] == ["\n"]
    while words[at : at + 1] and words[at] in _NEAR["answer"] and words[at + 1 : at + 2]:
        if words[at].isalpha() and words[at + 1] != ":":
            break  # "A sale"
        at += 1
    return at


def _why_end(scan: Scan, goal: Mark) -> tuple[int, int] | None:
    """What "Why:" names: ``Why: visibility in town``; not "Why: sales fell by half"."""
    words, at = scan.text.words, goal.end
    end = scan.bounds(at - 1)[1]
    if words[at - 1] == "?":
        bare = words[at - 2 : at - 1] and words[at - 2] in _NEAR["why"]
        if bare and not {"\n", "¿"}.intersection(words[max(0, at - 4) : at - 2]):
            return None  # "Why? …" alone tells a goal where it opens a line
        at = _answer(words, at)
        end = scan.bounds(min(at, len(words) - 1))[1]
    begin, last = at, min(end, at + _WHY_REACH)
    named: int | None = None
    while at < last:
        marks = scan.within("objective", at, at + 1)
        if not (marks or words[at] in _FILLS):
            break
        at = max((one.end for one in marks), default=at + 1)
        named = at if marks else named
    # "Visibility, above all with …", "sales in town".
    ends = named is not None and (named >= last or words[named] in _WHERE | {","})
    ends = ends or at >= last or scan.text.kinds[at] != WORD or words[at] in _WHERE
    return (begin, named) if ends and named is not None else None


_READ = {
    "why": (_why_end,),
    "heading": (_headed,),
    "label": (_replied,),
    "closing": (_pointed_at,),
}


def named_launches(scan: Scan, labels: list[tuple[int, int]]) -> list[Mark]:
    """``Goal: launch and downloads``, ``Ziel: Verkäufe, Launch``; not "sales after launch"."""
    words, found = scan.text.words, list[Mark]()
    for mark in scan.marks["launch"] if labels else ():
        if mark.value != "noun" or not reaching(labels, mark.at):
            continue
        ends = mark.end >= len(words) or scan.text.kinds[mark.end] != WORD
        ends = ends or words[mark.end] in _NEAR["joins"]
        before = mark.at - 1 - (words[mark.at - 1] in _NEAR["articles"])
        # Not what is to be filmed.
        shown = (words[first : mark.at] for first in reaching(labels, mark.at))
        shows = all(not _NEAR["exhibits"].isdisjoint(named) for named in shown)
        if ends and not shows and words[before] in _LISTS:
            found.append(mark)
    return found


def reaching(labels: list[tuple[int, int]], at: int) -> list[int]:
    """Where the named goals begin that reach over token ``at``; ``labels`` are in order."""
    low = bisect_left(labels, (at - _LIST_REACH,))
    return [first for first, end in labels[low : bisect_left(labels, (at + 1,))] if at < end]


def is_hour(scan: Scan, goal: Mark) -> bool:
    """``um 9 Uhr`` names no purpose, as "um Bestellungen zu bekommen" does."""
    return scan.text.words[goal.at] == "um" and scan.text.kinds[goal.end : goal.end + 1] == [NUMBER]
