"""Search: from any page, by keyboard, to the place where it is written."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, WIDE
from tests.browser.seats import Seat
from tests.browser.test_accessible import look

COHORT, MODULE = "welcome-november", "how-we-answer-customers"

POST_MANY = """async ([path, word, count]) => {
  const { base, xsrf } = JSON.parse(document.getElementById("cohort-page").textContent);
  const headers = { "Content-Type": "application/json", "X-XSRFToken": xsrf };
  const posted = [];
  for (let n = 0; n < count; n++) {
    const body = JSON.stringify({ body: `${word} ${n}` });
    posted.push((await fetch(base + path, { method: "POST", headers, body })).status);
  }
  return posted;
}"""

pytestmark = pytest.mark.timeout(600)


def test_a_post_is_searched_from_the_reader_and_opens_in_its_panel(seat: Callable[..., Seat]) -> None:
    writer, seeker = seat("learner1"), seat("learner2")
    writer.read(COHORT, MODULE)
    writer.post("The quokka smiles at customers")
    seeker.read(COHORT, MODULE)
    page = seeker.page
    page.locator("body").press("/")
    field = page.get_by_role("searchbox", name="Search")
    expect(field).to_be_focused()
    page.keyboard.type("quokka")
    page.keyboard.press("Enter")
    hit = page.get_by_role("link", name="quokka")
    expect(hit.locator("mark")).to_have_text("quokka")
    hit.press("Enter")
    post = seeker.sees("The quokka smiles")
    expect(post).to_be_focused()
    page.go_back()
    page.locator("body").press("Control+k")
    expect(page.get_by_role("searchbox", name="Search")).to_be_focused()


def test_a_question_being_typed_meets_what_was_asked(seat: Callable[..., Seat]) -> None:
    one, two = seat("learner1"), seat("learner2")
    one.read(COHORT, MODULE)
    one.means("Question")
    one.post("Where do I find the wombat form?")
    two.read(COHORT, MODULE)
    two.means("Question")
    box = two.panel.get_by_role("textbox", name="Write a post")
    box.press_sequentially("Is there a wombat form somewhere?")
    suggestion = two.panel.get_by_role("button", name="Where do I find the wombat form?")
    expect(suggestion).to_be_visible()
    expect(box).to_be_focused()
    suggestion.click()
    expect(two.sees("Where do I find the wombat form?")).to_be_focused()


def test_what_was_asked_elsewhere_opens_beside_and_the_draft_stays(seat: Callable[..., Seat]) -> None:
    one, two = seat("learner1"), seat("learner2")
    one.read(COHORT, MODULE)
    one.discuss().get_by_role("radio", name="Question").check()
    one.post("Which numbat form do I sign?")
    page = two.page
    page.goto(f"{two.home}c/{COHORT}")
    page.get_by_role("button", name="New thread").click()
    page.get_by_role("radio", name="Question").check()
    box = page.get_by_role("textbox", name="Write a post")
    box.press_sequentially("Where is the numbat form?")
    suggestion = page.get_by_role("link", name=re.compile(r"^Which numbat form.*\(opens in a new tab\)$"))
    expect(suggestion).to_be_visible()
    look(page)
    with page.expect_popup() as opened:
        suggestion.click()
    beside = replace(two, page=opened.value)
    expect(beside.sees("Which numbat form do I sign?")).to_be_focused()
    expect(box).to_have_value("Where is the numbat form?")


def test_the_newest_post_on_home_opens_at_its_place(seat: Callable[..., Seat]) -> None:
    writer, visitor = seat("learner1"), seat("learner2")
    writer.read(COHORT, MODULE)
    writer.post("The bilby digs")
    visitor.page.goto(visitor.home)
    visitor.page.get_by_role("complementary").get_by_role("link", name="The bilby digs").click()
    expect(visitor.sees("The bilby digs")).to_be_focused()


def test_more_is_shown_in_place_and_is_there_on_coming_back(seat: Callable[..., Seat]) -> None:
    learner = seat("learner1", PHONE, color_scheme="dark")
    page = learner.page
    posted = page.evaluate(POST_MANY, [f"api/cohorts/{COHORT}/threads", "Potoroo", 25])
    assert posted == [201] * 25
    page.goto(f"{learner.home}search?q=potoroo")
    posts = page.get_by_role("region", name="Posts").get_by_role("listitem")
    expect(page.get_by_role("link", name="Posts 25")).to_be_visible()
    expect(posts).to_have_count(20)
    page.get_by_role("link", name="Show more posts").press("Enter")
    expect(posts).to_have_count(25)
    expect(posts.nth(20).get_by_role("link")).to_be_focused()
    expect(posts.nth(20).locator("mark")).to_have_text("Potoroo")
    expect(page.get_by_role("status").first).to_have_text("5 more are shown.")
    expect(page.get_by_role("link", name="Show more posts")).to_have_count(0)
    assert posts.nth(24).inner_text().split("\n")[2:] == posts.nth(19).inner_text().split("\n")[2:]
    look(page)
    posts.nth(22).get_by_role("link").press("Enter")
    expect(page.get_by_role("article").filter(has_text="Potoroo").first).to_be_visible()
    page.go_back()
    expect(posts).to_have_count(25)


def test_filters_are_put_on_and_taken_off_by_keyboard(seat: Callable[..., Seat]) -> None:
    learner = seat("learner2")
    page = learner.page
    learner.read(COHORT, MODULE)
    learner.discuss().get_by_role("radio", name="Question").check()
    learner.post("Where does the dibbler sleep? #night")
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    page.goto(f"{learner.home}search")
    page.get_by_role("link", name="Unanswered").press("Enter")
    question = page.get_by_role("link", name="Where does the dibbler sleep?")
    expect(question).to_be_visible()
    page.get_by_role("link", name="Mine").press("Enter")
    expect(question).to_be_visible()
    assert page.url.endswith("search?unanswered=true&mine=true")
    look(page)
    for name in ("Unanswered", "Mine"):
        page.get_by_role("link", name=f"{name} (take off)").press("Enter")
        expect(page.get_by_role("link", name=f"{name} (take off)")).to_have_count(0)
    assert page.url.endswith("/search")
    page.get_by_text("In a module").press("Enter")
    look(page)
    page.get_by_role("link", name="How we answer customers").press("Enter")
    expect(page.get_by_role("link", name="In “How we answer customers” (take off)")).to_be_visible()
    page.get_by_role("searchbox", name="Search").fill("dibbler zzzyx")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Search without filters").press("Enter")
    expect(page.get_by_text("Nothing found for “dibbler zzzyx”. Try")).to_be_visible()


@pytest.mark.parametrize(
    ("size", "scheme"), [(WIDE, "light"), (PHONE, "dark"), ((320, 640), "light")], ids=["1280", "390", "320"]
)
def test_search_is_for_everybody(seat: Callable[..., Seat], size: tuple[int, int], scheme: str) -> None:
    learner = seat("learner1", size, color_scheme=scheme)
    page = learner.page
    page.goto(f"{learner.home}search")
    look(page)
    page.get_by_role("searchbox", name="Search").fill("customers")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Modules")).to_be_visible()
    look(page)
    page.get_by_role("link", name="Cells").click()
    expect(page.get_by_role("heading", name="Cells")).to_be_visible()
    expect(page.get_by_role("heading", name="Modules")).to_have_count(0)
    page.goto(f"{learner.home}search?q=zzzyx")
    expect(page.get_by_text("Nothing found for")).to_be_visible()
    look(page)
