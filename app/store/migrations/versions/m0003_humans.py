"""Sign-in links, sessions, names of keys, and versions of campaigns."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add what a human needs to sign in and to confirm."""
    op.add_column("api_keys", sa.Column("name", sa.Text))
    op.add_column("campaigns", sa.Column("version", sa.Integer, nullable=False, server_default="1"))
    op.create_table(
        "login_links",
        sa.Column("digest", sa.String(64), primary_key=True),
        _owner(),
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("expires_ms", sa.BigInteger, nullable=False, index=True),
    )
    op.create_table(
        "sessions",
        sa.Column("digest", sa.String(64), primary_key=True),
        _owner(),
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("seen_ms", sa.BigInteger, nullable=False),
        sa.Column("expires_ms", sa.BigInteger, nullable=False, index=True),
    )


def _owner() -> sa.Column[str]:
    owner = sa.ForeignKey("organisations.id", ondelete="CASCADE")
    return sa.Column("organisation_id", sa.String(36), owner, nullable=False)
