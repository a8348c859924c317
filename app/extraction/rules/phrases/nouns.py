"""Where the nouns of a brief stand: people, videos, and things that are neither.

A noun for a person need not be listed: its ending, its compound or a price "per X" tells it.
"""

from collections import defaultdict
from functools import cached_property
from typing import NamedTuple

from app.extraction.rules.phrases.followers import before_followers
from app.extraction.rules.phrases.person_words import ENDINGS, is_compound, nobody
from app.extraction.rules.phrases.pets import with_owners
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near, units
from app.extraction.rules.text.scan import Scan, is_common
from app.extraction.rules.text.tokens import BREAK, WORD

CREATOR, HUMAN, GUESS = 3, 2, 1
LEAST_AGE = 1_600  # in hundredths of a year, as numbers are
CLOSED = near("people", "closed")
_PLURALS, _INSIDE, _SHORTEST_NOUN = ("s", "x", "z"), {"-", "/", '"'}, 4
_BY, _ARTICLES = {"par", "por"}, {"a", "an", "la", "le", "l", "el", "al"}
_UGC, _MODAL, _REACH, _ARTICLE_REACH = "ugc", near("people", "modal") | {"budget"}, 4, 2
_OF = {"of", "van", "von", "de", "d", "di", "del", "della", "do", "da", "dos", "des"}
_GROUPS, _EFFORTS, _COUPLES = (near("people", name) for name in ("group", "effort", "couple"))
_OF_US = (["of", "us"], ["d", "entre"], ["von", "uns"], ["van", "ons"], ["di", "noi"])
_INCLUSIVE = (["·", "e"], ["•", "e"], ["-", "e"])
_UNITS, _OPENING, _HEADS = units(), near("length", "opening"), near("people", "heads")
_STRENGTHS = {"creator": CREATOR, "human": HUMAN, "audience": GUESS}


class Counted(NamedTuple):
    """``5 créateurs``: how many, what is counted ("person", "video", "") and where it ends."""

    heads: int | None
    what: str
    end: int


