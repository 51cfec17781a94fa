"""A post that is there: other words, taken away, reacted to, endorsed, made a tip."""

from fastapi import APIRouter, Response

from cohort_hub.service.conversation import editing, reacting, reading, steering, tips
from cohort_hub.service.routes.door import (
    OpenCohort,
    TheNames,
    ThePeople,
    TheStore,
    Viewer,
    Write,
)
from cohort_hub.service.routes.gathered import CrowdsAtPost
from cohort_hub.service.routes.paths import PostId
from cohort_hub.service.routes.worded import worded
from cohort_hub.service.wire import Edit, Emoji, PostVersion, PostView, ThreadView

routes = APIRouter(tags=["conversation"], prefix="/cohorts/{cohort}/posts/{post}")


@routes.put("", response_model=PostView)
async def put_post(
    post: PostId,
    edit: Edit,
    here: OpenCohort,
    viewer: Viewer,
    people: ThePeople,
    names: TheNames,
    crowds: CrowdsAtPost,
    write: Write,
) -> Response:
    """Give the own post other words. How it stood is kept and can be read."""
    words = await worded(edit.body, here, people, names)
    return await write(
        lambda tx: editing.edit_post(tx, viewer, cohort=here, post_id=post, words=words, crowds=crowds)
    )


@routes.delete("", status_code=204)
async def delete_post(post: PostId, here: OpenCohort, viewer: Viewer, write: Write) -> Response:
    """Take the own post away. Where others have written after it, its place stays, without its words."""
    return await write(lambda tx: editing.delete_post(tx, viewer, cohort=here, post_id=post))


@routes.get("/versions")
def get_versions(post: PostId, here: OpenCohort, viewer: Viewer, store: TheStore) -> list[PostVersion]:
    """Return how the post stood before each edit, oldest first."""
    with store.read() as connection:
        return editing.versions_of(connection, reading.eyes_of(connection, viewer, here), post)


@routes.put("/reactions/{emoji}", status_code=204)
async def put_reaction(
    post: PostId, emoji: Emoji, here: OpenCohort, viewer: Viewer, write: Write
) -> Response:
    """React to a post."""
    return await write(lambda tx: reacting.react(tx, viewer, cohort=here, post_id=post, emoji=emoji))


@routes.delete("/reactions/{emoji}", status_code=204)
async def delete_reaction(
    post: PostId, emoji: Emoji, here: OpenCohort, viewer: Viewer, write: Write
) -> Response:
    """Take a reaction back."""
    return await write(
        lambda tx: reacting.take_back_reaction(tx, viewer, cohort=here, post_id=post, emoji=emoji)
    )


@routes.put("/endorsement", status_code=204)
async def put_endorsement(
    post: PostId, here: OpenCohort, viewer: Viewer, crowds: CrowdsAtPost, write: Write
) -> Response:
    """Say, as a facilitator, that a post is right."""
    return await write(lambda tx: steering.endorse(tx, viewer, cohort=here, post_id=post, crowds=crowds))


@routes.delete("/endorsement", status_code=204)
async def delete_endorsement(post: PostId, here: OpenCohort, viewer: Viewer, write: Write) -> Response:
    return await write(lambda tx: steering.take_back_endorsement(tx, viewer, cohort=here, post_id=post))


@routes.post("/tip", status_code=201, response_model=ThreadView)
async def post_tip(post: PostId, here: OpenCohort, viewer: Viewer, write: Write) -> Response:
    """Make a tip of a reply, under its author's name."""
    return await write(lambda tx: tips.make_tip(tx, viewer, cohort=here, post_id=post), status=201)
