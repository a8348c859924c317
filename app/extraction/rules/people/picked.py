"""Numbers alone that say how many are taken: ``4 chosen``, ``budget 600 for 4``, ``15 Stück``."""

from app.extraction.rules.people.counted import COPULAS, FOR, WITH, Count, count_of
from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.phrases.negation import turns_away
from app.extraction.rules.phrases.nouns import CLOSED, CREATOR, GUESS, Nouns
from app.extraction.rules.text.closing import closes
from app.extraction.rules.text.nearby import near, units
from app.extraction.rules.text.scan import is_common
from app.extraction.rules.text.tokens import WORD

_PICKED, _BE, _FROM = near("picked", "picked"), near("picked", "be"), near("picked", "from")
_TAKEN = _PICKED | near("picked", "sought")
_EACH_GETS = near("each", "subject") | near("bonus", "gets")
_CHOSEN, _APPLICANT = near("hint", "chosen"), near("picked", "applicant")
_APPLIED, _BETWEEN = near("picked", "applied"), near("hint", "between")
_THE, _ALL, _FEW = {"los", "las", "os", "as", "les", "the", "alle"}, {"tutti", "tutte"}, 300
_ENOUGH = {
    "enough",
    "plenty",
    "genoeg",
    "genug",
    "suficiente",
    "suficientes",
    "abbastanza",
    "assez",
}
_ENOUGH_REACH = 10
_PIECE, _SUFFICE = near("picked", "piece"), near("people", "suffice")
_ABOUT, _WORK = near("hint", "about"), near("picked", "work")
_HOOK, _OPENS = near("picked", "hook"), {",", "(", ":", "-", ";"} | near("people", "and")
_OUT_OF, _THOSE = _FROM | {"des"}, near("picked", "those")
_THOSE_FEW = (["those"], ["these"], ["ces"])
_EACH_OF = (["each", "of", "the"], ["chacun", "des"], ["chacune", "des"], ["jeder", "der"])
_MAKES = near("each", "make") | near("people", "filming") | near("people", "films")
_REMAIN, _WHO = near("picked", "remain"), near("prestation", "who")
_SO, _AT = near("people", "comes_to"), {"a", "at", "zu", "@", "je", "por", "voor"}
_POOL_REACH, _BE_REACH, _BUDGET_REACH, _SECONDS_REACH, _PAY_REACH, _FAR = 14, 2, 4, 12, 7, 30
_EACH_REACH = 3


def is_picked(nouns: Nouns, one: Amount) -> bool:
    """Whether the words behind the number, or the money before it, say that people are taken."""
    chosen = _is_chosen(nouns, one) or _is_taken(nouns, one) or _is_rest(nouns, one)
    chosen = chosen or _is_each_of(nouns, one)
    return chosen or _is_paid_for(nouns, one) or _is_of_pieces(nouns, one)


def taken_of(nouns: Nouns, one: Amount) -> Count | None:
    """``we'll work with three of the people who wrote``, ``on garde six des trente profils``."""
    words, at = nouns.words, one.end
    if words[at : at + 1] == [] or words[at] not in _OUT_OF or not _is_told_taken(nouns, one):
        return None
    at += 1 + (words[at + 1 : at + 2] != [] and words[at + 1] in _THOSE)
    of_all = at > one.end + 1 or words[at - 1] == "des"
    whole = nouns.numbers.get(at)
    at = whole.end if whole is not None else at
    noun = nouns.of_people(at) if of_all else None
    if of_all and words[at : at + 1] and words[at] in _APPLICANT:
        noun = at + 1, CREATOR
    return count_of(one, one.at, noun[0], CREATOR) if noun and noun[1] > GUESS else None


def _is_told_taken(nouns: Nouns, one: Amount) -> bool:
    """A word of taking or seeking stands before the number."""
    first, _ = nouns.scan.bounds(one.at)
    start = max(first, one.at - _BUDGET_REACH)
    marks = nouns.scan.within("wanted", start, one.at)
    is_sought = any(mark.end == one.at and nouns.words[mark.at] not in WITH for mark in marks)
    return is_sought or not (_CHOSEN | _WORK).isdisjoint(nouns.words[start : one.at])


def is_pool(nouns: Nouns, end: int) -> bool:
    """``10 applicants shortlisted, 4 chosen``: those of whom some are taken, up to ``end``."""
    words = nouns.words
    # "Trois candidatures seront retenues": they are those who are taken.
    taken = not (_PICKED | _BE).isdisjoint(words[end : end + 1])
    applied = not _APPLIED.isdisjoint(words[end : end + _BE_REACH + 1])
    if not (applied or words[end - 1] in _APPLICANT) or taken:
        return False
    around = words[max(0, end - _POOL_REACH) : end + _POOL_REACH]
    return not _PICKED.isdisjoint(around) or not _CHOSEN.isdisjoint(around)


