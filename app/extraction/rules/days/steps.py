"""Steps before and after the videos: the contract, the script, the parcel sent back."""

from app.extraction.rules.days.calendar import Dated
from app.extraction.rules.days.other_days import clause_of
from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.scan import Scan

_NEAR = lists("other_day")
_LONGEST_TOPIC, _LONGEST_LABEL = 4, 6
# "Facture à nous envoyer".
_TO_US = {"a", "to", "zu", "an", "nous", "us", "me", "uns", "nos", "ci", "ons", "be", "back"}
_JOINING = (["sign", "up"], ["sign", "ups"])
_MADE = ("clip", "video", "posting")


def is_step(scan: Scan, one: Dated, clause: tuple[int, int]) -> bool:
    """``contrat à signer avant le 9 juin``, ``bikes returned by 10 July``: no videos are due."""
    start, stop = _with_topic(scan, one, clause)
    ends = [mark.end for mark in scan.within("step", start, stop)]
    # "What we want is sign ups by the end of June"
    ends = [end for end in ends if scan.text.words[end - 1 : end + 1] not in _JOINING]
    ends = ends or _sent_back(scan.text.words, start, one)
    if not ends or _is_made_beside(scan, start, stop):
        return False
    latest = max((end for end in ends if end <= one.at), default=start)
    if latest > start and not _NEAR["and"].isdisjoint(scan.text.words[latest : one.at]):
        return False  # "We sign the contract and you have until 20 June."
    # "Facture à envoyer", "invoices must reach us": what is due is still the invoice.
    behind = latest
    while start < behind < one.at and scan.text.words[behind] in _NEAR["must"] | _TO_US:
        behind += 1
    return not scan.within("due", behind + (latest > start), one.at)


def _with_topic(scan: Scan, one: Dated, clause: tuple[int, int]) -> tuple[int, int]:
    """``La factura, antes del 31 de marzo``: the clause of a day with the topic before it."""
    (start, stop), words = clause, scan.text.words
    above, first = start - 2, scan.bounds(one.at)[0]
    if above >= first and words[start - 1] == ":" and start - first <= _LONGEST_LABEL:
        return first, stop  # "Deadline for invoices: 31 January"
    if above < first or words[start - 1] != ",":
        return clause
    if not any(mark.at == start for mark in scan.within("before", start, one.at)):
        return clause
    topic = clause_of(scan, above)[0]
    return (topic, stop) if start - topic <= _LONGEST_TOPIC else clause


def _is_made_beside(scan: Scan, start: int, stop: int) -> bool:
    """A video is spoken of; not the "short" of a ``short list``."""
    steps = [range(mark.at, mark.end) for mark in scan.within("step", start, stop)]
    # "Rechnung bis 31.12. stellen": no video is put up.
    marks = (mark for kind in _MADE for mark in scan.within(kind, start, stop))
    made = [mark.at for mark in marks if mark.value != "put"]
    return not all(any(at in step for step in steps) for at in made)


def _sent_back(words: list[str], start: int, one: Dated) -> list[int]:
    """``please send the tent back by``: where such a return ends; "moet voor 15 maart terug"."""
    if not _NEAR["back_after"].isdisjoint(words[one.end : one.end + 1]):
        return [start]
    at = one.at
    sent = next((one for one in range(start, at) if words[one] in _NEAR["send"]), at)
    return [one + 1 for one in range(sent + 2, at) if words[one] in _NEAR["back"]]
