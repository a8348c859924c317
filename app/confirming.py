"""USE CASE: a human of the brand looks at a campaign, changes it, and decides.

What is published is what was shown: the decision names a digest of it. Every change is one
statement that holds the status and version that were seen, so of two at once one happens.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Final, TypeAlias

from app.domain.campaign import CampaignDraftInput
from app.domain.errors import ValidationFailed
from app.domain.orders import CampaignStatus, no_such_campaign, standing
from app.signing_in import Person
from app.store import campaigns, confirming
from app.store.confirming import WholeCampaign
from app.store.database import Database

_Values: TypeAlias = dict[str, str | int | None]

_DAY_MS: Final = 86_400_000
_CONFLICT: Final = 409
# What a human may make of a campaign, besides publishing a draft.
MOVES: Final = {
    CampaignStatus.DRAFT: (CampaignStatus.CANCELLED,),
    CampaignStatus.OPEN: (CampaignStatus.IN_PROGRESS, CampaignStatus.CANCELLED),
    CampaignStatus.IN_PROGRESS: (CampaignStatus.COMPLETED, CampaignStatus.CANCELLED),
    CampaignStatus.COMPLETED: (),
    CampaignStatus.CANCELLED: (),
}


class Stale(ValidationFailed):
    """The campaign is no longer what the human saw; nothing was done."""

    status = _CONFLICT


@dataclass(frozen=True, slots=True)
class Confirmation:
    """Who authorised a campaign, when, for how much, and the digest of what they saw."""

    by: str
    at_ms: int
    total_cents: int
    digest: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A campaign as a human sees it; ``digest`` stands for every field and the amount."""

    id: str
    draft: CampaignDraftInput
    status: CampaignStatus
    version: int
    ordered_by_agent: bool
    created_ms: int
    expires_ms: int
    is_expired: bool
    total_cents: int
    digest: str
    confirmation: Confirmation | None


@dataclass(frozen=True, slots=True)
class Listed:
    """A campaign in a list."""

    id: str
    title: str
    status: CampaignStatus
    ordered_by_agent: bool
    created_ms: int
    total_cents: int


