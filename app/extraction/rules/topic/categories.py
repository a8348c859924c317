"""Tell which niches a brief is about, each with the words that say so.

Every cue adds to its niche (noisy or), a repeated one little; a denied niche is worth a third.
Words that no lexicon knows are tried as German or Dutch compounds and as slips of the pen. Cues,
look-alikes and homographs are in ``lexicon/categories*.toml``.
"""

from collections import defaultdict
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from app.domain.campaign import Category
from app.domain.reading import SUGGESTED_SCORE, CategoryScore
from app.extraction.rules.phrases.actors import COMPANY
from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.text.lexicon import Mark, Meaning, load
from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.slips import Slips
from app.extraction.rules.text.tokens import NUMBER
from app.extraction.rules.topic.compounds import couples, is_compounding, niches_of
from app.extraction.rules.topic.house_pets import is_our_pet
from app.extraction.rules.topic.niches_aside import meant
from app.extraction.rules.topic.passers_by import without_passers_by
from app.extraction.rules.topic.professionals import with_tools

_CATEGORIES = tuple(category.value for category in Category)
_PETS = (Category.DOG.value, Category.CAT.value)
_PET, _BUSINESS, _COOKING = "pet", Category.BUSINESS.value, Category.COOKING.value
_ZERO = {"zero", "cero", "null", "nul"}
_NO_RECIPE, _RECIPES = "no recipe", tuple(lists("niche_aside")["recipe_edge"])

_LEAST_SCORE = 0.3
# The trust in one sure cue, and the most that weak ones reach, are set so that a score is about the
# share of labelled briefs in which it holds; ``make eval`` prints how far off it is.
_TRUST, _REPEATED, _DENIED = 0.95, 0.3, 0.35
# Cues of colour, however many, and a weak cue, however often, do not enter a suggestion (0.5).
_TELLING, _MOST_WEAK = 0.45, 0.32
# Of a suggestion below it, a sentence that most likely does not tell the niche counts as a denial.
_SURE = 0.8
_NAMING, _ASIDE_REACH = 0.5, 4
_COOKED_REACH = 6
_SELF_DESCRIPTION, _SELF_WORDS = 0.5, 8
_SLIP, _MOST_SLIP = 0.75, 0.44
_SHORTEST_SLIP, _LONGEST_SLIP, _STRONG = 6, 24, 0.9
_REMEMBERED_WORDS = 8192
_PARTS = {"category_opening", "category_ending"}
_by_weight, _by_score = attrgetter("weight"), attrgetter("score")


class _Cue(NamedTuple):
    """A word or phrase that speaks for a niche; ``root`` tells repeats from other cues."""

    weight: float
    mark: Mark
    root: str


def categories(scan: Scan) -> list[CategoryScore]:
    """The niches of a brief that score at least 0.3, best first."""
    wanted: defaultdict[str, list[_Cue]] = defaultdict(list)
    denied: defaultdict[str, int] = defaultdict(int)
    named = scan.marks.get("category", []) + _unlisted(scan)
    kept = without_passers_by(scan, _unambiguous(scan, named))
    # What only looks like a niche ("dog-eared") needs no guess.
    seeming = {one.value for one in named} - {one.value for one in kept}
    told = meant(scan, kept)
    # Nor does the cat of a house.
    passing = [one for one in kept if one.value in _PETS and one not in told]
    seeming |= {one.value for one in passing if is_our_pet(scan, one, len(passing))}
    denied.update(dict.fromkeys((*seeming, *(_PETS if _PET in seeming else ())), 0))
    # "A podcast, no spoilers past episode 2": a lesser word for a niche that is named outright.
    outright = {one.value for one in told if one.weight >= _STRONG}
    for mark in with_tools(scan, told):
        if scan.ignored(mark.at):
            continue
        if negated(scan, mark.at) and not _is_behind_count(scan, mark.at):
            denied[mark.value] += mark.weight >= _STRONG or mark.value not in outright
            denied[_NO_RECIPE] += scan.text.words[mark.at].startswith(_RECIPES)
        else:
            wanted[mark.value].append(_Cue(_weight(scan, mark), mark, _root(scan, mark)))
    return _scores(scan, wanted, denied)


