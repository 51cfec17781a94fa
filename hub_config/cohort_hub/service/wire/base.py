"""What every message is made of, and the limits."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

MAX_POST_CHARACTERS = 20_000
MAX_SEQ = 2**53  # A log position is a number in JavaScript too.
MAX_UPLOAD_BYTES = 64 * 1024 * 1024
MAX_ATTACHMENT_BYTES = 10 * 1024 * 1024

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9](?:[a-z0-9_.-]{0,98}[a-z0-9])?$")]
CellKey = Annotated[str, StringConstraints(min_length=1, max_length=128)]
Body = Annotated[str, StringConstraints(strip_whitespace=True, max_length=MAX_POST_CHARACTERS)]
Base64Zip = Annotated[str, Field(description="A ZIP archive, base64-encoded.", max_length=MAX_UPLOAD_BYTES)]


class Wire(BaseModel):
    """Unknown fields are refused, so that a claimed author or a misspelt field never goes unnoticed."""

    model_config = ConfigDict(extra="forbid")


class Fault(Wire):
    code: str
    message: str


class ErrorAnswer(Wire):
    error: Fault
