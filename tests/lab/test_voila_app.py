"""The learner's app in a real browser, on a real Voilà: edit, run, check, break, reload, submit."""

import re
from collections.abc import Iterator

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from playwright.sync_api import Browser, expect

from tests.lab import learning
from tests.lab.appdriver import App, sources, visit
from tests.lab.classroom import Classroom, classroom

RIGHT = "def squares(n):\n    return [k * k for k in range(1, n + 1)]"
ENDLESS = "while True:\n    try:\n        pass\n    except:\n        pass"


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Classroom]:
    with classroom(tmp_path_factory.mktemp("classroom")) as room:
        room.publish(learning.squares(), 1)
        yield room


@pytest.fixture
def app(room: Classroom, browser: Browser) -> Iterator[App]:
    """A fresh copy in a fresh browser."""
    learning.put(room.home, learning.released(learning.squares()))
    app = visit(browser)
    yield app
    app.close()


def test_a_learner_runs_checks_and_finds_it_again(room: Classroom, app: App) -> None:
    app.open(room.app)
    expect(app.page.get_by_role("heading", name="Squares")).to_be_visible()
    expect(app.page.get_by_text("This waits for an answer above that is not written yet.")).to_be_visible()
    app.press(1, "Check")
    expect(app.words(1)).to_have_text("0 of 2 checks pass")
    expect(app.turn(1).get_by_text("This is not written yet.")).to_be_visible()
    app.write(1, RIGHT.replace("n + 1", "2") + "\nprint('hello')\nsquares(3)")
    app.press(1, "Run")
    expect(app.output(1)).to_contain_text("hello\n[1]")
    app.press(1, "Check")
    expect(app.words(1)).to_have_text("1 of 2 checks pass")
    expect(app.turn(1).get_by_text("squares(3) should be 1, 4 and 9")).to_be_visible()
    app.write(1, RIGHT)
    app.press(1, "Check")
    expect(app.words(1)).to_have_text("2 of 2 checks pass")
    assert sources(room.file)[3] == RIGHT
    expect(app.page.get_by_text("largest: 9")).to_be_visible()
    app.reload()
    expect(app.box(1)).to_contain_text("range(1, n + 1)")
    expect(app.page.get_by_text("largest: 9")).to_be_visible()
    nbformat.validate(nbformat.read(room.file, as_version=4))


def test_an_error_is_told_by_its_line_and_the_rest_works(room: Classroom, app: App) -> None:
    app.open(room.app)
    app.write(1, "def squares(n):\n    return n / 0\n\nsquares(3)")
    app.press(1, "Run")
    expect(app.words(1)).to_have_text("ZeroDivisionError: division by zero")
    expect(app.output(1)).to_contain_text("line 2, in squares")
    expect(app.output(1)).not_to_contain_text("cohort_widgets")
    app.reload()
    expect(app.words(1)).to_have_text("ZeroDivisionError: division by zero")
    app.write(2, "print('still works')")
    app.press(2, "Run")
    expect(app.output(2)).to_contain_text("still works")
    expect(app.page.get_by_text("The end.")).to_be_visible()


def test_an_endless_loop_is_stopped_and_not_started_again_at_load(room: Classroom, app: App) -> None:
    app.open(room.app)
    app.write(2, ENDLESS)
    app.press(2, "Run")
    expect(app.words(2)).to_have_text("Running…")
    app.press(2, "Stop")
    expect(app.words(2)).to_have_text("Stopped.")
    app.write(1, RIGHT)
    app.press(1, "Check")
    expect(app.words(1)).to_have_text("2 of 2 checks pass")
    app.reload()
    expect(app.words(2)).to_contain_text("did not end, so it was not started again")
    expect(app.page.get_by_text("The end.")).to_be_visible()
    app.write(2, "print('mended')")
    app.press(2, "Run")
    expect(app.output(2)).to_contain_text("mended")


def test_an_endless_loop_that_was_saved_elsewhere_does_not_stop_the_page(room: Classroom, app: App) -> None:
    notebook = learning.released(learning.squares())
    notebook.cells[3]["source"] = (
        f"def squares(n):\n    {ENDLESS.replace(chr(10), chr(10) + '    ')}\nsquares(1)"
    )
    learning.put(room.home, notebook)
    app.open(room.app)
    expect(app.words(1)).to_contain_text("Stopped after 10 seconds")
    expect(app.page.get_by_text("The end.")).to_be_visible()


def test_code_that_ends_python_leaves_the_answers_and_says_so(room: Classroom, app: App) -> None:
    app.open(room.app)
    app.write(2, "import os\nos._exit(1)")
    app.press(2, "Run")
    expect(app.page.get_by_role("alert")).to_contain_text("Python stopped", timeout=30_000)
    app.page.get_by_role("button", name="Reload the page").click()
    app.ready()
    expect(app.words(2)).to_contain_text("was not started again")
    expect(app.box(2)).to_contain_text("os._exit(1)")


