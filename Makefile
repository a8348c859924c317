# Every target sets up what it needs: Python >= 3.11 with venv, make and the package registries are enough.
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
READY := $(VENV)/.ready
NODE_READY := tests/node/node_modules/.ready

.PHONY: install run demo-gateway test check format-check lint types contracts eval learn bench soak fuzz docs pictures clients fix record lock clean

install: $(READY) $(NODE_READY)

# What is installed is compiled, as pip does; our own code, which stays where it is, and the word lists, too.
$(READY): requirements-dev.lock pyproject.toml
	python3 -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -q app pricing
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -c "from app.extraction.rules.text.scan import Scan; Scan('').likely(())"
	touch $(READY)

# What the tests take from Node: a browser among it. The service needs none of it.
$(NODE_READY): tests/node/package-lock.json | $(READY)
	$(BIN)/python -m tests.node
	touch $(NODE_READY)

run: $(READY)
	$(BIN)/briefquote serve --port $(PORT)

# Two instances on free ports, one the gateway to the other, and an order through both.
demo-gateway: $(READY)
	$(BIN)/python -m tests.gateway.demo

# What measures time runs first, alone; the rest waits more than it computes, and runs in processes.
test: $(READY) $(NODE_READY)
	$(BIN)/python -m pytest -q -m alone $$(grep -rlw "mark.alone" tests --include="*.py")
	$(BIN)/python -m pytest -m "not alone" -n 3 --dist worksteal

check: format-check lint types contracts test

format-check: $(READY)
	$(BIN)/ruff format --check .

lint: $(READY)
	$(BIN)/ruff check .

types: $(READY)
	$(BIN)/mypy
	$(BIN)/pyright

contracts: $(READY)
	$(BIN)/lint-imports

# Accuracy on the labelled briefs of fixtures/briefs; the report goes to build/eval.html.
# EXTRACTOR=model or merged asks the configured model about every brief, and compares.
EXTRACTOR ?= rules
eval: $(READY)
	$(BIN)/briefquote eval --extractor $(EXTRACTOR)

# The weights of what no rule knows, from all labelled texts, in a few minutes; then how well they do on the unseen.
learn: $(READY)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-learn.lock
	$(BIN)/python -m tests.learning
	$(BIN)/python -m tests.learning.unseen

# Every figure beside a reference of the same run, in build/bench.html and build/bench.md: a quarter
# of an hour on a quiet machine. BENCH=--quick measures little; BENCH="orders memory" these parts.
BENCH ?=
bench: $(READY)
	$(BIN)/python -m tests.bench $(BENCH)

# Ten minutes of mixed load with faults; the report goes to build/soak.md. SOAK_SECONDS=60: shorter.
SOAK_SECONDS ?= 600
soak: $(READY)
	$(BIN)/python -m tests.bench.soak --seconds $(SOAK_SECONDS)

# The property tests with many more examples, and Schemathesis with three seeds, a minute each.
fuzz: $(READY)
	HYPOTHESIS_PROFILE=fuzz BRIEFQUOTE_FUZZ_SECONDS=60 \
		BRIEFQUOTE_FUZZ_SEEDS="1 2 3" $(BIN)/python -m pytest tests/fuzz \
		tests/pricing tests/estimate tests/extraction/text/test_text.py tests/extraction/test_reader.py \
		tests/extraction/text/test_number_words_round_trip.py tests/generated tests/gateway/test_kills.py \
		tests/ordering/test_processes.py tests/site/test_site_quality.py

# Records fixtures/cassettes again, from a real server that this starts.
record: $(READY)
	$(BIN)/python -m tests.model.record

# Writes what is generated from the code: figures of the README, docs/openapi.json, llms*.txt.
docs: $(READY)
	$(BIN)/python -m tests.docs

# Sets an assistant up with the README's line; it comes from npm, 240 MB.
clients: $(READY)
	$(BIN)/python -m tests.mcp.clients

# Takes the pictures of the README again, with the fonts of this machine.
pictures: $(READY) $(NODE_READY)
	$(BIN)/python -m tests.site.pictures

fix: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Pins every dependency with its hashes and no index address.
lock: $(READY)
	$(BIN)/uv pip compile pyproject.toml --generate-hashes --no-emit-index-url --no-header -q -o requirements.lock
	$(BIN)/uv pip compile pyproject.toml --group dev --generate-hashes --no-emit-index-url --no-header -q -o requirements-dev.lock
	$(BIN)/uv pip compile --group learn -c requirements-dev.lock --generate-hashes --no-emit-index-url --no-header -q -o requirements-learn.lock

clean:
	rm -rf $(VENV) build tests/node/node_modules tests/node/browser
