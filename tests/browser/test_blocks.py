"""What a module asks: answered on one screen, counted on the others, the same in the reader and the app."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, WIDE
from tests.browser.seats import Seat
from tests.browser.test_forum import look
from tests.service.uploads import block, markdown

COHORT = "welcome-november"
POLL: dict[str, Any] = {
    "kind": "poll",
    "question": "Which door do you take?",
    "choices": ["The red one", "The green one"],
}
SEVERAL = {"kind": "poll", "question": "What helps?", "choices": ["A map", "A friend"], "several": True}
PULSE: dict[str, Any] = {
    "kind": "pulse",
    "question": "How was this module?",
    "low": "Too hard",
    "high": "Too easy",
}

pytestmark = pytest.mark.timeout(300)


def asked(page: Page, question: str) -> Locator:
    return page.get_by_role("region", name=question, exact=True)


def choice(page: Page, question: str, name: str) -> Locator:
    return asked(page, question).get_by_role("button", name=name)


@pytest.mark.parametrize(
    ("size", "scheme"), [(WIDE, "light"), (PHONE, "dark"), ((320, 640), "light")], ids=["1280", "390", "320"]
)
def test_an_answer_is_kept_and_counted_on_the_other_screen(
    seat: Callable[..., Seat], publish: Callable[..., None], size: tuple[int, int], scheme: str
) -> None:
    module = f"doors-{size[0]}"
    publish(module, 1, markdown("top", "Doors"), block("poll", POLL), block("pulse", PULSE))
    one, two = seat("learner1", size, color_scheme=scheme), seat("learner2", size)
    for each in (one, two):
        each.read(COHORT, module)
    red = choice(one.page, POLL["question"], "The red one")
    red.click()

    expect(red).to_have_attribute("aria-pressed", "true")
    expect(asked(one.page, POLL["question"]).get_by_role("status")).to_have_text(
        "1 answer. What was answered is shown from 5 on. Yours is kept; press it again to take it back."
    )
    there = asked(two.page, POLL["question"]).get_by_role("status")
    expect(there).to_have_text("1 answer. What was answered is shown from 5 on.")
    look(one.page)
    one.page.reload()
    expect(red).to_have_attribute("aria-pressed", "true")

    red.focus()
    one.page.keyboard.press("Tab")
    one.page.keyboard.press("Space")
    expect(choice(one.page, POLL["question"], "The green one")).to_have_attribute("aria-pressed", "true")
    expect(red).to_have_attribute("aria-pressed", "false")
    one.page.keyboard.press("Space")
    expect(there).to_have_text("0 answers. What was answered is shown from 5 on.")
    choice(one.page, PULSE["question"], "5 · Too easy").click()
    expect(asked(two.page, PULSE["question"]).get_by_role("status")).to_contain_text("1 answer.")


def test_the_reader_and_the_app_keep_the_same_answer(
    seat: Callable[..., Seat], publish: Callable[..., None]
) -> None:
    publish("choices", 1, markdown("top", "Choices"), block("several", SEVERAL))
    one = seat("learner1")
    one.read(COHORT, "choices")
    choice(one.page, "What helps?", "A map").click()
    expect(asked(one.page, "What helps?").get_by_role("status")).to_contain_text("Yours is kept")

    app = one.work(COHORT, "choices")

    expect(choice(app.page, "What helps?", "A map")).to_have_attribute("aria-pressed", "true")
    choice(app.page, "What helps?", "A friend").click()
    expect(choice(app.page, "What helps?", "A friend")).to_have_attribute("aria-pressed", "true")
    one.read(COHORT, "choices")
    for name in ("A map", "A friend"):
        expect(choice(one.page, "What helps?", name)).to_have_attribute("aria-pressed", "true")


def test_who_guides_reads_and_does_not_answer(
    seat: Callable[..., Seat], publish: Callable[..., None]
) -> None:
    publish("guided", 1, markdown("top", "Guided"), block("poll", POLL))
    guide = seat("facilitator")
    guide.read(COHORT, "guided")

    red = choice(guide.page, POLL["question"], "The red one")
    expect(red).to_have_attribute("aria-disabled", "true")
    red.focus()
    guide.page.keyboard.press("Space")
    expect(asked(guide.page, POLL["question"]).get_by_role("status")).to_contain_text("0 answers.")