def is_of_seconds(nouns: Nouns, at: int) -> bool:
    """``one vid, 20 secs, hook in the first 2``: the number at ``at`` is one of seconds."""
    if nouns.words[max(0, at - 3) : at - 1] == ["in", "the"]:
        return True
    before = nouns.words[max(nouns.scan.bounds(at)[0], at - _SECONDS_REACH) : at]
    return any(word in _HOOK or units().get(word) == "second" for word in before)


def _is_chosen(nouns: Nouns, one: Amount) -> bool:
    """``4 chosen``, ``6 wanted``, ``choose 4 of the 10 applicants``; not ``3 chosen at random``."""
    words, (first, last) = nouns.words, nouns.scan.bounds(one.at)
    at = one.end
    if (
        words[at : at + 1]
        and words[at] in _FROM
        and not _APPLICANT.isdisjoint(words[at : min(last, at + _BUDGET_REACH + 1)])
    ):
        return not _CHOSEN.isdisjoint(words[max(first, one.at - _BE_REACH) : one.at])
    at += at < last and words[at] in _APPLICANT  # "trois candidatures seront retenues"
    while at < last and at - one.end < _BE_REACH and words[at] in _BE:
        at += 1
    if at >= last or words[at] not in _TAKEN:
        return False
    opens = one.at == first or words[one.at - 1] in _OPENS
    behind = at + 1
    closes = behind >= last or nouns.kinds[behind] != WORD or words[behind] in _FROM
    return opens and closes


def _is_taken(nouns: Nouns, one: Amount) -> bool:
    """``wir können nur 4 nehmen``, ``we kunnen er maar 4 kiezen``: the verb comes last."""
    words, end = nouns.words, one.end + 1
    is_last = words[one.end : end] != [] and words[one.end] in _CHOSEN and _ends(nouns, end)
    return is_last and words[one.at - 1] in _BETWEEN


def _is_each_of(nouns: Nouns, one: Amount) -> bool:
    """``Each of the four delivers two videos``, ``chacun des quatre livrera``."""
    words, behind = nouns.words, nouns.words[one.end : one.end + 1]
    each = words[max(0, one.at - 3) : one.at]
    if each[-1:] in _THOSE_FEW:
        return not _MAKES.isdisjoint(behind)  # "those five make their videos"
    if each not in _EACH_OF and each[-2:] not in _EACH_OF:
        return False
    return _ends(nouns, one.end) or not _MAKES.isdisjoint(behind)


def _is_rest(nouns: Nouns, one: Amount) -> bool:
    """``we go on with the remaining two``, ``les deux qui restent``: of people spoken of last."""
    words = nouns.words
    remain = words[one.at - 1] in _REMAIN and _ends(nouns, one.end)
    left = words[one.end : one.end + 2]
    remain = remain or (len(left) > 1 and left[0] in _WHO and left[1] in _REMAIN)
    return remain and _follows_people(nouns, one.at)


def _is_paid_for(nouns: Nouns, one: Amount) -> bool:
    """``budget 600 for 4``, ``creators €1,000 (for 8)``: if people were spoken of last."""
    words, link = nouns.words, one.at - 1
    if link < 1 or words[link] not in FOR or not _ends(nouns, one.end):
        return False
    end = link - (words[link - 1] == "(")
    end -= end - 1 in nouns.priced and end - 1 not in nouns.numbers
    number = next((nouns.numbers[at] for at in (end - 1, end - 2) if at in nouns.numbers), None)
    if number is None or number.end != end:
        return False
    told = range(max(nouns.scan.bounds(one.at)[0], number.at - _BUDGET_REACH), number.at)
    kinds = ("budget_word", "total_word")
    budgeted = any(nouns.scan.within(kind, told.start, told.stop) for kind in kinds)
    before = number.at - 1 - (number.at - 1 in nouns.priced)
    budgeted = budgeted or any(one.end - 1 == before for one in nouns.people.values())
    return budgeted and (_follows_people(nouns, number.at) or _precedes_people(nouns, one.end))


def is_priced(nouns: Nouns, one: Amount) -> bool:
    """``Alors huit, pour 1 200 €``, ``Six at €70 each``: it opens what is said of the pay."""
    words, (first, last) = nouns.words, nouns.scan.bounds(one.at)
    opens = one.at == first or words[one.at - 1] in _OPENS | _SO | {'"', "«", "."}
    link = one.end + (words[one.end : one.end + 1] == [","])
    if not opens or link + 1 >= last or words[link] not in FOR | _AT:
        return False
    number = next((nouns.numbers[at] for at in (link + 1, link + 2) if at in nouns.numbers), None)
    if number is None:
        return False
    if link == one.end:
        return bool(nouns.scan.within("each", number.end, min(last, number.end + _EACH_REACH)))
    return not nouns.priced.isdisjoint({number.at - 1, number.end})


