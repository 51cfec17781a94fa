"""nbgrader's own commands against the service: the whole way of an assignment, there and back."""

import shutil
from collections.abc import Iterator

import nbformat
import pytest

from tests import realworld
from tests.lab.grading_room import GRADER, GradingRoom, assignment, opened

pytestmark = pytest.mark.timeout(600)


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GradingRoom]:
    with opened(tmp_path_factory.mktemp("classroom")) as room:
        yield room


def test_the_whole_way_of_an_assignment(room: GradingRoom):
    room.put_source("numbers", {"numbers": assignment()}, **{"figures.csv": "1,2\n"})
    assert "Assignment found in the source" in room.nbgrader(
        GRADER, "release_assignment", "numbers", fails=True
    )
    room.nbgrader(GRADER, "generate_assignment", "numbers")
    room.nbgrader(GRADER, "release_assignment", "numbers")
    assert "released already" in room.nbgrader(GRADER, "release_assignment", "numbers", fails=True)
    room.nbgrader(GRADER, "release_assignment", "numbers", "--force")

    assert "spring numbers" in room.nbgrader("learner1", "list")
    room.nbgrader("learner1", "fetch_assignment", "numbers")  # The only course it can be.
    copy = room.home_of("learner1") / "spring" / "numbers"
    assert (copy / "figures.csv").read_text() == "1,2\n"
    assert "BEGIN SOLUTION" not in (copy / "numbers.ipynb").read_text()
    assert "already have a copy" in room.nbgrader("learner1", "fetch_assignment", "numbers", fails=True)
    assert "(already downloaded)" in room.nbgrader("learner1", "list")

    room.answer("learner1", "numbers", {"double": "def double(x):\n    return x"})
    room.nbgrader("learner1", "submit", "numbers", "--course", "spring")
    room.answer("learner1", "numbers", {"double": "def double(x):\n    return x + x", "why": "Because."})
    (copy / "timestamp.txt").write_text("2001-01-01 00:00:00.000000 UTC")  # A claim nobody believes.
    room.nbgrader("learner1", "submit", "numbers", "--course", "spring")
    assert room.nbgrader("learner1", "list", "--cached").count("no feedback available") == 2
    assert room.nbgrader(GRADER, "list", "--inbound").count("spring learner1 numbers") == 2

    assert "Collecting submission: learner1" in room.nbgrader(GRADER, "collect", "numbers")
    collected = room.course / "submitted" / "learner1" / "numbers"
    assert "x + x" in (collected / "numbers.ipynb").read_text()
    assert not (collected / "timestamp.txt").read_text().startswith("2001")
    assert "No newer submission" in room.nbgrader(GRADER, "collect", "numbers", "--update")

    room.nbgrader(GRADER, "autograde", "numbers")
    assert room.scores("numbers") == {"learner1": 3}
    room.grade_by_hand("learner1", "numbers", "why", score=2, comment="Short and right.")
    room.nbgrader(GRADER, "generate_feedback", "numbers")
    assert "Releasing feedback" in room.nbgrader(GRADER, "release_feedback", "numbers")

    assert "feedback ready to be fetched" in room.nbgrader("learner1", "list", "--cached")
    room.nbgrader("learner1", "fetch_feedback", "numbers", "--course", "spring")
    [page] = (copy / "feedback").glob("*/numbers.html")
    assert "Short and right." in page.read_text()
    assert "feedback already fetched" in room.nbgrader("learner1", "list", "--cached")


def test_the_service_knows_the_score(room: GradingRoom):
    *_, newest = room.ask("learner1", "GET", "cohorts/spring/assignments/numbers/submissions")
    assert (newest["feedback"]["score"], newest["feedback"]["max_score"]) == (5, 6)


def test_a_newer_submission_replaces_the_collected_one_only_with_update(room: GradingRoom):
    room.answer("learner1", "numbers", {"why": "Thought again."})
    room.nbgrader("learner1", "submit", "numbers", "--course", "spring")
    collected = room.course / "submitted" / "learner1" / "numbers" / "numbers.ipynb"
    assert "use --update to update" in room.nbgrader(GRADER, "collect", "numbers")
    assert "Thought again" not in collected.read_text()
    room.nbgrader(GRADER, "collect", "numbers", "--update")
    assert "Thought again" in collected.read_text()


