"""`python -m cohort_hub.service`: the service as the Hub starts it."""

import gc
import logging
import sys

import uvicorn
from fastapi import FastAPI

from cohort_hub.service.app import Parts, create_app
from cohort_hub.service.cohort_people import HubPeople
from cohort_hub.service.hub_api import HubApi
from cohort_hub.service.identity import HubIdentity, hub_oauth
from cohort_hub.service.line import LiveProtocol
from cohort_hub.service.migrate import migrate
from cohort_hub.service.names import DisplayNames
from cohort_hub.service.settings import from_environment
from cohort_hub.service.store.database import Store
from cohort_hub.service.titles import Titles


def serving(app: FastAPI, *, host: str, port: int) -> uvicorn.Config:
    """Return how the service is served.

    Pings find dead peers; a frame is not compressed, for that would cost more, per socket, than sending it.
    """
    return uvicorn.Config(
        app,
        host=host,
        port=port,
        ws=LiveProtocol,
        ws_ping_interval=20.0,
        ws_ping_timeout=20.0,
        ws_max_size=64 * 1024,
        ws_per_message_deflate=False,
        access_log=False,
        timeout_graceful_shutdown=3,
        log_config=None,
    )


def spare_the_collector() -> None:
    """Keep what was loaded at start out of every later garbage collection, and collect less often.

    Without it a long discussion costs twice its time: its thousands of new values set off full collections.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname).1s %(name)s: %(message)s")
    # It logs every socket's address, and with it the page's XSRF token.
    logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
    settings = from_environment()
    migrate(settings.database)
    store = Store.at(settings.database)
    names = DisplayNames(store)
    hub = hub_oauth()
    hub_api = HubApi(hub.api_url, hub.api_token)
    parts = Parts(
        settings=settings,
        store=store,
        identity=HubIdentity(hub, names),
        names=names,
        people=HubPeople(hub_api),
        hub=hub,
        hub_api=hub_api,
        titles=Titles(settings.link_hosts),
    )
    app = create_app(parts)
    spare_the_collector()
    try:
        server = uvicorn.Server(serving(app, host=settings.host, port=settings.port))
        server.run()
    finally:
        store.close()
    if not server.started:
        sys.exit(f"Nothing listens on {settings.host}:{settings.port}: the address is taken or not ours.")


if __name__ == "__main__":
    main()
