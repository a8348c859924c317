"""Notes in a row: ``3 creators for the summer / €120 each / TikTok / by 20 June``."""

import re

_SIGN = re.compile(r" ([/|•·-])(?= )")
_SENTENCE_ENDS = re.compile(r"[.!?;] ")
_NUMBER = re.compile(r"\d")
# "120 € / vidéo" is one note, and so is what "Videos / creator" labels.
_RATE = re.compile(
    r"(?:(?<=[\d€$£])|(?<=eur)) /(?= (?:video|clip|post|reel|crea|influ|pers|head|unit|piece|"
    r"stuck|stuk|day|week|month|year|jour|semaine|mois|an|h)[a-z]{0,8} ?(?:[,;.)/|]|$))"
    r"| /(?= (?:video|creator|createur|creatrice|person|personne|profil|influencer) ?[:=])"
)
_NOUN = re.compile(r"(?<=[€$£]) / ([a-z]+) ?(?=[,;.)/|]|$)")
# A dash sets off a remark as well, and a stroke parts names: those are fewer, or single words.
_LEAST, _LEAST_DASHES, _LEAST_WORDS, _LONG = 2, 3, 2, 3


def unstroked(text: str) -> str:
    """Return ``text`` with the end of a line for each sign that parts notes; no character moves."""
    signs = set(_SIGN.findall(text))
    if not signs:
        return text
    lines = text.split("\n")
    for sign in signs:
        parting = f" {sign} "
        rows = [at for at, line in enumerate(lines) if parting in line]
        # Several rows of "|" are those of a table.
        for at in rows if sign != "|" or len(rows) == 1 else ():
            line = _echoed(_RATE.sub(" \0", lines[at]))
            if _are_notes(line.strip().split(parting), sign):
                lines[at] = line.replace(parting, " \n ").replace("\0", "/")
    return "\n".join(lines)


def _echoed(line: str) -> str:
    """``4 podcasteuses, 200 € / podcasteuse``: a rate, for whom the line has named before."""
    for found in _NOUN.finditer(line):
        if f"{found[1]}s" in line:
            line = line[: found.start()] + " \0" + line[found.start() + 2 :]
    return line


def _are_notes(parts: list[str], sign: str) -> bool:
    if len(parts) <= (_LEAST_DASHES if sign == "-" else _LEAST):
        return False
    inner = [len(part.split()) for part in parts[1:-1]]
    several = sum(words >= _LEAST_WORDS for words in inner) * 2 > len(inner)
    words = [len(part.split()) for part in parts]
    long = sum(one >= _LONG for one in words) > 1 or sum(words) >= _LONG * len(parts)
    told = any(map(_NUMBER.search, parts))
    is_prose = sign == "-" and any(map(_SENTENCE_ENDS.search, parts[:-1]))
    return several and told and (long or sign == "|") and not is_prose
