"""The viewer's own Jupyter server: start it while reading, and say how far it is."""

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.requests import HTTPConnection

from cohort_hub.service.hub_api import HubUnreachable
from cohort_hub.service.routes.door import Viewer, token_of
from cohort_hub.service.servers import Servers
from cohort_hub.service.wire import ServerState

routes = APIRouter(prefix="/server", tags=["server"])


def the_servers(connection: HTTPConnection) -> Servers:
    servers: Servers | None = connection.app.state.servers
    if servers is None:
        raise HubUnreachable("There is no Hub behind this service.")
    return servers


TheServers = Annotated[Servers, Depends(the_servers)]
Token = Annotated[str | None, Depends(token_of)]


@routes.get("")
async def get_server(viewer: Viewer, servers: TheServers, token: Token) -> ServerState:
    """Return how the own server is."""
    return await servers.state(viewer.name, token or "")


@routes.post("")
async def start_server(viewer: Viewer, servers: TheServers, token: Token) -> ServerState:
    """Start the own server, with the own sign-in; one that runs or starts already is left alone."""
    return await servers.start(viewer.name, token or "")


@routes.delete("")
async def stop_server(viewer: Viewer, servers: TheServers, token: Token) -> ServerState:
    """Stop the own server, also while it starts."""
    return await servers.stop(viewer.name, token or "")
