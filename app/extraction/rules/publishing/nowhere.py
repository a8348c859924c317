"""Publishing that is refused with a word for every place: ``do not upload anywhere``."""

from app.extraction.rules.phrases.actors import by_nobody
from app.extraction.rules.phrases.negation import negated, supposed
from app.extraction.rules.publishing.prestation_cues import FORBIDDEN, LIKELY, NEAR, UGC, Cue
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists, near
from app.extraction.rules.text.scan import Scan, is_common
from app.extraction.rules.text.tokens import WORD

_NEAR = lists("nowhere")
_THE = near("house", "article") | NEAR["ours"]
_REACH, _EXCEPT_REACH, _OBJECT_REACH = 6, 3, 5
_KINDS = ("posting", "repost", "shared")
_LITTLE = _NEAR["light"] | NEAR["it"] | NEAR["object_behind"] | NEAR["ours"]


def nowhere(scan: Scan) -> tuple[list[Cue], set[int]]:
    """What is said so, and the tokens of it, which then say nothing else of publishing.

    Not "don't upload it anywhere except your own TikTok", nor "don't share our code anywhere".
    """
    cues, claimed = list[Cue](), set[int]()
    for mark in scan.marks["nowhere"]:
        if (verb := _verb(scan, mark)) is None:
            continue
        first, end = min(verb.at, mark.at), max(verb.end, mark.end)
        if _is_of_another(scan, first):
            continue
        claimed |= set(range(first, end))
        if not _excepts(scan, mark):
            # "Post it on your TikTok and don't share it anywhere else".
            other = not _NEAR["else"].isdisjoint(scan.text.words[end : end + 1])
            cues.append(Cue(first, end, UGC, LIKELY if other else FORBIDDEN))
    return cues, claimed


def _is_of_another(scan: Scan, at: int) -> bool:
    """``das Rezept bitte nirgends`` teilen: the thing named before token ``at`` is no video."""
    words, first = scan.text.words, max(scan.bounds(at)[0], at - _REACH)
    for one in range(at - 1, first, -1):
        if scan.text.kinds[one] != WORD or scan.within("clip", one, one + 1):
            return False
        named = words[one - 1] in _THE and not is_common(words[one])
        if named and not scan.within("posting", one, one + 1):
            return True
    return False


def _excepts(scan: Scan, mark: Mark) -> bool:
    """``anywhere but on your page``, ``nulle part avant le 12``: there, or then, they may."""
    first, last = scan.bounds(mark.at)
    behind = scan.text.words[mark.end : min(last, mark.end + _EXCEPT_REACH)]
    until = scan.within("until", mark.end, min(last, mark.end + _EXCEPT_REACH))
    until = until or scan.within("until", max(first, mark.at - _REACH), mark.at)
    return bool(until) or not _NEAR["except"].isdisjoint(behind)


def _verb(scan: Scan, mark: Mark) -> Mark | None:
    """The word of publishing that the place belongs to, when the two refuse it together."""
    first, last = scan.bounds(mark.at)
    for kind in _KINDS:
        for one in scan.within(kind, max(first, mark.at - _REACH), mark.at)[::-1]:
            if _is_object(scan, one.end, mark.at) and _refuses(scan, mark, one.at):
                return one
        # "Nirgends hochladen", "ze hoeven nergens geplaatst te worden".
        for one in scan.within(kind, mark.end, min(last, mark.end + _OBJECT_REACH)):
            if _is_object(scan, mark.end, one.at) and _refuses(scan, mark, mark.at):
                return one
    return None


def _refuses(scan: Scan, mark: Mark, at: int) -> bool:
    """``nowhere`` says so itself; ``anywhere`` needs a negation."""
    if mark.value == "none":
        return True
    return (negated(scan, at) and not supposed(scan, at)) or by_nobody(scan, at)


def _is_object(scan: Scan, first: int, end: int) -> bool:
    """Only the video stands between: ``it``, ``the clips``, ``anything``; not "our address"."""
    clips = {at for one in scan.within("clip", first, end) for at in range(one.at, one.end)}
    return all(at in clips or scan.text.words[at] in _LITTLE for at in range(first, end))
