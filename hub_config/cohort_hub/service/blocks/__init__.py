"""Blocks of a module that ask everybody something: answering them, and what is told of the answers."""
