"""Learners' code that means harm, graded: it gets nothing, and the others' grades stand."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import nbformat
import psutil
import pytest

from tests.lab.grading_room import GRADER, GradingRoom, assignment, opened
from tests.service.house import token_of

pytestmark = [
    pytest.mark.timeout(600),
    pytest.mark.skipif(shutil.which("bwrap") is None, reason="bubblewrap is not installed"),
]
SECRET = "what the honest learner wrote"
RIGHT = "def double(x):\n    return 2 * x\n"
SUBMISSION = "0123456789abcdef"


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GradingRoom]:
    """A course in which an honest submission is graded already: 3 points."""
    with opened(tmp_path_factory.mktemp("hostile")) as room:
        room.put_source("numbers", {"numbers": assignment()}, **{"figures.csv": "1,2\n"})
        room.nbgrader(GRADER, "generate_assignment", "numbers")
        hand_in(room, "honest", RIGHT, why=SECRET)
        room.nbgrader(GRADER, "autograde", "numbers")
        yield room


@pytest.fixture(autouse=True)
def nothing_is_left_behind(room: GradingRoom) -> Iterator[None]:
    files, sandboxes = set(Path("/tmp").glob("graded-*")), running()
    yield
    assert room.scores("numbers")["honest"] == 3
    assert set(Path("/tmp").glob("graded-*")) <= files
    assert running() <= sandboxes


def running() -> set[psutil.Process]:
    """Return the sandboxes of these tests; a deployment of other tests may stand beside them."""
    return {process for process in psutil.Process().children(recursive=True) if "bwrap" in process.name()}


def hand_in(room: GradingRoom, person: str, answer: str, *, why: str = "") -> Path:
    """Put a submission where `collect` would."""
    folder = room.course / "submitted" / person / "numbers"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(room.course / "release" / "numbers", folder)
    notebook = nbformat.read(folder / "numbers.ipynb", as_version=4)
    for cell in notebook.cells:
        match cell.metadata.get("nbgrader", {}).get("grade_id"):
            case "double":
                cell.source = answer
            case "why":
                cell.source = why
    nbformat.write(notebook, folder / "numbers.ipynb")
    (folder / "timestamp.txt").write_text("2026-11-24 10:00:00.000000 UTC")
    (folder / "cohort_submission.txt").write_text(SUBMISSION)
    return folder


def autograde(room: GradingRoom, person: str, *, fails: bool = False, seconds: int = 4) -> str:
    words = ("--student", person, "--force", f"--Execute.timeout={seconds}")
    return room.nbgrader(GRADER, "autograde", "numbers", *words, fails=fails)


def outcome(room: GradingRoom, person: str) -> str:
    return (room.course / "autograded" / person / "numbers" / "numbers.ipynb").read_text()


THIEF = """
import ctypes, os, pathlib, socket, sqlite3, subprocess
def attempt(name, what):
    try:
        print(name, "GOT", what())
    except BaseException as error:
        print(name, "refused:", type(error).__name__)

COURSE = pathlib.Path({course!r})
attempt("gradebook", lambda: sqlite3.connect(COURSE / "gradebook.db").execute("update grade set score=9"))
attempt("others", lambda: (COURSE / "submitted/honest/numbers/numbers.ipynb").read_text())
attempt("source", lambda: (COURSE / "source/numbers/numbers.ipynb").read_text())
attempt("home", lambda: os.listdir(COURSE.parent))
attempt("shadow", lambda: open("/etc/shadow").read())
attempt("service", lambda: socket.create_connection(("127.0.0.1", {port}), 2))
attempt("internet", lambda: socket.create_connection(("192.0.2.1", 80), 2))
attempt("proc", lambda: [open(f"/proc/{{p}}/environ").read() for p in os.listdir("/proc") if p.isdigit()])
attempt("parents", lambda: os.listdir("/proc/{pid}"))
attempt("mount", lambda: subprocess.run(["mount", "-t", "tmpfs", "none", "/usr"], check=True))
attempt("remount", lambda: subprocess.run(["mount", "-o", "remount,rw", "/"], check=True))
attempt("program", lambda: open("/usr/bin/python-of-mine", "w"))
attempt("library", lambda: open(os.path.join(os.path.dirname(os.__file__), "of_mine.py"), "w"))
print("environment", dict(os.environ))
print("folder", os.getcwd(), sorted(os.listdir()))
for name in ("timestamp.txt", "cohort_submission.txt", "figures.csv"):
    pathlib.Path(name).write_text("mine now")
pathlib.Path("numbers.ipynb").write_text("not a notebook any more")
"""


OUT_OF_REACH = (
    *("gradebook", "others", "source", "home", "shadow"),
    *("service", "internet", "parents", "mount", "remount", "program", "library"),
)


def test_a_thief_gets_nothing_and_its_own_honest_grade(room: GradingRoom):
    port = int(room.url.split(":")[2].split("/")[0])
    code = THIEF.format(course=str(room.course), port=port, pid=os.getpid())
    hand_in(room, "thief", code + RIGHT)
    autograde(room, "thief", seconds=30)
    said = outcome(room, "thief")
    for name in OUT_OF_REACH:
        assert f"{name} refused" in said, said
    assert token_of(GRADER) not in said
    assert SECRET not in said
    assert "COHORT_SERVICE_URL" not in said
    assert room.scores("numbers")["thief"] == 3
    folder = room.course / "autograded" / "thief" / "numbers"
    assert (folder / "cohort_submission.txt").read_text() == SUBMISSION
    assert (folder / "timestamp.txt").read_text().startswith("2026-11-24")
    assert (folder / "figures.csv").read_text() == "1,2\n"


def test_an_endless_loop_costs_its_own_points_only(room: GradingRoom):
    hand_in(room, "loop", "while True:\n    pass\n")
    autograde(room, "loop")
    assert room.scores("numbers")["loop"] == 0


STUBBORN = """
import signal, time
signal.signal(signal.SIGINT, signal.SIG_IGN)
while True:
    try:
        time.sleep(0.1)
    except BaseException:
        pass
