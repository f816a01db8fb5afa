"""The audit: does the course keep its promises?

Per exercise, how many misconceptions are caught and named, at what margin, and how far correct variants spread; with
a sentence for every promise that is broken.
"""

from __future__ import annotations

import io
import math
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from rich.console import Console
from rich.table import Table

from graders.compare import distance
from graders.diagnose import diagnose
from graders.grading import job_for
from graders.model import JOIN, REFERENCE, AnswerKey
from graders.report import Report, grade
from graders.trajectory import Trajectory
from graders.worker import Worker
from reference.authored import Authored

USUAL_MARGIN = 100.0
LEAST_MARGIN = 5.0


@dataclass
class Audit:
    """What the audit of one exercise found. Distances are in tolerances."""

    name: str
    misconceptions: int = 0
    caught: int = 0
    named: int = 0
    named_in_practice: int = 0
    pairs: int = 0
    pairs_named: int = 0
    nearest: tuple[float, str] = (math.inf, "")
    variants: int = 0
    spread: tuple[float, str] = (0.0, "")
    broken: list[str] = field(default_factory=list)

    @property
    def place(self) -> str:
        """Where the tolerance lies between the widest right answer (0 %) and the nearest mistake (100 %), in factors.

        Nothing can be said where right answers do not differ at all, or no mistake is one of numbers.
        """
        spread, nearest = self.spread[0], self.nearest[0]
        if not (spread > 0.0 and math.isfinite(nearest)):
            return ""
        return f"{100 * math.log(1.0 / spread) / math.log(nearest / spread):.0f} %"


EMPTY_ANSWERS = {
    "the untouched stub": None,
    "pass": "pass",
    "return None": "return None",
    "return 0": "return 0",
    "rows of zeros": "return [(0.0, 0.0, 0.0)] * (iterations if 'iterations' in dir() else 10)",
}
"""Bodies that answer nothing; None stands for the stub as it is."""


def empty_answers(authored: Authored) -> dict[str, str]:
    """Answers that must earn nothing: the stub, and the stub with an empty body in place of its raise."""
    stub = authored.stub
    return {
        name: stub if body is None else stub.replace("raise NotImplementedError()", body)
        for name, body in EMPTY_ANSWERS.items()
    }


def audit(worker: Worker, authored: Authored, key: AnswerKey) -> Audit:
    """Hold one exercise, with its key of record, against the promises."""
    found = Audit(authored.exercise.name)
    visible = _visible(key)
    _reference(found, key)
    for wrong in authored.exercise.misconceptions:
        _misconception(found, key, visible, wrong.name, wrong.margin or USUAL_MARGIN)
    for label in sorted({label for by in key.trajectories.values() for label in by if JOIN in label}):
        found.pairs += 1
        names = {diagnosis.name for diagnosis in diagnose(key, _frozen(key, label))}
        found.pairs_named += bool(names & set(label.split(JOIN)))
    _variants(found, worker, authored, key)
    _empty(found, worker, authored, key)
    return found


def _visible(key: AnswerKey) -> AnswerKey:
    exercise = replace(key.exercise, cases=tuple(case for case in key.exercise.cases if not case.sealed))
    names = {case.name for case in exercise.cases}
    return replace(key, exercise=exercise, trajectories={c: by for c, by in key.trajectories.items() if c in names})


def _frozen(key: AnswerKey, label: str) -> dict[str, Trajectory]:
    return {case: by_label[label] for case, by_label in key.trajectories.items()}


def _reference(found: Audit, key: AnswerKey) -> None:
    report = grade(key, _frozen(key, REFERENCE))
    if not report.passed or report.score != report.max_score:
        found.broken.append(f"the reference earns {report.score} of {report.max_score}")


def _misconception(found: Audit, key: AnswerKey, visible: AnswerKey, name: str, least: float) -> None:
    found.misconceptions += 1
    report = grade(key, _frozen(key, name))
    if report.score < report.max_score:
        found.caught += 1
    else:
        found.broken.append(f"{name} is not caught")
    names = {diagnosis.name: diagnosis.instead for diagnosis in report.diagnosis}
    if name in names and set(names) == {name, *names[name]}:
        found.named += 1
    else:
        found.broken.append(f"{name} is not named, but {', '.join(names) or 'nothing'}")
    if name in {diagnosis.name for diagnosis in diagnose(visible, _frozen(visible, name))}:
        found.named_in_practice += 1
    margin = max(
        distance(key.exercise, key.reference(case), by_label[name]) for case, by_label in key.trajectories.items()
    )
    if margin < least or least < LEAST_MARGIN:
        found.broken.append(f"{name} is only {margin:.3g} tolerances away, {max(least, LEAST_MARGIN):g} are promised")
    if margin < found.nearest[0]:
        found.nearest = (margin, name)


def _variants(found: Audit, worker: Worker, authored: Authored, key: AnswerKey) -> None:
    variants = authored.variants
    answered = worker.run([job_for(key, text.encode()) for text in variants.values()])
    for name, runs in zip(variants, answered, strict=True):
        found.variants += 1
        report = grade(key, runs.trajectories)
        if report.score != report.max_score:
            found.broken.append(f"the correct variant {name} earns {report.score} of {report.max_score}{_why(report)}")
            continue
        spread = max(
            distance(key.exercise, key.reference(case), trajectory, key.exercise.graded)
            for case, trajectory in runs.trajectories.items()
        )
        found.spread = max(found.spread, (spread, name))


def _why(report: Report) -> str:
    verdict = report.first
    if verdict is None or verdict.divergence is None:
        return ""
    ending = verdict.ending
    return f": case {verdict.case.name!r}, {verdict.divergence}, {ending.how} {ending.error} {ending.message[:200]}"


def _empty(found: Audit, worker: Worker, authored: Authored, key: AnswerKey) -> None:
    empty = empty_answers(authored)
    answered = worker.run([job_for(key, text.encode()) for text in empty.values()])
    for name, runs in zip(empty, answered, strict=True):
        report = grade(key, runs.trajectories)
        if report.score:
            found.broken.append(f"an empty answer ({name}) earns {report.score}")


HEADINGS = (
    "exercise", "caught", "named", "in practice", "pairs", "variants", "widest spread", "tolerance at",
    "nearest mistake",
)  # fmt: skip


def table(audits: Iterable[Audit]) -> str:
    """The kill matrix in words: one line per exercise, then every broken promise. Distances are in tolerances."""
    audits = list(audits)
    matrix = Table(*HEADINGS, box=None, padding=(0, 2, 0, 0), pad_edge=False)
    for found in audits:
        total = found.misconceptions
        matrix.add_row(
            found.name,
            *(f"{part}/{total}" for part in (found.caught, found.named, found.named_in_practice)),
            f"{found.pairs_named}/{found.pairs}",
            str(found.variants),
            f"{found.spread[0]:.2g} {found.spread[1]}",
            found.place,
            f"{found.nearest[0]:.3g} {found.nearest[1]}",
        )
    console = Console(file=io.StringIO(), width=170, no_color=True, highlight=False)
    with console.capture() as capture:
        console.print(matrix)
    lines = [line.rstrip() for line in capture.get().splitlines()]
    return "\n".join([*lines, *(f"{found.name}: {sentence}" for found in audits for sentence in found.broken)])
