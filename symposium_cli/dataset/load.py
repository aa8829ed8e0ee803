"""Finding, reading and validating a data set."""

import errno
import os
import stat
from collections.abc import Iterable, Sequence
from itertools import chain, islice
from operator import attrgetter
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from symposium_cli.dataset.consistency import programme_faults, summary_faults
from symposium_cli.dataset.faults import fault_line
from symposium_cli.dataset.fields import Model
from symposium_cli.dataset.models import NO_SUMMARY, Programme, Summary
from symposium_cli.dataset.symposium import Symposium
from symposium_cli.errors import DataError, Fault

PROGRAMME_FILE = "programme.json"
SUMMARY_FILE = "summary.json"

_MAX_BYTES = 1 << 30


def bundled_directory() -> Path:
    """Where the data of the symposium itself lie: in the package, or beside it in a checkout."""
    package = Path(__file__).parents[1]
    installed = package / "data"
    return installed if installed.is_dir() else package.parent / "data"


def read_file(path: Path) -> bytes:
    """The bytes of a regular file of at most 1 GiB; raises DataError for anything else."""
    try:
        _check_size(path, path.stat())
        with open(path, "rb", opener=_open_at_once) as file:
            # What was looked at may have been replaced meanwhile.
            size = _check_size(path, os.fstat(file.fileno()))
            content = file.read(size + 1)
            if len(content) > size:  # it grows, or does not say its size, as those of /proc
                content += file.read(_MAX_BYTES + 1 - len(content))
    except OSError as error:
        raise _refused(
            path,
            f"cannot be read: {error.strerror}",
            found="nothing" if error.errno == errno.ENOENT else str(error.strerror),
            expected="a file that can be read",
            hint=_remedy(path, error),
        ) from error
    if len(content) > _MAX_BYTES:
        raise _too_large(path, f"more than {_MAX_BYTES:,} bytes", ", which is the limit")
    return content


def _remedy(path: Path, error: OSError) -> str:
    if error.errno in (errno.ENOENT, errno.ELOOP) and path.is_symlink():
        removable = ", or remove it: a data set may have no summary"
        return f"Mend the link{removable if path.name == SUMMARY_FILE else ''}."
    if error.errno == errno.ENOENT:
        return f"A data set is a directory that holds {PROGRAMME_FILE}."
    return "Give a file that can be read."


def _check_size(path: Path, status: os.stat_result) -> int:
    if not stat.S_ISREG(status.st_mode):
        found = _KINDS.get(stat.S_IFMT(status.st_mode), "something else")
        raise _refused(
            path,
            f"is {found}, not a regular file",
            found=found,
            expected="a regular file",
            hint="Give a file that holds JSON.",
        )
    if status.st_size > _MAX_BYTES:
        raise _too_large(path, f"{status.st_size:,} bytes", f"; {_MAX_BYTES:,} is the limit")
    return status.st_size


_KINDS = {
    stat.S_IFDIR: "a directory",
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}


def _too_large(path: Path, found: str, limit: str) -> DataError:
    expected = f"at most {_MAX_BYTES:,} bytes"
    return _refused(path, f"has {found}{limit}", found=found, expected=expected, hint=None)


def _refused(path: Path, why: str, *, found: str, expected: str, hint: str | None) -> DataError:
    fault = Fault(path.name, "the whole file", found, expected)
    return DataError(f"{path} {why}.", hint=hint, faults=(fault,), fault_count=1)


def _open_at_once(path: str, flags: int) -> int:
    """Open a file without waiting, as a pipe would make one do, for somebody to write to it."""
    return os.open(path, flags | os.O_NONBLOCK)


def load(directory: Path) -> Symposium:
    """Load the data set in `directory`, whole and consistent.

    It needs `programme.json`; `summary.json` may be missing. Raises DataError when a file cannot be
    read or anything in it is wrong, naming the first hundred faults.
    """
    if not os.path.isdir(directory):  # Path.is_dir raises where a name is too long
        raise DataError(
            f"{directory} is not a directory.",
            hint=f"Name a directory that holds {PROGRAMME_FILE}.",
        )
    unread: list[DataError] = []
    programme, wrong = _read(Programme, directory / PROGRAMME_FILE, unread)
    summary, wrong_in_summary = _read_summary(directory / SUMMARY_FILE, unread)
    faults = chain(
        wrong,
        wrong_in_summary,
        () if programme is None else programme_faults(programme),
        () if summary is None else summary_faults(summary, programme),
    )
    told = tuple(islice(faults, _MOST_TOLD))
    if told or programme is None or summary is None:
        # There may be millions, of which only the number is kept.
        count = len(told) + sum(1 for _ in faults)
        if unread and count == 1:
            raise unread[0]
        whole = programme is not None and summary is not None
        raise _inconsistent(directory, told, count, whole=whole)
    return Symposium(programme, summary)


