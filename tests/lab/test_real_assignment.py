"""An assignment of two notebooks that nobody here wrote, from its designer's folder to the feedback."""

import io
import shutil
import zipfile
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests import realworld
from tests.lab.appdriver import App, visit
from tests.lab.classroom import LEARNER, Classroom, classroom
from tests.lab.grading_room import GRADER
from tests.service.house import token_of

pytestmark = [realworld.needed, pytest.mark.timeout(600)]

COURSE = """
id = "welcome"

[[module]]
id = "sums"
title = "Squares and their sum"
objective = "By the end you can add up squares."
assignment = "ps1"
notebook = "problem1"

[[module]]
id = "recursion"
title = "A function that calls itself"
objective = "By the end you can say where a recursion ends."
assignment = "ps1"
notebook = "problem2"
"""
SQUARES = """def squares(n):
    if n < 1:
        raise ValueError("n must be at least 1")
    return [i * i for i in range(1, n + 1)]"""
# Right, and against the rule to use `squares`: half of its points.
SUM_OF_SQUARES = "def sum_of_squares(n):\n    return sum(i * i for i in range(1, n + 1))"
EQUATION = r"$\sum_{i=1}^n i^2 = \frac{n(n+1)(2n+1)}{6}$"
USE = "import os\nprint('balls:', sum_of_squares(4), 'token:', os.environ.get('JUPYTERHUB_API_TOKEN'))"
SPYING = "![mine](../../../gradebook.db)"
BY_HAND = [
    ("problem1", "sum_of_squares_equation", 1, "Exactly."),
    ("problem1", "sum_of_squares_application", 1.5, "A pyramid, nice."),
    ("problem1", "cell-938593c4a215c6cc", 3, "And the geometric one?"),
    ("problem2", "part-a", 1, "Well put."),
    ("problem2", "part-b", 0.5, "Try it with 2.5."),
]


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Classroom]:
    """The assignment as its designer published it and the cohort's grader released it."""
    with classroom(tmp_path_factory.mktemp("classroom")) as room:
        course = room.home_of("designer") / "my course"
        shutil.copytree(realworld.NBGRADER / "source" / "ps1", course / "source" / "ps1")
        (course / "course.toml").write_text(COURSE)
        publish = ("-m", "cohort_hub.cli", "publish", str(course), "--url", room.url)
        for person, words in (("designer", publish), (GRADER, ("-m", "cohort_lab.grading"))):
            done = room.run(person, *words, COHORT_TOKEN=token_of(person))
            assert done.returncode == 0, done.stdout + done.stderr
        yield room


@pytest.fixture
def work(room: Classroom, browser: Browser) -> Iterator[Callable[[str], App]]:
    """Give `work(module)`: the learner's app, opened as *Work on it* does."""
    apps: list[App] = []

    def open_app(module: str) -> App:
        apps.append(visit(browser))
        return apps[-1].open(f"{room.server.url}cohort/work/spring/{module}?token={room.server.token}")

    yield open_app
    for app in apps:
        app.close()


def test_each_notebook_is_a_module_and_both_are_one_assignment(room: Classroom):
    (cohort,) = room.ask(LEARNER, "GET", "home")["cohorts"]
    cards = {card["notebook"]: card for card in cohort["modules"] if card["assignment"] == "ps1"}
    assert {name: card["id"] for name, card in cards.items()} == {"problem1": "sums", "problem2": "recursion"}
    assert all(card["graded"] and card["released"] for card in cards.values())
    released = (room.course / "release" / "ps1").glob("*")
    assert sorted(file.name for file in released) == ["jupyter.png", "problem1.ipynb", "problem2.ipynb"]