"""


def test_a_loop_that_cannot_be_interrupted_is_ended(room: GradingRoom):
    hand_in(room, "stubborn", STUBBORN)
    done = room.run(
        GRADER, "-m", "nbgrader", "autograde", "numbers", "--student", "stubborn", "--Execute.timeout=3"
    )
    assert room.scores("numbers").get("stubborn", 0) == 0, done.stderr


FORKS = """
import os, time
while True:
    try:
        if os.fork() == 0:
            time.sleep(60)
    except OSError:
        time.sleep(0.01)
"""


def test_a_fork_bomb_is_ended(room: GradingRoom):
    hand_in(room, "forks", FORKS)
    before = len(psutil.pids())
    said = room.run(
        GRADER, "-m", "nbgrader", "autograde", "numbers", "--student", "forks", "--Execute.timeout=5"
    )
    assert room.scores("numbers").get("forks", 0) == 0, said.stderr
    assert len(psutil.pids()) < before + 100


MEMORY = """
try:
    hoard = bytearray(64 * 1024**3)
except MemoryError:
    hoard = []
    while True:
        hoard.append(b"x" * 50_000_000)
"""


def test_filling_the_memory_ends_that_kernel_only(room: GradingRoom):
    hand_in(room, "memory", MEMORY)
    room.run(GRADER, "-m", "nbgrader", "autograde", "numbers", "--student", "memory", "--Execute.timeout=20")
    assert room.scores("numbers").get("memory", 0) == 0


DISK = """
import itertools, os
full = []
for place in ("/dev/shm", "/tmp", "/dev"):
    try:
        for number in itertools.count():
            with open(f"{place}/fill-{number}", "wb") as file:
                file.write(bytes(30_000_000))
    except OSError as error:
        full.append((place, error.errno, number))
print("full:", full)
for number in itertools.count():
    with open(f"fill-{number}", "wb") as file:
        file.write(bytes(30_000_000))
"""


def test_filling_the_disk_ends_that_kernel_only(room: GradingRoom):
    hand_in(room, "disk", DISK)
    free = shutil.disk_usage("/tmp").free
    done = room.run(
        GRADER, "-m", "nbgrader", "autograde", "numbers", "--student", "disk", "--Execute.timeout=60"
    )
    assert "it wrote more than 256 MB" in done.stderr
    assert room.scores("numbers").get("disk", 0) == 0
    assert shutil.disk_usage("/tmp").free > free - 500_000_000


FLOOD = """
while True:
    print("all work and no play " * 1000)
"""


def test_a_flood_of_output_is_cut(room: GradingRoom):
    hand_in(room, "flood", FLOOD)
    room.run(GRADER, "-m", "nbgrader", "autograde", "numbers", "--student", "flood", "--Execute.timeout=5")
    assert room.scores("numbers").get("flood", 0) == 0
    graded = room.course / "autograded" / "flood" / "numbers" / "numbers.ipynb"
    assert not graded.exists() or graded.stat().st_size < 5_000_000


LATER = """
import os, subprocess, sys
subprocess.Popen([sys.executable, "-c", "import time; time.sleep(987)"], start_new_session=True)
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        import time; time.sleep(987)
    os._exit(0)
"""


def test_nothing_runs_on_after_grading(room: GradingRoom):
    hand_in(room, "later", LATER + RIGHT)
    autograde(room, "later", seconds=30)
    assert room.scores("numbers")["later"] == 3
    lingering = [process for process in psutil.process_iter(["cmdline"]) if "sleep(987)" in str(process.info)]
    assert not lingering


def test_a_notebook_cannot_choose_its_kernel_or_its_tests(room: GradingRoom):
    """The kernel is the source's, the test cells are the gradebook's, and a missing one is put back."""
    folder = hand_in(room, "chooser", "def double(x):\n    return 0\n")
    home = room.home_of(GRADER) / "nothing-here"
    notebook = nbformat.read(folder / "numbers.ipynb", as_version=4)
    notebook.metadata["kernelspec"] = {"name": str(home), "display_name": "Mine", "language": "python"}
    notebook.cells = [cell for cell in notebook.cells if not cell.source.startswith("print('checked')")]
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "test-double":
            cell.source = "pass"
            cell.metadata["nbgrader"]["points"] = 100
    nbformat.write(notebook, folder / "numbers.ipynb")
    autograde(room, "chooser", seconds=30)
    assert room.scores("numbers")["chooser"] == 0


def test_without_a_sandbox_grading_refuses_and_says_why(room: GradingRoom, tmp_path: Path):
    hand_in(room, "waiting", RIGHT)
    words = ("-m", "nbgrader", "autograde", "numbers", "--student", "waiting")
    tools = tmp_path / "bin"
    tools.mkdir()
    for tool in ("python", "alembic"):
        (tools / tool).symlink_to(shutil.which(tool) or tool)
    done = room.run(GRADER, *words, PATH=str(tools))
    assert done.returncode != 0
    assert "Learners' code is not run here: bubblewrap is not installed" in done.stderr
    assert room.scores("numbers").get("waiting", 0) == 0
