"""Which networks the videos are for, each with the words that name it.

A name is not enough: a network can be a manner ("style TikTok"), an address, the place where the
author saw somebody, or refused. Names that stand together ("TikTok, Insta & Snap") form a group,
which shares what is said before or after it.
"""

from app.domain.campaign import Platform
from app.domain.reading import Evidence
from app.extraction.rules.phrases.actors import COMPANY
from app.extraction.rules.phrases.shunned import shunned
from app.extraction.rules.publishing.asides import ROADS, is_aside, is_source, is_tried
from app.extraction.rules.publishing.network_refusals import wanted, withdrawn
from app.extraction.rules.publishing.networks import (
    INSIDE,
    PLACES,
    SHARED,
    Mention,
    first_listed,
    foremost,
    is_in_need,
    is_in_one_of,
    is_joined,
    is_network,
    is_seen,
    is_seen_already,
    is_short,
)
from app.extraction.rules.text.nearby import lists, near
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.stretches import within
from app.extraction.rules.text.tokens import WORD

_NETWORKS = {
    **{platform.value: (platform.value,) for platform in Platform},
    "Meta": (Platform.INSTAGRAM.value, Platform.FACEBOOK.value),
}
_NEAR = lists("platforms")
_CONNECTING = _NEAR["light"] | ROADS | {","}
_LIGHT_BEHIND = _NEAR["light"] - {"ads", "ad", "creators"}
_WHERE = near("form", "where")
_OURS = near("prestation", "ours")
_RUNS = {"tient", "gere", "anime", "alimente", "runs", "manages", "handles", "after"}
_OPENS, _CLOSES = {",", ":", "(", "-"}, {",", ".", ")", ";", "\n"}
_BLANK = "\x1f"
_CORRECTION_REACH, _PUT_REACH, _SHARED_REACH, _GROUP_REACH, _INTO_REACH = 4, 6, 3, 2, 8


def platforms(scan: Scan) -> list[Evidence]:
    """The networks meant, in order of appearance: one item for each network and mention."""
    told, pages = _told(scan), scan.covered("page_noun")
    groups = _groups(scan, _mentions(scan, told))
    # Where the music of TikTok is to be avoided, no video is for TikTok.
    shuns = shunned(scan) if groups else []
    groups = [
        one
        for one in groups
        if not within(shuns, one[0].at) and not _unmeant(scan, one, pages, told)
    ]
    kept = [wanted(scan, one) for one in groups]
    if taken := withdrawn(scan, groups, kept):
        kept = [[one for one in group if one.network not in taken] for group in kept]
    fresh = scan.newest([group for group in kept if group], lambda group: group[0].at)
    return [
        Evidence("platforms", network, scan.text.span(mention.at, mention.end))
        for group in foremost(scan, _corrected(scan, fresh))
        for mention in group
        for network in _NETWORKS[mention.network]
    ]


def _mentions(scan: Scan, told: set[int]) -> list[Mention]:
    """Every name of a network that is one here; "Instagram Reels" is a single mention."""
    sure, maybe = scan.marks["platform"], scan.marks["platform_maybe"]
    if not sure and not maybe:
        return []
    elsewhere, named = scan.covered("not_platform"), scan.covered("platform")
    maybe = [one for one in maybe if one.at not in named]
    found = [Mention(one.at, one.end, one.value, sure=True) for one in sure]
    found += [Mention(one.at, one.end, one.value, sure=False) for one in maybe]
    joined: list[Mention] = []
    # "Van a Meta Ads": a name of several words is surely one.
    named_in_full = {one.at for one in sure if one.end - one.at > 1}
    for one in sorted(one for one in found if one.at not in elsewhere or one.at in named_in_full):
        last = joined[-1] if joined else None
        if last and one.at <= last.end and _same(last, one):
            network = last.network if last.sure else one.network
            joined[-1] = Mention(last.at, one.end, network, last.sure or one.sure)
        else:
            joined.append(one)
    neighbours = [joined[max(index - 2, 0) : index + 3] for index in range(len(joined))]
    return [
        one
        for one, near in zip(joined, neighbours, strict=True)
        if one.sure or (one.at in told and not is_short(scan, one)) or is_network(scan, one, near)
    ]


def _told(scan: Scan) -> set[int]:
    """The values of labels that ask for networks or for ads: ``Réseau : Snap``."""
    told: set[int] = set()
    for field in scan.fields:
        asks = not _WHERE.isdisjoint(scan.text.words[field.at : field.colon])
        if asks or scan.within("ads_right", field.at, field.colon):
            told |= set(range(field.value, field.end))
    return told


