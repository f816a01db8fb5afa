"""Result documents as they come in: files that may be damaged, edited by hand or meant to do harm."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from graders.emit.checking import fault
from graders.printable import clean
from graders.submission import read_answer

LARGEST_DOCUMENT = 8 << 20
SCHEMA = Path(__file__).parent.parent / "result.schema.json"

Document = dict[str, Any]


class DocumentError(Exception):
    """A file holds no result document; the message names it and says what is wrong and what to do."""


def result_schema() -> dict[str, Any]:
    """The schema of a result document."""
    schema: dict[str, Any] = json.loads(SCHEMA.read_text(encoding="ascii"))
    return schema


def read_document(path: Path) -> Document:
    """One result document, checked against its schema, with no character that steers a screen.

    Raises:
        DocumentError: when it is none.
    """
    handed = read_answer(path, LARGEST_DOCUMENT)
    if not isinstance(handed.source, bytes):
        raise DocumentError(f"{path}: {handed.why_not}")
    try:
        plain = json.loads(handed.source.decode("utf-8"), parse_constant=_refuse)
    except (ValueError, RecursionError):  # UnicodeDecodeError is one
        raise DocumentError(f"{path} is not JSON; make it anew with: descent grade FOLDER --json FILE") from None
    wrong = fault(plain, result_schema()) or contradiction(plain)
    if wrong:
        raise DocumentError(
            f"{path} is no result document: {wrong}; make it anew with: descent grade FOLDER --json FILE"
        )
    document: Document = cleaned(plain)
    return document


def contradiction(document: Document) -> str | None:
    """The first thing in a document that no schema can refuse, and that formats would tell differently.

    Each would take other numbers for the points: the whole, the sum of the exercises, or that of the checks.
    """
    try:
        moment(document)
    except (ValueError, OverflowError):
        return "created is no time with a zone"
    sums = [("the document", document, document["exercises"])]
    sums += [(f"exercises[{place}]", one, one["checks"]) for place, one in enumerate(document["exercises"])]
    for name, whole, parts in sums:
        if not name.endswith("]") or parts:
            for points in ("score", "max_score"):
                if whole[points] != sum(part[points] for part in parts):
                    return f"{name} has another {points} than its parts together"
        if any(part["score"] > part["max_score"] for part in (whole, *parts)):
            return f"{name} has more points than there are"
    return None


def moment(document: Document) -> str:
    """When the document was made, to the second, in UTC and without saying so.

    Raises:
        ValueError: when it says no time; OverflowError: when it is one before or after all others.
    """
    made = datetime.fromisoformat(document["created"])
    if made.tzinfo is None:
        raise ValueError("a time without a zone")
    return made.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds")


def document_paths(places: Iterable[Path]) -> list[Path]:
    """The files themselves, and of a folder all its `.json` files, in the order of their names.

    Raises:
        DocumentError: for a folder without any.
    """
    found: list[Path] = []
    for place in places:
        inside = sorted(place.glob("*.json")) if place.is_dir() else [place]
        if not inside:
            raise DocumentError(
                f"{place} holds no result document (*.json); descent grade FOLDER --json FILE makes one"
            )
        found += inside
    return list(dict.fromkeys(found))


def cleaned(plain: Any) -> Any:
    """What was read, with every text in it clean."""
    if isinstance(plain, str):
        return clean(plain)
    if isinstance(plain, list):
        return [cleaned(item) for item in plain]
    return {name: cleaned(item) for name, item in plain.items()} if isinstance(plain, dict) else plain


def _refuse(constant: str) -> float:
    raise ValueError(f"{constant} is not JSON")
