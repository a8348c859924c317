"""People who are counted and not hired: a part of all, our own team, those a product is for."""

from app.extraction.rules.people.counted import FOR, JOINING, WITH, Count
from app.extraction.rules.people.own_people import is_ours
from app.extraction.rules.people.picked import is_pool
from app.extraction.rules.people.selves import tells_of_us
from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.phrases.nouns import CREATOR, GUESS, Nouns
from app.extraction.rules.phrases.refusals import is_rejected
from app.extraction.rules.text.form import field_at
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.tokens import WORD

MOST_GUESSED = 100
_SHARE, _MOST_SHARED = {"sur", "in", "su", "von"}, 10_000
_OUT_OF = (["out", "of"], ["de", "cada"], ["op", "de"], ["van", "de"], ["em", "cada"])
_SHOWN, _SCREEN, _FIRST = (near("people", name) for name in ("shown", "screen", "first"))
_ANYBODY, _CAMPAIGN = near("people", "anybody"), near("people", "campaign")
_THAN, _PREFER = near("people", "than"), near("people", "prefer")
_FILMING, _NO_VERB = near("people", "filming"), near("people", "no_verb")
_US = near("actor", "we") | near("people", "being") | {"us", "uns", "ons"}
_ABOUT_US = _US | near("people", "about_us")
_OUR, _HAS, _STAFF = near("actor", "ours"), near("people", "has"), near("people", "staff")
_OTHERS, _NEEDED = near("actor", "we"), near("people", "needed")
_BEYOND, _BEYOND_LINKS, _TOLD = (near("people", name) for name in ("more_than", "beyond", "told"))
_AUXILIARY = {"a", "avait", "hat", "hatte", "ha", "heeft", "had", "ont", "haben", "han", "hanno",
              "hebben", "have"}  # fmt: skip
_RELATIVE, _ADVICE_REACH, _VERB_REACH = {"who", "qui", "that", "que", "die", "che"}, 10, 4
_HOLDS, _HOLDER, _HOLD_REACH = near("people", "holds"), near("people", "holder"), 3
_AT, _PAID_REACH = {"a", "at", "zu", "@", "por", "voor"}, 9
_HOLDER_OF, _PER = {"de", "of", "von", "van", "di", "d"}, {"per", "par", "pro", "por"}
_PLAYER, _GAME = near("people", "player"), near("people", "game")
_NO_MORE, _NO_MORE_REACH = near("people", "no_more"), 2
_WITH_HAND, _SOUGHT_REACH = {"mit", "con", "met", "com", "with", "avec", "a"}, 16
MOVED_TO = {"a", "sur", "at", "on"}
_NE, _PAS, _FOR_US, _PAGES = {"ne", "n"}, {"pas", "jamais"}, ["voor", "ons"], {"page", "pages"}
_TOLD_REACH, _PREFER_REACH, _FILMING_REACH, _DENIED_REACH, _OWN_REACH = 4, 12, 10, 6, 6


def is_share(nouns: Nouns, one: Amount, end: int) -> bool:
    """``3 personnes sur 4``, ``9 out of 10 dog owners``: how many of all there are."""
    words, numbers = nouns.words, nouns.numbers
    if words[one.end : one.end + 2] in _OUT_OF and one.end + 2 in numbers:
        return True
    if words[one.end : one.end + 1] == ["von"] and one.end + 1 in numbers:
        return True  # "drei von vier Hundebesitzern"
    out_of = words[end : end + 2] in _OUT_OF
    if out_of or (words[end : end + 1] and words[end] in _SHARE - {"von"}):
        whole = numbers.get(end + 1 + out_of)
        counted = whole and (nouns.of_people(whole.end) or nouns.of_videos(whole.end))
        if whole and not counted and whole.end not in nouns.things:
            return one.high < whole.hundredths <= _MOST_SHARED
    out_of = words[max(one.at - 2, 0) : one.at] in _OUT_OF
    part = numbers.get(one.at - 2 - out_of)
    shared = out_of or words[one.at - 1] in _SHARE
    return shared and part is not None and part.hundredths < one.low


def makes_videos(nouns: Nouns, count: Count) -> bool:
    """``six players of any level to each film a clip``: the people counted are those who film."""
    words, (_, last) = nouns.words, nouns.scan.bounds(count.at)
    for at in range(count.end, min(last, count.end + _FILMING_REACH)):
        if words[at] in _OTHERS or at in nouns.people:
            return False
        if words[at] in _FILMING and words[at - 1] not in _NO_VERB:
            return True
    return False


