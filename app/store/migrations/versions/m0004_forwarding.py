"""What a gateway has forwarded."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "forward_claims",
        sa.Column("owner", sa.String(64), primary_key=True),
        sa.Column("name", sa.String(255), primary_key=True),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("upstream_key", sa.String(64), nullable=False),
        sa.Column("holder", sa.String(36), nullable=False),
        sa.Column("lease_ms", sa.BigInteger, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("status", sa.Integer),
        sa.Column("campaign_id", sa.String(36)),
        sa.Column("answer", sa.Text),
        sa.Column("created_ms", sa.BigInteger, nullable=False, index=True),
    )
    op.create_table(
        "forwarded_campaigns",
        sa.Column("owner", sa.String(64), primary_key=True),
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("ordered_by_agent", sa.Boolean, nullable=False),
        sa.Column("confirm_url", sa.Text, nullable=False),
        sa.Column("created_ms", sa.BigInteger, nullable=False),
        sa.Index("forwarded_campaigns_of_owner", "owner", "created_ms", "id"),
    )