class Nouns:
    """The nouns of one brief by their first token, and the words that a price reveals as people."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.words, self.kinds = scan.text.words, scan.text.kinds
        self.numbers = {number.at: number for number in scan.numbers}
        self.people = scan.value_at("person")
        self.videos = scan.value_at("video")
        refused = scan.marks["not_person"] + nobody(scan.text)
        for mark in refused:
            if mark.at in self.people and mark.end >= self.people[mark.at].end:
                del self.people[mark.at]
        self.people.update({pair.at: pair for pair in with_owners(scan, self.people)})
        # "Five content creators" are no five contents, "2 edit rounds" no two edits.
        for one in (*self.people.values(), *scan.marks["revision"], *scan.marks["not_video"]):
            for at in self.videos.keys() & range(one.at, one.end - 1):
                del self.videos[at]
        self.networks = {mark.at for mark in scan.marks["platform"]}
        self.turns = {mark.at for mark in scan.marks["correction"]}
        self.months = {mark.at for mark in scan.marks["month"]}
        self.things = {mark.at for mark in (*refused, *scan.marks["thing"])} - self.people.keys()
        self.units = {mark.at for mark in scan.marks["thing"] if mark.value == "unit"}
        self.per_links = {mark.at for mark in scan.marks["per_link"]}
        for at in scan.text.where(_HEADS):
            if at - 1 in self.per_links:  # "€90 a head" is a price per person
                self.people.setdefault(at, Mark(at, at + 1, "human", 1.0, ()))
        each = {mark.at for mark in scan.marks["each_cue"]}
        for at in self.per_links & self.people.keys():
            is_timed = self.words[at + 1 : at + 2] != [] and self.words[at + 1] in units()
            if is_timed or at in each or at + 1 in self.people or at + 1 in self.videos:
                del self.people[at]  # "pro Creator", "3 Hooks pro Video", "pro Monat", "pro Kopf"
        self.names_creators = any(one.value == "creator" for one in self.people.values())
        self.priced = {mark.end - 1 for mark in scan.marks["currency"]}
        self.echoes = self._echoes()
        self._people_after: dict[int, tuple[int, int] | None] = {}

    def _echoes(self) -> set[str]:
        """``€50 per listener`` reveals that listeners are the people wanted."""
        unlisted = self.things | self.videos.keys()
        return {
            self.words[at].removesuffix("s")
            for at in (link + 1 for link in self.per_links if self._prices(link))
            if at < len(self.words) and self.kinds[at] == WORD and at not in unlisted
            if len(self.words[at]) >= _SHORTEST_NOUN and not is_common(self.words[at])
        }

    def _prices(self, link: int) -> bool:
        """``By a sports brand`` prices nothing: an article does so only right behind an amount."""
        if self.words[link] == "a" and self.scan.language == "fr":
            return False  # "600 € à dépenser"
        return self.words[link] not in _ARTICLES or not self.priced.isdisjoint({link - 1, link - 2})

    def is_echoed(self, at: int) -> bool:
        """``€150 per stylist``; "€8 a jar" tells of people only where jars are counted."""
        word = self.words[at]
        named = self.words[at - 1] not in _ARTICLES or {word + "s", word + "es"} & set(self.words)
        return word in self.echoes and bool(named)

    def of_people(self, at: int) -> tuple[int, int] | None:
        """The end and strength of the noun for people that follows a number ending at ``at``."""
        if at not in self._people_after:
            self._people_after[at] = self._find_people(at)
        return self._people_after[at]

    def _find_people(self, at: int) -> tuple[int, int] | None:
        guess: tuple[int, int] | None = None
        if self.words[at : at + 1] == ["/"] or self.words[at : at + 2] in _OF_US:
            return None  # a price, "150 / athlete"; "two of us cook it"
        at = self._past_group(self._past_same(at))
        for noun in range(at, min(at + _REACH, len(self.words))):
            if self.kinds[noun] != WORD:
                # "5 - 8 créateurs": only signs inside a noun phrase are passed over.
                if self.words[noun] in _INSIDE:
                    continue
                return guess
            if (known := self._known(noun)) is not None:
                return known
            if self._closes(noun) or (noun > at and self.words[noun] in _OF):
                # "60 recepten van oma"; in "30 vieux chiens", "2 premières vidéos" it is no noun
                is_other = noun in self.things or noun in self.videos
                described = is_other and guess is not None and guess[0] == noun
                return None if described else guess
            is_noun = self.turns.isdisjoint(range(at, noun))  # "deux enfin non mettons trois"
            if is_noun and noun not in self.things and self._may_be_people(noun):
                strength = HUMAN if self.words[noun][:-1] in self.echoes else GUESS
                guess = noun + 1, strength
                if strength == HUMAN or self.words[noun].endswith(ENDINGS):
                    return guess
        return guess

    def _past_same(self, at: int) -> int:
        """Past the "·e" of "un·e créatrice", and the number that "three (3) creators" repeats."""
        if self.words[at : at + 2] in _INCLUSIVE:
            return at + 2
        if self.words[at : at + 1] == ["x"] and at + 1 in self.people:
            return at + 1  # "2 x Mama"
        number = self.numbers.get(at)
        is_age = number is not None and number.hundredths >= LEAST_AGE
        if is_age and self.words[at + 1 : at + 2] == ["+"]:
            return at + 2  # "een 50+ creator"
        again = self.numbers.get(at + 1) if self.words[at : at + 1] == ["("] else None
        closes = again is not None and self.words[again.end : again.end + 1] == [")"]
        return again.end + 1 if again is not None and closes else at

    def _past_group(self, at: int) -> int:
        """``5 pairs of friends``: each of them is one, so only the people tell what they are."""
        group, of = [*self.words[at : at + 2], "", ""][:2]
        return at + 2 if group in _GROUPS and of in _OF else at

    def _known(self, at: int) -> tuple[int, int] | None:
        mark = self.people.get(at)
        if mark is None:
            return (at + 1, HUMAN) if is_compound(self.words[at]) else None
        of_them = self._made_up_of(mark)
        if of_them is not None:
            return of_them.end, CREATOR
        strength = _STRENGTHS[mark.value]
        is_echoed = strength == GUESS and self.words[at][:-1] in self.echoes
        return mark.end, HUMAN if is_echoed else strength

    def _made_up_of(self, mark: Mark) -> Mark | None:
        """``un couple de créateurs``: the creators that a couple are, who count as one."""
        if self.words[mark.at] not in _COUPLES or self.words[mark.end : mark.end + 1] == []:
            return None
        of_them = self.people.get(mark.end + (self.words[mark.end] in _OF))
        return of_them if of_them is not None and of_them.value == "creator" else None

    def _closes(self, at: int) -> bool:
        """No noun for people comes at or after this token."""
        if at in self.units:
            # "A 30-second testimonial", but not "3 HR directors".
            return self.words[at] != "hr" or not self._may_be_people(at + 1)
        if at in self.things or at in self.videos:
            return at + 1 not in self.people and not self._is_adjunct(at)
        if at in self.months or self.words[at] in _MODAL:
            return True  # "by 16 October so people still come", "budget créateurs", "kann man"
        # "3 YouTube and Instagram creators"
        return self.words[at] in CLOSED and not self.networks.issuperset({at - 1, at + 1})

    def _may_be_people(self, at: int) -> bool:
        word = self.words[at] if at < len(self.words) else ""
        plural = len(word) >= _SHORTEST_NOUN and word.endswith((*_PLURALS, *ENDINGS))
        return at in self.people or (plural and self.kinds[at] == WORD and not is_common(word))

    def _is_adjunct(self, at: int) -> bool:
        """``dog walkers``: a singular before a plural that no list knows."""
        following = self.words[at + 1] if at + 1 < len(self.words) else ""
        return (
            not self.words[at].endswith(_PLURALS)
            and len(following) >= _SHORTEST_NOUN
            and following.endswith(_PLURALS)
            and not (at + 1 in self.things or at + 1 in self.videos)
        )

    def of_videos(self, at: int) -> int | None:
        """The end of the noun for videos that follows a number ending at ``at``."""
        if at in self.numbers and (timed := self._timed(at)) is not None:
            return timed
        for noun in range(at, min(at + _REACH, len(self.words)) if self.videos else at):
            if noun in self.videos:
                end = self.videos[noun].end
                return None if self._names_effort(at, noun, end) else end
            if noun in self.things or noun in self.people:
                if noun in self.units or noun + 1 not in self.videos:
                    return None
            elif self.words[noun] in CLOSED:
                return None
            if self.kinds[noun] != WORD and self.words[noun] not in _INSIDE:
                # "A single 30-second clip"
                return self._timed(noun) if noun in self.numbers else None
        return None

    def _timed(self, at: int) -> int | None:
        """``one 30-second recipe``: what lasts so many seconds is a video, whatever its name."""
        unit = self.numbers[at].end
        unit += self.words[unit : unit + 1] == ["-"]
        noun = unit + 1
        if noun >= len(self.words) or _UNITS.get(self.words[unit]) != "second":
            return None
        named = self.kinds[noun] == WORD and self.words[noun] not in CLOSED | _OPENING
        return noun + 1 if named and noun not in self.people else None

    def _names_effort(self, at: int, video: int, end: int) -> bool:
        """``une campagne UGC``, ``a UGC project``, ``una serie de vídeos``: not one video."""
        behind = end + (self.words[end : end + 1] == ["-"])
        is_ugc = self.words[video] == _UGC  # "une vidéo test du pot" is one
        if self.words[behind : behind + 1] and self.words[behind] in _EFFORTS:
            return is_ugc or self.words[behind] != "test"
        adjective = is_ugc or self.words[video - 1] in _OF
        return adjective and not _EFFORTS.isdisjoint(self.words[at:video])

    def is_for_each(self, at: int) -> bool:
        """``par créateur`` at ``at``; "par" or "à des créateurs" only says who makes the videos."""
        mark = self.people.get(at + 1) or self.people.get(at + 2)
        if at not in self.per_links or mark is None or self.words[at + 1] == "des":
            return False
        return self.words[at] not in _BY or not self.words[mark.end - 1].endswith("s")

    def noun(self, at: int) -> str:
        """What stands at ``at``, or after one adjective: "person", "video" or ""."""
        for one in (at, at + 1):
            if one in self.numbers or self.kinds[one : one + 1] == [BREAK]:
                return ""
            if one in self.people:
                return "person"
            if one in self.videos:
                return "video"
        return ""

    def inside(self, at: int, end: int) -> str:
        """What the words of a cue like "par vidéo" name: "person", "video" or ""."""
        for one in range(at, end):
            if one in self.videos:
                return "video"
            if one in self.people:
                return "person"
        return ""

    def counted(self, at: int) -> Counted:
        """The listed noun that the number at ``at`` counts."""
        number = self.numbers.get(at)
        if number is None:
            return Counted(None, "", at)
        reach = _ARTICLE_REACH if number.kind == "article" else _REACH
        for noun in range(number.end, min(number.end + reach, len(self.words))):
            if noun in self.people:
                return Counted(number.whole, "person", self.people[noun].end)
            if noun in self.videos:
                end = self.videos[noun].end
                if self._names_effort(number.end, noun, end):
                    break
                return Counted(number.whole, "video", end)
            other = noun in self.things and noun + 1 not in self.people
            other = other or (noun > number.end and self.words[noun] in _OF)
            other |= noun in self.per_links and self.words[noun] != "pro"
            if self.kinds[noun] != WORD or noun in self.priced or other:
                break
        return Counted(None, "", at)

    @cached_property
    def named(self) -> dict[str, Counted]:
        """The count of people by the last word of their noun, without a plural "s"."""
        found: defaultdict[str, list[Counted]] = defaultdict(list)
        for at, number in self.numbers.items():
            one = self.counted(at)
            is_count = number.kind != "article" and self.priced.isdisjoint({at - 1, number.end})
            if one.what == "person" and is_count:
                found[self.words[one.end - 1].removesuffix("s")].append(one)
        return {noun: one[0] for noun, one in found.items() if len({two.heads for two in one}) == 1}

    def counted_before(self, end: int, first: int) -> Counted:
        """The counted noun that ends right before ``end``, give or take two words."""
        end = before_followers(self.words, self.numbers, end, first)
        for at in range(end - 1, max(first, end - 8) - 1, -1):
            found = self.counted(at)
            if found.what and end - 2 <= found.end <= end:
                return found
            if at in self.numbers and self.numbers[at].kind != "article":
                break  # "6 creators: 2 at €250": the nearest number has no noun of its own
        return Counted(None, "", end)
