"""The wire between the process that holds the answers and a child: length-prefixed ASCII JSON, capped, never pickle.

A frame is four bytes of length, most significant first, and that many bytes of JSON. What a child sends is only ever
"the student's answer": nothing in it is a verdict, so a forged frame can only hand in a wrong answer.
"""

from __future__ import annotations

import json
import os
import struct
from typing import Any

PREFIX = struct.Struct(">I")
LARGEST_FRAME = 8 << 20

_read, _write, _loads = os.read, os.write, json.loads
_dumps = json.JSONEncoder(allow_nan=False, ensure_ascii=True, separators=(",", ":")).encode
# Bound here, before an answer can put something else in their place.


class WireError(ValueError):
    """Bytes that are not a frame; the message says why."""


def pack(message: dict[str, Any], largest: int = LARGEST_FRAME) -> bytes:
    """A message as a frame.

    Raises:
        WireError: when it is larger than that.
    """
    body = _dumps(message).encode("ascii")
    if len(body) > largest:
        raise WireError("a frame is too large")
    return PREFIX.pack(len(body)) + body


def body_length(prefix: bytes, largest: int = LARGEST_FRAME) -> int:
    """The length a frame's first four bytes announce.

    Raises:
        WireError: before anything is allocated for a length beyond the cap.
    """
    length: int = PREFIX.unpack(prefix)[0]
    if length > largest:
        raise WireError("a frame is too large")
    return length


def unpack(body: bytes) -> dict[str, Any]:
    """The message in a frame's body.

    Raises:
        WireError: for anything but a JSON object; the parser's own recursion limit bounds its depth.
    """
    try:
        message = _loads(body.decode("ascii"), parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise WireError(f"a frame is not JSON: {type(error).__name__}") from None
    if not isinstance(message, dict):
        raise WireError("a frame holds no object")
    return message


def _refuse(constant: str) -> None:
    raise WireError(f"{constant} is not JSON")


def send(descriptor: int, message: dict[str, Any], largest: int = LARGEST_FRAME) -> None:
    """Write a message to a descriptor (the child's side)."""
    write(descriptor, pack(message, largest))


def write(descriptor: int, frame: bytes) -> None:
    """Write a whole frame to a descriptor (the child's side)."""
    rest = memoryview(frame)
    while rest:
        rest = rest[_write(descriptor, rest) :]


def receive(descriptor: int, largest: int = LARGEST_FRAME) -> dict[str, Any] | None:
    """Read a whole frame from a descriptor (the child's side); None at the end of the conversation."""
    prefix = _exactly(descriptor, PREFIX.size)
    if prefix is None:
        return None
    body = _exactly(descriptor, body_length(prefix, largest))
    return None if body is None else unpack(body)


def _exactly(descriptor: int, length: int) -> bytes | None:
    parts: list[bytes] = []
    while length:
        part = _read(descriptor, min(length, 1 << 20))
        if not part:
            return None
        parts.append(part)
        length -= len(part)
    return b"".join(parts)
