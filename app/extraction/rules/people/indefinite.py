"""The one whom a brief seeks without counting: ``cherche influenceuse``, ``need someone``."""

from app.extraction.rules.people.addressed import speaks_of_creators
from app.extraction.rules.people.counted import FOR, WITH
from app.extraction.rules.people.readers import asking
from app.extraction.rules.phrases.negation import holds
from app.extraction.rules.phrases.nouns import CLOSED, Nouns
from app.extraction.rules.text.lexicon import Mark, load
from app.extraction.rules.text.nearby import lists, near
from app.extraction.rules.text.tokens import WORD

# "Creator" and "influencer" are plurals too in Italian and German.
_PLURALS = ("s", "x", "z", "creator", "influencer", "blogger", "i", "ern", "orn")
# "Trainer" is one or many in German, "proprietari" are many in Italian.
_SAME_IN = {"de": ("er", "or"), "it": ("er", "or", "i")}
_SEVERAL = near("people", "several")
_NO_PERSON = {"type", "pro", "man", "gente", "folk"}
# Behind a noun that English seeks without an article; "need family content" seeks none.
_GOES_ON = CLOSED | {"to", "wanted", "needed", "aged", "living", "near", "based", "from"}
_SOMEBODY, _ANYBODY = near("somebody", "word"), near("somebody", "asked")
_SEEKING, _FIND, _NOT_US = (near("somebody", name) for name in ("seeking", "find", "not_us"))
_OURS, _YOURS, _FILM = (near("somebody", name) for name in ("ours", "yours", "film"))
_PART, _ANSWERS = near("somebody", "part"), near("somebody", "answers")
_WHETHER = near("open_posting", "asking") | near("somebody", "how")
_ANSWER_REACH, _WHETHER_REACH = 8, 4
_OPENS, _PRICE = near("somebody", "opens"), near("count", "price")
_EACH = near("actor", "each")
_ONLY = lists("only_one")
_REACH, _SUBJECT_REACH, _ASIDE = 3, 3, 12
_NE = {"ne", "n"}
_DO, _ONES = near("somebody", "will_do"), near("somebody", "one")
_FAR, _DO_REACH = 40, 4
# "Peu importe que ce soit une seule créatrice ou plusieurs": that counts nobody.
OR_SEVERAL = (["or", "several"], ["or", "more"], ["or", "many"], ["ou", "plusieurs"],
              ["or", "two"], ["ou", "deux"], ["oder", "mehrere"], ["o", "varios"],
              ["o", "varias"], ["o", "piu"], ["of", "meer"], ["ou", "varios"])  # fmt: skip
_DEEDS, _DEEDS_REACH = near("each", "make"), 24
_WHOEVER, _FILMS, _BEST = near("people", "whoever"), near("people", "films"), near("bonus", "best")
_ANY = {"toute", "any", "cualquier", "qualsiasi", "qualquer"}
_THE = {"the", "la", "a", "die", "der", "de"}
_TO, _DEED_REACH, _PAY_BEFORE, _PAID_REACH = {"to", "a", "an", "alla", "aan"}, 9, 4, 14
_GETS = near("bonus", "gets") | near("people", "pockets")
_AFTER, _BEING = "after", {"m", "re", "are", "am", "is", "s"}


def sought(nouns: Nouns) -> Mark | None:
    """The words for the one who is sought, if nothing speaks of several creators."""
    return _noun(nouns) or _somebody(nouns) or _paid(nouns) or _one_will_do(nouns)


def _one_will_do(nouns: Nouns) -> Mark | None:
    """``Une seule fera l'affaire``, ``One will do: somebody local``: of people spoken of before."""
    words, scan = nouns.words, nouns.scan
    for at in scan.text.where(_DO) if nouns.people else ():
        first, _ = scan.bounds(at)
        before = words[first:at]
        if not 0 < len(before) <= _DO_REACH or before[0] not in _ONES:
            continue
        nearest = range(first - 1, max(-1, first - _FAR), -1)
        noun = next((one for one in nearest if one in nouns.people or one in nouns.videos), None)
        if noun in nouns.people:
            return Mark(first, at + 1, None, 1.0, ())
    return None


