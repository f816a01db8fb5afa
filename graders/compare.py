"""Where two trajectories part. Pure functions over plain numbers; the reference always comes first."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator

from graders.model import Exercise, Tolerance
from graders.trajectory import Divergence, Ending, Trajectory, Value, is_number, numbers_of

MOSTLY = 0.8
"""Two messages say the same when they share this part of all their words."""

LEFT_THE_PICTURE = 100.0
"""A diverging run is followed only until a component exceeds this many times the reference's scale."""

NOTHING = "nothing"
"""Stands for a quantity that a row lacks."""

Watches = Callable[[str], bool]


def everything(_quantity: str) -> bool:
    """Watch every quantity."""
    return True


def excess(expected: Value | None, got: Value | None, tolerance: Tolerance, scale: float) -> float:
    """How many tolerances `got` lies from `expected`: 0 for equal, infinite where no number can say it.

    NaN and infinity agree only with themselves at the same place; facts and shapes agree or do not.
    """
    if type(expected) is type(got) and expected == got:
        return 0.0
    if isinstance(expected, tuple) and isinstance(got, tuple):
        if len(expected) != len(got):
            return math.inf
        return max(_apart(e, g, tolerance, scale) for e, g in zip(expected, got, strict=True))
    if not (is_number(expected) and is_number(got)):
        return math.inf
    return _apart(expected, got, tolerance, scale)


def _apart(expected: float, got: float, tolerance: Tolerance, scale: float) -> float:
    """How many tolerances two numbers are apart."""
    if expected == got or (expected != expected and got != got):
        return 0.0
    gap = abs(expected - got)
    if not gap < math.inf:
        return math.inf
    room = allowed(tolerance, scale, expected)
    return gap / room if room > 0 else math.inf


def allowed(tolerance: Tolerance, scale: float, expected: float) -> float:
    """The largest |expected - got| that counts as equal."""
    return tolerance.tol * max(abs(expected) if tolerance.elementwise else scale, tolerance.floor)


def beyond(exercise: Exercise, reference: Trajectory, other: Trajectory, quantity: str) -> Iterator[float]:
    """How far one quantity lies from the reference, in tolerances, in each row that both trajectories have.

    Nothing is said of a quantity that is the same throughout, as most are.
    """
    if reference.equals(other, quantity):
        return
    tolerance, scale = exercise.tolerance(quantity), reference.scales.get(quantity, 0.0)
    for expected, got in zip(reference.rows, other.rows, strict=False):
        if quantity in expected or quantity in got:
            yield excess(expected.get(quantity, NOTHING), got.get(quantity, NOTHING), tolerance, scale)


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
    names = quantities(reference, other)
    differing = {quantity for quantity in names if watches(quantity) and not reference.equals(other, quantity)}
    for step, (expected, got) in enumerate(zip(reference.rows, other.rows, strict=False)) if differing else ():
        for quantity in (name for name in {**expected, **got} if name in differing):
            e, g = expected.get(quantity, NOTHING), got.get(quantity, NOTHING)
            tolerance, scale = exercise.tolerance(quantity), reference.scales.get(quantity, 0.0)
            if excess(e, g, tolerance, scale) > 1.0:
                lacks = any(name not in got for name in filter(watches, expected))
                facts = _differing_facts(reference, other, step) if lacks else iter(())
                told = next((fact for fact in facts if watches(fact.quantity)), None)
                room = allowed(tolerance, scale, e) if is_number(e) and is_number(g) else None
                return told or Divergence(step, quantity, e, g, room)
    return end


def distance(exercise: Exercise, reference: Trajectory, other: Trajectory, watches: Watches | None = None) -> float:
    """The largest distance of two trajectories, in tolerances; infinite where a fact, a shape or an end differs."""
    watched = filter(watches or exercise.graded, quantities(reference, other))
    if _end_parts(reference, other):
        return math.inf
    return max((most for q in watched for most in beyond(exercise, reference, other, q)), default=0.0)


def agree(exercise: Exercise, reference: Trajectory, other: Trajectory) -> bool:
    """Whether two trajectories are the same within the tolerance, in every quantity."""
    return not _end_parts(reference, other) and is_within(exercise, reference, other)


