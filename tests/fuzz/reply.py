"""What must hold of any bytes that a child sends: they are believed within the caps, or refused as they must be."""

from __future__ import annotations

from graders.plain import (
    LONGEST_FACT,
    MOST_NUMBERS,
    MOST_QUANTITIES,
    NOT_FINITE,
    NotPlain,
    ending_from_plain,
    ending_to_plain,
    trajectory_from_plain,
    trajectory_to_plain,
)
from graders.trajectory import ENDINGS, Ending, Trajectory, Value
from graders.worker import wire
from graders.worker.dialogue import KNOWN_TO_A_CHILD, Dialogue
from graders.worker.limits import Limits

LIMITS = Limits()
LONGEST_WORDS = 2000
FIELDS = ("trajectory", "compiled", "rows", "columns", "ending", "calls", "route", "spent", "imported", "missing")
ENDS = ("how", "error", "message", "line", "source", "loading")
ODD = (
    "null",
    "true",
    "false",
    "NaN",
    "-Infinity",
    "1e999",
    "-0.0",
    "9" * 60,
    "\\ud800",
    '"how":["raised"]',
    "[[",
    "{}",
)
WORDS = (*(f'"{word}":' for word in FIELDS + ENDS), *(f'"{word}"' for word in (*ENDINGS, *NOT_FINITE)), *ODD)
"""What a search puts together."""


def check(body: bytes) -> Trajectory | None:
    """The trajectory in a frame's body, if the grader would believe it; what it may never be is an AssertionError."""
    try:
        assert wire.body_length(wire.PREFIX.pack(len(body)), LIMITS.result_bytes) == len(body)
        reply = wire.unpack(body)
    except wire.WireError:
        return None
    _check_introduction(reply.get("compiled"))
    try:
        trajectory = _believed(trajectory_from_plain(reply.get("trajectory"), LIMITS.rows))
    except NotPlain:
        return None
    _check_caps(trajectory)
    again = _through_the_wire(trajectory_to_plain(trajectory))
    assert repr(trajectory_from_plain(again, LIMITS.rows)) == repr(_in_order(trajectory)), "NaN equals only its words"
    return trajectory


def traits(found: Trajectory | None) -> set[str]:
    """What tells one reply from another."""
    if found is None:
        return {"refused"}
    held = {f"{type(value).__name__} {value in NOT_FINITE.values()}" for row in found.rows for value in row.values()}
    return held | {found.ending.how, f"{len(found.columns)} columns"}


def _believed(trajectory: Trajectory) -> Trajectory:
    """The trajectory as a dialogue believes it whose child has loaded the answer."""
    dialogue = object.__new__(Dialogue)
    dialogue.limits, dialogue.imported = LIMITS, True
    return dialogue._believed(trajectory)


def _check_introduction(plain: object) -> None:
    try:
        ending = ending_from_plain(plain)
    except NotPlain:
        return
    _check_ending(ending)
    assert ending_from_plain(_through_the_wire(ending_to_plain(ending))) == ending


def _through_the_wire(plain: object) -> object:
    return wire.unpack(wire.pack({"again": plain})[wire.PREFIX.size :])["again"]


def _in_order(trajectory: Trajectory) -> Trajectory:
    """The trajectory with every row's quantities in the order of the columns."""
    rows = tuple({name: row[name] for name in trajectory.columns if name in row} for row in trajectory.rows)
    return Trajectory(rows, trajectory.ending, trajectory.calls, trajectory.route)


def _check_caps(trajectory: Trajectory) -> None:
    assert len(trajectory.rows) <= LIMITS.rows
    assert len(trajectory.columns) <= MOST_QUANTITIES
    held = 0
    for row in trajectory.rows:
        for name, value in row.items():
            assert type(name) is str
            assert len(name) <= LONGEST_FACT
            _check_value(value)
            held += len(value) if isinstance(value, tuple) else 1
    assert held <= LIMITS.values
    for text in (trajectory.calls, trajectory.route):
        assert type(text) is str
        assert len(text) <= LONGEST_FACT
    assert trajectory.ending.how in KNOWN_TO_A_CHILD
    _check_ending(trajectory.ending)


def _check_value(value: Value) -> None:
    assert type(value) in (float, bool, str, tuple)
    if isinstance(value, str):
        assert len(value) <= LONGEST_FACT
        assert value not in NOT_FINITE
    if isinstance(value, tuple):
        assert len(value) <= MOST_NUMBERS
        assert all(type(number) is float for number in value)


def _check_ending(ending: Ending) -> None:
    assert ending.how in ENDINGS
    assert type(ending.loading) is bool
    assert ending.line is None or (type(ending.line) is int and 0 <= ending.line < 10**7)
    assert all(
        type(text) is str and len(text) <= LONGEST_WORDS for text in (ending.error, ending.message, ending.source)
    )
