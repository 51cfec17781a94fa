"""Why something is not done: in words the designer can act on."""


class NotPublished(Exception):
    """Nothing was published. The message names the file and the place, and says what to do."""


class WrongCourse(NotPublished):
    """The course's folder is not as it should be."""