def quantities(one: Trajectory, other: Trajectory) -> Iterable[str]:
    """What either of two trajectories yields."""
    return {**one.columns, **other.columns}


def prefix(exercise: Exercise, reference: Trajectory, wrong: Trajectory) -> int | None:
    """The first row in which `wrong` leaves the picture (100 times the reference's scale, or not finite), or None.

    Where the reference is 0 throughout, the usual floor is the scale: what is merely not 0 has not left anything.
    """
    usual = Tolerance().floor
    frame = {
        quantity: LEFT_THE_PICTURE * max(reference.scales.get(quantity, 0.0), exercise.tolerance(quantity).floor, usual)
        for quantity in wrong.scales
        if quantity in reference.scales
    }
    if all(wrong.is_finite(quantity) and wrong.scales[quantity] <= edge for quantity, edge in frame.items()):
        return None
    for step, row in enumerate(wrong.rows):
        if any(not abs(n) <= edge for quantity, edge in frame.items() for n in numbers_of(row.get(quantity))):
            return step
    return None


def cut(trajectory: Trajectory, length: int | None) -> Trajectory:
    """The first rows of a trajectory; the whole of it for None."""
    return trajectory if length is None else Trajectory(trajectory.rows[:length])


def follows(
    exercise: Exercise, reference: Trajectory, wrong: Trajectory, other: Trajectory, quantity: str | None = None
) -> bool:
    """Whether `other` is what `wrong` is, in one quantity or in all: same rows within `wrong`'s tolerance, same end.

    Two spellings of a run that diverges drift apart in the digits, so such a run is compared only until it leaves 100
    times the reference's scale; the other must leave the picture near there too. A first row has not drifted, and is
    always compared.
    """
    beside = side_by_side(seen(exercise, reference, wrong), seen(exercise, reference, other))
    return beside is not None and is_within(exercise, *beside, quantity)


def is_within(exercise: Exercise, wrong: Trajectory, other: Trajectory, quantity: str | None = None) -> bool:
    """Whether two trajectories agree in one quantity, or in all, in the rows that both have."""
    watched = quantities(wrong, other) if quantity is None else (quantity,)
    return all(part <= 1.0 for name in watched for part in beyond(exercise, wrong, other, name))


class Seen:
    """A trajectory as the reference's picture shows it.

    Attributes:
        whole: the trajectory.
        leaves: the row in which it leaves the picture, or None.
    """

    def __init__(self, whole: Trajectory, leaves: int | None) -> None:
        self.whole, self.leaves = whole, leaves
        self._cuts: dict[int, Trajectory] = {}

    def until(self, length: int) -> Trajectory:
        """Its first rows, which are kept: they are asked for often."""
        if length not in self._cuts:
            self._cuts[length] = cut(self.whole, length)
        return self._cuts[length]

    def broken_off(self, length: int, ending: Ending) -> Seen:
        """The same, as if it had ended like this after so many rows."""
        leaves = None if self.leaves is None or self.leaves >= length else self.leaves
        return Seen(Trajectory(self.whole.rows[:length], ending), leaves)


def seen(exercise: Exercise, reference: Trajectory, trajectory: Trajectory) -> Seen:
    """A trajectory as the reference's picture shows it."""
    return Seen(trajectory, prefix(exercise, reference, trajectory))


Beside = tuple[Trajectory, Trajectory] | None


def side_by_side(wrong: Seen, other: Seen) -> Beside:
    """As much of two trajectories as is to be compared, for one to follow the other; None where it does not anyway."""
    length = wrong.leaves
    if length is None:
        return (wrong.whole, other.whole) if same_end(wrong.whole, other.whole) else None
    length = max(length, 1)
    rows, gone = len(other.whole.rows), other.leaves
    if rows < length or (gone is None and rows > length) or (gone or length) > length + 1:
        return None
    return wrong.until(length), other.until(length)


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
    if one.message == other.message:
        return True
    lines = (ending.message.partition("\n")[0].lower() for ending in (one, other))
    first, second = (set(re.findall("[a-z_]+", line)) for line in lines)
    return len(first & second) >= MOSTLY * len(first | second)
