"""The cohort's forum and its tags. The forum is live and drawn by page.js; tag pages need no script."""

from collections.abc import Callable
from dataclasses import dataclass

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from cohort_hub.service import access
from cohort_hub.service.conversation import forum, tagging
from cohort_hub.service.conversation.reading import eyes_of
from cohort_hub.service.home import who as view_of
from cohort_hub.service.model import Cohort
from cohort_hub.service.pages.booting import boot_of, doors_of
from cohort_hub.service.pages.doors import Door, Doors
from cohort_hub.service.pages.dress import page
from cohort_hub.service.pages.found import Found, Part
from cohort_hub.service.pages.visitors import Visitor, visitor
from cohort_hub.service.pages.words import file_said
from cohort_hub.service.plain_words import few_words
from cohort_hub.service.routes.door import the_names, the_store
from cohort_hub.service.store import roster
from cohort_hub.service.wire import ForumThread, TagList

routes = APIRouter(include_in_schema=False)
MOST = 100


@dataclass(frozen=True)
class TagRow:
    tag: str
    threads: int
    href: str
    here: bool


@dataclass(frozen=True)
class TagPage:
    """``tag`` is empty on the list of all tags."""

    cohort: str
    forum: Door
    tags: tuple[TagRow, ...]
    tag: str = ""
    following: bool = False
    threads: tuple[Found, ...] = ()

    @property
    def count(self) -> int:
        return len(self.threads)


@routes.get("/c/{cohort}")
async def get_forum(request: Request) -> Response:
    """Return the cohort's forum or, with `?view=chat`, the same posts as a stream."""
    return await _for_visitor(request, _forum)


@routes.get("/c/{cohort}/tags")
@routes.get("/c/{cohort}/tags/{tag}")
async def get_tag(request: Request) -> Response:
    """Return what stands under a tag, or all tags."""
    return await _for_visitor(request, _tags)


async def _for_visitor(request: Request, view: Callable[[Request, Visitor], Response]) -> Response:
    who = await visitor(request)
    return await run_in_threadpool(view, request, who) if isinstance(who, Visitor) else who


def _forum(request: Request, who: Visitor) -> Response:
    with the_store(request).read() as connection:
        cohort = roster.cohort(connection, request.path_params["cohort"])
        access.require(who.person, "read", cohort)
        course = roster.course(connection, cohort.course)
    doors = doors_of(request)
    return page(
        request,
        "forum.html",
        boot=boot_of(request, who.person, who.session, surface="forum", cohort=cohort.id),
        me=view_of(who.person, []),
        cohort={"id": cohort.id, "title": cohort.title, "course_title": course.title},
        tags=Door(doors.say("tags"), f"{doors.prefix}c/{cohort.id}/tags"),
    )


def _tags(request: Request, who: Visitor) -> Response:
    tag = request.path_params.get("tag", "").lower()
    with the_store(request).read() as connection:
        cohort = roster.cohort(connection, request.path_params["cohort"])
        access.require(who.person, "read", cohort)
        known = tagging.tag_list(connection, eyes_of(connection, who.person, cohort))
        wish = forum.Wish(tag=tag, limit=MOST)
        found = (
            forum.forum_page(
                connection, who.person, cohort=cohort, wish=wish, names=the_names(request)
            ).threads
            if tag
            else []
        )
        following = tag in tagging.followed(connection, who.person, cohort)
    drawn = tag_page(cohort, known, found, doors_of(request), tag=tag, following=following)
    return page(
        request,
        "tags.html",
        boot=boot_of(request, who.person, who.session, surface="tags", cohort=cohort.id),
        me=view_of(who.person, []),
        drawn=drawn,
    )


def tag_page(
    cohort: Cohort, known: TagList, found: list[ForumThread], doors: Doors, *, tag: str, following: bool
) -> TagPage:
    rows = (
        TagRow(one.tag, one.threads, doors.tag(cohort.id, one.tag, "").href, one.tag == tag)
        for one in known.tags
    )
    return TagPage(
        cohort=cohort.title,
        forum=doors.forum(cohort.id, doors.say("forum")),
        tags=tuple(rows),
        tag=tag,
        following=following,
        threads=tuple(_row(one, cohort, doors) for one in found if one.thread.posts),
    )


def _row(one: ForumThread, cohort: Cohort, doors: Doors) -> Found:
    thread, opening = one.thread, one.thread.posts[0]
    where = one.module_title if thread.module else doors.say("whole_cohort")
    replies = doors.say("replies", one.posts - 1) if one.posts > 1 else ""
    return Found(
        doors.thread(
            cohort.id,
            thread.id,
            opening.id,
            module=thread.module if one.module_title else "",
            cell=thread.anchor.cell,
        ),
        opening.author.display_name,
        (Part(few_words(opening.html) or file_said(doors.say, opening.attachments)),),
        " · ".join(part for part in (where, replies) if part),
        at=opening.created_at.isoformat(),
        day=f"{opening.created_at:%Y-%m-%d}",
    )
