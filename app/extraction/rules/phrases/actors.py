"""Who does what a verb says: the brand ("we", "our team"), a creator ("they"), or nobody."""

from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import WORD

BRAND, CREATOR = "brand", "creator"
_NEAR = lists("actor")
_WE, _THEY = _NEAR["we"], _NEAR["they"]
# "Post it on TikTok", "je plaatst", "sur le compte du club".
NO_PRONOUN = {"on": ("en",), "i": ("it", "pt", "es", "fr"), "je": ("nl",), "du": ("fr",)}
# "They film with our founder and post it".
COMPANY = {"with", "avec", "con", "mit", "met", "com"}
# "A video at the museum and posting it": where they are does nothing.
_THERE = {"at", "in", "inside", "near", "outside", "dans", "chez"}
_INVERTING, _VERB_FINAL = {"es", "it", "pt", "nl", "de"}, {"de", "nl"}
_OR_OBJECT = {"sie", "ze"}
_REACH, _JOINED_REACH, _ANSWER_REACH, _NOBODY_REACH, _CLAUSE_REACH = 8, 20, 5, 6, 12


def actor(scan: Scan, at: int, *, noun: bool = False) -> str:
    """Who does the verb at token ``at``; for a ``noun``, who sees to it ("we handle the posting").

    Only small words may stand between a verb and its subject, unless "and" joins it to another
    verb: "you film your routine and post it".
    """
    words = scan.text.words
    first = max(scan.bounds(at)[0], at - _JOINED_REACH)
    brand = {one.end - 1 for one in scan.within("brand_noun", first, at)
             if words[one.at - 1] not in COMPANY | _THERE}  # fmt: skip
    people = {one.end - 1 for one in scan.within("person", first, at)}
    joined, seen_to = False, not noun
    for one in range(at - 1, first - 1, -1):
        if not joined and at - one > _REACH:
            return ""
        word = words[one]
        if side := _side(scan, one, brand, people):
            return side if seen_to else ""
        if word in _NEAR["sees_to"]:
            seen_to = True
        elif word in _NEAR["and"]:
            joined = True
        elif word in _NEAR["stop"] and not (joined and word == ","):
            return ""
        elif not joined and word not in _NEAR["light"]:
            # "Notre équipe publie", not "publier notre vidéo", nor "tag ons in de post".
            owned = seen_to and word != "in" and not scan.within("clip", one, one + 1)
            return _owner(words[max(first, one - 3) : one]) if owned else ""
    return ""


def pronoun_before(scan: Scan, at: int) -> str:
    """Whom the pronoun right before the verb at token ``at`` names: ``wij plaatsen ze``."""
    return _side(scan, at - 1, set(), set()) if at > scan.bounds(at)[0] else ""


def _side(scan: Scan, at: int, brand: set[int], people: set[int]) -> str:
    """Whether token ``at`` is, or ends, a name of the brand or of the creators."""
    words = scan.text.words
    word, before = words[at], words[at - 1] if at else ""
    if at in brand or (word == "us" and (before == "let" or words[at + 1] == "to")):
        return BRAND
    if word in _WE and scan.language not in NO_PRONOUN.get(word, ()):
        # "Ils nous envoient la vidéo" names a receiver.
        given = word == "nous" and (before in _THEY or before in _WE or at - 1 in people)
        # "Que entrenen con nosotros y lo suban".
        return "" if given or before in COMPANY else BRAND
    if word in _NEAR["one"] and word in _clients(scan):
        return BRAND
    if (at in people and word != "ones") or (word in _NEAR["them"] and words[at + 1] == "to"):
        return CREATOR
    if word in _NEAR["each_one"] and scan.within("pay", at - 1, at):
        return ""  # "We pay each of them and post it ourselves"
    return CREATOR if word in _THEY and (before not in _WE or before == "on") else ""


def _clients(scan: Scan) -> set[str]:
    """``Elle souhaite 3 créatrices``, ``she wants``: the pronouns that stand for the brand."""
    words = scan.text.words
    return {
        words[mark.at - 1]
        for mark in scan.marks["wanted"]
        if mark.at
        and words[mark.at] not in _NEAR["impersonal"]
        # "Chaque famille filme comme elle veut".
        and words[mark.at - 2] not in _NEAR["as_they"]
    }


