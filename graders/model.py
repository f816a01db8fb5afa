"""The nouns of a course: case, check, misconception, exercise, answer key. Frozen records; no torch here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from random import Random
from typing import Any

from graders.trajectory import Trajectory

Setting = float | int | bool | str | None | list["Setting"] | dict[str, "Setting"]
Settings = Mapping[str, Setting]

REFERENCE = "reference"
"""The label of the right trajectory in an answer key; every other label is one or two misconceptions' names."""

JOIN = "+"
"""Joins the names of two misconceptions in the label of the trajectory of both edits together."""

SPELLING = "~"
"""Parts a misconception's name from the number of the spelling."""


class ModelError(ValueError):
    """An authored file says something that cannot be true; the message says what and where."""


@dataclass(frozen=True)
class Case:
    """One set of inputs. `settings` are the rollout's keyword arguments; a sealed case never reaches a student.

    `working` is the right answer's arithmetic, line by line, of a case that is small enough to be checked by hand: in
    each line all parts between equals signs have one value. It is shown to whoever fails the case.
    """

    name: str
    settings: Settings
    sealed: bool = False
    working: tuple[str, ...] = ()


@dataclass(frozen=True)
class Tolerance:
    """How far two numbers of a quantity may lie apart: `tol * max(scale, floor)`.

    `scale` is the largest |reference| of the component over the whole trajectory, or with `elementwise` the
    |reference| of the very element compared (then `floor` is 0 unless given).
    """

    tol: float = 1e-5
    floor: float = 1e-3
    elementwise: bool = False


@dataclass(frozen=True)
class Check:
    """A named group of quantities that pays `points` when it holds on every case it covers.

    `quantities` are names, or prefixes that end in a dot (`"hyper."`). `where` narrows the cases by their settings:
    `{"optimizer_name": ("SGD",)}`. A check of contract facts names in `beside` the trajectory checks of which one must
    pay too, because its facts are observed inside the child and come free with an empty answer; it looks at the cases
    that came to their end. `apart` says that answers have code of their own for the check's cases: a mistake may be
    made there and nowhere else, or everywhere but there.
    """

    name: str
    points: int
    quantities: tuple[str, ...]
    where: Mapping[str, tuple[Setting, ...]] = field(default_factory=dict)
    beside: tuple[str, ...] = ()
    apart: bool = False

    def covers(self, case: Case) -> bool:
        """Whether the check looks at this case."""
        return all(case.settings.get(name) in allowed for name, allowed in self.where.items())

    def watches(self, quantity: str) -> bool:
        """Whether the check looks at this quantity."""
        return any(covers(name, quantity) for name in self.quantities)


def covers(name: str, quantity: str) -> bool:
    """Whether a name means this quantity: it is its name, or ends in a dot and is how its name begins."""
    return quantity == name or (name.endswith(".") and quantity.startswith(name))


@dataclass(frozen=True)
class Misconception:
    """A named wrong idea, stored as a one-place edit of the reference.

    `says` is two short sentences to the student, idea then remedy; `hints` are three rungs (question, concept,
    almost-code) and mark the misconceptions that students are most likely to hold. `also` holds further edits, each
    `(old, new)`, or several pairs in a row where it takes several places: other spellings of the same idea that leave
    other traces. `margin` is declared, in tolerances, only
    where the numbers cannot reach the usual 100. A published misconception has no edit.
    """

    name: str
    says: str
    old: str = ""
    new: str = ""
    hints: tuple[str, ...] = ()
    also: tuple[tuple[str, ...], ...] = ()
    margin: float | None = None

    def applied_to(self, answer: str) -> str:
        """The answer with this one edit.

        Raises:
            ModelError: unless `old` stands exactly once in the answer and the edit changes it.
        """
        return self._edited(answer, (self.old, self.new))

    def spelled(self, answer: str) -> dict[str, str]:
        """The answer with each of the edits, by label: the name, then "name~2", "name~3"…

        Raises:
            ModelError: as `applied_to` does.
        """
        others = {f"{self.name}{SPELLING}{n}": edit for n, edit in enumerate(self.also, start=2)}
        return {self.name: self.applied_to(answer)} | {
            label: self._edited(answer, edit) for label, edit in others.items()
        }

    def _edited(self, answer: str, edit: tuple[str, ...]) -> str:
        edited = answer
        for old, new in zip(edit[::2], edit[1::2], strict=True):
            found = edited.count(old) if old else 0
            if found != 1:
                raise ModelError(
                    f"misconception {self.name!r}: the text {old!r} stands {found} times in the answer, not once"
                )
            edited = edited.replace(old, new)
        if edited == answer:
            raise ModelError(f"misconception {self.name!r} changes nothing")
        return edited


Draw = Callable[[Random], dict[str, Setting]]


