"""HTML in which no text is markup: what is not made here is escaped, whoever wrote it.

A page is one file. Its policy lets run the one script and the one style that are in it, and no request leave it.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterable, Sequence
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
VOID = {"input", "link", "meta"}
IN_AN_ISLAND = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
"""What could end a script, or begin a comment in one."""

Attribute = str | int | float | bool | None


class Markup(str):
    """Text that is HTML already. Only this module makes it of other text."""

    __slots__ = ()


Content = str | Iterable[str]


def tag(element: str, /, *content: Content, **attributes: Attribute) -> Markup:
    """An element: its content is markup that was made here, or text.

    Attributes are written as Python can: `class_`, `aria_label`. True is an attribute without a value, None is none.
    """
    pairs = ((word.rstrip("_").replace("_", "-"), value) for word, value in attributes.items())
    written = "".join(
        f" {word}" if value is True else f' {word}="{escape(str(value))}"'
        for word, value in pairs
        if value is not None and value is not False
    )
    if element in VOID:
        return Markup(f"<{element}{written}>")
    return Markup(f"<{element}{written}>{joined(*content)}</{element}>")


def joined(*content: Content) -> Markup:
    """One after the other, with what is text escaped."""
    return Markup("".join(_marked_up(one) for one in content))


def _marked_up(content: Content) -> str:
    if isinstance(content, Markup):
        return content
    return escape(content) if isinstance(content, str) else joined(*content)


def page(title: str, body: Markup, scripts: Sequence[str], island: Any) -> str:
    """A whole page.

    Args:
        title: for the window and for bookmarks.
        body: what is seen.
        scripts: the names of the files beside this one that make it move.
        island: plain values for the script to read; never code.
    """
    style, moves = _own_text("page.css"), "".join(map(_own_text, scripts))
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(moves)}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    values = json.dumps(island, allow_nan=False, separators=(",", ":")).translate(IN_AN_ISLAND)
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", title),
        tag("link", rel="icon", href="data:,"),  # without it a browser asks the server for one
        tag("style", Markup(style)),
    )
    inside = tag("script", Markup(values), type="application/json", id="island") + tag("script", Markup(moves))
    return f"<!doctype html>\n{tag('html', head, tag('body', body, Markup(inside)), lang='en')}\n"


def _own_text(name: str) -> str:
    """A file that lies beside this one, with line ends as its hash wants them."""
    return (HERE / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """A text as a page's policy names it."""
    return f"sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}"
