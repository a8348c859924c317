"""How experienced the creators are to be, where a word for it is said of them."""

from app.domain.campaign import Category
from app.domain.reading import Evidence
from app.extraction.rules.conditions.level_let import (
    OR,
    is_let,
    is_minded,
    is_more,
    is_of_maker,
    is_of_others,
    is_waived,
)
from app.extraction.rules.phrases.refusals import refused_from
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near, units
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import WORD

_FIELD, _WE = "level", near("actor", "we")
_ARE = {"are", "re", "am", "m", "sommes", "suis", "est", "sind", "bin", "zijn"}
_NEXT, _PAID_REACH, _AROUND, _COUNTED, _FIELD_REACH = 2, 6, 40, 2, 12
_REACH_BEFORE, _REACH_PHRASE, _REACH_AFTER, _REACH_CRAFT, _REACH_WANTED = 3, 7, 2, 3, 4

_LABEL, _CRAFT, _LINK = near("level", "label"), near("level", "craft"), near("level", "link")
_OTHERS, _ASKED = near("level", "others"), near("level", "asked")
_CAMERA, _BEFORE_CAMERA = {"camera", "kamera"}, {"on", "vor", "a", "in", "en"}
_UGC, _PER, _PARTS = "ugc", "pro", {",", "(", ")", ":"}
_SOMEWHAT, _ANYBODY = near("level", "somewhat"), near("level", "anybody")
_ADVERBS, _MOST_ADVERBS = near("level", "adverb"), 3
_WELCOME, _BEGINNER, _ABOVE = near("level", "welcome"), "beginner", {"confirmed", "expert"}
_SENIOR, _OLD, _AGE_REACH = {"senior", "seniors"}, 50, 5
_MADE_BY = {"par", "by", "from", "von", "da", "door", "por", "con", "mit"}
_PURSUITS = {Category.SPORT.value, Category.COOKING.value, Category.CAR.value}
# "An app that gets people used to filming".
_MADE = {"get", "gets", "getting", "make", "makes", "nos", "our", "unsere", "nuestros", "nostri",
         "onze"}  # fmt: skip
_PRACTICE, _HOBBY = near("level", "practice"), {"amateur", "amateurs", "amatoriale", "amatoriali"}


def level(scan: Scan) -> list[Evidence]:
    """The level asked of the creators; none when several are welcome in one sentence."""
    if not (scan.marks["level"] or scan.marks["level_sure"] or scan.marks["level_used"]):
        return []
    sure_ones = scan.marks["level_sure"] + _used_to_it(scan)
    levels = {mark.at for mark in scan.marks["level"]}
    ends = {mark.end: mark.at for mark in scan.marks["level"]}
    numbered = {number.end for number in scan.numbers}
    makers = {
        mark.end: mark
        for mark in scan.marks["person"]
        if mark.value == "creator"
        or scan.text.words[mark.at - 1] == _UGC
        or mark.end in levels  # "un couple confirmé"
        or (mark.at in ends and scan.text.words[mark.at] == "ones")
        or (ends.get(mark.at) in numbered and scan.text.words[mark.at] in _ANYBODY)
    }
    starts = {mark.at for mark in makers.values() if not _is_on_camera(scan, mark)}
    wanted = {
        mark.end for mark in scan.marks["wanted"] if scan.text.words[mark.end - 1] not in _MADE_BY
    }
    found: list[Mark] = []
    for mark in _longest([*scan.marks["level"], *sure_ones]):
        # "Our entry-level model", "our customers do this for a living".
        ours = bool(scan.within("ours", mark.at - 1, mark.at))
        ours = ours or _is_of_us(scan, mark) or is_of_others(scan, mark) or is_of_maker(scan, mark)
        if ours or scan.ignored(mark.at) or _is_age(scan, mark) or _is_of_a_pursuit(scan, mark):
            continue
        if units().keys() & scan.text.words[mark.end : mark.end + 1]:
            continue  # "2 Videos pro Monat"
        sure = mark in sure_ones
        # "Pas besoin d'avoir l'habitude de filmer"; "no experience needed" denies itself.
        if (not sure or mark.value in _ABOVE) and _is_refused(scan, mark):
            continue
        if sure or _of_creators(scan, mark, makers, starts, wanted):
            found.append(mark)
    # "3 experienced creators and 5 beginners".
    counted = {number.end for number in scan.numbers if number.kind != "article"}
    both = [
        mark
        for mark in scan.marks["level"]
        if (mark.at in counted or _ends_range(scan, mark, found)) and not scan.ignored(mark.at)
    ]
    told = [mark for mark in found if mark.value and not is_waived(scan, mark)]
    told = [mark for mark in told if not _has_rival(scan, mark, found + both)]
    told = [mark for mark in told if mark in sure_ones or not _is_of_some(scan, mark, counted)]
    return [Evidence(_FIELD, mark.value, scan.span(mark)) for mark in told]


