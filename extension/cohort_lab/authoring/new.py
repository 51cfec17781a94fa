"""A course from a template."""

import sys
from collections.abc import Mapping
from pathlib import Path

from cohort_lab.authoring.refusal import NotPublished

_SHARE = Path("share") / "jupyter-cohort" / "course_templates"


def templates() -> dict[str, Path]:
    """Return name → folder of the templates that came with the product."""
    for root in (Path(__file__).parents[3] / "course_templates", Path(sys.prefix) / _SHARE):
        if root.is_dir():
            return {path.name: path for path in sorted(root.iterdir()) if (path / "copier.yml").is_file()}
    return {}


def new_course(template: str, folder: Path, answers: Mapping[str, str], *, ask: bool) -> Path:
    """Make a course in ``folder`` from a template and return the folder.

    Raises:
        NotPublished: there is no such template, or the folder is in use.
    """
    from copier import run_copy  # Slow to import, and only needed here.

    known = templates()
    if template not in known:
        raise NotPublished(f"There is no template “{template}”. There are: {', '.join(known)}.")
    if folder.is_file() or (folder.is_dir() and any(folder.iterdir())):
        raise NotPublished(f"There is something at {folder} already. Choose a folder that is not there yet.")
    try:
        run_copy(str(known[template]), folder, data=dict(answers), defaults=not ask, quiet=True)
    except ValueError as reason:
        raise NotPublished(str(reason)) from None
    return folder
