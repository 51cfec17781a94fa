"""The titles of pages that people link to: fetched from listed hosts only, and from nowhere inside."""

from cohort_hub.service.titles.fetching import Titles
from cohort_hub.service.titles.looking import looking_up

__all__ = ["Titles", "looking_up"]
