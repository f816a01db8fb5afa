"""An answer that stands in a notebook: of all its cells, its functions and what they need. Parsed in a child only.

A notebook holds more than an answer: plots, experiments, a cell that fails. What is graded is what a function is made
of, wherever it stands: the statements that bind its name, those that bind a name it uses, and so on. Nothing else runs.
"""

from __future__ import annotations

import ast
import dis
import linecache
import re
import types
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graders.trajectory import Ending
from graders.worker.loading import Source, not_compiled, source_of

EVERYTHING = "*"
"""Bound by `from torch import *`, which may bind anything."""
STILL_PYTHON = ("time", "timeit", "capture", "prun")
"""Cell magics whose cell is Python below its first line."""
DEFINITION = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
UNREAD = (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError)
"""What parsing and compiling raise."""
LOADING = ("LOAD_NAME", "LOAD_GLOBAL", "LOAD_FROM_DICT_OR_GLOBALS")
MAGIC = re.compile(r"\s*(?:[%!?]|(?:[\w, ]+=\s*)[%!]|[\w.]+\?)")
"""A line that is for IPython: a magic, a command for the shell, or a question."""


@dataclass(frozen=True)
class Statement:
    """One statement of a notebook, with the names that it binds."""

    node: ast.stmt
    binds: frozenset[str]


def compile_cells(cells: Sequence[str], filename: str, functions: Iterable[str]) -> Source | Ending:
    """The code of some functions and of all that they need, or how compiling it ended.

    Lines are counted through all cells, as if they stood in one file. A cell that is no Python is left out, unless
    it is one that defines a function and no other does.
    """
    lines = [line for cell in cells for line in cell.split("\n")]
    linecache.cache[filename] = (sum(map(len, lines)), None, [line + "\n" for line in lines], filename)
    statements: list[Statement] = []
    broken: list[tuple[str, Exception, int]] = []
    before = 0
    for cell in cells:
        try:
            statements += _read(cell, before)
        except UNREAD as error:
            broken.append((cell, error, before))
        before += cell.count("\n") + 1
    functions = tuple(functions)
    try:
        kept, failed = _needed(statements, functions)
        bound = {name for statement in kept for name in statement.binds}
        for name in functions:
            if name not in bound and name in failed:
                return not_compiled(failed[name], lines)
            for cell, reason, start in broken:
                if name not in bound and re.search(rf"^\s*def\s+{name}\b", cell, re.MULTILINE):
                    return not_compiled(reason, lines, start)
        nodes = sorted((statement.node for statement in kept), key=lambda node: not _is_from_the_future(node))
        tree = ast.Module(nodes, [])
        return source_of(_code(tree, filename), filename, lines, tree)
    except UNREAD as error:
        return not_compiled(error, lines)


def _code(tree: ast.Module, filename: str) -> types.CodeType:
    """The code of some statements.

    Raises:
        SyntaxError, ValueError, RecursionError, MemoryError, OverflowError: as compiling does.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return compile(tree, filename, "exec", dont_inherit=True)


def _read(cell: str, before: int) -> Iterator[Statement]:
    """The statements of a cell that has so many lines before it.

    Raises:
        SyntaxError, ValueError, RecursionError, MemoryError, OverflowError: as parsing does.
    """
    for node in parsed(cell).body:
        ast.increment_lineno(node, before)
        yield Statement(node, frozenset(_bound(node)))


def parsed(cell: str) -> ast.Module:
    """A cell's statements, without what is for IPython.

    A line looks like that in the middle of Python too, so one is taken out only where Python stumbles over it.
    """
    lines = cell.split("\n")
    first = next((place for place, line in enumerate(lines) if line.strip()), 0)
    if lines[first].startswith("%%"):
        word = lines[first][2:].split()[:1]
        if not word or word[0] not in STILL_PYTHON:
            return ast.Module([], [])
        lines[first] = ""
    while True:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return ast.parse("\n".join(lines))
        except SyntaxError as error:
            place = (error.lineno or 0) - 1
            if not 0 <= place < len(lines) or not MAGIC.match(lines[place]):
                raise
            indent = lines[place][: len(lines[place]) - len(lines[place].lstrip())]
            lines[place] = f"{indent}pass"


def _bound(node: ast.stmt) -> Iterator[str]:
    """The names that a statement may bind, or of what it changes a part: `table` in `table["key"] = 1`.

    Of a statement around others, such as an `if`, these are a few too many: the names within functions in it.
    """
    inner: Iterable[ast.AST] = (node,) if isinstance(node, DEFINITION) else ast.walk(node)
    for part in inner:
        if isinstance(part, DEFINITION):
            yield part.name
        elif isinstance(part, ast.alias):
            yield part.asname or part.name.partition(".")[0]
        elif isinstance(part, ast.Name | ast.Attribute | ast.Subscript) and not isinstance(part.ctx, ast.Load):
            whole: ast.expr = part
            while isinstance(whole, ast.Attribute | ast.Subscript):
                whole = whole.value
            if isinstance(whole, ast.Name):
                yield whole.id


def _loaded(code: types.CodeType) -> Iterator[str]:
    for instruction in dis.get_instructions(code):
        if instruction.opname in LOADING:
            yield instruction.argval
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from _loaded(constant)


def _is_from_the_future(node: ast.stmt) -> bool:
    return isinstance(node, ast.ImportFrom) and node.module == "__future__"


def _needed(statements: Sequence[Statement], names: Iterable[str]) -> tuple[list[Statement], dict[str, Exception]]:
    """The statements that some names need, in their order; and why, by name, one that binds it cannot be compiled."""
    wanted, kept, failed = {*names, EVERYTHING}, set[int](), dict[str, Exception]()
    left = dict(enumerate(statements))
    grows = True
    while grows:
        grows = False
        for place, statement in list(left.items()):
            if statement.binds & wanted or _is_from_the_future(statement.node):
                del left[place]
                try:
                    wanted |= set(_loaded(_code(ast.Module([statement.node], []), "")))
                except UNREAD as error:
                    failed |= dict.fromkeys(statement.binds, error)
                    continue
                kept.add(place)
                grows = True
    return [statements[place] for place in sorted(kept)], failed
