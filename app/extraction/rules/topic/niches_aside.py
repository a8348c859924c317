"""Niches named in passing: in a video that was admired, a thing included, a genre, a signature.

So are the motions of animals, which are no sport, and the room that a chair is for, no cooking.
"""

from collections import Counter

from app.domain.campaign import Category
from app.extraction.rules.days.other_days import clause_of
from app.extraction.rules.people.counted import FOR
from app.extraction.rules.phrases.shunned import shunned
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists, near
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.stretches import merged, within
from app.extraction.rules.topic.asides import without_asides
from app.extraction.rules.topic.beside_trades import is_a_listed_trade, is_of_travel
from app.extraction.rules.topic.house_pets import is_house_rule, is_our_pet
from app.extraction.rules.topic.lone_niches import without_lone
from app.extraction.rules.topic.not_sport import is_no_sport
from app.extraction.rules.topic.offices import without_offices
from app.extraction.rules.topic.refused_lists import refused_lists

_NEAR = lists("niche_aside")
_FILMED = near("people", "filming") | _NEAR["film"]
_PETS = {Category.DOG.value, Category.CAT.value, "pet", "other_pet"}
_PODCAST, _COOKING = Category.PODCAST.value, Category.COOKING.value
_BUSINESS = Category.BUSINESS.value
_CAR, _SPORT = Category.CAR.value, Category.SPORT.value
_MOVING_REACH, _ROOM_REACH, _RUN_REACH = 6, 3, 3
_PASSING_REACH, _SET_REACH, _CHOICE_REACH = 9, 2, 24
_BESIDE, _DAY_REACH, _SHORTEST_TEXT, _MOST_SIGNED = 4, 14, 12, 40
_WARE_REACH, _WARE_BEHIND, _CAST_REACH, _TRADE_REACH = 8, 3, 2, 20
_MOTORCYCLES = tuple(_NEAR["motorcycle_edge"])
_WARES = tuple(_NEAR["ware_edge"])


def meant(scan: Scan, marks: list[Mark]) -> list[Mark]:
    """The marks without those that only stand in passing."""
    if not marks:
        return marks
    signed = _signed_from(scan)
    spoken = any(one.value == _PODCAST and one.weight >= 1 for one in marks)
    told = Counter((one.value, scan.sentence[one.at]) for one in marks if one.value not in _PETS)
    movers = {one.end for one in marks if one.value in _PETS}
    words = scan.text.words
    pets = sum(one.value in _PETS for one in marks)
    sports = sum(one.value == _SPORT for one in marks)
    motors = any(one.value == _CAR and _is_motorcycle(words[one.at]) for one in marks)
    placed = {one.at: str(one.value) for one in marks}
    kept = [
        one
        for one in marks
        if one.at < signed
        and not _is_invoice(scan, one)
        and not (one.value not in _PETS and (_is_admired(scan, one) or _is_included(scan, one)))
        and not (one.value == _COOKING and (_is_of_a_ware(scan, one) or _is_a_room(scan, one)))
        and not (one.value == _SPORT and motors and words[one.at] in _NEAR["bike"])
        and not (one.value == _SPORT and movers and _is_a_motion(scan, one, movers))
        and not (one.value in _PETS and (is_house_rule(scan, one) or is_our_pet(scan, one, pets)))
        and not (one.value == _CAR and (_is_a_sleeper(scan, one) or _is_a_kitchen(scan, one)))
        and not (one.value not in _PETS and _is_own_trade(scan, one, placed))
        and not (one.value == _BUSINESS and _is_sender(scan, one))
        and not (one.value == _SPORT and _is_left_to_run(scan, one))
        and not is_no_sport(scan, one, pets, sports)
        and not is_of_travel(scan, one)
        and not is_a_listed_trade(scan, one)
        and not _is_passed(scan, one)
        and not _is_pictured(scan, one)
        and not (told[one.value, scan.sentence[one.at]] == 1 and _is_a_setting(scan, one))
        and not (spoken and one.value != _PODCAST and _is_genre(scan, one))
    ]
    told_apart = without_offices(scan, without_asides(scan, kept))
    # What "must avoid" lists tells no niche.
    shuns = merged([*shunned(scan), *refused_lists(scan)]) if told_apart else []
    return without_lone(scan, [one for one in told_apart if not within(shuns, one.at)])


def _is_invoice(scan: Scan, mark: Mark) -> bool:
    """``Facturation : à 45 jours``: a label for how the brand pays."""
    words = scan.text.words
    return words[mark.end : mark.end + 1] == [":"] and words[mark.at] in _NEAR["invoice"]


