"""What comes on top of the standard is extra in full; an article is no moment."""

from datetime import date

import pytest

from app.extraction.rules.reader import read


@pytest.mark.parametrize(
    ("brief", "field", "value"),
    [
        ("revision rounds beyond the standard: 1", "extra_revisions", 1),
        ("Revisions over and above the one included: 2", "extra_revisions", 2),
        ("One revision round on top of the standard one.", "extra_revisions", 1),
        ("Allers-retours au-delà de celui inclus : 1", "extra_revisions", 1),
        ("Tours de corrections en plus du standard : 1", "extra_revisions", 1),
        ("UGC. Revisions included: 2", "extra_revisions", 1),
        ("Rounds of changes: 2, beyond that they are paid.", "extra_revisions", 1),
        ("Hooks beyond the first: 2", "extra_hooks", 2),
        ("A 2-month exclusivity and ad rights for 3 months.", "exclusivity_months", 2),
        ("Six months of ad rights and a one-month exclusivity.", "exclusivity_months", 1),
        ("A 3-month exclusivity, whitelisting for 30 days.", "whitelisting_days", 30),
    ],
)
def test_extra_and_lasting(brief: str, field: str, value: int) -> None:
    assert read(brief, date(2026, 6, 1)).values[field] == value
