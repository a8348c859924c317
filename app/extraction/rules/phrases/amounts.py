"""Find the amounts of money of a brief, whatever they are for."""

from typing import NamedTuple

from app.extraction.rules.phrases.currencies import currencies_of, grand_end
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.numbers import Number
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import BREAK, NUMBER, WORD

_RANGE_LINKS = {"-", "a", "to", "et", "and", "ou", "or", "y", "o", "bis", "und", "oder", "e", "tot",
                "en", "of", "ate", "hasta", "al", "ai", "agli", "alle"}  # fmt: skip
_CONJUNCTIONS = {"et", "and", "y", "und", "e", "en"}
_RANGE_OPENERS = {"entre", "between", "zwischen", "tra", "fra", "tussen", "de", "from", "von", "da"}
_COUNT_LINKS = {"d", "de", "of", "di", "von", "van"}
# "100e" is a hundred euros only where no noun follows that would make it an ordinal.
_AFTER_SHORT_EURO = {"pr", "ma", "sa", "chacun", "chacune", "par", "la", "le", "pour", "max",
                     "maxi", "ht", "ttc", "net", "et", "ou", "each", "au", "en", "a", "per",
                     "pp", "apiece", "pro", "all", "total", "tout"}  # fmt: skip

_LEAST_SHORT_EURO = 1_000
_ARTICLES, _WITH_ARTICLE = {"i", "les", "the", "los", "las", "os", "as", "den", "de"}, 2
# "A grand opening", "a pound of sugar": an article counts these currencies only.
_UNMISTAKABLE = {"EUR", "USD"}
_CHANGE_LINKS = _RANGE_LINKS | {"auf", "naar", "para"}
_CHANGE_OPENERS = {"de", "from", "von", "van", "da", "di", "dai"}
_CHANGE_REACH = 5
_LEAST, _MOST, _LABEL = near("money", "least"), near("money", "most"), 3
_INSTEAD = {
    ("instead", "of"), ("rather", "than"), ("not",), ("au", "lieu", "de"), ("au", "lieu", "des"),
    ("plutot", "que"), ("et", "non"), ("et", "pas"), ("et", "non", "pas"), ("en", "vez", "de"),
    ("en", "lugar", "de"), ("y", "no"), ("statt",), ("anstatt",), ("nicht",), ("und", "nicht"),
    ("invece", "di"), ("invece", "che"), ("e", "non"), ("anziche",), ("in", "plaats", "van"),
    ("en", "niet"), ("em", "vez", "de"), ("ao", "inves", "de"), ("e", "nao"),
}  # fmt: skip
_PERHAPS = {"maybe", "perhaps", "possibly", "voire", "peut", "quizas", "vielleicht", "eventuell",
            "forse", "magari", "misschien", "talvez"}  # fmt: skip
_PERHAPS_JOINTS = {",", "or", "ou", "o", "oder", "of", "-", "etre", "even", "meme", "("}
_THOUSANDS = "k"
_WIDEST_RANGE, _MOST_GUESSED = 6, 1_200
_CENT_DIGITS, _WHOLE_UNIT, _CODE_LETTERS = 2, 100, 3


class Amount(NamedTuple):
    """Money at tokens ``at`` to ``end``, in hundredths; ``low`` equals ``high`` but for a range.

    ``currency`` is ISO 4217, "XXX" for a word that names none, or "" when none is written.
    """

    at: int
    end: int
    low: int
    high: int
    currency: str

    @property
    def middle(self) -> int:
        """The midpoint, floored to the cent."""
        return (self.low + self.high) // 2


class _Priced(NamedTuple):
    at: int
    end: int
    hundredths: int
    currency: str


def _short_euro(scan: Scan, number: Number) -> bool:
    """``120e``, as people type it on a phone."""
    words, end = scan.text.words, number.end
    if end >= len(words) or words[end] != "e":
        return False
    # "~ 2000 e en tout": apart, only in French.
    if scan.language != "fr" and not scan.text.glued(end):
        return False
    if number.kind != "digits" or number.hundredths < _LEAST_SHORT_EURO:
        return False
    following = end + 1
    return (
        following >= len(words)
        or scan.text.kinds[following] != WORD
        or words[following] in _AFTER_SHORT_EURO
        or any(mark.at == following for mark in scan.marks["per_word"])
    )