def _is_admired(scan: Scan, mark: Mark) -> bool:
    """``Loved your burger video``: one past video, whatever the campaign is about."""
    if not scan.marks["admired"]:
        return False
    first, end = scan.bounds(mark.at)
    words = scan.text.words
    beside = range(max(first, mark.at - _BESIDE), min(end, mark.end + _BESIDE))
    video = any(words[at] in _NEAR["one_video"] for at in beside)
    yours = not _NEAR["your"].isdisjoint(words[first:end])
    return video and yours and bool(scan.within("admired", first, end))


def _is_included(scan: Scan, mark: Mark) -> bool:
    """``a hire car is included``: what comes with the pay."""
    if not scan.marks["comes_with"]:
        return False
    start, stop = clause_of(scan, mark.at)
    first, end = scan.bounds(mark.at)
    if mark.at == first and (closing := scan.within("comes_with", mark.end, end)):
        # "Comida, visita y una noche, por nuestra cuenta."
        given = scan.text.words[closing[-1].at - 1] == "," and closing[-1].end >= end - 2
        start, stop = (first, end) if given else (start, stop)
    told = scan.within("comes_with", start, stop)
    # The "por" of "por nuestra cuenta" seeks nobody, as "invitamos" may.
    phrases = [one for one in told if one.end - one.at > 1]
    words, own = scan.text.words, {at for one in phrases for at in range(one.at, one.end)}
    if not told or scan.within("clip", start, stop):
        return False
    ours = not _NEAR["our"].isdisjoint(words[at] for at in range(start, stop) if at not in own)
    return not (ours or any(one.at not in own for one in scan.within("wanted", start, stop)))


def _is_of_a_ware(scan: Scan, mark: Mark) -> bool:
    """``a soap with olive oil``, ``sushi socks``: an ingredient, a scent or a picture, no food."""
    words, (first, end) = scan.text.words, scan.bounds(mark.at)
    if words[mark.end - 1].endswith(_WARES):
        return True
    for at in range(mark.end, min(end, mark.end + _WARE_BEHIND)):
        # "Olive oil and soaps" are two things.
        if words[at] in _NEAR["parted"]:
            break
        if words[at] in _NEAR["ware"]:
            return True
    for at in range(mark.at - 1, max(first, mark.at - _WARE_REACH) - 1, -1):
        if words[at] in _NEAR["ware"]:
            between = words[at + 1 : mark.at]
            return not between or not _NEAR["made_of"].isdisjoint(between)
    return False


def _is_a_kitchen(scan: Scan, mark: Mark) -> bool:
    """``notre camion food-truck``: what one eats from is no car."""
    words, (first, end) = scan.text.words, scan.bounds(mark.at)
    beside = words[max(first, mark.at - _BESIDE) : min(end, mark.end + _BESIDE)]
    at_food = "food" in beside or "foodtruck" in beside
    return words[mark.at] in _NEAR["van"] and at_food and not _NEAR["kitchen"].isdisjoint(beside)


def _is_own_trade(scan: Scan, mark: Mark, placed: dict[int, str]) -> bool:
    """``Nous sommes un garage mais on cherche des créateurs food``: others are wanted."""
    words, (first, end) = scan.text.words, scan.bounds(mark.at)
    first, end = max(first, mark.at - _TRADE_REACH), min(end, mark.end + _TRADE_REACH)
    at = next((one for one in range(mark.end, end) if words[one] in _NEAR["contrast"]), None)
    if at is None or not scan.within("self_description", first, mark.at):
        return False
    people = scan.within("person", at, end) if scan.within("wanted", at, end) else []
    return any(
        placed.get(beside, mark.value) != mark.value
        for one in people
        for beside in range(max(at, one.end - _CAST_REACH), one.end + _CAST_REACH + 1)
    )


def _is_sender(scan: Scan, mark: Mark) -> bool:
    """``Social media manager freelance, je vous écris pour ma cliente``: who writes is no niche."""
    words, end = scan.text.words, scan.bounds(mark.at)[1]
    return any(
        words[at] in _NEAR["client"] and not FOR.isdisjoint(words[max(mark.end, at - 2) : at])
        for at in range(mark.end, end)
    )


def _is_a_room(scan: Scan, mark: Mark) -> bool:
    """``chaises de cuisine``, ``una lámpara para la cocina``: furniture, nothing that is cooked."""
    words = scan.text.words
    if words[mark.end - 1] not in _NEAR["room"]:
        return False
    at, first = mark.at, max(scan.bounds(mark.at)[0], mark.at - _ROOM_REACH)
    while at > first and words[at - 1] in _NEAR["to_the_room"]:
        at -= 1
    return at > first and words[at - 1] in _NEAR["furniture"]


