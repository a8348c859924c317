"""What asks for the videos around a day in other words than those of a delivery."""

from app.extraction.rules.days.answers import is_answer
from app.extraction.rules.days.calendar import Dated
from app.extraction.rules.days.moved import is_said_anew
from app.extraction.rules.days.series import is_put_at, is_scheduled, lead_of
from app.extraction.rules.days.told import we
from app.extraction.rules.days.windows import (
    is_on_their_account,
    is_posted_between,
    is_posted_during,
)
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists, near
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import NUMBER

_NEAR = lists("asked")
_SENT, _SUITS, _WISHED, _DURING = 2.0, 1.5, 2.5, 3.2
_REACH_PROPOSED, _REACH_LATE = 4, 3
_REACH_WISH, _LONGEST_CUE, _BEST_REACH = 7, 12, 5
_REACH_AIM, _REACH_IF, _REACH_LIKED = 5, 8, 4
_THERE = _NEAR["there"] | _NEAR["them"] | _NEAR["us"]
_TO_US_REACH, _SUITS_REACH, _EVENT_REACH, _ENDS_REACH = 2, 7, 7, 5
_VIDEOS = ("clip", "video")
# Days that no other word makes due.
_LOOSE = {"feast", "said", "month", "month_part"}
# Spanish and Italian write "mándanos" and "inviaci" as one word.
_TO_US_ENDS = tuple(_NEAR["us_end"])
_VERB_LAST, _AND = {"de", "nl"}, near("other_day", "and")
_IS, _SUITS_WELL = near("other_day", "is"), near("date", "suits")
_NEXT_CLAUSE, _REACH_SCRAPPED, _REACH_SAID = near("date", "next_clause"), 14, 8


def asked(scan: Scan, one: Dated, clause: tuple[int, int]) -> float:
    """``Tu m'envoies tout lundi``, ``April suits us for the delivery``: how surely it asks."""
    sent = _is_sent_to_us(scan, one, clause) or _is_handed_over(scan, one, clause)
    sent = sent or is_said_anew(scan, one) or is_on_their_account(scan, one, clause)
    sent = sent or (one.kind not in _LOOSE and is_scheduled(scan, clause[0], one.at))
    if sent or _replaces_another(scan, one) or _is_last_of_them(scan, one, clause):
        return _SENT
    told = is_posted_during(scan, one) or is_put_at(scan, one, clause)
    if told or _is_latest_of_event(scan, one, clause):
        return _DURING
    wished = is_wished(scan, one, clause[0]) or _must_be_out(scan, one, clause)
    wished = wished or _is_best_posted(scan, one, clause)
    wished = wished or _is_nice_there(scan, one)
    if wished or _is_useless_after(scan, one):
        return _WISHED
    is_said = one.kind == "said" and is_due_said(scan, one, clause)
    if is_said or is_answer(scan, one) or is_posted_between(scan, one, clause):
        return _SENT
    fits = (
        _suits_delivery(scan, one, clause[1])
        or _is_proposed(scan, one, clause)
        or _is_aimed_at(scan, one, clause)
    )
    return _SUITS if fits else 0.0


def _is_sent_to_us(scan: Scan, one: Dated, clause: tuple[int, int]) -> bool:
    """``ping me your soap video``, ``mándanos todo``; not "send me your rates"."""
    start, stop = clause
    words = scan.text.words
    # "They film my stand on Saturday and give me the video."
    stop = next((at for at in range(one.end, stop) if words[at] in _AND), stop)
    start = next((at for at in range(one.at - 1, start, -1) if words[at] in _AND), start)
    sent = scan.within("handover", start, stop)
    ends = [(mark.at, mark.end) for mark in sent if words[mark.at] not in _NEAR["goes"]]
    ends += [(at, at + 1) for at in range(start, stop) if words[at] in _NEAR["ping"]]
    if not ends or scan.within("step", start, stop):
        return False
    made = any(scan.within(kind, start, stop) for kind in _VIDEOS)
    return (made or not _NEAR["everything"].isdisjoint(words[start:stop])) and any(
        words[end - 1].endswith(_TO_US_ENDS)
        or not _NEAR["us"].isdisjoint(words[max(start, at - _TO_US_REACH) : end + _TO_US_REACH])
        for at, end in ends
    )


