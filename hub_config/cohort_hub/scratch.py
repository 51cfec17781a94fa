"""The copy that a graded kernel works on: one submission's folder, and never a whole course."""

import os
import shutil
from pathlib import Path

GRADEBOOK = "gradebook.db"
# Steps of nbgrader without learners' work: step/assignment. The others are step/learner/assignment.
OURS = ("source", "source_with_tests", "release", "solution")
MOST_BYTES = 100 * 1024 * 1024
MOST_FILES = 5000


def copy_of_one_submission(folder: str | os.PathLike[str] | None, target: Path) -> None:
    """Make ``target`` a copy of ``folder``; an empty folder where that would show more than one submission.

    A kernel that is started in the course directory itself, or above it, would see the gradebook and
    everybody's work.
    """
    if folder is None or not is_one_submission(Path(folder).resolve()):
        target.mkdir(mode=0o700)
        return
    shutil.copytree(folder, target, symlinks=True, copy_function=shutil.copyfile)
    for place, folders, files in os.walk(target):
        for name in folders:
            (Path(place) / name).chmod(0o700)
        for name in files:
            (Path(place) / name).chmod(0o600, follow_symlinks=False)
    target.chmod(0o700)


def is_one_submission(folder: Path) -> bool:
    """Whether a kernel may see this folder: it holds one submission, or nothing of a course."""
    course = next((above for above in (folder, *folder.parents) if (above / GRADEBOOK).exists()), None)
    if course is not None:
        parts = folder.relative_to(course).parts
        return len(parts) >= (2 if parts[:1] and parts[0] in OURS else 3)
    return _is_small_and_without_gradebook(folder)


def _is_small_and_without_gradebook(folder: Path) -> bool:
    size = count = 0
    for place, _, files in os.walk(folder):
        count += len(files)
        size += sum((Path(place) / name).lstat().st_size for name in files)
        if GRADEBOOK in files or count > MOST_FILES or size > MOST_BYTES:
            return False
    return True
