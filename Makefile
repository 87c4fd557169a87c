# Two commands set everything up: `make prove` shows the main job, `make test` runs the suite.

PYTHON ?= python3
VENV   := .venv
STAMP  := $(VENV)/.installed

.PHONY: prove test test-newest check fix bench demo laptop clean

prove: $(VENV)/.proving         ## prove a gallery of theorems, live, with real Lean
	$(VENV)/bin/ember lean setup
	$(VENV)/bin/ember prove --gallery --workers 2

test: $(STAMP)                  ## the whole default suite
	scripts/test

check: $(STAMP)                 ## format, lint, import rules, types
	scripts/check

fix: $(STAMP)                   ## what a machine can mend
	scripts/fix

bench: $(STAMP)                 ## figures of this machine, as ratios
	$(VENV)/bin/ember lean setup
	$(VENV)/bin/ember lean bench

demo: $(STAMP)                  ## train a tiny transformer on found proofs; it searches, here and through a server
	$(VENV)/bin/ember lean setup
	scripts/demo

laptop: $(STAMP)                ## the experiment: from nothing to a prover, with its report; goes on where it stopped
	$(VENV)/bin/ember lean setup
	$(VENV)/bin/ember train pipeline recipes/small/laptop.toml --out runs/laptop

laptop-study: $(STAMP)          ## the experiment with three seeds: means and paired differences; hours; goes on where it stopped
	$(VENV)/bin/ember lean setup
	$(VENV)/bin/ember train study recipes/small/laptop.toml --seeds 3 --out runs/laptop-study

test-newest:                    ## the suite on the newest releases of everything, to see what broke
	$(PYTHON) scripts/virtual_environment.py newest
	EMBER_VENV=.venv-newest scripts/test

$(VENV)/.proving: pyproject.toml locks/prove.txt
	$(PYTHON) scripts/virtual_environment.py prove
	touch $@

$(STAMP): pyproject.toml locks/all.txt
	$(PYTHON) scripts/virtual_environment.py all
	touch $@ $(VENV)/.proving

clean:
	rm -rf $(VENV) .venv-newest .pytest_cache .ruff_cache .import_linter_cache
