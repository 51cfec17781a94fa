"""Who is not in a cohort meets nothing of it: not at its address, not in the API, not on the live line."""

from collections.abc import Callable
from contextlib import closing

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from tests.browser.seats import Seat
from tests.deployment import Deployed

MODULE = "numbers-november/a-week-of-calls"
API = "api/cohorts/numbers-november"


def test_an_outsider_gets_404_from_page_api_and_socket(
    seat: Callable[..., Seat], deployment: Deployed
) -> None:
    outsider = seat("learner3")
    answer = outsider.page.goto(f"{outsider.home}m/{MODULE}")
    assert answer is not None
    assert answer.status == 404
    assert "A week of calls" not in outsider.page.content()
    headers = deployment.bearer("learner3")
    for path in ("modules/a-week-of-calls", "modules/a-week-of-calls/discussion", "events?after=0"):
        assert outsider.page.request.get(f"{outsider.home}{API}/{path}", headers=headers).status == 404
    address = f"{outsider.home}{API}/live?after=0".replace("http", "ws", 1)
    with pytest.raises(InvalidStatus) as refused:
        connect(address, additional_headers=headers, proxy=None).close()
    assert refused.value.response.status_code == 404


def test_one_who_is_inside_is_let_in_at_the_same_doors(deployment: Deployed) -> None:
    headers = deployment.bearer("learner1")
    with closing(deployment.sign_in("learner1")) as inside:
        assert inside.get(f"/services/cohort/{API}/events?after=0", headers=headers).status_code == 200
    address = f"{deployment.address}/services/cohort/{API}/live?after=0".replace("http", "ws", 1)
    connect(address, additional_headers=headers, proxy=None).close()


@pytest.mark.parametrize("door", ["grade/numbers-november", f"m/{MODULE}/feedback"])
def test_a_learner_gets_404_at_doors_of_others(seat: Callable[..., Seat], door: str) -> None:
    learner = seat("learner3")
    answer = learner.page.goto(f"{learner.home}{door}")
    assert answer is not None
    assert answer.status == 404
