"""Pets that are asked for with those they live with, each pair one creator: ``5 pups + humans``."""

from collections.abc import Mapping

from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan

_PETS = {"dog", "cat"}
_WITH = near("people", "and") | {"(", "+", "&", "with", "avec", "mit", "con", "met", "com"}
_THEIR, _OWNERS = near("people", "their"), near("people", "owners")


def with_owners(scan: Scan, people: Mapping[int, Mark]) -> list[Mark]:
    """``4 chats et leurs humains``, ``dogs (and their owners)``: the pets, up to the people."""
    words, found = scan.text.words, list[Mark]()
    for pet in scan.marks["category"]:
        at = pet.end
        while pet.value in _PETS and at < len(words) and words[at] in _WITH:
            at += 1
        if at == pet.end or at + 1 >= len(words) or words[at] not in _THEIR or pet.at in people:
            continue
        if at + 1 in people or words[at + 1] in _OWNERS:
            end = people[at + 1].end if at + 1 in people else at + 2
            found.append(Mark(pet.at, end, "human", 1.0, ()))
    return found
