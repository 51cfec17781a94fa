"""Publishing a course: everything is looked at and run first, then sent; a failure sends nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from cohort_lab.authoring import check, folder
from cohort_lab.authoring.course import Course
from cohort_lab.authoring.drafts import Draft, drafted
from cohort_lab.authoring.execute import Limits, executed, shown_outputs
from cohort_lab.authoring.findings import Finding
from cohort_lab.authoring.notebooks import loose, written
from cohort_lab.authoring.refusal import NotPublished
from cohort_lab.authoring.service import CohortService
from cohort_lab.authoring.strip import stripped
from cohort_lab.cells import role_of

Say = Callable[[str], None]


@dataclass(frozen=True)
class Published:
    """What became of a module; ``report`` is the service's, None when nothing had changed."""

    module: str
    title: str
    version: int
    findings: Sequence[Finding]
    report: dict[str, Any] | None


def publish(
    course: Course, service: CohortService, *, limits: Limits, say: Say, again: bool = False
) -> list[Published]:
    """Publish every module that changed since its last version; ``again`` publishes all.

    Raises:
        NotPublished: an error was found or a notebook does not run; nothing was sent.
    """
    drafts = drafted(course, service)
    refuse(drafts)
    waiting = [draft for draft in drafts if again or draft.changed]
    uploads: dict[str, dict[str, Any]] = {}
    for draft in waiting:
        say(f"running {draft.name}")
        uploads[draft.module.id] = upload_of(course, draft, limits)
    return [_sent(course, service, draft, uploads.get(draft.module.id)) for draft in drafts]


def refuse(drafts: Sequence[Draft]) -> None:
    """Raise NotPublished with every error, in the order of the course."""
    errors = [f"{draft.name}: {found}" for draft in drafts for found in check.stops(list(draft.findings))]
    if errors:
        raise NotPublished(
            "\n".join(["Nothing was published. Please mend:", *(f"  {line}" for line in errors)])
        )


def upload_of(course: Course, draft: Draft, limits: Limits) -> dict[str, Any]:
    """Run a draft and return what the service takes."""
    place = course.assignment(draft.module)
    full = executed(draft.notebook, place, name=draft.name, limits=limits)
    start = stripped(draft.notebook, name=draft.name)
    answers = any(role_of(cell) != "read" for cell in start.cells)
    shown = shown_outputs(start, place, limits=limits) if answers else full
    return {
        "title": draft.title,
        "objective": draft.module.objective,
        "minutes": draft.module.minutes,
        "position": draft.module.position,
        "assignment": draft.module.assignment,
        "notebook": draft.module.notebook,
        "executed": shown,
        "copy_zip": folder.packed(_for_learners(draft)),
        "source_zip": folder.packed(draft.files),
    }


def _for_learners(draft: Draft) -> dict[str, bytes]:
    """Return the folder with nothing in it that learners must not see, whichever notebook it is in."""
    return {
        path: written(stripped(loose(content, name=path), name=path)) if path.endswith(".ipynb") else content
        for path, content in draft.files.items()
    }


def _sent(course: Course, service: CohortService, draft: Draft, upload: dict[str, Any] | None) -> Published:
    if upload is None:
        return Published(draft.module.id, draft.title, draft.number - 1, draft.findings, None)
    report = service.publish(course.id, draft.module.id, draft.number, upload)
    return Published(draft.module.id, draft.title, draft.number, draft.findings, report)
