"""Tell whether a word of a brief is denied: "pas de chats", "no dogs, cats, or kids".

A denial reaches a few words, through a list, and ends with the clause ("mais", "only", a full
stop). Words that only seem to deny ("n'hésitez pas", "not only") do not; the words are in
``lexicon/negation.toml``.
"""

from bisect import bisect_left
from operator import attrgetter

from app.extraction.rules.text.form import field_at
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import BREAK, WORD

_CLAUSE_WORDS, _NOUN_WORDS, _ITEM_WORDS = 6, 5, 2
# As far as a list may run behind its "no".
_LONGEST_LIST = 24
_BEHIND = 6
_FIELD_SIGNS = 3
_POSITION = attrgetter("at")

_STOPS = {";", ":", "!", "?", ")", "-", ".", "|", "•"}
_ALTERNATIVES = {"ni", "or", "ou", "nor", "oder", "noch", "/", "nem"}
_JOINTS = _ALTERNATIVES | {"and", "et", "und", "&", "+", "("}
_JOINTS_OF = {
    "es": {"y", "e", "o", "u"},
    "it": {"e", "ed", "o", "ne"},
    "nl": {"en", "of"},
    "pt": {"e"},
}
# "Mais" is "more" in Portuguese, as "más" is in Spanish.
_BUT = {"fr": {"mais"}, "en": {"but"}, "es": {"pero", "sino"}, "de": {"aber", "sondern"},
        "it": {"ma", "bensi"}, "nl": {"maar"}, "pt": {"mas"}}  # fmt: skip
_NO_BUT: set[str] = set()
_AND, _AGAIN = near("people", "and"), near("people", "again")
_ALTERNATIVES_OF = {"es": {"o", "u"}, "it": {"o", "ne"}, "nl": {"of"}}
# What may stand before an item of a list that is still denied: "pas de chiens, de chats".
_ITEM_OPENERS = {"de", "d", "any", "sans", "no", "a", "other"}
# "sans céréales pour chien": what a thing is for is not denied with it.
_PURPOSES = {"pour", "for", "fur", "para", "per", "voor", "afin", "but", "dans", "avec", "with",
             "com", "con", "mit", "met"}  # fmt: skip
_FRENCH_CUES = {"pas", "plus", "jamais", "point", "rien"}
_FRENCH_NE = {"ne", "n"}
_FRENCH_PRONOUNS = {"le", "la", "les", "l", "y", "en", "nous", "vous", "leur", "se", "s"}
_VERB_CUES = {"pas", "nicht", "niet"}
_VERB_OBJECTS = {"es", "sie", "das", "die", "dies", "het", "ze", "de", "dit", "zelf", "selbst",
                 "video", "videos", "clip", "clips"}  # fmt: skip
_VERB_REACH = 4
_IF = {"si", "if", "wenn", "falls", "als", "indien"}
# "If" in Italian and Portuguese, where it opens a clause; else it is "itself".
_IF_OR_ITSELF = "se"
# "A no-pull harness", "non-slip bowls".
_PREFIXES = {"no", "non", "zero"}
_ITEM_ENDS = {",", ")", "please", "svp", "stp", "merci", "thanks", "bitte"}
_COPULAS = {"is", "s", "are", "be", "est", "sont", "ist", "sind", "zijn", "e", "es", "sono", "sao"}
_NONE: set[str] = set()
_LOOKING_BACK = {"behind", "closing"}
# "A cat who is not afraid", "people with a lawn that isn't perfect" are wanted.
_WHO = {"who", "which", "that", "whose", "qui", "dont", "quien", "cuyo", "cuya", "welche",
        "welcher", "deren", "dessen", "che", "cujo", "cuja"}  # fmt: skip


def holds(scan: Scan, at: int) -> bool:
    """The word at ``at`` is said of this campaign: neither denied nor of a past one or another."""
    return not scan.ignored(at) and not negated(scan, at)


def negated(scan: Scan, at: int) -> bool:
    """The brief denies token ``at``."""
    cues = scan.marks.get("negation")
    if not cues:
        return _denied_around(scan, [], 0, at)  # "ne publient plus": "plus" alone is no denial
    index = bisect_left(cues, at, key=_POSITION)
    return (
        _denied_before(scan, cues, index, at)
        or _denied_behind(scan, cues, index, at)
        or _denied_around(scan, cues, index, at)
        or denying_label(scan, at) is not None
    )


