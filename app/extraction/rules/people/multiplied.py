"""Counts of each place or product: ``2 créateurs par ville, 3 villes``, ``in each shop``."""

from app.extraction.rules.people.counted import Count
from app.extraction.rules.phrases.nouns import CLOSED, Nouns
from app.extraction.rules.text.nearby import near, units
from app.extraction.rules.text.tokens import WORD

_PER, _EACH, _OF = near("form", "per"), near("each", "link"), near("each", "of")
_OURS = near("section", "our") | {"the", "les", "des", "los", "las", "der", "i", "le", "as", "os"}
_IN = {"in", "dans", "en", "a", "at", "pour", "for", "fur", "per", "para", "voor", "em"}
_OPENS, _ENDS = {":", "("}, {")", ".", ";", "\n"}
_AND = near("people", "and") | {",", "/", "+"}
_LEAST_NOUN, _MOST, _REACH, _MOST_NAMES = 3, 50, 6, 12
_THAT_IS, _SUM_REACH, _FAR = near("people", "comes_to"), 10, 12


def times(nouns: Nouns, count: Count) -> int:
    """How many places or products there are so many people for; 1 where nothing says so."""
    words, end = nouns.words, count.end
    if (factor := _summed_up(nouns, count)) > 1:
        return factor
    before = count.at - 1
    if before > 0 and words[before - 1] in _PER and _is_place(nouns, before):
        return _counted(nouns, words[before]) or 1  # "pro Filiale ein Creator, 4 Filialen"
    if end + 1 >= len(words):
        return 1
    noun = end + 1
    if words[end] in _IN and _is_each(words[noun]):
        return _in_each(nouns, noun)
    if words[end] not in _PER or not _is_place(nouns, noun):
        return 1
    return _counted(nouns, words[noun]) or _named(nouns, noun + 1)


def _summed_up(nouns: Nouns, count: Count) -> int:
    """``4 créateurs par pays, soit 8``, ``two per city, six in all``; not so many videos.

    1 where no multiple of the count is told behind as what it comes to.
    """
    words, (first, last) = nouns.words, nouns.scan.bounds(count.at)
    behind = range(count.end, min(last, count.end + _SUM_REACH))
    at = next((at for at in behind if at in nouns.numbers and words[at - 1] not in _EACH), None)
    if at is None or not 0 < count.low == count.high:
        return 1
    number = nouns.numbers[at]
    ended = number.end + bool(nouns.of_people(number.end)) >= last
    closes = ended or nouns.kinds[number.end] != WORD
    is_sum = bool(nouns.scan.within("total_word", number.end, number.end + 1)) or closes
    said = not _THAT_IS.isdisjoint(words[at - 2 : at])
    said = said or any(mark.end == at for mark in nouns.scan.within("total_word", at - 3, at))
    said = said or (words[at - 1] == "," and not closes)
    between = range(count.end, at)
    others = any(one in nouns.videos or one in nouns.priced for one in between)
    around = (*range(max(first, count.at - _FAR), count.at), *between)
    per = [one for one in around if words[one] in _PER or _is_each(words[one])]
    shared = any(_is_named(nouns, one + 1) for one in per)
    whole, rest = divmod(number.whole or 0, count.low)
    if rest or others or not (is_sum and said and shared) or number.end in nouns.priced:
        return 1
    return whole if 1 < whole <= _MOST else 1


def _is_each(word: str) -> bool:
    return word in _EACH or word.startswith("chacun")


def _is_named(nouns: Nouns, at: int) -> bool:
    """``par pays``, ``each of the ports``, ``chacun des trois marchés``."""
    return nouns.words[at] in _OF or _is_place(nouns, at)


def _is_place(nouns: Nouns, at: int) -> bool:
    word = nouns.words[at]
    known = at in nouns.people or at in nouns.videos or word in units() or word in CLOSED
    return nouns.kinds[at] == WORD and len(word) >= _LEAST_NOUN and not known


def _in_each(nouns: Nouns, at: int) -> int:
    """``in each of our 4 shops``."""
    words = nouns.words
    for one in range(at + 1, min(at + _REACH, len(words))):
        if one in nouns.numbers:
            return _of(nouns, one)
        if words[one] not in _OF | _OURS:
            return 1
    return 1


def _counted(nouns: Nouns, noun: str) -> int:
    """The number in front of the same noun in the plural."""
    endings = ("s", "e", "es", "n", "en")
    plurals = {noun + end for end in endings} | {noun[:-1] + "ies", noun[:-1] + "i"}
    plurals.add(noun[:-2] + noun[-1] + "en")  # "filiaal, filialen"
    for number in nouns.scan.numbers:
        if plurals & set(nouns.words[number.end : number.end + 1]):
            return _of(nouns, number.at)
    return 0


def _of(nouns: Nouns, at: int) -> int:
    whole = nouns.numbers[at].whole or 1
    return whole if 1 <= whole <= _MOST else 1


def _named(nouns: Nouns, at: int) -> int:
    """``par ville : Paris, Lyon, Nantes``: how many names a list has; 1 for none."""
    words, text = nouns.words, nouns.scan.text
    if at >= len(words) or words[at] not in _OPENS:
        return 1
    names, is_name = 0, False
    for one in range(at + 1, min(len(words), at + 1 + 3 * _MOST_NAMES)):
        if words[one] in _ENDS:
            break
        if words[one] in _AND:
            is_name = False
            continue
        if not text.raw[slice(*text.span(one, one + 1))][:1].isupper():
            return 1
        names += not is_name
        is_name = True
    return names if 1 < names <= _MOST_NAMES else 1
