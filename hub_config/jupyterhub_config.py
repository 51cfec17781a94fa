"""The Hub of a cohort deployment. `jupyter cohort up` starts it; each line is told in the module it names."""

from cohort_hub import places, proxy, roles, running, sandbox, services
from cohort_hub.authenticator import DemoAuthenticator
from cohort_hub.spawner import CohortSpawner

c = get_config()  # type: ignore[name-defined]  # noqa: F821 - the Hub provides it.

here = running.from_environment()
running.make_folders(here)
places.refresh_shared_data()

# Where it is, and where its data lie
c.JupyterHub.bind_url = here.address
c.JupyterHub.hub_bind_url = f"http://127.0.0.1:{here.hub_port}"
c.JupyterHub.db_url = f"sqlite:///{here.hub_folder / 'jupyterhub.sqlite'}"
c.JupyterHub.cookie_secret_file = str(here.hub_folder / "cookie_secret")
c.JupyterHub.default_url = "/services/cohort/"
c.JupyterHub.template_paths = [str(places.TEMPLATES)]

# The proxy
c.ConfigurableHTTPProxy.command = proxy.proxy_command()
c.ConfigurableHTTPProxy.api_url = f"http://127.0.0.1:{here.proxy_api_port}"
c.ConfigurableHTTPProxy.pid_file = str(here.hub_folder / "proxy.pid")
c.ConfigurableHTTPProxy.log_level = "warn"

# Who people are
c.JupyterHub.authenticator_class = DemoAuthenticator
c.DemoAuthenticator.running = here

# What they may do
c.JupyterHub.custom_scopes = roles.CUSTOM_SCOPES
c.JupyterHub.extra_user_scopes = set(roles.scopes_of(roles.EVERYBODY))
c.JupyterHub.load_groups = {"graders": {"users": []}}
c.JupyterHub.load_roles = roles.load_roles()
c.JupyterHub.services = [services.cohort_service(here), services.operator(here)]

# Their servers
c.JupyterHub.spawner_class = CohortSpawner
c.CohortSpawner.running = here
c.CohortSpawner.sandboxed = sandbox.is_available()
c.Spawner.default_url = "/lab"
c.Spawner.server_token_scopes = roles.scopes_of(roles.A_SERVER)
c.Spawner.oauth_client_allowed_scopes = roles.scopes_of(roles.AT_THE_SCREEN)
c.Spawner.start_timeout = 180
c.Spawner.http_timeout = 180
c.JupyterHub.concurrent_spawn_limit = 3
