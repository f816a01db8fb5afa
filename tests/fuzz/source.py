"""What must hold of any bytes handed in as an answer: they are compiled, or told of in an ending that can be sent."""

from __future__ import annotations

import dis
import importlib.util
import keyword
import re
from collections.abc import Iterator
from encodings.aliases import aliases
from types import CodeType

from graders.plain import LONGEST_FACT, ending_from_plain, ending_to_plain
from graders.trajectory import Ending
from graders.worker import wire
from graders.worker.loading import Source, compile_answer

FILENAME = "answer_that_is_no_file.py"
ENCODINGS = sorted(
    {*aliases, *aliases.values(), "idna", "undefined", "unicode_escape", "raw_unicode_escape", "punycode"}
)
ODD = (
    "\ufeff",
    "\0",
    "\f",
    "\r\n",
    "\\\n",
    "\n    ",
    "+2AA-",
    "\\ud800",
    "f'{",
    "'''",
    "(((((((((((",
    "[:",
    "*a,",
    ":=",
)
WORDS = (*(f"# coding: {name}\n" for name in ENCODINGS), *keyword.kwlist, *keyword.softkwlist, *ODD)
"""What a search puts together."""


def check(source: bytes) -> Source | Ending:
    """What became of a file; what it may never be is an AssertionError."""
    found = compile_answer(source, FILENAME)
    if isinstance(found, Source):
        assert found.filename == found.code.co_filename == FILENAME
        assert "\n".join(found.lines) == importlib.util.decode_source(source)
        return found
    assert found.how == "syntax_error"
    assert found.error
    assert found.message
    assert found.line is None or 1 <= found.line <= _lines(source)
    assert len(found.source) <= LONGEST_FACT
    sent = wire.pack({"compiled": ending_to_plain(found)})
    assert ending_from_plain(wire.unpack(sent[wire.PREFIX.size :])["compiled"]) == found
    return found


def traits(found: Source | Ending) -> set[str]:
    """What tells one file from another: the instructions it became, or the words of what is wrong with it."""
    if isinstance(found, Ending):
        return {" ".join(re.findall(r"\b[a-z]+\b", re.sub(r"'[^']*'?", "", found.message))[:8])}
    return set(_instructions(found.code))


def _instructions(code: CodeType) -> Iterator[str]:
    for instruction in dis.get_instructions(code):
        yield instruction.opname
    for constant in code.co_consts:
        yield type(constant).__name__
        if isinstance(constant, CodeType):
            yield from _instructions(constant)


def _lines(source: bytes) -> int:
    """How many lines a file has, as text if it is one."""
    try:
        return importlib.util.decode_source(source).count("\n") + 1
    except (SyntaxError, ValueError, LookupError):
        return source.count(b"\n") + 1
