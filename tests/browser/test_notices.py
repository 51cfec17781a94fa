"""Somebody is mentioned: the bell rings on their screen, and leads to the place."""

import re
from collections.abc import Callable, Iterator
from secrets import token_hex

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, WIDE
from tests.browser.seats import PATIENCE, Seat
from tests.browser.test_accessible import look
from tests.deployment import Deployed

COHORT, MODULE = "welcome-november", "how-we-answer-customers"
SOON = 2_000
"""Milliseconds within which a notice is on the other screen."""

pytestmark = pytest.mark.timeout(600)


def bell(page: Page) -> Locator:
    return page.get_by_role("banner").get_by_role("button", name=re.compile(r"^Notices"))


def count(page: Page) -> int:
    name = bell(page).get_attribute("aria-label") or ""
    found = re.search(r"(\d+) unread", name)
    return int(found[1]) if found else 0


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["1280", "390"])
def test_a_mention_rings_on_the_other_screen_and_leads_to_the_place(
    seat: Callable[..., Seat], size: tuple[int, int]
) -> None:
    words = f"Have a look at this, at {size[0]}"
    one, two = seat("learner1", size), seat("learner2", size)
    one.read(COHORT, MODULE)
    expect(bell(two.page)).to_be_visible()
    before = count(two.page)
    cell = one.page.locator("[data-cell]").filter(has=one.page.get_by_role("heading", name="Listen first"))
    cell.hover()
    cell.get_by_role("button", name="Comment on this cell").first.click()
    one.post(f"@learner2 {words}", shown=words)

    expect(bell(two.page)).to_have_accessible_name(f"Notices, {before + 1} unread", timeout=SOON)
    bell(two.page).click()
    sheet = two.page.get_by_role("region", name="Notices")
    entry = sheet.get_by_role("link").filter(has_text=words)
    expect(entry).to_contain_text("Learner One mentioned you")
    look(two.page)
    entry.click()

    two.page.wait_for_url(f"**/m/{COHORT}/{MODULE}?thread=*")
    expect(two.panel.get_by_role("article").filter(has_text=words)).to_be_in_viewport()
    expect(bell(two.page)).to_have_accessible_name("Notices" if before == 0 else f"Notices, {before} unread")


def test_all_windows_agree_and_the_keyboard_is_enough(seat: Callable[..., Seat]) -> None:
    one, two = seat("learner1"), seat("learner2")
    other = two.context.new_page()
    other.goto(f"{two.home}m/{COHORT}/{MODULE}")
    one.read(COHORT, MODULE)
    one.post("@learner2 in every window", shown="in every window")
    for page in (two.page, other):
        expect(bell(page)).to_have_accessible_name(re.compile("unread"))

    bell(two.page).press("Enter")
    expect(two.page.get_by_role("heading", name="Notices")).to_be_focused()
    two.page.get_by_role("button", name="Mark all as read").press("Enter")
    for page in (two.page, other):
        expect(bell(page)).to_have_accessible_name("Notices", timeout=SOON)
    two.page.keyboard.press("Escape")
    expect(bell(two.page)).to_be_focused()


@pytest.fixture
def newcomer(deployment: Deployed) -> Iterator[str]:
    """Somebody who has never been here: no browser has told where their clock is."""
    name = f"newcomer-{token_hex(3)}"
    asked = ("person", name, "--display-name", name.capitalize(), "--cohort", COHORT)
    added = deployment.cohort("roster", "add", *asked)
    assert added.returncode == 0, added.stderr
    yield name
    assert deployment.cohort("roster", "remove", "person", name).returncode == 0


@pytest.mark.parametrize("size", [WIDE, (320, 700)], ids=["1280", "320"])
def test_a_profile_is_kept(seat: Callable[..., Seat], newcomer: str, size: tuple[int, int]) -> None:
    one = seat(newcomer, size, timezone_id="Europe/Lisbon")
    expect(bell(one.page)).to_be_visible()
    one.page.goto(f"{one.home}me")
    expect(one.page.get_by_label("Time zone")).to_have_value("Europe/Lisbon")
    one.page.get_by_label("Ask me about").fill("#Excel, returns")
    one.page.get_by_label("Where you work").fill("Shop 4")
    one.page.get_by_role("button", name="Save").click()
    expect(one.page.get_by_role("status")).to_have_text("Saved.")
    look(one.page)
    one.page.reload()
    expect(one.page.get_by_label("Ask me about")).to_have_value("#excel #returns")
    expect(one.page.get_by_label("Where you work")).to_have_value("Shop 4")


def test_the_bell_rings_in_the_learners_app_and_leads_to_the_reader(seat: Callable[..., Seat]) -> None:
    one, two = seat("learner1"), seat("learner2")
    two.work(COHORT, MODULE)
    words = "While you work on it"
    rung(one, two, words).click()
    two.page.wait_for_url(f"**/services/cohort/m/{COHORT}/{MODULE}?thread=*")
    expect(two.panel.get_by_role("article").filter(has_text=words)).to_be_in_viewport()


def test_the_bell_rings_in_jupyterlab_and_leads_to_a_tab_beside_it(seat: Callable[..., Seat]) -> None:
    one, two = seat("learner1"), seat("learner2")
    two.read(COHORT, MODULE)
    two.page.get_by_role("link", name="Open in JupyterLab").click()
    two.page.wait_for_url(f"**/user/{two.name}/lab/**", timeout=PATIENCE)
    two.page.locator(".jp-Notebook .jp-Cell").first.wait_for(timeout=PATIENCE)
    words = "While you look at the source"
    entry = rung(one, two, words)
    with two.page.expect_popup() as opened:
        entry.click()
    opened.value.wait_for_url(f"**/services/cohort/m/{COHORT}/{MODULE}?thread=*")
    beside = Seat(two.name, two.context, opened.value, two.home)
    expect(beside.panel.get_by_role("article").filter(has_text=words)).to_be_in_viewport()
    expect(two.page.locator(".jp-Notebook")).to_be_visible()


def rung(one: Seat, two: Seat, words: str) -> Locator:
    """Have somebody mentioned, and the bell ring on the page before them; return the notice of it."""
    button = two.page.get_by_role("button", name=re.compile(r"^Notices"))
    expect(button).to_be_visible()
    one.read(COHORT, MODULE)
    one.post(f"@{two.name} {words}", shown=words)
    expect(button).to_have_accessible_name(re.compile("unread"))
    button.click()
    sheet = two.page.get_by_role("region", name="Notices")
    entry = sheet.get_by_role("link").filter(has_text=words)
    expect(entry).to_contain_text("Learner One mentioned you")
    expect(sheet).to_be_in_viewport(ratio=1)
    return entry
