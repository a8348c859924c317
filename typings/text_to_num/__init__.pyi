# The part of text2num 3.1 that is used; the package ships no types.

from collections.abc import Sequence
from typing import Any, Protocol

class Token(Protocol):
    def text(self) -> str: ...
    def text_lowercase(self) -> str: ...
    def nt_separated(self, previous: Any, /) -> bool: ...
    def not_a_number_part(self) -> bool: ...

class Occurence:
    start: int
    end: int
    value: float
    is_ordinal: bool

def find_numbers(
    input: Sequence[Token],  # noqa: A002 - the package's own name
    lang: str,
    threshold: float = 3.0,
) -> list[Occurence]: ...
