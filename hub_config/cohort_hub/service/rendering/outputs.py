"""A code cell's outputs → HTML, by MIME type."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from cohort_hub.service.rendering import frames
from cohort_hub.service.rendering.cleaning import Scene, cleaned
from cohort_hub.service.rendering.code import plain, terminal
from cohort_hub.service.rendering.embedded import drawing, from_base64
from cohort_hub.service.rendering.prose import unsafe_html
from cohort_hub.service.rendering.shelf import SHOWN

MAX_HTML = 1_000_000
WIDGET = "application/vnd.jupyter.widget-view+json"
PICTURES = ("image/svg+xml", "image/png", "image/jpeg", "image/webp", "image/gif")
RUNS = "It runs in the live module: press Work on it."


def outputs_html(outputs: Sequence[Mapping[str, Any]], scene: Scene, *, ids: set[str], alt: str = "") -> str:
    """Return all outputs of one cell; ``alt`` describes its pictures where they do not say it themselves."""
    return "".join(_output(output, scene, ids, alt) for output in _joined(outputs))


def _joined(outputs: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Give the outputs with neighbouring pieces of one stream made one."""
    waiting: dict[str, Any] | None = None
    for output in outputs:
        is_stream = output["output_type"] == "stream"
        if waiting and is_stream and waiting["name"] == output["name"]:
            waiting["text"] += output["text"]
            continue
        if waiting:
            yield waiting
        waiting = dict(output) if is_stream else None
        if not is_stream:
            yield output
    if waiting:
        yield waiting


def _output(output: Mapping[str, Any], scene: Scene, ids: set[str], alt: str) -> str:
    match output["output_type"]:
        case "stream":
            name = " stderr" if output["name"] == "stderr" else ""
            return _block(f"stream{name}", f"<pre>{terminal(output['text'])}</pre>")
        case "error":
            return _error(output)
        case _:
            return _display(output, scene, ids, alt)


def _error(output: Mapping[str, Any]) -> str:
    name, reason = escape(plain(output["ename"])), escape(output["evalue"])
    trace = terminal("\n".join(output["traceback"]))
    return _block(
        "error",
        f"<p><strong>{name}</strong>: {reason}</p>"
        f"<details><summary>Where it happened</summary><pre>{trace}</pre></details>",
    )


def _display(output: Mapping[str, Any], scene: Scene, ids: set[str], alt: str) -> str:
    data: Mapping[str, Any] = output["data"]
    picture = _picture(output, scene, alt)
    if WIDGET in data:
        return picture or _words(f"An interactive block. {RUNS}")
    if "text/html" in data:
        return _html(_text(data["text/html"]), scene, ids, picture)
    if picture:
        return picture
    for kind in ("text/markdown", "text/latex"):
        if kind in data:
            html = cleaned(unsafe_html(_text(data[kind])), scene, ids=ids).html
            return _block("text", html)
    if "text/plain" in data:
        return _block("text", f"<pre>{terminal(_text(data['text/plain']))}</pre>")
    return _words(f"An output that needs a program to be shown. {RUNS}") if data else ""


def _html(html: str, scene: Scene, ids: set[str], picture: str) -> str:
    if not frames.needs_scripts(html):
        return _cleaned_html(html, scene, ids)
    if picture:
        return picture
    if frames.steers_the_notebook(html):
        return ""
    if frames.stands_alone(html):
        return _block("frame", frames.element(scene.shelf.frame(frames.page(html))))
    return _words(f"An interactive output that fetches its program from another place. {RUNS}")


def _cleaned_html(html: str, scene: Scene, ids: set[str]) -> str:
    if len(html) > MAX_HTML:
        return _words(f"An output too large for this page. {RUNS}")
    safe = cleaned(html, scene, ids=ids).html
    return _block("table" if "<table" in safe else "text", safe) if safe.strip() else ""


def _picture(output: Mapping[str, Any], scene: Scene, alt: str) -> str:
    """Return the first picture of the bundle, or nothing."""
    data: Mapping[str, Any] = output["data"]
    for kind in PICTURES:
        if kind not in data:
            continue
        body = _text(data[kind])
        content = drawing(body) if kind == "image/svg+xml" else from_base64(body)
        if content is None or kind not in SHOWN:
            continue
        told: Mapping[str, Any] = output.get("metadata", {})
        about: Any = told.get(kind, told)
        about = about if isinstance(about, dict) else {}
        words = escape(str(about.get("alt") or told.get("alt") or alt or "Figure drawn by the code above"))
        size = "".join(
            f' {side}="{about[side]}"' for side in ("width", "height") if isinstance(about.get(side), int)
        )
        address = scene.shelf.picture(content, kind)
        return _block("picture", f'<img src="{address}" alt="{words}"{size} loading="lazy">')
    return ""


def _words(sentence: str) -> str:
    return _block("words", f"<p>{escape(sentence)}</p>")


def _block(kind: str, html: str) -> str:
    return f'<div class="output {kind}">{html}</div>'


def _text(body: Any) -> str:
    return "".join(body) if isinstance(body, list) else str(body)
