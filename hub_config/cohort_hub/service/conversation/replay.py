"""The log as somebody may read it now.

What was told to more people than may read it today, or in words taken away since, is not told again.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from cohort_hub.service import access
from cohort_hub.service.access import Eyes
from cohort_hub.service.model import Event, Post, Thread
from cohort_hub.service.store import posts, threads

# These name a thread or post and say nothing of it: who has it on the screen takes it away, or asks for it.
PLACES = ("thread.removed", "thread.revealed", "post.removed")
WORDLESS: dict[str, Any] = {
    "source": "",
    "html": "",
    **{name: [] for name in ("tags", "mentions", "attachments", "links")},
}


def visible_events(connection: Connection, eyes: Eyes, page: Iterable[Event]) -> list[Event]:
    """Return the events of a page of the log that are for these eyes, as these may read them now."""
    told = [event for event in page if access.can_see(eyes, event.audience)]
    about = {thread for event in told for thread in _threads(event)}
    said = [one["id"] for event in told for one in _posts(event)]
    readable = {
        thread.id: thread
        for thread in threads.headings(connection, eyes.cohort, about)
        if access.can_see(eyes, thread.audience)
    }
    now = posts.bare(connection, eyes.cohort, said)
    return [shown for event in told if (shown := _shown(event, eyes, readable, now)) is not None]


def _shown(event: Event, eyes: Eyes, readable: Mapping[str, Thread], now: Mapping[str, Post]) -> Event | None:
    if event.kind in PLACES:
        return event
    if event.kind == "module.published":
        carried = [one for one in event.payload["carried"] if one["thread"] in readable]
        return replace(event, payload=event.payload | {"carried": carried})
    if not all(thread in readable for thread in _threads(event)):
        return None
    if all(_keeps_words(eyes, now[one["id"]]) for one in _posts(event)):
        return event
    return replace(event, payload=_veiled(event.payload, eyes, now))


def _keeps_words(eyes: Eyes, post: Post) -> bool:
    hidden = post.state == "hidden" and not access.sees_in_full(eyes, post)
    return post.state != "deleted" and not hidden


def _veiled(payload: dict[str, Any], eyes: Eyes, now: Mapping[str, Post]) -> dict[str, Any]:
    def veiled(one: dict[str, Any]) -> dict[str, Any]:
        post = now[one["id"]]
        return one if _keeps_words(eyes, post) else one | WORDLESS | {"state": post.state}

    if "post" in payload:
        return payload | {"post": veiled(payload["post"])}
    thread = payload["thread"]
    return payload | {"thread": thread | {"posts": [veiled(one) for one in thread["posts"]]}}


def _threads(event: Event) -> Iterator[str]:
    """Give the threads an event is about: their ids, wherever the payload has them."""
    payload = event.payload
    match event.kind:
        case "thread.opened" | "thread.changed":
            yield payload["thread"]["id"]
        case "post.added" | "post.changed":
            yield payload["post"]["thread"]
        case "reaction.added" | "reaction.removed":
            yield payload["thread"]
        case "module.published":
            yield from (one["thread"] for one in payload["carried"])
        case _:
            return


def _posts(event: Event) -> Iterator[dict[str, Any]]:
    match event.kind:
        case "thread.opened":
            yield from event.payload["thread"]["posts"]
        case "post.added" | "post.changed":
            yield event.payload["post"]
        case _:
            return
