# Everything starts here. Each command makes its own environment in .venv on the first call.
#
#   make demo            the bot with a page of its own: no token, no network
#   make run             the bot on Telegram, with the settings of amends.toml
#   make test            the whole test suite
#   make check           format, lint, types, layers, wording and tests: before every push
#   make kill-test       kill the process KILLS times and count what was lost
#   make bench           the benchmarks
#   make format          rewrite the layout of the code
#   make lock            renew .requirements/; with UPGRADE=1 to the newest versions
#
# Variables reach the programs: make demo PORT=8090 AMENDS_DEMO_DATA=/tmp/demo BROWSER=none

.DEFAULT_GOAL := help
.PHONY: help demo run test check bench kill-test format lock python

CANDIDATES := python3 python python3.14 python3.13 python3.12 python3.11
ENOUGH := import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))
ifndef PYTHON
PYTHON := $(shell for one in $(CANDIDATES); do \
	$$one -c '$(ENOUGH)' >/dev/null 2>&1 && echo $$one && break; done)
endif
KILLS ?= 20

# What Python compiled once is kept, or every process of a test compiles everything anew.
unexport PYTHONDONTWRITEBYTECODE

VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes
COMPILE := uv pip compile pyproject.toml --universal --python-version 3.11 --extra postgres \
	--generate-hashes --no-emit-index-url --no-header --quiet $(if $(UPGRADE),--upgrade)

help:
	@sed -n 's/^#   //p' Makefile

demo: $(VENV)/.run
	$(BIN)/python main.py demo

run: $(VENV)/.run
	$(BIN)/python main.py run

test: $(VENV)/.dev
	$(BIN)/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder

check: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m bot.texts.check
	$(BIN)/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder

bench: $(VENV)/.dev
	$(BIN)/python -m pytest -m benchmark --timeout=0 -s tests/benchmarks

kill-test: $(VENV)/.dev
	$(BIN)/python -m pytest -m kill --kills=$(KILLS) --timeout=0 -s tests/faults

format: $(VENV)/.dev
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

lock: python
	rm -rf $(VENV)-lock
	"$(PYTHON)" -m venv $(VENV)-lock
	$(VENV)-lock/bin/python -m pip install --quiet --disable-pip-version-check uv
	$(VENV)-lock/bin/$(COMPILE) --output-file .requirements/run.txt
	$(VENV)-lock/bin/$(COMPILE) --group dev --output-file .requirements/dev.txt
	rm -rf $(VENV)-lock

# What to run needs little; what to develop needs everything. Either file anew: install anew.
$(VENV)/.run: .requirements/run.txt | $(BIN)/python
	@echo "Installing what Amends needs ..."
	$(INSTALL) -r .requirements/run.txt
	@touch $@

$(VENV)/.dev: .requirements/dev.txt | $(BIN)/python
	@echo "Installing what Amends and its tests need ..."
	$(INSTALL) -r .requirements/dev.txt
	@touch $@ $(VENV)/.run

$(BIN)/python: | python
	"$(PYTHON)" -m venv $(VENV)

python:
	@test -n "$(PYTHON)" || { echo "Amends needs Python 3.11 or newer (with venv)" \
		"and found none. Install it, or say where it is: make PYTHON=/path/to/python3"; exit 1; }
	@"$(PYTHON)" -c '$(ENOUGH)' >/dev/null 2>&1 || { \
		echo "Amends needs Python 3.11 or newer with its venv module;" \
		"$(PYTHON) is not that. Try: make PYTHON=/path/to/python3.11"; exit 1; }
