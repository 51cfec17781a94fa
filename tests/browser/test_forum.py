"""The cohort's forum and chat: the same posts as in the panels, live, and one count of what is unread."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, WIDE
from tests.browser.seats import Seat
from tests.browser.test_accessible import look, reach

COHORT, MODULE = "welcome-november", "how-we-answer-customers"
AT_ONCE = 2_000
"""Milliseconds within which others see a post."""

pytestmark = pytest.mark.timeout(600)


def forum(seat: Seat, query: str = "") -> Page:
    """Open the cohort's forum."""
    seat.page.goto(f"{seat.home}c/{COHORT}{query}")
    expect(seat.page.get_by_role("heading", level=1)).to_be_visible()
    expect(seat.page.get_by_text("Loading")).to_have_count(0)
    return seat.page


def topic(page: Page, words: str) -> Locator:
    return page.get_by_role("region", name="Threads").get_by_role("listitem").filter(has_text=words)


def unread_in_forum(page: Page) -> int:
    words = page.get_by_role("navigation", name="Show").get_by_role("link", name="Unread").inner_text()
    return int("".join(re.findall(r"\d", words)) or 0)


def test_forum_and_panel_see_each_other_at_once(seat: Callable[..., Seat]) -> None:
    reader, visitor = seat("learner1"), seat("learner2")
    reader.read(COHORT, MODULE)
    page = forum(visitor)
    reader.post("From the panel to the forum")
    expect(topic(page, "From the panel to the forum")).to_be_visible(timeout=AT_ONCE)

    topic(page, "From the panel to the forum").get_by_role("link").click()
    thread = page.get_by_role("region", name="Discussion")
    thread.get_by_role("button", name="Reply").click()
    box = thread.get_by_role("textbox", name="Write a reply")
    box.fill("And back from the forum")
    box.press("Control+Enter")
    expect(reader.panel.get_by_role("article").filter(has_text="And back from the forum")).to_be_visible(
        timeout=AT_ONCE
    )
    expect(thread.get_by_role("article").filter(has_text="And back from the forum")).to_be_visible()


def test_unread_is_one_number_in_home_panel_and_forum(seat: Callable[..., Seat]) -> None:
    writer, other = seat("learner1"), seat("learner2")
    other.read(COHORT, MODULE)
    other.discuss()
    expect(other.button).to_have_accessible_name("Discussion")
    other.panel.get_by_role("button", name="Close").click()
    page = forum(other)
    before = unread_in_forum(page)
    writer.read(COHORT, MODULE)
    writer.post("Counted everywhere, one")
    writer.post("Counted everywhere, two")
    expect(topic(page, "Counted everywhere, two")).to_be_visible()
    assert unread_in_forum(page) == before + 2

    topic(page, "Counted everywhere, one").get_by_role("link").click()
    expect(topic(page, "Counted everywhere, one").get_by_text("unread")).to_have_count(0)
    assert unread_in_forum(page) == before + 1
    other.read(COHORT, MODULE)
    expect(other.button).to_have_accessible_name("Discussion, 1 unread")
    other.page.goto(other.home)
    words = f"Forum, {before + 1} unread"
    expect(other.page.get_by_role("link", name=words)).to_be_visible()


def chat_of(seat: Seat) -> Page:
    return forum(seat, "?view=chat")


def said(page: Page, words: str) -> Locator:
    """Return a post of the stream."""
    return page.get_by_role("region", name="Posts by time").get_by_role("article").filter(has_text=words)


def write(page: Page, words: str, box: str = "Write a post") -> Locator:
    """Write in the chat; return the post once it is there."""
    page.get_by_role("textbox", name=box).fill(words)
    page.get_by_role("textbox", name=box).press("Control+Enter")
    expect(said(page, words)).to_be_visible()
    return said(page, words)


def at_the_end(page: Page) -> Page:
    """Go to the end of the stream, where new posts are shown as they come."""
    stream = page.get_by_role("region", name="Posts by time")
    expect(stream.get_by_role("article").first).to_be_visible()
    stream.evaluate("list => list.scrollTo(0, list.scrollHeight)")
    expect(stream.get_by_role("article").last).to_be_in_viewport()
    return page


