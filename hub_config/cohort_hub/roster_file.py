"""Editing cohort.toml as a careful person would: comments stay, and the file is never half-written."""

import os
import shutil
import tempfile
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any, cast

import tomlkit
from tomlkit.items import AoT, Table

from cohort_hub.settings import Deployment, WrongFile, read_deployment

_LISTS = {"course": ["designers"], "cohort": ["learners", "facilitators"], "team": ["managers", "members"]}


class RosterFile:
    """One editing of the file. Nothing is written until `save`."""

    def __init__(self, file: Path) -> None:
        read_deployment(file)  # Complaints about what is wrong already name the line as it is.
        self._file = file
        self._document = tomlkit.parse(file.read_text(encoding="utf-8"))

    def add_person(self, name: str, *, display_name: str | None, administrator: bool) -> None:
        """Add a person; one who is there already keeps what is not said anew."""
        entry = self._find("person", "name", name)
        if entry is None:
            entry = tomlkit.table()
            entry["name"] = name
            entry["display_name"] = display_name or name
            self._append("person", entry)
        elif display_name:
            entry["display_name"] = display_name
        if administrator:
            entry["administrator"] = True

    def add_course(self, course: str, *, title: str | None, designers: list[str]) -> None:
        entry = tomlkit.table()
        entry["id"], entry["title"], entry["designers"] = course, title or course, designers
        self._append("course", entry)

    def add_cohort(self, cohort: str, *, course: str, title: str | None) -> None:
        entry = tomlkit.table()
        entry["id"], entry["course"], entry["title"] = cohort, course, title or cohort
        entry["learners"], entry["facilitators"] = [], []
        self._append("cohort", entry)

    def join(self, kind: str, which: str, key: str, name: str) -> None:
        """Put a person into a list of a course, cohort or team; raise WrongFile when there is no such one."""
        entry = self._must_find(kind, which)
        names = cast("list[str]", entry.setdefault(key, tomlkit.array()))
        if name not in names:
            names.append(name)

    def leave(self, kind: str, which: str, name: str) -> None:
        """Take a person out of all lists of one course, cohort or team."""
        _take_out(self._must_find(kind, which), _LISTS[kind], name)

    def remove_person(self, name: str) -> None:
        """Take a person out of every list and out of the file."""
        for kind, keys in _LISTS.items():
            for entry in self._tables(kind):
                _take_out(entry, keys, name)
        self._remove("person", "name", name)

    def remove_cohort(self, cohort: str) -> None:
        self._remove("cohort", "id", cohort)

    def save(self) -> Deployment:
        """Write the file and return what it says now; raise WrongFile, and leave it, if it would be wrong."""
        folder = self._file.resolve().parent
        handle, name = tempfile.mkstemp(dir=folder, prefix=".cohort-", suffix=".toml")
        new = Path(name)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as opened:
                opened.write(tomlkit.dumps(self._document))
                opened.flush()
                os.fsync(opened.fileno())
            _checked(new, self._file)
            shutil.copymode(self._file, new)
            new.replace(self._file.resolve())
        finally:
            new.unlink(missing_ok=True)
        return read_deployment(self._file)

    def _tables(self, kind: str) -> list[Table]:
        return list(cast("AoT", self._document.get(kind, [])))

    def _find(self, kind: str, key: str, value: str) -> Table | None:
        return next((entry for entry in self._tables(kind) if entry.get(key) == value), None)

    def _must_find(self, kind: str, which: str) -> Table:
        entry = self._find(kind, "id", which)
        if entry is None:
            known = ", ".join(str(one.get("id")) for one in self._tables(kind)) or "none yet"
            raise WrongFile(f'{self._file} has no {kind} "{which}". There are: {known}.')
        return entry

    def _append(self, kind: str, entry: Table) -> None:
        if kind not in self._document:
            self._document.append(kind, tomlkit.aot())
        cast("AoT", self._document[kind]).append(entry)

    def _remove(self, kind: str, key: str, value: str) -> None:
        tables = self._tables(kind)
        places = [index for index, entry in enumerate(tables) if entry.get(key) == value]
        if not places:
            raise WrongFile(f'{self._file} has no {kind} "{value}".')
        del cast("AoT", self._document[kind])[places[0]]


def _checked(new: Path, file: Path) -> None:
    try:
        read_deployment(new)
    except WrongFile as error:
        complaint = str(error).replace(str(new), str(file))
        raise WrongFile(f"Not written, because it would be wrong. {complaint}") from None


def _take_out(entry: MutableMapping[str, Any], keys: list[str], name: str) -> None:
    for key in keys:
        names = cast("list[str]", entry.get(key, []))
        if name in names:
            names.remove(name)
