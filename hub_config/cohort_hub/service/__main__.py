"""`python -m cohort_hub.service`: the service as the Hub starts it."""

import logging

import uvicorn

from cohort_hub.service.app import Parts, create_app
from cohort_hub.service.cohort_people import HubPeople
from cohort_hub.service.hub_api import HubApi
from cohort_hub.service.identity import HubIdentity, hub_oauth
from cohort_hub.service.migrate import migrate
from cohort_hub.service.names import DisplayNames
from cohort_hub.service.settings import from_environment
from cohort_hub.service.store.database import Store


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname).1s %(name)s: %(message)s")
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
    )
    app = create_app(parts)
    try:
        uvicorn.run(
            app,
            host=settings.host,
            port=settings.port,
            ws="websockets-sansio",
            access_log=False,
            timeout_graceful_shutdown=3,
            log_config=None,
        )
    finally:
        store.close()


if __name__ == "__main__":
    main()
