"""The parts of an address that name a thread or a post."""

from typing import Annotated

from fastapi import Path

ThreadId = Annotated[str, Path(max_length=40)]
PostId = Annotated[str, Path(max_length=40)]
