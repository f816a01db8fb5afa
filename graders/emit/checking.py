"""Whether something read from a file is what a JSON Schema allows, as far as our own schema uses that language."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

Plain = Any
LARGEST = 2**53
"""Larger integers are none that JSON can be trusted with."""
ANNOTATIONS = {"$schema", "$id", "$defs", "title", "description", "format"}
"""What a schema says to people. A format is text of a certain form, and all our pages show text as it is."""


@dataclass(frozen=True)
class Place:
    """Where one is in the document, and in the schema."""

    schema: Mapping[str, Any]
    definitions: Mapping[str, Any]
    path: str = ""

    @property
    def name(self) -> str:
        """The place in the document, in words."""
        return self.path or "the document"

    def under(self, schema: Mapping[str, Any], step: str = "") -> Place:
        """The same with another part of the schema, one step further into the document."""
        return replace(self, schema=schema, path=(self.path + step).lstrip("."))


def fault(plain: Plain, schema: Mapping[str, Any]) -> str | None:
    """The first thing that the schema does not allow, as a sentence; None where it allows all of it."""
    return next(_faults(plain, Place(schema, schema.get("$defs", {}))), None)


def _faults(plain: Plain, place: Place) -> Iterator[str]:
    if _is_out_of_range(plain):
        yield f"{place.name} is a number too large"
    for word, told in place.schema.items():
        if word not in ANNOTATIONS:
            yield from WORDS[word](told, plain, place)


def _is_out_of_range(plain: Plain) -> bool:
    return abs(plain) > LARGEST if _is(plain, "integer") else isinstance(plain, float) and not math.isfinite(plain)


def _is(plain: Plain, kind: str) -> bool:
    """Whether something is of one of JSON Schema's types; 1.0 is no integer here."""
    if isinstance(plain, bool):
        return kind == "boolean"
    kinds: Mapping[str, type | tuple[type, ...]] = {
        "object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "null": type(None),
    }  # fmt: skip
    return kind in kinds and isinstance(plain, kinds[kind])


def _type(told: Any, plain: Plain, place: Place) -> Iterator[str]:
    kinds = [told] if isinstance(told, str) else told
    if not any(_is(plain, kind) for kind in kinds):
        yield f"{place.name} is not of the type {' or '.join(kinds)}"


def _enum(told: Any, plain: Plain, place: Place) -> Iterator[str]:
    if not any(type(plain) is type(one) and plain == one for one in told):
        yield f"{place.name} is none of {', '.join(map(str, told))}"


def _const(told: Any, plain: Plain, place: Place) -> Iterator[str]:
    return _enum([told], plain, place)


def _ref(told: Any, plain: Plain, place: Place) -> Iterator[str]:
    return _faults(plain, place.under(place.definitions[told.removeprefix("#/$defs/")]))


def _any_of(told: Any, plain: Plain, place: Place) -> Iterator[str]:
    """Of alternatives one must fit; ours exclude each other, so `oneOf` says the same."""
    found = [next(_faults(plain, place.under(one)), None) for one in told]
    if all(found):
        yield str(found[-1])


def _required(told: Any, plain: Plain, place: Place) -> Iterator[str]:
    if isinstance(plain, dict):
        yield from (f"{place.name} has no {name!r}" for name in told if name not in plain)


def _properties(told: Any, plain: Plain, place: Place) -> Iterator[str]:
    if isinstance(plain, dict):
        for name, part in told.items():
            if name in plain:
                yield from _faults(plain[name], place.under(part, f".{name}"))


def _additional(_: Any, plain: Plain, place: Place) -> Iterator[str]:
    """Ours allow none."""
    if isinstance(plain, dict):
        yield from (
            f"{place.name} has {name[:40]!r} as well" for name in plain if name not in place.schema["properties"]
        )


def _items(told: Any, plain: Plain, place: Place) -> Iterator[str]:
    if isinstance(plain, list):
        for number, item in enumerate(plain):
            yield from _faults(item, place.under(told, f"[{number}]"))


def _max_items(told: Any, plain: Plain, place: Place) -> Iterator[str]:
    if isinstance(plain, list) and len(plain) > told:
        yield f"{place.name} has more than {told} items"


def _minimum(told: Any, plain: Plain, place: Place) -> Iterator[str]:
    if _is(plain, "number") and plain < told:
        yield f"{place.name} is below {told}"


def _pattern(told: Any, plain: Plain, place: Place) -> Iterator[str]:
    if isinstance(plain, str) and not re.search(told, plain):
        yield f"{place.name} has not the form {told}"


WORDS: Mapping[str, Callable[[Any, Plain, Place], Iterator[str]]] = {
    "$ref": _ref, "type": _type, "enum": _enum, "const": _const, "anyOf": _any_of, "oneOf": _any_of,
    "required": _required, "properties": _properties, "additionalProperties": _additional, "items": _items,
    "maxItems": _max_items, "minimum": _minimum, "pattern": _pattern,
}  # fmt: skip
"""The words that are read here; any other is a KeyError, and a test says so before a schema uses it."""
