"""An assignment from *Work on it* to its feedback, as a learner and a facilitator meet it."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.seats import PATIENCE, Seat

COHORT, MODULE = "numbers-november", "a-week-of-calls"
LOAD = """import pandas as pd

def load_calls(path):
    calls = pd.read_csv(path)
    calls["closed"] = calls["closed"] == "yes"
    return calls"""
SHARE = 'def share_closed(calls):\n    return calls.groupby("kind")["closed"].mean()'
SAID = "Monday was hard. I would move a colleague to nine o'clock."
PRAISE = "A colleague could act on this."

pytestmark = pytest.mark.timeout(600)


def test_an_assignment_goes_from_the_learner_to_the_grade_and_back(seat: Callable[..., Seat]) -> None:
    learner = seat("learner1")
    hand_in(learner)
    facilitator = seat("facilitator")
    facilitator.page.get_by_role("link", name="Grade").first.click()
    authorize(facilitator.page)
    collect(facilitator.page)
    autograde(facilitator.page)
    grade_by_hand(facilitator.page)
    return_feedback(facilitator.page)
    learner.read(COHORT, MODULE)
    learner.page.get_by_role("link", name="See the feedback").click()
    expect(learner.page.locator("main")).to_contain_text("6 of 10 points")
    expect(learner.page.frame_locator("main iframe").locator("body")).to_contain_text(PRAISE)


def hand_in(learner: Seat) -> None:
    """Answer two of three exercises and the question, and submit."""
    app = learner.work(COHORT, MODULE)
    app.write(1, LOAD)
    app.press(1, "Check")
    expect(app.words(1)).to_have_text("1 of 1 check passes")
    app.write(2, SHARE)
    app.press(2, "Check")
    expect(app.words(2)).to_have_text("1 of 1 check passes")
    app.write(4, SAID)
    place = learner.page.get_by_role("region", name="Hand in")
    place.get_by_role("button", name="Submit", exact=True).click()
    expect(place.get_by_role("status")).to_contain_text("Submitted", timeout=30_000)


def authorize(page: Page) -> None:
    """Let the grader's server know who is at the screen; the Hub asks once."""
    page.wait_for_url("**/hub/api/oauth2/authorize**", timeout=PATIENCE)
    page.get_by_role("button", name="Authorize").click()
    page.wait_for_url("**/formgrader/**", timeout=PATIENCE)
    expect(page.get_by_role("heading", name="Manage Assignments")).to_be_visible()


def collect(page: Page) -> None:
    row(page, MODULE).locator(".collect a").click()
    done(page, "Successfully collected")
    row(page, MODULE).locator(".num-submissions a").click()


def autograde(page: Page) -> None:
    row(page, "learner1").locator(".autograde a").click()
    done(page, "Successfully autograded")
    expect(row(page, "learner1").locator(".score")).to_have_text("4 / 10")
    expect(row(page, "learner1").locator(".status")).to_have_text("needs manual grading")


def grade_by_hand(page: Page) -> None:
    """Give two of three points for the written answer, with a comment."""
    submissions = page.url
    page.get_by_role("link", name="Manual Grading").click()
    for name in (MODULE, MODULE):
        row(page, name).get_by_role("link", name=name).click()
    row(page, "Submission #1").get_by_role("link", name="Submission #1").click()
    expect(page.locator("body")).to_contain_text(SAID)
    expect(page.locator(".MathJax").first).to_be_attached()
    score = page.locator("#say_it input.score, input.score[id]").last
    with page.expect_response(re.compile("/formgrader/api/grade/")):
        score.fill("2")
        score.press("Tab")
    with page.expect_response(re.compile("/formgrader/api/comment/")):
        page.locator("textarea.comment").last.fill(PRAISE)
        page.keyboard.press("Tab")
    page.goto(submissions)
    expect(row(page, "learner1").locator(".status")).to_have_text("graded")


def return_feedback(page: Page) -> None:
    row(page, "learner1").locator(".generate-feedback a").click()
    done(page, "Successfully generated feedback")
    row(page, "learner1").locator(".release-feedback a").click()
    done(page, "Successfully released feedback")


def row(page: Page, name: str) -> Locator:
    return page.get_by_role("row").filter(has_text=name)


def done(page: Page, words: str) -> None:
    """Wait for formgrader's word that it is done, and put it away."""
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text(words, timeout=PATIENCE)
    dialog.get_by_role("button", name="OK").click()
    expect(dialog).to_have_count(0)
