#!/usr/bin/env bash
# Builds the wheel, installs it in a fresh environment of python3 and of every later Python in pyenv, and asks it.
set -euo pipefail
cd "$(dirname "$0")/.."
expected=$PWD/tests/expected
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

python3 -m pip wheel --quiet --no-deps --wheel-dir "$scratch/dist" .
ls -d "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.1[2-9].* 2>/dev/null ||
    echo 'NOTE: no later Python is here; the wheel is tried with this one only'
for python in python3 "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.1[2-9].*/bin/python; do
    [ "$python" = python3 ] || [ -x "$python" ] || continue
    "$python" --version
    rm -rf "$scratch/fresh"
    "$python" -m venv "$scratch/fresh"
    "$scratch/fresh/bin/pip" install --quiet "$scratch"/dist/*.whl
    for command in about sessions speaker themes; do
        (cd "$scratch" && env -i "$scratch/fresh/bin/symp" "$command" --json) |
            cmp - "$expected/$command.json"
    done
    (cd "$scratch" && env -i "$scratch/fresh/bin/symp" speaker --country Norway)
done
