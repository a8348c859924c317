"""Days in a row, or set apart: ``the first on 8 August, the second on the 10th``, ``say 8 May``."""

from bisect import bisect_left
from operator import attrgetter

from app.extraction.rules.days.calendar import Dated
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan, is_common
from app.extraction.rules.text.tokens import NUMBER, WORD

_REST, _REACH_REST = near("other_day", "rest"), 3
_NEXT_ONES, _LONGEST, _FAR = near("asked", "next_one"), 6, 16
_WHICH = near("asked", "lead") | near("asked", "which") | _NEXT_ONES | near("asked", "last")
_MADE, _LEADS = near("asked", "made"), {"for", "pour", "fur", "para", "per", "voor"}
_PLACE, _AND = attrgetter("at"), near("other_day", "and")
_ROADS = frozenset[str]().union(
    *(near("platforms", name) for name in ("places", "theirs", "possessives"))
)
_LEAD = near("asked", "lead") | near("asked", "exactly")
_SAY, _RESULT = near("asked", "say") | {"soit"}, near("other_day", "result")
# "Third and last on 15 March"
_BETWEEN = near("other_day", "and").union(
    {"at", "end"}, *(near("asked", name) for name in ("lead", "one", "them", "last"))
)


def is_next_of_them(scan: Scan, end: int, at: int) -> bool:
    """``half on 15 June, the rest on the 29th``, ``first live on 8 August, the second on 10``.

    Not "live on 8 August, the second shop opens on the 10th": between such a word and the day at
    token ``at`` stand small words and videos only. ``end`` is where the day before it ends.
    """
    words = scan.text.words
    if not _REST.isdisjoint(words[max(end, at - _REACH_REST) : at]):
        return True
    if words[end] == "," and _is_named(scan, end + 1, at) and _is_of_named(scan, end):
        return True
    if _is_shared_out(words, end, at) or _is_numbered(scan, end, at):
        return True
    nearest = range(at - 1, max(end, at - _LONGEST) - 1, -1)
    listed = next((one for one in nearest if words[one] in _NEXT_ONES), None)
    if listed is None:
        return False
    videos = {
        one for mark in scan.within("clip", listed, at) for one in range(mark.at, mark.end)
    }  # "The second video on 10 August"
    # "The other three at the end of February"
    low = bisect_left(scan.numbers, listed, key=_PLACE)
    counts = scan.numbers[low : bisect_left(scan.numbers, at, low, key=_PLACE)]
    small = {one.at for one in counts} | videos
    return all(words[one] in _BETWEEN or one in small for one in range(listed + 1, at))


def _is_shared_out(words: list[str], end: int, at: int) -> bool:
    """``le 22 juin pour les confirmés et le 6 juillet pour les débutants``."""
    if words[end] not in _LEADS or at - end > _LONGEST:
        return False
    joined = not _AND.isdisjoint(words[max(end, at - 2) : at])
    return joined and not _LEADS.isdisjoint(words[at + 1 : at + _LONGEST])


def _is_numbered(scan: Scan, end: int, at: int) -> bool:
    """``épisode 1 en ligne le 5 septembre, épisode 2 le 26``: the next of what was told before."""
    words, kinds = scan.text.words, scan.text.kinds
    noun = end + 1
    if words[end] != "," or noun + 1 >= at or kinds[noun + 1] != NUMBER:
        return False
    if not (words[noun + 1].isdecimal() and _LEAD.issuperset(words[noun + 2 : at])):
        return False
    former = str(int(words[noun + 1]) - 1)
    first = max(scan.bounds(noun)[0], end - _FAR)
    return any(words[one : one + 2] == [words[noun], former] for one in range(first, end))


def _is_named(scan: Scan, name: int, at: int) -> bool:
    """``Ben`` leads to the day at token ``at``: ``Ben le 13``."""
    if name >= at or scan.text.kinds[name] != WORD or is_common(scan.text.words[name]):
        return False
    small = _LEAD.issuperset(scan.text.words[name + 1 : at])
    return small and scan.text.raw[scan.text.span(name, name + 1).start].isupper()


