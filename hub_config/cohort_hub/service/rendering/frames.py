"""Outputs that only a script can draw: a page in an origin of its own, or words."""

import re

ASKS_A_SCRIPT = re.compile(r"<script\b|\son[a-z]+\s*=|javascript:", re.IGNORECASE)
_FETCHES = re.compile(r"<script\b[^>]*\ssrc\s*=|\brequire(?:js)?\s*[.(]|\bimport\s*\(", re.IGNORECASE)
_STEERS_THE_NOTEBOOK = re.compile(r"\b(?:Jupyter|IPython)\.|div\.(?:input|output|prompt)|\.jp-")
# The frame's origin is its own: no cookie, no storage, no request to anywhere.
POLICY = (
    "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; "
    "img-src data: blob:; font-src data:; media-src data: blob:; form-action 'none'; base-uri 'none'"
)
_TELL_HEIGHT = """
const tell = () => parent.postMessage({"cohort.frame.height": document.documentElement.scrollHeight}, "*");
new ResizeObserver(tell).observe(document.body); addEventListener("load", tell);
"""


def needs_scripts(html: str) -> bool:
    return ASKS_A_SCRIPT.search(html) is not None


def stands_alone(html: str) -> bool:
    """Whether the scripts are all inside: nothing can be fetched from within the frame."""
    return _FETCHES.search(html) is None


def steers_the_notebook(html: str) -> bool:
    """Whether it is a script for JupyterLab's own page (hide all code, say): nothing to show to a reader."""
    return _STEERS_THE_NOTEBOOK.search(html) is not None


def page(html: str) -> str:
    """Return the frame's document. It tells its height to the page around it, and nothing else."""
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        "<title>Output</title><style>body{margin:0;font:16px/1.5 system-ui,sans-serif}</style></head>"
        f"<body>{html}<script>{_TELL_HEIGHT}</script></body></html>"
    )


def element(address: str) -> str:
    return (
        f'<iframe sandbox="allow-scripts" src="{address}" title="Interactive output" height="420" '
        'loading="lazy" referrerpolicy="no-referrer"></iframe>'
    )
