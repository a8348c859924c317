"""What a label of publishing is answered: ``Publication : nous``, ``Creator posts: no``."""

from app.extraction.rules.phrases.actors import BRAND, CREATOR, named, pronoun_before
from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.publishing.houses import is_of_receiver
from app.extraction.rules.publishing.places import Place
from app.extraction.rules.publishing.prestation_cues import (
    FORBIDDEN,
    NEAR,
    OUTRIGHT,
    POST,
    UGC,
    Cue,
    denied,
)
from app.extraction.rules.text.form import Field
from app.extraction.rules.text.nearby import lists, near
from app.extraction.rules.text.scan import Scan, is_common
from app.extraction.rules.text.tokens import WORD

_NEAR = lists("form")
_YES = _NEAR["yes"] | _NEAR["included"]
# The list has "n/a", and "a cargo del creador" is no refusal.
_NO = _NEAR["no"] - {"a", "/"}
_NAMED_REACH = 5
_ALONE = 3  # an article, a house and the end of the line
_PASSIVE = near("house", "passive")
_BOTH = near("open_posting", "both")
_WHO = {"who", "qui", "wer", "wie", "chi", "quien", "quem"}
_SELF = {"i", "we", "je", "j", "on", "nous", "moi", "ich", "wir", "ik", "wij", "io", "noi", "yo",
         "nosotros", "eu", "nos", "me"}  # fmt: skip


def answered(scan: Scan, places: list[Place]) -> tuple[list[Cue], set[int]]:
    """What the answers say, and the tokens of these lines, which say nothing else of it."""
    elsewhere = scan.covered("not_posting")
    found: list[Cue] = []
    claimed: set[int] = set()
    for field in scan.fields if scan.marks["posting"] or places else ():
        is_posting = any(
            one.at not in elsewhere for one in scan.within("posting", field.at, field.colon)
        )
        is_where = not _NEAR["where"].isdisjoint(scan.text.words[field.at : field.colon])
        cue = _answer(scan, field, places) if is_posting else None
        if cue is None and (is_posting or is_where):
            cue = _placed(scan, field, places)
        if cue is not None:
            found.append(cue)
        # "Who posts: Lisa": the label asks, and says nothing itself.
        if cue is not None or (is_posting and _asks_who(scan, field)):
            claimed |= set(range(field.at, field.end))
    return found, claimed


def _answer(scan: Scan, field: Field, places: list[Place]) -> Cue | None:
    """Yes, no, or a name."""
    by_brand = _side(scan, field.at, field.colon) == BRAND
    end = min(field.end, field.value + 1)
    if _is_no(scan, field):
        return None if by_brand else Cue(field.at, end, UGC, FORBIDDEN)
    if any(field.value <= one.at < field.end for one in places):
        return None
    asks_who = _asks_who(scan, field)
    if not asks_who and _is_clause(scan, field):
        return None
    stop = min(field.end, field.value + _NAMED_REACH)
    at, side = _named_in(scan, field.value, stop)
    if asks_who and scan.text.words[field.value] in _SELF:
        side = BRAND  # "Who posts: I'll do it"
    side = side or _by_name(scan, field)
    if not side and (asks_who or field.end - field.value <= _ALONE):  # "Posting: the insurer"
        side = BRAND if _is_house(scan, field) else ""
    if asks_who and not side:
        both = scan.text.words[field.value : field.value + 2]
        side = side or ("" if _BOTH.isdisjoint(both) else CREATOR)
    posts = scan.within("posting", field.value, stop)
    refused = any(denied(scan, one.at, one.end) for one in posts)
    # "Posting: the athlete does not post", "Posting: not by the creators".
    if side == CREATOR and (refused or (at > field.value and negated(scan, at))):
        return Cue(field.at, stop, UGC, FORBIDDEN)
    if side or scan.text.words[field.value] in _YES:
        ours = side == BRAND or (by_brand and not side)
        return Cue(field.at, end, UGC if ours else POST, OUTRIGHT)
    return None


def _by_name(scan: Scan, field: Field) -> str:
    """``Publication : par Forge Malaval uniquement``: a name is that of the one who orders."""
    words, by = scan.text.words, field.value
    while by < field.end and words[by] in _PASSIVE:
        by += 1  # "handled by Perrin & Sons"
    named = by + 1 < field.end and not is_common(words[by + 1])
    is_name = named and not scan.within("person", field.value, field.end)
    return BRAND if is_name and words[by] in NEAR["by"] else ""


def _is_clause(scan: Scan, field: Field) -> bool:
    """``Vous ne publiez rien :`` vous m'envoyez le fichier: what stands before says who."""
    words = scan.text.words
    return any(
        one.value in {"us", "them"}
        or negated(scan, one.at)
        or (one.value != "noun" and pronoun_before(scan, one.at))
        for one in scan.within("posting", field.at, field.colon)
        if words[field.colon] == ":"
    )


def _asks_who(scan: Scan, field: Field) -> bool:
    return not _WHO.isdisjoint(scan.text.words[field.at : field.colon])


def _is_house(scan: Scan, field: Field) -> bool:
    """``the gym``, ``la palestra``: a house is the one who orders."""
    return bool(scan.within("house", field.value, min(field.end, field.value + _NAMED_REACH)))


def _is_no(scan: Scan, field: Field) -> bool:
    word = scan.text.words[field.value]
    behind = scan.text.kinds[field.value + 1 : field.value + 2]
    if word in {"no", "na"} and scan.language == "pt" and behind == [WORD]:
        return False  # "no TikTok": there
    no = scan.within("posting_refused", field.value, field.value + 1)
    return bool(no) or word in _NO


def _placed(scan: Scan, field: Field, places: list[Place]) -> Cue | None:
    """``Wo: eigener Instagram-Account``, ``Posting: brand channels only``."""
    place = next((one for one in places if field.value <= one.at < field.end), None)
    if place is None or place.kind in {"used", "shop", "store"}:
        return None
    if not place.ours and scan.text.words[place.at - 1] != "no" and negated(scan, place.at):
        return Cue(place.at, place.end, UGC, FORBIDDEN)  # "Posting: not on their own account"
    its = scan.text.words[place.at] in NEAR["one_named"]
    its = its and _side(scan, field.value, place.at) == BRAND  # "par la marque, sur ses réseaux"
    ours = place.ours or its or is_of_receiver(scan, place.at - 1)
    return Cue(place.at, place.end, UGC if ours else POST, OUTRIGHT)


def _side(scan: Scan, at: int, end: int) -> str:
    """Who is named first in tokens ``at`` to ``end``: the brand, a creator or nobody."""
    return _named_in(scan, at, end)[1]


def _named_in(scan: Scan, at: int, end: int) -> tuple[int, str]:
    """Where who is named first stands, and which side that is."""
    found = [(one.at, BRAND) for one in scan.within("by_brand", at, end)]
    found += [(one.at, CREATOR) for one in scan.within("by_creator", at, end)]
    if (one := named(scan, at, end)) is not None:
        found.append(one)
    return min(found, default=(at, ""))
