"""Which rights are bought and for how long: paid ads, ads from the creator's account, exclusivity.

Each duration goes to the word that stands nearest in its sentence, so that the three months of
"droits 3 mois et exclusivité 6 mois" stay with the rights, and those of "livraison sous 3 mois"
with no right at all.
"""

from app.domain.reading import Evidence
from app.extraction.rules.conditions.ad_words import is_asked, is_granted, is_of_music, is_used_as
from app.extraction.rules.conditions.rivals import (
    BRAND_REACH,
    BRANDS,
    NOBODY,
    WORK_REACH,
    is_nothing_for,
    names_rival,
    other_wares,
)
from app.extraction.rules.conditions.terms import (
    OTHER,
    Cue,
    Pair,
    Term,
    limited_buyouts,
    mixed_uses,
    pairs,
    terms,
)
from app.extraction.rules.phrases.durations import Duration
from app.extraction.rules.phrases.refusals import organic_only, refused_from, refused_until
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan

_ADS, _PERPETUAL = "ads_rights_days", "ads_rights_perpetual"
_WHITELISTING, _EXCLUSIVITY = "whitelisting_days", "exclusivity_months"
_MOST = {_ADS: 3650, _WHITELISTING: 3650, _EXCLUSIVITY: 120}
# Whitelisting without a duration is priced for the least that an ad account grants.
_DEFAULT_WHITELISTING_DAYS = 30
_LIKE_REACH, _FREE_REACH, _VIDEO_REACH, _SHARE_REACH = 4, 3, 4, 3

_JOIN, _OTHERS = near("clause", "join"), near("duration", "other")
_STYLE, _MONEY, _MONEY_REACH = near("ads", "style"), near("ads", "money"), 3
_FOR = near("ads", "for_whom")
_LIKE, _FREE = near("ads", "like"), near("ads", "free")
_WOULD = {"would", "d"}  # "we'd like ad rights"
_ARTICLES = {"un", "une", "an", "a", "eine", "una", "een", "uma", "the", "la"}


def rights(scan: Scan, spans: list[Duration]) -> list[Evidence]:
    """Ads, whitelisting and exclusivity, as stated or refused, in order; the last one counts."""
    cues = _cues(scan)
    if not cues and not scan.marks["perpetual"] and not scan.marks["organic"]:
        return _non_exclusive(scan)
    mixed = mixed_uses(scan, _ADS)
    cues += mixed
    lasting = terms(scan, spans)
    limited = limited_buyouts(scan, lasting)
    cues += [Cue(one.at, one.end, _ADS, "noun") for one in limited]
    lasting = [one for one in lasting if one not in limited]
    sold = {at for cue in mixed for at in range(cue.at, cue.end)}
    organic = [
        Cue(mark.at, mark.end, OTHER, "other")
        for mark in scan.marks["organic"]
        if mark.at not in sold
    ]
    paired = pairs(scan, cues + organic, lasting)
    found = [item for pair in paired for item in _timed(scan, pair)]
    used = {one for pair in paired for one in pair}
    timed = {place for pair in paired for place in pair.cue.places()}
    alone = [cue for cue in cues if timed.isdisjoint(cue.places())]
    found += _shared(scan, alone, paired)
    found += _refused(scan, alone, lasting)
    found += _untimed_whitelisting(scan, alone, found)
    found += _for_ever(scan, [term for term in lasting if term not in used])
    found += _non_exclusive(scan) + organic_only(scan, _ADS)
    return sorted(found, key=lambda item: item.span)


def _cues(scan: Scan) -> list[Cue]:
    whitelisting = scan.marks["whitelisting"]
    theirs = {at for mark in whitelisting for at in range(mark.at, mark.end)}
    ads = [
        mark for mark in scan.marks["ads_right"] if mark.at not in theirs and _is_use(scan, mark)
    ]
    # "We'd like to boost the reels from your account": that is whitelisting.
    handled = {scan.sentence[mark.at] for mark in whitelisting if mark.value == "handle"}
    used = {scan.sentence[mark.at] for mark in ads}
    ads = [one for one in ads if one.value != "verb" or scan.sentence[one.at] not in handled]
    cues = [Cue(mark.at, mark.end, _ADS, mark.value) for mark in ads]
    cues += [
        Cue(mark.at, mark.end, _WHITELISTING, mark.value)
        for mark in whitelisting
        if mark.value != "handle" or scan.sentence[mark.at] in used
    ]
    cues += [
        Cue(mark.at, mark.end, _EXCLUSIVITY, mark.value)
        for mark in scan.marks["exclusivity"]
        if mark.value != "none" and not _is_offer(scan, mark)
    ]
    cues += [
        Cue(mark.at, mark.end + 1, _EXCLUSIVITY, "rival")
        for mark in scan.marks["another"]
        if not BRANDS.isdisjoint(scan.text.words[mark.end : mark.end + BRAND_REACH])
    ]
    wares = other_wares(scan)
    cues += [Cue(at, end, _EXCLUSIVITY, "rival", is_refused=True) for at, end in wares]
    return [
        cue._replace(is_refused=cue.is_refused or _is_refused(scan, cue))
        for cue in cues
        if not _set_aside(scan, cue.at)
    ]


