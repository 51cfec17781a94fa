"""A post that is not kind: reported by a learner, hidden by a facilitator with a reason, and restored."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, WIDE
from tests.browser.seats import Seat
from tests.browser.test_accessible import look

COHORT, MODULE = "welcome-november", "meet-three-people"

pytestmark = pytest.mark.timeout(600)


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["1280", "390"])
def test_a_post_is_reported_hidden_and_restored(seat: Callable[..., Seat], size: tuple[int, int]) -> None:
    words = f"You are all hopeless, at {size[0]}"
    author, reader = seat("learner1", size), seat("learner2", size)
    for person in (author, reader):
        person.read(COHORT, MODULE)
    author.post(words)
    reader.discuss()
    report(reader, words)

    facilitator = seat("facilitator", size)
    expect(facilitator.page.locator("main")).to_contain_text("One post was reported.")
    facilitator.page.get_by_role("link", name="Look at the report").click()
    case = facilitator.page.get_by_role("listitem").filter(has_text=words)
    expect(case).to_contain_text("Unkind or insulting: It hurts.")
    look(facilitator.page)
    case.get_by_role("button", name="Hide the post by Learner One").click()
    look(facilitator.page)
    answer(facilitator.page, "Hide", "Please be kind.")
    expect(facilitator.page.get_by_role("status")).to_have_text(
        "The post is hidden. Its author reads your reason."
    )

    stub = reader.panel.get_by_role("article").filter(has_text="Hidden by a facilitator.").last
    expect(stub).to_be_visible()
    expect(reader.panel.get_by_text(words)).to_have_count(0)
    expect(author.sees(words)).to_contain_text("Unkind or insulting: Please be kind.")

    hidden = facilitator.page.get_by_role("listitem").filter(has_text=words)
    hidden.get_by_role("button", name="Restore the post by Learner One").click()
    look(facilitator.page)
    answer(facilitator.page, "Restore", "I misread it.")
    expect(facilitator.page.get_by_role("status")).to_have_text(
        "The post is there for everybody again. Its author reads your reason."
    )
    reader.sees(words)
    learns_the_outcome(reader, words)
    author.page.goto(author.home)
    author.page.get_by_role("button", name=re.compile("^Notices, ")).click()
    restored = author.page.get_by_role("link").filter(has_text="Your post is there for everybody again")
    expect(restored.first).to_contain_text("Reason: I misread it.")
    look(author.page)


def test_the_desk_hears_of_reports_mutes_and_leaves_its_traces_in_the_log(seat: Callable[..., Seat]) -> None:
    words = "Buy my course instead"
    facilitator, author, reader = seat("facilitator", (320, 640), color_scheme="dark"), *sat(seat)
    desk = facilitator.page
    desk.get_by_role("link", name="Moderation").first.click()
    expect(desk.get_by_role("heading", name="What needs you")).to_be_visible()
    look(desk)
    author.post(words)
    reader.discuss()
    report(reader, words)
    expect(desk.get_by_role("status")).to_contain_text("1 reported post waits now.")
    desk.get_by_role("button", name="Show", exact=True).click()
    case = desk.get_by_role("listitem").filter(has_text=words)
    case.get_by_role("button", name="Mute Learner One").click()
    answer(desk, "Mute", "Take a break.")
    expect(desk.get_by_role("status")).to_have_text("Muted. The reason is told on the next try to write.")
    case.get_by_role("button", name="Dismiss the reports of the post by Learner One").click()
    expect(desk.get_by_role("status")).to_have_text("Dismissed. The post stays as it is.")
    look(desk)

    author.panel.get_by_role("textbox", name="Write a post").fill("Why not?")
    author.panel.get_by_role("button", name="Post", exact=True).click()
    expect(author.panel).to_contain_text("You cannot write here until")
    expect(author.panel).to_contain_text("Take a break.")
    desk.get_by_role("button", name="Unmute Learner One").click()
    expect(desk.get_by_role("status")).to_have_text("They can write again.")
    author.panel.get_by_role("button", name="Try again").click()
    reader.sees("Why not?")
    the_log_tells_of_it(seat("admin", (320, 640)))


def sat(seat: Callable[..., Seat]) -> tuple[Seat, Seat]:
    author, reader = seat("learner1"), seat("learner2")
    for person in (author, reader):
        person.read(COHORT, "your-first-month")
    return author, reader


def the_log_tells_of_it(admin: Seat) -> None:
    page = admin.page
    page.get_by_text("You: Administrator").locator("..").click()
    page.get_by_role("link", name="Audit log").click()
    rows = page.get_by_role("row")
    for words in ("muted Learner One", "let Learner One write again", "dismissed the reports of a post"):
        expect(rows.filter(has_text=words).first).to_be_visible()
    look(page)
    page.get_by_label("Done by").fill("nobody")
    page.get_by_role("button", name="Show").click()
    expect(page.locator("main")).to_contain_text("Nothing fits.")
    page.set_viewport_size({"width": 1280, "height": 860})
    page.goto(f"{admin.home}audit")
    look(page)


def report(reader: Seat, words: str) -> None:
    """Report a post from its menu, by keyboard."""
    choose(reader, reader.sees(words), "Report")
    look(reader.page)
    answer(reader.page, "Report", "It hurts.")
    dialog = reader.page.get_by_role("dialog")
    expect(dialog).to_contain_text("Your report is with the facilitators.")
    reader.page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)


def learns_the_outcome(reader: Seat, words: str) -> None:
    choose(reader, reader.sees(words), "Report")
    expect(reader.page.get_by_role("dialog")).to_contain_text(
        "A facilitator has looked at your report and hidden the post."
    )


def choose(reader: Seat, post: Locator, name: str) -> None:
    post.get_by_role("button", name="More").press("Enter")
    reader.page.get_by_role("menuitem", name=name, exact=True).press("Enter")


def answer(page: Page, action: str, words: str) -> None:
    """Fill in a dialog's own words and send it."""
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("textbox").fill(words)
    dialog.get_by_role("button", name=action, exact=True).click()