def _is_handed_over(scan: Scan, one: Dated, clause: tuple[int, int]) -> bool:
    """``fichier et rushes remis le jeudi 2 juillet``; not "the clip that we sent on Thursday"."""
    start = clause[0]
    lead = lead_of(scan, one, start)
    given = [mark for mark in scan.within("handover", start, lead) if mark.end == lead]
    if not given or scan.text.words[given[-1].at] in _NEAR["goes"]:
        return False
    ours = not we(scan).isdisjoint(scan.text.words[start:lead])
    return not ours and bool(scan.within("clip", start, given[-1].at))


def _is_last_of_them(scan: Scan, one: Dated, clause: tuple[int, int]) -> bool:
    """``3 Reels, one a week, the last one exactly on the 5th``; not "the last person leaves"."""
    words, start = scan.text.words, clause[0]
    at = lead_of(scan, one, start) - 1
    at -= at > start and words[at] in _NEAR["one"]
    if at < start or words[at] not in _NEAR["last"] or at - start > 1:
        return False
    first = scan.bounds(one.at)[0]
    return any(scan.within(kind, first, at) for kind in ("clip", "posting"))


def _is_best_posted(scan: Scan, one: Dated, clause: tuple[int, int]) -> bool:
    """``L'idéal serait de le mettre jeudi``, ``ideally you'd put it up on Thursday``."""
    words, start = scan.text.words, clause[0]
    lead = lead_of(scan, one, start)
    if scan.language in _VERB_LAST and scan.within("posting", one.end, one.end + 2):
        # "Ideal wäre, wenn du es am Freitag postest"
        return not _NEAR["best"].isdisjoint(words[max(0, start - _BEST_REACH) : one.at])
    posted = [mark for mark in scan.within("posting", start, lead) if mark.end == lead]
    if not posted or _NEAR["best"].isdisjoint(words[start : posted[-1].at]):
        return False
    verb = words[posted[-1].at : posted[-1].end]
    # "Le mettre", "metterlo"
    named = not _NEAR["them"].isdisjoint([words[posted[-1].at - 1], *verb])
    return named or posted[-1].value != "put" or verb[-1].endswith(("lo", "la", "li", "los"))


def _is_nice_there(scan: Scan, one: Dated) -> bool:
    """``Fijn als het er vrijdag is``, ``great if it's here Friday``; not "great if it rains".

    Between the wish and the day stand everyday words only, one of them a pronoun.
    """
    words, first = scan.text.words, scan.bounds(one.at)[0]
    nearest = range(one.at - 1, max(first, one.at - _REACH_IF), -1)
    condition = next((at for at in nearest if words[at] in _NEAR["if"]), None)
    if condition is None or one.kind in _LOOSE:
        return False
    liked = words[max(first, condition - _REACH_LIKED) : condition]
    between = words[condition + 1 : one.at]
    told = [word for word in between if word not in _THERE and word not in _NEAR["lead"]]
    named = not (_NEAR["them"] | {"m"}).isdisjoint(between)  # "Als ik 'm vrijdag heb"
    return named and not (_NEAR["best"].isdisjoint(liked) or told)


def is_wished(scan: Scan, one: Dated, start: int) -> bool:
    """``Il me la faudrait mercredi``, ``brauche sie Mittwoch``, ``lo quiero el viernes``.

    A wish and a pronoun, or the videos, lead to the day, and nothing else does; "videos on
    Halloween" are about it.
    """
    if one.kind == "feast":
        return False
    words, kinds, pronouns = scan.text.words, scan.text.kinds, _NEAR["them"]
    small = _NEAR["lead"] | _NEAR["without_fail"] | {"au"}  # "Il me faut les films au 20"
    videos = {at for mark in scan.within("clip", start, one.at) for at in range(mark.at, mark.end)}
    for at in range(one.at - 1, max(start, one.at - _REACH_WISH) - 1, -1):
        if words[at] in _NEAR["awaits"]:
            return bool(videos) or words[at - 1] in pronouns
        if words[at] in _NEAR["wish"]:
            near_it = words[max(start, at - 2) : at] + words[at + 1 : one.at]
            return bool(videos) or not pronouns.isdisjoint(near_it)
        is_small = words[at] in pronouns or words[at] in small or kinds[at] == NUMBER
        if not is_small and at not in videos:
            return False
    return False


