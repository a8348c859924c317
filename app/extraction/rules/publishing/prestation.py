"""What the creator does: hands the video over, publishes it, or publishes the brand's own video.

Every cue has a weight: 3 and more when the text says it outright ("pas de publication", "on their
own account"), less for a hint ("UGC", "influencers", a follower minimum). What is said outright
beats hints; of two contradictory statements the last one holds.
"""

from app.domain.campaign import PaymentTrigger, Prestation
from app.domain.reading import Evidence
from app.extraction.rules.phrases.actors import CREATOR, actor
from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.publishing.handover import handovers
from app.extraction.rules.publishing.nowhere import nowhere
from app.extraction.rules.publishing.offered import chosen, offers
from app.extraction.rules.publishing.open_posting import left_free, undecided
from app.extraction.rules.publishing.payment_cues import Trigger
from app.extraction.rules.publishing.places import Place, owned
from app.extraction.rules.publishing.posting import postings
from app.extraction.rules.publishing.posting_fields import answered
from app.extraction.rules.publishing.prestation_cues import (
    CLEAR,
    FORBIDDEN,
    HINT,
    LIKELY,
    NEAR,
    OUTRIGHT,
    POST,
    PROVIDED,
    UGC,
    Cue,
    denied,
    refusal,
)
from app.extraction.rules.publishing.provided import provided
from app.extraction.rules.publishing.publisher import is_contrasted
from app.extraction.rules.publishing.standing import standing
from app.extraction.rules.publishing.uses import only_granted
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.likely import Guess
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.stretches import merged, within

_FEWEST_FOLLOWERS = 100
_ADDRESS, _TAGGED = "\x1f", 0.5
_TELL_REACH = 6
_LEAST = {"moins", "minimum", "min", "least", "mindestens", "menos", "almeno", "minstens"}
# What is asked of a creator, not told of the brand.
_ASKED, _ASKED_REACH = _LEAST | near("prestation", "asked_of_them"), 8
_MUST = {"faut", "faudra", "faudrait", "need", "needs", "falta", "braucht", "serve", "nodig"}
_OURS = near("actor", "we") | near("actor", "ours") | near("ads", "brand")


def prestation(scan: Scan, paid: list[Trigger]) -> list[Evidence]:
    """Evidence for the one service that the text asks for; nothing when it leaves that open.

    ``paid``: what payment waits for, which may be that the creator publishes.
    """
    places = owned(scan)
    told, lines = answered(scan, places)
    refused, nowhere_at = nowhere(scan)
    # "No pay before publication" tells that it is to be published.
    moments = {one.end for one in paid if not scan.within("earlier", one.at, one.at + 1)}
    found = _phrases(scan, places) + postings(scan, places, moments) + _audiences(scan)
    found += standing(scan, places, found)
    found = [cue for cue in found if cue.at not in lines | nowhere_at]
    found += told + refused + _told_in_stories(scan)
    found += handovers(scan, places) + provided(scan, [cue for cue in found if cue.value is POST])
    views = (one for one in paid if one.kind is PaymentTrigger.VIEWS)
    found += (Cue(one.at, one.end, POST, LIKELY) for one in views)
    # "On a déjà monté la vidéo" is past, and is what the creator publishes.
    past = {cue.at for cue in found if scan.ignored(cue.at) and cue.value is not PROVIDED}
    data = [cue for cue in found if cue.at not in past and not scan.ordered(cue.at)]
    cues = scan.newest(sorted(_settled(scan, data)))
    value, done = _decide(scan, cues) if cues else None, 0
    likely = _likely(scan, value)
    # That it is, or is not, to be on their account is told in so many words; whose video is not.
    if likely and (likely.name == PROVIDED or not _tell_of_theirs(cues, value, places)):
        span = scan.text.span(likely.at, likely.end)
        return [Evidence("prestation", likely.name, span, is_likely=True)]
    evidence: list[Evidence] = []
    for cue in cues:
        if cue.value is value and cue.at >= done:
            evidence.append(
                Evidence("prestation", cue.value.value, scan.text.span(cue.at, cue.end))
            )
            done = cue.end
    return evidence


