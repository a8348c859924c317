"""Organisations, keys, campaigns, idempotency and counters."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create the tables of the first release."""
    op.create_table(
        "organisations",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("name", sa.Text, nullable=False, unique=True),
        sa.Column("created_ms", sa.BigInteger, nullable=False),
    )
    _create_keys()
    _create_campaigns()
    _create_idempotency()
    op.create_table(
        "counters",
        sa.Column("name", sa.String(80), primary_key=True),
        sa.Column("started_ms", sa.BigInteger, nullable=False, index=True),
        sa.Column("hits", sa.Integer, nullable=False),
        prefixes=["UNLOGGED"] if op.get_context().dialect.name == "postgresql" else [],
    )


def _owner(*, primary_key: bool = False) -> sa.Column[str]:
    owner = sa.ForeignKey("organisations.id", ondelete="CASCADE")
    return sa.Column(
        "organisation_id", sa.String(36), owner, nullable=False, primary_key=primary_key
    )


def _create_keys() -> None:
    op.create_table(
        "api_keys",
        sa.Column("id", sa.String(36), primary_key=True),
        _owner(),
        sa.Column("digest", sa.String(64), nullable=False, unique=True),
        sa.Column("hint", sa.String(20), nullable=False),
        sa.Column("scopes", sa.String(80), nullable=False),
        sa.Column("created_ms", sa.BigInteger, nullable=False),
        sa.Column("expires_ms", sa.BigInteger),
        sa.Column("revoked_ms", sa.BigInteger),
        sa.Column("last_used_ms", sa.BigInteger),
        sa.Column("drafts_day", sa.Integer, nullable=False),
        sa.Column("drafts_count", sa.Integer, nullable=False),
        sa.Index("api_keys_of_organisation", "organisation_id"),
    )


def _create_campaigns() -> None:
    op.create_table(
        "campaigns",
        sa.Column("id", sa.String(36), primary_key=True),
        _owner(),
        sa.Column(
            "key_id", sa.String(36), sa.ForeignKey("api_keys.id", ondelete="SET NULL"), index=True
        ),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("ordered_by_agent", sa.Boolean, nullable=False),
        sa.Column("draft", sa.Text, nullable=False),
        sa.Column("brief_raw", sa.Text),
        sa.Column("created_ms", sa.BigInteger, nullable=False),
        sa.Column("status_ms", sa.BigInteger, nullable=False),
        sa.Column("confirmed_by", sa.Text),
        sa.Column("confirmed_ms", sa.BigInteger),
        sa.Column("confirmed_cents", sa.BigInteger),
        sa.Column("confirmed_digest", sa.String(64)),
        sa.Index("campaigns_of_organisation", "organisation_id", "created_ms", "id"),
        sa.Index("campaigns_by_status", "status", "status_ms"),
    )


def _create_idempotency() -> None:
    op.create_table(
        "idempotency",
        _owner(primary_key=True),
        sa.Column("route", sa.String(40), primary_key=True),
        sa.Column("key", sa.String(255), primary_key=True),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("campaign_id", sa.String(36), nullable=False),
        sa.Column("answer", sa.Text, nullable=False),
        sa.Column("created_ms", sa.BigInteger, nullable=False, index=True),
    )
