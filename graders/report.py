"""From trajectories to a verdict on every case, a score, and a diagnosis. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from graders.compare import first_divergence
from graders.diagnose import Diagnosis, diagnose
from graders.model import REFERENCE, AnswerKey, Case, Check
from graders.trajectory import BROKEN_OFF, Divergence, Ending, Trajectory, numbers_of

NOT_TO_COMPARE = ("not_started", "missing", "syntax_error")


@dataclass(frozen=True)
class CheckScore:
    """What one check paid."""

    name: str
    score: int
    max_score: int

    @property
    def passed(self) -> bool:
        """Whether it paid in full."""
        return self.score == self.max_score


@dataclass(frozen=True)
class Verdict:
    """One case: where the answer left the reference, if it did, and how its run ended."""

    case: Case
    divergence: Divergence | None
    ending: Ending

    @property
    def is_in_numbers(self) -> bool:
        """Whether it is a number that differs, not a fact, the number of rows, or the end."""
        parts = self.divergence
        return parts is not None and parts.quantity != "rows" and bool(numbers_of(parts.expected))


@dataclass(frozen=True)
class State:
    """What an exercise has come to, in one word: a report's status, or "waiting" for an answer not graded yet."""

    key: AnswerKey
    status: str

    @property
    def name(self) -> str:
        """The exercise's name."""
        return self.key.exercise.name

    @property
    def max_score(self) -> int:
        """Points there are."""
        return self.key.exercise.points

    @property
    def passed(self) -> bool:
        """Whether the answer earned everything."""
        return self.status == "passed"


@dataclass(frozen=True)
class Report(State):
    """One exercise: status, score by checks, the first divergence, the diagnosis, and what was printed meanwhile.

    `route` is what the answer called of that which the exercise asks to be written by hand; it costs nothing unless
    the grading was `strict`. `notebook` says that the answer stands in a notebook rather than in a file. `shown` is
    what the answer did on the case that is told, and may be seen.
    `likeness` are the numbers by which alike answers are found.
    """

    checks: tuple[CheckScore, ...]
    verdicts: tuple[Verdict, ...]
    diagnosis: tuple[Diagnosis, ...] = ()
    printed: str = ""
    seconds: float = 0.0
    route: str = ""
    strict: bool = False
    notebook: bool = False
    shown: Trajectory | None = None
    likeness: tuple[int, ...] = ()

    @property
    def score(self) -> int:
        """Points earned."""
        return sum(check.score for check in self.checks)

    @property
    def first(self) -> Verdict | None:
        """The verdict to tell: the first visible case that failed, else the first sealed one."""
        failed = [verdict for verdict in self.verdicts if verdict.divergence is not None]
        return min(failed, key=lambda verdict: verdict.case.sealed, default=None)

    @property
    def told(self) -> Case | None:
        """The case that may be shown: that of the first verdict, or the first of a right answer; a sealed one never."""
        first = self.first.case if self.first is not None else None
        case = first or next((verdict.case for verdict in self.verdicts if not verdict.case.sealed), None)
        return None if case is None or case.sealed else case

    @property
    def counterexample(self) -> Verdict | None:
        """The verdict on the smallest case whose numbers are wrong, of those that can be checked by hand."""
        failed = [verdict for verdict in self.verdicts if verdict.case.working and verdict.is_in_numbers]
        return min(failed, key=lambda verdict: len(self.key.reference(verdict.case.name).rows), default=None)

    @property
    def hints(self) -> tuple[str, ...]:
        """The rungs of hints for what was diagnosed, or for the exercise when nothing was."""
        for found in self.diagnosis:
            rungs = self.key.exercise.misconception(found.name).hints
            if rungs:
                return rungs
        return self.key.exercise.hints


@dataclass(frozen=True)
class Standing(State):
    """How an exercise stands: what a scoreboard says of it in short `words`, with or without the report behind it."""

    score: int
    words: str


Graded = TypeVar("Graded", bound=State)

UNTOLD_ROUTE = "what torch has for it"
"""The route of an answer that took it only on cases that it is told nothing of."""