class Confirming:
    """Shows, edits, publishes and moves campaigns of the organisation of who is signed in."""

    def __init__(
        self,
        database: Database,
        *,
        now_ms: Callable[[], int],
        new_id: Callable[[], str],
        draft_days: int,
    ) -> None:
        self._database = database
        self._now_ms = now_ms
        self._new_id = new_id
        self._draft_ms = draft_days * _DAY_MS

    def page(
        self, person: Person, limit: int, after: tuple[int, str] | None
    ) -> tuple[list[Listed], bool]:
        """Return the newest campaigns older than ``after`` (created_ms, id), and if more follow."""
        with self._database.reading() as connection:
            found = campaigns.page(connection, person.organisation_id, limit + 1, after)
        expired_ms = self._now_ms() - self._draft_ms
        listed: list[Listed] = []
        for stored in found[:limit]:
            draft = json.loads(stored.draft)
            listed.append(
                Listed(
                    id=stored.id,
                    title=draft["title"],
                    status=standing(stored.status, stored.created_ms, expired_ms),
                    ordered_by_agent=stored.ordered_by_agent,
                    created_ms=stored.created_ms,
                    total_cents=draft["budget_per_creator_cents"] * draft["creators_wanted"],
                )
            )
        return listed, len(found) > limit

    def shown(self, person: Person, campaign_id: str) -> Shown:
        """Return all that a human has to see before they decide.

        Raises:
            NotFound: When their organisation has no campaign of this id.
        """
        with self._database.reading() as connection:
            found = confirming.find(connection, person.organisation_id, campaign_id)
        return self._shown(found)

    def save(self, person: Person, draft: CampaignDraftInput) -> str:
        """Keep a draft of the human's own; return the id of the campaign."""
        now_ms, campaign_id = self._now_ms(), self._new_id()
        row = {
            "id": campaign_id,
            "organisation_id": person.organisation_id,
            "status": CampaignStatus.DRAFT.value,
            "ordered_by_agent": False,
            "created_ms": now_ms,
            "status_ms": now_ms,
            **_columns(draft),
        }
        with self._database.durable() as connection:
            campaigns.add(connection, row)
        return campaign_id

    def edit(
        self, person: Person, campaign_id: str, version: int, draft: CampaignDraftInput
    ) -> None:
        """Replace a draft that is still in the version that was seen.

        Raises:
            NotFound: When their organisation has no campaign of this id.
            Stale: When somebody changed it meanwhile, or it is no draft any more.
        """

        def edited(shown: Shown) -> _Values:
            _refuse_other_than_draft(shown)
            _refuse_other_version(shown, version)
            return _columns(draft)

        self._change(person, campaign_id, edited)

    def publish(self, person: Person, campaign_id: str, digest: str) -> None:
        """Record that a human authorises exactly what ``digest`` stands for, and open it.

        Raises:
            NotFound: When their organisation has no campaign of this id.
            Stale: When it is no draft any more, or no longer what was shown.
        """

        def published(shown: Shown) -> _Values:
            _refuse_other_than_draft(shown)
            if shown.digest != digest:
                raise Stale(
                    "The confirmation is stale: the draft was changed after it was shown; "
                    "look at it again, and publish what it says now."
                )
            now_ms = self._now_ms()
            return {
                "status": CampaignStatus.OPEN.value,
                "status_ms": now_ms,
                "confirmed_by": person.name,
                "confirmed_ms": now_ms,
                "confirmed_cents": shown.total_cents,
                "confirmed_digest": shown.digest,
            }

        self._change(person, campaign_id, published)

    def move(self, person: Person, campaign_id: str, version: int, to: CampaignStatus) -> None:
        """Give a campaign another status, as ``MOVES`` allows; publishing is none of them.

        Raises:
            NotFound: When their organisation has no campaign of this id.
            Stale: When somebody changed it meanwhile, or it cannot become this.
        """

        def moved(shown: Shown) -> _Values:
            if to not in MOVES[shown.status]:
                raise Stale(f"This campaign is {shown.status} now, and cannot become {to}.")
            _refuse_other_version(shown, version)
            return {"status": to.value, "status_ms": self._now_ms()}

        self._change(person, campaign_id, moved)

    def _change(self, person: Person, campaign_id: str, decide: Callable[[Shown], _Values]) -> None:
        owner = person.organisation_id
        with self._database.durable() as connection:
            seen = confirming.find(connection, owner, campaign_id)
            values = decide(self._shown(seen))
            if seen is None or not confirming.change(connection, owner, seen, **values):
                raise _changed_meanwhile()

    def _shown(self, found: WholeCampaign | None) -> Shown:
        if found is None:
            raise no_such_campaign()
        draft = _draft(found)
        total_cents = draft.budget_per_creator_cents * draft.creators_wanted
        status = standing(found.status, found.created_ms, self._now_ms() - self._draft_ms)
        expires_ms = found.created_ms + self._draft_ms
        never_confirmed = found.confirmed_ms is None and status is CampaignStatus.CANCELLED
        return Shown(
            id=found.id,
            draft=draft,
            status=status,
            version=found.version,
            ordered_by_agent=found.ordered_by_agent,
            created_ms=found.created_ms,
            expires_ms=expires_ms,
            is_expired=never_confirmed
            and (found.status != status or found.status_ms == expires_ms),
            total_cents=total_cents,
            digest=_digest(found.id, draft, total_cents),
            confirmation=_confirmation(found),
        )


def _draft(found: WholeCampaign) -> CampaignDraftInput:
    fields = json.loads(found.draft)
    if found.brief_raw is not None:
        fields["brief_raw"] = json.loads(found.brief_raw)
    return CampaignDraftInput.model_validate(fields)


def _columns(draft: CampaignDraftInput) -> _Values:
    return {
        "draft": draft.model_dump_json(exclude={"brief_raw"}),
        "brief_raw": None if draft.brief_raw is None else json.dumps(draft.brief_raw),
    }


def _digest(campaign_id: str, draft: CampaignDraftInput, total_cents: int) -> str:
    shown = {
        "campaign_id": campaign_id,
        "draft": draft.model_dump(mode="json"),
        "total_cents": total_cents,
    }
    return sha256(json.dumps(shown, sort_keys=True).encode()).hexdigest()


def _confirmation(found: WholeCampaign) -> Confirmation | None:
    match (found.confirmed_by, found.confirmed_ms, found.confirmed_cents, found.confirmed_digest):
        case (str() as by, int() as at_ms, int() as total_cents, str() as digest):
            return Confirmation(by, at_ms, total_cents, digest)
        case _:
            return None


def _refuse_other_than_draft(shown: Shown) -> None:
    if shown.status is CampaignStatus.DRAFT:
        return
    if shown.is_expired:
        raise Stale("This draft has expired: order the campaign again.")
    if shown.status is CampaignStatus.CANCELLED:
        raise Stale("This campaign was cancelled.")
    raise Stale("This campaign is published already; nothing was changed.")


def _refuse_other_version(shown: Shown, version: int) -> None:
    if shown.version != version:
        raise _changed_meanwhile()


def _changed_meanwhile() -> Stale:
    return Stale("The campaign was changed meanwhile: look at it again before you decide.")