def test_a_submission_is_in_the_own_name_only(room: GradingRoom):
    said = room.nbgrader(
        "learner1", "submit", "numbers", "--course", "spring", "--student", "learner2", fails=True
    )
    assert "always in your own name" in said


def test_an_outsider_is_refused_in_words(room: GradingRoom):
    for command in ("fetch_assignment", "submit"):
        (room.home_of("autumn1") / "spring" / "numbers").mkdir(parents=True, exist_ok=True)
        said = room.nbgrader("autumn1", command, "numbers", "--course", "spring", fails=True)
        assert "There is nothing here, or it is not open to you." in said
        assert "Traceback" not in said


def test_a_learner_cannot_release_or_collect(room: GradingRoom):
    folder = room.home_of("learner2") / "release" / "own"
    folder.mkdir(parents=True)
    nbformat.write(assignment(), folder / "own.ipynb")
    said = room.nbgrader("learner2", "release_assignment", "own", "--course", "spring", fails=True)
    assert "does not let you release" in said
    room.nbgrader("learner2", "collect", "numbers", "--course", "spring", "--student", "*")
    assert not (room.home_of("learner2") / "submitted" / "learner1").exists()


def test_missing_notebooks_are_said_and_strictly_refused(room: GradingRoom):
    room.nbgrader("learner2", "fetch_assignment", "numbers", "--course", "spring")
    file = room.home_of("learner2") / "spring" / "numbers" / "numbers.ipynb"
    file.rename(file.with_name("renamed.ipynb"))
    strict = ("submit", "numbers", "--course", "spring", "--strict")
    assert "missing notebooks" in room.nbgrader("learner2", *strict, fails=True)
    file.with_name("renamed.ipynb").rename(file)
    (file.parent / "figures.csv").unlink()
    replace = "--ExchangeFetchAssignment.replace_missing_files=True"
    room.nbgrader("learner2", "fetch_assignment", "numbers", "--course", "spring", replace)
    assert (file.parent / "figures.csv").exists()


def test_a_withdrawn_assignment_is_gone_from_the_list(room: GradingRoom):
    room.nbgrader(GRADER, "list", "numbers", "--remove")
    assert "numbers" not in room.nbgrader("learner2", "list").replace("Released assignments", "")
    room.nbgrader(GRADER, "release_assignment", "numbers")


def test_a_service_that_is_away_is_said_in_words(room: GradingRoom):
    said = room.nbgrader("learner1", "list", fails=True, COHORT_SERVICE_URL="http://127.0.0.1:9/")
    assert "does not answer just now" in said
    said = room.nbgrader("learner1", "submit", "numbers", fails=True, JUPYTERHUB_API_TOKEN="")
    assert "does not know the cohort service" in said


@realworld.needed
def test_a_real_assignment_goes_the_whole_way(room: GradingRoom):
    source = realworld.NBGRADER / "source" / "ps1"
    shutil.copytree(source, room.course / "source" / "ps1")
    room.nbgrader(GRADER, "generate_assignment", "ps1")
    room.nbgrader(GRADER, "release_assignment", "ps1")
    for learner, submitted in (("learner2", "bitdiddle"), ("learner3", "hacker")):
        room.nbgrader(learner, "fetch_assignment", "ps1", "--course", "spring")
        copy = room.home_of(learner) / "spring" / "ps1"
        shutil.copytree(realworld.NBGRADER / "submitted" / submitted / "ps1", copy, dirs_exist_ok=True)
        room.nbgrader(learner, "submit", "ps1", "--course", "spring", "--strict")
    room.nbgrader(GRADER, "collect", "ps1")
    room.nbgrader(GRADER, "autograde", "ps1")
    assert room.scores("ps1").keys() >= {"learner2", "learner3"}
    room.nbgrader(GRADER, "generate_feedback", "ps1")
    room.nbgrader(GRADER, "release_feedback", "ps1")
    room.nbgrader("learner2", "fetch_feedback", "ps1", "--course", "spring")
    pages = {
        page.stem for page in (room.home_of("learner2") / "spring" / "ps1" / "feedback").glob("*/*.html")
    }
    assert pages == {file.stem for file in source.glob("*.ipynb")}
