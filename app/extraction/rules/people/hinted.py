"""Numbers alone that a word beside them makes a count: thought of, chosen, changed, multiplied."""

from app.extraction.rules.people.counted import SIGNS
from app.extraction.rules.people.own_people import is_ours
from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.phrases.nouns import Nouns
from app.extraction.rules.text.nearby import near, units
from app.extraction.rules.text.scan import is_common
from app.extraction.rules.text.tokens import WORD

_ABOUT, _THOUGHT = near("hint", "about"), near("hint", "thought")
_TO, _CHOSEN, _BETWEEN = near("hint", "to"), near("hint", "chosen"), near("hint", "between")
_TIMES, _TO_NEW = near("hint", "times"), near("hint", "to_new")
_SHARE, _THAT_IS = near("hint", "share"), near("hint", "that_is")
_OF_THAT, _MAY, _AND = near("hint", "of_that"), near("hint", "may"), near("people", "and") | {","}
_OF_THEM = (["of", "them"], ["d", "entre"], ["von", "ihnen"], ["de", "ellos"], ["de", "ellas"],
            ["di", "loro"], ["van", "hen"])  # fmt: skip
_WHO = {"fr": "qui", "en": "who", "de": "wer", "es": "quien", "it": "chi", "nl": "wie",
        "pt": "quem"}  # fmt: skip
_OPENERS = {"de", "from", "von", "van", "da", "dai", "di"}
_OPENS = {"(", "-", ",", ":"}
_REACH, _CHANGE_REACH, _OTHERS_REACH = 4, 8, 24
# "Corrigé en 4" behind a change only.
_INTO, _AGAIN, _SENTENCES, _LEAST_WORD = {"en", "in"}, {"back", "now"}, 3, 2


def is_hinted(nouns: Nouns, one: Amount, *, closes: bool) -> bool:
    """The words before the number, behind which no noun follows when it ``closes``."""
    words, (first, _) = nouns.words, nouns.scan.bounds(one.at)
    before = words[max(first, one.at - _REACH) : one.at]
    if nouns.scan.within("month", one.end, one.end + 2):
        return False
    if not closes or not before:
        return bool(before) and (_is_changed(nouns, one, first) or _are_others(nouns, one, first))
    if before[-1] in _TIMES:
        return _is_per_person(nouns, one.at - 1, first)
    return (
        _is_about(nouns, one, before, first)
        or _is_behind(before, _THOUGHT, _TO)
        or _is_behind(before, _CHOSEN, _BETWEEN)
        or _is_share_of_former(nouns.words[max(first, one.at - _CHANGE_REACH) : one.at])
        or _is_changed(nouns, one, first)
    )


def _is_behind(before: list[str], cues: frozenset[str], between: frozenset[str]) -> bool:
    """``we were thinking of five``, ``on en garde 5``."""
    while before and before[-1] in between and before[-1] not in cues:
        before = before[:-1]
    return bool(before) and before[-1] in cues


def _is_share_of_former(before: list[str]) -> bool:
    """``this time half of that, so 5``, ``la metà, cioè 6``: told in words, then as a number."""
    share = max((at for at, word in enumerate(before) if word in _SHARE), default=None)
    if share is None or before[-1] not in _THAT_IS:
        return False
    return all(word in _THAT_IS | _OF_THAT for word in before[share + 1 :])


def _are_others(nouns: Nouns, one: Amount, first: int) -> bool:
    """``Two of them should be pros, and four can be newcomers``: the rest of the same people."""
    words = nouns.words
    if words[one.at - 1] not in _AND or words[one.end] not in _MAY:
        return False
    before = range(max(first, one.at - _OTHERS_REACH), one.at)
    counted = (nouns.numbers[at] for at in before if at in nouns.numbers)
    return any(words[number.end : number.end + 2] in _OF_THEM for number in counted)


