"""The promises of the course, each over every exercise: a new exercise adds no test code."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from graders.compare import distance
from graders.diagnose import diagnose
from graders.keys import read_key
from graders.model import JOIN, REFERENCE, AnswerKey
from graders.report import grade
from graders.trajectory import Trajectory
from graders.worker import Worker
from reference.audit import LEAST_MARGIN, USUAL_MARGIN, audit
from reference.publish import parting, published_part
from tests.course import COURSE, authored_exercise, every_exercise, graded

WRONG = Path(__file__).parent / "wrong"
LEAST_MISCONCEPTIONS = 12
LEAST_VARIANTS = 10
WIDEST_SPREAD = 0.2
"""Correct answers may differ by this part of the tolerance."""


def frozen(key: AnswerKey, label: str) -> dict[str, Trajectory]:
    return {case: by_label[label] for case, by_label in key.trajectories.items()}


@every_exercise()
def test_the_reference_earns_everything(record: AnswerKey) -> None:
    report = grade(record, frozen(record, REFERENCE))
    assert (report.status, report.score) == ("passed", report.max_score)


@every_exercise()
def test_the_untouched_stub_is_not_started_and_earns_nothing(record: AnswerKey, worker: Worker) -> None:
    (report,) = graded(worker, record, record.stub)
    assert (report.status, report.score) == ("not_started", 0)


@every_exercise()
def test_every_misconception_is_caught_and_named_and_no_other_is(record: AnswerKey) -> None:
    assert len(record.exercise.misconceptions) >= LEAST_MISCONCEPTIONS
    for wrong in record.exercise.misconceptions:
        report = grade(record, frozen(record, wrong.name))
        assert report.score < report.max_score, wrong.name
        found = {diagnosis.name: set(diagnosis.instead) for diagnosis in report.diagnosis}
        assert wrong.name in found, wrong.name
        assert set(found) == {wrong.name, *found[wrong.name]}, wrong.name


@every_exercise()
def test_a_pair_of_misconceptions_gets_no_third_name(record: AnswerKey) -> None:
    labels = {label for by_label in record.trajectories.values() for label in by_label if JOIN in label}
    for label in labels:
        found = diagnose(record, frozen(record, label))
        certain = {diagnosis.name for diagnosis in found if not diagnosis.instead}
        assert certain <= set(label.split(JOIN)), label


@every_exercise()
def test_every_misconception_is_caught_at_a_hundred_times_the_tolerance(record: AnswerKey) -> None:
    for wrong in authored_exercise(record.exercise.name).exercise.misconceptions:
        promised = wrong.margin or USUAL_MARGIN
        margin = max(
            distance(record.exercise, record.reference(case), by_label[wrong.name])
            for case, by_label in record.trajectories.items()
        )
        assert margin >= promised >= LEAST_MARGIN, wrong.name


@every_exercise()
def test_what_is_published_is_what_was_written(record: AnswerKey) -> None:
    name = record.exercise.name
    assert (COURSE / "exercises" / f"{name}.py").read_text(encoding="utf-8") == authored_exercise(name).stub
    published = read_key(COURSE / "reference" / "trajectories" / f"{name}.jsonl")
    assert parting(published, published_part(record), elsewhere=True) is None


@every_exercise("name")
def test_no_answers_text_is_in_what_students_get(name: str) -> None:
    authored = authored_exercise(name)
    released = [*COURSE.glob("exercises/*.py"), *COURSE.glob("graders/**/*.py")]
    texts = {path: path.read_text(encoding="utf-8") for path in released}
    key = COURSE / "reference" / "trajectories" / f"{name}.jsonl"
    texts[key] = key.read_text(encoding="utf-8")
    edits = {text.strip() for wrong in authored.exercise.misconceptions for text in (wrong.old, wrong.new)}
    telling = [text for text in edits if "\n" in text]
    for path, text in texts.items():
        assert [part for part in authored.solutions if part in text] == [], path
        assert [part for part in telling if part in text] == [], path


def designed(key: AnswerKey) -> AnswerKey:
    """The key without the drawn cases."""
    known = {case.name for case in authored_exercise(key.exercise.name).exercise.cases}
    cases = tuple(case for case in key.exercise.cases if case.name in known)
    trajectories = {case.name: key.trajectories[case.name] for case in cases}
    return replace(key, exercise=replace(key.exercise, cases=cases), trajectories=trajectories)


@every_exercise()
def test_wrong_answers_in_other_words_are_named_or_left_unnamed(record: AnswerKey, worker: Worker) -> None:
    """A file is called LABEL__STYLE.py; LABEL is what it must be called, joined by + for two, or "unlisted".

    On the designed cases: a drawn one is fair to right answers, but may carry a wrong one's last digits anywhere.
    """
    key = designed(record)
    paths = sorted((WRONG / record.exercise.name).glob("*.py"))
    reports = graded(worker, key, *(path.read_bytes() for path in paths))
    mistakes = []
    for path, report in zip(paths, reports, strict=True):
        label = path.stem.partition("__")[0]
        meant = set() if label == "unlisted" else set(label.split(JOIN))
        found = {diagnosis.name for diagnosis in report.diagnosis}
        others = {name for diagnosis in report.diagnosis for name in diagnosis.instead}
        if report.score == report.max_score or not meant <= found or not found <= meant | others:
            mistakes.append((path.stem, report.score, sorted(found)))
    assert mistakes == []


@every_exercise()
def test_the_audit_says_so_in_one_table(record: AnswerKey, worker: Worker) -> None:
    """It runs the empty answers, which must earn nothing, and the correct variants, which must earn everything."""
    found = audit(worker, authored_exercise(record.exercise.name), record)
    assert found.broken == []
    assert found.variants >= LEAST_VARIANTS
    assert found.misconceptions == found.caught == found.named == found.named_in_practice
    assert found.pairs_named >= 0.9 * found.pairs
    assert found.spread[0] < WIDEST_SPREAD