def grade(
    key: AnswerKey,
    answered: Mapping[str, Trajectory],
    printed: Mapping[str, str] | None = None,
    seconds: float = 0.0,
    strict: bool = False,
    notebook: bool = False,
) -> Report:
    """Score an answer's trajectories on every case of the key, and diagnose it.

    With `strict` an answer earns nothing that calls what the exercise asks to be written by hand.
    """
    exercise = key.exercise
    verdicts = tuple(
        Verdict(
            case,
            first_divergence(exercise, key.reference(case.name), run),
            run.ending.in_fixed_words if case.sealed else run.ending,
        )
        for case, run in ((case, answered[case.name]) for case in exercise.cases)
    )
    routes = {case.sealed: run.route for case in exercise.cases if (run := answered[case.name]).route}
    route = routes.get(False) or (routes.get(True) and UNTOLD_ROUTE) or ""
    checks = _scores(key, answered)
    if strict and route:
        checks = tuple(replace(check, score=0) for check in checks)
    status = _status(verdicts, checks)
    loaded = not all(verdict.ending.loading for verdict in verdicts)
    comparable = loaded and status not in NOT_TO_COMPARE and status not in ("passed", "grader_error")
    diagnosis = diagnose(key, answered) if comparable else ()
    report = Report(
        key, status, checks, verdicts, diagnosis, seconds=seconds, route=route, strict=strict, notebook=notebook
    )
    if report.first is not None:
        diagnosis = _told_first(key, report.first.case, diagnosis)
    if (told := report.told) is None:
        return replace(report, diagnosis=diagnosis)
    said = (printed or {}).get(told.name, "")
    return replace(report, diagnosis=diagnosis, printed=said, shown=answered[told.name])


def _told_first(key: AnswerKey, case: Case, diagnosis: tuple[Diagnosis, ...]) -> tuple[Diagnosis, ...]:
    """The misconceptions in the order to tell them: first those that show on the case that is told."""

    def is_elsewhere(found: Diagnosis) -> bool:
        by_label = key.trajectories[case.name]
        return first_divergence(key.exercise, by_label[REFERENCE], by_label[found.name]) is None

    return tuple(sorted(diagnosis, key=is_elsewhere))


def _scores(key: AnswerKey, answered: Mapping[str, Trajectory]) -> tuple[CheckScore, ...]:
    """What each check pays: all or nothing, and contract facts only beside a trajectory."""
    holds = {check.name: _holds(key, check, answered) for check in key.exercise.checks}
    return tuple(
        CheckScore(check.name, check.points if pays else 0, check.points)
        for check in key.exercise.checks
        for pays in (holds[check.name] and (not check.beside or any(holds[name] for name in check.beside)),)
    )


def _holds(key: AnswerKey, check: Check, answered: Mapping[str, Trajectory]) -> bool:
    return all(
        first_divergence(key.exercise, key.reference(case.name), answered[case.name], check.watches) is None
        for case in key.exercise.cases
        if check.covers(case) and (answered[case.name].ending.completed or not check.beside)
    )


def _status(verdicts: tuple[Verdict, ...], checks: tuple[CheckScore, ...]) -> str:
    """The exercise in one word."""
    endings = [verdict.ending.how for verdict in verdicts]
    if "grader_error" in endings:
        return "grader_error"
    if all(check.passed for check in checks):
        return "passed"
    for word in NOT_TO_COMPARE:
        if endings.count(word) == len(endings):
            return word
    broken = next((how for how in endings if how in BROKEN_OFF), None)
    return broken or ("partial" if any(check.score for check in checks) else "failed")


def next_of(reports: Sequence[Graded]) -> Graded | None:
    """What to do next: mend what is wrong, then go on to the first exercise whose prerequisites are done."""
    undone: dict[str, Graded] = {report.name: report for report in reports if not report.passed}
    coming: list[Graded] = [report for report in undone.values() if report.status not in ("not_started", "missing")]
    coming += [report for report in undone.values() if not undone.keys() & set(report.key.exercise.after)]
    return next(iter([*coming, *undone.values()]), None)