def _is_behind_count(scan: Scan, at: int) -> bool:
    """``3 creators not 2 (bride changed her mind)``: the number is denied, not the bride."""
    words, near = scan.text.words, range(at - 1, max(1, at - _ASIDE_REACH), -1)
    opens = next((one for one in near if words[one] == "("), 0)
    # "Gota Cero (lavado de coches)" is a name.
    return opens > 0 and (scan.text.kinds[opens - 1] == NUMBER or words[opens - 1] in _ZERO)


def _scores(
    scan: Scan, wanted: dict[str, list[_Cue]], denied: dict[str, int]
) -> list[CategoryScore]:
    if denied[_NO_RECIPE] and all(one.weight < _STRONG for one in wanted.get(_COOKING, ())):
        wanted.pop(_COOKING, None)  # "No recipe, just the tasting"
    named = {category: len(wanted.get(category, ())) for category in denied}
    _share_pets(wanted, denied)
    if _COOKING in wanted:
        _leave_pet_food(scan, wanted)
    found: list[CategoryScore] = []
    for category in _CATEGORIES:
        cues = wanted.get(category)
        if cues:
            score = _score(cues)
            if category in denied and denied[category] > _least_denied(named[category]):
                score *= _DENIED
            if SUGGESTED_SCORE <= score < _SURE and scan.unlikely(category):
                score *= _DENIED
            if score >= _LEAST_SCORE:
                spans = tuple([scan.span(cue.mark) for cue in cues])
                found.append(CategoryScore(category, round(score, 3), spans))
    found += _likely(scan, {one.category for one in found} | denied.keys())
    found.sort(key=_by_score, reverse=True)
    return found


def _likely(scan: Scan, known: set[str]) -> list[CategoryScore]:
    """The niches that the words of a sentence most likely tell, though no cue does."""
    return [
        CategoryScore(one.name, SUGGESTED_SCORE, (scan.text.span(one.at, one.end),), is_likely=True)
        for one in scan.likely(_CATEGORIES)
        if one.name not in known
    ]


def _least_denied(named: int) -> int:
    """Of more denials than that a niche is not wanted: one that is named twice takes two."""
    return named if named > 1 else 0


def _leave_pet_food(scan: Scan, wanted: dict[str, list[_Cue]]) -> None:
    """The food, the recipe and the bowl are the animal's where one is named."""
    pets = [cue for species in _PETS for cue in wanted.get(species, ()) if cue.weight >= _NAMING]
    if pets and all(
        cue.weight < 1 or any(_cooked_for(scan, cue.mark, pet.mark) for pet in pets)
        for cue in wanted[_COOKING]
    ):
        del wanted[_COOKING]


def _cooked_for(scan: Scan, cook: Mark, pet: Mark) -> bool:
    """``wir kochen Hundefutter``, ``we cook fresh dog food``; not "cook with your dog"."""
    between = scan.text.words[cook.end : pet.at]
    return 0 <= pet.at - cook.end <= _COOKED_REACH and COMPANY.isdisjoint(between)


def _share_pets(wanted: dict[str, list[_Cue]], denied: dict[str, int]) -> None:
    """What is said of pets in general is said of dogs and cats, or of the one that is named."""
    pets = wanted.pop(_PET, None)
    others = wanted.pop("other_pet", None)
    if pets is None:
        return
    named = [
        species
        for species in _PETS
        if any(cue.weight >= _NAMING for cue in wanted.get(species, ()))
    ]
    if not named and not others:
        named = [species for species in _PETS if not denied.get(species)] or list(_PETS)
    for species in named:
        wanted[species] = [*wanted.get(species, ()), *pets]


def _score(cues: list[_Cue]) -> float:
    doubt = 1.0
    seen: set[str] = set()
    best_first = sorted(cues, key=_by_weight, reverse=True)
    for cue in best_first:
        weight = cue.weight * _REPEATED if cue.root in seen else cue.weight
        seen.add(cue.root)
        doubt *= 1 - _TRUST * weight
    best = best_first[0].weight
    is_weak = best < _TELLING or (best <= _NAMING and len(seen) == 1)
    return min(1 - doubt, _MOST_WEAK) if is_weak else 1 - doubt


