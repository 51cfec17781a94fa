"""Who may be told of what a request does, gathered before its transaction."""

from typing import Annotated

from fastapi import Depends

from cohort_hub.service.crowds import Crowd
from cohort_hub.service.routes.door import OpenCohort, TheGathering
from cohort_hub.service.routes.paths import PostId


async def crowds_at_post(post: PostId, here: OpenCohort, gathering: TheGathering) -> list[Crowd]:
    """Return who may be told of something about the post of the path."""
    return await gathering.at_post(here, post)


CrowdsAtPost = Annotated[list[Crowd], Depends(crowds_at_post)]
