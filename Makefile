# The tasks of the project. `make` alone lists them.
BIN := .venv/bin

.PHONY: help install test format lint types layers coverage oldest wheel start check

help: ## List the tasks
	@sed -n 's/^\([a-z]*\): .*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

install: ## Make .venv with the program and all tools
	python3 -m venv .venv
	$(BIN)/pip install --quiet --editable '.[test,lint]'

test: ## Run the tests
	$(BIN)/python -m pytest --quiet

format: ## Format the code and sort its imports
	$(BIN)/ruff check --quiet --fix --select I .
	$(BIN)/ruff format .

lint: ## Check style and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: ## Check types
	$(BIN)/mypy

layers: ## Check that each folder imports only from those below it
	$(BIN)/lint-imports

coverage: ## Measure branch coverage, with the tests that can reach something
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest --quiet -rs --hypothesis-profile=quick -m 'not repeats'
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

oldest: ## Run the tests that meet libraries with the oldest versions allowed
	scripts/try_oldest.sh

wheel: ## Build the wheel and try it from a fresh environment
	scripts/try_wheel.sh

start: ## Count what a start costs, in instructions (needs valgrind)
	$(BIN)/python -m benchmarks.start

check: test lint types layers coverage oldest wheel ## Run everything that must hold before a change lands
