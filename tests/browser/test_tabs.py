"""The panel's tabs: this page, its questions, everyone; on a phone the list has the room."""

import re
from collections.abc import Callable
from secrets import token_hex
from typing import Any

import httpx
import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import PHONE, WIDE
from tests.browser.seats import Seat
from tests.browser.test_accessible import look
from tests.browser.test_forum import forum, unread_in_forum
from tests.deployment import Deployed
from tests.service.uploads import markdown

COHORT = "welcome-november"
SOON = 5_000
"""Milliseconds within which a panel knows what happened elsewhere."""

pytestmark = pytest.mark.timeout(300)


@pytest.fixture
def module(publish: Callable[..., None]) -> str:
    """A module of this test's own, with three cells."""
    name = f"tabbed-{token_hex(3)}"
    publish(name, 1, *(markdown(key, f"## {key}\n\nWords of {key}.") for key in ("one", "two", "three")))
    return name


@pytest.fixture
def say(deployment: Deployed) -> Callable[..., Any]:
    """Give ``say(who, module, body, **more)``: open a thread in somebody's name, as from another browser."""

    def put(who: str, module: str, body: str, **more: Any) -> Any:
        about = f"/modules/{module}" if module else ""
        return asked(deployment, who, "POST", f"{about}/threads", {"body": body} | more)

    return put


def asked(deployment: Deployed, who: str, method: str, path: str, body: Any = None) -> Any:
    address = f"{deployment.address}/services/cohort/api/cohorts/{COHORT}{path}"
    answer = httpx.request(method, address, json=body, headers=deployment.bearer(who), timeout=30)
    assert answer.status_code < 300, answer.text
    return answer.json() if answer.content else None


def tab(person: Seat, name: str) -> Locator:
    return person.panel.get_by_role("tab", name=re.compile(f"^{name}"))


def heads(person: Seat) -> list[str]:
    """Return how the threads on the screen begin, from the top on."""
    return [
        item.get_by_role("article").first.get_by_role("paragraph").first.inner_text()
        for item in person.panel.get_by_role("tabpanel").locator("[data-thread]").all()
    ]


def test_the_keyboard_goes_from_tab_to_tab_and_the_page_remembers(
    seat: Callable[..., Seat], module: str
) -> None:
    learner = seat("learner1")
    learner.read(COHORT, module)
    learner.discuss()
    tab(learner, "This page").focus()
    for key, name in (("ArrowRight", "Questions"), ("End", "Everyone"), ("ArrowRight", "This page")):
        learner.page.keyboard.press(key)
        expect(tab(learner, name)).to_be_focused()
        expect(tab(learner, name)).to_have_attribute("aria-selected", "true")
        expect(learner.panel.get_by_role("tabpanel", name=name)).to_be_visible()
    learner.page.keyboard.press("ArrowRight")
    expect(learner.panel).to_contain_text("Nobody has asked anything here yet.")
    learner.page.reload()
    expect(tab(learner, "Questions")).to_have_attribute("aria-selected", "true")

    learner.read(COHORT, module, "two")
    learner.page.reload()
    expect(tab(learner, "This page")).to_have_attribute("aria-selected", "true")
    learner.read(COHORT, module)
    learner.page.reload()
    expect(tab(learner, "Questions")).to_have_attribute("aria-selected", "true")


def test_a_link_to_a_thread_opens_this_page(
    seat: Callable[..., Seat], module: str, say: Callable[..., Any]
) -> None:
    thread = say("learner2", module, "Where the link leads")
    learner = seat("learner1")
    learner.read(COHORT, module)
    learner.discuss()
    tab(learner, "Everyone").click()
    learner.page.goto(f"{learner.home}m/{COHORT}/{module}?thread={thread['id']}")
    expect(learner.panel.get_by_role("listitem").filter(has_text="Where the link leads")).to_be_focused()
    expect(tab(learner, "This page")).to_have_attribute("aria-selected", "true")


def test_questions_stand_by_how_much_they_need_an_answer(
    seat: Callable[..., Seat], module: str, say: Callable[..., Any], deployment: Deployed
) -> None:
    done = say("learner2", module, "Solved?", kind="question")
    answered = say("learner2", module, "Answered?", kind="question")
    say("learner2", module, "Nobody knows?", kind="question")
    say("learner2", module, "No question at all")
    asked(deployment, "learner3", "POST", f"/threads/{answered['id']}/posts", {"body": "So."})
    asked(deployment, "learner2", "PUT", f"/threads/{done['id']}/resolution")
    learner = seat("learner1")
    learner.read(COHORT, module)
    expect(learner.button).to_have_accessible_name("Discussion, 5 unread")
    learner.page.evaluate(f"localStorage.setItem('cohort.tab.{COHORT}.{module}', 'questions')")
    learner.discuss()
    expect(tab(learner, "Questions")).to_have_attribute("aria-selected", "true")
    expect(learner.panel.locator("[data-thread]")).to_have_count(3)
    assert heads(learner) == ["Nobody knows?", "Answered?", "Solved?"]
    # The questions have been looked at, the comment has not.
    expect(tab(learner, "Questions")).to_have_accessible_name("Questions, 1 unanswered")
    expect(tab(learner, "This page")).to_have_accessible_name("This page, 1 unread")
    expect(learner.button).to_have_accessible_name("Discussion, 1 unread")

    learner.post("Mine is a question by itself?")
    expect(learner.panel.locator("[data-thread]")).to_have_count(4)
    assert heads(learner)[:2] == ["Nobody knows?", "Mine is a question by itself?"]
    learner.means("Tip")
    learner.post("A tip is seen where it stands")
    expect(tab(learner, "This page")).to_have_attribute("aria-selected", "true")