def refused(nouns: Nouns, count: Count) -> bool:
    """Our own team, or people who are not wanted."""
    scan = nouns.scan
    words, (start, _) = nouns.words, scan.bounds(count.at)
    before = words[max(start, count.at - _PREFER_REACH) : count.at]
    if before and before[-1] in _THAN and not _PREFER.isdisjoint(before):
        return True
    unhired = is_ours(nouns, count.at) or _is_told_of(nouns, count) or _is_staff(nouns, count)
    unhired = unhired or _fits_in(nouns, count) or _are_pages(nouns, count)
    unhired = unhired or tells_of_us(nouns, count) or _is_about_us(nouns, count.at)
    unhired = unhired or (count.low > 1 and advises(nouns, count))
    if unhired and count.strength < CREATOR:
        return True
    return count_denied(nouns, count.at) or is_pool(nouns, count.end)


def advises(nouns: Nouns, count: Count) -> bool:
    """``a friend said I should get some``, ``eine Freundin hat mir UGC empfohlen``."""
    words, (_, last) = nouns.words, nouns.scan.bounds(count.at)
    after = words[count.end : min(last, count.end + _ADVICE_REACH)]
    if not after or after[0] in _RELATIVE:
        return False
    helped = not _AUXILIARY.isdisjoint(after[: _VERB_REACH - 1])
    told = _TOLD.intersection(after if helped else after[:_VERB_REACH])
    return bool(told - {"dit"}) or (helped and bool(told))


def count_denied(nouns: Nouns, at: int) -> bool:
    """``pas 5 créateurs``, ``il ne veut plus de 12``; not ``can't take more than 6``."""
    words, (first, _) = nouns.words, nouns.scan.bounds(at)
    before = words[max(first, at - _DENIED_REACH) : at]
    if before and before[-1] in MOVED_TO | {"de"}:
        before.pop()  # "nous ne sommes plus à 12 testeurs"
    if is_rejected(nouns.scan, at):
        return True
    if before[-1:] == ["plus"] and not _NE.isdisjoint(before) and _PAS.isdisjoint(before):
        return True
    beyond = at - first > 1 and words[at - 1] in _BEYOND_LINKS and words[at - 2] in _BEYOND
    return negated(nouns.scan, at) and not beyond and not _denies_another(nouns, first, at)


def _denies_another(nouns: Nouns, first: int, at: int) -> bool:
    """``En lugar de 5 serán 7``: the denial is of the number right behind it."""
    cues = nouns.scan.within("negation", max(first, at - _DENIED_REACH - 2), at)
    other = nouns.numbers.get(cues[-1].end) if cues else None
    if other is None or other.kind == "article" or other.end >= at:
        return False
    return (
        JOINING.isdisjoint(nouns.words[other.end : at]) and "," not in nouns.words[other.end : at]
    )


def _is_staff(nouns: Nouns, count: Count) -> bool:
    """``(asso, 6 salariés en insertion)``, ``22 employees, 3 vans``; not those who are paid.

    So are they who are told before the sentence that seeks somebody.
    """
    words, (first, last) = nouns.words, nouns.scan.bounds(count.at)
    if _STAFF.isdisjoint(words[count.at : count.end]):
        return False
    labelled = words[count.at - 1] == ":" and nouns.scan.within("person", first, count.at)
    unasked = not (labelled or asked(nouns, count, outright=True) or makes_videos(nouns, count))
    if nouns.names_creators and unasked:
        return True
    sought = nouns.scan.marks["wanted"]
    if sought and sought[0].at >= last and not nouns.scan.within("currency", first, last):
        return True  # "A pet shop, two employees. We would like 4 customers"
    opened = (at for at in range(count.at - 1, first, -1) if words[at] in {"(", ")"})
    return words[next(opened, first)] == "("


def _is_about_us(nouns: Nouns, at: int) -> bool:
    """``Nous : une start-up, 9 salariés``, ``Who we are: two people``; not ``What we want: …``."""
    field = field_at(nouns.scan.fields, at)
    if field is None or at < field.colon:
        return False
    label = nouns.words[field.at : field.colon]
    return _ABOUT_US.issuperset(label) and not _US.isdisjoint(label)


def _is_told_of(nouns: Nouns, count: Count) -> bool:
    """``un jeu pour 2 à 6 joueurs``, ``the first 100 customers``, ``montrer 2 personnes``."""
    words, (first, last) = nouns.words, nouns.scan.bounds(count.at)
    before = words[max(first, count.at - _TOLD_REACH) : count.at]
    if not before or before[-1] == ":":
        return False  # "nous voulons le montrer : 3 étudiants"
    after = words[count.end : min(last, count.end + _TOLD_REACH)]
    if makes_videos(nouns, count):
        return False  # "Arrange for six players to film a clip"
    on_screen = not _SCREEN.isdisjoint(after) and not asked(nouns, count, outright=True)
    thing = count.at - 2
    sought = any(one.end == count.at for one in nouns.scan.within("wanted", thing, count.at))
    of_thing = (
        before[-1] in FOR
        and not sought  # "I look for 8 people"
        and thing >= first
        and nouns.kinds[thing] == WORD
        and thing not in nouns.people
        and not _ANYBODY.isdisjoint(words[count.at : count.end])
        and _CAMPAIGN.isdisjoint(before)
    )
    return on_screen or of_thing or before[-1] in _FIRST or not _SHOWN.isdisjoint(before)