def _is_refused(scan: Scan, cue: Cue) -> bool:
    """Denied, or for rivals anywhere in a sentence that denies: ``no work for competitors``."""
    if cue.strength != "rival":
        return _directly_refused(scan, cue.at) is not None
    words, (first, _) = scan.text.words, scan.bounds(cue.at)
    if not NOBODY.isdisjoint(words[max(first, cue.at - WORK_REACH) : cue.at]):
        return True  # "Nobody may promote another brand"
    return is_nothing_for(words, cue.at) or any(
        first <= mark.at < cue.at and mark.value != "pseudo" for mark in scan.marks["negation"]
    )


def _directly_refused(scan: Scan, at: int) -> int | None:
    refused = refused_from(scan, at) if not is_asked(scan, at) else None
    return None if refused is None or "," in scan.text.words[refused:at] else refused


def _is_offer(scan: Scan, mark: Mark) -> bool:
    """``offre exclusive``, ``exclusive content``."""
    words = scan.text.words
    around = {*words[max(0, mark.at - 1) : mark.at], *words[mark.end : mark.end + 1]}
    return mark.value == "adjective" and not around.isdisjoint(_OTHERS)


def _is_use(scan: Scan, mark: Mark) -> bool:
    """The word is about the brand's use of the videos as ads, not about their looks."""
    words, sentence = scan.text.words, scan.sentence
    after = words[mark.end] if mark.end < len(words) else ""
    if after in _FOR and names_rival(scan, mark.end + 1):
        return False
    if (mark.value != "noun" and is_granted(scan, mark)) or is_of_music(scan, mark.at):
        return False
    if mark.value == "verb":
        return any(mark.end <= video.at < mark.end + _VIDEO_REACH for video in scan.marks["video"])
    label = mark.end + (after == ":")  # "Usage : organique, 6 mois"
    if any(one.at == label or one.end == mark.at for one in scan.marks["organic"]):
        return False
    if is_used_as(scan, mark):
        return True
    before = words[max(0, mark.at - _LIKE_REACH) : mark.at]
    close = [
        word
        for at, word in enumerate(before, mark.at - len(before))
        if sentence[at] == sentence[mark.at]
        and not (word == "like" and at > 0 and words[at - 1] in _WOULD)
    ]
    # Italian "come" is "like"; English files "come with perpetual ad rights".
    like = _LIKE if scan.language == "it" else _LIKE - {"come"}
    return after not in like and not any(word in like for word in close)


def _set_aside(scan: Scan, at: int) -> bool:
    """Past or somebody else's; "6 mois sans concurrent" is neither."""
    if not scan.ignored(at):
        return False
    first, end = scan.bounds(at)
    rivals = {mark.at for mark in scan.within("exclusivity", first, end)}
    return any(rivals.isdisjoint(range(one.at, one.end)) for one in scan.within("past", first, end))


def _timed(scan: Scan, pair: Pair) -> list[Evidence]:
    """What a right and its duration say together."""
    cue, term = pair
    start, end = min(cue.at, term.at), max(cue.end, term.end)
    field = cue.field
    refused = _directly_refused(scan, start)
    if field == OTHER or (cue.strength == "rival" and not cue.is_refused
                     and not _is_exclusive(scan, cue)):  # fmt: skip
        return []
    if term.duration is None:
        if field != _ADS:
            return []
        return [Evidence(_PERPETUAL, refused is None, scan.text.span(start, end))]
    if refused is not None and cue.strength != "rival":
        return [Evidence(field, 0, scan.text.span(refused, end))]
    lasts = term.duration.months if field == _EXCLUSIVITY else term.duration.days
    if lasts is None or not 0 <= lasts <= _MOST[field]:
        return []
    return [Evidence(field, lasts, scan.text.span(start, end))]


