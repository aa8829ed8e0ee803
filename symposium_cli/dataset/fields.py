"""The types of fields in the data files, and the base of their models."""

import datetime as dt
from typing import Annotated

from pydantic import BaseModel, ConfigDict
from pydantic_core import core_schema

from symposium_cli.dataset.dates import first_day

ID_FORM = r"^[a-z0-9]+(-[a-z0-9]+)*$"
TEXT_FORM = r"\S"
CODE_FORM = r"^[A-Z]{3}$"
COUNTED_WORD = r"[^\s*]+(\*[1-9][0-9]{0,5})?"
WORDS_FORM = f"^{COUNTED_WORD}( {COUNTED_WORD})*$"


class _Schema:
    """Gives a type its schema as it stands here.

    Reading the schema off the annotations wherever a field has the type would add 2% to a start.
    """

    def __init__(self, schema: core_schema.CoreSchema) -> None:
        self.schema = schema

    def __get_pydantic_core_schema__(self, *_: object) -> core_schema.CoreSchema:
        return self.schema


_ID = core_schema.str_schema(pattern=ID_FORM)
_TEXT = core_schema.str_schema(pattern=TEXT_FORM)
_NUMBER = core_schema.int_schema(gt=0)
_NUMBERS = core_schema.tuple_variable_schema(_NUMBER, min_length=1)

Id = Annotated[str, _Schema(_ID)]
Ids = Annotated[tuple[str, ...], _Schema(core_schema.tuple_variable_schema(_ID))]
Text = Annotated[str, _Schema(_TEXT)]
Texts = Annotated[tuple[str, ...], _Schema(core_schema.tuple_variable_schema(_TEXT))]
OptionalText = Annotated[str | None, _Schema(core_schema.nullable_schema(_TEXT))]
CountryCode = Annotated[str, _Schema(core_schema.str_schema(pattern=CODE_FORM))]
CountedWords = Annotated[str, _Schema(core_schema.str_schema(pattern=WORDS_FORM))]
Number = Annotated[int, _Schema(_NUMBER)]
Numbers = Annotated[tuple[int, ...], _Schema(_NUMBERS)]
OptionalPages = Annotated[tuple[int, ...] | None, _Schema(core_schema.nullable_schema(_NUMBERS))]


class _Written:
    """Takes a date or a time written in one form; pydantic alone takes Unix times and more."""

    def __init__(
        self,
        form: str,
        expected: str,
        parsed: core_schema.CoreSchema,
        *,
        json_format: str | None = None,
    ) -> None:
        self.form = form
        self.expected = expected
        self.parsed = parsed
        self.json_format = json_format

    def __get_pydantic_core_schema__(self, *_: object) -> core_schema.CoreSchema:
        written = core_schema.str_schema(pattern=self.form)
        return core_schema.custom_error_schema(
            core_schema.chain_schema([written, self.parsed]),
            custom_error_type="rfc_3339",
            custom_error_message=self.expected,
        )

    def __get_pydantic_json_schema__(self, *_: object) -> dict[str, str]:
        schema = {"type": "string", "pattern": self.form}
        return schema if self.json_format is None else {**schema, "format": self.json_format}


def _in_calendar(date: str) -> str:
    first_day(date)
    return date


DATE_FORM = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"

Date = Annotated[
    str,
    _Written(
        DATE_FORM,
        "a date such as 2011-09-19, or a month or a year where no more is known: 2011-09, 2011",
        core_schema.no_info_plain_validator_function(_in_calendar),
    ),
]
Moment = Annotated[
    dt.datetime,
    _Written(
        r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?"
        r"(Z|[+-][0-9]{2}:[0-9]{2})$",
        "a time with its offset from UTC, such as 2011-09-19T10:00:00-04:00",
        core_schema.datetime_schema(strict=False, tz_constraint="aware"),
        json_format="date-time",
    ),
]


class Model(BaseModel):
    """A frozen record that takes only its own fields, in their own types."""

    # Only the models of whole files are asked to validate, and so build a validator at once.
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, defer_build=True)
