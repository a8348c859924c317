"""Publishing that is left open: undecided ("we don't know yet who posts"), or allowed, not owed."""

from app.extraction.rules.phrases.actors import BRAND, CREATOR, NO_PRONOUN
from app.extraction.rules.publishing.places import is_on_other
from app.extraction.rules.publishing.prestation_cues import FORBIDDEN, UGC, Cue
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists, near
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.stretches import merged
from app.extraction.rules.text.tokens import WORD

_NEAR = lists("open_posting")
_OR = {"es": {"o", "u"}, "it": {"o"}, "nl": {"of"}}
_ASK_REACH, _MAY_REACH, _WISH_REACH, _OTHER_REACH, _LABEL_REACH, _SAID_REACH = 8, 7, 5, 5, 3, 5
_KIND_REACH, _ANSWERED, _ASKING = 3, 2, near("form", "asking") | {"whether"}
_PLACES = {"channel", "audience", "used", "shop", "store"}


def undecided(scan: Scan) -> list[tuple[int, int]]:
    """The sentences that leave open who publishes: ``whether they post``, ``par eux ou nous``."""
    found: list[tuple[int, int]] = []
    open_marks = scan.marks["undecided"]
    if not (open_marks or scan.marks["posting"] or scan.marks["place"]):
        return found
    for mark in (*scan.marks["posting"], *scan.marks["repost"], *scan.marks["place"]):
        first, last = scan.bounds(mark.at)
        # "Qui publie ? À vous de me dire".
        answered = last + (_ANSWERED if scan.text.words[last - 1] == "?" else 0)
        told = scan.within("undecided", first, answered)
        if (
            (told and _is_asked(scan, mark, first) and not _is_told_to(scan, told, first))
            or (scan.text.words[last - 1] == "?" and scan.within("question", first, mark.at))
            or _is_open_label(scan, mark)
            or _is_either(scan, mark, first, last)
        ):
            found.append((first, last))
    return found


def _is_asked(scan: Scan, mark: Mark, first: int) -> bool:
    """``whether they post``: the question goes on to the word of publishing."""
    words = scan.text.words
    for at in range(mark.at - 1, max(first, mark.at - _ASK_REACH) - 1, -1):
        if words[at] in _NEAR["asking"]:
            return True
        if scan.text.kinds[at] != WORD:
            return False
    return False


def _is_told_to(scan: Scan, told: list[Mark], first: int) -> bool:
    """``creators who post it, the hour is up to you``: the sentence asks nothing of who posts."""
    asks = scan.text.words[first] in _ASKING
    return not asks and all(one.value == "yours" for one in told)


def _is_open_label(scan: Scan, mark: Mark) -> bool:
    """``Publication : à voir``, ``posting is TBC``."""
    words, after = scan.text.words, mark.end
    while after < min(len(words), mark.end + _LABEL_REACH) and words[after] in _NEAR["label"]:
        after += 1
    return bool(after > mark.end and scan.within("undecided", after, after + 2))


def _is_either(scan: Scan, mark: Mark, first: int, last: int) -> bool:
    """``publié par eux ou par nous``, ``do they post it or do we?``."""
    words = scan.text.words
    alternatives = _NEAR["or"] | _OR.get(scan.language, set())
    start, end = max(first, mark.at - _ASK_REACH), min(last, mark.end + _ASK_REACH)
    commas = [at for at in range(mark.end, end) if words[at] == ","]
    end = min([end, *commas])
    for at in range(start, end):
        if words[at] in alternatives and not _is_of_kind(scan, at):
            before = _parties(scan, max(start, at - _OTHER_REACH), at)
            after = _parties(scan, at + 1, min(end, at + 1 + _OTHER_REACH))
            if (BRAND in before and CREATOR in after) or (before == {CREATOR} and BRAND in after):
                return True
    return False


def _is_of_kind(scan: Scan, at: int) -> bool:
    """``podcasteurs ou créateurs``, ``une vidéo où ils parlent``: no choice between two sides."""
    start, end = scan.text.span(at, at + 1)
    ended = any(one.end == at for one in scan.within("person", at - _KIND_REACH, at))
    both = ended and scan.within("person", at + 1, at + 2)
    return bool(both) or scan.text.raw[start:end].lower() == "où"