def _same(first: Mention, second: Mention) -> bool:
    """Two names side by side that name one network; Facebook has Reels too."""
    networks = {first.network, second.network}
    reels = networks == {"Instagram", "Facebook"} and not (first.sure and second.sure)
    return reels or len(networks) == 1


def _groups(scan: Scan, mentions: list[Mention]) -> list[list[Mention]]:
    groups: list[list[Mention]] = []
    for one in mentions:
        if groups and is_joined(scan, groups[-1][-1].end, one.at):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _unmeant(scan: Scan, group: list[Mention], pages: set[int], told: set[int]) -> bool:
    """The whole group is a manner, an address, an aside or a thing of the past."""
    first, end = group[0].at, group[-1].end
    # "Où : notre compte TikTok" asks for it.
    page = group[0].network != "Meta" and first not in told and _is_page(scan, first, end, pages)
    return (
        scan.ignored(first)
        or _is_manner(scan, first, end)
        or _is_address(scan, first, end, pages)
        or (is_aside(scan, (first, end), pages) and not is_seen_already(scan, first))
        or is_seen(scan, first, end)
        or is_source(scan, first)
        or is_tried(scan, first, end)
        or page
    )


def _is_manner(scan: Scan, first: int, end: int) -> bool:
    words, kinds = scan.text.words, scan.text.kinds
    for mark in scan.marks["platform_style"]:
        if mark.value == "after" and mark.at == end:
            # "TikTok style témoignage" is a testimonial for TikTok, "TikTok style videos" are not.
            following = words[mark.end] if mark.end < len(words) else ""
            own = scan.language in {"fr", "und"} and following and kinds[mark.end] == WORD
            hyphen = scan.text.folded[scan.text.ends[end - 1]] == "-"
            if hyphen or not own or following in _NEAR["styled"]:
                return True
        elif mark.value == "compared" and mark.end == first:
            # "La subieras como reel": the form of the post.
            form = words[first] in {"reel", "reels"} and scan.within("posting", first - 8, mark.at)
            return not form and all(noun.end != mark.at for noun in scan.marks["network_noun"])
        elif mark.value == "before" and 0 <= first - mark.end <= 1:
            near = words[mark.end : first]
            if not near or near[0] in _NEAR["articles"]:
                return True
    return False


def _is_address(scan: Scan, first: int, end: int, pages: set[int]) -> bool:
    """A handle follows: ``Insta : @marque``."""
    words, before = scan.text.words, first - 1
    while before > 0 and (before in pages or words[before] in _NEAR["possessives"]):
        before -= 1
    if before >= 0 and words[before] in PLACES:
        return False
    after = end
    while after < min(end + 2, len(words)) and words[after] in {":", "-", "(", "=", "is", "est"}:
        after += 1
    return after < len(words) and words[after][0] == _BLANK


def _is_page(scan: Scan, first: int, end: int, pages: set[int]) -> bool:
    """Somebody's own page ("notre Insta"), unless the video goes there."""
    words = scan.text.words
    if _is_group(scan, first, end):
        return not _goes_into(scan, first, end)
    owner = first - 1
    while owner >= 0 and owner in pages:
        owner -= 1
    # Portuguese "nos Reels" is "in the Reels".
    there = owner >= 0 and words[owner] == "nos" and scan.language == "pt"
    if owner < 0 or there or words[owner] not in _NEAR["possessives"]:
        return _our_followers(scan, first)
    follows = end < len(words) and scan.text.kinds[end] == WORD and end not in pages
    if owner == first - 1 and follows and words[end] not in _LIGHT_BEHIND:
        return False
    start = first_listed(scan, owner, end)
    fed = any(mark.end in {owner, start} for mark in scan.marks["feeds_page"])
    # "Para o nosso Instagram".
    articled = start > 1 and words[start - 1] in _NEAR["article_of_ours"]
    start -= articled and words[start - 2] in PLACES
    into = INSIDE | {"for"} if start < owner else INSIDE
    placed = start > 0 and (words[start - 1] in into or _is_put(scan, start - 1))
    placed = placed or (start > 1 and _is_shared(words, start - 1)) or is_in_one_of(words, start)
    placed = placed or _is_told_apart(scan, start, end)
    return not (fed or placed or is_in_need(scan, end))