def _tell_of_theirs(cues: list[Cue], value: Prestation | None, places: list[Place]) -> bool:
    """``Posted on their profiles``, or ``nothing on their accounts``, as is to be done."""
    theirs = [one for one in places if not one.ours and one.kind == "channel"]
    least = FORBIDDEN if value is UGC else OUTRIGHT
    said = [cue for cue in cues if cue.value is value and cue.weight >= least]
    return any(cue.at < one.end <= cue.end for one in theirs for cue in said)


def _likely(scan: Scan, known: Prestation | None) -> Guess | None:
    """What a sentence most likely asks for, where no rule knows it or it is far likelier."""
    told = scan.likely(list(Prestation))
    if not told or known is PROVIDED or offers(scan, told[0].at, told[0].end):
        return None
    overrules = known is None or (told[0].is_sure and scan.unlikely(known, at_all=True))
    return told[0] if overrules else None


def _settled(scan: Scan, cues: list[Cue]) -> list[Cue]:
    """The cues without those of publishing that is undecided or only allowed.

    Where nothing else is said outright, what is undecided leaves nothing stated.
    """
    free, not_owed = left_free(scan)
    cues = chosen(scan, cues)
    cues = [cue for cue in cues if cue.value is not POST or not within(free, cue.at)] + not_owed
    left = merged(undecided(scan))
    kept = [cue for cue in cues if not within(left, cue.at)]
    return kept if not left or any(cue.weight >= OUTRIGHT for cue in kept) else []


def _decide(scan: Scan, cues: list[Cue]) -> Prestation:
    said = [cue for cue in cues if cue.weight >= OUTRIGHT]
    # "Vous n'avez rien à poster, je les monte": then no video of the brand's is passed on.
    posted = any(cue.value is POST for cue in cues)
    given = [cue for cue in said if cue.value is PROVIDED]
    if given:
        refused = [cue for cue in said if cue.weight == FORBIDDEN and cue.value is UGC]
        # Not in "post nothing but our Reel".
        apart = refused and all(_stand_apart(scan, refused[-1], one) for one in given)
        return UGC if apart and not posted else PROVIDED
    # "We post it too" goes with a creator's post; "no posting" does not.
    exclusive = [cue for cue in said if cue.value is POST or cue.weight == FORBIDDEN]
    if said:
        return exclusive[-1].value if exclusive else UGC
    # The same word twice is one hint.
    hints = {(cue.value, scan.text.words[cue.at]): cue.weight for cue in cues}
    totals = dict.fromkeys((POST, UGC, PROVIDED), 0.0)
    for (value, _), weight in hints.items():
        totals[value] += weight
    return max(totals, key=totals.__getitem__)


def _stand_apart(scan: Scan, one: Cue, other: Cue) -> bool:
    """In two clauses or sentences."""
    first, last = sorted((one, other))
    between = scan.text.words[first.at : last.at]
    return "," in between or scan.sentence[first.at] != scan.sentence[last.at]


def _phrases(scan: Scan, places: list[Place]) -> list[Cue]:
    elsewhere = scan.covered("not_prestation")
    # "On la garde en ligne sur notre site": what stands before our own site is ours.
    sites = (one for one in places if one.ours and one.kind in {"shop", "store"})
    ours = {one.at - back for one in sites for back in (0, 1)}
    cues: list[Cue] = []
    for mark in (one for one in scan.marks["prestation"] if one.at not in elsewhere):
        if mark.value == POST and mark.end in ours:
            continue
        if mark.value == UGC and mark.weight == HINT and only_granted(scan, mark.at):
            continue
        is_other = mark.value == POST and is_contrasted(scan, mark.end)
        if not is_other and not denied(scan, mark.at, mark.end):
            cues.append(Cue(mark.at, mark.end, Prestation(mark.value), mark.weight))
        elif mark.value == POST and mark.weight >= OUTRIGHT:
            cues += refusal(scan, mark.at, mark.end)
    if "#ugc" in scan.text.folded:
        for at, word in enumerate(scan.text.words):
            start, end = scan.text.span(at, at + 1)
            if word[0] == _ADDRESS and scan.text.raw[start:end].lower() == "#ugc":
                cues.append(Cue(at, at + 1, UGC, _TAGGED))
    return cues


