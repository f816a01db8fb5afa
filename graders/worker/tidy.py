"""Whether an answer leaves nothing behind in its process, as its text shows: then another one may run there after it.

What such an answer can name is listed in `harmless`, and nothing of it changes what outlives a case. It may change what
it is given and what it makes (a gradient, a list), or hold what is a library's (an optimizer's class), but not both.
An answer of which it is not certain only has its process to itself.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterable
from types import BuiltinFunctionType, FunctionType, ModuleType
from typing import Any

from graders.worker import harmless
from graders.worker.harmless import ASKING, FOR_ANNOTATIONS, LOOKED_INTO, LOOKING

ATTRIBUTES = frozenset(
    f"{harmless.CONSTANTS} {harmless.STORED} {harmless.CHANGING} {harmless.CLASSES} {harmless.FUNCTIONS}".split()
)
CONSTANTS, STORED, CHANGING = (
    frozenset(words.split()) for words in (harmless.CONSTANTS, harmless.STORED, harmless.CHANGING)
)
IN_PLACE = frozenset(harmless.IN_PLACE.split())
MODULES, BUILTINS, TYPES = (frozenset(words.split()) for words in (harmless.MODULES, harmless.BUILTINS, harmless.TYPES))

NODES: tuple[type[ast.AST], ...] = (
    ast.FunctionDef, ast.arguments, ast.arg, ast.Return, ast.Assign, ast.AugAssign, ast.AnnAssign,
    ast.Delete, ast.For, ast.While, ast.If, ast.With, ast.withitem, ast.Expr, ast.Pass, ast.Break, ast.Continue,
    ast.Raise, ast.Try, ast.ExceptHandler, ast.Assert, ast.Nonlocal,
    ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.comprehension, ast.BoolOp, ast.BinOp,
    ast.UnaryOp, ast.Compare, ast.Call, ast.keyword, ast.IfExp, ast.NamedExpr, ast.JoinedStr, ast.FormattedValue,
    ast.Constant, ast.Attribute, ast.Subscript, ast.Slice, ast.Starred, ast.Name, ast.List, ast.Tuple, ast.Set,
    ast.Dict, ast.Match, ast.match_case, ast.MatchValue, ast.MatchSingleton, ast.MatchAs, ast.MatchOr,
    ast.boolop, ast.operator, ast.unaryop, ast.cmpop, ast.expr_context,
)  # fmt: skip
"""What it may consist of, its imports apart. No class, which a library might remember, and no generator function, which
may stop in the middle."""

TYPE = (ast.Name, ast.Attribute, ast.Tuple, ast.BinOp, ast.BitOr, ast.Load)
ANNOTATION = (*TYPE, ast.Subscript, ast.Constant, ast.List)

DIFFERENTIATING, CREATE_GRAPH = ("backward", "grad"), "create_graph"
UNHELD = ("torch.autograd.grad", "torch.autograd.backward")
"""Functions that it calls at once or not at all."""

_astray: list[str] = []


def look_up(owner: Any, name: str, *otherwise: Any) -> Any:
    """What `getattr` does, for a tidy answer: its text does not show the names that it looks for."""
    found = getattr(owner, name, *otherwise)
    if not is_expected(name, found) and not (otherwise and found is otherwise[0]):
        _astray.append(name)
    return found


def is_expected(name: str, found: Any) -> bool:
    """Whether what was found in one of `LOOKED_INTO` is an optimizer, a scheduler, or on the lists."""
    module = str(getattr(found, "__module__", ""))
    if name.startswith("_"):
        return False
    if isinstance(found, type) and module.startswith("torch.optim."):
        return True
    functions = {FunctionType: "torch.nn.functional", BuiltinFunctionType: "torch._C._nn"}
    usual = functions.get(type(found)) == module or (isinstance(found, type) and module.startswith("torch.nn.modules."))
    return name in ATTRIBUTES and (usual or isinstance(found, ModuleType))


def went_astray() -> bool:
    """Whether an answer in this process found something else, by a name that its text does not show."""
    return bool(_astray)


def tidy(tree: ast.Module) -> bool:
    """Whether that is certain of an answer which consists of these statements."""
    reader = _Reader()
    try:
        for node in tree.body:  # an import anywhere else might not be carried out
            if not reader.imports(node):
                reader.visit(node)
    except (_Untidy, RecursionError, MemoryError):
        return False
    return not (reader.changes and reader.holds) and not (reader.types & reader.own)


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
        self.own: set[str] = set()
        self.types: set[str] = set()

    def imports(self, node: ast.stmt) -> bool:
        """Learn what the names mean that a statement imports, if it does."""
        if isinstance(node, ast.Import):
            for alias in node.names:
                _demand(alias.name in MODULES and alias.name not in FOR_ANNOTATIONS)
                first = alias.name.partition(".")[0]
                self._means(alias.asname or first, alias.name if alias.asname else first)
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            _demand(module in MODULES and not node.level)
            for alias in node.names:
                _demand(alias.name in (TYPES if module in FOR_ANNOTATIONS else ATTRIBUTES))
                self._means(alias.asname or alias.name, f"{module}.{alias.name}")
        return isinstance(node, ast.Import | ast.ImportFrom)

    def _means(self, name: str, meaning: str) -> None:
        _demand(_is_plain(name) and not hasattr(builtins, name) and name not in self.own)
        _demand(self.imported.setdefault(name, meaning) == meaning)

    def generic_visit(self, node: ast.AST) -> None:
        """Any node that has no method of its own."""
        _demand(isinstance(node, NODES))
        if isinstance(node, ast.ExceptHandler | ast.MatchAs) and node.name:
            self._bind(node.name)
        super().generic_visit(node)

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

    def visit_Call(self, node: ast.Call) -> None:
        """A call: what is called at once is not held."""
        name = _called(node)
        if name in LOOKING:
            self._look(node)
            self.holds = self.holds or name == "getattr"
            return
        _demand(all(keyword.arg != CREATE_GRAPH for keyword in node.keywords))
        if (self._meaning(node.func) or _last_word(node.func)).rpartition(".")[2] in DIFFERENTIATING:
            self._differentiates(node)
            return
        arguments: list[ast.AST] = [*node.args, *node.keywords]
        if name in ASKING and len(arguments) == 2 and self._says_what(arguments[1], TYPE):
            del arguments[1]
        if _called(node.func) == "getattr":
            self._look(node.func)
        elif not self._meaning(node.func):
            self.visit(node.func)
        self._all(arguments)

    def _differentiates(self, node: ast.Call) -> None:
        """A derivative is asked for, but no graph of it, which keeps itself alive for good."""
        _demand(len(node.args) <= 2 and all(keyword.arg for keyword in node.keywords))
        _demand(not any(isinstance(argument, ast.Starred) for argument in node.args))
        self.changes = True
        if not self._meaning(node.func):
            self.visit(node.func.value if isinstance(node.func, ast.Attribute) else node.func)
        self._all((*node.args, *node.keywords))

    def _look(self, node: ast.AST) -> None:
        """A name is looked for in a module."""
        assert isinstance(node, ast.Call)
        _demand(bool(node.args) and not node.keywords and self._meaning(node.args[0]) in LOOKED_INTO)
        self._all(node.args[1:])

    def visit_Attribute(self, node: ast.Attribute) -> None:
        """An attribute: of a library's, or of anything else."""
        if meaning := self._meaning(node):
            _demand(isinstance(node.ctx, ast.Load) and meaning not in UNHELD)
            self.holds = self.holds or node.attr not in CONSTANTS
            return
        in_place = node.attr in IN_PLACE or (node.attr.endswith("_") and node.attr[:-1] in ATTRIBUTES)
        _demand((in_place or node.attr in ATTRIBUTES) and node.attr != "backward")
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
        elif node.id in self.imported:
            _demand(not self._is_for_annotations(node.id) and self.imported[node.id] not in UNHELD)
            self.holds = True
        else:
            _demand(_is_plain(node.id) and node.id not in LOOKING)
            _demand(node.id in BUILTINS or not _is_forbidden(node.id))

    def _all(self, nodes: Iterable[ast.AST]) -> None:
        for node in nodes:
            self.visit(node)

    def _bind(self, name: str) -> None:
        """A name is given a value; it never has more than one meaning that matters here."""
        _demand(_is_plain(name) and name not in self.imported and name not in (*LOOKING, *ASKING))
        _demand(name in BUILTINS or not hasattr(builtins, name))
        self.own.add(name)

    def _annotation(self, node: ast.expr | None) -> None:
        _demand(node is None or self._says_what(node, ANNOTATION))

    def _says_what(self, node: ast.AST, nodes: tuple[type[ast.AST], ...]) -> bool:
        """Whether it only says what something is, in names of libraries and of built-in types."""
        return all(
            isinstance(part, nodes)
            and (not isinstance(part, ast.Name) or self._is_type(part.id))
            and (not isinstance(part, ast.Attribute) or bool(self._meaning(part)))
            and (not isinstance(part, ast.Subscript) or self._takes_types(part.value))
            for part in ast.walk(node)
        )

    def _is_type(self, name: str) -> bool:
        """Whether a name is imported, or that of a built-in type, which it must not be of anything else too."""
        if name in self.imported:
            return True
        self.types.add(name)
        return isinstance(_built_in(name), type)

    def _takes_types(self, node: ast.expr) -> bool:
        """Whether what stands before brackets is a type, as `list` and `Callable` are, that does nothing at it."""
        if not isinstance(node, ast.Name):
            return False
        return self._is_for_annotations(node.id) if node.id in self.imported else self._is_type(node.id)

    def _is_for_annotations(self, name: str) -> bool:
        return self.imported[name].rpartition(".")[0] in FOR_ANNOTATIONS

    def _meaning(self, node: ast.AST) -> str:
        """The dotted name of what a library's name, or an attribute of one, means; empty for anything else."""
        if isinstance(node, ast.Name):
            _demand(node.id not in self.imported or not self._is_for_annotations(node.id))
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


def _last_word(node: ast.AST) -> str:
    """The name that something is called by, or the last one of a dotted name."""
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _is_plain(name: str) -> bool:
    return name == "_" or not name.startswith("_")


def _built_in(name: str) -> Any:
    return getattr(builtins, name, None)


def _is_forbidden(name: str) -> bool:
    """Whether a name is built in, and no exception, if it is not on the list."""
    found = _built_in(name)
    return found is not None and not (isinstance(found, type) and issubclass(found, BaseException))