def _is_of_us(scan: Scan, mark: Mark) -> bool:
    """``We are experts in pet content``; not "we want experts"."""
    words, first = scan.text.words, max(scan.bounds(mark.at)[0], mark.at - _REACH_BEFORE)
    told = any(words[at] in _WE and words[at + 1] in _ARE for at in range(first, mark.at - 1))
    return told and not scan.within("wanted", first, mark.at)


def _is_of_some(scan: Scan, mark: Mark, counts: set[int]) -> bool:
    """``2 profils avec de l'expérience à 300 €, 4 plus petits à 120 €``: not of all."""
    here = scan.sentence[mark.at]
    people = scan.within("person", mark.at - _AROUND, mark.end + _AROUND)
    people = [one for one in people if not counts.isdisjoint(range(one.at - _COUNTED, one.at + 1))]
    near = [one for one in people if abs(scan.sentence[one.at] - here) <= _NEXT]
    near = [one for one in near if not scan.ignored(one.at)]
    theirs = [one for one in near if one.at <= mark.end + 1 and mark.at <= one.end + 1]
    others = [one for one in near if one not in theirs]
    paid = [one for one in others if _is_paid(scan, one.end)]
    return bool(theirs and paid) and _is_paid(scan, max(mark.end, theirs[0].end))


def _is_paid(scan: Scan, end: int) -> bool:
    return bool(scan.within("currency", end, min(scan.bounds(end - 1)[1], end + _PAID_REACH)))


def _used_to_it(scan: Scan) -> list[Mark]:
    """``5 ragazze abituate a filmarsi``; not "customers are used to filming", "get you used to"."""
    found: list[Mark] = []
    for mark in scan.marks["level_used"]:
        first = max(scan.bounds(mark.at)[0], mark.at - _REACH_PHRASE)
        people = scan.within("person", first, mark.at) or scan.within("wanted", first, mark.at)
        hired = all(one.value != "audience" for one in people) and bool(people)
        if hired and _MADE.isdisjoint(scan.text.words[first : mark.at]):
            found.append(mark)
    return found


def _ends_range(scan: Scan, mark: Mark, found: list[Mark]) -> bool:
    """``Level: beginner to intermediate``: the other end of a level that was found."""
    words = scan.text.words
    return any(one.end == mark.at - 1 for one in found) and words[mark.at - 1] in OR


def _is_on_camera(scan: Scan, mark: Mark) -> bool:
    """``face cam`` is no face that is wanted."""
    return scan.text.words[mark.end : mark.end + 1] in (["cam"], ["camera"])


def _is_age(scan: Scan, mark: Mark) -> bool:
    """``des profils seniors (60 ans)``: how old they are, not how experienced."""
    words, end = scan.text.words, scan.bounds(mark.at)[1]
    if words[mark.at] not in _SENIOR:
        return False
    behind = range(mark.end, min(end, mark.end + _AGE_REACH))
    return any((one.whole or 0) >= _OLD for one in scan.numbers if one.at in behind)


def _is_of_a_pursuit(scan: Scan, mark: Mark) -> bool:
    """``8 joueurs, débutants bienvenus``, ``cyclistes expérimentés``: at what they do."""
    first, end = scan.bounds(mark.at)
    people = [one for one in scan.within("person", first, end) if one.at != mark.at]
    if any(one.value == "creator" for one in people):
        return False
    pursued = {one.at for one in scan.marks["category"] if one.value in _PURSUITS}
    if mark in scan.marks["level_sure"]:
        told = not _PRACTICE.isdisjoint(scan.text.words[first:end])
        return told or any(one.at in pursued for one in people)
    beside = (one for one in people if mark.at in {one.end, one.at - 1} or mark.end == one.at)
    return any(one.at in pursued for one in beside)


def _is_refused(scan: Scan, mark: Mark) -> bool:
    """``pas de débutants``, but not the other part of ``pas de débutants, des confirmés``."""
    first, start = refused_from(scan, mark.at), scan.bounds(mark.at)[0]
    minded = mark.value == _BEGINNER and is_minded(scan.text.words, mark, start)
    return not minded and first is not None and "," not in scan.text.words[first : mark.at]


def _longest(marks: list[Mark]) -> list[Mark]:
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda one: (one.at, -one.end)):
        if not kept or mark.at >= kept[-1].end:
            kept.append(mark)
    return kept


def _has_rival(scan: Scan, mark: Mark, found: list[Mark]) -> bool:
    """``débutants ou confirmés``: any level will do."""
    return any(
        other.value != mark.value
        and scan.sentence[other.at] == scan.sentence[mark.at]
        and not is_more(scan, mark, other)
        for other in found
    )


