"""Amounts told for each of those counted (``4 creators get €350 each``), or for something else."""

from app.extraction.rules.money.elided import elided_count
from app.extraction.rules.money.grammar import Tie
from app.extraction.rules.people.doers import MAKE
from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.phrases.nouns import Counted, Nouns
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.tokens import WORD

_FRONT_REACH = 8
_LINKS = {"per", "par", "por", "pro", "je"}
_EVERY = {"chaque", "each", "every", "jedes", "cada", "ogni", "elke", "pro", "per"}
_GETS, _GET_REACH = near("bonus", "gets"), 9
_WORTH_REACH, _THAN = 8, {"de", "d", "que"}
_ANYBODY = near("people", "anybody")
_OF_SPEND, _AND = {"de", "d", "en", "of", "in"}, {"et", "and"}
_CHACUN = {"chacun", "chacune", "chaque", "toutes", "tous"}
_PAID, _AT = near("money", "paid"), {"at", "a", "zu", "@", "for", "fur", "por", "per", "voor"}
_EACH_ONES, _FRONTED = 3.0, 2.6
_FOR = {"for", "pour", "fur", "por", "per", "voor"}
_OF_A_FIRM = {"notre", "nos", "mon", "de", "du", "le", "un", "son", "leur"}
_COVERS, _COVER_REACH = near("money", "covers"), 6
_THE, _CLOSE = {"la", "le", "the", "el", "il", "o", "das", "de", "het"}, 4
_FLAT = {"a", "an", "un", "une", "ein", "einen", "flat", "fee", "of", "fixed", "forfait", "de"}


def apiece(nouns: Nouns, amount: Amount, first: int) -> list[Tie]:
    """What is said of each, within the sentence that begins at token ``first``."""
    return [
        *_of_counted(nouns, amount, first),
        *_fronted(nouns, amount, first),
        *_of_their_videos(nouns, amount, first),
        *_told_of_each(nouns, amount, first),
        *_starred(nouns, amount, first),
        *_covering(nouns, amount),
    ]


def _of_counted(nouns: Nouns, amount: Amount, first: int) -> list[Tie]:
    """``4 grote creators krijgen elk 350 euro``, ``6 petits créateurs 100 € chacun``."""
    marks = [
        mark
        for kind in ("per_word", "budget_word")
        for mark in nouns.scan.within(kind, max(first, amount.at - _FRONT_REACH), amount.end + 1)
    ]
    per = [mark for mark in marks if nouns.scan.within("per_word", mark.at, mark.at + 1)]
    end = amount.at
    while (before := next((mark.at for mark in marks if mark.end == end), None)) is not None:
        end = before
    if not any(mark.at in range(end, amount.end + 1) for mark in per):
        return []
    counted = nouns.counted_before(end, first)
    if not counted.what and nouns.words[amount.at - 1] in _GETS:
        counted = _those_who_get(nouns, end, first)
    if not counted.what and nouns.words[end - 1] in _AT:  # "2 creators for €250 each, 4 for €100"
        heads = elided_count(nouns, end - 1)
        return [Tie("per", "person", heads, _EACH_ONES, amount.end)] if heads else []
    is_beside = counted.what == "person" and "," not in nouns.words[counted.end : end]
    if not is_beside or (counted.heads or 1) == 1:
        return []
    return [Tie("per", "person", counted.heads, _EACH_ONES, amount.end)]


def _those_who_get(nouns: Nouns, end: int, first: int) -> Counted:
    """``3 parents with a bigger audience get €300 each``: counted farther before."""
    for at in range(end - 1, max(first, end - _GET_REACH) - 1, -1):
        number = nouns.numbers.get(at)
        if nouns.words[at] == "," or (number is not None and number.kind != "article"):
            return nouns.counted(at)
    return Counted(None, "", end)


def _of_their_videos(nouns: Nouns, amount: Amount, first: int) -> list[Tie]:
    """``3 videos per creator at €60 each``, ``3 Videos pro Person zu je 60 Euro``: of a video."""
    words, scan = nouns.words, nouns.scan
    each = amount.at > first and words[amount.at - 1] in _LINKS
    link = amount.at - 1 - each
    told = each or bool(scan.within("per_word", amount.end, amount.end + 1))
    if not told or link <= first or words[link] not in _AT:
        return []
    low = max(first, link - _FRONT_REACH)
    who = next((mark for mark in scan.within("person", low, link) if mark.end == link), None)
    if who is None or not nouns.is_for_each(who.at - 1):
        return []
    are_videos = any(mark.end == who.at - 1 for mark in scan.within("video", low - 3, who.at))
    return [Tie("per", "video", None, _EACH_ONES, amount.end)] if are_videos else []