def chosen(page: Page) -> Locator:
    """Return where the next post goes, as the composer says it."""
    return page.get_by_label("Write to").locator("option:checked")


def test_the_chat_is_the_same_posts_by_time(seat: Callable[..., Seat]) -> None:
    one, two = seat("learner1"), seat("learner2")
    chat = chat_of(one)
    write(chat, "At the end of the stream")
    two.read(COHORT, MODULE)
    two.post("Said beside a cell")
    expect(said(chat, "Said beside a cell")).to_be_visible(timeout=AT_ONCE)
    place = chat.get_by_role("region", name="Posts by time").get_by_role(
        "link", name="How we answer customers"
    )
    expect(place.last).to_have_attribute("href", re.compile(f"/m/{COHORT}/{MODULE}\\?thread="))

    said(chat, "Said beside a cell").get_by_role("button", name="Reply to").click()
    expect(chat.get_by_role("textbox", name="Write a reply")).to_be_focused()
    expect(chosen(chat)).to_contain_text("Said beside a cell")
    write(chat, "Answered in the chat", "Write a reply")
    two.sees("Answered in the chat")
    expect(said(chat, "Answered in the chat")).to_have_count(1)


def test_an_answer_is_left_and_taken_up_again_with_every_word(seat: Callable[..., Seat]) -> None:
    chat = chat_of(seat("learner1"))
    write(chat, "To be answered later")
    reply = said(chat, "To be answered later").get_by_role("button", name="Reply to")
    reply.focus()
    chat.keyboard.press("Enter")
    chat.keyboard.type("Half an ans")
    chat.reload()
    box = chat.get_by_role("textbox", name="Write a reply")
    expect(box).to_have_value("Half an ans")
    box.press("Escape")
    expect(chat.get_by_role("textbox", name="Write a post")).to_be_focused()
    expect(chosen(chat)).to_have_text("New thread in the forum")
    chat.get_by_role("radio", name="Question").check()
    reply.click()
    expect(box).to_have_value("Half an ans")
    chat.get_by_role("button", name="Write a new thread instead").click()
    expect(chat.get_by_role("radio", name="Question")).to_be_checked()


def test_the_chat_has_all_that_a_post_has(seat: Callable[..., Seat]) -> None:
    author, facilitator = seat("learner1"), seat("facilitator")
    chat, watch = chat_of(author), at_the_end(chat_of(facilitator))
    post = write(chat, "Chat with a mistaek")
    post.get_by_role("button", name="More").click()
    chat.get_by_role("menuitem", name="Edit").click()
    box = chat.get_by_role("textbox", name="Edit your post")
    box.fill("Chat without a mistake")
    box.press("Control+Enter")
    seen = said(watch, "Chat without a mistake")
    expect(seen).to_be_visible(timeout=AT_ONCE)
    seen.get_by_role("button", name="React").click()
    watch.get_by_role("button", name="Thanks").or_(watch.get_by_role("menuitem", name="Thanks")).click()
    expect(said(chat, "Chat without").get_by_role("button", name="1 person")).to_be_visible(timeout=AT_ONCE)
    seen.get_by_role("button", name="More").click()
    watch.get_by_role("menuitem", name="Endorse", exact=True).click()
    expect(said(chat, "Chat without").get_by_text("Endorsed")).to_be_visible(timeout=AT_ONCE)

    seen.get_by_role("button", name="More").click()
    watch.get_by_role("menuitem", name="Hide from the others").click()
    watch.get_by_role("dialog").get_by_role("textbox").fill("Only a test")
    watch.get_by_role("dialog").get_by_role("button", name="Hide").click()
    expect(said(watch, "Hidden from the cohort: Unkind or insulting: Only a test")).to_be_visible()
    expect(
        said(chat, "A facilitator hid this from the others: Unkind or insulting: Only a test")
    ).to_be_visible(timeout=AT_ONCE)
    other = chat_of(seat("learner2"))
    expect(other.get_by_role("region", name="Posts by time")).to_be_visible()
    expect(said(other, "Chat without a mistake")).to_have_count(0)


