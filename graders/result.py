"""The result document `descent/result/v1`: one submission's reports as JSON, from which every other format is made.

Its schema is `result.schema.json` beside this file. No number of a sealed case is in it.
"""

from __future__ import annotations

import platform
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from graders import __version__
from graders.diagnose import Diagnosis
from graders.explaining import explanation
from graders.plain import Plain, value_to_plain
from graders.printable import clean, one_line
from graders.report import Report
from graders.shown import trajectory_document
from graders.trajectory import Value
from graders.words import case_label, counterexample, fact, remark

SCHEMA = "descent/result/v1"
LONGEST_OUTPUT = 4000
WITHOUT_HINT = ("passed", "missing", "grader_error")


def result_document(
    reports: Sequence[Report],
    digest: str,
    torch: str,
    layers: Sequence[str],
    student: str | None = None,
    landscapes: Mapping[str, Plain] | None = None,
) -> dict[str, Any]:
    """One submission's result.

    Args:
        reports: one per exercise, in the course's order.
        digest: the submission's content hash.
        torch: the version that ran the answers, empty when nothing had to be run.
        layers: what confined the answers.
        student: whose it is, if that is known.
        landscapes: what the answers descended, by exercise, where it was measured.
    """
    return {
        "schema": SCHEMA,
        "student": None if student is None else one_line(student),
        "submission": digest,
        "created": datetime.now(UTC).isoformat(timespec="seconds"),
        "versions": {"descent": __version__, "torch": torch, "python": platform.python_version()},
        "layers": list(layers),
        "score": sum(report.score for report in reports),
        "max_score": sum(report.max_score for report in reports),
        "exercises": [exercise_document(report, (landscapes or {}).get(report.name)) for report in reports],
    }


def exercise_document(report: Report, landscape: Plain = None) -> dict[str, Any]:
    """One exercise's part of the result."""
    run = {"trajectory": trajectory_document(report, landscape), "seconds": round(report.seconds, 3)}
    return judged_document(report) | run


def judged_document(report: Report) -> dict[str, Any]:
    """What is the same of it each time: without the run itself, and its time."""
    return {
        "name": report.name,
        "title": report.key.exercise.title,
        "status": report.status,
        "score": report.score,
        "max_score": report.max_score,
        "checks": [
            {"name": check.name, "score": check.score, "max_score": check.max_score, "passed": check.passed}
            for check in report.checks
        ],
        "divergence": _divergence(report),
        "diagnosis": [_diagnosis(report, found) for found in report.diagnosis],
        "words": [one_line(said) for said in (*fact(report), *explanation(report))],
        "counterexample": _counterexample(report),
        "remarks": [one_line(said) for said in remark(report)],
        "hint": None if report.status in WITHOUT_HINT else report.hints[0],
        "hints": [] if report.status in WITHOUT_HINT else list(report.hints),
        "output": clean(report.printed)[:LONGEST_OUTPUT],
    }


def _divergence(report: Report) -> dict[str, Any] | None:
    verdict = report.first
    if verdict is None or verdict.divergence is None:
        return None
    found = verdict.divergence
    told: dict[str, Any] = {"case": case_label(report, verdict.case)}
    if verdict.case.sealed:
        return told | dict.fromkeys(("step", "quantity", "expected", "got", "allowed"))
    return told | {
        "step": found.step,
        "quantity": one_line(found.quantity),
        "expected": _value(found.expected),
        "got": _value(found.got),
        "allowed": found.allowed,
    }


def _counterexample(report: Report) -> dict[str, Any] | None:
    verdict = report.counterexample
    if verdict is None:
        return None
    return {"case": verdict.case.name, "words": [one_line(said) for said in counterexample(report)]}


def _value(value: Value) -> Plain:
    return one_line(value) if isinstance(value, str) else value_to_plain(value)


def _diagnosis(report: Report, found: Diagnosis) -> dict[str, Any]:
    says = report.key.exercise.misconception(found.name).says
    return {"name": found.name, "says": says, "or": list(found.instead)}
