"""Numbers of people without a noun of their own: ``il m'en faut 5``, ``non, plutôt 8``."""

from app.extraction.rules.people.counted import SIGNS, Count, count_of, counts_nobody
from app.extraction.rules.people.hinted import brought_to, is_hinted
from app.extraction.rules.people.own_people import is_ours
from app.extraction.rules.people.parallel import more_of_them
from app.extraction.rules.people.picked import (
    are_enough,
    is_both,
    is_of_seconds,
    is_picked,
    is_priced,
    suffices,
)
from app.extraction.rules.people.unhired import MOVED_TO, count_denied
from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.phrases.nouns import CLOSED, CREATOR, Nouns
from app.extraction.rules.text.closing import closes
from app.extraction.rules.text.nearby import near, units
from app.extraction.rules.text.tokens import NUMBER, WORD

_MOST_BARE = 50
_STANDING_IN = near("people", "standing_in")
_ENDS = CLOSED | {"=", "dont", "including", "incl", "davon", "merci", "svp", "stp", "please",
                  "thanks", "pls", "si", "if", "idealement", "ideally", "wenn", "finalement",
                  "finally", "falls", "nouveaux", "nouvelles"}  # fmt: skip
_WITH = CLOSED | {"from", "mit", "von", "con", "da", "door", "com", "using"}
_THERE = (["there", "will", "be"], ["there", "ll", "be"], ["ce", "sera"], ["ce", "serait"],
          ["they", "d", "be"], ["they", "would", "be"], ["elles", "seraient"], ["ils", "seraient"],
          ["they", "are"], ["saranno", "in"], ["seran", "solo"], ["werden", "es"],
          ["worden", "het"], ["serao", "so"], ["es", "sind"], ["zijn", "het"], ["son"], ["sono"],
          ["sao"], ["fehlen", "noch"], ["uns", "noch"], ["ontbreken", "nog"], ["er", "nog"],
          ["missen", "nog"], ["vous", "etes"], ["vous", "serez"])  # fmt: skip
_FORMER, _FORMER_REACH = 4, 6
_OF_THEM = (["of", "them"], ["of", "you"], ["d", "entre"], ["von", "euch"], ["von", "ihnen"],
            ["di", "voi"], ["van", "jullie"], ["parmi", "vous"], ["of", "y"])  # fmt: skip
_TELLING = {"them", "you", "entre", "euch", "ihnen", "voi", "jullie", "parmi", "x", "@", "y"}
_TURN_REACH, _DENIAL_REACH, _CONTRAST_REACH, _MOST_DAYS = 4, 3, 5, 4
_NOES = {"non", "no", "nein", "nee", "nao"}
_CONTRAST, _MORE = near("people", "contrast"), near("people", "more")
_NEW = near("objectives", "new")
_EVERY = near("actor", "each_one") | near("actor", "each") - near("place", "theirs")
_OR_SO = (["environ"], ["a", "peu", "pres"], ["or", "so"], ["plus", "ou", "moins"], ["circa"],
          ["ungefahr"], ["etwa"], ["mas", "o", "menos"], ["ongeveer"],
          ["mais", "ou", "menos"])  # fmt: skip
# "Fangen wir mit vier an", "laten we er 8 van maken": the rest of the verb.
_VERB_ENDS = {"an", "draus", "daraus", "davon", "van", "seulement", "only", "nur"}
_DAY_OPENERS, _RANGE_OPENERS = {"le", "am", "dia"}, near("hint", "from")
_ARE = {"son", "sono", "sao"}
# "La formule à 69 € en comprend 8", "le R2 en a 5"; not "il y en aura 5".
_HOLDING = {"comprend", "comprennent", "contient", "contiennent", "compte", "comporte"}
_HAVING = {"a", "ont", "aura", "auront", "avait", "avaient", "possede"}


