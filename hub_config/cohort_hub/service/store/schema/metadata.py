"""The one collection that every table is in."""

from sqlalchemy import MetaData

metadata = MetaData()
