# `make run` and `make test` do all their own set-up. Paths are relative: the place may have spaces in its name.
SHELL := /bin/sh
.SUFFIXES:
.PHONY: run setup test check check-sources test-whole bench dist format clean browser stale FORCE \
        check-python check-types check-imports check-pages check-typescript check-units check-vitest

PY := .venv/bin/python
# The private environment comes first: node and npm too, where the machine has none that is new enough.
export PATH := $(CURDIR)/.venv/bin:$(PATH)
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# The folders of tests that start a Hub, a browser, a kernel or a service that is killed.
WHOLE := tests/hub tests/faults tests/lab tests/browser tests/templates
SOURCES := check-types check-python check-imports check-typescript check-pages check-vitest

FRONT := $(shell find widgets extension/src extension/style extension/schema hub_config/proxy -type f \
  \( -name '*.ts' -o -name '*.tsx' -o -name '*.mjs' -o -name '*.css' -o -name '*.json' -o -name '*.svg' \) \
  -not -path '*/node_modules/*' -not -path '*/lib/*' -not -path '*/static/*' -not -path '*/.*' 2>/dev/null)

run: setup
	@exec $(PY) -m cohort_hub.cli up $(if $(PORT),--port "$(PORT)") $(if $(DATA),--data "$(DATA)")

setup: .venv/.installed

# Two passes, one after the other, and both are run: without a Hub, a browser and a kernel tests share the cores.
test: setup browser
ifdef ARGS
	$(PY) -m pytest $(ARGS)
else
	@$(MAKE) -j1 --no-print-directory --keep-going check-units test-whole
endif

test-whole:
	@$(PY) -m pytest $(WHOLE)

check: setup
	@$(MAKE) --no-print-directory -j2 --output-sync=target check-units $(SOURCES)
	@echo "All checks pass."

# What `make check` asks of the sources alone: `make test` runs the unit tests itself.
check-sources: setup
	@$(MAKE) --no-print-directory -j2 --output-sync=target $(SOURCES)

check-python:
	@$(PY) -m ruff format --check --quiet . && $(PY) -m ruff check --quiet .

check-types:
	@$(PY) -m pyright

check-imports:
	@.venv/bin/python -c 'from importlinter.cli import lint_imports_command as lint; lint()'

check-pages:
	@npm run --silent lint

check-typescript:
	@npm run --silent typecheck

check-vitest:
	@npm test --silent

# Only the plug-ins that are used: loading the others takes seconds.
check-units:
	@PYTEST_DISABLE_PLUGIN_AUTOLOAD=1 \
	  $(PY) -m pytest -q -p asyncio -p hypothesispytest -p timeout -p xdist -n 2 --dist loadfile \
	  tests --ignore=tests/bench $(WHOLE:%=--ignore=%)

bench: setup
	$(PY) -m tests.bench $(ARGS)

dist: setup
	$(PY) -m build --wheel --no-isolation --outdir dist

format: setup
	$(PY) -m ruff format . && $(PY) -m ruff check --fix --quiet . ; npx biome check --write .

clean:
	rm -rf .venv node_modules dist extension/cohort_lab/labextension hub_config/cohort_hub/static \
	  hub_config/cohort_hub/service/pages/static widgets/cohort_widgets/static
	find . -name '*.tsbuildinfo' -not -path './node_modules/*' -delete

# --- set-up, each step once ---

# Moved to another place, the environment must be told where its sources are now.
stale:
	@[ "$$(cat .venv/.place 2>/dev/null)" = "$(CURDIR)" ] || rm -f .venv/.installed

.venv/.installed: pyproject.toml .venv/.built | stale
	@echo "· installing jupyter-cohort into .venv"
	@$(PY) -m pip install --quiet --no-deps --no-build-isolation --editable .
	@$(PY) -c 'from cohort_hub.places import refresh_shared_data as refresh; refresh()'
	@printf %s "$(CURDIR)" > .venv/.place
	@touch $@

.venv/.built: $(FRONT) node_modules/.installed
	@echo "· building the pages, the widgets, the JupyterLab extension and the proxy"
	@npm run --silent build
	@touch $@

# What the lock file says, without writing it; `npm ci` wants other platforms' optional packages in it too.
node_modules/.installed: package-lock.json .venv/.node
	@echo "· installing the front-end's packages"
	@npm install --no-save --no-audit --no-fund
	@touch $@

.venv/.node: .venv/.packages
	@sh .ci/node "$(PY)"
	@touch $@

.venv/.packages: requirements.lock .venv/.made
	@echo "· installing Python's packages (about 140)"
	@$(PY) -m pip install --progress-bar on --requirement requirements.lock
	@touch $@

.venv/.made:
	@sh .ci/venv
	@touch $@

browser: setup
	@sh .ci/browser "$(PY)"