def _is_aimed_at(scan: Scan, one: Dated, clause: tuple[int, int]) -> bool:
    """``Working towards January 14``, ``wir peilen den 14. Januar an``; not an opening that day."""
    words, start = scan.text.words, max(clause[0], one.at - _REACH_AIM)
    behind = next((at for at in range(one.at - 1, start, -1) if words[at] not in _NEAR["lead"]), 0)
    # "Looking at", "on part sur"
    aims = words[behind] in _NEAR["aims_at"] and words[behind - 1] in _NEAR["aims"]
    aims = aims or words[behind] in _NEAR["aim"]
    is_said = not _IS.isdisjoint(words[one.end : one.end + 1])
    return aims and not is_said and not scan.within("event", *clause)


def _is_useless_after(scan: Scan, one: Dated) -> bool:
    """``Anything after 22 January is useless to us``, ``après le 22 ça ne nous sert plus``."""
    words, (first, end) = scan.text.words, scan.bounds(one.at)
    if _NEAR["after"].isdisjoint(words[max(first, one.at - _REACH_LATE) : one.at]):
        return False
    behind = words[one.end : min(end, one.end + _LONGEST_CUE)]
    if _NEAR["no_use"].isdisjoint(behind) or _NEAR["too"].isdisjoint(behind):
        return False
    return not _NEAR["us"].isdisjoint(behind)


def _is_latest_of_event(scan: Scan, one: Dated, clause: tuple[int, int]) -> bool:
    """``Live before the oyster festival, 20 September at the latest``: the day of the posts.

    Not "apply before the festival, 20 September at the latest".
    """
    words, start = scan.text.words, clause[0]
    first = max(scan.bounds(one.at)[0], start - _LONGEST_CUE)
    if start - 1 <= first or words[start - 1] != "," or start != lead_of(scan, one, start):
        return False
    if _NEAR["latest"].isdisjoint(words[one.end : min(clause[1], one.end + _REACH_PROPOSED)]):
        return False
    before = scan.within("before", first, start)
    if not before or not scan.within("event", before[-1].end, start):
        return False
    other = any(scan.within(kind, first, start) for kind in ("step", "pay"))
    replies = any(mark.value == "reply" for mark in scan.within("event", first, start))
    due = any(scan.within(kind, first, before[-1].at) for kind in ("due", "posting", "clip"))
    return due and not other and not replies


def is_due_said(scan: Scan, one: Dated, clause: tuple[int, int]) -> bool:
    """``Ready on the 10th``, ``they post on their accounts on the 14th``.

    Not "ready for the market on the 20th", "on ouvre le 14".
    """
    if is_posted_between(scan, one, clause) or is_on_their_account(scan, one, clause):
        return True
    start = max(scan.bounds(one.at)[0], one.at - _LONGEST_CUE)
    posted = [mark for mark in scan.within("posting", clause[0], one.at) if mark.value != "put"]
    ours = not we(scan).isdisjoint(scan.text.words[slice(*clause)])
    if posted and not ours and not scan.within("event", *clause):
        return True
    if _is_last_of_them(scan, one, clause) or is_said_anew(scan, one):
        return True
    if is_put_at(scan, one, clause):
        return True
    behind = [mark.end for mark in scan.within("due", start, one.at)]
    # "Livraison de la vidéo le 18".
    clips = {at for mark in scan.within("clip", start, one.at) for at in range(mark.at, mark.end)}
    words, small = scan.text.words, _NEAR["lead"]
    led = any(all(words[at] in small or at in clips for at in range(end, one.at)) for end in behind)
    return led or is_wished(scan, one, start) or _must_be_out(scan, one, (start, one.at))


