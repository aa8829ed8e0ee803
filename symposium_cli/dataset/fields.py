"""The types of fields in the data files, and the base of their models."""

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, PositiveInt, StringConstraints
from pydantic_core import core_schema

ID_FORM = r"^[a-z0-9]+(-[a-z0-9]+)*$"
TEXT_FORM = r"\S"
CODE_FORM = r"^[A-Z]{3}$"

Id = Annotated[str, StringConstraints(pattern=ID_FORM)]
Text = Annotated[str, StringConstraints(pattern=TEXT_FORM)]
CountryCode = Annotated[str, StringConstraints(pattern=CODE_FORM)]
Pages = Annotated[tuple[PositiveInt, ...], Field(min_length=1)]


class _Rfc3339:
    """Takes a date or a time written in this one form; pydantic alone takes Unix times and more."""

    def __init__(
        self, form: str, name: str, expected: str, parsed: Callable[..., core_schema.CoreSchema]
    ) -> None:
        self.form = form
        self.format = name
        self.expected = expected
        self.parsed = parsed

    def __get_pydantic_core_schema__(self, *_: object) -> core_schema.CoreSchema:
        written = core_schema.str_schema(pattern=self.form)
        return core_schema.custom_error_schema(
            core_schema.chain_schema([written, self.parsed(strict=False)]),
            custom_error_type="rfc_3339",
            custom_error_message=self.expected,
        )

    def __get_pydantic_json_schema__(self, *_: object) -> dict[str, str]:
        return {"type": "string", "format": self.format, "pattern": self.form}


Day = Annotated[
    dt.date,
    _Rfc3339(
        r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        "date",
        "a date such as 2011-09-19",
        core_schema.date_schema,
    ),
]
Moment = Annotated[
    dt.datetime,
    _Rfc3339(
        r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?"
        r"(Z|[+-][0-9]{2}:[0-9]{2})$",
        "date-time",
        "a time with its offset from UTC, such as 2011-09-19T10:00:00-04:00",
        partial(core_schema.datetime_schema, tz_constraint="aware"),
    ),
]


class Model(BaseModel):
    """A frozen record that takes only its own fields, in their own types."""

    # Only the two outermost models are ever asked to validate, so only they need a validator.
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, defer_build=True)
