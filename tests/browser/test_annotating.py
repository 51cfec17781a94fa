"""People annotate words, rows and pictures; everybody else sees where, in reader, app and JupyterLab."""

import base64
import re
import struct
import zlib
from collections.abc import Callable

import httpx
import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, WIDE
from tests.browser.marking import drag_over, press, sees_painted, select
from tests.browser.seats import Seat
from tests.deployment import Deployed
from tests.service.uploads import code, markdown, shows

COHORT, MODULE = "welcome-november", "how-we-answer-customers"
LISTEN = "[data-cell=listen-first]"
TABLE = "[data-cell=counts-table] .output"

pytestmark = pytest.mark.timeout(600)


def text_of(seat: Seat) -> str:
    """Return what the cells read, without our marks beside them."""
    return "\n".join(seat.page.locator("main .cell-body").all_inner_texts())


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["1280", "390"])
def test_selected_words_are_asked_about_and_everybody_sees_where(
    seat: Callable[..., Seat], size: tuple[int, int]
) -> None:
    touch = size == PHONE
    words = "what they fear in the second" if touch else "what they need in the first"
    asked = f"How do I hear it, at {size[0]}?"
    one = seat("learner1", size, has_touch=touch, is_mobile=touch)
    two = seat("learner2")
    one.read(COHORT, MODULE)
    two.read(COHORT, MODULE)
    before = text_of(two)
    (select if touch else drag_over)(one.page, LISTEN, words)
    one.page.get_by_role("toolbar").get_by_role("button", name="Ask", exact=True).click()
    expect(one.panel.get_by_role("textbox", name="Write a post")).to_be_focused()
    one.page.keyboard.type(asked)
    one.page.keyboard.press("Control+Enter")
    one.sees(asked)
    sees_painted(two.page, words)
    assert text_of(two) == before

    press(two.page, LISTEN, words)
    thread = two.panel.get_by_role("listitem").filter(has_text=asked)
    expect(thread).to_be_focused()
    expect(thread).to_contain_text(words)
    expect(thread).to_contain_text("Unanswered")
    one.panel.get_by_role("button", name=f"Go to “{words}”").click()
    sees_painted(one.page, words, "flash")
    expect(one.panel).to_have_count(0 if touch else 1)


def test_a_quotation_can_be_left_out_again(seat: Callable[..., Seat]) -> None:
    learner = seat("learner1")
    learner.read(COHORT, MODULE)
    drag_over(learner.page, LISTEN, "The figure shows")
    learner.page.get_by_role("toolbar").get_by_role("button", name="Annotate").click()
    learner.panel.get_by_role("button", name="Leave the quotation out").click()
    posted = learner.post("About the page after all.")
    thread = learner.panel.get_by_role("listitem").filter(has=posted)
    expect(thread.locator(".cohort-where-quote")).to_have_count(0)


def test_words_are_annotated_by_keyboard_alone(seat: Callable[..., Seat]) -> None:
    learner = seat("learner1")
    learner.read(COHORT, MODULE)
    keys = learner.page.keyboard
    learner.page.locator(LISTEN).get_by_role("button", name="Comment on this cell").focus()
    keys.press("Enter")
    expect(learner.panel.get_by_role("textbox", name="Write a post")).to_be_focused()
    keys.press("Shift+Tab")
    expect(learner.panel.get_by_role("button", name="Choose words in it")).to_be_focused()
    keys.press("Enter")
    chooser = learner.page.get_by_role("application", name="Choose the words")
    expect(chooser).to_be_focused()
    expect(chooser).to_contain_text("Enter takes them, Escape leaves")
    for key in ("ArrowDown", "ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight"):
        keys.press(key)
    expect(chooser.get_by_text("Chosen: ")).to_have_text("Chosen: customers tell you what")
    sees_painted(learner.page, "customers tell you what", "choice")
    keys.press("Enter")
    expect(learner.panel.get_by_role("textbox", name="Write a post")).to_be_focused()
    keys.type("Chosen without a hand.")
    keys.press("Control+Enter")
    learner.sees("Chosen without a hand.")
    sees_painted(learner.page, "customers tell you what")