def pronouns(nouns: Nouns, plain: list[Amount], counts: list[Count]) -> list[Count]:
    """``il m'en faut 5``, ``5 of them``, ``des mamans, 3 ou 4,``, ``non, plutôt 8``."""
    marks, words = nouns.scan.marks, nouns.words
    turned = (*marks["correction"], *(one for one in marks["present"] if one.value != "so"))
    turns = [mark.end for mark in turned]
    priced = bool(marks["currency"] or nouns.per_links)
    settled = {mark.end for mark in marks["settled"] if priced} | _noes(nouns)
    told = turns or settled or nouns.people or nouns.videos or marks["each"] or marks["per_word"]
    if not (told or _TELLING.intersection(words)):
        return []
    known = {count.at for count in counts} | {count.end - 1 for count in counts}
    by_end = {count.end: count for count in counts}
    replaced = _replaced(nouns, plain)
    numbers = {number.at: number for number in plain}
    each = {mark.at for mark in marks["each"]}
    each_ends = {mark.end for mark in marks["each"]}
    paid_each = bool(nouns.people or each or marks["per_word"])
    first_person = min(nouns.people, default=len(words))
    now = {mark.at for mark in marks["present"] if mark.value == "now"}
    found: list[Count] = []
    for index, one in enumerate(plain):
        if one.high > _MOST_BARE * 100 or known & {one.at, one.end - 1} or one.at in nouns.people:
            continue
        of_each = nouns.videos and (one.end in each or nouns.is_for_each(one.end))
        former = plain[max(0, index - _FORMER) : index][::-1]
        if of_each or is_ours(nouns, one.at) or _is_else(nouns, one, former):
            continue  # "20 videos, 2 each", "1 par créateur", "nous sommes 12", "a 50+ creator"
        if (
            (one.at in settled and _is_settled(nouns, one))
            or _replaces(nouns, one, replaced)
            or _stands_against(nouns, one, numbers)
            or (paid_each and is_hinted(nouns, one, closes=_closes_behind(nouns, one)))
            or are_enough(nouns, one)
            or (_stands_for_people(nouns, one, known) and not negated(nouns.scan, one.at))
            or more_of_them(nouns, one, by_end)
            or brought_to(nouns, one, former, known)
            or (turns and paid_each and _turned_to(nouns, one, known, turns))
            or (paid_each and (one.end in now or is_picked(nouns, one)))
            or (first_person < one.at and (_stands_alone(nouns, one) or is_priced(nouns, one)))
            or (words[one.at - 1] == "x" and one.at - 1 in each_ends)
        ):
            found.append(count_of(one, one.at, one.end, CREATOR)._replace(bare=True))
            known.add(one.at)
    return found


def _is_settled(nouns: Nouns, one: Amount) -> bool:
    """``va pour 4``, ``fangen wir mit vier an``, ``laten we er 8 van maken``.

    Not the days of "within 5 days, down to 3".
    """
    first, _ = nouns.scan.bounds(one.at)
    if nouns.words[max(0, one.at - 2) : one.at] == ["did", "say"]:
        return False
    nearest = range(one.at - 2, max(first, one.at - _FORMER_REACH) - 1, -1)
    former = next((nouns.numbers[at] for at in nearest if at in nouns.numbers), None)
    if former is not None and former.end in nouns.things and former.kind != "article":
        return False
    verb_ends = nouns.words[one.end : one.end + 1] != [] and nouns.words[one.end] in _VERB_ENDS
    return verb_ends or _closes_behind(nouns, one) or suffices(nouns, one)


def _is_else(nouns: Nouns, one: Amount, former: list[Amount]) -> bool:
    """An age, a day, part of a phone, a room: ``en ligne le 11``, ``55 01``, ``chambre 12``.

    ``former``: the quantities right before one, the nearest first.
    """
    beside = (nouns.kinds[one.at - 1], *nouns.kinds[one.end : one.end + 1])
    if NUMBER in beside or (one.end + 1 in nouns.people and nouns.words[one.end] in _NEW):
        return True  # "55 01", "dix nouveaux clients" that are not counted as people
    is_day = nouns.words[one.at - 1] in _DAY_OPENERS or _is_first_day(nouns, one)
    on_day = nouns.scan.within("weekday", one.at - 1, one.at)
    return is_day or bool(on_day) or counts_nobody(nouns, one, former)


def _is_first_day(nouns: Nouns, one: Amount) -> bool:
    """The 10 of ``the open days are 10 and 11 October``, the 16 of ``16, 17, 23 and 24 June``."""
    end = one.end
    for _ in range(_MOST_DAYS):
        day = nouns.numbers.get(end + 1)
        if day is None or nouns.scan.within("month", day.end, day.end + 2):
            return day is not None
        end = day.end
    return False


