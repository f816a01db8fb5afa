"""Files that compilers and decoders have stumbled over, none larger than an answer may be."""

from __future__ import annotations

import pkgutil
from codecs import BOM_UTF8, BOM_UTF16
from encodings import __path__ as places
from encodings.aliases import aliases

from graders.submission import LARGEST_ANSWER


def filled(piece: bytes, before: bytes = b"", after: bytes = b"") -> bytes:
    """A file of repetitions, as large as may be."""
    return before + piece * ((LARGEST_ANSWER - len(before + after)) // len(piece)) + after


def nested(opening: bytes, closing: bytes = b"", inside: bytes = b"x", times: int = 0) -> bytes:
    """A file of one thing in another, as deep as there is room for, or so deep."""
    times = times or (LARGEST_ANSWER - len(inside)) // len(opening + closing)
    return opening * times + inside + closing * times + b"\n"


def indented(head: str, depth: int) -> bytes:
    """Blocks in blocks."""
    return "".join(f"{' ' * level}{head}\n" for level in range(depth)).encode() + b" " * depth + b"pass\n"


FILES: dict[str, bytes] = {
    "parentheses": nested(b"(", b")"),
    "a hundred parentheses": nested(b"(", b")", times=100),
    "brackets": nested(b"[", b"]"),
    "braces": nested(b"{", b"}"),
    "open parentheses": filled(b"("),
    "closed parentheses": filled(b")"),
    "signs": nested(b"-", inside=b"1"),
    "negations": nested(b"not "),
    "lambdas": nested(b"lambda:"),
    "lambdas in defaults": nested(b"lambda x=", b":0"),
    "comprehensions": nested(b"[x for x in ", b"]", times=90),
    "choices": nested(b"1 if x else "),
    "yields": nested(b"(yield ", b")", times=150),
    "awaits": nested(b"await "),
    "stars": nested(b"*"),
    "walruses": nested(b"(x:=", b")", times=150),
    "f-strings": nested(b"f'{", b"}'"),
    "format widths": nested(b"{x:", b"}", times=50).join((b"f'", b"'")),
    "a long sum": filled(b"1+", after=b"1"),
    "a long power": filled(b"2**", after=b"2"),
    "a long comparison": filled(b"1<", after=b"1"),
    "a long choice of words": filled(b"x or ", after=b"x"),
    "attributes": filled(b".a", b"a"),
    "calls": filled(b"()", b"a"),
    "subscripts": filled(b"[0]", b"a"),
    "assignments": filled(b"x=", after=b"1"),
    "many arguments": filled(b"a,", b"f(", b")"),
    "many stars": filled(b"*a,", b"f(", b")"),
    "many names": filled(b"a,", b"", b"=1"),
    "strings side by side": filled(b"'a'"),
    "decorators": filled(b"@a\n", after=b"def f(): pass\n"),
    "other cases": filled(b"elif x: y\n", b"if x: y\n"),
    "clauses": filled(b" for x in y", b"[x", b"]"),
    "patterns": b"match x:\n case " + nested(b"[", b"]", times=100) + b"  pass",
    "alternatives": filled(b"|1", b"match x:\n case 1", b": pass\n"),
    "blocks": indented("if x:", 99),
    "too many blocks": indented("if x:", 200),
    "loops": indented("for x in y:", 19),
    "too many loops": indented("for x in y:", 30),
    "attempts": "".join(f"{' ' * level}try:\n" for level in range(30)).encode(),
    "functions": indented("def f():", 90),
    "classes": indented("class A:", 90),
    "many lines": filled(b"\n"),
    "many statements": filled(b"x\n"),
    "many statements on a line": filled(b"x;"),
    "continued lines": filled(b"\\\n"),
    "carriage returns": filled(b"x\r"),
    "form feeds": filled(b"\f"),
    "spaces": filled(b" "),
    "tabs": filled(b"\t", after=b"x"),
    "a long number": filled(b"9"),
    "a long number of another base": filled(b"f", b"0x"),
    "a long fraction": filled(b"9", b"0."),
    "a long exponent": filled(b"9", b"1e"),
    "numbers with lines": filled(b"_1", b"1"),
    "a long name": filled(b"a"),
    "a long comment": filled(b"#"),
    "an unended string": filled(b"a", b"'"),
    "an unended string of three quotes": filled(b"a\n", b"'''"),
    "a name without binding": filled(b"a", b"def f():\n nonlocal "),
    "a keyword given twice": b"f(%b=1, %b=2)\n" % ((b"a" * 100_000,) * 2),
    "an argument given twice": b"def f(%b, %b): pass\n" % ((b"a" * 100_000,) * 2),
    "a name used before global": b"def f():\n %b = 1\n global %b\n" % ((b"a" * 100_000,) * 2),
    "a module of the future": filled(b"a", b"from __future__ import "),
    "a character without name": filled(b"a", b"'\\N{", b"}'"),
    "a bracket not closed far above": filled(b"a\n", b"("),
    "powers to fold": b"x = 2 ** (10 ** 9)\ny = (-1) ** -0.5\nz = 9 ** 9 ** 9\n",
    "products to fold": b"x = 'a' * 10 ** 9\ny = ((1,) * 200) * 200\nz = 1 << 10 ** 9\n",
    "formats to fold": b"x = '%1000000000d' % 1\ny = '%s' * 9 % (1,)\nz = f'{1:1000000000}'\n",
    "divisions to fold": b"x = 1 / 0\ny = 1 % 0\nz = 1e308 * 10\nw = -(-(2 ** 63))\n",
    "nothing but NUL": filled(b"\0"),
    "NUL in a comment": b"# \0\nx = 1\n",
    "NUL in a string": b"x = '\0'\n",
    "the end of a text": b"x = 1\n\x1a\n",
    "two byte order marks": BOM_UTF8 * 2 + b"x = 1\n",
    "a byte order mark in the middle": b"x = 1\n" + BOM_UTF8,
    "a byte order mark and another encoding": BOM_UTF8 + b"# coding: latin-1\n",
    "a byte order mark of UTF-16": BOM_UTF16 + "x = 1\n".encode("utf-16-le"),
    "half a byte order mark": BOM_UTF8[:2],
    "a surrogate in UTF-8": b"x = '\xed\xa0\x80'\n",
    "a character too long": b"x = '\xc0\x80'\n",
    "half a character": b"x = 1 # \xf0\x9f",
    "a surrogate from UTF-7": b"# coding: utf-7\nx = '+2AA-'\n",
    "a surrogate for a name": b"# coding: unicode_escape\n\\ud800 = 1\n",
    "a surrogate in what is wrong": b"# coding: utf-7\nx = (+2AA-\n",
    "a long encoding": filled(b"a", b"# coding: "),
    "an encoding of dots": filled(b".", b"# coding: "),
    "two encodings": b"# coding: latin-1\n# coding: ascii\n\xe9\n",
    "an encoding on the second line": b"#!/usr/bin/python\n# vim: set fileencoding=latin-1 :\n# \xe9\n",
    "an encoding too late": b"\nx\n# coding: latin-1\n# \xe9\n",
    "a long first line": filled(b"#", after=b"\n# coding: hex\n"),
}

MODULES = ("__init__", "__main__", "aliases", "aliases.aliases", "..os", "os", "antigravity", "-", "_", "0")
ENCODINGS = sorted(
    {*aliases.values(), *(module.name for module in pkgutil.iter_modules(places)), *MODULES, "utf8mb4", "string-escape"}
)
TEXTS = (
    b"x = 1\n",
    bytes(range(256)),
    b"\n'\\ud800\\q\\N{x}\\n' +2AA- ~{ xn--a-99999999999 \x1b$B\x0e\n",
    b"\n\xff" * 9,
    b"\n61",
)


def declared(encoding: str) -> list[bytes]:
    """Files that say to be in an encoding, and those that are."""
    cookie = f"# coding: {encoding}\n"
    files = [cookie.encode() + text for text in TEXTS]
    try:
        files.append(f"{cookie}x = 'é'\n".encode(encoding))
    except (LookupError, ValueError):
        return files
    return files
