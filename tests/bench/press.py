"""Many connections that post as fast as they are answered, as light as they can be."""

import asyncio
import json
import time

from tests.bench.talk import WORDS


async def posts_a_second(port: int, path: str, *, connections: int, seconds: float) -> float:
    """Post over so many connections at once, each when it is answered, and return how many were a second."""
    until = time.perf_counter() + seconds
    started = time.perf_counter()
    counts = await asyncio.gather(*(_press(port, path, until, number) for number in range(connections)))
    return sum(counts) / (time.perf_counter() - started)


async def _press(port: int, path: str, until: float, number: int) -> int:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    body = json.dumps({"body": WORDS})
    request = (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: token token-person{number}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n{body}"
    ).encode()
    count = 0
    while time.perf_counter() < until:
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 201"), head
        length = head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0]
        await reader.readexactly(int(length))
        count += 1
    writer.close()
    return count
