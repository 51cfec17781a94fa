"""Rows ↔ model, one file per concept; every function takes a connection and does one thing."""