def _covering(nouns: Nouns, amount: Amount) -> list[Tie]:
    """``Our budget of €1,000 has to cover 5 creators``, however many videos each makes."""
    last = min(nouns.scan.bounds(amount.at)[1], amount.end + _COVER_REACH)
    at = next((at for at in range(amount.end, last) if nouns.words[at] in _COVERS), None)
    if at is None or "," in nouns.words[amount.end : at]:
        return []
    counted = nouns.counted(at + 1)
    if counted.what != "person" or (counted.heads or 1) == 1:
        return []
    return [Tie("total", "person", counted.heads, _EACH_ONES, counted.end)]


def _starred(nouns: Nouns, amount: Amount, first: int) -> list[Tie]:
    """``2 videos * 100 €``, ``5 creators * €120``: no token is made of the star."""
    text = nouns.scan.text
    if (
        amount.at <= first
        or text.folded[text.ends[amount.at - 1] : text.starts[amount.at]] != " * "
    ):
        return []
    counted = nouns.counted_before(amount.at, first)
    return [Tie("per", counted.what, counted.heads, 2.6, amount.end)] if counted.what else []


def _told_of_each(nouns: Nouns, amount: Amount, first: int) -> list[Tie]:
    """``Each creator delivers 3 videos for a flat €300``: what one gets for all of theirs."""
    who, link = nouns.scan.bounds(amount.at)[0], amount.at - 1
    while link > first and nouns.words[link] in _FLAT:
        link -= 1
    told = nouns.words[who] in _EVERY and who + 1 in nouns.people and nouns.words[link] in _FOR
    if not told or nouns.counted_before(link, first).what != "video":
        return []
    return [Tie("per", "person", None, _EACH_ONES, amount.end)]


def _fronted(nouns: Nouns, amount: Amount, first: int) -> list[Tie]:
    """``Per ondernemer is er 400 euro``, ``chaque vidéo est payée 100 €``: no noun in between."""
    for at in range(amount.at - 2, max(first, amount.at - _FRONT_REACH) - 1, -1):
        # "2 vidéos par créateur à 80 €" says how many each makes.
        opens = at == first or nouns.kinds[at - 1] != WORD
        opens = opens or bool(nouns.scan.within("budget_word", at - 1, at))
        if not opens:
            continue
        unit, end = "", at
        if nouns.words[at] in _LINKS and at + 1 in nouns.people and nouns.is_for_each(at):
            unit, end = "person", nouns.people[at + 1].end
        elif nouns.words[at] in _EVERY and at + 1 in nouns.videos:
            unit, end = "video", nouns.videos[at + 1].end
            if amount.at > end and _PAID.isdisjoint(nouns.words[end : amount.end + 1]):
                return []  # "each video shows our 45 € cream"
        elif nouns.words[at] in _EVERY and at + 1 in nouns.people:
            unit, end = "person", nouns.people[at + 1].end
            if not nouns.scan.within("budget_word", end, amount.at):
                return []
        if unit:
            between = range(end, amount.at)
            plain = all(nouns.kinds[one] == WORD and not nouns.noun(one) for one in between)
            plain = plain and not nouns.scan.within("not_budget", between.start, between.stop)
            return [Tie("per", unit, None, _FRONTED, amount.end)] if plain else []
    return []


def is_for_other(nouns: Nouns, mark: Mark, amount: Amount) -> bool:
    """``Il pranzo lo offriamo noi (valore 85 €)``: the brackets say what it is worth."""
    longer = nouns.scan.within("not_budget", mark.at - 1, mark.at + 1)
    if any(one.end >= mark.end and one.end - one.at > mark.end - mark.at for one in longer):
        return True  # "budget média à part, 6 000 €"
    opened = next((at for at in range(mark.end, amount.at) if nouns.words[at] == "("), amount.at)
    return bool(nouns.scan.within("not_budget", opened + 1, amount.at))


