"""Files are chosen, pasted and dropped where one writes, and opened where one reads."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, WIDE
from tests.browser.seats import Seat
from tests.service.pictures import png

COHORT, MODULE = "welcome-november", "how-we-answer-customers"
# A real JPEG, as the browser itself writes one, given to the box as a paste or a drop gives it.
GIVE = """
async (box, kind) => {
  const canvas = Object.assign(document.createElement("canvas"), { width: 64, height: 48 });
  canvas.getContext("2d").fillRect(8, 8, 40, 30);
  const content = await new Promise(done => canvas.toBlob(done, "image/jpeg"));
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([content], `${kind}.jpg`, { type: "image/jpeg" }));
  const given = { bubbles: true, cancelable: true };
  const event =
    kind === "paste"
      ? new ClipboardEvent("paste", { ...given, clipboardData: dataTransfer })
      : new DragEvent("drop", { ...given, dataTransfer });
  box.dispatchEvent(event);
}
"""

pytestmark = pytest.mark.timeout(600)


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["1280", "390"])
def test_pictures_and_files_go_along_with_a_post(seat: Callable[..., Seat], size: tuple[int, int]) -> None:
    one, two = seat("learner1", size), seat("learner2", size)
    words = f"Two pictures and a table, at {size[0]}"
    one.read(COHORT, MODULE)
    panel = one.discuss()
    box = panel.get_by_role("textbox", name="Write a post")
    for kind in ("paste", "drop"):
        box.evaluate(GIVE, kind)
    table = {"name": "table.csv", "mimeType": "text/csv", "buffer": b"a,b\n1,2\n"}
    panel.locator("input[type=file][multiple]").first.set_input_files([table])  # type: ignore[list-item]
    attached = panel.get_by_role("list", name="Attached files").get_by_role("listitem")
    expect(attached).to_have_count(3)
    for name in ("paste.jpg", "drop.jpg", "table.csv"):
        expect(panel.get_by_role("button", name=f"Remove {name}")).to_be_visible()

    one.page.reload()
    panel = one.discuss()
    expect(panel.get_by_role("button", name="Remove table.csv")).to_be_visible()
    panel.get_by_role("button", name="Remove drop.jpg").click()
    one.post(words)
    expect(panel.get_by_role("list", name="Attached files")).to_have_count(0)

    two.read(COHORT, MODULE)
    two.discuss()
    post = two.sees(words)
    files = post.get_by_role("list", name="Files of this post").get_by_role("listitem")
    expect(files).to_have_count(2)
    opener = post.get_by_role("button", name="Open paste.jpg")
    opener.focus()
    two.page.keyboard.press("Enter")
    large = two.page.get_by_role("dialog", name="paste.jpg").get_by_role("img")
    expect(large).to_be_visible()
    assert large.evaluate("picture => picture.decode().then(() => picture.naturalWidth)") == 64
    two.page.keyboard.press("Escape")
    expect(large).to_have_count(0)
    expect(opener).to_be_focused()
    with two.page.expect_download() as saved:
        post.get_by_role("link", name="table.csv").click()
    assert saved.value.suggested_filename == "table.csv"
    assert saved.value.path().read_bytes() == table["buffer"]


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["1280", "390"])
def test_a_file_is_a_post_without_any_words(seat: Callable[..., Seat], size: tuple[int, int]) -> None:
    one, two = seat("learner1", size), seat("learner2", size)
    name = f"prices-at-{size[0]}.csv"
    two.read(COHORT, MODULE)
    two.discuss()
    one.read(COHORT, MODULE)
    one.compose()
    table = {"name": name, "mimeType": "text/csv", "buffer": b"a,b\n1,2\n"}
    one.panel.locator("input[type=file][multiple]").first.set_input_files([table])  # type: ignore[list-item]
    expect(one.panel.get_by_role("button", name=f"Remove {name}")).to_be_visible()
    one.panel.get_by_role("button", name="Post", exact=True).click()

    expect(two.sees(name).get_by_role("link", name=name)).to_be_visible()
    two.page.goto(f"{two.home}c/{COHORT}")
    expect(two.page.get_by_role("link", name=f"File: {name}")).to_be_visible()


def test_what_is_too_large_is_said_before_it_goes_out(seat: Callable[..., Seat]) -> None:
    one = seat("learner3")
    one.read(COHORT, MODULE)
    panel = one.discuss()
    large = {"name": "film.mp4", "mimeType": "video/mp4", "buffer": bytes(10 * 2**20 + 1)}
    broken = {"name": "broken.png", "mimeType": "image/png", "buffer": png()[:-6]}
    panel.locator("input[type=file][multiple]").first.set_input_files([large, broken])  # type: ignore[list-item]

    expect(panel.get_by_text("A file has at most 10 MB.")).to_be_visible()
    expect(panel.get_by_text("This picture is damaged.")).to_be_visible()
    for name in ("film.mp4", "broken.png"):
        panel.get_by_role("button", name=f"Remove {name}").click()
    expect(panel.get_by_role("list", name="Attached files")).to_have_count(0)
