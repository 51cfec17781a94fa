"""Reading cohort.toml so that every complaint names the line to mend."""

import difflib
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

_HEADER = re.compile(r"^\s*(\[\[?)\s*([\w.-]+)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"^\s*([\w-]+|\"[^\"]*\")\s*=")
_TOML_POSITION = re.compile(r"^(?P<what>.*) \(at (?:line (?P<line>\d+), column \d+|end of document)\)$")

Kind = type[str] | type[bool] | type[int] | type[list[Any]]
_KIND_NAMES: dict[Any, str] = {
    str: 'text in quotes, like "welcome"',
    bool: "true or false",
    int: "a whole number",
}
_LIST_NAME = 'a list of texts, like ["learner1", "learner2"]'


class WrongFile(Exception):
    """cohort.toml cannot be used. The message holds file, line and what to write instead."""


@dataclass(frozen=True)
class Table:
    """One table of the file: its values, and the lines they stand on."""

    file: Path
    name: str
    line: int
    values: Mapping[str, Any] = field(default_factory=dict[str, Any])
    lines: Mapping[str, int] = field(default_factory=dict[str, int])

    def wrong(self, key: str | None, message: str) -> WrongFile:
        """Return the complaint about ``key`` (or the table as a whole)."""
        line = self.lines.get(key, self.line) if key else self.line
        return WrongFile(f"{self.file}, line {line}: {message}")

    def text(self, key: str, default: str | None = None) -> str:
        return cast("str", self._value(key, str, default))

    def flag(self, key: str) -> bool:
        return cast("bool", self._value(key, bool, default=False))

    def number(self, key: str, default: int) -> int:
        return cast("int", self._value(key, int, default))

    def names(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, each once."""
        values = cast("list[object]", self._value(key, list, []))
        for value in values:
            if not isinstance(value, str):
                raise self.wrong(key, f"{value!r} in `{key}` is not text. Write {_LIST_NAME}.")
        names = cast("list[str]", values)
        for name in names:
            if names.count(name) > 1:
                raise self.wrong(key, f'"{name}" stands twice in `{key}`. Take one away.')
        return tuple(names)

    def port(self, default: int) -> int:
        """Return `port`; raise WrongFile for what is not one."""
        port = self.number("port", default)
        if not 1 <= port <= 65535:
            raise self.wrong("port", f"{port} is not a port. Write a number from 1 to 65535, like {default}.")
        return port

    def only(self, known: Iterable[str]) -> None:
        """Raise WrongFile for a key that means nothing here, with the nearest that does."""
        allowed = list(known)
        for key in self.values:
            if key not in allowed:
                raise self.wrong(key, f"`{key}` means nothing in {self.name}. {_suggestion(key, allowed)}")

    def _value(self, key: str, kind: Kind, default: object) -> object:
        value = self.values.get(key, default)
        if value is None:
            raise self.wrong(None, f'{self.name} has no `{key}`. Add a line `{key} = "…"`.')
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            wanted = _KIND_NAMES.get(kind, _LIST_NAME)
            raise self.wrong(key, f"`{key}` is {value!r}. Write {wanted}.")
        return cast("object", value)


@dataclass(frozen=True)
class DeploymentFile:
    """The tables of one cohort.toml, in the file's order."""

    file: Path
    single: Mapping[str, Table]
    repeated: Mapping[str, tuple[Table, ...]]


def read(file: Path, *, single: Iterable[str], repeated: Iterable[str]) -> DeploymentFile:
    """Read the file's ``[single]`` and ``[[repeated]]`` tables; raise WrongFile for anything else in it."""
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise WrongFile(f"{file} is not there. Name another with --config, or COHORT_CONFIG.") from None
    except UnicodeDecodeError as error:
        raise WrongFile(f"{file} is not text in UTF-8 (byte {error.start}). Save it as UTF-8.") from None
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise WrongFile(_syntax_message(file, text, str(error))) from None
    places = list(_places(text))
    one, many = list(single), list(repeated)
    _known_tables(file, document, places, one, many)
    return DeploymentFile(
        file,
        {name: _tables(file, document, places, name, "[{}]")[0] for name in one},
        {name: _tables(file, document, places, name, "[[{}]]") for name in many},
    )


@dataclass(frozen=True)
class _Place:
    """Where a table begins, and its keys' lines."""

    table: str
    line: int
    keys: dict[str, int]


def _places(text: str) -> Iterator[_Place]:
    place = _Place("", 1, {})
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(line):
            yield place
            place = _Place(header[2], number, {})
        elif key := _KEY.match(line):
            place.keys.setdefault(key[1].strip('"'), number)
    yield place


def _known_tables(
    file: Path, document: Mapping[str, Any], places: list[_Place], single: list[str], repeated: list[str]
) -> None:
    top = places[0]
    for key, value in document.items():
        line = top.keys.get(key) or next((place.line for place in places if place.table == key), 1)
        if key not in single + repeated:
            advice = _suggestion(key, [f"[{name}]" for name in single] + [f"[[{name}]]" for name in repeated])
            raise WrongFile(f"{file}, line {line}: `{key}` is not a part of this file. {advice}")
        if key in repeated and not _is_tables(value):
            raise WrongFile(f"{file}, line {line}: write [[{key}]] with two brackets, once for each {key}.")
        if key in single and not isinstance(value, dict):
            raise WrongFile(f"{file}, line {line}: write [{key}] with one bracket; there is one of it.")


def _is_tables(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, dict) for item in cast("list[object]", value))


def _tables(
    file: Path, document: Mapping[str, Any], places: list[_Place], name: str, brackets: str
) -> tuple[Table, ...]:
    value = document.get(name, {} if brackets == "[{}]" else [])
    values = cast("list[dict[str, Any]]", value if isinstance(value, list) else [value])
    found = [place for place in places if place.table == name] or [_Place(name, 1, {})]
    title = brackets.format(name)
    return tuple(
        Table(file, title, place.line, item, place.keys)
        for item, place in zip(values, _padded(found, len(values)), strict=False)
    )


def _padded(places: list[_Place], count: int) -> list[_Place]:
    return places + [places[-1]] * max(0, count - len(places))


def _syntax_message(file: Path, text: str, error: str) -> str:
    found = _TOML_POSITION.match(error)
    what = found["what"] if found else error
    line = int(found["line"]) if found and found["line"] else len(text.splitlines()) or 1
    return f'{file}, line {line}: this is not TOML: {what}. Texts stand in quotes: title = "Welcome".'


def _suggestion(key: str, known: list[str]) -> str:
    near = difflib.get_close_matches(key, known, n=1, cutoff=0.5)
    return f"Did you mean `{near[0]}`?" if near else f"Known here: {', '.join(known)}."