@dataclass(frozen=True)
class Exercise:
    """A question, as data: which rollout drives the answer, on which cases, what pays, and which mistakes are known.

    `draw` makes the settings of one further sealed case from a random generator; `hints` serve a student whose
    mistake is not on file. `counted` says how a student counts rows: "{step}" is the row's index, "{number}" one more.
    `functions` are what an answer defines where that is not just one function of the exercise's name. `part` is the
    part of the course it belongs to, `after` the exercises to do before. `by_hand` names what a right answer is not
    meant to call: modules of torch ("torch.optim") or functions of it ("mse_loss"). `limits` are those of
    `graders.worker.Limits` that are not the usual ones. `notebook` is the one it is woven into, that of its part where
    it is empty, `question` one to be answered in words there, and `play` are further cells to play with.
    `panels` say what `descent plot` shows: a word of `graders.pictures.kinds.PANELS` and quantities, such as "log lr".
    """

    name: str
    title: str
    number: int
    rollout: str
    checks: tuple[Check, ...]
    cases: tuple[Case, ...]
    hints: tuple[str, ...]
    misconceptions: tuple[Misconception, ...] = ()
    draw: Draw | None = None
    tolerances: Mapping[str, Tolerance] = field(default_factory=dict)
    counted: str = "step {step}"
    functions: tuple[str, ...] = ()
    part: str = "core"
    notebook: str = ""
    question: str = ""
    play: tuple[str, ...] = ()
    panels: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    by_hand: tuple[str, ...] = ()
    limits: Mapping[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for kind, names in (
            ("case", [case.name for case in self.cases]),
            ("check", [check.name for check in self.checks]),
            ("misconception", [wrong.name for wrong in self.misconceptions]),
        ):
            twice = {name for name in names if names.count(name) > 1}
            if twice:
                raise ModelError(f"{self.name}: {kind} {min(twice)!r} is there twice")
        if any(not wrong.name.isidentifier() or wrong.name == REFERENCE for wrong in self.misconceptions):
            raise ModelError(
                f"{self.name}: a misconception has a name of letters and underscores, and not {REFERENCE!r}"
            )
        for rungs in (self.hints, *(wrong.hints for wrong in self.misconceptions if wrong.hints)):
            if len(rungs) != 3:
                raise ModelError(f"{self.name}: hints come in threes, and there are {len(rungs)}: {rungs[:1]}")
        known = {check.name for check in self.checks}
        for check in self.checks:
            if not known >= set(check.beside):
                raise ModelError(f"{self.name}: check {check.name!r} stands beside a check that is not there")
        if any(case.sealed and case.working for case in self.cases):
            raise ModelError(f"{self.name}: a sealed case is not shown, and so needs no working")

    @property
    def points(self) -> int:
        """What the exercise is worth."""
        return sum(check.points for check in self.checks)

    def tolerance(self, quantity: str) -> Tolerance:
        """The tolerance of a quantity: its own, that of a prefix, or the usual one."""
        if quantity not in self._tolerances:
            own = self.tolerances.get(quantity)
            found = own or next((t for name, t in self.tolerances.items() if covers(name, quantity)), None)
            self._tolerances[quantity] = found or Tolerance()
        return self._tolerances[quantity]

    def graded(self, quantity: str) -> bool:
        """Whether any check looks at this quantity (the others are evidence for the diagnosis)."""
        if quantity not in self._graded:
            self._graded[quantity] = any(check.watches(quantity) for check in self.checks)
        return self._graded[quantity]

    # What was once looked up: comparing asks for it a million times.

    @cached_property
    def _tolerances(self) -> dict[str, Tolerance]:
        return {}

    @cached_property
    def _graded(self) -> dict[str, bool]:
        return {}

    @cached_property
    def branches(self) -> tuple[tuple[str, ...], ...]:
        """The cases' names, grouped by whether answers have code of their own for them."""
        groups: dict[tuple[bool, ...], list[str]] = {}
        for case in self.cases:
            groups.setdefault(tuple(check.covers(case) for check in self.checks if check.apart), []).append(case.name)
        return tuple(tuple(group) for group in groups.values())

    def misconception(self, name: str) -> Misconception:
        """The misconception of that name."""
        return next(wrong for wrong in self.misconceptions if wrong.name == name)

    def published(self) -> Exercise:
        """What a grader needs and a student may read: no sealed case, no draw, no edit, nothing of the notebook."""
        return replace(
            self,
            cases=tuple(case for case in self.cases if not case.sealed),
            misconceptions=tuple(replace(wrong, old="", new="", also=()) for wrong in self.misconceptions),
            draw=None,
            notebook="",
            question="",
            play=(),
        )


@dataclass(frozen=True)
class AnswerKey:
    """An exercise with its frozen trajectories, by case and label, and the stub a student starts from.

    `functions` are the functions an answer defines, each with the names of its parameters, in order.
    """

    exercise: Exercise
    stub: str
    functions: Mapping[str, tuple[str, ...]]
    trajectories: Mapping[str, Mapping[str, Trajectory]] = field(default_factory=dict)

    @cached_property
    def kept(self) -> dict[str, Any]:
        """What judging has once worked out of the key alone, for the answers to come."""
        return {}

    def reference(self, case: str) -> Trajectory:
        """The right trajectory of a case."""
        return self.trajectories[case][REFERENCE]