def _of_creators(
    scan: Scan, mark: Mark, makers: dict[int, Mark], starts: set[int], wanted: set[int]
) -> bool:
    words = scan.text.words
    first, stop = scan.bounds(mark.at)
    if words[mark.at] in _HOBBY and _is_hobby(scan, mark):
        return False
    is_asked = _is_asked(words, mark, first, stop)
    return (
        is_asked
        or _follows(scan, mark, first, makers)
        or _precedes(words, mark, stop, starts)
        or _has_craft(words, mark, first, stop)
        or _is_sought(scan, mark, (first, stop), wanted)
        or (mark.value == _BEGINNER and is_let(words, mark, first, stop))
    )


def _is_hobby(scan: Scan, mark: Mark) -> bool:
    """``des cyclistes amateurs``, ``amateur cyclists``: how they ride, not how they film."""
    beside = [one for one in scan.within("person", mark.at - 3, mark.end + 1) if one.at != mark.at]
    return any(one.value == "human" and mark.at in {one.end, one.at - 1} for one in beside)


def _follows(scan: Scan, mark: Mark, first: int, makers: dict[int, Mark]) -> bool:
    """``créateurs UGC confirmés``, but not ``créateurs de recettes pour débutants``."""
    words = scan.text.words
    reach = _REACH_PHRASE if mark.end - mark.at > 1 else _REACH_BEFORE
    for at in range(mark.at, max(first, mark.at - reach - 1), -1):
        if at in makers:
            return True
        if words[at - 1] in _OTHERS or words[at - 1] == ",":
            break
    return _is_apposed(scan, mark, first, makers)


def _is_apposed(scan: Scan, mark: Mark, first: int, makers: dict[int, Mark]) -> bool:
    """``4 créateurs cuisine, plutôt confirmés, qui filment``; not "creators, expert advice"."""
    words, comma = scan.text.words, mark.at - 1
    while comma > first and words[comma] in _SOMEWHAT:
        comma -= 1
    closes = mark.end >= len(words) or scan.text.kinds[mark.end] != WORD
    if words[comma] not in {",", "("} or not closes:
        return False
    if first + 1 in makers and comma - first <= _FIELD_REACH:
        return True  # "Creators 4, travel, experienced"
    for at in range(comma, max(first, comma - _REACH_PHRASE) - 1, -1):
        if at in makers:
            return True
        if words[at - 1] == ",":
            return False
    return False


def _precedes(words: list[str], mark: Mark, stop: int, starts: set[int]) -> bool:
    """``expert creators``; ``pro Creator`` is German for each of them."""
    for at in range(mark.end, min(stop, mark.end + _REACH_AFTER + 1)):
        if at in starts:
            return words[mark.at] != _PER or words[at].endswith("s")
        if words[at] in _PARTS:
            return False
    return False


def _has_craft(words: list[str], mark: Mark, first: int, stop: int) -> bool:
    """``des pros de la vidéo``, ``experienced with UGC``, ``UGC experts``."""
    if mark.at > first and words[mark.at - 1] == _UGC and words[mark.end - 1].endswith("s"):
        return True
    for at in range(mark.end, min(stop, mark.end + _REACH_CRAFT)):
        if words[at] in _CRAFT:
            # "Six professionals on camera" are people of a trade.
            if words[at] in _CAMERA and words[at - 1] in _BEFORE_CAMERA:
                return False
            return at > mark.end or words[at] == _UGC
        # "Real experts at family content": of one kind.
        kind = words[at - 1] in _LINK and words[at + 1 : at + 2] != [] and words[at + 1] in _CRAFT
        if words[at] not in _LINK and not kind:
            return False
    return False


def _is_sought(scan: Scan, mark: Mark, bounds: tuple[int, int], wanted: set[int]) -> bool:
    """``on cherche des pros``, but not ``on cherche des experts-comptables``."""
    first, stop = bounds
    if not scan.text.words[mark.end - 1].endswith("s"):
        return False
    if mark.end < stop and scan.text.kinds[mark.end] == WORD:
        return False
    for at in range(mark.at, max(first, mark.at - _REACH_WANTED), -1):
        if at in wanted:
            return True
        if scan.text.words[at - 1] in _OTHERS:
            return False
    return False


def _is_asked(words: list[str], mark: Mark, first: int, stop: int) -> bool:
    """``Niveau : expert``, ``confirmés uniquement``."""
    label = mark.at - 1
    while label > first and words[label] in _SOMEWHAT:
        label -= 1  # "Livello: già un po' esperte"
    if label > first and words[label] in {":", "="}:
        return words[label - 1] in _LABEL
    end = mark.end
    while end < min(stop, mark.end + _MOST_ADVERBS) and words[end] in _ADVERBS:
        end += 1  # "beginners more than welcome"
    return (
        end < stop
        and words[end] in (_ASKED | _WELCOME if mark.value == _BEGINNER else _ASKED)
        and (mark.at == first or words[mark.at - 1] == "," or words[mark.end - 1].endswith("s"))
        and not (mark.at > first and words[mark.at - 1] in _OTHERS)
    )
