"""What the label of an amount says of it: ``Cachet : 300 €`` is what one creator gets."""

from bisect import bisect_right
from operator import attrgetter

from app.extraction.rules.money.roles import Judged
from app.extraction.rules.phrases.nouns import Nouns
from app.extraction.rules.text.form import field_at
from app.extraction.rules.text.nearby import lists, near
from app.extraction.rules.text.questions import question_above
from app.extraction.rules.text.tokens import NUMBER

_NEAR = lists("form")
# A dearer one may be for all: "Vergütung: 900 €".
_MOST_FEE, _REACH = 50_000, 5
_OF = {"de", "of", "von", "di", "van", ":"}
_PRODUCT = near("money", "product")
_TARIFFS = near("money", "sold") | {"tarif", "tarifs", "rates", "tarifas", "tariffe", "tarieven"}
_OURS = {"notre", "nos", "our", "mon", "mes", "my", "unsere", "unser", "nuestros", "nostri", "onze"}
# "Le même principe" prices nothing.
_ARTICLES = {"la", "le", "l", "el", "a", "al", "das"}
_COLON = attrgetter("colon")
_NOTES = {"note", "notes", "nb", "ps", "info", "remarque", "precision", "hinweis", "nota"}


def labelled(nouns: Nouns, judged: list[Judged]) -> list[Judged]:
    """The same amounts; a label of pay, or one that says for whom, makes an undecided one "per"."""
    judged = [_led(nouns, one) if one.role == "bare" else one for one in judged]
    judged = [one for one in judged if not _is_of_product(nouns, one)]
    if not (nouns.scan.fields or "?" in nouns.scan.text.vocabulary):
        return judged
    judged = _of_pay(nouns, judged)
    return [_named(nouns, one) if one.role == "bare" else one for one in judged]


def _of_pay(nouns: Nouns, judged: list[Judged]) -> list[Judged]:
    """``Creator fee: €135 each`` above ``Subtitles: €18 per video``: the first is the pay."""
    fields = [field_at(nouns.scan.fields, one.amount.at) for one in judged]
    labels = [
        range(field.at, field.colon) if field and one.amount.at >= field.value else range(0)
        for field, one in zip(fields, judged, strict=True)
    ]
    if not any(_names_makers(nouns, label) or _names_fee(nouns, label) for label in labels):
        return judged
    return [
        one
        for one, label in zip(judged, labels, strict=True)
        if not label
        or _names_makers(nouns, label)
        or _names_pay(nouns, label)
        or nouns.words[label.start] in _NOTES
    ]


def _names_makers(nouns: Nouns, label: range) -> bool:
    """``Creator fee``, ``Budget créateurs``: who gets it."""
    told = nouns.scan.within("person", label.start, label.stop)
    return any(mark.value == "creator" for mark in told)


def _names_pay(nouns: Nouns, label: range) -> bool:
    """A word for money or for a level; "voice artist" and "subtitles" are none."""
    kinds = ("budget_word", "total_word", "per_word", "video", "tier", "level")
    told = any(nouns.scan.within(kind, label.start, label.stop) for kind in kinds)
    return told or _names_fee(nouns, label)


def _names_fee(nouns: Nouns, label: range) -> bool:
    return not _NEAR["fee"].isdisjoint(nouns.words[label.start : label.stop])


def _is_of_product(nouns: Nouns, one: Judged) -> bool:
    """``Produit à présenter : monture « Doubs », 189 €``: what is shown costs so much."""
    field = field_at(nouns.scan.fields, one.amount.at)
    if field is None or one.amount.at < field.value or one.unit or one.budgeted:
        return False
    label = nouns.words[field.at : field.colon]
    fee = next((at for at, word in enumerate(label) if word in _TARIFFS), len(label))
    # The prices of a shop: "Tarifs de notre institut".
    return not (_PRODUCT.isdisjoint(label) and _OURS.isdisjoint(label[fee:]))


def _led(nouns: Nouns, one: Judged) -> Judged:
    """``cachet 160 €``, ``a stipend of 250 €``: what such a word leads to is for one creator."""
    at = one.amount.at
    at -= nouns.words[at - 1] in _OF
    is_fee = at > 0 and nouns.words[at - 1] in _NEAR["personal"]
    if is_fee and one.amount.high <= _MOST_FEE:
        return one._replace(role="per", unit="person", budgeted=True)
    return one


def _named(nouns: Nouns, one: Judged) -> Judged:
    """By the label of its line, or by the question above it."""
    fields = nouns.scan.fields
    index = bisect_right(fields, one.amount.at, key=_COLON) - 1
    if index >= 0 and one.amount.at < fields[index].end:
        field = fields[index]
        named = _called(nouns, one, range(field.at, field.colon), field.value)
        if named is not one:
            return named
    asked = question_above(nouns.scan, one.amount.at)
    return one if asked is None else _called(nouns, one, asked, asked.stop + 1)


def _called(nouns: Nouns, one: Judged, label: range, value: int) -> Judged:
    """The amount, of which the words of a label speak; what they say begins at ``value``."""
    # "Per creator: 1 Reel. 6 creators. Budget €2,400": how many they are ends what is each one's.
    counted = any(nouns.counted(at).what == "person" for at in range(value, one.amount.at))
    for at in label if not counted else ():
        if nouns.is_for_each(at) and nouns.words[at] not in _ARTICLES:
            return one._replace(role="per", unit=nouns.noun(at + 1), budgeted=True)
    words = nouns.words[label.start : label.stop]
    is_fee = not _NEAR["fee"].isdisjoint(words) and _NEAR["whole"].isdisjoint(words)
    is_near = one.amount.at - value < _REACH
    opens = is_near and NUMBER not in nouns.kinds[value : one.amount.at]
    if is_fee and opens and one.amount.high <= _MOST_FEE:
        return one._replace(role="per", unit="person", budgeted=True)
    return one
