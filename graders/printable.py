"""Text that others wrote, made fit for a screen or a document: no control, escape or direction sequence survives."""

from __future__ import annotations

import re

ESCAPE = re.compile(
    r"\x1b\[[0-9;?]*[ -/]*[@-~]"  # a control sequence, such as a colour
    r"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?"  # an operating system command, such as a title or a link
)
IN_ASCII = str.maketrans({"“": '"', "”": '"', "…": "...", "²": "^2", "³": "^3", "→": "->"})
"""The signs that our own words use."""
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would compute."""


def clean(text: str) -> str:
    """The text without what steers a terminal or cannot be encoded; its line ends and tabs stay."""
    if text.replace("\n", "").replace("\t", "").isprintable():  # as nearly every text is
        return text
    text = ESCAPE.sub("", text).replace("\r\n", "\n")
    return "".join(c if c.isprintable() or c in "\n\t" else " " if c.isspace() else "" for c in text)


def one_line(text: str) -> str:
    """The text, clean, on one line."""
    return clean(text).replace("\n", " ").expandtabs(4)


def fitting(text: str, encoding: str | None) -> str:
    """The text as an encoding can hold it: unchanged, or with plainer signs."""
    try:
        text.encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return text.translate(IN_ASCII).encode("ascii", "replace").decode("ascii")
    return text


def cell(value: object) -> str:
    """A value as a spreadsheet shows it: a text that it would compute is marked as text."""
    text = "" if value is None else str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(FORMULA) else text
