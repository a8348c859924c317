"""Days written as ``30.09.``, which look like decimal numbers."""

import re

from app.extraction.rules.nearby import near
from app.extraction.rules.scan import Scan
from app.extraction.rules.tokens import NUMBER, WORD

_LONG_MONTH = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])")
# "Bis 15.7. wäre top": the second dot tells it from a number.
_SHORT_MONTH = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:[1-9]|1[0-2])")
_MAIL_REACH = 3
_LEADS = near("date", "leads")


def dotted(scan: Scan) -> list[int]:
    """The tokens that are a day and a month: led to by "bis" or "le", and alone or closed."""
    words, kinds = scan.text.words, scan.text.kinds
    money = {mark.at for mark in scan.marks["currency"]}
    found: list[int] = []
    for number in scan.numbers:
        at, end = number.at, number.end
        is_led = at > 0 and (words[at - 1] in _LEADS)
        is_short = words[end : end + 1] == ["."] and _SHORT_MONTH.fullmatch(words[at])
        if kinds[at] != NUMBER or not is_led or not (is_short or _LONG_MONTH.fullmatch(words[at])):
            continue
        if scan.within("earlier_mail", end, end + _MAIL_REACH):
            continue  # "Am 28.05. schrieb Katrin"
        if end == len(words) or (kinds[end] not in {WORD, NUMBER} and end not in money):
            found += [at] if words[end : end + 1] not in (["%"], ["°"]) else []
    return found
