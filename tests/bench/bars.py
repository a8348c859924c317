"""What the figures are held against; the tests allow three times as much, for busy machines."""

from typing import Final

# One estimate in this process, by length of the brief in characters.
ESTIMATE_MS: Final = {100: 1.0, 300: 1.0, 1_000: 3.5, 4_000: 14.0}
HOSTILE_MS: Final = 50.0
# Twice the text may cost this many times as much: linear, with room for noise.
HOSTILE_GROWTH: Final = 2.6
IMPORT_S: Final = 1.5
RSS_MB: Final = 140.0
# Durable orders a second, as a share of a route that does one durable insert.
ORDERS_SHARE: Final = 0.5
# Requests a second, as a share of those of a Litestar route that only answers a constant.
THROUGHPUT_SHARE: Final = 0.1

# A call over MCP beside the SDK alone (CPU), and what 20,000 of them may leave behind.
MCP_SHARE: Final = 1.4
MCP_MB: Final = 2.0
