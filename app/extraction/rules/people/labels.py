"""Counts of people that a label introduces: ``Créateurs : 5``, ``| creators | 5 |``."""

from bisect import bisect_left

from app.extraction.rules.people.counted import SIGNS, Count, are_ages, count_of
from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.phrases.nouns import CLOSED, CREATOR, HUMAN, Nouns
from app.extraction.rules.text.form import Field, field_at
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.tokens import WORD

_LABELS = {":", "=", "|", "x", "(", ";", "?", "is", "est"} | near("count", "stays")
_LABEL_FILLERS = {'"', "-", "wanted", "souhaites", "souhaitees", "recherches", "recherchees", "un",
                  "voulus", "needed", "required", "desires", "total", "de", "of", "a", "\n", "r",
                  ")", "we", "need", "en", "tout", "at", "tbc", "tbd", "probably", "probablement",
                  "nb", "wahrscheinlich", "bei", "siendo", "ser", "op", "au", "al", "moins",
                  "least", "menos", "almeno", "mindestens", "minstens", "pelo",
                  "still", "toujours", "encore", "noch", "nog"}  # fmt: skip
_JOINED = near("people", "and") | {"ou", "or", "oder", "o", "/"}
_LIMITS = {"max", "maximum", "maximal", "massimo", "maximo", "maximaal"}
_OF_LABEL = near("count", "ordered") | {"de", "of", "di", "van", "der", "d", "the", "des", "total",
                                        "#", "no", ".", "n"}  # fmt: skip
_ENDING = CLOSED | near("people", "suffice") | {"dont", "including", "davon"}
_IS, _PLURALS = {"is", "est"}, ("s", "x", "n")
_LABEL_REACH, _LINES_AWAY = 6, 4
_CONTENT, _NOT_COUNT, _SUMS = (near("form", name) for name in ("content", "not_count", "sum"))
_STAFF, _BEFORE_LABEL = near("people", "staff"), {",", "(", "-", ":", "/"}
_QUANTITY = {"quantite", "qte", "quantity", "qty", "cantidad", "menge", "quantita", "aantal"}
_RANGE_OPENERS = near("hint", "from") | near("hint", "about")
# "How many: around fifteen".
_ABOUT = near("hint", "about")
_PROFILE = {"profile", "profil", "perfil", "profilo", "profiel"}


def labelled(nouns: Nouns, plain: list[Amount], counts: list[Count]) -> list[Count]:
    """``Créateurs : 5``, ``| creators | 5 |``, ``créateurs x5``, ``Nombre : entre 8 et 12``."""
    by_start = {one.at: one for one in plain}
    taken = {count.at for count in counts}
    ends = {count.end for count in counts}
    inside = {at for count in counts for at in range(count.at + 1, count.end)}
    money = {mark.at for kind in ("budget_word", "total_word") for mark in nouns.scan.marks[kind]}
    found: list[Count] = []
    for mark in (*nouns.people.values(), *nouns.scan.marks["count_label"]):
        if _tells_pay(nouns, mark):
            continue
        if mark.at in nouns.people and _tells_age(nouns.words, mark):
            continue
        if mark.at in inside:
            continue  # "8 creators (18-25)"
        if mark.at - 1 in ends and nouns.words[mark.at - 1] in _JOINED:
            continue  # "9 coureurs et coureuses : 3 qui débutent, …"
        field = field_at(nouns.scan.fields, mark.at)
        if field is not None and (_counts_else(nouns, field, mark) or _speaks(nouns, field, mark)):
            continue
        limit = field.end if field is not None else mark.end + _LABEL_REACH
        end = field.colon if field is not None and _is_aside(nouns, field, mark) else mark.end
        at = _labelled_number(nouns, end, limit, by_start, money)
        if at is None and _is_quantity(nouns, mark):
            at = mark.end
        one = by_start.get(at) if at is not None else None
        if one is None or one.at in taken or _counts_others(nouns, mark, one):
            continue
        # "(5k+ followers)": what follows is what is counted.
        after = one.end + (nouns.words[one.end : one.end + 1] == ["+"])
        following = nouns.words[after] if after < len(nouns.words) else ""
        word = after < len(nouns.words) and nouns.kinds[after] == WORD
        # Behind the number of "Nb : 8 - 75 €", of "Créateurs (nb) 5 / Budget 600".
        apart = following in {"-", "/"} and not nouns.scan.text.glued(after)
        if (apart or following not in SIGNS | {"x"}) and (not word or following in _ENDING):
            found.append(count_of(one, mark.at, one.end, CREATOR))
            taken.add(one.at)
    return found


