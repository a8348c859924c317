"""Days that tell what else is so: until when rights last, before which launch videos are due."""

from app.extraction.rules.days.asked import is_condition
from app.extraction.rules.days.calendar import Dated
from app.extraction.rules.days.offsets import BEFORE_EVENT
from app.extraction.rules.days.other_days import clause_of
from app.extraction.rules.days.told import holds_until, we
from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists, near, units
from app.extraction.rules.text.scan import Scan

_NEAR = lists("other_day")
_UNTIL_REACH, _RIGHT_REACH, _VERB_REACH = 3, 3, 3
_REACH_LASTS, _REACH_AFTER, _STAY_REACH = 3, 5, 6
_REACH_LIVE, _OUR_ENDINGS = 3, ("mos", "iamo")
_EXPLAINED_REACH, _FEAST_REACH, _THEME_REACH, _EVENT_REACH = 8, 7, 2, 7
_NOTHING = {"nothing", "rien", "nichts", "nada", "niente", "niets"}
_TILL, _DUE = {"till", "until", "til"}, {"due", "needed", "expected", "required"}
_STRICTLY, _NEED, _SIGNS = near("asked", "strictly"), near("other_day", "need"), {"(", ","}
_EXPLAINS = _NEAR["comma"] | _NEAR["explains"] | {"."}
_THE, _NEED_REACH = {"les", "the", "las", "los", "die", "i", "de", "as", "os", "our", "nos"}, 7
_THEMES, _NAMED = near("date", "theme"), {"(", ",", "le", "el", "il", "the", "on", "am"}
_OTHER, _TO = near("ads", "other"), {"a", "to", "zu", "te", "da"}
_GIVES, _CAMPAIGN = near("given_time", "gives"), near("other_day", "campaign")
# Their verbs stand behind the day: "bis 31. März online bleiben".
_VERB_LAST = {"de", "nl"}


def lasts_until(scan: Scan, one: Dated) -> bool:
    """``droits pub jusqu'au 15 juillet``, ``posts must remain up until March 31``."""
    words = scan.text.words
    until = _until(words, one.at)
    if until is None:
        return False
    start, stop = _clause(scan, one.at, until)
    is_verb_last = scan.language in _VERB_LAST and stop - one.end <= _VERB_REACH
    end = stop if is_verb_last else until
    if until - 1 == start and words[start] in _NEAR["exclusive"]:
        return True
    return (
        _is_length(scan, until)
        or _is_right(scan, start, until)
        or _is_run(scan, start, until, end)
        or _is_use(scan, start, until, end)
        or _stays(scan, one, until, (start, stop), end)
        or holds_until(scan, start, until, stop)
    )


def is_restated(scan: Scan, due: Dated, one: Dated) -> bool:
    """``due February 20, before our March 3 launch``: the second day only explains the first."""
    words = scan.text.words
    if not due.day < one.day or one.at - due.end > _EXPLAINED_REACH or due.kind == "feast":
        return False
    between = words[due.end : one.at]
    lead = next((at for at, word in enumerate(between) if word in BEFORE_EVENT), None)
    if lead is None or not _EXPLAINS.issuperset(between[:lead]):
        return False
    if one.kind == "feast":
        return True  # "by December 20, before Christmas"
    after = one.at + lead - len(between)
    return bool(scan.within("event", after, min(one.end + 2, scan.bounds(one.at)[1])))


_MAY, _IS_ON, _THING_REACH = near("other_day", "may"), near("date", "event_is"), 5


def before_event(scan: Scan, one: Dated, clause: tuple[int, int]) -> Mark | None:
    """The "before" of ``videos needed before the opening on 5 May``, which names its event too.

    So does "by" in ``videos up by launch day (5 May)``. Not "videos for the opening on 5 May",
    which tells what they are about.
    """
    words, (start, stop) = scan.text.words, clause
    named = one.at - (words[one.at - 1] in _SIGNS)
    start = start if named == one.at else scan.bounds(one.at)[0]
    for mark in scan.within("before", max(start, one.at - _EVENT_REACH), named):
        events = scan.within("event", mark.end, named)
        told = (*events, *scan.within("event", start, mark.at))
        replies = any(event.value == "reply" for event in told) or scan.within("step", start, named)
        if not events or replies or "," in words[mark.end : named]:
            continue  # "La scadenza per candidarsi è l'8 gennaio"
        due = scan.within("due", start, stop)
        clips = scan.within("clip", start, stop)
        needed = clips and (named < one.at or not _NEED.isdisjoint(words[start:stop]))
        is_strict = words[mark.at] in _STRICTLY
        if any(found.end == mark.at for found in due) or (is_strict and (due or needed)):
            return mark
    return None