def test_who_reads_further_up_is_not_moved_and_comes_to_older_posts(seat: Callable[..., Seat]) -> None:
    writer, reader = chat_of(seat("learner1")), seat("learner2")
    for n in range(15):
        write(writer, f"Line {n}\n\n" + "and so on\n\n" * 3)
    chat = chat_of(reader)
    stream = chat.get_by_role("region", name="Posts by time")
    expect(stream.get_by_text("New since you were here")).to_be_visible()
    chat.reload()
    expect(said(chat, "Line 14")).to_be_in_viewport()
    expect(stream.get_by_text("New since you were here")).to_have_count(0)
    stream.evaluate("list => list.scrollTo(0, 400)")
    line = said(chat, "Line 3")
    line.scroll_into_view_if_needed()
    before = line.bounding_box()
    write(writer, "Something new")
    news = chat.get_by_role("button", name="Show 1 new")
    expect(news).to_be_visible(timeout=AT_ONCE)
    assert line.bounding_box() == before
    news.click()
    expect(said(chat, "Something new")).to_be_in_viewport()
    expect(said(chat, "Something new")).to_be_focused()
    expect(news).to_have_count(0)


def test_a_thread_about_the_cohort_is_opened_and_answered_by_keyboard(seat: Callable[..., Seat]) -> None:
    page = forum(seat("learner1"))
    press = page.keyboard.press
    press("Tab")
    expect(page.get_by_role("link", name="Skip to the threads")).to_be_focused()
    press("Enter")
    reach(page, page.get_by_role("button", name="New thread"))
    press("Enter")
    expect(page.get_by_role("textbox", name="Write a post")).to_be_focused()
    page.keyboard.type("Lunch on Friday?")
    press("Control+Enter")
    expect(topic(page, "Lunch on Friday?")).to_be_visible()
    reach(page, topic(page, "Lunch on Friday?").get_by_role("link"))
    press("Enter")
    thread = page.get_by_role("region", name="Discussion")
    reach(page, thread.get_by_role("button", name="Reply"))
    press("Enter")
    page.keyboard.type("At noon.")
    press("Control+Enter")
    expect(thread.get_by_role("article").filter(has_text="At noon.")).to_be_visible()


@pytest.mark.parametrize(
    ("size", "scheme"), [(WIDE, "light"), (PHONE, "dark"), ((320, 640), "light")], ids=["1280", "390", "320"]
)
def test_forum_chat_and_tags_are_for_everybody(
    seat: Callable[..., Seat], size: tuple[int, int], scheme: str
) -> None:
    learner = seat("learner1", size, color_scheme=scheme)
    learner.read(COHORT, MODULE)
    learner.post(f"On #tables and long-words-{'x' * 60} at {size[0]}", shown=f"{'x' * 20} at {size[0]}")
    page = forum(learner)
    look(page)
    topic(page, f"{'x' * 20} at {size[0]}").get_by_role("link").click()
    expect(page.get_by_role("region", name="Discussion").get_by_role("article").first).to_be_visible()
    look(page)
    page.get_by_role("region", name="Discussion").get_by_role("link", name="#tables").click()
    expect(page.get_by_role("heading", name="#tables", level=1)).to_be_visible()
    look(page)
    follow = page.get_by_role("button", name=re.compile("^Follow"))
    was = follow.get_attribute("aria-pressed")
    follow.click()
    expect(follow).to_have_attribute("aria-pressed", "false" if was == "true" else "true")
    look(chat_of(learner))
    learner.page.get_by_role("textbox", name="Write a post").focus()
    expect(learner.page.get_by_role("combobox", name="Who reads it")).to_be_visible()
    look(learner.page)


def test_a_facilitators_home_says_first_which_questions_wait(seat: Callable[..., Seat]) -> None:
    learner, facilitator = seat("learner1"), seat("facilitator")
    page = forum(learner)
    page.get_by_role("button", name="New thread").click()
    page.get_by_role("radio", name="Question").check()
    page.get_by_role("textbox", name="Write a post").fill("Does anybody know the door code?")
    page.get_by_role("button", name="Post", exact=True).click()
    expect(topic(page, "door code")).to_be_visible()
    facilitator.page.goto(facilitator.home)
    expect(facilitator.page.get_by_text("without an answer")).to_be_visible()
    facilitator.page.get_by_role("link", name=re.compile("^See .*question")).click()
    expect(topic(facilitator.page, "door code")).to_be_visible()
