"""Every page, for everybody: axe finds nothing serious, nothing is cut off, the keyboard reaches it all."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.marking import select
from tests.browser.seats import Seat

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
COHORT, MODULE = "numbers-november", "a-week-of-calls"
WORDY = "welcome-november", "how-we-answer-customers"
RICH = """```python
print('hello')
```

| a | b |
|---|---|
| 1 | 2 |

**See** [the table](https://example.org) and $x^2$."""
LOOKS = [
    pytest.param((1280, 860), "light", id="1280-light"),
    pytest.param((390, 844), "dark", id="390-dark"),
    pytest.param((320, 640), "light", id="320-light"),
]

pytestmark = pytest.mark.timeout(600)


def faults(page: Page) -> list[str]:
    """Return what axe finds serious or critical: its rule, and where."""
    page.evaluate(AXE.read_text())  # As a page's own script: a policy without inline scripts stays in force.
    found: Any = page.evaluate("rules => axe.run(document, rules)", RULES)
    return [
        f"{fault['id']}: {node['target']} {node['failureSummary']}"
        for fault in found["violations"]
        if fault["impact"] in ("serious", "critical")
        for node in fault["nodes"]
    ]


def look(page: Page) -> None:
    """Expect a page that everybody can use, and that needs no sideways scrolling."""
    page.evaluate("Promise.allSettled(document.getAnimations().map(one => one.finished))")
    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


@pytest.mark.parametrize(("size", "scheme"), LOOKS)
def test_home_reader_and_panel(seat: Callable[..., Seat], size: tuple[int, int], scheme: str) -> None:
    learner = seat("learner1", size, color_scheme=scheme)
    look(learner.page)
    learner.read(COHORT, MODULE)
    look(learner.page)
    learner.post(f"{RICH}\n\nRich at {size[0]}", shown=f"Rich at {size[0]}")
    look(learner.page)


@pytest.mark.parametrize(("size", "scheme"), LOOKS)
def test_the_learners_app_with_the_panel_open(
    seat: Callable[..., Seat], size: tuple[int, int], scheme: str
) -> None:
    learner = seat("learner2", size, color_scheme=scheme)
    app = learner.work(COHORT, MODULE)
    app.press(1, "Check")
    expect(app.words(1)).not_to_be_empty()
    look(learner.page)
    learner.discuss()
    look(learner.page)


@pytest.mark.parametrize(("size", "scheme"), LOOKS)
def test_choosing_words_and_writing_about_them(
    seat: Callable[..., Seat], size: tuple[int, int], scheme: str
) -> None:
    learner = seat("learner1", size, color_scheme=scheme)
    learner.read(*WORDY)
    page = learner.page
    select(page, "[data-cell=listen-first]", "what they fear")
    expect(page.get_by_role("toolbar", name="About the selection")).to_be_visible()
    look(page)
    page.get_by_role("button", name="Annotate", exact=True).click()
    expect(learner.panel.get_by_role("button", name="Leave the quotation out")).to_be_visible()
    look(page)
    learner.post(f"Words chosen at {size[0]}")
    page.keyboard.press("Escape")
    page.locator("[data-cell=listen-first]").get_by_role("button", name="Comment on this cell").click()
    learner.panel.get_by_role("button", name="Choose words in it").click()
    expect(page.get_by_role("application", name="Choose the words")).to_be_focused()
    look(page)


@pytest.mark.parametrize("name", ["facilitator", "designer", "manager", "admin"])
def test_home_of_every_role(seat: Callable[..., Seat], name: str) -> None:
    look(seat(name, (320, 640)).page)


def test_the_sign_in_page(browser: Any, deployment: Any) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto(deployment.address)
    look(page)
    page.context.close()


def test_a_question_is_asked_and_answered_by_keyboard_alone(seat: Callable[..., Seat]) -> None:
    learner = seat("learner1")
    learner.read(COHORT, "what-refunds-cost")
    press = learner.page.keyboard.press
    press("Tab")
    expect(learner.page.get_by_role("link", name="Skip to the module")).to_be_focused()
    learner.button.focus()
    press("Enter")
    box = learner.panel.get_by_role("textbox", name="Write a post")
    reach(learner.page, box)
    learner.page.keyboard.type("From the keyboard?")
    press("Control+Enter")
    learner.sees("From the keyboard?")
    reach(learner.page, learner.panel.get_by_role("button", name="Reply", exact=True).last, backwards=True)
    press("Enter")
    learner.page.keyboard.type("And answered.")
    press("Control+Enter")
    learner.sees("And answered.")
    press("Escape")
    expect(learner.panel).to_have_count(0)
    expect(learner.button).to_be_focused()


def reach(page: Page, target: Any, *, backwards: bool = False) -> None:
    """Press Tab until the target has the focus; a keyboard's way of at most 40 steps."""
    for _ in range(40):
        if target.evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press("Shift+Tab" if backwards else "Tab")
    expect(target).to_be_focused()