def _replaced(nouns: Nouns, plain: list[Amount]) -> set[int]:
    """Where refused counts of people end: ``pas 5 créateurs``, ``not ten but seven``."""
    ends: set[int] = set()
    for one in plain:
        if one.high <= _MOST_BARE * 100 and count_denied(nouns, one.at):
            noun = nouns.of_people(one.end)
            ends |= {noun[0]} if noun else {one.end}
    return ends


def _stands_against(nouns: Nouns, one: Amount, numbers: dict[int, Amount]) -> bool:
    """``seven, not ten``, ``6 e não 10 criadores``: a number before the one that it replaces."""
    at = one.end + (nouns.words[one.end : one.end + 1] == [","])
    turns = nouns.scan.within("negation", at, at + 1)
    other = next((numbers[mark.end] for mark in turns if mark.end in numbers), None)
    if other is None or other.end in nouns.things or other.end in nouns.videos:
        return False
    return nouns.of_people(other.end) is not None or _closes_behind(nouns, other)


def _replaces(nouns: Nouns, one: Amount, replaced: set[int]) -> bool:
    """``pas 5 créateurs mais 7``, ``no son 5 creadores, son 7``."""
    words = nouns.words
    at = one.at - (words[one.at - 1] in MOVED_TO)  # "plus sur 8 cuisiniers amateurs mais sur 5"
    ends = [end for end in range(at - _CONTRAST_REACH, at) if end in replaced]
    told = [words[end + (words[end] not in _CONTRAST) : at] for end in ends]
    turns = any(between and _CONTRAST.issuperset(between) for between in told)
    return turns and _closes_behind(nouns, one)


def _noes(nouns: Nouns) -> set[int]:
    """``6 créateurs ? Non, 8.``: where a sentence or a clause goes on that opens with a no."""
    words = nouns.words
    return {
        at + 2
        for at, word in enumerate(words)
        if word in _NOES and words[at + 1 : at + 2] == [","]
        if at == nouns.scan.bounds(at)[0] or words[at - 1] == ","
    }


def _turned_to(nouns: Nouns, one: Amount, known: set[int], turns: list[int]) -> bool:
    """``5 créateurs, non, plutôt 8``: a bare number right after a correction."""
    scan, after = nouns.scan, one.end
    noun = after + (nouns.words[after : after + 1] != [] and nouns.words[after] in _MORE)
    of_us = nouns.words[after : after + 2] == ["of", "us"] or is_both(nouns, one)
    if of_us or noun in nouns.things or nouns.of_videos(noun) or _sign_after(nouns, one):
        return False  # "We would like 2 additional revisions", "wir wollen 5 kurze Videos"
    denials = scan.within("negation", one.at - _DENIAL_REACH, one.at)
    if any(mark.end == one.at and mark.value != "pseudo" for mark in denials):
        return False  # "seven, not ten"
    if any(after in (mark.at, mark.at - 1) or mark.end == one.at for mark in scan.marks["month"]):
        return False  # "we need it on 14 August"
    if scan.language == "pt" and nouns.words[one.at - 1] == "a":
        return False  # "a feira, que este ano é a 24"
    first, _ = scan.bounds(one.at)
    if not _EVERY.isdisjoint(nouns.words[max(first, one.at - _TURN_REACH) : one.at]):
        return False  # "Chaque créatrice en fait deux": no correction
    near = (end for end in turns if first <= end <= one.at <= end + _TURN_REACH)
    return any(not known & set(range(end, one.at)) for end in near)


def _stands_alone(nouns: Nouns, one: Amount) -> bool:
    """``Just mums, no models. 10. 85 € each.``: a sentence of its own before the pay of each."""
    words, (first, last) = nouns.words, nouns.scan.bounds(one.at)
    if (first, last) != (one.at, one.end + 1) or not first or words[first - 1] == "\n":
        return False
    if last >= len(words) or one.high < 200:  # noqa: PLR2004 - more than one
        return False
    start, end = nouns.scan.bounds(last)
    is_priced = not nouns.priced.isdisjoint(range(start, start + 3))
    is_each = bool(
        nouns.scan.within("each", start, end) or nouns.scan.within("per_word", start, end)
    )
    return is_priced and is_each