def _is_group(scan: Scan, first: int, end: int) -> bool:
    """``Facebook-Gruppe``, ``grupo de Facebook``; not "our group: TikTok and Facebook"."""
    words = scan.text.words
    if not scan.marks["group_noun"]:
        return False
    for one in scan.within("group_noun", first - _GROUP_REACH, end + _GROUP_REACH):
        between = words[one.end : first] if one.at < first else words[end : one.at]
        if one.at <= end + 1 and _NEAR["group_of"].issuperset(between):
            return scan.text.raw[slice(*scan.text.span(first, end))][:1].lower() == "f"
    return False


def _goes_into(scan: Scan, first: int, end: int) -> bool:
    """``we put them in our Facebook group``; not "join our Facebook group", nor "seen in one"."""
    low, last = scan.bounds(first)
    low, last = max(low, first - _INTO_REACH), min(last, end + _SHARED_REACH)
    # "Post your questions in our group", "j'ai vu passer votre nom sur un groupe".
    asks = not _NEAR["question"].isdisjoint(scan.text.words[low:first])
    if asks or scan.within("platform_aside", low, first):
        return False
    put = [
        one
        for kind in ("posting", "repost", "spread", "shared", "tell")
        for one in (*scan.within(kind, low, first), *scan.within(kind, end, last))
        if one.value != "noun" and one.at >= low
    ]
    sure = [one for one in put if one.value not in {"put", "spread"} | {None}]
    loose = len(put) > len(sure) or bool(scan.within("use", low, first))
    # "We run a Facebook group".
    them = not _NEAR["put_there"].isdisjoint(scan.text.words[low:first])
    them = them or bool(scan.within("clip", low, first))
    # "Vocês enviam-nos e nós pomos no nosso grupo".
    low = max(scan.bounds(first)[0], low - _INTO_REACH)
    them = them or bool(scan.within("handover", low, first))
    return bool(sure) or (loose and them)


def _is_shared(words: list[str], at: int) -> bool:
    """``post en collab avec notre Insta``: on both accounts."""
    near = words[max(0, at - _SHARED_REACH) : at]
    return words[at] in COMPANY and any(word.startswith(SHARED) for word in near)


def _is_put(scan: Scan, at: int) -> bool:
    """``los subimos a nuestro Instagram``: Spanish, Italian and Portuguese put it "to" a place."""
    if scan.text.words[at - 1] in _NEAR["meant"] and at > 0:
        return scan.text.words[at] in _NEAR["to"]
    first = max(scan.bounds(at)[0], at - _PUT_REACH)
    # "Partagez votre vidéo à votre communauté YouTube".
    postings = scan.within("posting", first, at) + scan.within("repost", first, at)
    return scan.text.words[at] in _NEAR["to"] and any(mark.value != "noun" for mark in postings)


def _is_told_apart(scan: Scan, start: int, end: int) -> bool:
    """``Live date: 29 January, your Instagram``, ``notre TikTok, posté par notre CM``.

    Not "follow us: our TikTok, our site".
    """
    words, (first, last) = scan.text.words, scan.bounds(start)
    if end < last and words[end] not in _CLOSES:
        return False
    if words[start] in _OURS:
        # "Rien à publier, c'est Jo qui tient notre TikTok".
        if not _RUNS.isdisjoint(words[max(first, start - 2) : start]):
            return bool(scan.within("posting", first, last))
        return bool(scan.within("posting", end + 1, min(last, end + _SHARED_REACH)))
    opens = start == first or words[start - 1] in _OPENS
    return opens and any(scan.within(kind, first, start) for kind in ("posting", "live"))


def _our_followers(scan: Scan, first: int) -> bool:
    """``nous avons 20k abonnés sur Insta`` tells of the brand."""
    for mark in scan.marks["followers"]:
        start, last = scan.bounds(mark.at)
        if 0 <= first - mark.end <= 1 and first < last:
            near = range(max(start, mark.at - 5), mark.at)
            return any(one.at in near for one in scan.marks["ours_have"])
    return False


def _corrected(scan: Scan, groups: list[list[Mention]]) -> list[list[Mention]]:
    """Drop what a later group replaces: ``TikTok, non finalement Insta``."""
    words = scan.text.words
    added = {scan.sentence[mark.at] for mark in scan.marks["addition"]}
    for mark in scan.marks["correction"]:
        if mark.at and words[mark.at - 1] in _NEAR["articles"]:
            continue
        for index, group in enumerate(groups):
            gap = words[mark.end : group[0].at]
            near = mark.end <= group[0].at and len(gap) < _CORRECTION_REACH
            if near and _CONNECTING.issuperset(gap) and scan.sentence[group[0].at] not in added:
                groups = groups[index:]
                break
    return groups
