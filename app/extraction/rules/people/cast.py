"""One who is named in a line of its own as whom a video shows: ``Une vétérinaire face cam.``."""

from app.extraction.rules.people.counted import Count
from app.extraction.rules.phrases.nouns import Nouns
from app.extraction.rules.text.nearby import near

_CAMERA, _TELLS = near("people", "camera"), near("people", "tells")
_OPENS, _REACH, _CAMERA_REACH = {";", ":", "-", "•"}, 14, 6


def is_cast(nouns: Nouns, count: Count) -> bool:
    """``A vet talking to camera.``; not ``Une cliente a filmé le chat avec sa caméra``."""
    words, (first, last) = nouns.words, nouns.scan.bounds(count.at)
    opens = count.at == first or words[count.at - 1] in _OPENS
    if not opens or last - count.end > _REACH:
        return False
    behind = words[count.end : min(last, count.end + _CAMERA_REACH)]
    # "À la caméra", "a cámara"; "a" is "has", too.
    to_it = behind[:1] == ["a"] and not (_CAMERA | {"la", "l"}).isdisjoint(behind[1:2])
    return (to_it or _TELLS.isdisjoint(behind[:1])) and not _CAMERA.isdisjoint(behind)
