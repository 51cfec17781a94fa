"""The cohort service: one process, one database, everything social."""