def _read_summary(path: Path, unread: list[DataError]) -> tuple[Summary | None, Iterable[Fault]]:
    # A broken link is an error, not a data set without a summary.
    return _read(Summary, path, unread) if os.path.lexists(path) else (NO_SUMMARY, ())


def digests(directory: Path) -> dict[str, str | None]:
    """Return the SHA-256 of both data files in hexadecimal, None for a missing summary."""
    from hashlib import sha256

    summary = directory / SUMMARY_FILE
    return {
        "programme_sha256": sha256(read_file(directory / PROGRAMME_FILE)).hexdigest(),
        "summary_sha256": sha256(read_file(summary)).hexdigest()
        if os.path.lexists(summary)
        else None,
    }


_DataFile = TypeVar("_DataFile", Programme, Summary)


def _read(
    model: type[_DataFile], path: Path, unread: list[DataError]
) -> tuple[_DataFile | None, Iterable[Fault]]:
    """Return what a file holds, None where it does not fit its model, and its own faults.

    Where it cannot be read, the error joins those in `unread`.
    """
    try:
        content = read_file(path).removeprefix(b"\xef\xbb\xbf")
    except DataError as error:
        unread.append(error)
        return None, error.faults
    try:
        held = model.model_validate_json(content)
    except ValidationError as error:
        from symposium_cli.dataset.json_errors import schema_faults

        return None, schema_faults(error, path.name, content)
    if not _may_repeat_keys(content, held):
        return held, ()
    from symposium_cli.dataset.json_errors import repeated_keys

    return held, repeated_keys(path.name, content)


def _may_repeat_keys(content: bytes, held: Model) -> bool:
    """Return whether an object in a file that fits its model may give the same key twice.

    The validator keeps the last value and says nothing. Reading the file again with `json` would
    tell, but adds a quarter to the cost of a question about a large file. So keys are only counted:
    no model takes a key that is no field of it, so a text with no more keys than the models have
    fields repeats none. A text that looks like a key makes the answer True.
    """
    # A key ends in a quotation mark and a colon, between which white space may stand.
    before = (b'"', b" ", b"\t", b"\n", b"\r")
    # Most files have no tab and no carriage return, and a single byte is looked for fast.
    keys = sum(content.count(each + b":") for each in before if each in content)
    return keys != _fields_given([held])


def _fields_given(models: Sequence[Model]) -> int:
    """Return how many fields a file gives to models of one class and to those within them."""
    given = sum(map(len, map(attrgetter("model_fields_set"), models)))
    for name, field in type(models[0]).model_fields.items() if models else ():
        if _holds_models(field.annotation):
            held = [value for value in map(attrgetter(name), models) if value is not None]
            several = bool(held) and isinstance(held[0], tuple)
            given += _fields_given(list(chain.from_iterable(held)) if several else held)
    return given


def _holds_models(annotation: object) -> bool:
    # `issubclass` takes its time with abstract classes, which all models are.
    return type(Model) in map(type, (annotation, *getattr(annotation, "__args__", ())))


_MOST_TOLD = 100
_MORE_TO_COME = (
    " What must hold between the parts of a file is looked at once every part has its shape."
)


def _inconsistent(
    directory: Path, faults: Sequence[Fault], count: int, *, whole: bool
) -> DataError:
    """Return the error that tells the faults; `whole` when both files were checked to the end."""
    told = f"{count:,} faults" if count != 1 else "1 fault"
    lines = [f"the data in {directory} are not sound: {told}."]
    lines += map(fault_line, faults)
    if count > len(faults):
        lines.append(f"and {count - len(faults):,} more")
    return DataError(
        "\n".join(lines),
        hint="Mend these places and ask again." + ("" if whole else _MORE_TO_COME),
        faults=tuple(faults),
        fault_count=count,
    )
