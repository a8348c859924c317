"""What one creator gets for several videos that are priced one by one."""

from app.domain.campaign import MIN_BUDGET_CENTS
from app.extraction.rules.money.grammar import FOR_LINKS
from app.extraction.rules.money.roles import Judged
from app.extraction.rules.phrases.nouns import Nouns
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan

_EACH = near("money", "each_video")
_OF_ONE = (["l", "une"], ["l", "un"], ["l", "una"], ["l", "uno"])
_HEADS = (["a", "testa"], ["pro", "kopf"], ["par", "tete"], ["per", "head"], ["por", "cabeza"])
_EVERYBODY = {
    "monde",
    "everybody",
    "everyone",
    "tous",
    "toutes",
    "alle",
    "todos",
    "tutti",
    "iedereen",
}
_BOTH, _REACH, _TIMES = near("people", "both"), 6, near("hint", "times")


def by_the_video(nouns: Nouns, per: list[Judged], *, to_one: bool) -> list[Judged]:
    """``Could you make three videos, €100 each``: to one person, "each" is of the videos.

    ``2 vidéos chacun, 100 € l'une``: so it is for many, where no others are named in between.
    """
    return [
        one._replace(unit="video", heads=None)
        if (to_one and _is_by_video(nouns.scan, one)) or _is_of_one(nouns, one)
        else one
        for one in per
    ]


def _is_of_one(nouns: Nouns, one: Judged) -> bool:
    """``2 vidéos sur sa chaîne, 350 € l'une``; not ``3 créatrices à 150 € l'une, 2 vidéos``."""
    end, first = one.amount.end, nouns.scan.bounds(one.amount.at)[0]
    if one.unit or nouns.words[end : end + 2] not in _OF_ONE:
        return False
    numbers = (nouns.numbers[at] for at in range(one.amount.at - 1, first - 1, -1)
               if at in nouns.numbers)  # fmt: skip
    last = next((number for number in numbers if number.kind != "article"), None)
    return last is not None and (last.whole or 0) > 1 and nouns.of_videos(last.end) is not None


def is_of_each(scan: Scan, at: int) -> bool:
    """The 300 of ``3 vidéos pour 300 € par créateur``, not of "3 videos for 300 € each"."""
    words = scan.text.words
    behind = scan.within("currency", at + 1, at + 2)
    before = at - 1 - bool(scan.within("currency", at - 1, at))
    end = behind[-1].end if behind else at + 1
    is_each = bool(scan.within("person", end + 1, end + 2)) or words[end : end + 2] in _HEADS
    return before >= 0 and words[before] in FOR_LINKS and is_each


def _is_by_video(scan: Scan, one: Judged) -> bool:
    """``€100 each``, ``2 x €130``."""
    words = scan.text.words
    if (one.heads or 1) > 1 and words[one.amount.at - 1] in _TIMES:
        return True
    return not one.unit and not _EACH.isdisjoint(words[one.amount.at : one.end + 1])


def for_the_two(nouns: Nouns, one: Judged, creators: int | None) -> Judged:
    """``un couple … 500 € pour vous deux``: the two are the one who is hired."""
    if one.role == "total" and (creators or 0) > 1:
        return _same_for_all(nouns, one, creators or 1)
    if one.role != "total" or creators != 1:
        return one
    _, last = nouns.scan.bounds(one.amount.at)
    behind = range(one.amount.end, min(last, one.amount.end + _REACH))
    clause = next((at for at in behind if nouns.words[at] == ","), behind.stop)
    told = range(behind.start, clause)
    of_both = any(nouns.words[at] in _BOTH for at in told)
    made = any(at in nouns.videos for at in told)
    return one._replace(role="per", unit="person") if of_both and not made else one


def _same_for_all(nouns: Nouns, one: Judged, creators: int) -> Judged:
    """``150 € for everybody``, of whom there are 5: too little to be shared."""
    said = _EVERYBODY.isdisjoint(nouns.words[one.amount.end : one.end])
    if said or one.amount.high >= MIN_BUDGET_CENTS * creators or one.amount.high < MIN_BUDGET_CENTS:
        return one
    return one._replace(role="per", unit="person", heads=None)


def for_one_creator(per: list[Judged], videos_per_creator: int) -> list[Judged]:
    """A price per creator beats one per video; the latter is multiplied by the videos of one."""
    of_people = [one for one in per if one.unit == "person"]
    if of_people and len(of_people) < len(per) and any(one.unit == "video" for one in per):
        per = [one for one in per if one.unit != "video"]
    if videos_per_creator <= 1:
        return per
    scaled: list[Judged] = []
    for one in per:
        times = videos_per_creator if one.unit == "video" else 1
        low, high = one.amount.low * times, one.amount.high * times
        scaled.append(one._replace(amount=one.amount._replace(low=low, high=high)))
    return scaled
