"""What people do with threads and posts, each at a screen of their own; everybody sees it at once."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, WIDE
from tests.browser.seats import Seat
from tests.browser.test_accessible import look

COHORT, MODULE = "welcome-november", "your-first-month"
SIZES = pytest.mark.parametrize("size", [WIDE, PHONE], ids=["1280", "390"])

# Every frame is looked at: what is there for one of them only still flashes before the eyes.
FRAMES_WITH_A_BUTTON_FOR_NEWS = """() => {
  window.framesLooked = window.framesWithNews = 0;
  const look = () => {
    window.framesLooked += 1;
    if (document.querySelector(".cohort-show-new")) window.framesWithNews += 1;
    requestAnimationFrame(look);
  };
  look();
}"""

pytestmark = pytest.mark.timeout(300)


def together(seat: Callable[..., Seat], *names: str, size: tuple[int, int] = WIDE) -> list[Seat]:
    """Seat people at one module with the discussion open."""
    seats = [seat(name, size) for name in names]
    for person in seats:
        person.read(COHORT, MODULE)
        person.discuss()
    return seats


@SIZES
def test_a_question_is_answered_endorsed_and_resolved(
    seat: Callable[..., Seat], size: tuple[int, int]
) -> None:
    asker, peer, facilitator = together(seat, "learner1", "learner2", "facilitator", size=size)
    question, answer = f"Whom do I ask at {size[0]}?", f"The desk beside you, at {size[0]}."
    asker.means("Question")
    asker.post(question)
    thread = peer.panel.get_by_role("listitem").filter(has_text=question)
    expect(thread).to_contain_text("Unanswered")
    peer.reply(question, answer)
    facilitator.does("Endorse", to=answer)
    expect(asker.sees(answer)).to_contain_text("Endorsed")
    asker.does("Resolved", to=question)
    expect(thread).to_contain_text("Resolved by who asked")


def test_words_are_changed_and_taken_away(seat: Callable[..., Seat]) -> None:
    writer, reader = together(seat, "learner1", "learner2")
    writer.post("The first wording")
    writer.does("Edit", to="The first wording")
    box = writer.panel.get_by_role("textbox", name="Edit your post")
    expect(box).to_be_focused()
    box.fill("The second wording")
    writer.panel.get_by_role("button", name="Save").click()
    reader.sees("The second wording").get_by_role("button", name="Edited; show how it stood before").click()
    expect(reader.page.get_by_role("dialog")).to_contain_text("The first wording")
    reader.page.get_by_role("button", name="Close", exact=True).last.click()
    reader.reply("The second wording", "Better, the second time")
    writer.does("Delete", to="The second wording")
    writer.page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    thread = reader.panel.get_by_role("listitem").filter(has_text="Better, the second time")
    expect(thread).to_contain_text("This post was deleted.")
    expect(thread).not_to_contain_text("The second wording")
    reader.does("Delete", to="Better, the second time")
    reader.page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    expect(writer.panel).not_to_contain_text("Better, the second time")


def test_a_reaction_is_counted_on_both_screens_and_taken_back(seat: Callable[..., Seat]) -> None:
    writer, reader = together(seat, "learner1", "learner2")
    writer.post("Worth a reaction")
    post = reader.sees("Worth a reaction")
    post.get_by_role("button", name="React", exact=True).click()
    post.get_by_role("button", name="Hurray").click()
    mine = post.get_by_role("button", name=re.compile("only you. Take it back"))
    expect(mine).to_have_attribute("aria-pressed", "true")
    seen = writer.sees("Worth a reaction").get_by_role("button", name=re.compile("1 person. React too"))
    expect(seen).to_be_visible()
    mine.click()
    expect(seen).to_have_count(0)


def test_the_menu_works_by_keyboard_alone(seat: Callable[..., Seat]) -> None:
    [facilitator] = together(seat, "facilitator")
    post = facilitator.post("Pin this by the keys")
    post.get_by_role("button", name="More", exact=True).press("Enter")
    items = facilitator.page.get_by_role("menuitem")
    expect(items.first).to_be_focused()
    facilitator.page.keyboard.press("End")
    expect(items.last).to_be_focused()
    facilitator.page.keyboard.press("Escape")
    expect(post.get_by_role("button", name="More", exact=True)).to_be_focused()
    facilitator.page.keyboard.press("Enter")
    while not items.filter(has_text="Pin").evaluate("item => item === document.activeElement"):
        facilitator.page.keyboard.press("ArrowDown")
    facilitator.page.keyboard.press("Enter")
    first = facilitator.panel.get_by_role("listitem").first
    expect(first).to_contain_text("Pin this by the keys")
    expect(first).to_contain_text("Pinned")


def test_who_writes_anonymously_is_known_to_facilitators_only(seat: Callable[..., Seat]) -> None:
    writer, peer, facilitator = together(seat, "learner1", "learner2", "facilitator")
    received: list[str] = []
    peer.page.on("response", lambda answer: received.append(answer.text() if "/api/" in answer.url else ""))
    peer.page.on(
        "websocket", lambda socket: socket.on("framereceived", lambda frame: received.append(str(frame)))
    )
    peer.page.reload()
    peer.discuss()
    writer.panel.get_by_label("Anonymously").check()
    expect(writer.panel).to_contain_text("Facilitators can see yours.")
    words = "I do not dare to ask this with my name"
    expect(writer.post(words)).to_contain_text("Learner One")
    expect(peer.sees(words)).to_contain_text(re.compile(r"Anonymous [A-Z][a-z]+"))
    expect(facilitator.sees(words)).to_contain_text("Learner One")
    told = next(frame for frame in received if words in frame)
    assert "learner1" not in told.partition("Learner One")[0]
    assert "Learner One" not in told


def test_a_note_to_oneself_and_a_teams_thread_are_read_by_nobody_else(seat: Callable[..., Seat]) -> None:
    writer, mate, other = together(seat, "learner1", "learner2", "learner3")
    to = writer.panel.get_by_role("combobox", name="Who reads it")
    to.select_option(label="To only you · 1 person")
    writer.post("Remember the milk")
    to.select_option(label="To Front desk · 3 people")
    writer.post("Only at the front desk")
    mate.sees("Only at the front desk")
    shared = mate.panel.get_by_role("listitem").filter(has_text="Only at the front desk")
    expect(shared.locator(".cohort-tags")).to_have_text("Front desk")
    writer.post("For everybody again")
    for person in (mate, other):
        person.sees("For everybody again")
        expect(person.panel).not_to_contain_text("Remember the milk")
    expect(other.panel).not_to_contain_text("Only at the front desk")
    writer.does("Who reads it", to="Only at the front desk")
    dialog = writer.page.get_by_role("dialog")
    dialog.get_by_label(re.compile("^your cohort")).check()
    dialog.get_by_role("button", name="Change").click()
    other.sees("Only at the front desk")


def test_answers_to_a_prompt_open_after_the_own_one(seat: Callable[..., Seat]) -> None:
    facilitator, early, late = together(seat, "facilitator", "learner1", "learner2")
    facilitator.means("Prompt")
    facilitator.panel.get_by_label("What it is for").fill("Hear the worry")
    facilitator.panel.get_by_label(re.compile("Write first, then see")).check()
    facilitator.post("What did you hear this week?")
    prompt = "What did you hear this week?"
    expect(late.panel).to_contain_text("Answers of others open once you have written yours.")
    answers(early, prompt, "Early heard a worry")
    facilitator.sees("Early heard a worry")
    expect(late.panel).not_to_contain_text("Early heard a worry")
    answers(late, prompt, "Late heard a hope")
    late.sees("Early heard a worry")
    early.sees("Late heard a hope")


def answers(person: Seat, prompt: str, words: str) -> None:
    thread = person.panel.get_by_role("listitem").filter(has_text=prompt)
    thread.get_by_role("button", name="Answer", exact=True).click()
    person.panel.get_by_role("textbox", name="Write your answer").fill(words)
    thread.get_by_role("button", name="Answer", exact=True).click()
    person.sees(words)


def test_an_at_sign_offers_the_people_of_the_cohort(seat: Callable[..., Seat]) -> None:
    writer, reader = together(seat, "learner1", "learner2")
    box = writer.panel.get_by_role("textbox", name="Write a post")
    box.press_sequentially("Ask @two")
    expect(writer.page.get_by_role("option", name=re.compile("Learner Two"))).to_be_visible()
    box.press("Enter")
    expect(box).to_have_value("Ask @learner2 ")
    box.press_sequentially("about the shifts")
    box.press("Control+Enter")
    expect(reader.sees("about the shifts").locator(".mention")).to_have_text("@Learner Two")


def test_who_writes_an_answer_is_seen_meanwhile(seat: Callable[..., Seat]) -> None:
    writer, reader = together(seat, "learner1", "learner2")
    writer.post("Who answers first?")
    reader.sees("Who answers first?")
    thread = writer.panel.get_by_role("listitem").filter(has_text="Who answers first?")
    thread.get_by_role("button", name="Reply", exact=True).click()
    writer.panel.get_by_role("textbox", name="Write a reply").press_sequentially("Me")
    expect(reader.panel).to_contain_text("Learner One is writing …")


@pytest.mark.parametrize(("size", "scheme"), [(WIDE, "light"), (PHONE, "dark"), ((320, 640), "light")])
def test_menus_and_dialogs_are_open_to_everybody(
    seat: Callable[..., Seat], size: tuple[int, int], scheme: str
) -> None:
    facilitator = seat("facilitator", size, color_scheme=scheme)
    facilitator.read(COHORT, MODULE)
    words = f"Look at the menu at {size[0]}"
    post = facilitator.post(words)
    facilitator.means("Prompt")
    look(facilitator.page)
    facilitator.means("Comment")
    post.get_by_role("button", name="More", exact=True).click()
    expect(facilitator.page.get_by_role("menu")).to_be_in_viewport(ratio=1)
    look(facilitator.page)
    facilitator.page.get_by_role("menuitem", name="Who reads it").click()
    expect(facilitator.page.get_by_role("dialog")).to_contain_text("only you")
    look(facilitator.page)


def test_to_who_reads_at_the_end_a_post_comes_without_being_asked_for(seat: Callable[..., Seat]) -> None:
    writer, reader = together(seat, "learner1", "learner2")
    reader.page.evaluate(FRAMES_WITH_A_BUTTON_FOR_NEWS)
    for n in range(5):
        writer.post(f"At the end, {n}")
        expect(reader.panel.get_by_role("article").filter(has_text=f"At the end, {n}")).to_be_visible()
    assert reader.page.evaluate("framesLooked") > 0
    assert reader.page.evaluate("framesWithNews") == 0