def _are_pages(nouns: Nouns, count: Count) -> bool:
    """``a picture book, 32 pages, 14.95 €``; not ``8 meme pages, 40 € each``."""
    first, last = nouns.scan.bounds(count.at)
    if nouns.words[count.end - 1] not in _PAGES:
        return False
    wanted = (nouns.words[mark.at] for mark in nouns.scan.within("wanted", first, count.at))
    if any(word not in WITH and word != "book" for word in wanted):
        return False
    return not any(nouns.scan.within(kind, first, last) for kind in ("each", "platform"))


def _fits_in(nouns: Nouns, count: Count) -> bool:
    """``the boat takes 8 people``, ``table de 8 personnes``, ``2-4 players`` of a game."""
    words, (first, _) = nouns.words, nouns.scan.bounds(count.at)
    if _ANYBODY.isdisjoint(words[count.at : count.end]):
        return False
    before = words[max(first, count.at - _HOLD_REACH) : count.at]
    behind = words[count.end : count.end + 2]
    held = not _HOLDS.isdisjoint(before)
    of_holder = before[-1:] != [] and before[-1] in _HOLDER_OF and not _HOLDER.isdisjoint(before)
    per_holder = len(behind) > 1 and behind[0] in _PER and behind[1] in _HOLDER
    per_holder = per_holder or _is_of_each_thing(nouns, count)
    return held or of_holder or per_holder or _is_of_game(nouns, count)


def _is_of_game(nouns: Nouns, count: Count) -> bool:
    """``a game, 2-4 players, 25 €``; not ``deux joueurs passionnés, 75 € chacun``."""
    playing = not _PLAYER.isdisjoint(nouns.words[count.at : count.end])
    if not playing or _GAME.isdisjoint(nouns.scan.text.vocabulary):
        return False
    before = nouns.words[max(nouns.scan.bounds(count.at)[0], count.at - _DENIED_REACH) : count.at]
    if before[-1:] != [] and before[-1] in FOR and not _GAME.isdisjoint(before):
        return True  # "le jeu est prévu pour 2 à 6 joueurs"
    # Not those of "talent: 20 players", nor who "upload their fail to their TikTok"
    hired = before[-1:] == [":"] and count.at - 2 in nouns.people
    telling = nouns.scan.within("platform", count.end, count.end + _ADVICE_REACH)
    told = nouns.words[count.end : telling[0].at] if telling else []
    hired = hired or not _RELATIVE.isdisjoint(told)
    if hired or nouns.scan.within("posting", count.end, count.end + 1):
        return not (hired or nouns.scan.within("platform", count.end, count.end + _FILMING_REACH))
    return not is_paid_each(nouns, count.end) and not asked(nouns, count, outright=True)


def is_paid_each(nouns: Nouns, end: int) -> bool:
    """``75 € chacun``, ``at 75 €``, ``je 60 €`` behind those counted, before other people."""
    words, last = nouns.words, min(nouns.scan.bounds(end - 1)[1], end + _PAID_REACH)
    while end < last and end in nouns.people:
        end = nouns.people[end].end  # "joueurs passionnés"
    others = (at for at in range(end, last) if at in nouns.people and at - 1 not in nouns.per_links)
    last = next(others, last)
    if not nouns.scan.within("currency", end, last):
        return False
    at_once = words[end : end + 1] != [] and words[end] in _AT
    return (
        at_once
        or bool(nouns.scan.within("each", end, last))
        or any(words[at] == "je" or nouns.is_for_each(at) for at in range(end, last))
    )


def _is_of_each_thing(nouns: Nouns, count: Count) -> bool:
    """``5 boats, 6 persons each``: the things counted before hold so many."""
    words, thing = nouns.words, count.at - 2
    told = words[count.at - 1] == "," and nouns.scan.within("each", count.end, count.end + 1)
    if not told or thing < 1 or thing in nouns.people or thing in nouns.videos:
        return False
    number = next((nouns.numbers[at] for at in (thing - 1, thing - 2) if at in nouns.numbers), None)
    return number is not None and number.kind != "article" and nouns.kinds[thing] == WORD


def asked(nouns: Nouns, count: Count, *, outright: bool = False) -> bool:
    """Somebody is sought before the count in its sentence; ``outright``: not just "with" them."""
    first, _ = nouns.scan.bounds(count.at)
    wanted = [mark for mark in nouns.scan.marks["wanted"] if first <= mark.at < count.at]
    # "Avec 120 salariés" asks for nobody.
    weak = outright or count.strength == GUESS or count.high > MOST_GUESSED
    return any(not weak or nouns.words[mark.at] not in WITH for mark in wanted)
