"""What every person's Jupyter server is told. Roles add their own files beside this one."""

c = get_config()  # type: ignore[name-defined]  # noqa: F821 - traitlets provides it.

# Formgrader shows pages of the same server in frames; nobody else may.
c.ServerApp.tornado_settings = {"headers": {"Content-Security-Policy": "frame-ancestors 'self'"}}

# Over TCP, everybody on this machine could listen to a kernel's output.
c.KernelManager.transport = "ipc"

# There is one working place per person, and it ends with the sandbox.
c.ServerApp.quit_button = False
c.FileContentsManager.delete_to_trash = False