def _told_in_stories(scan: Scan) -> list[Cue]:
    """``chacune en parle en story``, ``they share it on Instagram``: who tells there publishes."""
    found: list[Cue] = []
    named = scan.marks["story"] or scan.marks["platform"] or scan.marks["platform_maybe"]
    for mark in scan.marks["tell"] if named else ():
        end = min(scan.bounds(mark.at)[1], mark.end + _TELL_REACH)
        story = scan.within("story", mark.end, end) or _told_on(scan, mark, end)
        if story and actor(scan, mark.at) == CREATOR and not denied(scan, mark.at, mark.end):
            found.append(Cue(mark.at, story[0].end, POST, CLEAR))
    return found


def _told_on(scan: Scan, tell: Mark, end: int) -> list[Mark]:
    """The network that something is told on, or the Reel that it is shared as."""
    words, shared = scan.text.words, scan.text.words[tell.at] in NEAR["sharing"]
    on = NEAR["on_network"] | ({"en"} if scan.language == "es" else set[str]())
    found: list[Mark] = []
    who = scan.within("person", scan.bounds(tell.at)[0], tell.at)
    if who and all(one.value == "audience" for one in who):
        return found  # "our customers share their outfits on Instagram"
    formats = scan.within("platform_maybe", tell.end + 1, end) if shared else []
    for one in scan.within("platform", tell.end + 1, end) + formats:
        before = words[one.at - 1]
        as_one = before in {"en", "als", "come"} or words[one.at - 2 : one.at] == ["as", "a"]
        if before in on or (shared and as_one):
            found.append(one)
    return found


def _audiences(scan: Scan) -> list[Cue]:
    """Followers asked of the creators, which only a post needs."""
    found: list[Cue] = []
    numbers = {number.end: number for number in scan.numbers} if scan.marks["followers"] else {}
    numbers |= {-number.at: number for number in numbers.values()}
    for mark in scan.marks["followers"]:
        places = (mark.at, mark.at - 1, mark.at - 2, -mark.end, -mark.end - 1, -mark.end - 2)
        number = next((numbers[place] for place in places if place in numbers), None)
        if number is None or (number.whole or 0) < _FEWEST_FOLLOWERS or negated(scan, number.at):
            continue
        speaking = max(scan.bounds(mark.at)[0], number.at - 7)
        told = any(
            all(who.value != "creator" for who in scan.within("person", one.end, number.at))
            for one in scan.within("ours_have", speaking, number.at)
        )
        # "I own a tiny brand, 900 followers", "18 000 abonnés payants, 29 € par mois".
        first, last = scan.bounds(mark.at)
        beside = slice(max(first, number.at - _ASKED_REACH), min(last, mark.end + _ASKED_REACH))
        if not (scan.within("person", first, mark.at) or scan.within("wanted", first, mark.at)):
            told = told or not _OURS.isdisjoint(scan.text.words[first : number.at])
            told = told or _ASKED.isdisjoint(scan.text.words[beside])
        # "We want 5,000 followers", not "we want creators with 5,000".
        wished = scan.within("goal", number.at - 4, number.at)
        # "Il faut au moins 10k abonnés" asks it of them.
        if not _LEAST.isdisjoint(scan.text.words[number.at - 2 : number.at]):
            wished = [one for one in wished if scan.text.words[one.end - 1] not in _MUST]
        who = scan.within("person", number.at - 5, number.at) if wished else []
        if not told and (not wished or any(one.value == "creator" for one in who)):
            found.append(Cue(number.at, max(number.end, mark.end), POST, HINT))
    return found
