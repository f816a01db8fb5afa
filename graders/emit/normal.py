"""A result document as itself: checked, clean, and the same bytes whatever it was written by."""

from __future__ import annotations

import json
from typing import Any

from graders.emit.reading import Document


def normal(document: Document) -> str:
    """The document, its names in the alphabet's order."""
    return json_text(document, in_order=True)


def json_text(plain: Any, in_order: bool = False, spaces: int | None = 2) -> str:
    """Plain values as JSON in ASCII, so that nothing which reads it stumbles over a character."""
    return json.dumps(plain, indent=spaces, allow_nan=False, sort_keys=in_order) + "\n"
