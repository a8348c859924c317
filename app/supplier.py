"""What a gateway needs of whoever carries out its orders; each API of such a one is an adapter."""

from typing import NamedTuple, Protocol

from app.domain.campaign import CampaignDraftInput
from app.domain.orders import Campaign, CampaignDraftResult


class Created(NamedTuple):
    """A draft, and whether it was there before it was asked for."""

    draft: CampaignDraftResult
    is_replay: bool


class Supplier(Protocol):
    """Somebody else's API, asked with the caller's own key and within ``deadline_s``."""

    async def create(
        self, key: str, draft: CampaignDraftInput, once: str, *, deadline_s: float
    ) -> Created:
        """Create a draft; ``once`` names it, and the same name never creates a second one.

        Raises:
            ServiceFailed, InFlight: Whether there is a draft is not known; ask again.
            BriefquoteError: Any other one says that there is none.
        """
        ...

    async def status(self, key: str, campaign_id: str, *, deadline_s: float) -> Campaign:
        """Return how a campaign stands.

        Raises:
            NotFound: The owner of the key has none of this id.
            Unauthorized: There is no such key.
            Forbidden: There is, but it may not look at campaigns.
            ServiceFailed: Nothing was said.
        """
        ...

    async def close(self) -> None:
        """Give the connections back."""
        ...