def denying_label(scan: Scan, at: int) -> int | None:
    """Where the label starts that denies all of its value: ``Not needed: raw files, hooks``."""
    field = field_at(scan.fields, at)
    if field is None or at < field.value or scan.sentence[at] != scan.sentence[field.colon]:
        return None
    marks = scan.within("negation", field.at, field.colon)
    denied = any(mark.value == "label" and mark.end == field.colon for mark in marks)
    return field.at if denied else None


def verb_denied(scan: Scan, end: int) -> bool:
    """A verb that ends at token ``end`` is denied behind: ``publient pas``, ``posten es nicht``."""
    cues = scan.marks.get("negation")
    if not cues:
        return False
    words, last = scan.text.words, min(end + _VERB_REACH, len(scan.text.words))
    at = end
    while at < last and words[at] in _VERB_OBJECTS:
        at += 1
    if at >= last or words[at] not in _VERB_CUES:
        return False
    index = bisect_left(cues, at, key=_POSITION)
    return not (index < len(cues) and _is_seeming(cues, index))


def _denied_around(scan: Scan, cues: list[Mark], index: int, at: int) -> bool:
    """``ils ne publient pas``: French puts the verb between the two parts of its negation."""
    words = scan.text.words
    if words[at + 1 : at + 2] and words[at + 1] in _FRENCH_CUES:
        if words[at + 2 : at + 3] in (["que"], ["qu"]):
            return False
        before = at - 1
        while before > 0 and words[before] in _FRENCH_PRONOUNS:
            before -= 1
        seeming = index < len(cues) and _is_seeming(cues, index)
        return before >= 0 and words[before] in {"ne", "n"} and not seeming
    return False


def supposed(scan: Scan, at: int) -> bool:
    """``si la vidéo n'atteint pas 8000 vues sur votre TikTok`` refuses nothing."""
    words, (first, _) = scan.text.words, scan.bounds(at)
    clause = max((one for one in range(first, at) if words[one] == ","), default=first)
    opens = words[clause + (words[clause] == ",")] == _IF_OR_ITSELF and scan.language != "es"
    return opens or not _IF.isdisjoint(words[clause : clause + 3])


def _denied_before(scan: Scan, cues: list[Mark], index: int, at: int) -> bool:
    for before in range(index - 1, -1, -1):
        cue = cues[before]
        if cue.at < at - _LONGEST_LIST:
            return False
        if not _denies_on(cues, before) or cue.end > at or not _reaches(scan, cue, at):
            continue
        # "no animals except dogs": what is excepted from a denial is wanted.
        return cue.value != "except" or not _denied_plainly(scan, cues, before)
    return False


def _denied_plainly(scan: Scan, cues: list[Mark], excepting: int) -> bool:
    """A cue other than an exception denies the clause of the exception ``cues[excepting]``."""
    at = cues[excepting].at
    for before in range(excepting - 1, -1, -1):
        cue = cues[before]
        if cue.at < at - _LONGEST_LIST:
            return False
        if cue.value != "except" and _denies_on(cues, before) and _reaches(scan, cue, at):
            return True
    return False


def _denies_on(cues: list[Mark], index: int) -> bool:
    """The cue denies what follows it."""
    return cues[index].value not in {"pseudo", "behind", "label"} and not _is_seeming(cues, index)


def _is_seeming(cues: list[Mark], index: int) -> bool:
    """The cue is part of a longer one that denies nothing: "pas" in "pas seulement"."""
    cue = cues[index]
    for other in cues[max(index - 3, 0) : index + 2]:
        if other.value == "pseudo" and other.at <= cue.at and cue.end <= other.end:
            return True
    return False


def _reaches(scan: Scan, cue: Mark, at: int) -> bool:
    """Nothing between a cue and token ``at`` ends the denial."""
    words, kinds = scan.text.words, scan.text.kinds
    joints = _JOINTS | _JOINTS_OF.get(scan.language, _NONE)
    purposes = _PURPOSES if cue.value == "noun" else _NONE
    # "Pour chat" may be one cue.
    if words[at] in purposes or _ended(scan, cue.end, at) or _is_prefix(scan, cue, at):
        return False
    left = _NOUN_WORDS if purposes else _CLAUSE_WORDS
    purposes = purposes | _turns(scan, cue, joints)
    for between in range(cue.end, at):
        word = words[between]
        if word == ",":
            if not _continues(scan, between, at, joints):
                return False
            left = _ITEM_WORDS
        elif kinds[between] == BREAK or word in purposes or _parts_fields(scan, between):
            return False
        elif word in joints and not (between == cue.end and word == "e"):  # "Não é", "non è"
            left = min(_ITEM_WORDS, left + 1)
        elif word in _STOPS:
            # "Le reste ne bouge pas : …": the verb before is what is denied.
            if word != ":" or between != cue.end or words[cue.at - 2] in _FRENCH_NE:
                return False
        else:
            left -= 1
            if left < 0:
                return False
    return True


