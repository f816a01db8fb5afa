"""An answer as a module, and what a rollout saw of it as a row: in the foreground just as when it is graded."""

from __future__ import annotations

import ast
import builtins
import importlib.util
import linecache
import sys
import types
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graders.plain import LONGEST_FACT
from graders.trajectory import Ending, Row, Value
from graders.worker.raised import LONGEST_MESSAGE, message_of, type_name
from graders.worker.tidy import look_up, tidy
from graders.worker.undrawn import nothing_is_drawn


@dataclass(frozen=True)
class Source:
    """An answer's text, compiled, with what it consists of where that can be told."""

    code: types.CodeType
    filename: str
    lines: list[str]
    tree: ast.Module | None
    tidy: bool


def source_of(code: types.CodeType, filename: str, lines: list[str], tree: ast.Module | None) -> Source:
    """An answer of which that is known."""
    return Source(code, filename, lines, tree, tree is not None and tidy(tree))


def compile_answer(source: bytes, filename: str) -> Source | Ending:
    """The code object, or how compiling it ended. The declared encoding, a BOM and any line ends are honoured.

    Its lines go where Python looks for a file's lines, since there is no file.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            text = importlib.util.decode_source(source)
    except (SyntaxError, ValueError, LookupError, OSError) as error:  # a rare encoding is looked for in files
        before = error.object[: error.start] if isinstance(error, UnicodeDecodeError) else b""
        line = before.count(b"\n") + 1
        return Ending("syntax_error", "UnicodeDecodeError", "the file is not UTF-8 text; save it as UTF-8", line)
    lines = text.split("\n")
    linecache.cache[filename] = (len(text), None, [line + "\n" for line in lines], filename)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            code = compile(text, filename, "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError) as error:
        return not_compiled(error, lines)
    return source_of(code, filename, lines, _tree(text))


def _tree(text: str) -> ast.Module | None:
    """What a text consists of; None for one that Python compiles and does not take apart, since it is too deep."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def not_compiled(error: Exception, lines: Sequence[str], before: int = 0) -> Ending:
    """How compiling some lines ended; the error counts its line from those before it on."""
    if not isinstance(error, SyntaxError):
        return Ending("syntax_error", type(error).__name__, message_of(error) or "the file cannot be compiled")
    line = None if error.lineno is None else error.lineno + before
    # What Python finds only after it has parsed a file comes without its text.
    text = error.text or (lines[line - 1] if line is not None and 1 <= line <= len(lines) else "")
    message = str(error.msg)[:LONGEST_MESSAGE]
    return Ending("syntax_error", type(error).__name__, message, line, text.strip()[:LONGEST_FACT])


def load(compiled: Source) -> types.ModuleType:
    """Execute an answer as a module; whatever it raises comes out of here."""
    module = types.ModuleType("answer")
    module.__file__ = compiled.filename
    sys.modules["answer"] = module
    nothing_is_drawn()
    if compiled.tidy:
        module.__dict__["__builtins__"] = vars(builtins) | {"getattr": look_up}
    exec(compiled.code, module.__dict__)  # the student's module, in the student's own process
    return module


def row_of(seen: Mapping[str, Any]) -> Row:
    """A row of values that the wire takes."""
    return {name: _plain(value) for name, value in seen.items()}


def _plain(value: Any) -> Value:
    """A value that the wire takes: what is no number, tensor or fact becomes the fact of what it is."""
    kind = type(value)
    if kind is str:
        return str(value[:LONGEST_FACT])
    if kind is bool or kind is float or (kind is tuple and all(type(number) is float for number in value)):
        return value  # type: ignore[no-any-return]
    if kind is int:
        return float(value)
    return type_name(kind)
