"""Readers of one jupyterlab-chat, in its environment: `chat_room.py ADDRESS TOKEN CHAT READERS WAY HISTORY`.

WAY is `document` (everybody has the shared document, over jupyter-collaboration's sockets) or `plain` (the
chat's own sockets, where no collaboration is installed). Prints a line when all have joined; then, for every
number on standard input, the first reader posts that many messages, each when all have the one before.
"""

import asyncio
import itertools
import json
import sys
import time
import urllib.request
import uuid
from collections.abc import Callable
from typing import Any

from pycrdt import (
    Array,
    Doc,
    Map,
    YMessageType,
    create_sync_message,
    create_update_message,
    handle_sync_message,
)
from tornado.websocket import WebSocketClientConnection, websocket_connect

LARGEST = 2**30
WORDS = "A reply of *usual* length, with a `word` of code."
keys = (f"{uuid.uuid4()}" for _ in itertools.count())


class PlainReader:
    """A reader who is sent the whole history once and then every message."""

    saved = True

    def __init__(self, changed: Callable[[], None]) -> None:
        self.messages = -1
        self._changed = changed

    async def join(self, address: str, chat: str, token: str) -> None:
        url = f"ws{address.removeprefix('http')}api/chat/ws/{chat}?token={token}"
        self._line = await websocket_connect(url, on_message_callback=self._hear, max_message_size=LARGEST)

    def post(self) -> None:
        self._line.write_message(
            json.dumps({"type": "client", "action": "send", "id": next(keys), "body": WORDS})
        )

    def _hear(self, frame: str | bytes | None) -> None:
        assert frame is not None, "the chat closed the socket"
        said = json.loads(frame)
        if said["action"] == "connection":
            self.messages = len(said["messages"])
        elif said["action"] == "message":
            self.messages += 1
        self._changed()


class DocumentReader:
    """A reader who has the shared document, and brings it up to date with every frame."""

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._document: Doc[Any] = Doc()
        self._document["messages"] = self._messages = Array()
        self._document["state"] = self._state = Map()
        self._line: WebSocketClientConnection

    @property
    def messages(self) -> int:
        """Return how many messages there are; one that the server has still to date does not count."""
        there = len(self._messages)
        undated = there and self._messages[there - 1].get("raw_time")
        return there - 1 if undated and self.saved else there

    @property
    def saved(self) -> bool:
        """Whether the server has written the file once; before, it leaves messages undated."""
        return self._state.get("dirty") is False

    async def join(self, address: str, chat: str, token: str) -> None:
        session = json.loads(_put(f"{address}api/collaboration/session/{chat}?token={token}"))
        room = f"{session['format']}:{session['type']}:{session['fileId']}"
        url = f"ws{address.removeprefix('http')}api/collaboration/room/{room}"
        self._line = await websocket_connect(
            f"{url}?sessionId={session['sessionId']}&token={token}",
            on_message_callback=self._hear,
            max_message_size=LARGEST,
        )
        self._line.write_message(create_sync_message(self._document), binary=True)

    def post(self) -> None:
        message = {
            "type": "msg",
            "body": WORDS,
            "id": next(keys),
            "time": time.time(),
            "sender": "lea",
            "raw_time": True,
        }
        before = self._document.get_state()
        self._messages.append(Map(message))
        self._line.write_message(create_update_message(self._document.get_update(before)), binary=True)

    def _hear(self, frame: str | bytes | None) -> None:
        assert isinstance(frame, bytes), "the chat closed the socket"
        if frame[0] == YMessageType.SYNC:
            reply = handle_sync_message(frame[1:], self._document)
            if reply is not None:
                self._line.write_message(reply, binary=True)
            self._changed()


def _put(url: str) -> bytes:
    body = json.dumps({"format": "text", "type": "chat"}).encode()
    request = urllib.request.Request(url, body, {"Content-Type": "application/json"}, method="PUT")
    with urllib.request.urlopen(request) as answer:
        return answer.read()


async def main(address: str, token: str, chat: str, count: int, way: str, history: int) -> None:
    changed = asyncio.Event()
    readers = [{"plain": PlainReader, "document": DocumentReader}[way](changed.set) for _ in range(count)]

    async def all_have(messages: int) -> None:
        while not all(reader.messages >= messages for reader in readers):
            changed.clear()
            await changed.wait()

    for reader in readers:
        await reader.join(address, chat, token)
    await all_have(history)
    readers[0].post()
    while not all(reader.saved for reader in readers):
        changed.clear()
        await changed.wait()
    print("joined", flush=True)
    have = history + 1
    while line := await asyncio.to_thread(sys.stdin.readline):
        for _ in range(int(line)):
            have += 1
            readers[0].post()
            await all_have(have)
        print("done", flush=True)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:4], int(sys.argv[4]), sys.argv[5], int(sys.argv[6])))