def _is_of_pieces(nouns: Nouns, one: Amount) -> bool:
    """``15 Stück wären super``, ``so etwa 6 Stück``, ``6 stuks, 140 euro per creator``."""
    words, (first, last) = nouns.words, nouns.scan.bounds(one.at)
    behind = one.end + 1
    if words[one.end : behind] == [] or words[one.end] not in _PIECE:
        return False
    if words[one.at - 1] == "(" and words[behind : behind + 1] == [")"]:
        return _follows_people(nouns, one.at)  # "750 € für die Creator (5 Stück)"
    paid = any(nouns.is_for_each(at) for at in range(behind, min(last, behind + _PAY_REACH)))
    if not _EACH_GETS.isdisjoint(words[max(first, one.at - _PAY_REACH) : one.at]):
        return False  # "jeder bekommt 2 Stück"
    if words[behind : behind + 1] == [","] and paid:
        return True
    suffices = not _SUFFICE.isdisjoint(words[behind : behind + 1])
    is_guess = words[one.at - 1] in _ABOUT and _ends(nouns, behind)
    of_heads = bool(nouns.scan.within("each", max(first, one.at - _POOL_REACH), one.at))
    return (suffices or is_guess) and (of_heads or _follows_people(nouns, one.at))


def _ends(nouns: Nouns, at: int) -> bool:
    """No noun, sign or span follows that the number would count."""
    return at >= nouns.scan.bounds(at - 1)[1] or closes(nouns.scan.text, at)


def _precedes_people(nouns: Nouns, at: int) -> bool:
    """``Budget 500 pour 3. On cherche des créatrices``: in the sentence that follows."""
    first = at + 1
    if first >= len(nouns.words) or nouns.scan.bounds(first)[0] != first:
        return False
    behind = range(first, min(nouns.scan.bounds(first)[1], first + _POOL_REACH))
    noun = next((one for one in behind if one in nouns.people or one in nouns.videos), None)
    return noun in nouns.people and not any(one in nouns.numbers for one in behind)


def _follows_people(nouns: Nouns, at: int) -> bool:
    """The nearest noun for people or videos before is one for people."""
    for place in range(at - 1, max(at - _FAR, 0) - 1, -1):
        if place in nouns.videos:
            return False
        if place in nouns.people and place - 1 not in nouns.per_links:
            return True
    return False


def is_both(nouns: Nouns, one: Amount) -> bool:
    """``meglio tutti e due``, ``mejor los dos``: all that was named; "the two of you" are two."""
    words = nouns.words
    before = words[max(0, one.at - 2) : one.at]
    named = before[-1:] != [] and (
        before[-1] in _THE or (before[0] in _ALL and before[1:] == ["e"])
    )
    return named and one.high <= _FEW and words[one.end : one.end + 1] != ["of"]


def suffices(nouns: Nouns, one: Amount) -> bool:
    """``Ten would be great``, ``non, 4 c'est très bien``, ``four is plenty``."""
    words, end = nouns.words, one.end
    is_enough = words[end : end + 1] != [] and words[end] in COPULAS
    is_enough = is_enough and not _ENOUGH.isdisjoint(words[end + 1 : end + 2])
    return is_enough or not _SUFFICE.isdisjoint(words[end : end + 1])


def are_enough(nouns: Nouns, one: Amount) -> bool:
    """``Ten would be great``, ``…, four is plenty``, ``Con 15 bastaría``, of people.

    Not "one story isn't enough, two is plenty".
    """
    scan, words, (first, _) = nouns.scan, nouns.words, nouns.scan.bounds(one.at)
    if not suffices(nouns, one) or not (nouns.people or nouns.videos or scan.marks["each"]):
        return False
    before = range(one.at - 1, max(first, one.at - _ENOUGH_REACH) - 1, -1)
    numbers = (nouns.numbers[at] for at in before if at in nouns.numbers)
    # "4 creator, ne warte, 3 reichen": that "ne" counts nothing.
    former = next((two.end for two in numbers if words[two.at] != "ne"), one.end)
    of_things = former < one.at and nouns.kinds[former] == WORD and not nouns.of_people(former)
    of_things = of_things and not (is_common(words[former]) or words[former] in CLOSED)
    opens = one.at == first or words[one.at - 1] == "," or turns_away(scan, one.at - 1, one.at)
    opens = opens or (one.at - 1 == first and words[first] in WITH)
    return opens and not of_things and not is_both(nouns, one)
