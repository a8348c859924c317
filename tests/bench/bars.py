"""What the figures are held against; tests/test_speed.py allows three times as much."""

from typing import Final

# One estimate in this process, by length of the brief in characters.
ESTIMATE_MS: Final = {100: 1.0, 300: 1.0, 1_000: 3.5, 4_000: 14.0}
# The cost of a brief is a straight line over its length.
LINEAR_R_SQUARED: Final = 0.98
HOSTILE_MS: Final = 50.0
# Twice the text may cost this many times as much: linear, with room for noise.
HOSTILE_GROWTH: Final = 2.6

# What HTTP adds to the estimate, in processor time.
HTTP_CPU_MS: Final = 0.15
# Requests a second, as a share of those of a Litestar route that only answers a constant.
THROUGHPUT_SHARE: Final = 0.25

# Beside a service that asks the model every time: where the same brief comes again, and for the
# first answer of a stream.
REPEATED_TIMES: Final = 3.0
FIRST_TIMES: Final = 20.0
# What may be added to the model's own time, and what 99 of 100 take that ask none, 32 at a time.
MODEL_MORE_MS: Final = 5.0
WITHOUT_MODEL_MS: Final = 100.0

# What a gateway adds to a call of its upstream, at the median.
GATEWAY_MS: Final = 3.0
# Durable orders a second, as a share of a route that does one durable insert.
ORDERS_SHARE: Final = 0.5
# A call over MCP beside the SDK alone (CPU), and what 20,000 of them may leave behind.
MCP_SHARE: Final = 1.4
MCP_MB: Final = 2.0

IMPORT_S: Final = 1.5
READY_S: Final = 2.0
CLI_S: Final = 0.3
RSS_MB: Final = 140.0
RSS_WITH_MODEL_MB: Final = 180.0

# Two processes on two cores, beside one.
TWO_PROCESSES: Final = 1.7
SLOWEST_TO_MEDIAN: Final = 10.0
# Who waits this long has given up.
TIMEOUT_MS: Final = 10_000.0
