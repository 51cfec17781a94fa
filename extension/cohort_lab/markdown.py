"""Markdown of an answer as safe HTML, for its preview."""

from functools import cache

import nh3
from markdown_it import MarkdownIt


@cache
def parser() -> MarkdownIt:
    """Return the parser: CommonMark with tables, and no HTML of the writer's own."""
    return MarkdownIt("commonmark", {"html": False, "linkify": False}).enable(["table", "strikethrough"])


def rendered(source: str) -> str:
    """Render and sanitise."""
    return nh3.clean(parser().render(source), link_rel="noopener noreferrer nofollow")
