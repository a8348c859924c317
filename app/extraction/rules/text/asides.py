"""Sentences that are no part of the campaign: ``My kids think Facebook is for old people``.

Such a sentence speaks of a bystander, or of what the firm does besides, and nothing in it, nor in
what goes on with it, speaks of the campaign. All else is read as if it were not there.
"""

from collections.abc import Mapping, Sequence

from app.extraction.rules.text.closing import end_of_clause
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.stretches import merged, within
from app.extraction.rules.text.tokens import BREAK, COLON, LINE, Text

_NEAR = lists("bystander")
_WISHED = _NEAR["campaign"] | _NEAR["wish"] | _NEAR["handles"]
_SOLD = _WISHED | _NEAR["maker"]
_SOUGHT = _NEAR["campaign"] | _NEAR["wish"]
_THE = _NEAR["known"] - _NEAR["ours"] - _NEAR["my"]
_ANY = _NEAR["known"] | _NEAR["any"]
_CAMPAIGN = _NEAR["campaign"] | _NEAR["handles"] | _NEAR["ours"] | _NEAR["your"]
_PASSING = _NEAR["wish"] | _NEAR["maker"]
_WHOLE, _ASKED = {"apart", "charged"}, ("video", "prestation", "person")
_BARE = {"office", "somebody"}
_MINE, _COMPOUND = {"relative", "pet", "mine"}, {"office", "branch", "belonging"}
_LONGEST, _MOST_LEAD, _MOST_OPENING, _COMMA_REACH, _DEED_REACH = 45, 3, 8, 7, 5
_VERB_ENDS = ("s", "ed")
_CALLED, _LONGEST_TITLE = _NEAR["called"], 12
_GENITIVE, _JOINS, _AWAY = "s", ";", "away"
# By whom a sentence speaks of, the words that it does not hold.
_KEPT_BY = {
    "relative": _SOLD | _NEAR["ours"],
    "head": _SOLD | _NEAR["ours"] | _NEAR["money"],
    "branch": _SOLD | _NEAR["money"],
    "office": _SOLD | _NEAR["money"],
    "pet": _SOLD,
    "opening": _SOLD,
    _AWAY: _WISHED | _NEAR["by"],
    "found": _SOUGHT - _NEAR["seen"],
    "somebody": _SOUGHT,
    "former": _SOUGHT | _NEAR["your"],
    "beside": _SOUGHT | _NEAR["your"],
    "belonging": _SOUGHT | _NEAR["now"] | (_NEAR["ours"] & _NEAR["known"]),
    None: _SOLD | _NEAR["now"],
    "mine": _SOLD | _NEAR["ours"] | _NEAR["by"],
}


def titles(text: Text) -> list[tuple[int, int]]:
    """What a thing is called: ``a video called "what I sold this month"`` says of no month."""
    found: list[tuple[int, int]] = []
    for at in text.where(_CALLED):
        opened = at + 1 + (text.words[at + 1 : at + 2] == [":"])
        if text.words[opened : opened + 1] == ['"']:
            inside = range(opened + 1, min(opened + 2 + _LONGEST_TITLE, len(text.words)))
            closed = next((one for one in inside if text.words[one] == '"'), None)
            found += [(opened + 1, closed)] if closed is not None else []
    return found


def asides(text: Text, marks: Mapping[str, Sequence[Mark]]) -> list[tuple[int, int]]:
    """First and past-the-end token of each such sentence, where others ask for something."""
    people = [mark for mark in marks.get("bystander", ()) if _may_be_told_of(text.words, mark)]
    cues = [(mark, False) for mark in people] + [(one, True) for one in marks.get("aside_deed", ())]
    if not cues:
        return []
    wanted = {one.at for one in marks.get("present", ()) if one.value is None}
    found: list[tuple[int, int]] = []
    for cue, is_deed in cues:
        sentence = _sentence(text, cue.at)
        if sentence is None:
            continue
        if cue.value in _WHOLE:
            found += _whole(text, wanted, sentence)
            continue
        speaks = _opens if is_deed else _is_subject
        if speaks(text, cue, sentence[0]) and _is_beside(text, cue, sentence):
            found.append(sentence)
    found = merged(found)
    asked = (one.at for kind in _ASKED for one in marks.get(kind, ()))
    return found if found and not all(within(found, at) for at in asked) else []


def _may_be_told_of(words: list[str], cue: Mark) -> bool:
    """Whether the words right before allow it, which are seen at once."""
    before = words[max(0, cue.at - _MOST_LEAD) : cue.at]
    if cue.value in _MINE:
        return not _NEAR["my"].isdisjoint(before)
    return cue.value in _BARE or not _ANY.isdisjoint((*before, words[cue.at]))


def _sentence(text: Text, at: int) -> tuple[int, int] | None:
    """The sentence of token ``at`` without what ends it, if it is none of many words."""
    first = end = at
    least, most = max(0, at - _LONGEST), min(len(text.words), at + _LONGEST)
    while first > least and text.kinds[first - 1] != BREAK:
        first -= 1
    while end < most and text.kinds[end] != BREAK:
        end += 1
    return (first, end) if end - first < _LONGEST else None


