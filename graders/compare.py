"""Where two trajectories part. Pure functions over plain numbers; the reference always comes first."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator

from graders.model import Divergence, Ending, Exercise, Tolerance, Trajectory, Value

MOSTLY = 0.8
"""Two messages say the same when they share this part of all their words."""

LEFT_THE_PICTURE = 100.0
"""A diverging run is followed only until a component exceeds this many times the reference's scale."""

Watches = Callable[[str], bool]


def everything(_quantity: str) -> bool:
    """Watch every quantity."""
    return True


def is_number(value: Value | None) -> bool:
    """Whether a value is a number rather than a fact (a bool is a fact)."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def numbers_of(value: Value | None) -> tuple[float, ...]:
    """The numbers in a value: none in a fact, one in a number, all of a flattened tensor."""
    if isinstance(value, tuple):
        return value
    return (float(value),) if is_number(value) else ()  # type: ignore[arg-type]


def scale_of(trajectory: Trajectory, quantity: str) -> float:
    """The largest finite |value| of a component over the whole trajectory; 0 where there is none."""
    values = (abs(n) for row in trajectory.rows for n in numbers_of(row.get(quantity)))
    return max((v for v in values if math.isfinite(v)), default=0.0)


class Allowed:
    """How far a quantity may lie from one trajectory, with the scales computed once."""

    def __init__(self, exercise: Exercise, trajectory: Trajectory) -> None:
        self.exercise, self.trajectory = exercise, trajectory
        self._scales: dict[str, float] = {}

    def __call__(self, quantity: str, expected: float) -> float:
        """The allowed |expected - got|."""
        tolerance: Tolerance = self.exercise.tolerance(quantity)
        if tolerance.elementwise:
            scale = abs(expected) if math.isfinite(expected) else 0.0
        elif quantity in self._scales:
            scale = self._scales[quantity]
        else:
            scale = self._scales[quantity] = scale_of(self.trajectory, quantity)
        return tolerance.tol * max(scale, tolerance.floor)


def excess(expected: Value | None, got: Value | None, allowed: Callable[[float], float]) -> float:
    """How many tolerances `got` lies from `expected`: 0 for equal, infinite where no number can say it.

    NaN and infinity agree only with themselves at the same place; facts and shapes agree or do not.
    """
    if isinstance(expected, tuple) and isinstance(got, tuple):
        if len(expected) != len(got):
            return math.inf
        return max((excess(e, g, allowed) for e, g in zip(expected, got, strict=True)), default=0.0)
    if not (is_number(expected) and is_number(got)):
        return 0.0 if type(expected) is type(got) and expected == got else math.inf
    e, g = float(expected), float(got)  # type: ignore[arg-type]
    if e == g or (math.isnan(e) and math.isnan(g)):
        return 0.0
    if not (math.isfinite(e) and math.isfinite(g)):
        return math.inf
    room = allowed(e)
    return abs(e - g) / room if room > 0 else math.inf


def _partings(
    exercise: Exercise, reference: Trajectory, other: Trajectory, watches: Watches
) -> Iterator[tuple[int, str, Value, Value, float]]:
    """Every (step, quantity, expected, got, excess) of the rows both trajectories have, in order."""
    allowed = Allowed(exercise, reference)
    for step, (expected, got) in enumerate(zip(reference.rows, other.rows, strict=False)):
        for quantity in (*expected, *(q for q in got if q not in expected)):
            if watches(quantity):
                e, g = expected.get(quantity, "nothing"), got.get(quantity, "nothing")
                yield step, quantity, e, g, excess(e, g, lambda n, q=quantity: allowed(q, n))  # type: ignore[misc]


def words_for(ending: Ending) -> str:
    """An ending as a fact that can be compared: its kind and, for an exception, the type."""
    return f"{ending.how} {ending.error}".strip()


def _end_parts(reference: Trajectory, other: Trajectory) -> Divergence | None:
    """The divergence in how or when two trajectories ended."""
    at = min(len(reference.rows), len(other.rows))
    if words_for(reference.ending) != words_for(other.ending):
        return Divergence(len(other.rows), "ending", words_for(reference.ending), words_for(other.ending))
    if len(reference.rows) != len(other.rows):
        return Divergence(at, "rows", float(len(reference.rows)), float(len(other.rows)))
    return None


def _differing_facts(reference: Trajectory, other: Trajectory, step: int) -> Iterator[Divergence]:
    """The facts of a row, such as the type of what was returned, in which two trajectories part."""
    expected, got = (
        dict(trajectory.rows[step]) if step < len(trajectory.rows) else {} for trajectory in (reference, other)
    )
    for quantity, fact in expected.items():
        if isinstance(fact, bool | str) and quantity in got and got[quantity] != fact:
            yield Divergence(step, quantity, fact, got[quantity])


def first_divergence(
    exercise: Exercise, reference: Trajectory, other: Trajectory, watches: Watches | None = None
) -> Divergence | None:
    """The first step and quantity where `other` leaves the reference by more than the tolerance, or None.

    A wrong number of rows is told before any value, since nothing can be aligned in a table of another length, but
    after what is no table at all. What is lacking from a row is told by the fact that says what came instead. An
    exception is told after the values that came before it.
    """
    watches = watches or exercise.graded
    end = _end_parts(reference, other)
    if end and end.quantity == "rows":
        return next((fact for fact in _differing_facts(reference, other, 0) if watches(fact.quantity)), end)
    allowed = Allowed(exercise, reference)
    for step, quantity, expected, got, beyond in _partings(exercise, reference, other, watches):
        if beyond > 1.0:
            facts = _differing_facts(reference, other, step) if quantity not in other.rows[step] else iter(())
            if told := next((fact for fact in facts if watches(fact.quantity)), None):
                return told
            numeric = is_number(expected) and is_number(got)
            room = allowed(quantity, float(expected)) if numeric else None  # type: ignore[arg-type]
            return Divergence(step, quantity, expected, got, room)
    return end


def distance(exercise: Exercise, reference: Trajectory, other: Trajectory, watches: Watches | None = None) -> float:
    """The largest distance of two trajectories, in tolerances; infinite where a fact, a shape or an end differs."""
    watches = watches or exercise.graded
    if _end_parts(reference, other):
        return math.inf
    return max((beyond for *_, beyond in _partings(exercise, reference, other, watches)), default=0.0)


def prefix(exercise: Exercise, reference: Trajectory, wrong: Trajectory) -> int | None:
    """The first row in which `wrong` leaves the picture (100 times the reference's scale, or not finite), or None."""
    scales: dict[str, float] = {}
    for step, row in enumerate(wrong.rows):
        for quantity, value in row.items():
            for n in numbers_of(value):
                if quantity not in scales:
                    scales[quantity] = max(scale_of(reference, quantity), exercise.tolerance(quantity).floor)
                if not abs(n) <= LEFT_THE_PICTURE * scales[quantity]:
                    return step
    return None


def cut(trajectory: Trajectory, length: int | None) -> Trajectory:
    """The first rows of a trajectory; the whole of it for None."""
    return trajectory if length is None else Trajectory(trajectory.rows[:length])


def follows(
    exercise: Exercise, reference: Trajectory, wrong: Trajectory, other: Trajectory, watches: Watches = everything
) -> bool:
    """Whether `other` is what `wrong` is: same rows within the tolerance of `wrong`'s own size, same end.

    Two spellings of a run that diverges drift apart in the digits, so such a run is compared only until it leaves 100
    times the reference's scale; the other must leave the picture near there too.
    """
    length = prefix(exercise, reference, wrong)
    if length is not None:
        gone = prefix(exercise, reference, other)
        if len(other.rows) < length or (gone is None and len(other.rows) > length) or (gone or length) > length + 1:
            return False
    a, b = cut(wrong, length), cut(other, length)
    if length is None and not same_end(a, b):
        return False
    return all(beyond <= 1.0 for *_, beyond in _partings(exercise, a, b, watches))


def same_end(a: Trajectory, b: Trajectory) -> bool:
    """Whether two trajectories ended alike, at the same row, with much the same message."""
    return (
        len(a.rows) == len(b.rows) and words_for(a.ending) == words_for(b.ending) and say_the_same(a.ending, b.ending)
    )


def say_the_same(one: Ending, other: Ending) -> bool:
    """Whether two exceptions' messages share most of their words: torch itself words one mistake in two ways.

    Numbers, order and case do not count, nor what follows the first line. An exception that an answer raises by itself
    speaks in words of the answer's own, which prove nothing.
    """
    if one.raised_on_purpose or other.raised_on_purpose:
        return one.raised_on_purpose and other.raised_on_purpose
    lines = (ending.message.partition("\n")[0].lower() for ending in (one, other))
    first, second = (set(re.findall("[a-z_]+", line)) for line in lines)
    return len(first & second) >= MOSTLY * len(first | second)
