"""The service with one route more: `POST api/unwritten` takes a reply and answers as if it had written it."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from cohort_hub.service.conversation.writing import new_id
from cohort_hub.service.model import Cohort, Post
from cohort_hub.service.routes.door import TheNames, ThePeople, Viewer
from cohort_hub.service.routes.worded import worded
from cohort_hub.service.views import post_view
from cohort_hub.service.wire import NewPost, PostView
from fastapi import APIRouter, Response

from tests.running.__main__ import main

SPRING = Cohort("spring", "welcome", "Spring")
routes = APIRouter()


@routes.post("/unwritten", status_code=201, response_model=PostView)
async def post_unwritten(new: NewPost, viewer: Viewer, people: ThePeople, names: TheNames) -> Response:
    """Do what a reply takes but for the database: who it is, the body's form, its Markdown, the answer."""
    words = await worded(new.body, SPRING, people, names)
    post = Post(
        id=new_id(),
        thread="thread",
        cohort=SPRING.id,
        author=viewer.name,
        role="learner",
        source=words.source,
        html=words.html,
        created_at=datetime.now(UTC),
        seq=1,
    )
    view = post_view(post, {viewer.name: viewer.display_name}, in_full=True)
    return Response(view.model_dump_json(), status_code=201, media_type="application/json")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), routes)
