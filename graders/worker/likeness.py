"""What an answer is made of, whatever its names, comments and layout are: a few numbers by which alike ones are found.

Computed before a line of the answer runs. Two answers with the same first number are the same but for names; of the
others, which stand for pieces of a few nodes, alike answers have most in common (a bottom-k sketch: Broder 1997, "On
the resemblance and containment of documents"). It is a hint for a human, and never a verdict.
"""

from __future__ import annotations

import ast
import zlib
from collections.abc import Iterator

PIECE = 6
"""Nodes in a row that make one piece."""
KEPT = 24
"""Pieces that stand for an answer: those with the smallest hashes."""
MOST_NODES = 20_000
MARK = 2**48 - 1
"""Numbers are kept this short. Python hashes numbers, and tuples of them, alike in every process."""
UNTOLD = (ast.Import, ast.ImportFrom, ast.Load, ast.Store, ast.Del, ast.alias)
"""Nodes that say nothing: what is imported shows where it is used."""


def likeness(tree: ast.Module) -> list[int]:
    """The numbers of an answer that consists of these statements; none for one that is too small, or too large."""
    try:
        words = list(_words(tree))
    except (ValueError, MemoryError):  # of a number of too many digits
        return []
    if len(words) < PIECE or len(words) > MOST_NODES:
        return []
    marks = [zlib.crc32(word.encode("utf-8", "surrogatepass")) for word in words]
    pieces = {hash(piece) & MARK for piece in zip(*(marks[start:] for start in range(PIECE)), strict=False)}
    return [hash(tuple(marks)) & MARK, *sorted(pieces)[:KEPT]]


def _words(tree: ast.AST) -> Iterator[str]:
    """The nodes in the order of the text, each as a word; a name is the number of its first use."""
    names: dict[str, int] = {}
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, UNTOLD) or _is_remark(node):
            continue
        yield type(node).__name__ + _detail(node, names)
        waiting.extend(reversed(list(ast.iter_child_nodes(node))))


def _detail(node: ast.AST, names: dict[str, int]) -> str:
    if isinstance(node, ast.Name):
        return str(names.setdefault(node.id, len(names)))
    if isinstance(node, ast.arg):
        return str(names.setdefault(node.arg, len(names)))
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.keyword):
        return node.arg or ""
    return repr(node.value)[:40] if isinstance(node, ast.Constant) else ""


def _is_remark(node: ast.AST) -> bool:
    """Whether a statement only says something, as a docstring does."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