def named(scan: Scan, at: int, end: int) -> tuple[int, str] | None:
    """Where somebody is named first in tokens ``at`` to ``end``, and who: ``die Marke``, ``us``."""
    brand = {one.end - 1 for one in scan.within("brand_noun", at, end)}
    people = {one.end - 1 for one in scan.within("person", at, end) if one.value != "audience"}
    for one in range(at, end):
        word = scan.text.words[one]
        if one in brand or word in _NEAR["us"] or word in _WE - _NEAR["small"]:
            return one, BRAND
        if one in people or word in _NEAR["alone"] or word in _THEY - _NEAR["small"]:
            return one, CREATOR
    return None


def _owner(before: list[str]) -> str:
    """``notre équipe publie``, ``each rider posts it``; not "comments on our shop posts"."""
    for at in range(len(before) - 1, max(len(before) - 3, -1), -1):
        if before[at] in _NEAR["ours"]:
            return "" if at and before[at - 1] in _NEAR["of"] else BRAND
        if before[at] in _NEAR["each"]:
            return CREATOR
    return ""


def subject_behind(scan: Scan, end: int) -> str:
    """Who is named right behind a verb that ends at token ``end``: ``lo suben ellas``."""
    words = scan.text.words
    if scan.language not in _INVERTING or end >= scan.bounds(end - 1)[1]:
        return ""
    word, after = words[end], words[end + 1 : end + 2]
    if scan.language in NO_PRONOUN.get(word, ()):
        return ""
    # "Wir bekommen die Videos und posten sie".
    if word in _OR_OBJECT and words[end - 2] in _NEAR["and"] and (side := actor(scan, end - 1)):
        return side
    # "Veröffentlicht ihr Video": a possessive.
    owns = after and any(scan.within(kind, end + 1, end + 2) for kind in ("clip", "place"))
    # "Lo publica nuestro equipo"; not "publican nuestro vídeo".
    team = word in _NEAR["ours"] or (bool(after) and after[0] in _NEAR["ours"])
    if word in _WE or (team and not owns and not scan.within("clip", end + 2, end + 3)):
        return BRAND
    return CREATOR if word in _THEY and not owns else ""


def fronted(scan: Scan, at: int, end: int) -> str:
    """Who is named behind a verb that opens its clause: ``posten tun wir``, ``posten moet je``.

    The verb stands at tokens ``at`` to ``end``; in German and Dutch another one parts the two.
    """
    words, first = scan.text.words, scan.bounds(at)[0]
    opens = at == first or words[at - 1] in _NEAR["fronting"]
    if scan.language not in _VERB_FINAL or not opens or end >= scan.bounds(at)[1]:
        return ""
    is_verb = words[end] in _NEAR["second"] and words[end - 1].endswith("en")
    return subject_behind(scan, end + 1) if is_verb else ""


def verb_final(scan: Scan, at: int) -> str:
    """Who the first pronoun of a clause names that ends with its verb: ``die ihr dann postet``."""
    words, (first, last) = scan.text.words, scan.bounds(at)
    closes = at + 1 >= last or scan.text.kinds[at + 1] != WORD or words[at + 1] in _NEAR["and"]
    if scan.language not in _VERB_FINAL or not closes:
        return ""
    commas = [one for one in range(first, at) if words[one] in _NEAR["stop"]]
    start = max(commas[-1] + 1 if commas else first, at - _CLAUSE_REACH)
    for one in range(start, at):
        if side := _side(scan, one, set(), set()):
            return side
    return ""


def answered(scan: Scan, end: int) -> str:
    """Who is named in the answer to a question that ends at token ``end``: ``Who posts? We do``."""
    words = scan.text.words
    end += 2 * (words[end : end + 1] == ["t"])  # "publie-t-il ?"
    if words[end : end + 1] != ["?"]:
        return ""
    for word in words[end + 1 : end + _ANSWER_REACH]:
        if word in _WE:
            return BRAND
        if word in _THEY:
            return CREATOR
    return ""


def by_nobody(scan: Scan, at: int) -> bool:
    """``Nobody posts``, ``nothing has to go on your account``."""
    words = scan.text.words
    for one in range(at - 1, max(scan.bounds(at)[0], at - _NOBODY_REACH) - 1, -1):
        word, after = words[one], words[one + 1]
        if word in _NEAR["stop"]:
            return False
        if word in _NEAR["nobody"] or (word == "personne" and after in {"ne", "n"}):
            return True
        if word == "no" and after == "one":
            return True
    return False