def adds_to_no_pay(nouns: Nouns, mark: Mark, first: int) -> bool:
    """``10% commission plus 50 €``, ``a free menu (€55) plus 80 €``: no pay goes before "plus"."""
    if nouns.words[mark.at] != "plus":
        return False
    # "50 euro voucher plus €90", and "our box is worth €65, plus €100".
    beside = nouns.words[first : mark.at] in ([], [","], [")"])
    low = max(nouns.scan.bounds(mark.at)[0], first - _WORTH_REACH) if beside else first
    told = nouns.words[first : mark.at] == [")"] or nouns.scan.within("not_budget", low, mark.at)
    return bool(told) or nouns.scan.bounds(mark.at)[0] == first < mark.at - 1


def starts_pay(nouns: Nouns, mark: Mark, amount: Amount) -> bool:
    """``à partir de 70 € par créatrice`` is the least pay; "ab 39 € pro Person" may be a ticket.

    So is what stands behind a bracket: ``(119 € prix public), 300 euros``.
    """
    between = nouns.words[mark.end : amount.at]
    if _is_that(nouns, mark) or (")" in between and "(" not in between):
        return True
    if nouns.words[mark.end - 1] == "a" and not _CHACUN.isdisjoint(between[:1]):
        return True  # "j'offre à chacun 110 €"
    if nouns.words[mark.at - 1] in _OF_SPEND and not _AND.isdisjoint(between[:1]):
        return True  # "2 500 € de budget pub et 1 250 € pour les créateurs"
    if nouns.words[mark.end - 1] == "de" and amount.low < amount.high and not between:
        return True  # "et en plus de 100 à 140 € par créateur"
    if mark.value != "from" or not nouns.is_for_each(amount.end):
        return False
    return _ANYBODY.isdisjoint(nouns.words[amount.end + 1 : amount.end + 3])


def _is_that(nouns: Nouns, mark: Mark) -> bool:
    """``un seul ça suffit, 200 €``; not ``CA 300 k€`` nor ``notre ca``."""
    if nouns.words[mark.at : mark.end] != ["ca"]:
        return False
    written = nouns.scan.text.raw[slice(*nouns.scan.text.span(mark.at, mark.end))]
    return written != "CA" and (written != "ca" or nouns.words[mark.at - 1] not in _OF_A_FIRM)


def is_more_than(nouns: Nouns, mark: Mark) -> bool:
    """``ne pas coûter plus de 1 500 €``: "plus" adds nothing."""
    behind = nouns.words[mark.end : mark.end + 1]
    return nouns.words[mark.at] == "plus" and not _THAN.isdisjoint(behind)


def leads(nouns: Nouns, mark: Mark, amount: Amount) -> bool:
    """``Total prévu pour les vidéos : 1 800 €``; not "same fee for all: 90 €"."""
    between = range(mark.end, amount.at - 1)
    plain = all(nouns.kinds[at] == WORD and at not in nouns.numbers for at in between)
    opens = mark.at - nouns.scan.bounds(mark.at)[0] <= 1
    return opens and plain and nouns.words[amount.at - 1] == ":"


def tells_of_videos(nouns: Nouns, mark: Mark, amount: Amount) -> bool:
    """A word for each, behind or before a comma, that says what each makes.

    ``Budget 1 000 €, 2 vidéos chacun``, ``€1,000, each creator makes 2 videos``, ``le post publié,
    100 €``.
    """
    words, is_before = nouns.words, mark.end <= amount.at
    between = words[mark.end : amount.at] if is_before else words[amount.end : mark.at]
    if "," not in between:
        return False
    # In Italian, "budget: 2000 euro, per TikTok".
    on_network = nouns.scan.language == "it" and nouns.scan.within("platform", mark.at, mark.end)
    if on_network or _closes_videos(nouns, mark):
        return True
    if is_before:
        return words[mark.at] in _THE
    # "90 € chacun, nous fournissons la vidéo": what is paid has been told.
    told = nouns.scan.within("per_word", amount.end, amount.end + 1)
    if told and words[mark.at] in _THE and words[told[0].at] not in _THE | {"l"}:
        return True
    # So does the word of "je ein Video" open it.
    makes = not MAKE.isdisjoint(words[mark.end : mark.end + 2])
    return makes or nouns.counted(mark.end).what == "video"


def _closes_videos(nouns: Nouns, mark: Mark) -> bool:
    """``2 vidéos chacun``, ``one video per creator``."""
    places = range(mark.at - 2, max(nouns.scan.bounds(mark.at)[0], mark.at - _CLOSE) - 1, -1)
    counted = (nouns.counted(at) for at in places if at in nouns.numbers)
    return any(one.what == "video" and one.end == mark.at for one in counted)
