"""Every priced fact that a brief states beyond the draft's fields."""

from app.domain.reading import Evidence
from app.extraction.rules.conditions.each import videos_per_creator
from app.extraction.rules.conditions.extras import extra_hooks, extra_revisions, raw_footage
from app.extraction.rules.conditions.length import video_seconds
from app.extraction.rules.conditions.level import level
from app.extraction.rules.conditions.rights import rights
from app.extraction.rules.phrases.durations import durations
from app.extraction.rules.text.scan import Scan


def facts(scan: Scan) -> list[Evidence]:
    """One item per quote; where the text gives a field twice, the last item is its value."""
    spans = durations(scan)
    return [
        *level(scan),
        *videos_per_creator(scan),
        *video_seconds(scan, spans),
        *rights(scan, spans),
        *raw_footage(scan),
        *extra_hooks(scan, spans),
        *extra_revisions(scan, spans),
    ]
