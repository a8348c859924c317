"""Whether creators are told to get no money; not "no post, no pay", nor "travel not paid"."""

from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan, is_common

_ADDING, _ADDED_REACH = frozenset({"+", "plus", "&"}), 6
_IF = near("money", "conditional")
# "Un essai gratuit": what anybody gets.
_FREE = near("money", "free")
# "Je suis bénévole au festival": who writes.
_I_AM = frozenset({"suis", "sommes", "tresorier", "tresoriere", "secretaire", "president"})
_OWED = near("money", "owed")
_UNLESS, _ASIDE = near("money", "unless"), near("money", "aside")
_SO_MUCH = near("money", "so_much")
_IS, _THE = near("objectives", "copula"), near("objectives", "definite")
_SUBJECT_REACH = 3
# "La prestation est gratuite".
_WORK_NOUNS = {"prestation", "collaboration", "collab", "travail", "tournage", "participation"}
_BEHIND_REACH, _ASIDE_REACH, _SENTENCE_REACH = 2, 6, 30
_RELATIVE, _RELATIVE_REACH = near("each", "relative") - {"to"}, 2
_WORK = ("clip", "video", "posting", "handover", "due")


def unpaid(scan: Scan, amounts: list[Amount]) -> set[str]:
    """In which ways they get no money: "none" at all, or something "instead" of it.

    What comes on top of an amount is not instead of it: ``gifted box + €170``.
    """
    return {
        mark.value
        for mark in scan.marks["unpaid"]
        if not scan.ignored(mark.at)
        if mark.end - mark.at > 1 or not _is_of_another(scan, mark.at)
        if not (_depends(scan, mark) if mark.value == "none" else _on_top(scan, mark, amounts))
    }


def _is_of_another(scan: Scan, at: int) -> bool:
    """``essai gratuit``, ``le parking est gratuit``; not ``la vidéo est gratuite``."""
    words = scan.text.words
    if words[at - 1] not in _IS or at < _SUBJECT_REACH:
        return words[at - 1] in _FREE | _I_AM
    made = any(scan.within(kind, at - 2, at - 1) for kind in ("clip", "video", "prestation"))
    named = words[at - _SUBJECT_REACH] in _THE and not is_common(words[at - 2])
    return words[at - 2] in _FREE or (named and not made and words[at - 2] not in _WORK_NOUNS)


def _depends(scan: Scan, mark: Mark) -> bool:
    """``If it isn't posted, no pay``, ``no pay before the post``, ``we can't pay a lot``."""
    words, (first, end) = scan.text.words, scan.bounds(mark.at)
    is_label = words[mark.end : mark.end + 1] == [":"]  # "Not paid: our baristas"
    opens_with_if = words[first] == "se" or (is_label and mark.at == first)
    first = max(first, mark.at - _SENTENCE_REACH)
    before = words[first : mark.at]
    if opens_with_if or not _IF.isdisjoint(before):
        return True
    behind = words[mark.end : min(end, mark.end + _BEHIND_REACH)]
    if not _OWED.isdisjoint(behind[:1] + before[-_ASIDE_REACH:]):
        return True  # "The most embarrassing unpaid invoice", "the invoice is still unpaid"
    much = behind[behind[:1] == ["a"] :]  # "a lot"
    if not (_UNLESS.isdisjoint(behind[:1]) and _SO_MUCH.isdisjoint(much[:1])):
        return True
    if not _ASIDE.isdisjoint(before[-_ASIDE_REACH:]):
        return True
    # "Comment ils relancent un client qui ne paie pas"
    if not _RELATIVE.isdisjoint(before[-_RELATIVE_REACH:]):
        return True
    # "No post, no pay"
    denied = scan.within("negation", first, mark.at)[:1]
    return any(scan.within(kind, one.at, mark.at) for one in denied for kind in _WORK)


def _on_top(scan: Scan, mark: Mark, amounts: list[Amount]) -> bool:
    words = scan.text.words
    for one in amounts:
        first, stop = (mark.end, one.at) if mark.end <= one.at else (one.end, mark.at)
        near_it = 0 < stop - first <= _ADDED_REACH
        near_it = near_it and scan.sentence[one.at] == scan.sentence[mark.at]
        if near_it and not _ADDING.isdisjoint(words[first:stop]):
            return True
    return False
