"""Hand in an assignment with nbgrader's own submit, and say what became of it."""

import json
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from jupyter_core.paths import jupyter_data_dir

from cohort_lab.cells import section, source_of
from cohort_lab.replies import Refusal
from cohort_lab.saving import load


@dataclass(frozen=True)
class HandIn:
    """An assignment of a cohort, and the notebook whose page it is handed in from."""

    root: Path
    cohort: str
    assignment: str
    notebook: Path

    @property
    def record(self) -> Path:
        """Where is written what was handed in last."""
        name = sha256(str(self.notebook.parent).encode()).hexdigest()[:32]
        return Path(jupyter_data_dir()) / "cohort" / "submissions" / f"{name}.json"

    @property
    def notebooks(self) -> list[Path]:
        """All that are handed in at once: an assignment may have several."""
        return sorted(self.notebook.parent.glob("*.ipynb"))


def hand_in(root: str, notebook: Path) -> HandIn:
    """Tell cohort and assignment from where a notebook lies: `<cohort>/<assignment>/<notebook>.ipynb`."""
    base = Path(root).expanduser().resolve()
    parts = notebook.relative_to(base).parts
    if len(parts) != 3:
        raise Refusal(422, "not_an_assignment", "Only the notebook of an assignment can be submitted.")
    return HandIn(base, parts[0], parts[1], notebook)


def submit(what: HandIn) -> None:
    """Run nbgrader's submit, with whatever exchange is configured; takes seconds, so call it in a thread."""
    from nbgrader.apps import NbGrader
    from nbgrader.auth import Authenticator
    from nbgrader.coursedir import CourseDirectory
    from nbgrader.exchange import ExchangeError, ExchangeFactory

    load(what.notebook)
    app = NbGrader()
    app.load_config_file()
    config = app.config
    config.CourseDirectory.course_id = what.cohort
    config.CourseDirectory.assignment_id = what.assignment
    config.Exchange.assignment_dir = str(what.root)
    config.Exchange.path_includes_course = True
    course = CourseDirectory(config=config)
    authenticator = Authenticator(config=config)
    try:
        ExchangeFactory(config=config).Submit(
            coursedir=course, authenticator=authenticator, config=config
        ).start()
    except ExchangeError as reason:
        raise Refusal(409, "not_submitted", f"Not submitted: {reason}") from reason


def remember(what: HandIn, received_at: str) -> None:
    """Write down what was handed in, to know later whether it changed."""
    what.record.parent.mkdir(parents=True, exist_ok=True)
    what.record.write_text(json.dumps({"received_at": received_at, "digest": contents(what.notebooks)}))


def state(what: HandIn, submissions: list[dict[str, Any]]) -> dict[str, Any]:
    """Return when it was last handed in, whether it changed since or has feedback, and what goes with it."""
    last = max(submissions, key=lambda one: one["received_at"], default=None)
    return {
        "submitted_at": last and last["received_at"],
        "changed": bool(last) and changed_since(what, last["received_at"]),
        "feedback": any(one.get("feedback") for one in submissions),
        "together": [title_in(file) for file in what.notebooks if file != what.notebook],
    }


def changed_since(what: HandIn, received_at: str) -> bool:
    """Compare with what was handed in here; what was handed in elsewhere is told by the files' times only."""
    try:
        record = json.loads(what.record.read_text())
    except (OSError, ValueError):
        record = {}
    if record.get("received_at") == received_at:
        return record.get("digest") != contents(what.notebooks)
    newest = max(file.stat().st_mtime for file in what.notebooks)
    return newest > datetime.fromisoformat(received_at).timestamp()


def contents(notebooks: list[Path]) -> str:
    """Return what tells one set of answers from another; outputs and settings do not count."""
    answers = {file.name: sources_in(file) for file in notebooks}
    return sha256(json.dumps(answers).encode()).hexdigest()


def sources_in(file: Path) -> list[str]:
    """Return the sources of a notebook's cells; of a damaged one its bytes, which may be mended yet."""
    try:
        return [source_of(cell) for cell in load(file)["cells"]]
    except Refusal:
        return [sha256(file.read_bytes()).hexdigest()]


def title_in(file: Path) -> str:
    """Return what a notebook's module is called, else the file."""
    try:
        return str(section(load(file), "cohort").get("title") or file.stem)
    except Refusal:
        return file.stem
