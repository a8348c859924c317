"""The tables, as the newest migration leaves them (a test compares the two).

Times are milliseconds since 1970, in UTC. Whatever a caller wrote is kept as JSON text, which
has no character that a store could refuse.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    text,
)

METADATA = MetaData()

organisations = Table(
    "organisations",
    METADATA,
    Column("id", String(36), primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("created_ms", BigInteger, nullable=False),
)


def _owner() -> Column[str]:
    return Column(
        "organisation_id",
        String(36),
        ForeignKey("organisations.id", ondelete="CASCADE"),
        nullable=False,
    )


api_keys = Table(
    "api_keys",
    METADATA,
    Column("id", String(36), primary_key=True),
    _owner(),
    Column("digest", String(64), nullable=False, unique=True),
    Column("name", Text),  # what its owner calls it
    Column("hint", String(20), nullable=False),
    Column("scopes", String(80), nullable=False),  # with spaces between them
    Column("created_ms", BigInteger, nullable=False),
    Column("expires_ms", BigInteger),
    Column("revoked_ms", BigInteger),
    Column("last_used_ms", BigInteger),  # exact to a minute
    # The last day (since 1970, UTC) on which drafts were created with it, and how many.
    Column("drafts_day", Integer, nullable=False, default=0),
    Column("drafts_count", Integer, nullable=False, default=0),
    Index("api_keys_of_organisation", "organisation_id"),
)

campaigns = Table(
    "campaigns",
    METADATA,
    Column("id", String(36), primary_key=True),
    _owner(),
    # Empty when a human created it, or when its key is gone.
    Column("key_id", String(36), ForeignKey("api_keys.id", ondelete="SET NULL"), index=True),
    Column("status", String(20), nullable=False),
    Column("ordered_by_agent", Boolean, nullable=False),
    Column("draft", Text, nullable=False),  # CampaignDraftInput without brief_raw
    Column("brief_raw", Text),  # a JSON string; emptied when it has been kept long enough
    Column("created_ms", BigInteger, nullable=False),
    Column("status_ms", BigInteger, nullable=False),  # since when the status is what it is
    # One more with each change of draft or status: who acts says which version they saw.
    Column("version", Integer, nullable=False, server_default="1"),
    # What a human confirmed: who, when, the amount, and the digest of what was shown.
    Column("confirmed_by", Text),
    Column("confirmed_ms", BigInteger),
    Column("confirmed_cents", BigInteger),
    Column("confirmed_digest", String(64)),
    Index("campaigns_of_organisation", "organisation_id", "created_ms", "id"),
    Index("campaigns_by_status", "status", "status_ms"),
)

# Links that sign a person in, once; used ones are deleted.
login_links = Table(
    "login_links",
    METADATA,
    Column("digest", String(64), primary_key=True),
    _owner(),
    Column("person", Text, nullable=False),
    Column("expires_ms", BigInteger, nullable=False, index=True),
)

sessions = Table(
    "sessions",
    METADATA,
    Column("digest", String(64), primary_key=True),
    _owner(),
    Column("person", Text, nullable=False),
    Column("seen_ms", BigInteger, nullable=False),  # exact to a minute
    Column("expires_ms", BigInteger, nullable=False, index=True),
)

# Requests that happened once, with the answer that each repetition gets.
idempotency = Table(
    "idempotency",
    METADATA,
    Column(
        "organisation_id",
        String(36),
        ForeignKey("organisations.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("route", String(40), primary_key=True),
    Column("key", String(255), primary_key=True),
    Column("fingerprint", String(64), nullable=False),
    Column("campaign_id", String(36), nullable=False),
    Column("answer", Text, nullable=False),
    Column("created_ms", BigInteger, nullable=False, index=True),
)

# Requests in a window of time; on PostgreSQL not logged, since they need not survive a power loss.
counters = Table(
    "counters",
    METADATA,
    Column("name", String(80), primary_key=True),
    Column("started_ms", BigInteger, nullable=False, index=True),
    Column("hits", Integer, nullable=False),
)

# What the model has cost; one row a day.
model_tokens = Table(
    "model_tokens",
    METADATA,
    Column("day", Integer, primary_key=True, autoincrement=False),  # since 1970, UTC
    Column("spent", BigInteger, nullable=False),
)

# Gateway mode. ``owner`` is the keyed hash of a caller's key.

# Requests that are forwarded once; ``answer`` is empty until the outcome is known.
forward_claims = Table(
    "forward_claims",
    METADATA,
    Column("owner", String(64), primary_key=True),
    Column("name", String(255), primary_key=True),
    Column("fingerprint", String(64), nullable=False),
    Column("upstream_key", String(64), nullable=False),  # the name that the upstream is given
    Column("holder", String(36), nullable=False),  # whoever forwards it, until lease_ms
    Column("lease_ms", BigInteger, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("status", Integer),
    Column("campaign_id", String(36)),
    Column("answer", Text),
    Column("created_ms", BigInteger, nullable=False, index=True),
    # The caller's key and the draft, encrypted, while somebody forwards it: then it is emptied.
    Column("sealed", LargeBinary),
    Index(
        "forward_claims_sealed",
        "lease_ms",
        sqlite_where=text("sealed IS NOT NULL"),
        postgresql_where=text("sealed IS NOT NULL"),
    ),
)

# What the upstream created; the status is that of the last look.
forwarded_campaigns = Table(
    "forwarded_campaigns",
    METADATA,
    Column("owner", String(64), primary_key=True),
    Column("id", String(36), primary_key=True),
    Column("title", Text, nullable=False),  # a JSON string
    Column("status", String(20), nullable=False),
    Column("ordered_by_agent", Boolean, nullable=False),
    Column("confirm_url", Text, nullable=False),
    Column("created_ms", BigInteger, nullable=False),
    Index("forwarded_campaigns_of_owner", "owner", "created_ms", "id"),
)