def _is_of_named(scan: Scan, end: int) -> bool:
    """The day that ends at token ``end`` is told of somebody: ``dates : Anna le 11 janvier``."""
    words, first = scan.text.words, max(scan.bounds(end - 1)[0] + 1, end - _LONGEST)
    name = next((at for at in range(end - 2, first - 1, -1) if words[at - 1] in {":", ","}), None)
    day = next((at for at in range(name or end, end) if scan.text.kinds[at] != WORD), end)
    return name is not None and _is_named(scan, name, day)


def is_scheduled(scan: Scan, start: int, at: int) -> bool:
    """``première vidéo le 26 juin``, ``fichiers finaux 13/02``, ``posts 8 to 12 February``.

    In a list of steps, nothing stands from token ``start`` of the clause to the day at ``at`` but
    the video, which of them it is, and the word that leads to the day. "Videos for Halloween" are
    about it.
    """
    words, kinds = scan.text.words, scan.text.kinds
    if at == start or not _LEADS.isdisjoint(words[start:at]):
        return False
    stop = next((one for one in range(start, at) if words[one] == "("), at)
    stop = stop if ")" in words[stop:at] else at  # "Last batch (the long one) on 31 July"
    made = _made(scan, start, stop)
    numbered = {one + 1 for one in made if kinds[one + 1] == NUMBER}  # "Vidéo 2 le 8 juillet"
    # "1re vidéo le 11", "2nd video"
    nth = [one for one in made if scan.within("ordinal", one - 1, one) and scan.text.glued(one - 1)]
    numbered |= {at for one in nth for at in (one - 2, one - 1)}
    told = [one for one in range(start, stop) if one not in made and one not in numbered]
    placed = _placed(scan, start, stop) if made else set[int]()
    told = [one for one in told if words[one] not in _WHICH and one not in placed]
    # "Last proofread versions 8 July"; "opening video" tells of the opening.
    is_said = told == [] or (len(told) == 1 and told[0] + 1 in made)
    return bool(made) and is_said and not (told and _is_step(scan, start, at))


def _is_step(scan: Scan, start: int, at: int) -> bool:
    return any(scan.within(kind, start, at) for kind in ("step", "event", "pay"))


def _made(scan: Scan, start: int, stop: int) -> set[int]:
    """The tokens that name what is delivered: videos, posts, a version or a batch of them."""
    marks = scan.within("clip", start, stop)
    marks = marks + [one for one in scan.within("posting", start, stop) if one.value == "noun"]
    made = {at for mark in marks for at in range(mark.at, min(mark.end, stop))}
    return made | {at for at in range(start, stop) if scan.text.words[at] in _MADE}


def _placed(scan: Scan, start: int, stop: int) -> set[int]:
    """``première vidéo sur votre compte le 15 mars``: where it goes, with whose place it is."""
    words, found = scan.text.words, set[int]()
    for kind in ("place", "platform"):
        for one in scan.within(kind, start, stop):
            at = one.at
            while at > start and words[at - 1] in _ROADS:
                at -= 1
            found |= set(range(at, one.end))
    return found


def lead_of(scan: Scan, one: Dated, start: int) -> int:
    """Where the small words begin that lead to a day: the "on" of ``handed over on Thursday``."""
    at = one.at
    while at > start and scan.text.words[at - 1] in _LEAD:
        at -= 1
    return at


def is_put_at(scan: Scan, one: Dated, clause: tuple[int, int]) -> bool:
    """``J'ai besoin de la vidéo avant le salon, disons le 18 décembre``: a clause of its own."""
    start, first = clause[0], scan.bounds(one.at)[0]
    lead, words = lead_of(scan, one, start), scan.text.words
    # "Live before the fair opens, so 19 January."
    is_result = first < lead == start and words[start - 1] in _RESULT and clause[1] == one.end
    is_result = is_result and bool(scan.within("before", first, start))
    start += 2 * (words[start : start + 2] == ["let", "s"])
    if not is_result and (lead - 1 != start or words[start] not in _SAY):
        return False
    return any(scan.within(kind, first, start) for kind in ("clip", "video", "due"))
