"""The discussion beside a notebook in JupyterLab."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.lab.conftest import Cohort, Desk

COPY = "spring/long-walk/long-walk.ipynb"
SOURCE = "courses/welcome/source/long-walk/long-walk.ipynb"

Sit = Callable[..., Desk]


def test_it_is_closed_at_first_and_says_how_much_is_unread(desk: Sit, cohort: Cohort) -> None:
    cohort.say("learner2", "Hello everybody")
    lab = desk("learner1")
    lab.open(COPY)
    expect(lab.button).to_have_accessible_name(re.compile(r"^Discussion, [1-9]\d* unread$"))
    expect(lab.panel).to_have_count(0)
    lab.button.click()
    expect(lab.panel).to_contain_text("Hello everybody")
    expect(lab.button).to_have_accessible_name("Discussion")


def test_a_post_goes_out_and_others_come_in(desk: Sit, cohort: Cohort) -> None:
    lab = desk("learner1")
    lab.open(COPY)
    lab.button.click()
    lab.panel.get_by_role("textbox", name="Write a post").fill("From **JupyterLab**")
    lab.panel.get_by_role("button", name="Post", exact=True).click()
    expect(lab.panel.get_by_role("article").filter(has_text="From JupyterLab")).to_be_visible()
    mine = cohort.threads()[-1]
    assert mine["posts"][0]["author"]["name"] == "learner1"
    cohort.say("facilitator", "Seen in the reader", thread=mine["id"])
    expect(lab.panel).to_contain_text("Seen in the reader")


def test_the_composer_follows_the_active_cell(desk: Sit, cohort: Cohort) -> None:
    lab = desk("learner1")
    lab.open(COPY)
    lab.button.click()
    expect(lab.panel).to_contain_text("About “About intro”")
    lab.page.locator(".jp-Notebook").get_by_role("heading", name="About answer").click()
    expect(lab.panel).to_contain_text("About “About answer”")
    lab.panel.get_by_role("textbox", name="Write a post").fill("On the answer")
    lab.panel.get_by_role("button", name="Post", exact=True).click()
    expect(lab.panel.get_by_role("article").filter(has_text="On the answer")).to_be_visible()
    assert cohort.threads()[-1]["anchor"]["cell"] == "answer"


def test_a_cell_is_commented_on_from_its_toolbar(desk: Sit, cohort: Cohort) -> None:
    lab = desk("learner1")
    lab.open(COPY)
    cell = lab.page.locator(".jp-Notebook .jp-Cell").filter(has_text="About answer")
    cell.click()
    cell.get_by_role("button", name="Comment on this cell").click()
    box = lab.panel.get_by_role("textbox", name="Write a post")
    expect(box).to_be_focused()
    box.fill("Straight from the cell")
    box.press("Control+Enter")
    expect(lab.panel.get_by_role("article").filter(has_text="Straight from the cell")).to_be_visible()
    assert cohort.threads()[-1]["anchor"]["cell"] == "answer"


def test_a_cell_is_commented_on_by_keyboard(desk: Sit) -> None:
    lab = desk("learner1")
    lab.open(COPY)
    lab.page.locator(".jp-Notebook").get_by_role("heading", name="About answer").click()
    lab.page.keyboard.press("Control+Alt+m")
    expect(lab.panel.get_by_role("textbox", name="Write a post")).to_be_focused()
    expect(lab.panel).to_contain_text("About “About answer”")


def test_a_threads_place_brings_its_cell_into_view(desk: Sit, cohort: Cohort) -> None:
    cohort.say("learner2", "Far down", cell="step-36")
    lab = desk("learner1")
    lab.open(COPY)
    lab.button.click()
    lab.panel.get_by_role("button", name="Go to “About step-36”").first.click()
    far = lab.page.locator(".jp-Notebook .jp-Cell.jp-mod-active").filter(has_text="About step-36")
    expect(far).to_be_in_viewport()


def test_a_notebook_of_no_module_has_no_discussion(desk: Sit) -> None:
    lab = desk("learner1")
    lab.open(COPY)
    lab.button.click()
    expect(lab.panel.get_by_role("textbox", name="Write a post")).to_be_visible()
    lab.page.get_by_role("menuitem", name="File").click()
    # JupyterLab gives an entry that opens a further menu no role.
    lab.page.locator(".lm-Menu-item[data-type=submenu]").filter(has_text=re.compile("^New$")).hover()
    lab.page.locator(".lm-Menu-item[data-command='notebook:create-new']").click()
    expect(lab.panel).to_contain_text("belongs to no module")


def test_a_designer_meets_the_cohorts_of_the_course(desk: Sit, cohort: Cohort) -> None:
    cohort.say("learner2", "For the designer", cell="answer")
    lab = desk("designer")
    lab.open(SOURCE)
    lab.button.click()
    choice = lab.page.get_by_label("Cohort", exact=True)
    expect(choice.locator("option")).to_have_text(["Autumn", "Spring"])
    choice.select_option(label="Spring")
    expect(lab.panel).to_contain_text("For the designer")
    lab.panel.get_by_role("button", name="Go to “About answer”").first.click()
    active = lab.page.locator(".jp-Notebook .jp-Cell.jp-mod-active")
    expect(active).to_contain_text("About answer")


@pytest.mark.parametrize("width", [768, 1280])
def test_nothing_is_cut_off(desk: Sit, cohort: Cohort, width: int) -> None:
    cohort.say("learner2", "A " + "very" * 60 + " long word and\n\n```\n" + "x" * 300 + "\n```")
    lab = desk("learner1", width)
    lab.open(COPY)
    lab.page.get_by_role("tab").and_(lab.page.locator("[title^=Discussion]")).click()
    expect(lab.panel.get_by_role("button", name="Post", exact=True)).to_be_in_viewport(ratio=1)
    overflow = "region => region.scrollWidth - region.clientWidth"
    assert lab.panel.evaluate(overflow) <= 0