def test_leaving_the_choice_of_words_gives_the_cursor_back(seat: Callable[..., Seat]) -> None:
    learner = seat("learner1")
    learner.read(COHORT, MODULE)
    learner.page.locator(LISTEN).get_by_role("button", name="Comment on this cell").click()
    way = learner.panel.get_by_role("button", name="Choose words in it")
    way.click()
    learner.page.keyboard.press("Escape")
    expect(learner.page.get_by_role("application")).to_have_count(0)
    expect(way).to_be_focused()


def test_the_reader_the_app_and_jupyterlab_show_one_anothers_annotations(seat: Callable[..., Seat]) -> None:
    reader, app, lab = seat("learner1"), seat("learner2"), seat("designer")
    reader.read(COHORT, MODULE)
    app.work(COHORT, MODULE)
    lab.author("How we answer customers")
    screens = {reader: LISTEN, app: LISTEN, lab: ".jp-Notebook"}
    quotes = {reader: "saves a week of mails", app: "It costs four seconds", lab: "you look anything up"}
    for author, words in quotes.items():
        drag_over(author.page, screens[author], words)
        author.page.get_by_role("toolbar", name="About the selection").get_by_role(
            "button", name="Annotate"
        ).click()
        author.page.keyboard.type(f"From {author.name}.")
        author.page.keyboard.press("Control+Enter")
        author.sees(f"From {author.name}.")
        for screen in screens:
            sees_painted(screen.page, words)
    # In the designer's editor the same words are marked in the Markdown as it is written.
    lab.page.locator(".jp-MarkdownCell").filter(has_text="Listen first").locator(
        ".jp-RenderedMarkdown"
    ).dblclick()
    for words in quotes.values():
        expect(lab.page.locator(".jp-CohortQuote").filter(has_text=words)).to_be_visible()


def test_a_row_of_a_table_is_annotated(seat: Callable[..., Seat]) -> None:
    one, two = seat("learner1"), seat("learner2")
    one.read(COHORT, MODULE)
    two.read(COHORT, MODULE)
    drag_over(one.page, TABLE, "343")
    one.page.get_by_role("toolbar").get_by_role("button", name="This row").click()
    one.page.keyboard.type("So few?")
    one.page.keyboard.press("Control+Enter")
    expect(one.panel.get_by_role("button", name="Go to “Row 2 of the table”")).to_be_visible()
    for cell in ("named the worry first", "343", "268", "78%"):
        sees_painted(two.page, cell)


def test_where_annotations_overlap_a_press_leads_to_the_most_exact(
    seat: Callable[..., Seat], publish: Callable[..., None]
) -> None:
    publish("overlapping", 1, markdown("prose", "## Overlaps\n\nSome words that everybody reads twice."))
    prose = "[data-cell=prose]"
    one, two = seat("learner1"), seat("learner2")
    one.read(COHORT, "overlapping")
    two.read(COHORT, "overlapping")
    for words in ("words that everybody reads", "everybody reads"):
        drag_over(one.page, prose, words)
        one.page.get_by_role("toolbar").get_by_role("button", name="Annotate").click()
        expect(one.panel.get_by_role("textbox", name="Write a post")).to_be_focused()
        one.page.keyboard.type(f"About “{words}”.")
        one.page.keyboard.press("Control+Enter")
        one.sees(f"About “{words}”.")
        sees_painted(two.page, words)

    press(two.page, prose, "everybody reads")
    threads = two.panel.get_by_role("listitem")
    expect(threads.filter(has_text="About “everybody reads”.")).to_be_focused()
    expect(two.panel.locator(".cohort-led")).to_have_count(2)


def test_a_part_of_a_picture_is_annotated_by_hand_and_by_keyboard(
    seat: Callable[..., Seat], publish: Callable[..., None]
) -> None:
    publish(
        "pictured", 1, markdown("intro", "## A picture"), code("plot", "draw()", shows(image_png=picture()))
    )
    one, two = seat("learner1"), seat("learner2")
    one.read(COHORT, "pictured")
    two.read(COHORT, "pictured")
    box = one.page.locator(".output img").bounding_box()
    assert box is not None
    one.page.mouse.move(box["x"] + 10, box["y"] + 10)
    one.page.get_by_role("button", name="Annotate the picture").click()
    one.page.mouse.move(box["x"] + box["width"] / 4, box["y"] + box["height"] / 4)
    one.page.mouse.down()
    one.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=3)
    one.page.mouse.up()
    one.page.keyboard.type("This corner?")
    one.page.keyboard.press("Control+Enter")
    one.sees("This corner?")
    expect(two.page.locator(".cohort-box-region")).to_have_count(1)

    one.page.locator("[data-cell=plot]").get_by_role("button", name="Comment on this cell").click()
    one.panel.get_by_role("button", name="Choose a part of the picture").click()
    frame = one.page.get_by_role("application", name="Choose a part of the picture")
    expect(frame).to_be_focused()
    for key in ("ArrowRight", "ArrowDown", "Shift+ArrowLeft", "Enter"):
        one.page.keyboard.press(key)
    one.page.keyboard.type("And this middle?")
    one.page.keyboard.press("Control+Enter")
    one.sees("And this middle?")
    expect(two.page.locator(".cohort-box-region")).to_have_count(2)


