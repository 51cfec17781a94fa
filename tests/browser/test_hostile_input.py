"""All that the corpus attacks with, posted into one module and opened in a real browser: nothing of it runs.

A mark that an attack would leave, dialogs, uncaught errors, requests to other addresses and the reports of
the page's own policy are watched in the reader, in Voilà and in JupyterLab.
"""

import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.browser.seats import Seat
from tests.deployment import Deployed
from tests.hostile.corpus import ATTACKS
from tests.service.pictures import png

COHORT, MODULE = "welcome-november", "how-we-answer-customers"
API = f"/services/cohort/api/cohorts/{COHORT}"
DRAWING = b"<svg xmlns='http://www.w3.org/2000/svg' onload='parent.__ran=1'/>"
WATCH = """
window.__ran = 0;
window.__reported = [];
document.addEventListener("securitypolicyviolation", event => {
  window.__reported.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile ?? ""}`);
});
"""
# What stands in the panel that could run, leave, or cover the page.
ARMED = r"""
() => {
  const parts = ["body", "body *", "links *", "files *"].map(part => `.cohort-${part}`).join();
  const foreign = /^(script|iframe|object|embed|form|input|base|meta|link|style|frame|portal)$/;
  const leading = /^(href|src|xlink:href|action|formaction|data)$/;
  const running = /^(javascript|data|vbscript|blob|file):/;
  const armed = [];
  for (const element of document.querySelectorAll(parts)) {
    const tag = element.localName;
    if (foreign.test(tag)) armed.push(tag);
    for (const { name, value } of element.attributes) {
      const address = value.replace(/[\u0000-\u0020]/g, "").toLowerCase();
      if (name.startsWith("on")) armed.push(`${tag} ${name}`);
      if (leading.test(name) && running.test(address)) armed.push(`${tag} ${name}=${value}`);
    }
    const { position } = getComputedStyle(element);
    if (["fixed", "sticky"].includes(position)) armed.push(`${tag} covers the page`);
  }
  return armed;
}
"""

pytestmark = pytest.mark.timeout(900)


def test_nothing_that_is_posted_runs(seat: Callable[..., Seat], deployment: Deployed) -> None:
    last = post_everything(deployment)
    reader, learner, designer = (watched(seat(name)) for name in ("learner1", "learner3", "designer"))

    reader.read(COHORT, MODULE)
    reader.discuss()
    harmless(reader, last)

    learner.work(COHORT, MODULE)
    learner.discuss()
    harmless(learner, last)

    designer.author("How we answer customers")
    harmless(designer, last)

    reader.page.goto(reader.home)
    expect(reader.page.get_by_role("heading", level=1)).to_be_visible()
    assert told(reader.page) == (0, [])


def post_everything(deployment: Deployed) -> str:
    """Post every attack into the module, with a hostile file and a link; return the last post's words."""
    author = httpx.Client(base_url=deployment.address, headers=deployment.bearer("learner2"), timeout=60)
    for attack in ATTACKS:
        sent = author.post(f"{API}/modules/{MODULE}/threads", json={"body": f"{attack}\n\nend"})
        assert sent.status_code == 201, sent.text
    files = [
        author.post(f"{API}/attachments", params={"name": name}, content=content).json()["id"]
        for name, content in (
            ('"><img src=x onerror=window.__ran=1>.png', png(40, 30)),
            ("<script>window.__ran=1</script>.svg", DRAWING),
            ("page.html", b"<!doctype html><script>window.__ran=1</script>"),
        )
    ]
    body = {"body": "The last of them https://evil.example/<script>", "kind": "link", "attachments": files}
    assert author.post(f"{API}/modules/{MODULE}/threads", json=body).status_code == 201
    return "The last of them"


def watched(somebody: Seat) -> Seat:
    """Watch the person's pages from their first moment on; a dialog fails the test."""
    somebody.context.add_init_script(WATCH)

    def refuse(dialog: Any) -> None:
        message = dialog.message
        dialog.dismiss()
        raise AssertionError(f"A dialog opened: {message}")

    somebody.page.on("dialog", refuse)
    return somebody


def harmless(somebody: Seat, last: str) -> None:
    """Expect every post to be there, and that none has done anything, touched or not."""
    posts = somebody.panel.locator(".cohort-body")
    expect(somebody.panel.get_by_text(last).first).to_be_visible()
    assert posts.count() > len(ATTACKS)
    assert somebody.page.evaluate(ARMED) == []
    touch_everything(somebody.page)
    picture = somebody.panel.locator(".cohort-thumbnail").last
    picture.scroll_into_view_if_needed()
    picture.click()
    shown = somebody.page.locator(".cohort-large img")
    expect(shown).to_be_visible()
    assert shown.evaluate("picture => picture.decode().then(() => picture.naturalWidth)") == 40
    somebody.page.keyboard.press("Escape")
    expect(shown).to_have_count(0)
    ran, reported = told(somebody.page)
    assert ran == 0
    assert [report for report in reported if "evil.example" in report or "inline" in report] == []


def touch_everything(page: Page) -> None:
    """Send what a hand and the keyboard would send to whatever an attack may have left."""
    page.evaluate(
        """() => {
          for (const element of document.querySelectorAll(".cohort-body *")) {
            for (const kind of ["mouseover", "mousemove", "pointerenter", "focus", "focusin", "toggle"])
              element.dispatchEvent(new Event(kind, { bubbles: true }));
          }
        }"""
    )


def told(page: Page) -> tuple[int, list[str]]:
    return tuple(json.loads(page.evaluate("JSON.stringify([window.__ran, window.__reported])")))