def _is_aside(nouns: Nouns, field: Field, mark: Mark) -> bool:
    """``Creators (any age, near Leeds): 6``; not "creators (videos each)"."""
    aside = range(mark.end, field.colon)
    if len(aside) <= 1 or nouns.words[aside[0]] != "(" or nouns.words[aside[-1]] != ")":
        return False
    kinds = ("video", "budget_word", "per_word", "currency", "each")
    return not any(nouns.scan.within(kind, aside.start, aside.stop) for kind in kinds)


def _tells_pay(nouns: Nouns, mark: Mark) -> bool:
    """``pay_per_creator: 190``, ``Budget créateurs 2100``."""
    if mark.at - 1 in nouns.per_links and not _is_apart(nouns, mark):
        return True
    return bool(nouns.scan.within("budget_word", mark.at - 1, mark.at))


def _is_apart(nouns: Nouns, mark: Mark) -> bool:
    """``350 € par créateur (x5)``, ``UGC video / qty 12``."""
    if nouns.words[mark.at - 1] == "/" and nouns.words[mark.at] in _QUANTITY:
        return not nouns.scan.text.glued(mark.at - 1)
    return nouns.words[mark.end : mark.end + 2] == ["(", "x"]


def labelled_videos(nouns: Nouns, plain: list[Amount]) -> list[Count]:
    """``Nombre de vidéos : 10``, ``# of UGC videos: 10``; not the label of what a video costs."""
    by_start = {one.at: one for one in plain}
    named = nouns.scan.covered("video") | nouns.scan.covered("count_label")
    found: list[Count] = []
    for field in nouns.scan.fields:
        one = by_start.get(field.value)
        if one is None or not nouns.scan.within("video", field.at, field.colon):
            continue
        label = range(field.at, field.colon)
        is_count = all(at in named or nouns.words[at] in _OF_LABEL for at in label)
        is_count = is_count or _is_one_each(nouns, one)
        is_word = one.end < len(nouns.words) and nouns.kinds[one.end] == WORD
        if is_count and (not is_word or nouns.words[one.end] in CLOSED):
            found.append(count_of(one, field.at, one.end, HUMAN))
    return found


def _counts_others(nouns: Nouns, mark: Mark, one: Amount) -> bool:
    """``creators, 20-45``; beside creators, ``How many employees? 22``."""
    staff = not _STAFF.isdisjoint(nouns.words[mark.at : one.at])
    # Of a profile, a range tells the age.
    aged = one.low < one.high and nouns.words[mark.end - 1] in _PROFILE
    return aged or (staff and nouns.names_creators) or are_ages(nouns, one)


def _is_one_each(nouns: Nouns, one: Amount) -> bool:
    """``Vidéos à livrer : 7, une par créateur``."""
    each = nouns.numbers.get(one.end + 1)
    told = each is not None and each.whole == 1 and nouns.words[one.end] == ","
    return told and nouns.is_for_each(one.end + 2)


def _is_quantity(nouns: Nouns, mark: Mark) -> bool:
    """``Créateurs UGC, quantité 6``, ``UGC video / qty 12``: behind what is ordered.

    Not "samples, qty 12".
    """
    if nouns.words[mark.at] not in _QUANTITY or nouns.words[mark.at - 1] not in _BEFORE_LABEL:
        return False
    ordered = {one.end for one in nouns.scan.marks["video"]}
    ordered |= {one.end for one in nouns.people.values()}
    return mark.at - 1 in ordered or mark.at - 2 in ordered


def _tells_age(words: list[str], mark: Mark) -> bool:
    """``Our youngest member is 5``; "creators is 5" counts them."""
    is_told = words[mark.end : mark.end + 1] and words[mark.end] in _IS
    return bool(is_told) and not words[mark.end - 1].endswith(_PLURALS)


