"""One test; its table is the answer keys."""

from __future__ import annotations

import pytest

from graders.model import AnswerKey
from graders.report import Report
from graders.terminal import details


def test_exercise(key: AnswerKey, reports: dict[str, Report]) -> None:
    """The answer earns everything."""
    report = reports[key.exercise.name]
    if not report.passed:
        pytest.fail("\n".join(details(report)), pytrace=False)