def _is_prefix(scan: Scan, cue: Mark, at: int) -> bool:
    """``a no-pull dog harness``: what a hyphen joins to its denial is all that it denies."""
    if at == cue.end or scan.text.words[cue.end - 1] not in _PREFIXES:
        return False
    behind = scan.text.span(cue.at, cue.end).end
    return scan.text.raw[behind : behind + 1] in {"-", "\N{NON-BREAKING HYPHEN}"}


def _turns(scan: Scan, cue: Mark, joints: set[str]) -> set[str]:
    """``It's not wings and publish it``: what a thing is not, then what to do."""
    if cue.at == 0 or scan.text.words[cue.at - 1] not in _COPULAS:
        return _NONE
    return joints - _ALTERNATIVES - _ALTERNATIVES_OF.get(scan.language, _NONE)


def _parts_fields(scan: Scan, slash: int) -> bool:
    """``4 creators / not posted / by 10 July``: slashes between spaces part what is listed."""
    text = scan.text
    if text.words[slash] != "/":
        return False
    near = range(max(slash - _LONGEST_LIST, 1), slash + _LONGEST_LIST)
    spaced = (
        at
        for at in near
        if at + 1 < len(text.words)
        if text.words[at] == "/" and not text.glued(at) and not text.glued(at + 1)
    )
    return slash in (found := set(spaced)) and len(found) >= _FIELD_SIGNS


def _ended(scan: Scan, start: int, at: int) -> bool:
    ends = scan.marks.get("negation_end")
    if not ends:
        return False
    index = bisect_left(ends, start, key=_POSITION)
    return index < len(ends) and ends[index].at < at


def _continues(scan: Scan, comma: int, at: int, joints: set[str]) -> bool:
    """Behind the comma the list of denied things goes on, up to token ``at`` at least."""
    words, kinds = scan.text.words, scan.text.kinds
    following = comma + 1
    while following < at and (words[following] in joints or words[following] in _ITEM_OPENERS):
        following += 1
    if following < at:
        item = words[following + 1 : following + 1 + _ITEM_WORDS]
        if not any(word == "," or word in joints for word in item):
            return False
    alternatives = _ALTERNATIVES | _ALTERNATIVES_OF.get(scan.language, _NONE)
    if words[at - 1] in alternatives:
        return True
    after = at + 1
    if after < len(words) and words[after] in joints - alternatives:
        after += 2
    return after >= len(words) or kinds[after] == BREAK or words[after] in _ITEM_ENDS | alternatives


def _denied_behind(scan: Scan, cues: list[Mark], index: int, at: int) -> bool:
    """A cue that looks back: "chiens et chats exclus"."""
    words, kinds = scan.text.words, scan.text.kinds
    while index < len(cues) and cues[index].at <= at + _BEHIND:
        cue = cues[index]
        index += 1
        if cue.value not in _LOOKING_BACK or cue.at <= at:
            continue
        if cue.value == "closing" and kinds[cue.end : cue.end + 1] == [WORD]:
            continue  # "For the dog we don't need a leash"
        if words[cue.at - 1] in _AND:
            continue  # "They come by 26 June and are not shown": of whom, was said before
        between = range(at + 1, cue.at)
        # "Les rushs, on n'en a pas besoin"
        stops = (_STOPS if "en" in words[cue.at : cue.end] else _STOPS | {","}) | _WHO
        if any(kinds[one] == BREAK or words[one] in stops for one in between):
            return False
        return not _ended(scan, at + 1, cue.at)
    return False


def turns_away(scan: Scan, first: int, end: int) -> bool:
    """``10 familles, mais ce sera 8``; not "5 à Paris, mais aussi 3 à Lyon"."""
    words, but = scan.text.words, _BUT.get(scan.language, _NO_BUT)
    return any(
        words[at] in but and words[at + 1 : at + 2] and words[at + 1] not in _AGAIN | _AND
        for at in range(first, end)
    )
