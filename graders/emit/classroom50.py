"""Classroom 50's `result.json`, of one test for each check; who and what it is of is said by the runner's environment.

Where the grader itself failed there are no points to be had, 0 of 0, which is what the runner itself writes after a
failure. It reads the exit code of `autograder.py` as well: pass on that of `descent report`, which is then 1.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from graders.emit.normal import json_text
from graders.emit.phrases import Exercise
from graders.emit.reading import Document, moment
from graders.emit.wording import Part, told_by_part, ungraded, ungraded_words
from graders.exits import UsageError

FIELDS = {
    "classroom": ("CLASSROOM",),
    "assignment": ("ASSIGNMENT",),
    "submission": ("SUBMISSION_TAG",),
    "commit": ("COMMIT_URL",),
    "release": ("RELEASE_URL",),
    "review": ("REVIEW_URL", "COMMIT_URL"),
}
"""The variables that fields come from, the first that is there; the runner sets them all."""
STAMPED = {"assignment_type": ("ASSIGNMENT_TYPE",), "owner": ("OWNER", "USERNAME")}
"""The same for those that the runner writes over what it finds, and older ones do not know."""


def classroom50(document: Document, environment: Mapping[str, str]) -> str:
    """The whole file.

    Raises:
        UsageError: when the runner's variables are not there.
    """
    fields = _found(FIELDS, environment)
    if missing := [names[0] for field, names in FIELDS.items() if field not in fields]:
        raise UsageError(
            f"{', '.join(missing)} {'is' if len(missing) == 1 else 'are'} not set; Classroom 50's runner sets them"
        )
    names = ungraded(document)
    return json_text(
        {
            "schema": "classroom50/result/v1",
            **fields,
            **_found(STAMPED, environment),
            "datetime": f"{moment(document)}Z",
            "score": 0 if names else document["score"],
            "max-score": 0 if names else document["max_score"],
            "tests": [_ungraded(names)] if names else _tests(document["exercises"]),
        }
    )


def _found(fields: Mapping[str, Sequence[str]], environment: Mapping[str, str]) -> dict[str, str]:
    found = ((field, next(filter(None, map(environment.get, names)), "")) for field, names in fields.items())
    return {field: value for field, value in found if value}


def _tests(exercises: Sequence[Exercise]) -> list[dict[str, Any]]:
    return [_test(part, said) for exercise in exercises for part, said in told_by_part(exercise)]


def _test(part: Part, said: str) -> dict[str, Any]:
    test = {"test-name": part.name or "-", "passed": part.passed, "score": part.score, "max-score": part.max_score}
    return test | {"message": said} if said else test


def _ungraded(names: Sequence[str]) -> dict[str, Any]:
    """A test that did not pass: a result without any is one that everything is well with."""
    said = ungraded_words(names)
    return {"test-name": "the grader itself", "passed": False, "score": 0, "max-score": 0, "message": said}
