"""The facilitators' desk as a browser gets it, and what home says of it."""

import pytest

from tests.service.house import PREFIX, House
from tests.service.test_moderation import REASON, SPRING, a_post
from tests.service.test_pages import boot, visit


async def test_an_empty_desk_says_so(house: House) -> None:
    page = await visit(house, "facilitator", "moderation/spring")

    assert page.status_code == 200
    assert "Nothing was reported that nobody has looked at." in page.text
    for words in ("When somebody reports a post", "No post is hidden.", "Nobody is muted."):
        assert words in page.text
    assert (boot(page)["surface"], boot(page)["cohort"], boot(page)["seq"]) == ("moderation", "spring", 0)


async def test_the_desk_shows_posts_in_their_place_with_reasons_and_what_can_be_done(house: House) -> None:
    post = await a_post(house, cell="task")
    await house.post("learner2", f"{SPRING}/posts/{post}/reports", {"reason": "<script>Unkind</script>"})
    await house.put("facilitator", f"{SPRING}/muted/learner3", {"reason": "Cool down", "hours": 1})

    page = await visit(house, "facilitator", "moderation/spring")

    assert "One reported post waits" in page.text
    assert f'href="{PREFIX}m/spring/who-we-are#task"' in page.text
    assert "&lt;script&gt;Unkind" in page.text
    for label in (
        "Hide the post by Learner1",
        "Dismiss the reports of the post by Learner1",
        "Mute Learner1",
        "Unmute Learner3",
    ):
        assert f'aria-label="{label}"' in page.text

    await house.put("facilitator", f"{SPRING}/posts/{post}/hidden", REASON)
    page = await visit(house, "facilitator", "moderation/spring")
    assert "Hidden by Facilitator: Unkind" in page.text
    assert 'aria-label="Restore the post by Learner1"' in page.text


@pytest.mark.parametrize(
    "name", ["learner1", "designer", "admin", "autumn-facilitator", "manager", "stranger"]
)
async def test_to_everybody_else_there_is_no_desk(house: House, name: str) -> None:
    assert (await visit(house, name, "moderation/spring")).status_code == 404


async def test_home_says_first_what_was_reported_and_leads_there(house: House) -> None:
    quiet = await visit(house, "facilitator")
    assert "reported" not in quiet.text
    assert f'href="{PREFIX}moderation/spring"' in quiet.text
    for _ in range(2):
        post = await a_post(house)
        await house.post("learner2", f"{SPRING}/posts/{post}/reports", REASON)

    home = await visit(house, "facilitator")

    assert "2 posts were reported." in home.text
    assert ">Look at the reports</a>" in home.text
    for name in ("learner1", "designer", "admin"):
        other = await visit(house, name)
        assert "reported" not in other.text
        assert "moderation/" not in other.text
