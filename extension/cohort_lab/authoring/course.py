"""A course on disk: `course.toml` and `source/<assignment>/<notebook>.ipynb`."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cohort_lab.authoring.refusal import WrongCourse

COURSE_FILE = "course.toml"
SOURCE = "source"
SLUG = re.compile(r"[a-z0-9](?:[a-z0-9_.-]{0,98}[a-z0-9])?")
_COURSE_FIELDS = {"id": str, "title": str, "module": list}
_MODULE_FIELDS = {
    "id": str,
    "assignment": str,
    "notebook": str,
    "title": str,
    "objective": str,
    "minutes": int,
}
_KINDS = {str: "a text in quotes", int: "a number", list: "written as [[module]]"}


@dataclass(frozen=True)
class Module:
    """A module as the course names it; ``title`` is None where the notebook's first heading is meant."""

    id: str
    assignment: str
    notebook: str
    position: int
    title: str | None = None
    objective: str = ""
    minutes: int = 0


@dataclass(frozen=True)
class Course:
    folder: Path
    id: str
    title: str
    modules: tuple[Module, ...]

    def notebook(self, module: Module) -> Path:
        """Return where the designer's notebook lies."""
        return self.assignment(module) / f"{module.notebook}.ipynb"

    def assignment(self, module: Module) -> Path:
        """Return the folder that the module's notebook and data are in."""
        return self.folder / SOURCE / module.assignment


def read_course(folder: Path) -> Course:
    """Return the course in ``folder``; without a course.toml every notebook in source/ is a module.

    Raises:
        WrongCourse: naming the file, the line where there is one, and what to write instead.
    """
    folder = folder.resolve()
    if not (folder / SOURCE).is_dir():
        raise WrongCourse(f"{folder} is not a course: it has no folder “{SOURCE}”. See `jupyter cohort new`.")
    told = _told(folder / COURSE_FILE)
    course = _from_file(folder, told) if told is not None else _from_notebooks(folder)
    if not course.modules:
        raise WrongCourse(f"{folder} has no module yet: put a notebook into {SOURCE}/<name>/<name>.ipynb.")
    for module in course.modules:
        if not course.notebook(module).is_file():
            named = course.notebook(module).relative_to(folder)
            raise WrongCourse(
                f"{_place(folder / COURSE_FILE, module.id)}: module “{module.id}” names {named}, "
                f"which is not there.{_instead(course, module)}"
            )
    return course


def course_around(path: Path) -> Path:
    """Return the folder of the course that ``path`` (a notebook, a folder) belongs to; raise WrongCourse."""
    for folder in (path, *path.parents):
        if (folder / COURSE_FILE).is_file() or (folder / SOURCE).is_dir():
            return folder
    raise WrongCourse(f"{path.name} is not in a course: no folder above it has a {COURSE_FILE}.")


def _instead(course: Course, module: Module) -> str:
    """Return what the module may have meant: an assignment's notebooks need not be called like it."""
    there = sorted(path.stem for path in course.assignment(module).glob("*.ipynb"))
    if not there:
        return ""
    return f" The folder has {', '.join(there)}: say which one with notebook = …, a [[module]] for each."


def _told(file: Path) -> Mapping[str, Any] | None:
    if not file.is_file():
        return None
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as reason:
        raise WrongCourse(
            f"{file}: {reason}. Compare with the file that `jupyter cohort new` makes."
        ) from None
    except UnicodeDecodeError:
        raise WrongCourse(f"{file} is not UTF-8 text. Save it as UTF-8.") from None


def _from_file(folder: Path, told: Mapping[str, Any]) -> Course:
    file = folder / COURSE_FILE
    _look(told, _COURSE_FIELDS, file, near="")
    entries: list[Any] = told.get("module", [])
    modules = [_module(file, entry, position) for position, entry in enumerate(entries)]
    ids = [module.id for module in modules]
    for twice in (id_ for id_ in ids if ids.count(id_) > 1):
        raise WrongCourse(f"{_place(file, twice)}: two modules are called “{twice}”. Give each its own id.")
    name = str(told.get("id", folder.name))
    if not SLUG.fullmatch(name):
        raise WrongCourse(f"{_place(file, name)}: id = {name!r} must be small letters, digits, - _ and .")
    return Course(folder, name, str(told.get("title", name)), tuple(modules))


def _module(file: Path, entry: Any, position: int) -> Module:
    if not isinstance(entry, dict):
        raise WrongCourse(f"{file}: a module begins with a line [[module]].")
    near = str(entry.get("id", ""))
    _look(entry, _MODULE_FIELDS, file, near=near)
    if not SLUG.fullmatch(near):
        raise WrongCourse(
            f"{_place(file, near)}: every [[module]] needs an id of small letters, digits, - _ and ., "
            f'such as id = "who-we-are" (it is {near!r}).'
        )
    told: dict[str, Any] = {"assignment": near} | entry
    told.setdefault("notebook", told["assignment"])
    for name in ("assignment", "notebook"):
        if told[name] != Path(told[name]).name or told[name].startswith("."):
            raise WrongCourse(f"{_place(file, told[name])}: {name} is a name in {SOURCE}/, not a path.")
    if told.get("minutes", 0) < 0:
        raise WrongCourse(f"{_place(file, near)}: minutes of “{near}” must not be negative.")
    return Module(position=position, **told)


def _look(told: Mapping[str, Any], fields: Mapping[str, type], file: Path, *, near: str) -> None:
    """Refuse what is misspelt or of the wrong kind."""
    for name, value in told.items():
        if name not in fields:
            known = ", ".join(fields)
            raise WrongCourse(f"{_place(file, name, near)}: “{name}” is not known here. Known are {known}.")
        if not isinstance(value, fields[name]) or isinstance(value, bool):
            raise WrongCourse(f"{_place(file, name, near)}: “{name}” must be {_KINDS[fields[name]]}.")


def _place(file: Path, word: str, after: str = "") -> str:
    """Return the file with the line of ``word``, looked for after ``after``."""
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    begin = next((number for number, line in enumerate(lines) if after and f'"{after}"' in line), 0)
    for number, line in enumerate(lines[begin:], start=begin + 1):
        if word and re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", line):
            return f"{file}, line {number}"
    return str(file)


def _from_notebooks(folder: Path) -> Course:
    modules = tuple(_found(folder / SOURCE))
    return Course(folder, _slug(folder.name), folder.name, modules)


def _found(source: Path) -> Iterator[Module]:
    position = 0
    for assignment in sorted(path for path in source.iterdir() if path.is_dir() and path.name[0] != "."):
        notebooks = sorted(assignment.glob("*.ipynb"))
        for notebook in notebooks:
            alone = len(notebooks) == 1 and notebook.stem == assignment.name
            name = assignment.name if alone else f"{assignment.name}-{notebook.stem}"
            yield Module(_slug(name), assignment.name, notebook.stem, position)
            position += 1


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:100].strip("-") or "module"
