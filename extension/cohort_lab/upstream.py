"""The cohort service as seen from a person's server: its address, and what may travel to it and back."""

from http.cookiejar import DefaultCookiePolicy
from urllib.parse import quote, unquote, urlsplit, urlunsplit

import httpx
from jupyter_server.base.handlers import JupyterHandler
from tornado.httputil import HTTPHeaders

from cohort_lab.replies import Refusal

ASKED = (
    "Accept",
    "Accept-Encoding",
    "Accept-Language",
    "Content-Type",
    "Idempotency-Key",
    "If-Match",
    "If-Modified-Since",
    "If-None-Match",
    "If-Range",
    "If-Unmodified-Since",
    "Last-Event-ID",
    "Prefer",
    "Range",
    "User-Agent",
)
"""The headers of a request that travel on. Cookies and this server's own credentials are not among them."""

ANSWERED = (
    "Accept-Ranges",
    "Allow",
    "Cache-Control",
    "Content-Disposition",
    "Content-Encoding",
    "Content-Language",
    "Content-Length",
    "Content-Range",
    "Content-Type",
    "ETag",
    "Expires",
    "Last-Modified",
    "Link",
    "Retry-After",
    "Vary",
)
"""The headers of an answer that travel back. The service sets no cookies on a person's server."""

OURS = {"token", "_xsrf"}
"""Query arguments that speak to this server, not to the service."""

TIMEOUT = httpx.Timeout(60, connect=5)


class Service:
    """The service's address and the connections to it."""

    def __init__(self, url: str, token: str = "") -> None:
        self.url = url and url.rstrip("/") + "/"
        self.token = token
        limits = httpx.Limits(max_connections=64, max_keepalive_connections=8)
        # trust_env would send people's tokens through whatever proxy the environment names.
        self.http = httpx.AsyncClient(timeout=TIMEOUT, limits=limits, trust_env=False)
        # All viewers of this server share the connections: a cookie kept would travel with the next one.
        self.http.cookies.jar.set_policy(DefaultCookiePolicy(allowed_domains=[]))

    def address(self, path: str, query: str) -> str:
        """Return where `path` is at the service; refuse a path that would leave its prefix."""
        if not self.url:
            raise Refusal(
                503,
                "no_service",
                "This server does not know where the cohort service is. Tell whoever runs it.",
            )
        if climbs(path):
            raise Refusal(404, "not_found", "There is nothing here for you. Check the address.")
        wanted = "&".join(pair for pair in query.split("&") if unquote(pair.partition("=")[0]) not in OURS)
        return self.url + quote(path, safe="/:@!$&'()*+,;=~") + (f"?{wanted}" if wanted else "")

    def socket_address(self, path: str, query: str) -> str:
        """Return the same for a WebSocket."""
        scheme, *rest = urlsplit(self.address(path, query))
        return urlunsplit(("wss" if scheme == "https" else "ws", *rest))

    def credentials(self, handler: JupyterHandler) -> dict[str, str]:
        """Speak in the name of the person at the screen, who on a shared server is not its owner."""
        hub_auth = getattr(handler.identity_provider, "hub_auth", None)
        token = hub_auth.get_token(handler) if hub_auth else self.token
        return {"Authorization": f"token {token}"} if token else {}

    async def close(self) -> None:
        """Close the connections."""
        await self.http.aclose()


def down() -> Refusal:
    """Say that the service cannot be reached."""
    return Refusal(
        502,
        "service_down",
        "The cohort service does not answer just now. Your notebook is safe; try again in a moment.",
    )


def climbs(path: str) -> bool:
    """Say whether a path, decoded as often as anybody might decode it, steps outside its place."""
    while (decoded := unquote(path)) != path:
        path = decoded
    odd = any(ord(letter) < 32 or letter in "\\\x7f" for letter in path)
    return odd or any(part in {".", ".."} for part in path.split("/")) or path.startswith("/") or "//" in path


def travelling(headers: HTTPHeaders | httpx.Headers, names: tuple[str, ...]) -> dict[str, str]:
    """Pick the headers that travel on."""
    return {name: headers[name] for name in names if name in headers}