def test_everyone_is_what_is_said_elsewhere_and_all_counts_agree(
    seat: Callable[..., Seat], module: str, publish: Callable[..., None], say: Callable[..., Any]
) -> None:
    other, token = f"beside-{token_hex(3)}", token_hex(3)
    publish(other, 1, markdown("cell", f"## Beside {other}"))
    learner, peer = seat("learner1"), seat("learner2")
    learner.read(COHORT, module)
    learner.discuss()
    say("learner2", module, f"Here {token}")
    say("learner2", other, f"Beside {token}", cell="cell")
    say("learner2", "", f"To all {token}")
    learner.sees(f"Here {token}")
    expect(tab(learner, "Everyone")).to_have_accessible_name(re.compile("unread"), timeout=SOON)
    tab(learner, "Everyone").click()
    topics = learner.panel.get_by_role("listitem").filter(has_text=token)
    expect(topics).to_have_count(2, timeout=SOON)
    expect(topics.first).to_contain_text(f"To all {token}")
    expect(topics.last).to_contain_text(f"About {other}")
    say("learner2", module, f"Here again {token}")
    expect(learner.button).to_have_accessible_name("Discussion, 1 unread")
    expect(tab(learner, "This page")).to_have_accessible_name("This page, 1 unread")
    name = tab(learner, "Everyone").get_attribute("aria-label") or ""
    elsewhere = int("".join(re.findall(r"\d", name)))
    page = learner.context.new_page()
    assert unread_in_forum(forum(Seat(learner.name, learner.context, page, learner.home))) == elsewhere + 1

    topics.last.get_by_role("link").click()
    expect(learner.panel.get_by_role("button", name="Back to the threads")).to_be_focused()
    expect(tab(learner, "Everyone")).to_have_accessible_name(
        "Everyone" if elsewhere == 1 else f"Everyone, {elsewhere - 1} unread", timeout=SOON
    )
    peer.read(COHORT, other)
    peer.discuss()
    learner.reply(f"Beside {token}", f"Answered from afar {token}")
    peer.sees(f"Answered from afar {token}")
    learner.panel.get_by_role("button", name="Back to the threads").click()
    expect(topics.get_by_role("link").and_(learner.page.locator(":focus"))).to_have_count(1)
    topics.filter(has_text=f"Beside {token}").get_by_role("link").click()
    learner.panel.get_by_role("link", name="Open in its module").click()
    learner.page.wait_for_url(f"**/m/{COHORT}/{other}?thread=*")
    expect(learner.panel.get_by_role("listitem").filter(has_text=f"Beside {token}")).to_be_focused()


def test_the_threads_stand_by_time_or_as_the_page_goes(
    seat: Callable[..., Seat], module: str, say: Callable[..., Any]
) -> None:
    for body, cell in (("On three", "three"), ("On one", "one"), ("On the page", None), ("On two", "two")):
        say("learner2", module, body, cell=cell)
    learner = seat("learner1")
    learner.read(COHORT, module)
    learner.discuss()
    learner.sees("On two")
    assert heads(learner) == ["On three", "On one", "On the page", "On two"]
    learner.panel.get_by_role("combobox", name="Order").select_option("By place")
    assert heads(learner) == ["On the page", "On one", "On two", "On three"]
    learner.page.reload()
    learner.sees("On two")
    assert heads(learner) == ["On the page", "On one", "On two", "On three"]
    learner.panel.get_by_role("combobox", name="Order").select_option("By time")


def test_on_a_phone_the_composer_is_one_line_until_it_is_touched(
    seat: Callable[..., Seat], module: str
) -> None:
    learner = seat("learner1", (320, 640), has_touch=True, is_mobile=True)
    learner.read(COHORT, module)
    box = learner.discuss().get_by_role("textbox", name="Write a post")
    send = learner.panel.get_by_role("button", name="Post", exact=True)
    expect(send).to_have_count(0)
    assert height(learner.panel.get_by_role("tabpanel")) > height(learner.panel) / 2
    box.tap()
    expect(send).to_be_in_viewport()
    learner.panel.get_by_role("radio", name="Tip").check()
    expect(send).to_be_visible()
    tab(learner, "This page").tap()
    expect(send).to_have_count(0)
    box.tap()
    learner.page.keyboard.type("Half a thought")
    tab(learner, "This page").tap()
    expect(send).to_be_visible()
    learner.page.reload()
    learner.discuss()
    expect(box).to_have_value("Half a thought")
    expect(send).to_be_visible()
    send.tap()
    learner.sees("Half a thought")
    box.focus()
    box.blur()
    expect(send).to_have_count(0)


def height(one: Locator) -> float:
    box = one.bounding_box()
    assert box is not None
    return box["height"]


@pytest.mark.parametrize(
    ("size", "scheme"), [(WIDE, "light"), (PHONE, "dark"), ((320, 640), "light")], ids=["1280", "390", "320"]
)
def test_every_tab_is_for_everybody(
    seat: Callable[..., Seat], module: str, say: Callable[..., Any], size: tuple[int, int], scheme: str
) -> None:
    say("learner2", module, "May I?", kind="question")
    say("learner2", "", f"For everyone, {'x' * 60}")
    learner = seat("learner1", size, color_scheme=scheme)
    learner.read(COHORT, module)
    learner.discuss()
    look(learner.page)
    for name in ("Questions", "Everyone"):
        tab(learner, name).click()
        expect(tab(learner, name)).to_be_in_viewport(ratio=1)
        look(learner.page)
    learner.panel.get_by_role("listitem").filter(has_text="For everyone").first.get_by_role("link").click()
    expect(learner.panel.get_by_role("article").filter(has_text="For everyone")).to_be_visible()
    look(learner.page)