def _must_be_out(scan: Scan, one: Dated, clause: tuple[int, int]) -> bool:
    """``Les vidéos doivent sortir pour Halloween``; not "videos for Halloween"."""
    if one.kind not in _LOOSE:
        return False
    words = scan.text.words[slice(*clause)]
    if _NEAR["must"].isdisjoint(words) or _NEAR["out"].isdisjoint(words):
        return False
    made = any(scan.within(kind, *clause) for kind in (*_VIDEOS, "posting"))
    return made or not _NEAR["whole"].isdisjoint(words)


def _suits_delivery(scan: Scan, one: Dated, stop: int) -> bool:
    """``En avril ça nous va pour la livraison``, ``April for the videos is fine``."""
    behind = scan.text.words[one.end : min(stop, one.end + _SUITS_REACH)]
    if _SUITS_WELL.isdisjoint(behind):
        return False
    return any(scan.within(kind, one.end, stop) for kind in ("due", "clip"))


def _is_proposed(scan: Scan, one: Dated, clause: tuple[int, int]) -> bool:
    """``Friday ok?``, ``vendredi ça te va ?``: the day opens a question of few words."""
    words, (start, stop) = scan.text.words, clause
    behind = words[one.end : stop]
    opens = start == lead_of(scan, one, start) or words[start : one.at] == ["does"]
    asks = words[stop : stop + 1] == ["?"] and opens
    asks = asks and not scan.within("event", start, stop)
    return asks and len(behind) <= _REACH_PROPOSED and not _SUITS_WELL.isdisjoint(behind)


def _replaces_another(scan: Scan, one: Dated) -> bool:
    """``Scrap the 8th, it is December 15 now``; not "don't forget the two tags"."""
    first, words = scan.bounds(one.at)[0], scan.text.words
    nearest = range(max(first, one.at - _REACH_SCRAPPED), one.at)
    scrapped = next((at for at in nearest if words[at] in _NEAR["scrap"]), one.at)
    named = NUMBER in scan.text.kinds[scrapped : min(one.at, scrapped + _REACH_SAID)]
    if not named or not _NEAR["denied"].isdisjoint(words[max(first, scrapped - 1) : scrapped + 2]):
        return False
    return not (scan.within("event", scrapped, one.at))


def is_condition(scan: Scan, at: int, clause: tuple[int, int]) -> bool:
    """``If it isn't up before Christmas there's no point``: what is denied is being late."""
    start, stop = clause
    words = scan.text.words
    if words[start] not in _NEAR["if"]:
        return False
    due = any(scan.within(kind, start, stop) for kind in ("due", "posting", "clip"))
    return due or not _NEAR["up"].isdisjoint(words[start:at])


def ends_delivery(scan: Scan, mark: Mark, start: int) -> bool:
    """``Submissions end on``, ``clôture des livraisons``: what ends is the time to deliver."""
    words = scan.text.words
    if _NEAR["ends"].isdisjoint(words[mark.at : mark.end]):
        return False
    first = max(start, mark.at - _ENDS_REACH)
    return bool(scan.within("due", first, mark.at) or scan.within("due", mark.end, mark.end + 2))


def is_offered(scan: Scan, month: Mark) -> bool:
    """``March works for us``, ``so April is fine``: it opens its clause, and is a good one."""
    words = scan.text.words
    opens = month.at == scan.bounds(month.at)[0] or words[month.at - 1] in _NEXT_CLAUSE
    return opens and not _SUITS_WELL.isdisjoint(words[month.end : month.end + _SUITS_REACH])


def is_event(scan: Scan, one: Dated) -> bool:
    """``Les soldes démarrent le 6 janvier``."""
    first = max(scan.bounds(one.at)[0], one.at - _EVENT_REACH)
    return bool(scan.within("event", first, one.at))
