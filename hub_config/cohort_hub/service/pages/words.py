"""The words on our pages: one catalogue per language in `strings/`, with plural forms."""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Final

from cohort_hub.service.wire import AttachmentView

Phrase = str | Mapping[str, str]
Value = str | int | float
ENGLISH: Final = "en"
# How each language chooses a plural form; a new language is a file in `strings/` and a row here.
PLURAL: Final[Mapping[str, Callable[[int], str]]] = {ENGLISH: lambda n: "one" if n == 1 else "other"}

LANGUAGES: Final[Mapping[str, str]] = {ENGLISH: "English"}


class Words:
    """A language's phrases; a phrase nobody translated yet is said in English."""

    def __init__(self, language: str) -> None:
        self.language = language if language in PLURAL else ENGLISH
        self._phrases = {**_catalogue(ENGLISH), **_catalogue(self.language)}

    def __call__(self, phrase_name: str, n: int = 0, /, **values: Value) -> str:
        """Return the phrase with ``{name}``s filled in; ``n`` chooses the plural form."""
        phrase = self._phrases[phrase_name]
        if not isinstance(phrase, str):
            phrase = phrase.get(PLURAL[self.language](n), phrase["other"])
        return phrase.format(n=n, **values)


def words_for(accepted: str) -> Words:
    """Return the words of the first language of an Accept-Language header that we have."""
    wanted = (part.partition(";")[0].strip().partition("-")[0].lower() for part in accepted.split(","))
    return Words(next((language for language in wanted if language in PLURAL), ENGLISH))


def file_said(say: Words, files: Sequence[AttachmentView]) -> str:
    """Return what is said of a post that is only its files, in a few words: the first one's name."""
    if not files:
        return ""
    phrase = "picture_named" if files[0].media_type.startswith("image/") else "file_named"
    return say(phrase, name=files[0].name)


@cache
def _catalogue(language: str) -> dict[str, Phrase]:
    text = files("cohort_hub.service.pages").joinpath("strings", f"{language}.json").read_text("utf-8")
    return json.loads(text)
