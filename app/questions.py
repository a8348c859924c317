"""What the brief leaves open, ordered by how much the answer would move the total. Pure.

An answer is one tap: it carries the overrides to estimate again with. How much it moves is not
guessed but computed, by pricing the campaign again with it.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Any, Final, NamedTuple

from app.domain.campaign import MAX_CREATORS, Category, Platform, Prestation
from app.domain.estimate import Question, QuestionAnswer
from app.domain.reading import CANDIDATE_SCORE, SUGGESTED_SCORE, CategoryScore
from app.domain.request import Overrides
from app.known import Known
from app.wording import MessageLanguage, wording
from pricing.engine import hurry, price
from pricing.model import Band, Facts
from pricing.proposal import creators_wanted, market_cents
from pricing.tariff import Tariff


class _Wish(NamedTuple):
    """What is asked for of the number of creators and of the budget; ``None``: nothing."""

    creators: int | None
    budget_cents: int | None
    total_cents: int | None


class _Choice(NamedTuple):
    key: str
    overrides: Overrides
    changes: tuple[tuple[int, Any], ...]
    """What the overrides change in the facts of the price: positions and values."""


_FACT_POSITION: Final = {name: at for at, name in enumerate(Facts._fields)}


class _Situation(NamedTuple):
    """What is known of a campaign, as pricing takes it; ``market`` is the price of one creator."""

    facts: Facts
    market: Band
    wish: _Wish
    tariff: Tariff
    today: date


class _Repricing:
    """Prices a situation again with each answer."""

    def __init__(self, now: _Situation) -> None:
        self._now = now
        self._rates = now.tariff.on(now.today)
        self._total_now_cents = self._total_cents(now.market.typical, now.wish)

    def moves_cents(self, field: str, choices: Sequence[_Choice]) -> int:
        """Tell how far the answer that changes most takes the typical total."""
        now = self._now
        if field in _WISHES:
            outcomes = {(now.market.typical, self._wish_with(choice)) for choice in choices}
        else:
            outcomes = {(self._typical_with(choice), now.wish) for choice in choices}
        outcomes.discard((now.market.typical, now.wish))
        most_cents = 0
        for typical_cents, wish in outcomes:
            moved_cents = abs(self._total_cents(typical_cents, wish) - self._total_now_cents)
            most_cents = max(most_cents, moved_cents)
        return most_cents

    def _typical_with(self, choice: _Choice) -> int:
        now = self._now
        changed = list(now.facts)
        for at, value in choice.changes:
            changed[at] = value
        return _typical_cents(tuple(changed), now.tariff, now.today)

    def _wish_with(self, choice: _Choice) -> _Wish:
        given, wish = choice.overrides, self._now.wish
        if given.creators_wanted is not None:
            return _Wish(given.creators_wanted, wish.budget_cents, wish.total_cents)
        return _Wish(wish.creators, wish.budget_cents, given.total_budget_cents)

    def _total_cents(self, typical_cents: int, wish: _Wish) -> int:
        creators = wish.creators
        if creators is None or creators > MAX_CREATORS or creators < 1:
            creators = creators_wanted(typical_cents, self._now.tariff, *wish)
        return market_cents(creators, typical_cents, self._rates)


# Briefs differ more in their words than in what is priced: most answers have been priced before.
@lru_cache(maxsize=16_384)
def _typical_cents(facts: tuple[Any, ...], tariff: Tariff, today: date) -> int:
    return price(Facts._make(facts), tariff, today).per_creator.typical


def _choice(key: str, given: dict[str, Any], **changes: int) -> _Choice:
    direct = {name: value for name, value in given.items() if name in _FACT_POSITION}
    if "platforms" in given:
        changes["platform_count"] = len(given["platforms"])
    if "target_categories" in given:
        direct["categories"] = tuple(given["target_categories"])
    changed = ((_FACT_POSITION[name], value) for name, value in (direct | changes).items())
    return _Choice(key, Overrides.trusted(given), tuple(changed))


def _choices(field: str, **values: Any) -> tuple[_Choice, ...]:
    return tuple(_choice(key, {field: value}) for key, value in values.items())


# What is asked for of the order, not of the price of one creator.
_WISHES: Final = frozenset({"creators_wanted", "total_budget_cents"})
_FIXED: Final[Mapping[str, tuple[_Choice, ...]]] = {
    "creators_wanted": _choices("creators_wanted", one=1, three=3, five=5, ten=10),
    "total_budget_cents": _choices(
        "total_budget_cents", small=50_000, medium=150_000, large=500_000
    ),
    "ads_rights_days": (
        *_choices("ads_rights_days", none=0, quarter=90, year=365),
        *_choices("ads_rights_perpetual", perpetual=True),
    ),
    "level": _choices("level", beginner="beginner", confirmed="confirmed", expert="expert"),
    "prestation": _choices("prestation", **{name.value: name for name in Prestation}),
    "videos_per_creator": _choices("videos_per_creator", one=1, two=2),
    "whitelisting_days": _choices("whitelisting_days", none=0, month=30, quarter=90),
    "exclusivity_months": _choices("exclusivity_months", none=0, quarter=3, half_year=6),
    "raw_footage": _choices("raw_footage", no=False, yes=True),
    "views_threshold": _choices("views_threshold", small=2_000, medium=10_000, large=50_000),
    "platforms": _choices(
        "platforms",
        tiktok=[Platform.TIKTOK],
        instagram=[Platform.INSTAGRAM],
        tiktok_instagram=[Platform.TIKTOK, Platform.INSTAGRAM],
        three=[Platform.TIKTOK, Platform.INSTAGRAM, Platform.YOUTUBE],
    ),
}
_DUE_DAYS: Final = {"two_days": 2, "four_days": 4, "two_weeks": 14, "month": 30}
_NICHES: Final = {
    choice.key: choice
    for choice in (
        *(_choice(niche.value, {"target_categories": [niche]}) for niche in Category),
        _choice("pets", {"target_categories": [Category.DOG, Category.CAT]}),
        _choice("none", {"target_categories": []}),
    )
}
_USUAL_NICHES: Final = ("pets", "car", "business")
_MOST_NICHES: Final = 3
_FEWEST_ANSWERS: Final = 2
# Asked for the price alone, so not at all when they do not move it.
_PRICE_ONLY: Final = frozenset(
    {
        "ads_rights_days",
        "level",
        "videos_per_creator",
        "whitelisting_days",
        "exclusivity_months",
        "raw_footage",
    }
)


def ask(
    known: Known,
    facts: Facts,
    market: Band,
    categories: Sequence[CategoryScore],
    tariff: Tariff,
    *,
    today: date,
    language: MessageLanguage,
) -> list[Question]:
    """List what is worth asking, the answer that can move most first.

    ``market`` is the price of one creator.
    """
    niches = tuple(
        found.category for found in categories if CANDIDATE_SCORE <= found.score < SUGGESTED_SCORE
    )
    wish = _Wish(known.creators_wanted, known.budget_per_creator_cents, known.total_budget_cents)
    # What is priced alike asks alike, and is remembered once.
    days = hurry(facts.days_to_deadline, tariff, today)
    now = _Situation(facts._replace(days_to_deadline=days), market, wish, tariff, today)
    return list(_questions(_open_fields(known), niches, now, language))


# A page that estimates at every keystroke asks the same again and again, for a dozen prices each.
@lru_cache(maxsize=2_048)
def _questions(
    open_fields: tuple[str, ...],
    niches: tuple[str, ...],
    now: _Situation,
    language: MessageLanguage,
) -> list[Question]:
    repricing = _Repricing(now)
    questions: list[Question] = []
    words = wording(language)
    for field in open_fields:
        choices, answers = _answers_to(field, niches, now, language)
        most_cents = repricing.moves_cents(field, choices)
        if len(answers) >= _FEWEST_ANSWERS and (most_cents or field not in _PRICE_ONLY):
            text = words.say(f"question.{field}.text")
            questions.append(
                Question(field=field, question=text, moves_total_cents=most_cents, answers=answers)
            )
    return sorted(questions, key=lambda question: -question.moves_total_cents)


def _open_fields(known: Known) -> tuple[str, ...]:
    has = known.has
    has_creators = known.has_creators
    runs_ads = bool(known.ads_rights_days or known.ads_rights_perpetual)
    has_budget = has("budget_per_creator_cents") or has("total_budget_cents")
    is_open = {
        "creators_wanted": not has_creators,
        "total_budget_cents": not has_budget and not has_creators,
        "ads_rights_days": not known.has_rights,
        "level": not has("level"),
        "prestation": not has("prestation"),
        "videos_per_creator": not has("videos_per_creator"),
        "deadline": not has("deadline"),
        "whitelisting_days": (known.prestation == "video_post" or runs_ads)
        and not has("whitelisting_days"),
        "exclusivity_months": not has("exclusivity_months"),
        "raw_footage": not has("raw_footage"),
        "views_threshold": known.payment_trigger == "views" and not has("views_threshold"),
        "target_categories": not has("target_categories"),
        "platforms": not has("platforms"),
        "budget_per_creator_cents": not has_budget and has_creators,
    }
    return tuple([field for field, value in is_open.items() if value])


def _answers_to(
    field: str, niches: Sequence[str], now: _Situation, language: MessageLanguage
) -> tuple[Sequence[_Choice], list[QuestionAnswer]]:
    if field == "deadline":
        return _due(now.today, language)
    if field == "target_categories":
        keys = (*(tuple(niches[:_MOST_NICHES]) or _USUAL_NICHES), "none")
        return [_NICHES[key] for key in keys], [_niche(key, language) for key in keys]
    if field == "budget_per_creator_cents":
        return _budgets(now.market, language)
    return _FIXED[field], _fixed(field, language)


@cache
def _fixed(field: str, language: MessageLanguage) -> list[QuestionAnswer]:
    return _labelled(field, _FIXED[field], language)


@cache
def _niche(key: str, language: MessageLanguage) -> QuestionAnswer:
    return _labelled("target_categories", [_NICHES[key]], language)[0]


@lru_cache(maxsize=4)
def _due(today: date, language: MessageLanguage) -> tuple[list[_Choice], list[QuestionAnswer]]:
    choices = [
        _choice(key, {"deadline": str(today + timedelta(days=days))}, days_to_deadline=days)
        for key, days in _DUE_DAYS.items()
    ]
    return choices, _labelled("deadline", choices, language)


@lru_cache(maxsize=1024)
def _budgets(market: Band, language: MessageLanguage) -> tuple[list[_Choice], list[QuestionAnswer]]:
    keys = {market.high: "high", market.low: "low", market.typical: "typical"}
    choices = [_choice(keys[cents], {"budget_per_creator_cents": cents}) for cents in sorted(keys)]
    return choices, _labelled("budget_per_creator_cents", choices, language)


def _labelled(
    field: str, choices: Sequence[_Choice], language: MessageLanguage
) -> list[QuestionAnswer]:
    answers: list[QuestionAnswer] = []
    for choice in choices:
        label = wording(language).say(
            f"question.{field}.{choice.key}",
            budget_cents=choice.overrides.budget_per_creator_cents or 0,
        )
        answers.append(QuestionAnswer(label=label, overrides=choice.overrides))
    return answers
