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


def times(nouns: Nouns, count: Count) -> int:
    """How many places or products there are so many people for; 1 where nothing says so."""
    words, end = nouns.words, count.end
    if end + 1 >= len(words):
        return 1
    noun = end + 1
    if words[end] in _IN and (words[noun] in _EACH or words[noun].startswith("chacun")):
        return _in_each(nouns, noun)
    is_noun = nouns.kinds[noun] == WORD and len(words[noun]) >= _LEAST_NOUN
    known = noun in nouns.people or noun in nouns.videos or words[noun] in units()
    if words[end] not in _PER or not is_noun or known or words[noun] in CLOSED:
        return 1
    return _counted(nouns, words[noun]) or _named(nouns, noun + 1)


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
    plurals = {noun + "s", noun + "es", noun + "n", noun + "en", noun[:-1] + "ies", noun[:-1] + "i"}
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
