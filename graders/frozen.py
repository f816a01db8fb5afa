"""An answer key as lines of JSON and back, strictly: a damaged file is refused with one sentence."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, TypeVar

from graders.model import JOIN, REFERENCE, SPELLING, AnswerKey, Case, Check, Exercise, Misconception, Tolerance
from graders.plain import NotPlain, Plain, number_from_plain, trajectory_from_plain, trajectory_to_plain
from graders.trajectory import Trajectory

Kind = TypeVar("Kind", str, int, bool, list[Any], dict[str, Any])


def exercise_to_plain(exercise: Exercise) -> Plain:
    """A published exercise: everything but the edits and the draw, which never leave the authored file."""
    return {
        "name": exercise.name,
        "title": exercise.title,
        "number": exercise.number,
        "rollout": exercise.rollout,
        "counted": exercise.counted,
        "part": exercise.part,
        "after": list(exercise.after),
        "by_hand": list(exercise.by_hand),
        "checks": [
            {"name": check.name, "points": check.points, "quantities": list(check.quantities),
             "where": {name: list(values) for name, values in check.where.items()}, "beside": list(check.beside),
             "apart": check.apart}
            for check in exercise.checks
        ],
        "tolerances": {
            quantity: {"tol": tolerance.tol, "floor": tolerance.floor, "elementwise": tolerance.elementwise}
            for quantity, tolerance in exercise.tolerances.items()
        },
        "cases": [
            {"name": case.name, "settings": case.settings, "sealed": case.sealed, "working": list(case.working)}
            for case in exercise.cases
        ],
        "hints": list(exercise.hints),
        "misconceptions": [
            {"name": wrong.name, "says": wrong.says, "hints": list(wrong.hints)} for wrong in exercise.misconceptions
        ],
        "panels": list(exercise.panels),
    } | ({"limits": dict(exercise.limits)} if exercise.limits else {})  # fmt: skip


def exercise_from_plain(plain: Plain) -> Exercise:
    """A published exercise, strictly.

    Raises:
        NotPlain: when something in it is missing or of another kind.
    """
    exercise = Exercise(
        name=_given(plain["name"], str),
        title=_given(plain["title"], str),
        number=_given(plain["number"], int),
        rollout=_given(plain["rollout"], str),
        counted=_given(plain["counted"], str),
        part=_given(plain["part"], str),
        after=_texts(plain["after"]),
        by_hand=_texts(plain["by_hand"]),
        limits={name: number_from_plain(limit) for name, limit in _given(plain.get("limits", {}), dict).items()},
        checks=tuple(_check_from_plain(check) for check in _given(plain["checks"], list)),
        tolerances={name: _tolerance_from_plain(t) for name, t in _given(plain["tolerances"], dict).items()},
        cases=tuple(
            Case(_given(c["name"], str), _given(c["settings"], dict), _given(c["sealed"], bool), _texts(c["working"]))
            for c in _given(plain["cases"], list)
        ),
        hints=_texts(plain["hints"]),
        panels=_texts(plain["panels"]),
        misconceptions=tuple(
            Misconception(_given(m["name"], str), _given(m["says"], str), hints=_texts(m["hints"]))
            for m in _given(plain["misconceptions"], list)
        ),
    )
    _refuse_incomplete(exercise)
    return exercise


def _check_from_plain(plain: Plain) -> Check:
    return Check(
        _given(plain["name"], str),
        _given(plain["points"], int),
        _texts(plain["quantities"]),
        {name: tuple(_given(allowed, list)) for name, allowed in _given(plain["where"], dict).items()},
        _texts(plain["beside"]),
        _given(plain["apart"], bool),
    )


def _tolerance_from_plain(plain: Plain) -> Tolerance:
    tol, floor = number_from_plain(plain["tol"]), number_from_plain(plain["floor"])
    return Tolerance(tol, floor, _given(plain["elementwise"], bool))


def _given(plain: Plain, kind: type[Kind]) -> Kind:
    if not isinstance(plain, kind) or (isinstance(plain, bool) and kind is not bool):
        raise NotPlain(f"{str(plain)[:40]!r} stands where a {kind.__name__} belongs")
    return plain


def _texts(plain: Plain) -> tuple[str, ...]:
    return tuple(_given(text, str) for text in _given(plain, list))


def _refuse_incomplete(exercise: Exercise) -> None:
    """Refuse an exercise with which an answer cannot be graded fairly, or a student not be helped."""
    rungs = (exercise.hints, *(wrong.hints for wrong in exercise.misconceptions if wrong.hints))
    if not exercise.name.isidentifier():
        raise NotPlain(f"{exercise.name!r} cannot be a function's name")
    if not exercise.cases:
        raise NotPlain("there is no case")
    if not exercise.checks or any(check.points < 1 or not check.quantities for check in exercise.checks):
        raise NotPlain("a check has points and quantities, and there is at least one")
    if any(not (0 < t.tol < 1 and t.floor >= 0) for t in exercise.tolerances.values()):
        raise NotPlain("a tolerance is no small positive number")
    if any(len(hints) != 3 for hints in rungs):
        raise NotPlain("hints come in threes")
    exercise.counted.format(step=0, number=1)


DAMAGED = (AttributeError, IndexError, KeyError, TypeError, ValueError, RecursionError)
"""What goes wrong in reading what is not an answer key."""

DIGITS = 12
"""Significant digits of a frozen number: a thousand times finer than the tightest tolerance."""


def answer_key_to_lines(key: AnswerKey) -> list[str]:
    """One JSON line for the exercise, then one per case and trajectory, with the labels that share it.

    A column that a trajectory has in common with the reference's is named in "as_reference" and not written again.
    """
    lines: list[Plain] = [{"exercise": exercise_to_plain(key.exercise), "functions": key.functions, "stub": key.stub}]
    for case, by_label in key.trajectories.items():
        reference = trajectory_to_plain(by_label[REFERENCE], DIGITS)
        labels: dict[str, list[str]] = {}
        for label, trajectory in by_label.items():
            plain = trajectory_to_plain(trajectory, DIGITS)
            written = plain if label == REFERENCE else _without_shared(plain, reference)
            labels.setdefault(_line(written), []).append(label)
        lines += [{"case": case, "labels": together} | json.loads(plain) for plain, together in labels.items()]
    return [_line(line) for line in lines]


def _without_shared(plain: Plain, reference: Plain) -> Plain:
    columns, ours = plain["columns"], reference["columns"]
    shared = [q for q in columns if plain["rows"] == reference["rows"] and columns[q] == ours.get(q)]
    return plain | {"columns": {q: column for q, column in columns.items() if q not in shared}, "as_reference": shared}


def _with_shared(plain: Plain, reference: Plain) -> Plain:
    shared = {q: reference["columns"][q] for q in _texts(plain.get("as_reference", []))}
    return plain | {"columns": plain["columns"] | shared}


def _line(plain: Plain) -> str:
    return json.dumps(plain, allow_nan=False, separators=(",", ":"))


def answer_key_from_lines(lines: list[str]) -> AnswerKey:
    """An answer key from our own file.

    Raises:
        NotPlain: when the file is damaged: one sentence about the first thing that is wrong.
    """
    key = head_from_lines(lines)
    try:
        trajectories: dict[str, dict[str, Trajectory]] = {}
        references: dict[str, Plain] = {}
        for line in lines[1:]:
            plain = json.loads(line)
            case, labels = _given(plain["case"], str), _texts(plain["labels"])
            reference = references.setdefault(case, plain)
            frozen = trajectory_from_plain(_with_shared(plain, reference))
            trajectories.setdefault(case, {}).update(dict.fromkeys(labels, frozen))
    except NotPlain:
        raise
    except DAMAGED as error:
        raise NotPlain(f"not an answer key: {type(error).__name__} {error}") from None
    key = replace(key, trajectories=trajectories)
    _refuse_gaps(key)
    return key


def head_from_lines(lines: list[str]) -> AnswerKey:
    """What the first line of an answer key's file says: all but the trajectories.

    Raises:
        NotPlain: when that line is damaged.
    """
    try:
        head = json.loads(lines[0])
        functions = {name: _texts(parameters) for name, parameters in _given(head["functions"], dict).items()}
        return AnswerKey(exercise_from_plain(head["exercise"]), _given(head["stub"], str), functions)
    except NotPlain:
        raise
    except DAMAGED as error:
        raise NotPlain(f"not an answer key: {type(error).__name__} {error}") from None


def _refuse_gaps(key: AnswerKey) -> None:
    """Refuse a key in which a trajectory is missing, or one stands for nothing."""
    cases = [case.name for case in key.exercise.cases]
    names = {wrong.name for wrong in key.exercise.misconceptions}
    if set(key.trajectories) != set(cases):
        raise NotPlain("its trajectories are not those of its cases")
    labels = set(key.trajectories[cases[0]])
    if any(set(by_label) != labels for by_label in key.trajectories.values()):
        raise NotPlain("a trajectory is missing")
    if REFERENCE not in labels or any(not (key.reference(c).ending.completed and key.reference(c).rows) for c in cases):
        raise NotPlain("the reference is missing or does not come to its end")
    for label in labels - {REFERENCE}:
        if not {part.partition(SPELLING)[0] for part in label.split(JOIN)} <= names:
            raise NotPlain(f"there is a trajectory of {label[:40]!r}, and no such misconception")