def _paid(nouns: Nouns) -> Mark | None:
    """``80 € pour la personne qui filme``, ``€90 for whoever films it``; not the best of them."""
    scan, words = nouns.scan, nouns.words
    places = scan.text.where(_WHOEVER)
    if not places or not nouns.priced or speaks_of_creators(nouns):
        return None
    for at in places:
        first, last = scan.bounds(at)
        if not _gets_pay(nouns, at, first, last):
            continue
        behind = words[at + 1 : min(last, at + _DEED_REACH)]
        if not _FILMS.isdisjoint(behind) and _BEST.isdisjoint(behind) and holds(scan, at):
            return Mark(at, at + 1, None, 1.0, ())
    return None


def _gets_pay(nouns: Nouns, at: int, first: int, last: int) -> bool:
    """``90 € for whoever``, and ``whoever films it gets 90 €``."""
    words = nouns.words
    link = at - 1 - (words[at - 1] in _THE)
    if first < link and words[link] in FOR | _TO:
        before = range(max(first, link - _PAY_BEFORE), link)
        return any(one in nouns.priced or one - 1 in nouns.priced for one in before)
    around = words[max(first, at - _PAY_BEFORE) : min(last, at + _PAID_REACH)]
    is_each = words[at - 1] in _EACH | _ANY
    paid = bool(nouns.scan.within("currency", first, last))
    return paid and not is_each and not _GETS.isdisjoint(around)


def _noun(nouns: Nouns) -> Mark | None:
    """``cherche influenceuse``, ``recherche couple``, ``busco chica``."""
    scan = nouns.scan
    wanted = {mark.end: nouns.words[mark.at] for mark in scan.marks["wanted"]}
    for mark in nouns.people.values():
        if _is_only_one(nouns, mark):
            return mark
        opened = mark.at - (nouns.words[mark.at - 1] == ":")
        if opened not in wanted or mark.at - 1 in nouns.per_links or scan.ignored(mark.at):
            continue
        if mark.value == "creator" and mark.at in wanted:
            several = any(nouns.words[at].endswith(_PLURALS) for at in range(mark.at, mark.end))
            if not several:
                return mark
        elif mark.value == "human" and wanted[opened] not in WITH and _is_one(nouns, mark):
            return None if speaks_of_creators(nouns) else mark
    return None


def _is_only_one(nouns: Nouns, mark: Mark) -> bool:
    """``solo creator``, ``un seul et unique créateur``."""
    words, scan = nouns.words, nouns.scan
    if not mark.at or words[mark.at - 1] not in _ONLY.get(scan.language, _ONLY["en"]):
        return False
    several = words[mark.end - 1].endswith(("s", "x", "z"))
    is_each = mark.at > 1 and words[mark.at - 2] in _EACH
    hired = mark.value == "creator" and not several and not is_each
    hired = hired and words[mark.end : mark.end + 2] not in OR_SEVERAL
    return hired and holds(scan, mark.at)


def _is_one(nouns: Nouns, mark: Mark) -> bool:
    """A noun whose plural is known to be another word, and not half of a longer noun."""
    word, language = nouns.words[mark.end - 1], nouns.scan.language
    if word == "personne" and not _NE.isdisjoint(nouns.words[max(0, mark.at - _REACH) : mark.at]):
        return False  # "on ne cherche personne"
    if word in _NO_PERSON | _SEVERAL or word.endswith(_SAME_IN.get(language, "-")):
        return False
    plurals = [word + ending for ending in ("s", "es", "en", "n", "e")]
    if language == "it" and word.endswith("a"):
        plurals.append(word[:-1] + "e")
    known = load().words
    if not any(one.kind == "person" for plural in plurals for one in known.get(plural, ())):
        return False
    after = nouns.words[mark.end] if mark.end < len(nouns.words) else "."
    if nouns.words[mark.end : mark.end + 3] == ["(", "s", ")"]:
        return False
    is_word = mark.end < len(nouns.words) and nouns.kinds[mark.end] == WORD
    return language not in {"en", "und"} or not is_word or after in _GOES_ON


