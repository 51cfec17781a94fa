"""The allow-list: which elements, attributes, classes and addresses may stand in a rendered notebook."""

import nh3
from pygments.token import STANDARD_TYPES

ID_PREFIX = "in-"
TAGS = set(
    """
    a abbr aside audio b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn div
    dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small
    source span strike strong sub summary sup table tbody td tfoot th thead time tr track u ul var video wbr
    """.split()  # noqa: SIM905 - read as words
)
_ANY = {"id", "title", "lang", "dir", "align"}
_CELL = {"align", "valign", "colspan", "rowspan", "scope", "headers", "width"}
ATTRIBUTES = dict.fromkeys(TAGS, _ANY) | {
    "a": _ANY | {"href", "download"},
    "img": _ANY | {"src", "alt", "width", "height", "loading"},
    "video": _ANY | {"src", "poster", "controls", "width", "height", "loop", "muted", "preload"},
    "audio": _ANY | {"src", "controls", "loop", "preload"},
    "source": {"src", "type"},
    "track": {"src", "kind", "srclang", "label", "default"},
    "ol": _ANY | {"start", "reversed", "type"},
    "table": _ANY | {"width"},
    "td": _ANY | _CELL,
    "th": _ANY | _CELL,
    "details": _ANY | {"open"},
    "time": _ANY | {"datetime"},
}
_TOKENS = {name for name in STANDARD_TYPES.values() if name}
_OURS = {"math", "inline", "block", "highlight", "elsewhere", "dataframe", "alert", "alert-block"}
_ALERTS = {f"alert-{kind}" for kind in ("info", "success", "warning", "danger")}
CLASSES = {
    tag: _OURS | _ALERTS | (_TOKENS if tag == "span" else set[str]())
    for tag in ("a", "div", "p", "pre", "span", "table")
}


def allowed(html: str, module: str) -> str:
    """Return ``html`` with nothing in it but what is allowed. This has the last word.

    Addresses lead to files of this module, into the notebook itself, or out by a link: nothing is fetched
    from another site.
    """
    files = f"{module}/files/"

    def keep(_tag: str, attribute: str, value: str) -> str | None:
        match attribute:
            case "src" | "poster":
                return value if value.startswith(files) else None
            case "href":
                safe = ("http://", "https://", "mailto:", f"#{ID_PREFIX}", files)
                return value if value.lower().startswith(safe) else None
            case "id":
                return value if value.startswith(ID_PREFIX) else None
            case _:
                return value

    return nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        attribute_filter=keep,
        allowed_classes=CLASSES,
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer",
        strip_comments=True,
    )
