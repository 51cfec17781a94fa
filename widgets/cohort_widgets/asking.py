"""Have code ask "is it over?" where it could otherwise go on for ever."""

import ast

NAME = "__cohort_guard__"
"""Who is asked, as the notebook's code calls it."""


class Asking(ast.NodeTransformer):
    """Puts the question first in every `while` body, `except` and `finally`."""

    def visit_While(self, node: ast.While) -> ast.While:
        """Ask at every round."""
        self.generic_visit(node)
        node.body.insert(0, question(node.body[0]))
        return node

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> ast.ExceptHandler:
        """Ask before an exception is swallowed."""
        self.generic_visit(node)
        node.body.insert(0, question(node.body[0]))
        return node

    def visit_Try(self, node: ast.Try) -> ast.Try:
        """Ask before a `finally` can `continue`."""
        self.generic_visit(node)
        if node.finalbody:
            node.finalbody.insert(0, question(node.finalbody[0]))
        return node


def question(where: ast.stmt) -> ast.stmt:
    """Return the statement that asks, as if written on the line of `where`."""
    asked = ast.parse(f"{NAME}.over and {NAME}.stop()").body[0]
    for node in ast.walk(asked):
        ast.copy_location(node, where)
    return asked
