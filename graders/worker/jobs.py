"""What a worker is asked to do, and what it has to say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from graders.model import Case
from graders.trajectory import Ending, Trajectory
from graders.worker.limits import Budget, Limits


@dataclass(frozen=True)
class Job:
    """One answer to one exercise: its source text, what to call and how, and the cases to drive it through.

    The text is a file's bytes, or that of the cells of a notebook. `earlier` is what came of other cases before.
    """

    name: str
    source: bytes | tuple[str, ...]
    functions: Mapping[str, tuple[str, ...]]
    rollout: str
    cases: tuple[Case, ...]
    by_hand: tuple[str, ...] = ()
    limits: Limits = field(default_factory=Limits)
    budget: Budget = field(default_factory=Budget, compare=False)
    earlier: Answered = field(default_factory=lambda: Answered(), compare=False)


@dataclass
class Answered:
    """What came back: a trajectory for every case, what was printed meanwhile, how long the answer was at work.

    Attributes:
        trajectories: by case.
        printed: by case.
        seconds: how long it was at work on all cases.
        told_seconds: how long on those that it is told of: an answer could tell of the others by taking its time.
        likeness: the numbers by which alike answers are found; none where it could not be compiled.
    """

    trajectories: dict[str, Trajectory] = field(default_factory=dict)
    printed: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0
    told_seconds: float = 0.0
    likeness: tuple[int, ...] = ()

    def again(self) -> Answered:
        """A copy, to go on from."""
        return replace(self, trajectories=dict(self.trajectories), printed=dict(self.printed))

    def forget(self) -> None:
        """Let go of what takes room, when it has been judged."""
        self.trajectories.clear()
        self.printed.clear()

    def fill(self, cases: Iterable[Case], ending: Ending) -> None:
        """Let every case that has no trajectory yet end like this."""
        for case in cases:
            self.trajectories.setdefault(case.name, Trajectory((), ending))