def _priced(
    scan: Scan,
    number: Number,
    currencies: dict[int, tuple[int, str]],
    numbers: dict[int, Number],
    free_from: int,
) -> _Priced:
    """The number with the currency that touches it, if any."""
    at, end, value = number.at, number.end, number.hundredths
    words = scan.text.words
    after = end
    if number.kind == "collective" or value >= 10**8:
        after += after < len(words) and words[after] in _COUNT_LINKS
    after += 2 * (words[after : after + 2] == [",", "-"] and scan.text.glued(after))  # "450,- €"
    if after in currencies and not _is_of_next(scan, after, currencies, at, free_from):
        end, currency = currencies[after]
        if stop := grand_end(scan, after, currencies):
            return _Priced(at, stop, value * 1_000, "EUR")
        cents = words[end] if scan.text.glued(end) else ""
        if minor := _minor(scan, numbers, after, end):
            return _Priced(at, minor[1], value + minor[0], currency)
        if cents.isdigit() and len(cents) == _CENT_DIGITS:  # "3€50"
            return _Priced(at, end + 1, value + int(cents), currency)
        return _Priced(at, end, value, currency)
    for before in (at - 1, at - 2):
        if before >= free_from and before in currencies and currencies[before][0] == at:
            return _Priced(before, end, value, currencies[before][1])
    return _without_sign(scan, number)


def _without_sign(scan: Scan, number: Number) -> _Priced:
    """A number beside no currency, unless "120e" is one."""
    at, end, value = number.at, number.end, number.hundredths
    if _short_euro(scan, number):
        return _Priced(at, end + 1, value, "EUR")
    return _Priced(at, end, value, "")


def _is_of_next(
    scan: Scan, after: int, currencies: dict[int, tuple[int, str]], at: int, free_from: int
) -> bool:
    """The sign behind a number stands before the next one: ``$20 $37``, ``3 USD50``."""
    end = currencies[after][0]
    if end >= len(scan.text.kinds) or scan.text.kinds[end] != NUMBER:
        return False
    has_own = at - 1 >= free_from and at - 1 in currencies and currencies[at - 1][0] == at
    return has_own or (scan.text.glued(end) and not scan.text.glued(after))


def _minor(
    scan: Scan, numbers: dict[int, Number], currency: int, end: int
) -> tuple[int, int] | None:
    """``13 euros et 45 centimes``, ``15 dollars 50``: the cents after a currency, and their end.

    Without a word for cents, only after a currency written as a word and before a pause.
    """
    words = scan.text.words
    at = end + (end < len(words) and words[end] in _CONJUNCTIONS)
    number = numbers.get(at)
    if number is None or number.whole is None or not 0 < number.whole < _WHOLE_UNIT:
        return None
    stop = number.end
    if scan.within("minor_unit", stop, stop + 1):
        return number.whole, stop + 1
    is_word = scan.text.kinds[currency] == WORD and len(words[currency]) > _CODE_LETTERS
    is_last = stop == len(words) or scan.text.kinds[stop] == BREAK
    is_bare = number.kind != "article" and is_word and is_last and number.whole > 9  # noqa: PLR2004
    return (number.whole, stop) if is_bare else None


def amounts(scan: Scan) -> list[Amount]:
    """Every number that may be money, ranges as one; bare numbers have no currency."""
    currencies = currencies_of(scan)
    starts = {number.at: number for number in scan.numbers}
    numbers = starts if currencies else {}
    found: list[Amount] = []
    previous: _Priced | None = None
    previous_used = False
    free_from = 0
    for number in scan.numbers:
        unit = currencies.get(number.end, (0, ""))[1]
        is_article = number.kind == "article" and unit not in _UNMISTAKABLE
        if (is_article and not _opens_range(scan, number, starts)) or number.at < free_from:
            continue
        if currencies:
            priced = _priced(scan, number, currencies, numbers, free_from)
        else:
            priced = _without_sign(scan, number)
        free_from = priced.end
        if previous is not None and scan.text.words[number.end - 1] == _THOUSANDS:
            previous = _in_thousands(scan.text.words, previous, priced)
        if previous is not None and _is_change(scan, previous, priced):
            currency = priced.currency or previous.currency
            value = priced.hundredths
            found[-1] = Amount(priced.at, priced.end, value, value, currency)
            previous_used = True
        elif (
            previous is not None
            and not previous_used
            and (
                _is_range(scan, previous, priced)
                or _from_least_to_most(scan.text.words, previous, priced)
                or _is_perhaps(scan.text.words, previous, priced)
                or _is_guess(scan.text.words, previous, priced)
            )
        ):
            low, high = sorted((previous.hundredths, priced.hundredths))
            currency = previous.currency or priced.currency
            found[-1] = Amount(previous.at, priced.end, low, high, currency)
            previous_used = True
        else:
            if previous is not None and not previous_used and _is_instead(scan, previous, priced):
                found[-1] = found[-1]._replace(currency=priced.currency)
            found.append(
                Amount(priced.at, priced.end, priced.hundredths, priced.hundredths, priced.currency)
            )
            previous_used = False
        previous = priced
    return found


def _in_thousands(words: list[str], first: _Priced, second: _Priced) -> _Priced:
    """``4-5k``: what the second number counts, the first does, too."""
    value = first.hundredths * 1_000
    is_range = second.at == first.end + 1 and words[first.end] in _RANGE_LINKS - _CONJUNCTIONS
    return first._replace(hundredths=value) if is_range and value < second.hundredths else first


