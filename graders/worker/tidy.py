"""Whether an answer leaves nothing behind in its process, as its text shows: then another one may run there after it.

What such an answer can name is listed in `harmless`, and nothing of it changes what outlives a case. It may change what
it is given and what it makes (a gradient, a list), or hold what is a library's (an optimizer's class), but not both.
An answer of which it is not certain only has its process to itself.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterable
from typing import Any

from graders.worker import harmless
from graders.worker.harmless import FOR_ANNOTATIONS, HOLDING, LOOKED_INTO, LOOKING

ATTRIBUTES = frozenset(
    f"{harmless.CONSTANTS} {harmless.STORED} {harmless.CHANGING} {harmless.CLASSES} {harmless.FUNCTIONS}".split()
)
CONSTANTS, STORED, CHANGING = (
    frozenset(words.split()) for words in (harmless.CONSTANTS, harmless.STORED, harmless.CHANGING)
)
MODULES, BUILTINS = frozenset(harmless.MODULES.split()), frozenset(harmless.BUILTINS.split())

NODES: tuple[type[ast.AST], ...] = (
    ast.Module, ast.FunctionDef, ast.arguments, ast.arg, ast.Return, ast.Assign, ast.AugAssign, ast.AnnAssign,
    ast.Delete, ast.For, ast.While, ast.If, ast.With, ast.withitem, ast.Expr, ast.Pass, ast.Break, ast.Continue,
    ast.Raise, ast.Try, ast.ExceptHandler, ast.Assert, ast.Import, ast.ImportFrom, ast.alias, ast.Nonlocal,
    ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.comprehension, ast.BoolOp, ast.BinOp,
    ast.UnaryOp, ast.Compare, ast.Call, ast.keyword, ast.IfExp, ast.NamedExpr, ast.JoinedStr, ast.FormattedValue,
    ast.Constant, ast.Attribute, ast.Subscript, ast.Slice, ast.Starred, ast.Name, ast.List, ast.Tuple, ast.Set,
    ast.Dict, ast.Match, ast.match_case, ast.MatchValue, ast.MatchSingleton, ast.MatchAs, ast.MatchOr,
    ast.boolop, ast.operator, ast.unaryop, ast.cmpop, ast.expr_context,
)  # fmt: skip
"""What it may consist of. No class, which a library might remember, and no generator, which may stop in the middle."""

ANNOTATION = (ast.Name, ast.Attribute, ast.Subscript, ast.Constant, ast.Tuple, ast.List, ast.BinOp, ast.BitOr, ast.Load)

_astray: list[str] = []


def look_up(owner: Any, name: str, *otherwise: Any) -> Any:
    """What `getattr` does, for a tidy answer: its text does not show the names that it looks for."""
    if type(name) is not str or not _is_plain(name):
        _astray.append(str(type(name)))
    return getattr(owner, name, *otherwise)


def went_astray() -> bool:
    """Whether an answer in this process found what may change everything, by a name that its text does not show."""
    return bool(_astray)


def tidy(tree: ast.Module) -> bool:
    """Whether that is certain of an answer which consists of these statements."""
    reader = _Reader()
    try:
        for node in ast.walk(tree):
            reader.imports(node)
        reader.visit(tree)
    except (_Untidy, RecursionError, MemoryError):
        return False
    return not (reader.changes and reader.holds)


class _Untidy(Exception):
    """It names something that is not on the lists."""


class _Reader(ast.NodeVisitor):
    """Reads an answer, and raises `_Untidy` at what is not on the lists.

    Attributes:
        changes: whether it changes something in place.
        holds: whether it holds something of a library's in its hands, other than to call it at once.
    """

    def __init__(self) -> None:
        self.changes = self.holds = False
        self.imported: dict[str, str] = {}

    def imports(self, node: ast.AST) -> None:
        """Learn what the names mean that a statement imports."""
        if isinstance(node, ast.Import):
            for alias in node.names:
                _demand(alias.name in MODULES)
                self._means(alias.asname or alias.name.partition(".")[0], alias.name if alias.asname else "")
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            _demand(module in MODULES and not node.level)
            for alias in node.names:
                _demand(alias.name in ATTRIBUTES or (module in FOR_ANNOTATIONS and _is_plain(alias.name)))
                self._means(alias.asname or alias.name, f"{module}.{alias.name}")

    def _means(self, name: str, meaning: str) -> None:
        meaning = meaning or name
        _demand(_is_plain(name) and self.imported.setdefault(name, meaning) == meaning)

    def generic_visit(self, node: ast.AST) -> None:
        """Any node that has no method of its own."""
        _demand(isinstance(node, NODES))
        super().generic_visit(node)

    def visit_Import(self, _: ast.Import) -> None:
        """It was read before."""

    def visit_ImportFrom(self, _: ast.ImportFrom) -> None:
        """It was read before."""

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        """A function; its annotations are looked at apart."""
        _demand(not getattr(node, "type_params", ()))
        self._bind(node.name)
        self._annotation(node.returns)
        self._all((*node.decorator_list, node.args, *node.body))

    def visit_arg(self, node: ast.arg) -> None:
        """A parameter."""
        self._bind(node.arg)
        self._annotation(node.annotation)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        """An assignment with an annotation."""
        self._annotation(node.annotation)
        self._all((node.target, *([node.value] if node.value else [])))

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        """`a += b`, which may change what `a` is."""
        self.changes = True
        self._all((node.target, node.value))

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> None:
        """A handler, which may bind a name."""
        self._bind(node.name or "_")
        super().generic_visit(node)

    def visit_MatchAs(self, node: ast.MatchAs) -> None:
        """A pattern, which may bind a name."""
        self._bind(node.name or "_")
        super().generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        """A call: what is called at once is not held."""
        name = _called(node)
        if name in LOOKING:
            self._look(node)
            self.holds = self.holds or name == "getattr"
            return
        arguments: list[ast.AST] = [*node.args, *node.keywords]
        if name in ("isinstance", "issubclass") and len(arguments) == 2 and _is_annotation(arguments[1]):
            del arguments[1]
        if _called(node.func) == "getattr":
            self._look(node.func)
        elif not self._meaning(node.func):
            self.visit(node.func)
        self._all(arguments)

    def _look(self, node: ast.AST) -> None:
        """A name is looked for in a module."""
        assert isinstance(node, ast.Call)
        _demand(bool(node.args) and not node.keywords and self._meaning(node.args[0]) in LOOKED_INTO)
        self._all(node.args[1:])

    def visit_Attribute(self, node: ast.Attribute) -> None:
        """An attribute: of a library's, or of anything else."""
        if self._meaning(node):
            _demand(isinstance(node.ctx, ast.Load))
            self.holds = self.holds or node.attr not in CONSTANTS
            return
        in_place = node.attr.endswith("_") and _is_plain(node.attr)
        _demand(in_place or node.attr in ATTRIBUTES)
        self.changes = self.changes or in_place or node.attr in CHANGING
        if not isinstance(node.ctx, ast.Load):
            _demand(node.attr in STORED)
            self.changes = True
        self.visit(node.value)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        """An element, perhaps set or deleted."""
        self.changes = self.changes or not isinstance(node.ctx, ast.Load)
        self._all((node.value, node.slice))

    def visit_Name(self, node: ast.Name) -> None:
        """A name: imported, built in, or its own."""
        if not isinstance(node.ctx, ast.Load):
            self._bind(node.id)
        elif node.id in self.imported or node.id == HOLDING:
            self.holds = True
        else:
            _demand(_is_plain(node.id) and node.id not in LOOKING)
            _demand(node.id in BUILTINS or not _is_built_in(node.id))

    def _all(self, nodes: Iterable[ast.AST]) -> None:
        for node in nodes:
            self.visit(node)

    def _bind(self, name: str) -> None:
        _demand(_is_plain(name) and name not in self.imported)

    def _annotation(self, node: ast.expr | None) -> None:
        _demand(node is None or _is_annotation(node))

    def _meaning(self, node: ast.AST) -> str:
        """The dotted name of what a library's name, or an attribute of one, means; empty for anything else."""
        if isinstance(node, ast.Name):
            return self.imported.get(node.id, "")
        if isinstance(node, ast.Attribute) and (owner := self._meaning(node.value)):
            _demand(node.attr in ATTRIBUTES and not owner.rpartition(".")[2][:1].isupper())  # a method without its self
            return f"{owner}.{node.attr}"
        return ""


def _demand(holds: bool) -> None:
    if not holds:
        raise _Untidy


def _called(node: ast.AST) -> str:
    """The name that a call calls something by; empty for what is none, or has none."""
    return node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""


def _is_plain(name: str) -> bool:
    return name == "_" or not name.startswith("_")


def _is_annotation(node: ast.AST) -> bool:
    """Whether it only says what something is, and calls nothing."""
    return all(
        isinstance(part, ANNOTATION)
        and (not isinstance(part, ast.Name) or _is_plain(part.id))
        and (not isinstance(part, ast.Attribute) or _is_plain(part.attr))
        for part in ast.walk(node)
    )


def _is_built_in(name: str) -> bool:
    found = vars(builtins).get(name)
    return found is not None and not (isinstance(found, type) and issubclass(found, BaseException))