def _speaks(nouns: Nouns, field: Field, mark: Mark) -> bool:
    """``Client : 130``: somebody of a chat, who has other lines."""
    if mark.value != "audience" or (mark.at, mark.end) != (field.at, field.colon):
        return False
    name, fields = nouns.words[mark.at : mark.end], nouns.scan.fields
    index = bisect_left(fields, field)
    near = fields[max(0, index - _LINES_AWAY) : index + _LINES_AWAY + 1]
    return sum(nouns.words[one.at : one.colon] == name for one in near) > 1


def _counts_else(nouns: Nouns, field: Field, mark: Mark) -> bool:
    """``Age: 25-40``, ``Deliverables count: 2``."""
    label = nouns.words[field.at : field.colon]
    if mark.at >= field.colon:
        return False
    of_videos = mark.at not in nouns.people and (
        nouns.scan.within("video", field.at, field.colon) or not _CONTENT.isdisjoint(label)
    )
    # "Nombre de variantes d'accroche : 3".
    of_things = mark.at not in nouns.people and any(
        at in nouns.things for at in range(mark.end, field.colon)
    )
    return bool(of_videos or of_things) or not _NOT_COUNT.isdisjoint(label)


def _labelled_number(
    nouns: Nouns, at: int, limit: int, numbers: dict[int, Amount], money: set[int]
) -> int | None:
    """The number that a label ending at ``at`` introduces, past a sign such as ":" or "=" ."""
    words = nouns.words
    signed = _is_alone(nouns, at, numbers)
    for one in range(at, min(at + _LABEL_REACH, limit, len(words))):
        if one in numbers:
            return one if signed else None
        word = words[one]
        if word == "\n" and not signed:
            return None  # "6 cat owners", and on the next line "Videos: 2"
        if one in money and word not in _LABEL_FILLERS | _LIMITS:
            return None  # "the creators' pot is 1000"
        if word in _RANGE_OPENERS and one + 1 in numbers:
            return one + 1 if signed else None
        known = word in _LABELS or word in _LABEL_FILLERS or one in nouns.people
        known = known or (signed and word in _ABOUT)
        if not known and (nouns.kinds[one] != WORD or word in CLOSED or signed):
            return None
        signed = signed or word in _LABELS
    return None


def _is_alone(nouns: Nouns, at: int, numbers: dict[int, Amount]) -> bool:
    """``Headcount 11``: a line of a label and its number needs no sign."""
    first, end = nouns.scan.bounds(at - 1)
    label = range(first, at)
    one = numbers.get(at)
    return (
        one is not None
        and one.end >= end - (nouns.words[end - 1] == "\n")
        and all(nouns.kinds[at] == WORD and nouns.words[at] not in CLOSED for at in label)
    )


def tabled(nouns: Nouns, plain: list[Amount]) -> list[Count]:
    """The numbers under a heading of a table: ``| Créateurs | Ville |`` over ``| 5 | Lyon |``."""
    words = nouns.words
    if "|" not in words:
        return []
    by_start = {one.at: one for one in plain}
    labels = nouns.people.keys() | {mark.at for mark in nouns.scan.marks["count_label"]}
    heads: set[int] = set()
    line = column = 0
    is_sum = False
    found: list[Amount] = []
    for at, word in enumerate(words):
        if word == "\n":
            line, column, is_sum = line + 1, 0, False
        elif word in _SUMS:
            is_sum = True
        elif word == "|":
            column += 1
            if not found and (line == 0 or not heads):
                heads |= {column} if at + 1 in labels and _is_heading(nouns, at + 1) else set()
            elif column in heads and at + 1 in by_start and words[at + 2 : at + 3] == ["|"]:
                found += [] if is_sum else [by_start[at + 1]]
    counts = [count_of(one, one.at, one.end, CREATOR) for one in found]
    return _together(counts) if counts else []


def _together(rows: list[Count]) -> list[Count]:
    """The rows of a table as one count."""
    low, high = sum(one.low for one in rows), sum(one.high for one in rows)
    return [rows[0]._replace(end=rows[-1].end, low=low, high=high)]


def _is_heading(nouns: Nouns, at: int) -> bool:
    """A cell that speaks of no price and holds no number."""
    end = next((one for one in range(at, len(nouns.words)) if nouns.words[one] in "|\n"), at)
    cell = range(at, end)
    return not any(one in nouns.per_links or one in nouns.numbers for one in cell)
