"""Home and reader as a browser gets them: signed in or not, in every role, with nothing to fear in them."""

import html
import json
import re
from typing import Any

import httpx
import pytest

from tests.service.house import CELLS, PREFIX, House, token_of
from tests.service.test_exchange import release, submit
from tests.service.uploads import code, markdown, marks, upload

ORDERS = "cohorts/spring/assignments/orders"
NAVIGATES = {"Accept": "text/html", "Sec-Fetch-Mode": "navigate"}


async def visit(house: House, name: str | None, path: str = "", **headers: str) -> httpx.Response:
    """Open one of our pages as a browser does, in the person's session."""
    cookies = {} if name is None else {"cohort-session": token_of(name)}
    transport = httpx.ASGITransport(house.app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://service", cookies=cookies) as client:
        return await client.get(f"{PREFIX}{path}", headers=NAVIGATES | headers)


def boot(page: httpx.Response) -> dict[str, Any]:
    """Return what the page tells its script."""
    found = re.search(r'id="cohort-page">(.*?)</script>', page.text, re.DOTALL)
    assert found
    return json.loads(found.group(1))


async def publish(house: House, module: str = "orders", *, position: int = 1) -> None:
    cells = [
        markdown("why", "# Orders\n\n## Why it matters\n\nBecause <script>alert(1)</script> we ask."),
        code("answer", "def total(): ...", **marks("total", solution=True)),
        code("check", "assert total() == 1", **marks("total-test", grade=True, locked=True, points=1)),
    ]
    body = upload(*cells, title="Orders", position=position, assignment=module)
    await house.put("designer", f"courses/welcome/modules/{module}/versions/1", body)


async def test_home_shows_a_learner_what_is_next_and_the_doors(house: House) -> None:
    page = await visit(house, "learner1")
    assert page.status_code == 200
    assert "<h1>Next: who-we-are</h1>" in page.text
    assert f'href="{PREFIX}m/spring/who-we-are"' in page.text
    assert ">Read</a>" in page.text
    assert ">Work on it</a>" in page.text
    assert 'data-work="cohort/work/spring/who-we-are"' in page.text
    assert boot(page) == {
        "surface": "home",
        "base": PREFIX,
        "person": "learner1",
        "xsrf": boot(page)["xsrf"],
    }


async def test_going_on_leads_to_the_cell_where_one_stopped(house: House) -> None:
    await house.post(
        "learner1", f"{house.spring}/modules/who-we-are/progress", {"stage": "reached", "cell": "intro"}
    )
    page = await visit(house, "learner1")
    assert f'href="{PREFIX}m/spring/who-we-are#intro"' in page.text
    assert "You have read 25 % of it." in page.text


async def test_a_graded_module_opens_to_work_when_it_is_released(house: House) -> None:
    await publish(house)
    page = await visit(house, "learner1")
    assert "Opens when your facilitator releases it" in page.text
    assert 'data-work="cohort/work/spring/orders"' not in page.text


async def test_a_graded_module_is_next_until_it_is_handed_in(house: House) -> None:
    await publish(house)
    await release(house, path=ORDERS)
    for module, cells in (("who-we-are", CELLS), ("orders", ["why", "answer"])):
        for cell in cells:
            told = {"stage": "reached", "cell": cell}
            await house.post("learner1", f"{house.spring}/modules/{module}/progress", told)
    page = await visit(house, "learner1")
    assert "<h1>Next: Orders</h1>" in page.text
    assert "What is left is to hand in your answers." in page.text
    await submit(house, "learner1", path=ORDERS)
    page = await visit(house, "learner1")
    assert "<h1>You are through</h1>" in page.text
    assert "Handed in" in page.text


async def test_what_is_handed_in_half_read_is_not_next(house: House) -> None:
    await publish(house)
    await release(house, path=ORDERS)
    begun = {"stage": "reached", "cell": "why"}
    await house.post("learner1", f"{house.spring}/modules/orders/progress", begun)
    assert "<h1>Next: Orders</h1>" in (await visit(house, "learner1")).text
    await submit(house, "learner1", path=ORDERS)
    assert "<h1>Next: who-we-are</h1>" in (await visit(house, "learner1")).text


@pytest.mark.parametrize(
    ("name", "there", "not_there"),
    [
        (
            "facilitator",
            [f'href="{PREFIX}grade/spring"', ">Grade</a>", "You facilitate"],
            [">Work on it</a>"],
        ),
        ("designer", ["lab/tree/courses/welcome/source/orders/", ">Open in JupyterLab</a>"], [">Grade</a>"]),
        ("manager", ["Your team", "No result has been recorded for shop yet."], [">Read</a>", "Spring"]),
        ("admin", ["Every cohort", "Spring", "Autumn"], [">Work on it</a>"]),
        ("stranger", ["You are not in a cohort yet", "signed in as stranger"], ["Spring", ">Read</a>"]),
    ],
)
async def test_home_has_the_doors_of_each_role(
    house: House, name: str, there: list[str], not_there: list[str]
) -> None:
    await publish(house)
    page = await visit(house, name)
    assert [words for words in there if words not in page.text] == []
    assert [words for words in not_there if words in page.text] == []


async def test_a_facilitator_sees_first_what_waits_to_be_graded(house: House) -> None:
    await publish(house)
    await release(house, path=ORDERS)
    for name in ("learner1", "learner1", "learner2"):
        await submit(house, name, path=ORDERS)
    page = (await visit(house, "facilitator")).text
    assert "2 submissions wait to be graded, most of them in" in page
    assert "2 to grade" in page
    assert "to grade" not in (await visit(house, "learner1")).text


async def test_the_newest_posts_are_told_in_plain_words(house: House) -> None:
    body = "Is **that** so? See [here](https://example.org)\n\n```python\nx = 1\n```"
    await house.post(
        "learner2", f"{house.spring}/modules/who-we-are/threads", {"body": body, "cell": "intro"}
    )
    page = await visit(house, "learner1")
    assert "Is that so? See here …" in page.text
    assert "Is that so?" not in (await visit(house, "autumn1")).text


async def test_every_post_on_home_leads_to_its_place(house: House) -> None:
    for path, new in (
        (f"{house.spring}/modules/who-we-are/threads", {"body": "At a cell", "cell": "intro"}),
        (f"{house.spring}/modules/who-we-are/threads", {"body": "Of the module"}),
        (f"{house.spring}/threads", {"body": "For all"}),
    ):
        await house.post("learner2", path, new)
    forum = (await house.get("learner1", f"{house.spring}/threads"))["threads"]
    [for_all, module, cell] = [
        f"?thread={one['thread']['id']}&amp;post={one['thread']['posts'][0]['id']}" for one in forum
    ]
    page = (await visit(house, "learner1")).text
    assert f'href="{PREFIX}m/spring/who-we-are{cell}#intro"' in page
    assert f'href="{PREFIX}m/spring/who-we-are{module}"' in page
    assert f'href="{PREFIX}c/spring{for_all}"' in page
    oldest = forum[2]["thread"]["id"]
    news = f'href="{PREFIX}m/spring/who-we-are?thread={oldest}#intro">See 2 new posts</a>'
    assert news in page
    assert news in (await visit(house, "facilitator")).text


async def test_the_reader_shows_the_module_with_its_cells(house: House) -> None:
    await publish(house)
    page = await visit(house, "learner1", "m/spring/orders")
    assert page.status_code == 200
    assert '<html lang="en"' in page.text
    assert '<div class="cell prose-cell" id="why" data-cell="why">' in page.text
    assert "Your turn" in page.text
    assert "Module 2 of 2" in page.text
    assert 'href="#in-Why-it-matters"' in page.text
    assert "alert(1)" not in page.text
    assert boot(page)["module"] == "orders"


@pytest.mark.parametrize("name", ["autumn1", "stranger", "manager"])
async def test_a_module_of_another_cohort_is_not_there(house: House, name: str) -> None:
    page = await visit(house, name, "m/spring/who-we-are")
    assert page.status_code == 404
    assert "There is nothing here" in page.text


@pytest.mark.parametrize("path", ["m/spring/nothing", "m/nowhere/who-we-are", "no/such/page"])
async def test_what_is_not_there_is_said_in_words_on_a_page(house: House, path: str) -> None:
    page = await visit(house, "learner1", path)
    assert page.status_code == 404
    assert page.headers["content-type"].startswith("text/html")
    assert "Go home" in page.text


async def test_every_page_carries_a_policy_that_lets_in_nothing_but_our_own(house: House) -> None:
    for path in ("", "m/spring/who-we-are", "no/such/page"):
        page = await visit(house, "learner1", path)
        policy = page.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert page.headers["cache-control"] == "no-store"
        assert not re.search(r"\son\w+=|style=|<script(?![^>]*\b(?:src|application/json))", page.text)
        assert not re.search(r"(?:src|href)=\"(?:https?:)?//", page.text)


async def test_a_script_of_another_page_cannot_read_ours(house: House) -> None:
    page = await visit(house, "learner1", **{"Sec-Fetch-Mode": "cors"})
    assert page.status_code == 401


async def test_the_colours_chosen_before_are_there_from_the_first_moment(house: House) -> None:
    page = await visit(house, "learner1", Cookie=f"cohort-session={token_of('learner1')}; cohort-theme=dark")
    assert 'data-theme="dark"' in page.text
    page = await visit(house, "learner1", Cookie=f'cohort-session={token_of("learner1")}; cohort-theme="><b>')
    assert 'data-theme="system"' in page.text


@pytest.mark.parametrize("path", ["../routes.py", "%2e%2e/routes.py", "nothing.js", "page.py"])
async def test_static_files_are_those_of_the_bundle_and_no_others(house: House, path: str) -> None:
    answer = await house.ask("learner1", "GET", f"{PREFIX}static/{path}")
    assert answer.status_code == 404


async def test_the_search_page_pages_without_a_script(house: House) -> None:
    for n in range(23):
        await house.post("learner1", f"{house.spring}/threads", {"body": f"Stint {n}"})
    first = (await visit(house, "learner2", "search?q=stint&unanswered=off&junk=1")).text
    assert "23 results" in first
    assert first.count('class="hit-words"') == 20
    more = re.search(r'href="([^"]+)" data-more', first)
    assert more
    rest = (await visit(house, "learner2", html.unescape(more.group(1)).removeprefix(PREFIX))).text
    assert "Further results" in rest
    assert rest.count('class="hit-words"') == 3
    assert "data-more" not in rest
    broken = await visit(house, "learner2", "search?q=stint&cursor=nonsense")
    assert broken.status_code == 422
    assert "Search again from the first page." in broken.text


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", "Search in modules and their cells"),
        ("q=zzzyx", "Ask in the forum"),
        ("q=zzzyx&mine=true", "Search without filters"),
        ("unanswered=true", "No question is waiting for an answer."),
        ("mine=true", "You have not written anything here yet."),
        ("tag=sea", "Nothing here yet. Press a filter to take it off."),
        ("author=learner2", "By learner2"),
        ("kind=nonsense&mine=1", "Search in modules and their cells"),
    ],
)
async def test_an_empty_search_says_what_to_do(house: House, query: str, said: str) -> None:
    assert said in (await visit(house, "learner1", f"search?{query}")).text
