"""``make learn``: learn the weights of ``text/likely.py`` from labelled sentences.

Learnt from all labelled briefs, the lines of ``fixtures/lines`` and the sentences of
``fixtures/learning``, but for ``unseen_*.yaml``, on which ``unseen.py`` measures; of lines and
sentences once more with a clause of ``beside.yaml``, which changes nothing of what they tell.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple, TypedDict

import numpy as np
import yaml
from rich.console import Console
from rich.progress import track
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from app.domain.campaign import Category
from app.domain.reading import Span
from app.evaluation.cases import load
from app.extraction.rules.reader import language_of, read
from app.extraction.rules.text.likely import OF_BEFORE, Sentence
from app.extraction.rules.text.scan import Scan
from app.known import niche_evidence

ROOT = Path(__file__).parents[2]
WEIGHTS = ROOT / "app" / "extraction" / "rules" / "weights.json"
TODAY = date(2026, 11, 29)
FIELDS = {
    "objectives": ("Awareness", "Conversions", "Traffic", "Engagement", "Product launch"),
    "payment_trigger": ("publication", "views"),
    "prestation": ("ugc_only", "video_post", "post_provided"),
    # Any day is the one name.
    "deadline": ("deadline",),
    "target_categories": tuple(map(str, Category)),
}
NAMES = [name for names in FIELDS.values() for name in names]
FIELD_OF = {name: field for field, names in FIELDS.items() for name in names}
LEAST_SEEN, SPARSENESS, FIRMNESS, NEGLIGIBLE = 3, 3.0, 1.0, 0.005
# A short text was written for what it tells, or only seems to tell.
SHORT_WEIGHT = 3.0
BESIDE = ROOT / "fixtures" / "learning" / "beside.yaml"
SENTENCE_END = re.compile(r"(?<!\d)[.!?](?!\w)|\n|$")
# One clause in so many stands in front.
BEFORE = 5


class Told(NamedTuple):
    """A text, the names it tells of the ``fields`` that are labelled, and whether it is short."""

    text: str
    names: frozenset[str]
    fields: frozenset[str]
    is_short: bool
    today: date


class Example(NamedTuple):
    """Words, and for each name whether they tell it; ``None`` where nobody knows."""

    features: set[str]
    tells: dict[str, bool | None]
    weight: float


class Learnt(TypedDict):
    names: list[str]
    # In thousandths of the logarithm of the odds.
    biases: list[int]
    # Of each feature, the places of names and the weights.
    weights: dict[str, list[tuple[int, int]]]


def _name(field: str, value: object) -> object:
    return field if field == "deadline" and value else value


def names_of(labels: dict[str, object]) -> frozenset[str]:
    found: set[str] = set()
    for field in FIELDS:
        value = _name(field, labels.get(field))
        found.update(
            map(str, value if isinstance(value, list | tuple | set | frozenset) else [value])
        )
    return frozenset(found) & set(NAMES)


def from_briefs() -> Iterator[Told]:
    for case in load(ROOT / "fixtures" / "briefs"):
        yield Told(
            case.brief,
            names_of(dict(case.expected)),
            frozenset(FIELDS),
            is_short=False,
            today=case.reference_date,
        )


def from_lines(pattern: str) -> Iterator[Told]:
    beside = yaml.load(BESIDE.read_text("utf-8"), yaml.CSafeLoader)
    for file in sorted((ROOT / "fixtures").glob(pattern)):
        for at, line in enumerate(yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)):
            fields = frozenset(line["told"]) & FIELDS.keys()
            if not fields:
                continue
            told = Told(line["brief"], names_of(line["told"]), fields, is_short=True, today=TODAY)
            yield told
            if clauses := beside.get(language_of(told.text)):
                yield told._replace(text=with_clause(told.text, at, clauses))


def with_clause(text: str, at: int, clauses: dict[str, list[str]]) -> str:
    """The text with one of the clauses, which ``at`` chooses, at its first sentence."""
    if at % BEFORE == 0:
        before = clauses["before"]
        return before[at // BEFORE % len(before)] + text[:1].lower() + text[1:]
    end = next(SENTENCE_END.finditer(text)).start()
    return text[:end] + clauses["behind"][at % len(clauses["behind"])] + text[end:]


def examples(told: Told) -> Iterator[Example]:
    """A short text as a whole; and each sentence, alone and with the one before.

    Of what a text tells, a sentence is known to tell what the rules see in it; of the rest of it
    nobody knows which sentence does.
    """
    scan = Scan(told.text)
    sentences = list(_with_before(scan.featured()))
    if told.is_short:
        whole = set[str]().union(*(one.features for one in sentences))
        tells = {one: one in told.names if FIELD_OF[one] in told.fields else None for one in NAMES}
        yield Example(whole, tells, SHORT_WEIGHT)
    if told.is_short and len(sentences) == 1:
        return
    reading = read(told.text, told.today)
    seen = [
        (str(_name(one.field, one.value)), one.span)
        for one in [*reading.evidence, *niche_evidence(reading)]
        if one.field in FIELDS
    ]
    at, before = 0, set[str]()
    for index, (start, end, found) in enumerate(sentences):
        yield Example(found, _told_at(scan.text.span(start, end), seen, told), 1.0)
        if index and not told.is_short:
            yield Example(before | found, _told_at(scan.text.span(at, end), seen, told), 1.0)
        at, before = start, found


def _with_before(sentences: list[Sentence]) -> Iterator[Sentence]:
    before = set[str]()
    for one in sentences:
        yield one._replace(features=one.features | before)
        before = {OF_BEFORE + feature for feature in one.features if " " not in feature}


def _told_at(span: Span, seen: Sequence[tuple[str, Span]], told: Told) -> dict[str, bool | None]:
    here = {name for name, quote in seen if quote.start < span.end and quote.end > span.start}
    return {
        name: (name in here or None) if name in told.names else False
        for name in NAMES
        if FIELD_OF[name] in told.fields
    }


def learn(known: Sequence[Example]) -> Learnt:
    """Of each name, few features are chosen (L1) and then weighed (L2)."""
    counted = Counter(feature for one in known for feature in one.features)
    common = {feature for feature, times in counted.items() if times >= LEAST_SEEN}
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(
        [dict.fromkeys(sorted(one.features & common), 1) for one in known]
    )
    listed = vectorizer.get_feature_names_out()
    weights: dict[str, list[tuple[int, int]]] = {}
    biases: list[int] = []
    for place, name in enumerate(track(NAMES, "learning")):
        rows = [at for at, one in enumerate(known) if one.tells.get(name) is not None]
        truth = np.array([known[at].tells[name] for at in rows])
        worth = np.array([known[at].weight for at in rows])
        chosen = LogisticRegression(
            C=SPARSENESS, l1_ratio=1, solver="liblinear", max_iter=300, random_state=0
        )
        chosen.fit(matrix[rows], truth, worth)
        columns = np.flatnonzero(abs(chosen.coef_[0]) > NEGLIGIBLE)
        weighed = LogisticRegression(C=FIRMNESS, solver="liblinear", max_iter=300, random_state=0)
        weighed.fit(matrix[rows][:, columns], truth, worth)
        biases.append(round(1000 * float(weighed.intercept_[0])))
        for column, odds in zip(columns, weighed.coef_[0], strict=True):
            weight = 10 * round(100 * float(odds))
            weights.setdefault(str(listed[column]), []).append((place, weight))
    return {"names": NAMES, "biases": biases, "weights": dict(sorted(weights.items()))}


def write(learnt: Learnt) -> None:
    lines = json.dumps(learnt, ensure_ascii=False, indent=0, separators=(",", ":"))
    WEIGHTS.write_text(lines + "\n", "utf-8")


def main() -> None:
    told = [*from_briefs(), *from_lines("lines/*.yaml"), *from_lines("learning/told_*.yaml")]
    before = WEIGHTS.read_text("utf-8")
    # What the rules see shall be theirs alone.
    write({"names": [], "biases": [], "weights": {}})
    try:
        known = [example for one in track(told, "reading") for example in examples(one)]
        learnt = learn(known)
    except BaseException:
        WEIGHTS.write_text(before, "utf-8")
        raise
    write(learnt)
    found = f"{len(told)} texts, {len(known)} examples, {len(learnt['weights'])} features"
    Console().print(found)


if __name__ == "__main__":
    main()