def test_a_tall_picture_is_chosen_from_whole_on_the_smallest_screen(
    seat: Callable[..., Seat], publish: Callable[..., None], deployment: Deployed
) -> None:
    tall = code("plot", "draw()", shows(image_png=picture(160, 640)))
    publish("tall", 1, markdown("intro", "## A tall picture"), tall)
    one = seat("learner1", (320, 640), has_touch=True, is_mobile=True)
    one.read(COHORT, "tall")
    one.page.locator("[data-cell=plot]").get_by_role("button", name="Comment on this cell").click()
    one.panel.get_by_role("button", name="Choose a part of the picture").click()
    frame = one.page.get_by_role("application", name="Choose a part of the picture")
    expect(frame).to_be_in_viewport(ratio=1)
    box = frame.bounding_box()
    card = one.page.get_by_role("region", name="Choose a part of the picture").locator(".cohort-card")
    below = card.bounding_box()
    assert box is not None
    assert below is not None
    assert box["y"] + box["height"] <= below["y"]
    one.page.mouse.move(box["x"] + 1, box["y"] + 1)
    one.page.mouse.down()
    one.page.mouse.move(box["x"] + box["width"] - 1, box["y"] + box["height"] - 1, steps=3)
    one.page.mouse.up()
    one.page.keyboard.type("All of it?")
    one.page.keyboard.press("Control+Enter")
    one.sees("All of it?")
    told = httpx.get(
        f"{deployment.address}/services/cohort/api/cohorts/{COHORT}/modules/tall/discussion",
        headers=deployment.bearer("learner1"),
    ).json()
    left, top, width, height = told["threads"][0]["anchor"]["output"]["region"]
    assert left < 0.05
    assert top < 0.05
    assert width > 0.9
    assert height > 0.9


def test_what_lost_its_place_lies_in_a_drawer_until_its_author_gives_it_another(
    seat: Callable[..., Seat], publish: Callable[..., None]
) -> None:
    kept = markdown("kept", "## What stays\n\nSome words that everybody reads.")
    publish(
        "changing", 1, kept, markdown("gone", "## Soon gone\n\nThese sentences vanish entirely tomorrow.")
    )
    one, two = seat("learner1"), seat("learner2")
    one.read(COHORT, "changing")
    drag_over(one.page, "[data-cell=gone]", "vanish entirely")
    one.page.get_by_role("toolbar").get_by_role("button", name="Annotate").click()
    one.page.keyboard.type("Why these?")
    one.page.keyboard.press("Control+Enter")
    one.sees("Why these?")
    publish("changing", 2, kept)
    for person in (one, two):
        person.read(COHORT, "changing")
        drawer = person.discuss().get_by_role("group").filter(has_text="1 comment whose place is gone")
        drawer.get_by_text("1 comment whose place is gone").click()
        expect(drawer).to_contain_text("vanish entirely")
    expect(two.panel.get_by_role("button", name="Attach it to another place")).to_have_count(0)
    one.panel.get_by_role("button", name="Attach it to another place").click()
    drag_over(one.page, "[data-cell=kept]", "that everybody reads")
    one.page.get_by_role("button", name="Attach here").click()
    for person in (one, two):
        sees_painted(person.page, "that everybody reads", patience=10_000)
        expect(person.panel).not_to_contain_text(re.compile("whose place is gone"))


def picture(width: int = 160, height: int = 160) -> str:
    """Return a grey PNG, base64-encoded."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    rows = zlib.compress((b"\0" + b"\x99" * width) * height)
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return base64.b64encode(png).decode()
