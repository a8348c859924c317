"""What is said of a level beside its word: beginners will do, experience is not insisted on."""

from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan, is_common
from app.extraction.rules.text.tokens import WORD

_CONTRAST, _CONTRAST_REACH, _OWED_REACH = near("level", "contrast"), 8, 6
_IF, _EVEN, _WORKS = near("level", "if"), near("level", "even"), near("level", "works")
_CRAFT = near("level", "craft") | {"prior", "previous", "any", "no", "professional"}
_WELCOME, _LET_REACH, _NEXT = near("level", "welcome"), 8, 2
_MIND, _THEY = (
    near("level", "mind"),
    {"they", "ils", "elles", "ceux", "celles", "those", "people", "gens"},
)
_EXPERT, _ABOVE = "expert", {"confirmed", "expert"}
_AT = {"at", "in", "en", "au", "aux", "bei", "a"}
_BY, _MAKER_REACH = {"par", "by", "von", "da", "door", "por"}, 8
_FRIENDS, _DONE = near("level", "friend"), {"was", "were", "been", "ete", "wurde", "wurden", "fue"}
_LIGHT = {"if", "re", "ve", "are", "vont", "sind", "chi", "anche", "qui", "who", "they", "doesn",
          "don", "t", "m", "peu", "gens", "ceux", "celles"}  # fmt: skip
OR = near("form", "range") | {"or", "ou", "oder", "o", "of", "/", "et", "and", "und", "e", "y",
                              "en", "tot"}  # fmt: skip


def is_waived(scan: Scan, mark: Mark) -> bool:
    """``Experienced preferred but she did not insist``, ``bienvenus mais pas obligatoires``."""
    words, last = scan.text.words, scan.bounds(mark.at)[1]
    for at in range(mark.end, min(last, mark.end + _CONTRAST_REACH)):
        if words[at] in _CONTRAST:
            owed = scan.within("not_owed", at + 1, min(last, at + _OWED_REACH))
            return any(
                all(is_common(word) or not word.isalpha() for word in words[at + 1 : one.at])
                for one in owed
            )
    return False


def is_of_others(scan: Scan, mark: Mark) -> bool:
    """``Our customers do this for a living``: who buys; ``driving experience is not needed``."""
    if scan.text.words[mark.at] == "experience" and mark.at > scan.bounds(mark.at)[0]:
        before = scan.text.words[mark.at - 1]
        is_word = scan.text.kinds[mark.at - 1] == WORD
        if is_word and scan.language == "en" and not (is_common(before) or before in _CRAFT):
            return True
    first = max(scan.bounds(mark.at)[0], mark.at - _NEXT)
    who = scan.within("person", first, mark.at)
    return bool(who) and all(one.value == "audience" and one.end == mark.at for one in who)


def is_of_maker(scan: Scan, mark: Mark) -> bool:
    """``a teaser shot by a friend who does this for a living``: who made the film there is."""
    words, first = scan.text.words, scan.bounds(mark.at)[0]
    for at in range(mark.at - 1, max(first, mark.at - _MAKER_REACH), -1):
        if words[at] in _BY and any(one.end == at for one in scan.within("made", at - 2, at)):
            told = not _DONE.isdisjoint(words[first:at])
            return told or not _FRIENDS.isdisjoint(words[at + 1 : at + 3])
    return False


def is_more(scan: Scan, mark: Mark, other: Mark) -> bool:
    """``experienced only, expert level``: the second word says more exactly what the first does."""
    if mark.value != _EXPERT or {mark.value, other.value} != _ABOVE:
        return False
    between = scan.text.words[min(mark.end, other.end) : max(mark.at, other.at)]
    counted = any(one.at in range(other.end, mark.at) for one in scan.numbers)
    return other.at < mark.at and OR.isdisjoint(between) and not counted


def is_minded(words: list[str], mark: Mark, first: int) -> bool:
    """``I don't mind if they have`` never filmed: what is denied is that it matters."""
    return not _MIND.isdisjoint(words[max(first, mark.at - _LET_REACH) : mark.at])


def is_let(words: list[str], mark: Mark, first: int, stop: int) -> bool:
    """``okay if they are beginners``, ``un débutant convient tout à fait``: they will do.

    Not "a recipe that is okay for beginners".
    """
    if words[mark.end : mark.end + 1] and words[mark.end] in _AT:
        return False  # "A beginner at yoga"
    start = max(first, mark.at - _LET_REACH)
    start = next((at + 1 for at in range(mark.at - 1, start, -1) if words[at] == ","), start)
    before, behind = words[start : mark.at], words[mark.end : min(stop, mark.end + _LET_REACH)]
    fit = _WELCOME | _WORKS | _MIND
    if not (_IF | _EVEN).isdisjoint(before):
        # "Our course is fine even if you are a beginner".
        light = all(is_common(word) or word in fit | _IF | _EVEN | _LIGHT for word in before)
        # "If you've never done this before that's fine": what is fine follows at once.
        even = before[-1] in _EVEN or not _WORKS.isdisjoint(behind)
        # "Même s'ils n'ont jamais filmé"; "simple even if you never filmed" is told of a product.
        even = even or not (_EVEN.isdisjoint(before) or _THEY.isdisjoint(before))
        return light and (even or not fit.isdisjoint(before))
    comma = behind.index(",") if "," in behind else len(behind)
    return len(before) == 1 and not _WORKS.isdisjoint(behind[:comma])
