"""Words on a page as hands and eyes meet them: selecting some, and seeing which are painted."""

from typing import Any

from playwright.sync_api import Page

IN_TIME = 2_000
"""Milliseconds after which everybody else must see what somebody wrote."""

_RANGE = """
const found = (within, words) => {
  const root = document.querySelector(within);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.parentElement.closest(".cm-editor, script") ? -1 : node.data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    return range;
  }
  throw new Error(`“${words}” is not in ${within}`);
};
"""
_ENDS = f"""([within, words]) => {{
  {_RANGE}
  const range = found(within, words);
  range.startContainer.parentElement.scrollIntoView({{ block: "center", behavior: "instant" }});
  const lines = [...range.getClientRects()];
  const first = lines[0], last = lines[lines.length - 1];
  return [first.left, first.top + first.height / 2, last.right, last.top + last.height / 2];
}}"""
_SELECT = f"""([within, words]) => {{
  {_RANGE}
  const range = found(within, words);
  range.startContainer.parentElement.scrollIntoView({{ block: "center", behavior: "instant" }});
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}}"""
_PAINTED = """([name, words, patience]) => new Promise(done => {
  const end = performance.now() + patience;
  const look = () => {
    const ranges = [...(CSS.highlights.get(name) ?? [])].map(range => range.toString());
    if (ranges.includes(words)) done(true);
    else if (performance.now() > end) done(ranges.join(" | "));
    else requestAnimationFrame(look);
  };
  look();
})"""


def drag_over(page: Page, within: str, words: str) -> None:
    """Select words with the mouse."""
    left, top, right, bottom = ends(page, within, words)
    page.mouse.move(left, top)
    page.mouse.down()
    page.mouse.move((left + right) / 2, (top + bottom) / 2)
    page.mouse.move(right, bottom)
    page.mouse.up()


def select(page: Page, within: str, words: str) -> None:
    """Select words as a phone's long press does: no mouse is there to be let go."""
    page.evaluate(_SELECT, [within, words])


def press(page: Page, within: str, words: str) -> None:
    """Press words on the page, at their end: others may have marked some that begin there too."""
    _, _, right, bottom = ends(page, within, words)
    page.mouse.click(right - 4, bottom)


def ends(page: Page, within: str, words: str) -> tuple[float, float, float, float]:
    """Bring words into view; return where they begin and end on the screen."""
    where: Any = page.evaluate(_ENDS, [within, words])
    return (where[0], where[1], where[2], where[3])


def sees_painted(page: Page, words: str, look: str = "quote", *, patience: int = IN_TIME) -> None:
    """Expect words to be painted, soon."""
    assert page.evaluate(_PAINTED, [f"cohort-{look}", words, patience]) is True
