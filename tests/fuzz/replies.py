"""Replies at the edge of what is believed, and beyond it."""

from __future__ import annotations

import json
from typing import Any

from graders.plain import LONGEST_FACT, MOST_NUMBERS, MOST_QUANTITIES
from graders.trajectory import ENDINGS
from graders.worker.dialogue import KNOWN_TO_A_CHILD
from tests.fuzz import reply


def body(trajectory: object, **beside: object) -> bytes:
    """A frame's body as a child may forge it, NaN and all."""
    return json.dumps({"trajectory": trajectory} | beside).encode("ascii")


def told(**changed: object) -> dict[str, Any]:
    return {"rows": 1, "columns": {"x": [1.0]}, "ending": "completed", "calls": ""} | changed


def ended(**words: object) -> dict[str, Any]:
    return told(ending={"how": "raised"} | words)


def columns(count: int, rows: int, value: object) -> dict[str, Any]:
    return told(rows=rows, columns={f"q{n}": [value] * rows for n in range(count)})


def number(digits: int, rest: str = "") -> bytes:
    return body(told(columns={"x": [0.5]})).replace(b"0.5", b"9" * digits + rest.encode())


SAID_ONCE = told(rows=reply.LIMITS.values // MOST_QUANTITIES, columns={f"q{n}": "x" for n in range(MOST_QUANTITIES)})
"""As many values as may be, where a column that never changes is sent once."""

BELIEVED: dict[str, bytes] = {
    "as many rows as may be": body(columns(1, reply.LIMITS.rows, 1)),
    "as many quantities as may be": body(columns(MOST_QUANTITIES, 1, True)),
    "a tensor as large as may be": body(columns(1, 1, [0] * MOST_NUMBERS)),
    "as many values as may be": body(columns(1, reply.LIMITS.values // 500, [0] * 500)),
    "as many said once": body(SAID_ONCE),
    "a fact as long as may be": body(columns(1, 1, "a" * LONGEST_FACT)),
    "words as long as may be": body(ended(message="a" * reply.LONGEST_WORDS, line=10**7 - 1)),
    "the largest number": number(308),
    "many decimals": number(1, "." + "9" * 500_000),
    "a large exponent": number(1, "e" + "9" * 500_000),
    "surrogates": body(told(columns={"\ud800": ["\udfff"]}, calls="\udc80")),
    "the last of a name said twice": body(told()).replace(b'"rows"', b'"rows": "many", "rows"'),
    **{how: body(told(ending=how)) for how in KNOWN_TO_A_CHILD},
}

REFUSED: dict[str, bytes] = {
    "too many rows": body(columns(1, reply.LIMITS.rows + 1, 1)),
    "too many quantities": body(columns(MOST_QUANTITIES + 1, 1, True)),
    "a tensor too large": body(columns(1, 1, [0] * (MOST_NUMBERS + 1))),
    "too many values": body(columns(2, reply.LIMITS.values // 1000, [0] * 501)),
    "a fact too long": body(columns(1, 1, "a" * (LONGEST_FACT + 1))),
    "a name too long": body(told(columns={"a" * (LONGEST_FACT + 1): [1]})),
    "calls too long": body(told(calls="a" * (LONGEST_FACT + 1))),
    "a route too long": body(told(route="a" * (LONGEST_FACT + 1))),
    "words too long": body(ended(message="a" * (reply.LONGEST_WORDS + 1))),
    "a line too large": body(ended(line=10**7)),
    "a line below none": body(ended(line=-1)),
    "a line that is true": body(ended(line=True)),
    "a line that is a float": body(ended(line=1.0)),
    "loading that is one": body(ended(loading=1)),
    "rows that are true": body(told(rows=True)),
    "rows that are a float": body(told(rows=1.0)),
    "rows below none": body(told(rows=-1)),
    "the last of a name said twice": body(told()).replace(b'"ending"', b'"rows": "many", "ending"'),
    "true in a tensor": body(columns(1, 1, [True])),
    "null in a tensor": body(columns(1, 1, [None])),
    "a fact in a tensor": body(columns(1, 1, ["x"])),
    "a number too large": number(309),
    "a number of more digits than Python reads": number(5000),
    "a number of almost a megabyte": number(1_000_000),
    "a bare NaN": body(columns(1, 1, float("nan"))),
    "a bare infinity": body(columns(1, 1, float("-inf"))),
    "UTF-8": body(told(calls="?")).replace(b"?", "é".encode()),
    "a byte order mark": b"\xef\xbb\xbf" + body(told()),
    "two messages": body(told()) * 2,
    "an ending of completed that has words": body(ended(how="completed", error="ValueError")),
    "an ending of completed with a line": body(ended(how="completed", line=1)),
    "an ending of completed while loading": body(ended(how="completed", loading=True)),
    "lists in lists": b"[" * 200_000,
    "objects in objects": b'{"trajectory":' * 50_000,
    "a column in depth": body(columns(1, 1, 0.5)).replace(b"0.5", b"[" * 400 + b"]" * 400),
    "a body too large": body(told(), beside=" " * reply.LIMITS.result_bytes),
    **{how: body(told(ending=how)) for how in ENDINGS if how not in KNOWN_TO_A_CHILD},
}


FILLED = {
    "lists": b"[],",
    "objects": b"{},",
    "numbers": b"0,",
    "floats": b"1.,".replace(b".", b".5"),
    "names": b'{"":0},',
    "facts": b'"a",',
}
