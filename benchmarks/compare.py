"""The same question of the same large file, put to `symp` and to tools for any JSON.

    python -m benchmarks.compare [SESSIONS …]

Asks who spoke for one state, as JSON with name, session and office, and prints a Markdown table:
seconds of a whole process, the best of several, and the most memory that it held. The tools take
turns, so that whatever else the machine does falls on all of them. Answers that differ, but for the
order of their records, end it.
"""

import json
import os
import platform
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

STATE = "Norway"
SIZES = (1_000, 10_000, 100_000)
ROUNDS = 5
ROUNDS_WHEN_LARGE = 3
LARGE = 100_000

_SYMP = ("speaker", "--country", STATE, "--json", "--fields", "name,session,office", "--data", ".")
_JQ = (
    "[.sessions[] | .id as $session | .parts[] "
    f'| select(.country == "{STATE}") | {{name, session: $session, office}}]'
)
_SQLITE = (
    "select part.value ->> 'name' as name, session.value ->> 'id' as session, "
    "part.value ->> 'office' as office "
    "from programme, json_each(programme.sessions) as session, "
    "json_each(session.value, '$.parts') as part "
    f"where part.value ->> 'country' = '{STATE}' order by session.key, part.key"
)
# DuckDB takes objects of at most 16 MiB unless told otherwise, and this file is one object.
_DUCKDB = (
    "copy (select part.name, session.id as session, part.office "
    "from (select unnest(sessions) as session "
    "from read_json('programme.json', maximum_object_size = 1073741824)), "
    "unnest(session.parts) as parts(part) "
    f"where part.country = '{STATE}') to '/dev/stdout' (format json, array true)"
)

# It draws its progress on standard output, where the answer goes.
_DUCKDB_QUIET = "duckdb.execute('set enable_progress_bar = false')"


class Tool(NamedTuple):
    """A tool, its version (None where it is missing), and the command that asks the question."""

    name: str
    version: str | None
    command: list[str]


class Cost(NamedTuple):
    """What one process took: seconds, and the most memory it held, in bytes."""

    seconds: float
    memory: int


def tools() -> list[Tool]:
    """Every tool that is compared, those of Python from the environment that runs this."""
    beside = Path(sys.executable).parent
    return [
        Tool(
            "symp",
            _package("symposium-cli"),
            [f"{beside}/symp", *_SYMP],
        ),
        Tool("jq", _program("jq"), ["jq", _JQ, "programme.json"]),
        Tool(
            "sqlite-utils memory",
            _package("sqlite-utils"),
            [f"{beside}/sqlite-utils", "memory", "programme.json", _SQLITE],
        ),
        Tool(
            "DuckDB",
            _package("duckdb"),
            [sys.executable, "-c", f"import duckdb\n{_DUCKDB_QUIET}\nduckdb.execute({_DUCKDB!r})"],
        ),
    ]


def _package(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _program(name: str) -> str | None:
    if shutil.which(name) is None:
        return None
    said = subprocess.run([name, "--version"], capture_output=True, text=True, check=True)
    return said.stdout.strip().removeprefix(f"{name}-")


def ask(tool: Tool, directory: Path) -> tuple[list[str], Cost]:
    """Put the question to a tool: the records of its answer in one order, and what that cost."""
    answer = directory / "answer.json"
    begun = time.perf_counter()
    _, status, usage = os.wait4(_started(tool.command, directory, answer), 0)
    cost = Cost(time.perf_counter() - begun, usage.ru_maxrss * 1024)  # Linux counts in KiB
    if status:
        sys.exit(f"{tool.name} ended with {os.waitstatus_to_exitcode(status)}.")
    records = json.loads(answer.read_bytes())
    return sorted(json.dumps(record, sort_keys=True) for record in records), cost


def _started(command: list[str], directory: Path, answer: Path) -> int:
    """The process that a command starts in a directory, to write its answer to a file.

    `subprocess` lets a child begin in its parent's memory, which then counts as the child's own.
    """
    sys.stdout.flush()  # or what waits to be written would be written twice
    process = os.fork()
    if process == 0:
        try:
            os.chdir(directory)
            os.dup2(os.open(answer, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), _STANDARD_OUTPUT)
            os.execvp(command[0], command)  # noqa: S606
        finally:
            os._exit(os.EX_OSERR)
    return process


_STANDARD_OUTPUT = 1


def compare(sessions: int, present: Sequence[Tool], directory: Path) -> tuple[int, list[Cost]]:
    """How many records answer the question at this size, and the least that each tool took."""
    generator = str(Path(__file__).with_name("generate.py"))
    made = [sys.executable, generator, str(sessions), str(directory)]
    subprocess.run(made, check=True)
    costs: list[list[Cost]] = [[] for _ in present]
    records: list[str] = []
    for _ in range(ROUNDS if sessions < LARGE else ROUNDS_WHEN_LARGE):
        for tool, taken in zip(present, costs, strict=True):
            answer, cost = ask(tool, directory)
            taken.append(cost)
            if answer != (records or answer):
                sys.exit(f"{tool.name} gives another answer than {present[0].name}.")
            records = answer
    return len(records), [Cost(*map(min, zip(*taken, strict=True))) for taken in costs]


def main() -> None:
    """Print the table, with lines on answers, tools and machine under it."""
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    known = tools()
    present = [tool for tool in known if tool.version is not None]
    told = []
    print("| sessions | file | tool | time | memory | time ÷ jq | memory ÷ jq |")
    print("| --: | --: | --- | --: | --: | --: | --: |")
    for size in sizes:
        with TemporaryDirectory() as scratch:
            count, costs = compare(size, present, Path(scratch))
            file = (Path(scratch) / "programme.json").stat().st_size
        told.append(f"{count:,}")
        jq = dict(zip((tool.name for tool in present), costs, strict=True)).get("jq")
        for tool, cost in zip(present, costs, strict=True):
            row = [f"{size:,}", _megabytes(file), tool.name, f"{cost.seconds:.2f} s"]
            row += [_megabytes(cost.memory), *_ratios(cost, jq)]
            print(f"| {' | '.join(row)} |")
    print()
    print(f"All gave the same answers, of {', '.join(told)} records, at every size.")
    missing = [tool.name for tool in known if tool.version is None]
    if missing:
        print(f"Not compared, for it is not installed here: {', '.join(missing)}.")
    versions = ", ".join(f"{tool.name} {tool.version}" for tool in present)
    print(f"{versions}; {machine()}.")


def _megabytes(size: int) -> str:
    return f"{size / 1e6:,.0f} MB"


def _ratios(cost: Cost, other: Cost | None) -> list[str]:
    if other is None:
        return ["", ""]
    return [f"{cost.seconds / other.seconds:.2f}", f"{cost.memory / other.memory:.2f}"]


def machine() -> str:
    """What this ran on, for the line under a table."""
    told = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    model = re.search(r"^model name\s*: (.*)$", told, re.MULTILINE)
    processor = model[1] if model else platform.machine()
    python = f"Python {platform.python_version()}"
    return f"{python}, {platform.system()}, {os.cpu_count()} cores of {processor}"


if __name__ == "__main__":
    main()