def _is_a_motion(scan: Scan, mark: Mark, movers: set[int]) -> bool:
    """``their cats climbing it``, ``un chien qui court``; not ``running with your dog``."""
    words, first = scan.text.words, scan.bounds(mark.at)[0]
    if words[mark.at] not in _NEAR["motion"]:
        return False
    for at in range(mark.at, max(first, mark.at - _MOVING_REACH), -1):
        if at in movers:
            return True
        if words[at - 1] in _NEAR["apart"]:
            break
    return False


def _is_left_to_run(scan: Scan, mark: Mark) -> bool:
    """``on laisse la vidéo courir``: it stays online."""
    runs = scan.text.words[mark.at] in _NEAR["run_on"]
    return runs and bool(scan.within("video", mark.at - _RUN_REACH, mark.at))


def _is_motorcycle(word: str) -> bool:
    """``moto``, ``scooter``, ``Motorradladen``."""
    return word in _NEAR["motorcycle"] or word.startswith(_MOTORCYCLES)


def _is_a_sleeper(scan: Scan, mark: Mark) -> bool:
    """``two campers in our tent``, the caravans of a circus; not ``campers and tents for rent``."""
    word, known = scan.text.words[mark.at], scan.text.vocabulary
    if word in _NEAR["wagon"]:
        return not _NEAR["circus"].isdisjoint(known)
    if word not in _NEAR["camper"]:
        return False
    return not _NEAR["outdoors"].isdisjoint(known) and _NEAR["vehicle"].isdisjoint(known)


def _is_passed(scan: Scan, mark: Mark) -> bool:
    """``next to the gym``, ``inspired by racing cars``, ``reversé à un refuge pour chats``."""
    if not scan.marks["passing"]:
        return False
    first = max(scan.bounds(mark.at)[0], mark.at - _PASSING_REACH)
    passing = scan.within("passing", first, mark.at)
    return bool(passing) and "," not in scan.text.words[passing[-1].end : mark.at]


def _is_pictured(scan: Scan, mark: Mark) -> bool:
    """``a T-shirt with a cat print``, ``un pyjama imprimé chiens``, ``in the shape of a cat``."""
    words = scan.text.words
    if not _NEAR["pictured"].isdisjoint(words[mark.end : mark.end + 1]):
        return True
    at, first = mark.at - 1, max(0, mark.at - _BESIDE)
    if not _NEAR["picture_of"].isdisjoint(words[max(0, at) : mark.at]):
        return True
    while at > first and words[at] in _NEAR["of_a"]:
        at -= 1
    return first <= at < mark.at - 1 and words[at] in _NEAR["shape"]


def _is_a_setting(scan: Scan, mark: Mark) -> bool:
    """``film at the beach, on a bike ride or over lunch``: one of several places or moments."""
    words, (first, end) = scan.text.words, scan.bounds(mark.at)
    if _is_of_a_day(words, max(first, mark.at - _DAY_REACH), mark):
        return True
    first, end = max(first, mark.at - _CHOICE_REACH), min(end, mark.at + _CHOICE_REACH)
    filmed = next((at for at in range(first, mark.at) if words[at] in _FILMED), None)
    if filmed is None or _NEAR["or"].isdisjoint(words[filmed:end]):
        return False
    before = words[max(filmed + 1, mark.at - _SET_REACH) : mark.at + 1]
    return not _NEAR["set_in"].isdisjoint(before)


def _is_of_a_day(words: list[str], first: int, mark: Mark) -> bool:
    """``worn through your day (coffee, office, bike)``: an item of a list of moments."""
    opens = next((at for at in range(mark.at, first, -1) if words[at] in {"(", ":"}), first)
    listed = "," in words[opens : mark.at] or "," in words[mark.end : mark.end + 1]
    return listed and not _NEAR["daily"].isdisjoint(words[max(first, opens - _BESIDE) : opens])


def _is_genre(scan: Scan, mark: Mark) -> bool:
    """``ob True Crime oder Fußballstammtisch``: what podcasts may be about."""
    first, end = scan.bounds(mark.at)
    return bool(scan.within("genre", first, end))


def _signed_from(scan: Scan) -> int:
    """Where the greeting at the end begins, behind which the sender's name and trade stand."""
    length: int = len(scan.text.words)
    for mark in reversed(scan.marks["closing"]):
        opens = mark.at == scan.bounds(mark.at)[0] and scan.text.words[mark.at - 1] == "\n"
        if opens and mark.at > _SHORTEST_TEXT and length - mark.end <= _MOST_SIGNED:
            return int(mark.at)
    return length
