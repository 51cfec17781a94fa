"""Our own pages: home and the reader, drawn on the server so that they are there before any script is."""

from cohort_hub.service.pages.routes import routes

__all__ = ["routes"]
