"""Words of a brief made fit for a draft: visible, on few lines and short enough."""

import re
from typing import Final

# What a reader cannot see and a machine may obey: zero-width and soft characters, the direction
# overrides, the "tag" block.
_UNSEEN: Final = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]"
)
_LINE_BREAK: Final = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_CONTROL: Final = re.compile("[\x00-\x09\x0e-\x1f\x7f-\x9f]")
_SPACES: Final = re.compile(r"[^\S\n]{2,}")
_SPACE_AT_EDGE: Final = re.compile(r"[^\S\n]*\n[^\S\n]*")
_BLANK_LINES: Final = re.compile(r"\n{3,}")
_LONGEST_WORD: Final = 60
_LOOSE_ENDS: Final = " \n,;:.–—-("
_CUT: Final = "…"


def clean_text(text: str) -> str:
    """Drop what cannot be seen, and keep at most one blank line between paragraphs."""
    if not text.isprintable() and not text.replace("\n", "").isprintable():
        text = _CONTROL.sub(" ", _LINE_BREAK.sub("\n", _UNSEEN.sub("", text)))
        text = _SPACE_AT_EDGE.sub("\n", _SPACES.sub(" ", text))
        return _BLANK_LINES.sub("\n\n", text).strip()
    # Most texts hold no white space but spaces and line ends: what is not there need not be found.
    if "  " in text:
        text = _SPACES.sub(" ", text)
    if " \n" in text or "\n " in text:
        text = _SPACE_AT_EDGE.sub("\n", text)
    if "\n\n\n" in text:
        text = _BLANK_LINES.sub("\n\n", text)
    return text.strip()


def shorten(text: str, limit: int) -> str:
    """Cut at a word so that at most ``limit`` characters are left, "…" included.

    >>> shorten("trois vidéos TikTok", 14)
    'trois vidéos…'
    """
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    if not text[limit - 1].isspace():
        space = max(head.rfind(" "), head.rfind("\n"))
        if space > len(head) - _LONGEST_WORD:
            head = head[: max(space, 0)] or head
    return head.rstrip(_LOOSE_ENDS) + _CUT
