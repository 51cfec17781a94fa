"""People talk about a module, each at a screen of their own: in the reader, in the app and in JupyterLab."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, WIDE
from tests.browser.seats import Seat

COHORT, MODULE = "welcome-november", "how-we-answer-customers"
SOURCE = "courses/welcome/source/how-we-answer-customers/how-we-answer-customers.ipynb"

pytestmark = pytest.mark.timeout(600)


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["1280", "390"])
def test_two_learners_a_facilitator_and_a_designer_meet_on_one_module(
    seat: Callable[..., Seat], size: tuple[int, int]
) -> None:
    where = f"at {size[0]}"
    one, two, facilitator = seat("learner1", size), seat("learner2", size), seat("facilitator", size)
    one.read(COHORT, MODULE)
    expect(one.panel).to_have_count(0)
    facilitator.read(COHORT, MODULE)
    two.work(COHORT, MODULE)
    two.discuss()

    question = f"Does it hold for chat, {where}?"
    one.post(f"Does it **hold** for chat, {where}?", shown=question)
    expect(two.sees(question).locator("strong")).to_have_text("hold")
    expect(facilitator.button).to_have_accessible_name(re.compile(r"^Discussion, [1-9]\d* unread$"))

    facilitator.discuss()
    facilitator.reply(question, f"It does, {where}: use their word.")
    one.sees(f"It does, {where}: use their word.")
    two.reply(question, f"I tried it, {where}.")
    facilitator.sees(f"I tried it, {where}.")

    designer = seat("designer")
    designer.author("How we answer customers")
    designer.sees(f"I tried it, {where}.")
    designer.post(f"The next version will say so, {where}.")
    for reader in (one, two, facilitator):
        reader.sees(f"The next version will say so, {where}.")


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["1280", "390"])
def test_a_comment_on_a_cell_stands_beside_it_and_leads_back(
    seat: Callable[..., Seat], size: tuple[int, int]
) -> None:
    words = f"Is a refund money or trust, at {size[0]}?"
    one, two = seat("learner1", size), seat("learner2", size)
    one.read(COHORT, MODULE)
    cell = one.page.locator("[data-cell]").filter(has=one.page.get_by_role("heading", name="Listen first"))
    cell.hover()
    cell.get_by_role("button", name="Comment on this cell").first.click()
    one.post(words)
    two.page.goto(one.home)
    two.page.get_by_role("link").filter(has_text=words).click()
    place = two.page.get_by_role("heading", name="Listen first")
    expect(place).to_be_in_viewport()
    mark = (
        two.page.locator("[data-cell]").filter(has=place).get_by_role("button", name="Comment on this cell")
    )
    expect(mark.first).to_have_accessible_name(re.compile(r"[1-9]\d* threads? so far"))


def test_after_a_dropped_line_nothing_is_lost_and_nothing_doubled(seat: Callable[..., Seat]) -> None:
    one, two = seat("learner1"), seat("learner2")
    for person in (one, two):
        person.read(COHORT, "who-we-are")
        person.discuss()
    one.context.set_offline(True)
    box = one.panel.get_by_role("textbox", name="Write a post")
    box.fill("Written in the tunnel")
    box.press("Control+Enter")
    expect(one.panel).to_contain_text("Not sent yet. It will go out when you are back online.")
    two.post("Written meanwhile")
    one.context.set_offline(False)
    one.sees("Written meanwhile")
    two.sees("Written in the tunnel")
    for person in (one, two):
        person.page.reload()
        person.discuss()
        person.sees("Written meanwhile")
        person.sees("Written in the tunnel")


def test_the_panel_is_closed_at_first_remembers_and_counts_what_is_unread(seat: Callable[..., Seat]) -> None:
    one, two = seat("learner1"), seat("learner2")
    one.read(COHORT, "your-first-month")
    expect(one.button).to_have_attribute("aria-expanded", "false")
    two.read(COHORT, "your-first-month")
    two.post("Anybody here?")
    expect(one.button).to_have_accessible_name("Discussion, 1 unread")
    expect(one.page.get_by_text("2 here").first).to_be_visible()
    one.discuss()
    one.sees("Anybody here?")
    expect(one.button).to_have_accessible_name("Discussion")
    one.page.reload()
    expect(one.panel).to_be_visible()
    expect(one.button).to_have_accessible_name("Discussion")