def before_thing(scan: Scan, one: Dated) -> Mark | None:
    """The "before" of ``before the sales, which start on 6 January``."""
    words, first = scan.text.words, scan.bounds(one.at)[0]
    nearest = range(one.at - 1, max(first, one.at - _EVENT_REACH), -1)
    comma = next((at for at in nearest if words[at] == ","), None)
    if comma is None or words[comma + 1] not in {"which", "qui"}:
        return None
    if not _IS_ON.issuperset(words[comma + 1 : one.at]):
        return None
    marks = scan.within("before", max(first, comma - _THING_REACH), comma)
    return marks[-1] if marks else None


def is_denied(scan: Scan, before: Mark, clause: tuple[int, int]) -> bool:
    """``not before 3 July``; not "isn't due till 3 July".

    Nor "if it isn't up before 3 July, it is of no use".
    """
    word, opening = scan.text.words[before.at - 1], scan.text.words[clause[0]]
    # "Nothing goes live until 18 January".
    none = opening in _NOTHING and scan.text.words[before.at] in _TILL
    # "Nothing may go out before the 25th"; not "nothing urgent but before 14 July".
    verb = scan.text.words[clause[0] + 1 : clause[0] + 2]
    none = none or (opening in _NOTHING and not _MAY.isdisjoint(verb))
    if word == "/" or not (none or word in _NOTHING or negated(scan, before.at)):
        return False
    if word in _DUE and scan.text.words[before.at] in _TILL:
        return False
    return not is_condition(scan, before.at, clause)


def are_needed_for(scan: Scan, link: Mark) -> bool:
    """``Il nous faut les vidéos pour Noël``; "une vidéo pour Noël" may be about it."""
    words, first = scan.text.words, scan.bounds(link.at)[0]
    clip = scan.within("clip", max(first, link.at - _THEME_REACH), link.at)
    is_known = bool(clip) and clip[-1].end == link.at and words[clip[-1].at - 1] in _THE
    return is_known and not _NEED.isdisjoint(words[max(first, link.at - _NEED_REACH) : link.at])


def is_for_feast(scan: Scan, one: Dated) -> bool:
    """``for Valentine's``; ``(30 mai)`` behind such a feast."""
    words, at = scan.text.words, one.at
    first = scan.bounds(at)[0]
    feasts = scan.within("feast", max(first, at - _FEAST_REACH), at + 1)
    if not feasts:
        return False
    feast = feasts[-1]
    if one.kind != "feast" and not (_NAMED | _IS_ON).issuperset(words[feast.end : at]):
        return False
    if words[feast.end : feast.end + 1] == [","] and words[feast.end + 1] in {"which", "qui"}:
        return True  # "Known before Mother's Day, which is on March 14, handed over by …"
    before = words[max(first, feast.at - _THEME_REACH) : feast.at]
    return not _THEMES.isdisjoint(before)


def _until(words: list[str], at: int) -> int | None:
    """Where ``until`` or ``jusqu'au`` stands right before the day at token ``at``."""
    for one in range(at - 1, max(at - 1 - _UNTIL_REACH, -1), -1):
        if words[one] in _NEAR["until"] or (one == at - 1 and words[one] in _NEAR["until_day"]):
            return one - (one > 0 and words[one - 1] in _NEAR["until"])
    return None


def _clause(scan: Scan, at: int, until: int) -> tuple[int, int]:
    """The clause of the day, with the one before it when it begins with "until".

    ``Exclusivity: until March 31``, ``Nutzungsrechte, bis 30. Juni``.
    """
    start, stop = clause_of(scan, at)
    first = scan.bounds(at)[0]
    if start > until:
        start = clause_of(scan, until)[0]  # "licence_until: 30/07"
    if start == until and start - 2 >= first:
        start = clause_of(scan, start - 2)[0]
    return start, stop


def _is_right(scan: Scan, start: int, until: int) -> bool:
    """``ad rights until``; not "rights are included and you have until", nor what is due until."""
    found = _last(scan.text.words, "right", start, until)
    if found is None:
        return False
    behind = scan.text.words[found:until]
    # "Droits de diffusion jusqu'au": what one has the right to.
    is_due = scan.within("due", found + _RIGHT_REACH, until)
    return not is_due and _NEAR["you"].isdisjoint(behind)


def _is_length(scan: Scan, until: int) -> bool:
    """``Six mois, jusqu'au 5 septembre``; not "you have six weeks, until 20 January"."""
    words, first = scan.text.words, scan.bounds(until)[0]
    if until - first < 2 or words[until - 1] != "," or words[until - 2] not in units():  # noqa: PLR2004
        return False
    told = words[max(first, until - _EVENT_REACH) : until]
    return _GIVES.isdisjoint(told) and _CAMPAIGN.isdisjoint(told)


