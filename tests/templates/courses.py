"""Courses made from our templates by the real command, and a notebook run by nbval."""

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TEMPLATES = Path(__file__).parents[2] / "course_templates"
ORGANISATION = "North Quay Post"
_NOTEBOOKS = "template/source/*/*.ipynb"


@dataclass(frozen=True)
class Written:
    """A notebook that a template brings; `path` is where it lies in a course made from it."""

    template: str
    path: Path

    def __str__(self) -> str:
        return f"{self.template}: {self.path.stem}"

    @property
    def cells(self) -> list[dict[str, Any]]:
        """Its cells as the template has them."""
        file = TEMPLATES / self.template / "template" / self.path
        return json.loads(file.read_text(encoding="utf-8"))["cells"]


def written(template: str = "*") -> list[Written]:
    """Return the notebooks of a template, or of all."""
    found = sorted(TEMPLATES.glob(f"{template}/{_NOTEBOOKS}"))
    places = [path.relative_to(TEMPLATES) for path in found]
    return [Written(place.parts[0], Path(*place.parts[2:])) for place in places]


def cohort(*words: str | Path) -> "subprocess.CompletedProcess[str]":
    """Run `jupyter cohort …` as a designer does at a terminal."""
    return _run(["jupyter", "cohort", *map(str, words)])


def make(template: str, folder: Path) -> Path:
    """Make a course in ``folder``."""
    done = cohort("new", template, folder, "--organisation", ORGANISATION)
    assert done.returncode == 0, done.stderr
    return folder


def nbval(notebook: Path) -> "tuple[int, str]":
    """Run a notebook and compare every output with the stored one; return passed cells and what was said."""
    words = ["-m", "pytest", "-p", "nbval", "-p", "no:cacheprovider", "--nbval", "--nbval-current-env"]
    alone = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    done = _run([sys.executable, *words, str(notebook)], cwd=notebook.parent, **alone)
    passed = re.search(r"(\d+) passed", done.stdout)
    return (int(passed[1]) if passed and done.returncode == 0 else 0), done.stdout + done.stderr


def _run(words: list[str], *, cwd: Path | None = None, **more: str) -> "subprocess.CompletedProcess[str]":
    environment = os.environ | more
    environment.pop("PYTEST_ADDOPTS", None)
    return subprocess.run(
        words, cwd=cwd, env=environment, capture_output=True, text=True, timeout=180, check=False
    )
