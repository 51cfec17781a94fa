"""What a post says where there is room for words alone: a list, a notice, a mail, a search hit.

It is read from the post as shown, where people have the names they are called by and tags their sign.
"""

import re
from html import unescape

import nh3

LONGEST = 160
# Our own sanitised HTML (`markdown.written`): nothing in it is left open or nested in itself.
_BLOCKS = re.compile(r'(?:<pre\b|<div class="math block">).*?(?:</pre>|</div>|$)', re.DOTALL)
_INLINE_TEX = re.compile(r'(<span class="math inline">)\$(.*?)\$(</span>)', re.DOTALL)


def all_words(html: str) -> str:
    """Return a post's HTML as one line of text, without the marks of its TeX."""
    return " ".join(unescape(nh3.clean(_INLINE_TEX.sub(r"\1\2\3", html), tags=set())).split())


def few_words(html: str) -> str:
    """Return how a post's HTML begins, as one line cut at a word; code and TeX of their own are "…"."""
    # No more than is needed: a long post takes a page's time, on every line of a list.
    text = all_words(_BLOCKS.sub(" … ", html[: 20 * LONGEST]))
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rpartition(' ')[0] or text[:LONGEST]} …"
