"""Authoring: make a course from a template, check it, publish it.

`course`, `keys`, `check`, `strip` and `folder` only compute; `execute` runs a notebook on this machine;
`service` speaks to the cohort service; `publish` puts them together, `commands` and `handlers` call it.
"""