def _is_exclusive(scan: Scan, cue: Cue) -> bool:
    return any(
        mark.value in {"noun", "adjective"} and scan.sentence[mark.at] == scan.sentence[cue.at]
        for mark in scan.marks["exclusivity"]
    )


def _shared(scan: Scan, alone: list[Cue], paired: list[Pair]) -> list[Evidence]:
    """``droits pub et whitelisting 3 mois``: both last three months."""
    words = scan.text.words
    found: list[Evidence] = []
    for cue in alone:
        for other, term in paired:
            left, right = sorted((cue, other))
            between = words[left.end : right.at]
            if (
                cue.strength in {"noun", "adjective"}
                and other.field not in {OTHER, cue.field}
                and scan.sentence[cue.at] == scan.sentence[other.at]
                and len(between) <= _SHARE_REACH
                and any(word in _JOIN for word in between)
                and not left.at < term.at < right.at
                and refused_from(scan, cue.at) is None
            ):
                found += _timed(scan, Pair(cue, term))
                break
    return found


def _refused(scan: Scan, alone: list[Cue], lasting: list[Term]) -> list[Evidence]:
    """``sans exclusivité``, ``whitelisting : non``."""
    found: list[Evidence] = []
    endless = {term.at for term in lasting if term.duration is None}
    labels = {field.colon for field in scan.fields}
    for cue in alone:
        # "Exclusief? Nee": as a label an adjective says what the noun does.
        is_label = cue.strength == "adjective" and cue.end in labels
        if (cue.strength != "noun" and not is_label) or cue.end in endless:
            continue
        first, end = refused_from(scan, cue.at), refused_until(scan, cue.end)
        if first is not None and not (cue.field == _ADS and _is_other_refusal(scan, first, cue)):
            found.append(Evidence(cue.field, 0, scan.text.span(first, cue.end)))
        elif first is None and end is not None:
            found.append(Evidence(cue.field, 0, scan.text.span(cue.at, end)))
    return found


def _is_other_refusal(scan: Scan, first: int, cue: Cue) -> bool:
    """``une appli sans pub``, ``this is not an ad``, ``no money for advertising``."""
    words = scan.text.words
    low = max(scan.bounds(cue.at)[0], cue.at - _MONEY_REACH)
    low = next((at for at in range(cue.at - 1, low, -1) if words[at] == ","), low)
    if not _MONEY.isdisjoint(words[low : cue.end + 1]):
        return True
    # "Pas en mode pub", "not in ad mode".
    beside = {words[cue.at - 1], *words[cue.end : cue.end + 1]}
    # "Une appli de quiz (gratuite, sans pub)".
    held = words[max(0, first - 2 * _FREE_REACH) : first]
    if "(" in held and ")" not in held and not _FREE.isdisjoint(held):
        return True
    return (
        words[cue.at - 1] in _ARTICLES
        or not _STYLE.isdisjoint(beside)
        or any(word in _FREE for word in words[max(0, first - _FREE_REACH) : first])
    )


def _untimed_whitelisting(scan: Scan, alone: list[Cue], found: list[Evidence]) -> list[Evidence]:
    """``code Spark demandé``: wanted, for the usual month."""
    if any(item.field == _WHITELISTING for item in found):
        return []
    return [
        Evidence(_WHITELISTING, _DEFAULT_WHITELISTING_DAYS, scan.text.span(cue.at, cue.end))
        for cue in alone
        if cue.field == _WHITELISTING and cue.strength in {"noun", "handle"}
    ][:1]


def _for_ever(scan: Scan, lasting: list[Term]) -> list[Evidence]:
    """``full buy-out``: says it without a word for rights."""
    return [
        Evidence(_PERPETUAL, refused_from(scan, term.at) is None, scan.text.span(term.at, term.end))
        for term in lasting
        if term.duration is None and not term.is_weak and not scan.ignored(term.at)
    ]


def _non_exclusive(scan: Scan) -> list[Evidence]:
    return [
        Evidence(_EXCLUSIVITY, 0, scan.span(mark))
        for mark in scan.marks["exclusivity"]
        if mark.value == "none" and not scan.ignored(mark.at)
    ]
