"""Pages as tests read them: parsed strictly, without a browser."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from graders.emit.markup import VOID


class Page(HTMLParser):
    """A page's elements with their attributes, its text, and the values for its script.

    An element that is not closed where it should be, or closed twice, is an error.
    """

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.texts: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """An element ends: the last that began."""
        assert self._open.pop() == tag

    def take(self, data: str) -> None:
        """Text, or what stands in a script or a style."""
        if self._open and self._open[-1] in ("script", "style"):
            self.scripts.append(data)
        else:
            self.texts.append(data)

    handle_data = take  # the parser's name for it

    @property
    def text(self) -> str:
        """All that is seen or read aloud."""
        return " ".join(" ".join(self.texts).split())

    @property
    def island(self) -> Any:
        """The values for the script."""
        return json.loads(self.scripts[1])

    @property
    def tags(self) -> list[str]:
        """The names of all elements, in order."""
        return [tag for tag, _ in self.elements]

    def all(self, attribute: str) -> list[str]:
        """The values of an attribute, wherever it stands."""
        return [str(attributes[attribute]) for _, attributes in self.elements if attribute in attributes]


FREE = {
    "student", "created", "name", "title", "says", "or", "words", "case", "quantity", "expected", "got", "remarks",
    "hint", "hints", "output", "counted", "misconception", "yours", "layers", "descent", "torch", "python",
}  # fmt: skip
"""Where any text may stand in a result document."""


def saying(document: dict[str, Any], text: str) -> dict[str, Any]:
    """The document with one text wherever any text may stand."""

    def anew(plain: Any, name: str) -> Any:
        if isinstance(plain, dict):
            return {word: anew(value, word) for word, value in plain.items()}
        if isinstance(plain, list):
            return [anew(value, name) for value in plain]
        return text if isinstance(plain, str) and name in FREE else plain

    changed: dict[str, Any] = anew(copy.deepcopy(document), "")
    return changed


def places(plain: Any, way: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The way to everything in a document."""
    yield way
    if isinstance(plain, dict | list):
        for step in plain if isinstance(plain, dict) else range(min(len(plain), 2)):
            yield from places(plain[step], (*way, step))
