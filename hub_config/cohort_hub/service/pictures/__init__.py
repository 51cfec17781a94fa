"""Pictures that people upload: told by their bytes, and freed of what a camera noted beside them."""

from cohort_hub.service.pictures.kinds import PICTURES, dimensions, media_type_of
from cohort_hub.service.pictures.notes import without_notes

__all__ = ["PICTURES", "dimensions", "media_type_of", "without_notes"]
