"""Markdown of a module in Voilà, with its pictures found beside the notebook."""

from nbconvert.filters.markdown_mistune import IPythonRenderer
from voila.exporter import VoilaMarkdownRenderer


class Pictures(VoilaMarkdownRenderer):
    """Leaves a picture's address as it is written: the page resolves it beside the notebook, through Voilà.

    Voilà's own looks for pictures below the server's root, and asks a contents manager that answers later
    as if it answered at once.
    """

    def image(self, text: str, url: str, title: str | None = None) -> str:
        """Return the picture's tag; an attachment's comes with its bytes."""
        return IPythonRenderer.image(self, text, url, title)
