#!/usr/bin/env bash
# Runs the tests marked `libraries` with the oldest versions that pyproject.toml allows.
set -euo pipefail
cd "$(dirname "$0")/.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

python3 -m venv "$scratch/oldest"
oldest=$(python3 -c '
import tomllib
for need in tomllib.load(open("pyproject.toml", "rb"))["project"]["dependencies"]:
    print(need.replace(">=", "=="))')
# shellcheck disable=SC2086
"$scratch/oldest/bin/pip" install --quiet $oldest --editable '.[test]'
"$scratch/oldest/bin/python" -m pytest --quiet --hypothesis-profile=quick -m libraries
