"""*Your data*: take it out, or have it erased; two forms and plain words, no script."""

from fastapi import APIRouter, Request, Response

from cohort_hub.service.erasure import erase
from cohort_hub.service.errors import Invalid
from cohort_hub.service.pages.dress import page, words_of
from cohort_hub.service.pages.visitors import Visitor, visitor
from cohort_hub.service.routes.door import signed_in, the_store
from cohort_hub.service.routes.own_data import erases_oneself
from cohort_hub.service.sessions import xsrf_token

routes = APIRouter(include_in_schema=False)


@routes.get("/me/data")
async def get_own_data(request: Request) -> Response:
    """Return the page with both buttons."""
    who = await visitor(request)
    if not isinstance(who, Visitor):
        return who
    return _page(request, who)


@routes.post("/me/data/erase")
async def post_erase(request: Request) -> Response:
    """Erase who asks, when the phrase says that it is meant; the form carries the page's token."""
    person = await signed_in(request)
    form = await request.form()
    try:
        erases_oneself(person, str(form.get("phrase", "")))
    except Invalid as wrong:
        who = await visitor(request)
        assert isinstance(who, Visitor)
        return _page(request, who, wrong=wrong.message)
    await the_store(request).write(lambda tx: erase(tx, person.name, by=person.name))
    request.app.state.names.forget()
    say = words_of(request)
    return page(request, "message.html", title=say("erased"), code="", words=say("erased_words"))


def _page(request: Request, who: Visitor, *, wrong: str = "") -> Response:
    values = {"me": who.person, "xsrf": xsrf_token(who.session), "wrong": wrong}
    return page(request, "own_data.html", status=422 if wrong else 200, **values)
