"""Fetch the title of a page that somebody linked to, without letting them reach what is inside.

Only listed hosts are asked, on the web's own ports, and only where *every* address of their name is on
the public internet. The connection goes to the address that was checked: a name asked twice could answer
differently. Redirects are followed by hand, each checked the same.
"""

import asyncio
import socket
import ssl
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from dataclasses import dataclass
from urllib.parse import SplitResult, urljoin, urlsplit

import httpx

from cohort_hub.service.titles.heading import title_in
from cohort_hub.service.titles.outside import is_outside

SECONDS = 5.0
MOST_BYTES = 512 * 1024
REDIRECTS = 3
PORTS = {"http": 80, "https": 443}
HEADERS = {"Accept": "text/html", "Accept-Encoding": "identity", "User-Agent": "jupyter-cohort"}
_MOVED = frozenset((301, 302, 303, 307, 308))
_PAGES = frozenset(("text/html", "application/xhtml+xml"))

# Host name and port → its IP addresses.
Resolve = Callable[[str, int], Awaitable[list[str]]]
# IP address and port → where to connect; tests lead it to a server of theirs.
Route = Callable[[str, int], tuple[str, int]]


class Unwanted(Exception):
    """Nothing is fetched from there."""


async def resolve(host: str, port: int) -> list[str]:
    """Return the addresses of a host's name."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(entry[4][0]) for entry in found]


def straight(address: str, port: int) -> tuple[str, int]:
    return address, port


@dataclass(frozen=True)
class Titles:
    """Knows the hosts whose pages may be asked for their titles."""

    hosts: frozenset[str] = frozenset()
    resolve: Resolve = resolve
    route: Route = straight

    async def of(self, address: str) -> str:
        """Return the title of the page at ``address``; "" where there is none for us."""
        try:
            async with asyncio.timeout(SECONDS):
                return await self._title(address)
        except (Unwanted, TimeoutError, OSError, ValueError, httpx.HTTPError, ssl.SSLError):
            return ""

    async def _title(self, address: str) -> str:
        # Nothing of the surroundings: no proxy, no credentials from a file, no cookies from hop to hop.
        async with httpx.AsyncClient(trust_env=False, follow_redirects=False, timeout=SECONDS) as client:
            for _ in range(REDIRECTS + 1):
                answer = await client.send(await self._request(client, address), stream=True)
                async with aclosing(answer):
                    if answer.status_code not in _MOVED:
                        return await _read(answer)
                address = urljoin(address, answer.headers.get("location", ""))
                client.cookies.clear()
        raise Unwanted(f"More than {REDIRECTS} redirects")

    async def _request(self, client: httpx.AsyncClient, address: str) -> httpx.Request:
        parts = urlsplit(address)
        host, port = self._allowed(parts)
        ip, at = self.route(await self._checked(host, port), port)
        target = httpx.URL(scheme=parts.scheme, host=ip, port=at, raw_path=_asked(parts))
        headers = {"Host": host, **HEADERS}
        return client.build_request("GET", target, headers=headers, extensions={"sni_hostname": host})

    def _allowed(self, parts: SplitResult) -> tuple[str, int]:
        host = (parts.hostname or "").lower()
        port = PORTS.get(parts.scheme)
        if port is None or (parts.port or port) != port or parts.username is not None:
            raise Unwanted("Only plain http and https addresses are asked")
        if host not in self.hosts:
            raise Unwanted(f"{host} is not listed")
        return host, port

    async def _checked(self, host: str, port: int) -> str:
        addresses = await self.resolve(host, port)
        if not addresses or not all(is_outside(address) for address in addresses):
            raise Unwanted(f"{host} is not outside")
        return addresses[0]


async def _read(answer: httpx.Response) -> str:
    if answer.status_code != 200 or answer.headers.get("content-encoding", "identity") != "identity":
        return ""
    if answer.headers.get("content-type", "").partition(";")[0].strip().lower() not in _PAGES:
        return ""
    page = b""
    async for piece in answer.aiter_raw():
        page += piece
        if len(page) >= MOST_BYTES or b"</head" in page:
            break
    return title_in(page[:MOST_BYTES], answer.charset_encoding or "")


def _asked(parts: SplitResult) -> bytes:
    query = f"?{parts.query}" if parts.query else ""
    return httpx.URL(f"http://host{parts.path or '/'}{query}").raw_path
