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
from graders.worker.loading import Source, not_compiled

EVERYTHING = "*"
"""Bound by `from torch import *`, which may bind anything."""
STILL_PYTHON = ("time", "timeit", "capture", "prun")
"""Cell magics whose cell is Python below its first line."""
MAGIC = re.compile(r"\s*(?:[%!?]|(?:[\w, ]+=\s*)[%!]|[\w.]+\?)")
"""A line that is for IPython: a magic, a command for the shell, or a question."""


@dataclass(frozen=True)
class Statement:
    """One statement of a notebook, with the names that it binds and those it uses when it or its functions run."""

    node: ast.stmt
    binds: frozenset[str]
    uses: frozenset[str]


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
        except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError) as error:
            broken.append((cell, error, before))
        before += cell.count("\n") + 1
    functions = tuple(functions)
    bound = {name for statement in statements for name in statement.binds}
    for name in functions:
        for cell, reason, start in broken:
            if name not in bound and re.search(rf"^\s*def\s+{name}\b", cell, re.MULTILINE):
                return not_compiled(reason, lines, start)
    kept = _needed(statements, functions)
    kept.sort(key=lambda node: not _is_from_the_future(node))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            code = compile(ast.Module(kept, []), filename, "exec", dont_inherit=True)
        return Source(code, filename, lines)
    except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError) as error:
        return not_compiled(error, lines)


def _read(cell: str, before: int) -> Iterator[Statement]:
    """The statements of a cell that has so many lines before it.

    Raises:
        SyntaxError, ValueError, RecursionError, MemoryError, OverflowError: as compiling does.
    """
    statements = []
    for node in _parsed(cell).body:
        ast.increment_lineno(node, before)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            code = compile(ast.Module([node], []), "", "exec", dont_inherit=True)
        binds = {name for name, is_bound in _names(code, within=False) if is_bound} | set(_changed(node))
        uses = {name for name, is_bound in _names(code, within=False) if not is_bound}
        statements.append(Statement(node, frozenset(binds), frozenset(uses)))
    yield from statements


def _parsed(cell: str) -> ast.Module:
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


def _names(code: types.CodeType, within: bool) -> Iterator[tuple[str, bool]]:
    """The module's names that some code uses or, with True, binds: its own, and those of the functions in it."""
    for instruction in dis.get_instructions(code):
        doing, name = instruction.opname, instruction.argval
        if doing in ("STORE_GLOBAL", "DELETE_GLOBAL") or (not within and doing in ("STORE_NAME", "DELETE_NAME")):
            yield name, True
        elif doing in ("LOAD_NAME", "LOAD_GLOBAL", "LOAD_FROM_DICT_OR_GLOBALS"):
            yield name, False
        elif _imports_everything(doing, instruction.argrepr):
            yield EVERYTHING, True
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from _names(constant, within=True)


def _imports_everything(doing: str, what: str) -> bool:
    return doing == "IMPORT_STAR" or (doing == "CALL_INTRINSIC_1" and "IMPORT_STAR" in what)


def _changed(node: ast.stmt) -> Iterator[str]:
    """The names of what an assignment changes a part of: `table` in `table["key"] = 1`."""
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AugAssign) else []
    for target in targets:
        part: ast.expr = target
        while isinstance(part, ast.Attribute | ast.Subscript):
            part = part.value
        if isinstance(part, ast.Name):
            yield part.id


def _is_from_the_future(node: ast.stmt) -> bool:
    return isinstance(node, ast.ImportFrom) and node.module == "__future__"


def _needed(statements: Sequence[Statement], names: Iterable[str]) -> list[ast.stmt]:
    """The statements that some names need, in their order."""
    wanted, kept = {*names, EVERYTHING}, set[int]()
    grows = True
    while grows:
        grows = False
        for place, statement in enumerate(statements):
            if place not in kept and (statement.binds & wanted or _is_from_the_future(statement.node)):
                kept.add(place)
                wanted |= statement.uses
                grows = True
    return [statements[place].node for place in sorted(kept)]