def _is_run(scan: Scan, start: int, until: int, end: int) -> bool:
    """``ads will run until July 15``."""
    words = scan.text.words[start:end]
    # "On y a une autre campagne qui tourne jusqu'au 14 février".
    other = not (_OTHER.isdisjoint(words) or _CAMPAIGN.isdisjoint(words))
    is_run = other or not _NEAR["ads"].isdisjoint(words)
    is_run = is_run and not _NEAR["ads_run"].isdisjoint(words)
    return is_run and not scan.within("due", start, until)


def _is_use(scan: Scan, start: int, until: int, end: int) -> bool:
    """``nous pourrons utiliser les vidéos jusqu'au``, ``videos used until``."""
    words = scan.text.words
    found = _last(words, "used", start, end)
    if found is None and not we(scan).isdisjoint(words[start:end]):
        found = _last(words, "uses", start, end)
    if found is None:
        return False
    # "We use TikTok a lot and need everything until January 10."
    return not scan.within("due", found, until) and _NEAR["need"].isdisjoint(words[found:until])


def _stays(scan: Scan, one: Dated, until: int, clause: tuple[int, int], end: int) -> bool:
    """``rester en ligne jusqu'au``; not "il vous reste jusqu'au 15 janvier pour livrer"."""
    words, (start, stop) = scan.text.words, clause
    if words[until - 1] in _NEAR["keep"] and words[until - 2] in _TO:
        return True  # "À laisser jusqu'au 31 juillet"
    found = _last(words, "stay", max(start, until - _STAY_REACH), end)
    if found is None:
        found = _last(words, "keep", start, end)
        # "Gardez le Reel jusqu'au 20 avril"
        kept = found is not None and scan.within("clip", found, end)
        if found is None or not (kept or not _NEAR["shown"].isdisjoint(words[start:end])):
            return False
    due = scan.within("due", max(found, one.end), stop)
    due = due + scan.within("due", found + 1, found + 2)  # "Ficam prontos até 22 de janeiro"
    # "Die Posts bleiben bis 30. Juni online"
    return all(words[mark.end - 1] in _NEAR["shown"] for mark in due)


def _last(words: list[str], listed: str, start: int, end: int) -> int | None:
    """The last token of ``start`` to ``end`` that is listed."""
    return next((at for at in range(end - 1, start - 1, -1) if words[at] in _NEAR[listed]), None)


def expires(scan: Scan, one: Dated, stop: int, own: tuple[int, int]) -> bool:
    """``offre valable jusqu'au 31 décembre``, ``apply by 10 June``: whatever leads to the date."""
    first, end = own
    return any(
        (mark.value == "expiry" and one.end <= mark.at < min(stop, one.end + _REACH_LASTS))
        or (
            mark.value == "expiry"
            and first <= mark.at < one.at
            and "," not in scan.text.words[mark.end : one.at]
        )
        or (mark.value == "reply" and first <= mark.at < min(end, one.end + _REACH_AFTER))
        for mark in scan.marks["event"]
    )


def without_own_launch(scan: Scan, scored: list[tuple[Dated, float]]) -> list[tuple[Dated, float]]:
    """Without the day on which the brand goes live, where the videos are posted on another."""
    if len(scored) == 1:
        return scored
    # "Am 1. September live" goes on behind the dot.
    clauses = [(clause_of(scan, one.at)[0], clause_of(scan, one.end - 1)[1]) for one, _ in scored]
    own = [_goes_live_itself(scan, one, at) for (one, _), at in zip(scored, clauses, strict=True)]
    posted = any(
        not is_own and _is_posted(scan, at) for is_own, at in zip(own, clauses, strict=True)
    )
    if not posted:
        return scored
    return [pair for pair, is_own in zip(scored, own, strict=True) if not is_own]


def _goes_live_itself(scan: Scan, one: Dated, clause: tuple[int, int]) -> bool:
    """``We go live on 1 September``, ``la boutique est en ligne``: the brand, and no video."""
    words, (start, stop) = scan.text.words, clause
    if any(scan.within(kind, start, stop) for kind in ("clip", "person")):
        return False
    due = scan.within("due", start, stop)
    live = next((mark for mark in due if words[mark.end - 1] in _NEAR["live"]), None)
    if live is None:
        return False
    verb = range(max(start, min(live.at, one.at) - _REACH_LIVE), live.at)
    ours = any(words[at] in we(scan) or words[at].endswith(_OUR_ENDINGS) for at in verb)
    placed = any(mark.value == "shop" for mark in scan.within("place", start, one.at))
    return ours or placed or bool(scan.within("launch_thing", start, live.at))


def _is_posted(scan: Scan, clause: tuple[int, int]) -> bool:
    """The videos are published around a day."""
    return any(mark.value != "put" for mark in scan.within("posting", *clause))


def is_date_of_event(scan: Scan, due: Mark) -> bool:
    """``Event date:``, ``launch date :``: the label names what is then."""
    is_label = scan.text.words[due.at : due.end] == ["date", ":"]
    return is_label and bool(scan.within("event", due.at - 1, due.at))
