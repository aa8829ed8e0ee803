"""Finding, reading and validating a data set."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from pydantic import ValidationError

from symposium_cli.errors import DataError
from symposium_cli.models import (
    CODE_FORM,
    ID_FORM,
    TEXT_FORM,
    Programme,
    Summary,
    Symposium,
)
from symposium_cli.soundness import Fault, as_json, programme_faults, summary_faults

PROGRAMME_FILE = "programme.json"
SUMMARY_FILE = "summary.json"

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_MAX_BYTES = 1 << 30
_MAX_FAULTS = 100


def bundled_directory() -> Path:
    """Where the data of the symposium itself lie: in the package, or beside it in a checkout."""
    package = Path(__file__).parent
    installed = package / "data"
    return installed if installed.is_dir() else package.parent / "data"


def read_file(path: Path) -> bytes:
    """The bytes of a regular file of at most 1 GiB; raises DataError for anything else."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise DataError(f"{path} is not a regular file.", hint="Give a file that holds JSON.")
        if status.st_size > _MAX_BYTES:
            raise DataError(f"{path} has {status.st_size:,} bytes; {_MAX_BYTES:,} is the limit.")
        return path.read_bytes()
    except OSError as error:
        raise DataError(
            f"{path} cannot be read: {error.strerror}.",
            hint=f"A data set is a directory that holds {PROGRAMME_FILE}.",
        ) from error


def load(directory: Path) -> Symposium:
    """The data set in `directory`, whole and sound.

    It needs `programme.json`; `summary.json` may be missing. Raises DataError when a file cannot be
    read or anything in it is wrong, naming the first hundred faults.
    """
    if not os.path.isdir(directory):  # Path.is_dir raises where a name is too long
        raise DataError(
            f"{directory} is not a directory.",
            hint=f"Name a directory that holds {PROGRAMME_FILE}.",
        )
    faults: list[Fault] = []
    programme = _validated(Programme, directory / PROGRAMME_FILE, faults)
    summary_path = directory / SUMMARY_FILE
    # A broken link is an error, not a data set without a summary.
    has_summary = os.path.lexists(summary_path)
    summary = _validated(Summary, summary_path, faults) if has_summary else None
    if programme is not None:
        faults += programme_faults(programme)
        if summary is not None:
            faults += summary_faults(summary, programme)
    if faults or programme is None:
        raise _unsound(directory, faults)
    return Symposium(programme, summary)


def digests(directory: Path) -> dict[str, str | None]:
    """The SHA-256 of both data files in hexadecimal, None for a summary that is not there."""
    from hashlib import sha256

    summary = directory / SUMMARY_FILE
    return {
        "programme_sha256": sha256(read_file(directory / PROGRAMME_FILE)).hexdigest(),
        "summary_sha256": sha256(read_file(summary)).hexdigest()
        if os.path.lexists(summary)
        else None,
    }


_DataFile = TypeVar("_DataFile", Programme, Summary)


def _validated(model: type[_DataFile], path: Path, faults: list[Fault]) -> _DataFile | None:
    content = read_file(path).removeprefix(b"\xef\xbb\xbf")
    try:
        return model.model_validate_json(content)
    except ValidationError as error:
        faults += _shape_faults(error, path.name, content)
        return None


def _shape_faults(error: ValidationError, file: str, content: bytes) -> Iterator[Fault]:
    details = error.errors(include_url=False)
    within = {detail["loc"][:-1] for detail in details}
    for detail in details:
        if detail["type"] == "too_short" and detail["loc"] in within:
            continue  # only what is right in a list was counted
        if detail["type"] == "json_invalid":
            yield _broken_json(file, content, detail["ctx"]["error"])
            continue
        place = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in detail["loc"])
        found = "nothing" if detail["type"] == "missing" else as_json(detail["input"])
        yield Fault(file, place.removeprefix(".") or "the whole file", found, _expected(detail))


_EXPECTED_BY_TYPE = {
    "missing": "a value here",
    "extra_forbidden": "no field of this name",
    "model_type": "an object",
    "string_type": "text",
    "bool_type": "true or false",
    "int_type": "a whole number",
    "greater_than": "a whole number above 0",
    "tuple_type": "a list",
    "too_short": "a list that is not empty",
}
_EXPECTED_BY_FORM = {
    ID_FORM: "an id of small letters, digits and single hyphens",
    TEXT_FORM: "text that is not blank",
    CODE_FORM: "three capital letters, as ISO 3166 has them",
}


def _expected(detail: "ErrorDetails") -> str:
    if detail["type"] == "string_pattern_mismatch":
        return _EXPECTED_BY_FORM[detail["ctx"]["pattern"]]
    wording = detail["msg"].removeprefix("Input should be ")
    return _EXPECTED_BY_TYPE.get(detail["type"], wording)


def _broken_json(file: str, content: bytes, reason: str) -> Fault:
    try:
        content.decode()
    except UnicodeDecodeError as error:
        return Fault(file, f"byte {error.start + 1}", f"0x{content[error.start]:02x}", "UTF-8 text")
    reason, _, position = reason.rpartition(" at ")
    return Fault(file, position, reason, "JSON")


def _unsound(directory: Path, faults: list[Fault]) -> DataError:
    count = f"{len(faults):,} faults" if len(faults) != 1 else "1 fault"
    lines = [f"the data in {directory} are not sound: {count}."]
    lines += map(str, faults[:_MAX_FAULTS])
    if len(faults) > _MAX_FAULTS:
        lines.append(f"and {len(faults) - _MAX_FAULTS:,} more")
    return DataError("\n".join(lines), hint="Mend these places and ask again.")
