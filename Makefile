# `make demo` and `make test` do all set-up themselves; nothing else needs to be run first.
PYTHON ?= python3
VENV   ?= .venv
BIN     = $(VENV)/bin

.PHONY: demo test check generated wheel lock clean

demo: $(VENV)/.installed
	$(BIN)/factcheck compare seeds/000_2fe6c1df8b5d4f97.txt seeds/003_e6b707000bbe6f80.txt

# on two processes, a file of tests at a time, so that what a file sets up is set up once
test: $(VENV)/.installed-dev
	$(BIN)/pytest -n 2 --dist loadfile

# lint, types, and what is too slow for `make test`
check: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -m slow

# what is written from the code: the schema of settings, the reference of rules, the picture of rooms
generated: $(VENV)/.installed-dev
	$(BIN)/factcheck rules schema --out configs/settings.schema.json
	$(BIN)/python -m factcheck.lab.reference docs/rules.md
	$(BIN)/python -m factcheck.lab.architecture docs/architecture.svg

wheel: $(VENV)/.installed-dev
	$(BIN)/pip wheel --quiet --no-deps --wheel-dir dist .

# the pins of constraints.txt, for every Python that we support; what is pinned already stays as it
# is, unless `make lock UPGRADE=--upgrade` asks for the newest; GPU packages are not pinned,
# for a CPU build of torch must stay free to leave them out
lock: $(VENV)/.installed-dev
	$(BIN)/pip install --quiet uv
	$(BIN)/python -m uv pip compile --quiet --universal --python-version 3.10 --all-extras \
	  --no-annotate --no-header --no-emit-index-url --constraint constraints.in \
	  --output-file constraints.txt $(UPGRADE) pyproject.toml
	grep -v -E '^(nvidia-|cuda-|triton)' constraints.txt > constraints.new
	mv constraints.new constraints.txt

$(VENV)/.installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable .
	touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev,lab,review,browser,editor,agents]'
	touch $@

clean:
	rm -rf $(VENV) dist