def _root(scan: Scan, mark: Mark) -> str:
    """The beginnings of the first and last word: the plural of a cue is no other cue."""
    words = scan.text.words
    return words[mark.at][:5] + words[mark.end - 1][:5]


def _weight(scan: Scan, mark: Mark) -> float:
    """The weight of a mark; that the brand is a business says half as much as whom it wants."""
    if mark.value == _BUSINESS and any(
        one.at <= mark.at <= one.end + _SELF_WORDS
        and scan.sentence[one.at] == scan.sentence[mark.at]
        for one in scan.marks.get("self_description", ())
    ):
        nouns = {(one.at, one.end) for one in scan.marks.get("self_noun", ())}
        return mark.weight * _SELF_DESCRIPTION if (mark.at, mark.end) in nouns else mark.weight
    return mark.weight


def _unambiguous(scan: Scan, marks: list[Mark]) -> list[Mark]:
    """Drop marks inside a look-alike or a longer mark, and vetoed homographs."""
    if not marks:
        return []
    if len(marks) > 1 or marks[0].value == "none":
        marks = _longest(marks)
    vetoes = scan.marks.get("category_veto")
    if vetoes:
        words, sentence = scan.text.words, scan.sentence
        vetoed = {(veto.value, sentence[veto.at]) for veto in vetoes}
        marks = [one for one in marks if (words[one.at], sentence[one.at]) not in vetoed]
    return marks


def _longest(marks: list[Mark]) -> list[Mark]:
    look_alike: set[int] = set()
    for one in marks:
        if one.value == "none":
            look_alike.update(range(one.at, one.end))
    kept: list[Mark] = []
    at = end = -1
    meant: set[str] = set()
    for one in sorted(marks, key=_by_position):
        if (one.at, one.end) != (at, end):
            if one.at < end:
                continue
            meant = set()
        seems = one.at in look_alike or one.end - 1 in look_alike
        if not seems and one.value not in meant:
            at, end = one.at, one.end
            meant.add(one.value)
            kept.append(one)
    return kept


def _by_position(mark: Mark) -> tuple[int, int]:
    return mark.at, -mark.end


def _unlisted(scan: Scan) -> list[Mark]:
    """Marks for words that no lexicon lists: compounds, and niche words with one slip."""
    compounding = is_compounding(scan)
    meant = {
        word: told
        for word in scan.text.vocabulary
        if _SHORTEST_SLIP <= len(word) <= _LONGEST_SLIP and not _is_listed(word)
        if (told := (compounding and niches_of(word)) or _meant_by_slip(word))
    }
    return couples(scan) + [
        Mark(at, at + 1, category, weight, ())
        for at in scan.text.where(meant.keys())
        for category, weight in meant[scan.text.words[at]]
    ]


def _is_listed(word: str) -> bool:
    """A lexicon lists the word for itself, not as a part of compounds."""
    return any(one.kind not in _PARTS for one in load().words.get(word, ()))


@lru_cache(maxsize=1)
def _slips() -> Slips:
    """Find the strong words of the niches."""
    words = load().words.items()
    return Slips(
        word for word, told in words if len(word) >= _SHORTEST_SLIP and any(map(_is_strong, told))
    )


def _is_strong(meaning: Meaning) -> bool:
    return (
        meaning.kind == "category"
        and meaning.value != "none"
        and meaning.weight >= _STRONG
        and not meaning.only
    )


@lru_cache(maxsize=_REMEMBERED_WORDS)
def _meant_by_slip(word: str) -> tuple[tuple[str, float], ...]:
    """The niches, with weights, of the strong word that is one slip away from ``word``."""
    other = next(_slips().meant(word), None)
    return tuple(
        (meaning.value, min(meaning.weight * _SLIP, _MOST_SLIP))
        for meaning in (load().words[other] if other else ())
        if _is_strong(meaning)
    )