def _is_change(scan: Scan, first: _Priced, second: _Priced) -> bool:
    """``passe de 100 à 130 €``, ``going from 5 to 8``: the second replaces the first."""
    opener = first.at - 1
    if second.at != first.end + 1 or scan.text.words[opener] not in _CHANGE_OPENERS:
        return False
    start = max(scan.bounds(first.at)[0], opener - _CHANGE_REACH)
    near = scan.within("change", start, first.at)
    falls = second.hundredths < first.hundredths <= _WIDEST_RANGE * second.hundredths
    falls = falls and first.currency in {"", second.currency}  # no range does
    return scan.text.words[first.end] in _CHANGE_LINKS and (bool(near) or falls)


def _is_instead(scan: Scan, first: _Priced, second: _Priced) -> bool:
    """``140 statt 120 €``: what replaces an amount is money too."""
    between = tuple(scan.text.words[first.end : second.at])
    return bool(second.currency) and not first.currency and between in _INSTEAD


def _from_least_to_most(words: list[str], first: _Priced, second: _Priced) -> bool:
    """``"min": 50, "max": 70``."""
    low, high = words[max(0, first.at - _LABEL) : first.at], words[first.end : second.at]
    return (
        0 < len(high) <= _LABEL + 3
        and "." not in high
        and first.hundredths < second.hundredths
        and not _LEAST.isdisjoint(low)
        and not _MOST.isdisjoint(high[-_LABEL:])
    )


def _is_perhaps(words: list[str], first: _Priced, second: _Priced) -> bool:
    """``two, maybe three``, ``3 voire 4``."""
    between = words[first.end : min(second.at, first.end + _LABEL + 2)]
    said = [word for word in between if word not in _PERHAPS_JOINTS]
    is_near = second.at - first.end <= _LABEL + 1 and not first.currency
    is_wider = first.hundredths < second.hundredths <= _WIDEST_RANGE * first.hundredths
    return is_near and is_wider and len(said) == 1 and said[0] in _PERHAPS


def _is_guess(words: list[str], first: _Priced, second: _Priced) -> bool:
    """``deux-trois filles``, ``zwei, drei Leute``: a number word and the one that follows it."""
    between = words[first.end : second.at]
    written = words[first.at].isalpha() and words[second.at].isalpha()
    follows = second.hundredths - first.hundredths == _WHOLE_UNIT and first.hundredths > _WHOLE_UNIT
    is_small = second.hundredths <= _MOST_GUESSED and not first.currency
    return between in ([], [","]) and written and follows and is_small


def _opens_range(scan: Scan, number: Number, numbers: dict[int, Number]) -> bool:
    """``un ou deux créateurs``: the article is then a number."""
    link = scan.text.words[number.end : number.end + 1]
    following = numbers.get(number.end + 1)
    if not link or following is None or link[0] not in _RANGE_LINKS - _CONJUNCTIONS:
        return False
    return following.kind != "article" and 100 < following.hundredths <= 300  # noqa: PLR2004


def _is_range(scan: Scan, first: _Priced, second: _Priced) -> bool:
    """``100-150 €``, ``entre 100 et 150``, ``from €100 to €150``; never ``5 créateurs et 3``."""
    words = scan.text.words
    # "tra i 120 e i 160 €": an article may stand before the second number.
    between = words[first.end : second.at]
    is_linked = len(between) == 1 or (len(between) == _WITH_ARTICLE and between[1] in _ARTICLES)
    is_part = between[:1] == ["of"] and scan.language == "en"  # "4 of the 10 applicants"
    if not is_linked or is_part or between[0] not in _RANGE_LINKS:
        return False
    if first.currency and second.currency and first.currency != second.currency:
        return False
    if first.currency and not second.currency and not _is_led(scan, first, second):
        return False
    if words[first.end] in _CONJUNCTIONS:
        opener = first.at - 1 - (first.at > 0 and words[first.at - 1] in _ARTICLES)
        return opener >= 0 and words[opener] in _RANGE_OPENERS
    if not first.currency and second.hundredths > _WIDEST_RANGE * first.hundredths:
        return False  # "5 à 200 €" is five people at 200 €
    return second.hundredths > first.hundredths


def _is_led(scan: Scan, first: _Priced, second: _Priced) -> bool:
    """``€100-150 each``: the sign before both; not "€50 to 60 creators"."""
    is_before = scan.text.kinds[first.at] != NUMBER
    prices = scan.within("per_link", second.end, second.end + 1)
    counts = any(scan.within(kind, second.end, second.end + 2) for kind in ("person", "video"))
    is_narrow = second.hundredths <= _WIDEST_RANGE * first.hundredths
    return is_before and is_narrow and (bool(prices) or not counts)
