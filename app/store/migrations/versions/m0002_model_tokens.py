"""What the model has cost."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "model_tokens",
        sa.Column("day", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("spent", sa.BigInteger, nullable=False),
    )
