"""What lets an order be resumed whose process died."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add what is sealed, and find those that have it."""
    op.add_column("forward_claims", sa.Column("sealed", sa.LargeBinary))
    is_sealed = sa.text("sealed IS NOT NULL")
    op.create_index(
        "forward_claims_sealed",
        "forward_claims",
        ["lease_ms"],
        sqlite_where=is_sealed,
        postgresql_where=is_sealed,
    )