def test_written_answers_are_kept_and_previewed_safely(room: Classroom, app: App) -> None:
    app.open(room.app)
    app.write(3, "Because **each** <img src=x onerror=alert(1)>")
    app.press(3, "Preview")
    expect(app.turn(3).locator(".cohort-preview strong")).to_have_text("each")
    expect(app.turn(3).locator(".cohort-preview img")).to_have_count(0)
    app.write(4, "Once upon a time.")
    app.reload()
    expect(app.box(3)).to_have_value("Because **each** <img src=x onerror=alert(1)>")
    expect(app.box(4)).to_have_value("Once upon a time.")
    assert sources(room.file)[11] == "Once upon a time."


def test_two_windows_do_not_overwrite_each_other(room: Classroom, app: App, browser: Browser) -> None:
    app.open(room.app)
    other = visit(browser).open(room.app)
    other.write(3, "From the other window")
    app.box(3).fill("From this one")
    expect(app.turn(3)).to_contain_text("changed in another window")
    assert "From the other window" in sources(room.file)
    app.press(3, "Keep mine")
    app.saved(3)
    assert "From this one" in sources(room.file)
    other.page.context.close()


def test_submit_hands_in_what_is_on_the_screen(room: Classroom, app: App) -> None:
    app.open(room.app)
    app.box(3).fill("The very last word")
    app.submit()
    assert "The very last word" in sources(room.file)
    app.write(3, "No, this one")
    expect(app.standing).to_contain_text("Changed since.")
    (*_, newest) = room.ask("facilitator", "GET", "cohorts/spring/assignments/squares/submissions")
    assert newest["person"] == "learner1"


def test_progress_reaches_the_cohort(room: Classroom, app: App) -> None:
    app.open(room.app)
    app.write(1, RIGHT)
    with app.page.expect_response(re.compile("/progress$")) as told:
        app.press(1, "Check")
    assert told.value.status < 300
    app.ended(1)


def test_without_its_editor_chunk_there_is_a_plain_field_that_indents(room: Classroom, app: App) -> None:
    app.page.route("**/editor.js", lambda route: route.abort())
    app.open(room.app)
    app.box(1).fill("if True:")
    app.box(1).press("End")
    app.box(1).press("Tab")
    expect(app.box(1)).to_have_value("if True:    ")
    app.box(1).press("Escape")
    app.box(1).press("Tab")
    expect(app.box(1)).not_to_be_focused()


def test_a_module_without_answers_works_too(room: Classroom, app: App) -> None:
    cells = [new_markdown_cell("# Hello\n\nTeX: $x^2$"), new_code_cell("print('ran', 6 * 7)")]
    notebook = new_notebook(cells=cells, metadata={"kernelspec": learning.PYTHON})
    learning.put(room.home, notebook, "spring/hello/hello.ipynb")
    app.open(room.app.replace("squares/squares", "hello/hello"))
    expect(app.page.get_by_text("ran 42")).to_be_visible()
    expect(app.page.locator("mjx-container, .katex")).to_have_count(1)
    expect(app.page.get_by_role("button", name="Submit")).to_have_count(0)


def test_every_cell_has_its_key_and_can_be_talked_about(room: Classroom, app: App) -> None:
    app.open(room.app)
    keys = app.page.locator("[data-cell]").evaluate_all("all => all.map(one => one.dataset.cell)")
    assert keys[:5] == ["key-0", "key-1", "key-2", "key-squares", "key-first"]
    expect(app.page.get_by_role("button", name=re.compile("^Discussion"))).to_be_visible()
    assert app.page.get_by_role("button", name="Comment on this cell").count() >= 6


def test_a_notebook_that_is_not_json_is_said_in_words(room: Classroom, app: App) -> None:
    (room.home / "spring" / "broken").mkdir(parents=True, exist_ok=True)
    (room.home / "spring" / "broken" / "broken.ipynb").write_text("not json")
    app.page.goto(room.app.replace("squares/squares", "broken/broken"))
    expect(app.page.get_by_role("heading", name="Not opened")).to_be_visible()
    expect(app.page.locator("body")).not_to_contain_text("Traceback")


@pytest.mark.parametrize(
    ("width", "dark"), [(1280, False), (1280, True), (390, False), (320, False), (320, True)]
)
def test_the_page_fits(room: Classroom, browser: Browser, width: int, dark: bool) -> None:
    notebook = learning.released(learning.squares())
    notebook.cells[3]["source"] = RIGHT + "\nsquares(4)"
    learning.put(room.home, notebook)
    app = visit(browser, width=width, dark=dark).open(room.app)
    app.press(1, "Check")
    expect(app.words(1)).to_have_text("2 of 2 checks pass")
    assert app.page.evaluate("document.documentElement.scrollWidth") <= width
    for button in app.page.get_by_role("button").all():
        box = button.bounding_box()
        assert box is None or min(box["width"], box["height"]) >= 24
    app.page.context.close()