def _parties(scan: Scan, first: int, end: int) -> set[str]:
    words = [
        word for word in scan.text.words[first:end] if scan.language not in NO_PRONOUN.get(word, ())
    ]
    ours, theirs = _NEAR["we"].isdisjoint(words), _NEAR["they"].isdisjoint(words)
    return {side for side, none in ((BRAND, ours), (CREATOR, theirs)) if not none}


def left_free(scan: Scan) -> tuple[list[tuple[int, int]], list[Cue]]:
    """Where publishing is only allowed, and what is said there to be not owed."""
    stretches: list[tuple[int, int]] = []
    cues: list[Cue] = []
    kinds = ("may", "if_wished", "not_owed", "either_way")
    if not any(scan.marks[kind] for kind in kinds):
        return stretches, cues
    for mark in (*scan.marks["posting"], *scan.marks["repost"], *scan.marks["place"]):
        first, last = scan.bounds(mark.at)
        owed = scan.within("not_owed", first, last)
        either = _either_way(scan, mark, first, last)
        owed = [either] if either else owed
        at = mark.at if either else _free_from(scan, mark, first, last, owed)
        if at is None:
            continue
        stretches.append((at, last))
        if is_on_other(scan, mark.end):
            continue  # "Posting on LinkedIn is not required" leaves the others
        cues += [Cue(one.at, one.end, UGC, FORBIDDEN) for one in owed[:1]]
    return merged(stretches), cues


def _free_from(scan: Scan, mark: Mark, first: int, last: int, owed: list[Mark]) -> int | None:
    """Where the leave begins that governs a word of publishing; ``None`` when there is none."""
    words = scan.text.words
    for wish in scan.within("if_wished", max(first, mark.at - _ASK_REACH), mark.at):
        gap = words[wish.end : mark.at]
        # "A gift to whoever wants to make a video and post it": all that is asked.
        asked = wish.value == "who" and _is_made(scan, wish.end, mark.at)
        if len(gap) <= _WISH_REACH and "," not in gap and not asked:
            return wish.at
    behind = scan.within("if_wished", mark.end, min(last, mark.end + _MAY_REACH))
    for wish in behind:
        if "," not in words[mark.end : wish.at] and _ends_there(scan, wish.end, last):
            return mark.at
    for may in scan.within("may", max(first, mark.at - _MAY_REACH), mark.at):
        clause = "," not in words[may.end : mark.at]
        wished = bool(scan.within("if_wished", first, last))
        if clause and (may.value == "free" or wished or owed):
            return may.at
    after = scan.within("may", mark.end, mark.end + 2)
    # "Teilen ist kein Muss".
    plain = [one for one in owed if mark.end <= one.at <= mark.end + _SAID_REACH]
    plain = [one for one in plain if "," not in words[mark.end : one.at] or mark.end == first + 1]
    return mark.at if (after and owed) or (plain and mark.value not in _PLACES) else None


def _either_way(scan: Scan, mark: Mark, first: int, last: int) -> Mark | None:
    """What says ``ob ihr postet, ist uns egal``; not "ob ihr auf TikTok oder Insta postet"."""
    words, said = scan.text.words, scan.within("either_way", first, last)
    for at in range(mark.at - 1, max(first, mark.at - _ASK_REACH) - 1, -1) if said else ():
        told = next((one for one in said if one.end == at or one.at > mark.at), None)
        opens = at == first or words[at - 1] == ","
        if told and words[at] in _NEAR["whether"] and (opens or told.end == at):
            apart = _NEAR["or"] | _OR.get(scan.language, set())
            near = range(at + 1, max(mark.end, told.at))
            others = (one for one in near if words[one] in apart)
            return None if any(words[one + 1] not in _NEAR["not"] for one in others) else told
    return None


def _is_made(scan: Scan, first: int, end: int) -> bool:
    """``make a video and`` post it: what is wished begins with the filming."""
    made = scan.within("clip", first, end) or scan.within("filming", first, end)
    return bool(made) and scan.text.words[first] not in _NEAR["the"]


def _ends_there(scan: Scan, at: int, last: int) -> bool:
    """The condition closes its clause: ``if they like, but``; not "if you want to join"."""
    while at < last and scan.text.words[at] in _NEAR["wish_tail"]:
        at += 1
    if at >= last or scan.text.kinds[at] != WORD:
        return True
    return bool(scan.within("negation_end", at, at + 1))
