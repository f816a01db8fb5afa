# `make grade` and `make test` do all their own set-up; nothing else is needed but Python 3.11 or newer.

PYTHON ?= python3
BIN    := .venv/bin
TORCH  := $(shell grep '^torch==' constraints.txt)
# A student's copy has no authored files, and needs none of an author's tools.
AUTHOR := $(wildcard reference/__main__.py)

.PHONY: grade test browser audit bench fuzz clean

# What is graded here is your own, or ours: that may run where nothing confines it.
grade: .venv/ready  ## grade exercises/ as they stand, then (where the answers are) a sample of wrong answers
	$(BIN)/descent grade --unconfined exercises
ifdef AUTHOR
	@echo
	@echo "That was the course as it is handed out. Now a wrong answer to each exercise:"
	@echo
	@$(BIN)/descent wrong build/wrong
	@echo
	$(BIN)/descent grade --unconfined build/wrong
endif

test: .venv/ready browser  ## everything that must hold before a change lands
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest tests -p xdist.plugin -n 2 --dist loadgroup

INSTALL = DEBIAN_FRONTEND=noninteractive timeout 600 apt-get install -qq -y --no-install-recommends chromium fonts-dejavu-core

# The report's pages are tested in a real browser. Where none can be had those tests are skipped, and say so.
browser:  ## install chromium where it is missing, can be had from Debian, and may be installed
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || \
	{ [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && { $(INSTALL) || { apt-get update -qq && $(INSTALL); }; } \
	} >/dev/null 2>&1 || \
	echo "There is no chromium here, and none can be installed: the browser's tests of the report pages are skipped."

audit: .venv/ready  ## are all known mistakes caught and named, and all right answers accepted?
	$(BIN)/descent audit

bench: .venv/ready  ## how fast, as ratios measured in turns, also against other graders
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[bench]'
	$(BIN)/python -m benchmarks

SECONDS ?= 600

fuzz: .venv/ready  ## search for bytes that break what reads them, SECONDS (600) for each of the two places
	@for place in reply source; do \
		$(BIN)/python -m tests.fuzz $$place build/fuzz/$$place -max_total_time=$(SECONDS) || \
		{ echo "FOUND: see above; if a file build/fuzz/$$place/broken-* was written, keep it in tests/fuzz/cases/$$place."; exit 1; }; \
	done
	@echo "Nothing was found in $(SECONDS) seconds for each of: reply, source."

# torch is installed first and alone: then its pin decides which build is fetched.
.venv/ready: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check '$(TORCH)'
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.$(if $(AUTHOR),[dev])'
	touch $@

clean:  ## remove what was installed and made, but not the course's secret in build/sealed
	rm -rf .venv build/wrong build/fuzz dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
