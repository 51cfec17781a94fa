"""Names for new rows: long enough that nobody guesses one."""

import secrets


def new_id() -> str:
    return secrets.token_hex(10)