def _sign_after(nouns: Nouns, one: Amount) -> bool:
    return not closes(nouns.scan.text, one.end) and nouns.words[one.end] in SIGNS


def _closes_behind(nouns: Nouns, one: Amount) -> bool:
    """No noun, sign or span follows that the number would count."""
    if closes(nouns.scan.text, one.end):
        return True
    is_word = nouns.kinds[one.end] == WORD
    return nouns.words[one.end] in _ENDS or not (is_word or _sign_after(nouns, one))


def _needs_more(nouns: Nouns, one: Amount) -> bool:
    """``2 are on board and we need 3 more``."""
    words, at = nouns.words, one.end + 1
    closes = at >= len(words) or nouns.kinds[at] != WORD or words[at] in _ENDS
    return _is_wanted(nouns, one) and closes and words[one.end] in _MORE


def _is_wanted(nouns: Nouns, one: Amount) -> bool:
    """``il me faut 4``: right behind a word of seeking."""
    near = nouns.scan.within("wanted", one.at - _TURN_REACH, one.at)
    return any(mark.end == one.at for mark in near)


def _in_brackets(nouns: Nouns, one: Amount) -> bool:
    """``a los creadores (son 3)``, ``i creator, sono 5,``; not "nuestras alumnas (son 12)"."""
    words, opened = nouns.words, one.at - 2
    if words[opened + 1] not in _ARE or words[opened] not in {"(", ","}:
        return False
    noun = next((at for at in (opened - 1, opened - 2) if at in nouns.people), None)
    if noun is None or nouns.people[noun].end != opened:
        return False
    return not nouns.scan.within("ours", noun - _DENIAL_REACH, noun)


def _stands_for_people(nouns: Nouns, one: Amount, known: set[int]) -> bool:
    scan, words, after = nouns.scan, nouns.words, one.end
    # "Des familles, une douzaine environ,".
    after += next((len(said) for said in _OR_SO if words[after : after + len(said)] == said), 0)
    # "A couple of you": its "of" is part of the number.
    if words[after : after + 2] in _OF_THEM or words[after - 1 : after + 1] in _OF_THEM:
        is_habit = words[max(0, one.at - 2)] in _EVERY and words[one.at - 1] in units()
        # "The two of you in one frame" speaks to each of several couples; so does "a couple …
        # for the two of them" of one that is counted.
        is_all = words[one.at - 1] != "the" or (words[after + 1] == "them" and not known)
        return is_all and not is_habit
    if words[after : after + 1] in (["x"], ["@"]) and scan.within("currency", after + 1, after + 3):
        return True  # "6 x 150 €"
    spoken_of = nouns.people or nouns.videos or scan.marks["each"]
    if not spoken_of or _sign_after(nouns, one):
        return False
    is_word = after < len(words) and nouns.kinds[after] == WORD
    if after in nouns.things or after in nouns.videos:
        return False
    first, _ = scan.bounds(one.at)
    if is_word and words[after] not in _ENDS and not closes(scan.text, after):
        return _needs_more(nouns, one)
    start = one.at - (one.low < one.high and words[one.at - 1] in _RANGE_OPENERS)
    before = words[start - 1] if start > first else ""
    return (
        (
            scan.language == "fr"
            and "en" in words[max(first, one.at - 4) : one.at - 1]
            and "," not in words[max(first, one.at - 3) : one.at]
            and words[one.at - 1] not in _HOLDING
            and (words[one.at - 1] not in _HAVING or "y" in words[max(first, one.at - 3) : one.at])
            and _EVERY.isdisjoint(words[first : one.at])  # "chaque créatrice en fait deux"
        )
        or (scan.language == "nl" and before == "er")
        or any(words[max(first, one.at - back) : one.at] in _THERE for back in (2, 3))
        or _in_brackets(nouns, one)
        or (before in _STANDING_IN and not is_of_seconds(nouns, one.at))
        or (before not in _WITH and _is_wanted(nouns, one))
        or (
            before == ","
            and any(first <= at < one.at for at in nouns.people)
            and not any(first <= at < one.at for at in known)
        )
    )