def _opens(text: Text, cue: Mark, first: int) -> bool:
    """What is done besides opens the sentence, but for a few words, or the days of who is away."""
    if cue.value == "notice" or (cue.value == _AWAY and text.words[first] in _NEAR["when"]):
        return True
    return cue.at - first <= _MOST_OPENING and COLON not in text.words[first : cue.at]


def _is_subject(text: Text, cue: Mark, first: int) -> bool:
    """``our last intern``, ``one of our investors``, ``Since May, HR``; not "with our intern"."""
    words = text.words
    lead = words[_subject(words, first, cue.at) : cue.at]
    behind = words[cue.end : cue.end + _DEED_REACH]
    if len(lead) > _MOST_LEAD or not behind or behind[0] == COLON:
        return False
    if cue.value in _MINE:
        return not _NEAR["my"].isdisjoint(lead) and lead[0] in _ANY and _is_told(cue, behind)
    if cue.value == "somebody":
        return not lead and not _NEAR["did"].isdisjoint(behind)
    return _is_known(words[cue.at : cue.end], cue, lead) and _is_whole(cue, lead, behind)


def _is_known(noun: list[str], cue: Mark, lead: list[str]) -> bool:
    """``the landlord``, ``our two interns``, ``HR``; any former tenant, too; not "5 interns"."""
    if not lead:
        return cue.value == "office" or noun[0] in _NEAR["known"]
    if cue.value == "office" and not _NEAR["from"].isdisjoint(lead[1:]):
        return True  # "Jonas from accounts"
    if cue.value == "beside":
        return len(lead) > 1 and lead[0] in _THE
    if lead[0] not in _ANY:
        return False
    told_of = cue.value == "former" or (cue.value == "outsider" and len(noun) > 1)
    return told_of or not _NEAR["known"].isdisjoint((*lead[-2:], noun[0]))


def _is_whole(cue: Mark, lead: list[str], behind: list[str]) -> bool:
    """``HR insists``, ``our founder trained``; not "HR software", nor "our founder's range"."""
    if cue.value in {"head", "former"}:
        return behind[0] != _GENITIVE
    if cue.value == "beside":
        return behind[0] not in _NEAR["next_to"]
    is_english = not lead or lead[-1] in _NEAR["english"]
    if cue.value not in _COMPOUND or not is_english or behind[0] in _NEAR["verb"]:
        return True
    # "Legal blurs our cars", "the dev team plays chess"
    is_verb = cue.end - cue.at > 1 or not _ANY.isdisjoint(behind[1:2])
    return is_verb and behind[0].endswith(_VERB_ENDS)


def _subject(words: list[str], first: int, cue: int) -> int:
    """Where the subject before ``cue`` begins: behind "and", or behind "In 2023,"."""
    commas = [at for at in range(first, min(cue, first + _COMMA_REACH)) if words[at] == ","]
    if commas and words[first] in _NEAR["when"]:
        first = commas[-1] + 1
    elif words[first] in _NEAR["time"]:
        behind = range(first + 1, min(cue, first + _COMMA_REACH))
        first = next((at for at in behind if words[at] in _NEAR["known"]), first)
    while first < cue and words[first] in _NEAR["lead"]:
        first += 1
    return first


def _is_told(cue: Mark, behind: list[str]) -> bool:
    """``my kids think``, ``my cat has walked``; not "my wife and I", nor "my son is a baker"."""
    is_trade = behind[0] in _NEAR["joint"] and _NEAR["state"].isdisjoint(behind[1:2])
    if is_trade or behind[0] == _GENITIVE:
        return False
    return cue.value != "pet" or not _NEAR["pet_deed"].isdisjoint(behind)


def _is_beside(text: Text, cue: Mark, sentence: tuple[int, int]) -> bool:
    """No word of the campaign stands in it, nor in the next one where that goes on with it."""
    words, (first, end) = text.words, sentence
    if words[end - 1] == COLON:
        return False  # "My accountant wrote me this:"
    if end + 1 < len(words) and words[end] != LINE and words[end + 1] in _NEAR["goes_on"]:
        following = _sentence(text, end + 1)
        end = following[1] if following else end + _LONGEST
    said = [word for word in words[first : cue.at] if word not in _ANY] + words[cue.end : end]
    kept = _KEPT_BY.get(cue.value, _WISHED)
    # "The interns moved in, and it must not get loud": a clause behind that speaks of no order.
    tail = words[end_of_clause(text, cue.end, end) : end]
    if _CAMPAIGN.isdisjoint(tail):
        said = said[: len(said) - len(tail)] + [word for word in tail if word not in _PASSING]
    granted = not (_NEAR["lets"].isdisjoint(said) or _NEAR["money"].isdisjoint(said))
    return not granted and kept.isdisjoint(said)


def _whole(text: Text, wanted: set[int], sentence: tuple[int, int]) -> list[tuple[int, int]]:
    """``…; that's a separate listing``: with what stands before; not "unrelated: we want 5"."""
    first, end = sentence
    if first > 1 and text.words[first - 1] == _JOINS:
        before = _sentence(text, first - 2)
        first = before[0] if before else first
    return [(first, end)] if wanted.isdisjoint(range(first, end)) else []
