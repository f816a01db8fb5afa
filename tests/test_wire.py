"""The wire: what is sent comes back, and what is not a frame, or not a trajectory, is refused."""

from __future__ import annotations

import json
import os
import struct
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from graders.plain import (
    MOST_NUMBERS,
    MOST_QUANTITIES,
    NOT_FINITE,
    NotPlain,
    ending_from_plain,
    ending_to_plain,
    trajectory_from_plain,
    trajectory_to_plain,
)
from graders.trajectory import COMPLETED, ENDINGS, Ending, Trajectory
from graders.worker import wire

LEAVES = some.none() | some.booleans() | some.integers(-(2**62), 2**62) | some.floats(allow_nan=False) | some.text()
PLAIN = some.recursive(
    LEAVES.filter(lambda leaf: leaf not in (float("inf"), float("-inf"))),
    lambda inner: some.lists(inner, max_size=4) | some.dictionaries(some.text(), inner, max_size=4),
)
FACTS = some.text(max_size=20).filter(lambda fact: fact not in NOT_FINITE)
VALUES = some.floats() | some.booleans() | FACTS | some.lists(some.floats(), max_size=4).map(tuple)
ROWS = some.lists(some.dictionaries(some.text(min_size=1, max_size=8), VALUES, max_size=4), max_size=6)
RAISED = some.builds(Ending, some.sampled_from(ENDINGS[1:]), FACTS, FACTS, some.none() | some.integers(0, 999), FACTS)


@given(some.dictionaries(some.text(), PLAIN, max_size=6))
def test_a_message_comes_back_as_it_was_sent(message: dict[str, Any]) -> None:
    frame = wire.pack(message)
    assert wire.body_length(frame[: wire.PREFIX.size]) == len(frame) - wire.PREFIX.size
    assert wire.unpack(frame[wire.PREFIX.size :]) == message


@given(some.dictionaries(some.text(), PLAIN, max_size=3))
def test_a_message_goes_through_a_pipe(message: dict[str, Any]) -> None:
    receiving, sending = os.pipe()
    try:
        wire.send(sending, message)
        assert wire.receive(receiving) == message
    finally:
        os.close(sending)
    assert wire.receive(receiving) is None
    os.close(receiving)


@given(some.binary(max_size=200))
def test_bytes_are_a_message_or_refused(body: bytes) -> None:
    try:
        assert isinstance(wire.unpack(body), dict)
    except wire.WireError:
        return


REFUSED = {
    "no JSON": b"abc",
    "nothing": b"",
    "no object": b"[1]",
    "not ASCII": '{"a": "é"}'.encode(),
    "NaN": b'{"a": NaN}',
    "infinity": b'{"a": -Infinity}',
    "nested too deep": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    "an endless number": b'{"a":' + b"9" * 10_000 + b"}",
}


@pytest.mark.parametrize("body", REFUSED.values(), ids=REFUSED)
def test_what_is_no_message_is_refused(body: bytes) -> None:
    with pytest.raises(wire.WireError):
        wire.unpack(body)


def test_a_frame_too_large_is_refused_before_it_is_read_or_sent() -> None:
    with pytest.raises(wire.WireError):
        wire.body_length(struct.pack(">I", wire.LARGEST_FRAME + 1))
    with pytest.raises(wire.WireError):
        wire.body_length(struct.pack(">I", 101), largest=100)
    with pytest.raises(wire.WireError):
        wire.pack({"a": "x" * 100}, largest=100)


@given(ROWS, some.just(COMPLETED) | RAISED, some.text(max_size=20))
def test_a_trajectory_comes_back_as_it_was(rows: list[dict[str, Any]], ending: Ending, calls: str) -> None:
    told = json.loads(json.dumps(trajectory_to_plain(Trajectory(tuple(rows), ending, calls)), allow_nan=False))
    names = {name: None for row in rows for name in row}
    in_order = tuple({name: row[name] for name in names if name in row} for row in rows)
    assert repr(trajectory_from_plain(told)) == repr(Trajectory(in_order, ending, calls)), "NaN equals only its words"


@given(some.dictionaries(some.sampled_from(("rows", "columns", "ending", "calls")), PLAIN))
def test_anything_else_is_a_trajectory_or_refused(plain: dict[str, Any]) -> None:
    try:
        assert isinstance(trajectory_from_plain(plain), Trajectory)
    except NotPlain:
        return


def told(**changed: object) -> dict[str, Any]:
    return {"rows": 1, "columns": {"x": [1.0]}, "ending": "completed", "calls": ""} | changed


FORGED: dict[str, object] = {
    "no object": 7,
    "too many rows": told(rows=10**9),
    "rows that are true": told(rows=True),
    "a column of another length": told(columns={"x": [1.0, 2.0]}),
    "too many quantities": told(columns={f"q{n}": [1.0] for n in range(MOST_QUANTITIES + 1)}),
    "a tensor too large": told(columns={"x": [[0.0] * (MOST_NUMBERS + 1)]}),
    "a tensor of tensors": told(columns={"x": [[[1.0]]]}),
    "a number that is none": told(columns={"x": [{}]}),
    "a number without end": told(columns={"x": [10**400]}),
    "a long fact": told(columns={"x": ["a" * 1000]}),
    "an unknown ending": told(ending="won"),
    "an ending of another kind": told(ending={"how": ["raised"]}),
    "a line that is none": told(ending={"how": "raised", "line": "3"}),
    "a line beyond any file": told(ending={"how": "raised", "line": 10**9}),
    "words without end": told(ending={"how": "raised", "message": "a" * 10_000}),
    "calls of another kind": told(calls=[]),
}


@pytest.mark.parametrize("plain", FORGED.values(), ids=FORGED)
def test_a_forged_trajectory_is_refused(plain: object) -> None:
    with pytest.raises(NotPlain):
        trajectory_from_plain(plain, most_rows=2000)


@given(RAISED)
def test_an_ending_comes_back_as_it_was(ending: Ending) -> None:
    assert ending_from_plain(ending_to_plain(ending)) == ending