def _is_about(nouns: Nouns, one: Amount, before: list[str], first: int) -> bool:
    """``mums (around 6)``, ``Perhaps four?``: said of people, and of no price."""
    if before[-1] not in _ABOUT and before[-2:] != ["ca", "."]:
        return False
    start = one.at - 1 - (before[-1] == ".")
    while start > first and nouns.words[start - 1] in _ABOUT:
        start -= 1
    if start == first:
        # "Looking for dog owners. Perhaps four?"
        earlier, _ = nouns.scan.bounds(first - 1) if first else (first, first)
        return any(at in nouns.people for at in range(earlier, first))
    if nouns.words[start - 1] not in _OPENS or nouns.scan.within("currency", first, start):
        return False
    if nouns.words[first : first + 2] == [_WHO.get(nouns.scan.language), ":"]:
        return True  # "Qui : des apiculteurs, minimum 3"
    nearest = range(start - 1, max(first, start - _CHANGE_REACH) - 1, -1)
    # In "creators to film the deck" it is a verb.
    told = (at for at in nearest if at in nouns.people or at in nouns.videos)
    noun = next((at for at in told if at in nouns.people or nouns.words[at - 1] != "to"), None)
    return noun in nouns.people


def brought_to(nouns: Nouns, one: Amount, former: list[Amount], known: set[int]) -> bool:
    """``10 vrouwen, maar dat is teruggebracht naar 6``, ``12 creators. Cut to 8, no time.``.

    ``former``: the numbers before, the nearest first; ``known``: where people are counted.
    """
    words, (first, last) = nouns.words, nouns.scan.bounds(one.at)
    link = one.at - 1
    if words[link] not in _TO_NEW | _INTO or link <= first or not _is_free(nouns, one.end):
        return False
    behind = nouns.scan.within("change", one.end, min(last, one.end + 1))
    before = nouns.scan.within("change", max(first, link - _CHANGE_REACH), link)
    change = behind[0].at if behind else before[-1].at if before else None
    within = nouns.scan.within
    other = next((two for two in former if not within("month", two.end, two.end + 1)), one)
    if change is None or (words[link] in _INTO and before[-1:] and before[-1].end != link):
        return False
    noun = nouns.of_people(other.end)
    counted = not known.isdisjoint({other.at, other.end - 1}) or noun is not None
    apart = nouns.scan.sentence[one.at] - nouns.scan.sentence[other.at]
    if other is one or not counted or apart > _SENTENCES or is_ours(nouns, other.at):
        return False
    start = first if apart else noun[0] if noun else other.end
    start += 2 * (words[start] in _OPENERS | {"d", "of"})  # "6 propriétaires de chiens"
    told = range(max(start, change - _OTHERS_REACH), min(change, link))
    others = any(at in nouns.videos or at in nouns.things for at in told)
    # "The delay is cut to 5": it speaks of something else.
    return not others and not (apart and any(_names_other(nouns, at) for at in told))


def _names_other(nouns: Nouns, at: int) -> bool:
    """A noun stands there that is none for people, for their number or for a month."""
    word, scan = nouns.words[at], nouns.scan
    known = any(scan.within(kind, at, at + 1) for kind in ("month", "count_label", "change"))
    is_noun = nouns.kinds[at] == WORD and not is_common(word) and word not in _AGAIN
    return is_noun and not known and at not in nouns.people


def _is_free(nouns: Nouns, end: int) -> bool:
    """Nothing that the number before ``end`` would count: no plural, no unit, no sign."""
    if end >= len(nouns.words):
        return True
    word = nouns.words[end]
    is_noun = word.endswith(("s", "x")) or len(word) < _LEAST_WORD or word in units()
    is_word = nouns.kinds[end] == WORD
    others = any(end in one for one in (nouns.things, nouns.videos, nouns.people, nouns.priced))
    return not others and (not is_noun if is_word else word not in SIGNS)


def _is_per_person(nouns: Nouns, at: int, first: int) -> bool:
    """``100 € per creator x 6``, ``80 € par personne, fois 5``."""
    end = at - (nouns.words[at - 1] == ",")
    if any(mark.end == end for mark in nouns.scan.within("per_word", max(first, end - 3), end)):
        return True
    return any(
        place in nouns.people and nouns.people[place].end == end and place - 1 in nouns.per_links
        for place in range(max(first, end - 3), end)
    )


def _is_changed(nouns: Nouns, one: Amount, first: int) -> bool:
    """``les profils passent de 12 à 10``: nothing stands between but the change."""
    words, link = nouns.words, one.at - 1
    is_other = one.end in nouns.things or one.end in nouns.videos or one.end in nouns.people
    if words[link] not in _TO_NEW or is_other:
        return False
    number = next((nouns.numbers[at] for at in (link - 1, link - 2) if at in nouns.numbers), None)
    if number is None or number.end != link or words[number.at - 1] not in _OPENERS:
        return False
    around = range(max(first, number.at - _CHANGE_REACH), number.at)
    return any(place in nouns.people for place in around)
