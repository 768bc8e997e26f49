# Two commands to begin with: "make demo" and "make test". Both install what they need on the first run.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help demo test check format messages

PYTHON ?= python3
PORT ?= 8000
DATA_DIR ?= .data

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --require-hashes
TEMPLATES := find templates -name '*.html' -print0 | xargs -0 --no-run-if-empty
LANGUAGES := --locale pl --locale uk

help: ## Show this help
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: export DJANGO_SETTINGS_MODULE := cms.settings.dev
demo: export DEBUG := false
demo: export PORT := $(PORT)
demo: export DATA_DIR := $(DATA_DIR)
demo: ## Build and serve the demo: make demo PORT=8000 DATA_DIR=.data
	@$(PYTHON) scripts/check_port.py "$(PORT)"
	@$(MAKE) --no-print-directory $(VENV)/installed
	@echo "Preparing the database in $(DATA_DIR)"
	@$(BIN)/python manage.py migrate --verbosity 0
	@$(BIN)/python manage.py seed_demo --port "$(PORT)"
	@echo "Serving on port $(PORT); stop with Ctrl+C. E-mails appear here."
	@exec $(BIN)/gunicorn cms.wsgi --config deploy/gunicorn.demo.py

test: $(VENV)/installed-dev ## Run every check and test, on SQLite, PostgreSQL and in a browser
	@scripts/run_tests.sh

check: $(VENV)/installed-dev ## Check style, templates, types and imports (fast; no tests)
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/djlint --lint --quiet templates
	$(TEMPLATES) $(BIN)/djade --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

format: $(VENV)/installed-dev ## Format code and templates in place
	$(BIN)/ruff format
	$(BIN)/ruff check --fix
	$(TEMPLATES) $(BIN)/djade || true  # it exits with 1 when it changed something

messages: $(VENV)/installed ## Collect and compile the texts to translate (needs gettext)
	@command -v msgfmt xgettext >/dev/null || { echo "gettext is missing: sudo apt install gettext" >&2; exit 1; }
	$(BIN)/python manage.py makemessages $(LANGUAGES) --ignore '.*' --ignore 'staticfiles' --ignore 'tests' \
		--no-location --no-wrap --no-obsolete
	$(BIN)/python manage.py compilemessages $(LANGUAGES) --ignore '.*'

$(BIN)/python:
	@scripts/make_venv.sh "$(PYTHON)" $(VENV)

# Empty files that remember when the requirements were last installed.
$(VENV)/installed: requirements.txt | $(BIN)/python
	@echo "Installing the requirements into $(VENV) (a few minutes the first time)"
	@$(PIP) -r requirements.txt
	@touch $@

$(VENV)/installed-dev: requirements-dev.txt $(VENV)/installed
	@echo "Installing what development and tests need"
	@$(PIP) -r requirements-dev.txt
	@touch $@