def test_what_is_answered_in_both_apps_is_graded_and_comes_back(
    room: Classroom, browser: Browser, work: Callable[[str], App]
):
    first, second = work("sums"), work("recursion")
    answer_the_first(first)
    second.write(1, "It adds the two numbers before, by calling itself.")
    second.write(2, "Below zero")
    second.submit()
    assert "It adds the two" in newest(room)["problem2.ipynb"]
    assert "squares(n)" in newest(room)["problem1.ipynb"]

    second.write(2, "Below zero it never ends.")
    first.reload()
    expect(first.standing).to_contain_text("Changed since.")
    first.submit()
    assert "it never ends" in newest(room)["problem2.ipynb"]
    second.reload()
    expect(second.standing).to_contain_text("Submitted")
    expect(second.standing).not_to_contain_text("Changed since.")

    room.nbgrader(GRADER, "collect", "ps1")
    room.nbgrader(GRADER, "autograde", "ps1")
    assert room.grades(LEARNER, "ps1") == {
        "correct_squares": 1,
        "squares_invalid_input": 1,
        "correct_sum_of_squares": 0.5,
        "sum_of_squares_uses_squares": 0,
    } | {grade_id: 0 for _, grade_id, _, _ in BY_HAND}
    for notebook, grade_id, score, comment in BY_HAND:
        room.grade_by_hand(LEARNER, "ps1", grade_id, score=score, comment=comment, notebook=notebook)
    assert room.scores("ps1") == {LEARNER: 9.5}
    room.nbgrader(GRADER, "generate_feedback", "ps1")
    room.nbgrader(GRADER, "release_feedback", "ps1")

    said = feedback(room, browser, "sums", "9.5 of 13 points, together with A function that calls itself")
    assert "problem1 (Score: 8.0 / 10.0)" in said
    assert "And the geometric one?" in said
    assert "balls: 30 token: None" in said, "it ran in the sandbox, where the grader's token is not"
    page = (room.course / "feedback" / LEARNER / "ps1" / "problem1.html").read_text()
    assert "data:image/png;base64," in page, "the picture of the text travels with it"
    assert 'src="../../../gradebook.db"' in page, "and nothing from outside the submission does"
    said = feedback(room, browser, "recursion", "9.5 of 13 points, together with Squares and their sum")
    assert "problem2 (Score: 1.5 / 3.0)" in said
    assert "Try it with 2.5." in said


def answer_the_first(app: App) -> None:
    """Do what the first notebook asks for, as a learner does who overlooks a rule."""
    expect(app.page.get_by_role("banner")).to_contain_text("Squares and their sum")
    expect(app.hand_in).to_contain_text("together with: A function that calls itself.")
    assert app.page.locator("main img").first.evaluate("picture => picture.naturalWidth") > 0
    app.write(1, SQUARES + "\n\nsquares(3)")
    app.press(1, "Run")
    expect(app.output(1)).to_contain_text("[1, 4, 9]")
    app.press(1, "Check")
    expect(app.words(1)).to_have_text("2 of 2 checks pass")
    app.write(2, SUM_OF_SQUARES)
    app.press(2, "Check")
    expect(app.words(2)).to_have_text("1 of 2 checks pass")
    expect(app.turn(2)).to_contain_text("sum_of_squares does not use squares")
    expect(app.page.get_by_text("385", exact=True)).to_be_visible()
    app.write(3, EQUATION)
    app.write(4, USE)
    app.press(4, "Run")
    expect(app.output(4)).to_contain_text("balls: 30")
    app.write(5, f"$n(a_1 + a_n) / 2$: for 1, 2, 3 it is 6. {SPYING}")


def newest(room: Classroom) -> dict[str, str]:
    """Return the notebooks that were handed in last."""
    *_, last = room.ask("facilitator", "GET", "cohorts/spring/assignments/ps1/submissions")
    assert last["person"] == LEARNER
    archive = room.download("facilitator", f"cohorts/spring/submissions/{last['id']}/files")
    with zipfile.ZipFile(io.BytesIO(archive)) as files:
        return {name: files.read(name).decode() for name in files.namelist() if name.endswith(".ipynb")}


def feedback(room: Classroom, browser: Browser, module: str, score: str) -> str:
    """Open the module's page, see the score there, follow it to the feedback, and return what that says."""
    context = browser.new_context()
    context.add_cookies([{"name": "cohort-session", "value": token_of(LEARNER), "url": room.url}])
    page = context.new_page()
    page.goto(f"{room.url}m/spring/{module}")
    expect(page.get_by_role("main")).to_contain_text(score)
    page.get_by_role("link", name="See the feedback").click()
    expect(page.get_by_role("main")).to_contain_text(score)
    inside = page.frame_locator("main iframe")
    said = inside.locator("body").inner_text()
    for picture in inside.locator("img:not([src*='gradebook'])").all():
        assert picture.evaluate("picture => picture.naturalWidth") > 0
    context.close()
    return said