def _somebody(nouns: Nouns) -> Mark | None:
    """``need someone to film``, ``quelqu'un pour un reel ?``; not ``someone told us``."""
    scan, words = nouns.scan, nouns.words
    places = scan.text.where(_SOMEBODY | _ANYBODY)
    if not places or speaks_of_creators(nouns):
        return None
    seekers = {mark.end: mark for mark in scan.marks["wanted"] if words[mark.at] not in WITH}
    for at in places:
        end = min(at + 1 + (words[at] == "quelqu"), len(words))
        if _is_ours(words[end : end + 2]) or not holds(scan, at):
            continue
        is_sought = words[at] in _SOMEBODY and _is_sought(nouns, at, seekers)
        # "Wir bräuchten wen", not "Wen wir suchen: …".
        asked = words[at] != "wen" and (_is_called(nouns, at) or _does(nouns, at, end))
        if is_sought or asked:
            return Mark(at, end, None, 1.0, ())
    return None


def _is_ours(behind: list[str]) -> bool:
    """``someone from our team``, ``alguien del equipo``."""
    if not behind or behind[0] not in _PART:
        return False
    return behind[0] in _OURS or not _OURS.isdisjoint(behind[1:])


def _is_sought(nouns: Nouns, at: int, seekers: dict[int, Mark]) -> bool:
    """A word for seeking stands before, and its subject is not the reader or a customer."""
    words = nouns.words
    first, last = nouns.scan.bounds(at)
    if words[at - 1] in FOR and not _PRICE.isdisjoint(words[max(first, at - _ASIDE) : at]):
        return True  # "How much for someone with 50k followers?"
    for end in range(at, max(first, at - _REACH), -1):
        if end < at and words[end] not in _SEEKING:
            return False
        mark = seekers.get(end)
        if mark is None or (words[mark.at] in _FIND and mark.end - mark.at == 1):
            continue
        before = words[max(first, mark.at - _SUBJECT_REACH) : mark.at]
        if words[mark.at] == _AFTER and not (before and before[-1] in _BEING):
            return False
        asks_reader = words[last - 1] == "?" and not _YOURS.isdisjoint(
            words[at : min(last, at + _ASIDE)]
        )
        # "Je" is "you" in Dutch, and who writes in French.
        others = _NOT_US - {"je"} if nouns.scan.language == "fr" else _NOT_US
        return others.isdisjoint(before) and not asks_reader
    return False


def _does(nouns: Nouns, at: int, end: int) -> bool:
    """``alguém vem aqui, faz um pastel comigo, filma e posta``: what whoever reads it would do."""
    words = nouns.words
    first, last = nouns.scan.bounds(at)
    if words[at] not in _SOMEBODY or at - first > _ASIDE:
        return False
    if any(word not in _OPENS for word in words[first:at]):
        return False
    deeds = words[end : min(last, end + _DEEDS_REACH)]
    return not _FILMS.isdisjoint(deeds) and len(_DEEDS.intersection(deeds) - _FILMS) > 0


def _is_called(nouns: Nouns, at: int) -> bool:
    """``Can somebody make a video for my shop?``: a question that is put to whoever reads it."""
    words = nouns.words
    first, last = nouns.scan.bounds(at)
    if (
        at - first > _ASIDE
        or words[last - 1] != "?"
        or any(word not in _OPENS for word in words[first:at])
    ):
        return False
    clips = [one for one in range(at, last) if one in nouns.videos]
    if is_to_answer(words[at + 1 : min(last, at + 1 + _ANSWER_REACH)]):
        return False
    if words[at] in _ANYBODY and any(words[one].endswith("s") for one in clips):
        return False  # "Anyone here up for filming little clips?" is put to all
    makes = bool(clips) or any(words[one] in _FILM for one in range(at, last))
    asks_price = not _PRICE.isdisjoint(words[first:last])
    return makes and not asks_price and asking(nouns.scan).isdisjoint(nouns.scan.text.vocabulary)


def is_to_answer(words: list[str]) -> bool:
    """``tell me whether``, ``sait comment``; not "tell in a short video how your day goes"."""
    verb = next((at for at, word in enumerate(words) if word in _ANSWERS), None)
    if verb is None:
        return False
    return not _WHETHER.isdisjoint(words[verb + 1 : verb + 1 + _WHETHER_REACH])
