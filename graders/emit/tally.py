"""What a class did, counted from its result documents: scores, misconceptions, and what went wrong in grading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import fmean
from typing import Any

from graders.emit.phrases import BROKEN, DONE, OPEN, OUT_OF_BOUNDS, PARTLY, WRONG, Exercise, comes_to, recognised
from graders.emit.spreadsheet import csv_text

BINS = 10
"""Bars of the distribution of scores, each a tenth of all points."""


@dataclass(frozen=True)
class Handed:
    """One submission, as far as a class is concerned."""

    student: str
    submission: str
    created: str
    score: int
    max_score: int
    scores: dict[str, int]
    counts: Counter[str]
    out_of_bounds: int
    page: str = ""


@dataclass
class Asked:
    """One exercise, counted over a class."""

    name: str
    title: str
    max_score: int
    scores: list[int] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    out_of_bounds: int = 0
    unlisted: int = 0
    held: Counter[str] = field(default_factory=Counter)

    @property
    def mean(self) -> float:
        """The mean score."""
        return fmean(self.scores)


@dataclass(frozen=True)
class Trouble:
    """An answer that was stopped, or that the grader failed to grade."""

    student: str
    exercise: str
    status: str
    said: str


@dataclass
class Idea:
    """A misconception, wherever it is held: by whom, in which exercises, and what is said to it there."""

    says: str
    students: set[int] = field(default_factory=set)
    exercises: Counter[str] = field(default_factory=Counter)


@dataclass
class Tally:
    """A class."""

    handed: list[Handed] = field(default_factory=list)
    asked: dict[str, Asked] = field(default_factory=dict)
    trouble: list[Trouble] = field(default_factory=list)
    ideas: dict[str, Idea] = field(default_factory=dict)

    def add(self, document: dict[str, Any], student: str, page: str = "") -> None:
        """Count one submission; `student` is what to call it where the document does not say whose it is.

        `page` is where its own page is, if it has one.
        """
        student = document["student"] or student
        exercises: Sequence[Exercise] = document["exercises"]
        self.handed.append(
            Handed(
                student, document["submission"], document["created"], document["score"], document["max_score"],
                {exercise["name"]: exercise["score"] for exercise in exercises}, Counter(map(comes_to, exercises)),
                sum(exercise["status"] in OUT_OF_BOUNDS for exercise in exercises), page,
            )
        )  # fmt: skip
        for exercise in exercises:
            self._count(exercise, student)

    def _count(self, exercise: Exercise, student: str) -> None:
        name, status, kind = exercise["name"], exercise["status"], comes_to(exercise)
        asked = self.asked.setdefault(name, Asked(name, exercise["title"], exercise["max_score"]))
        asked.scores.append(exercise["score"])
        asked.counts[kind] += 1
        found = recognised(exercise)
        for wrong, says in found:
            asked.held[wrong] += 1
            idea = self.ideas.setdefault(wrong, Idea(says))
            idea.students.add(len(self.handed))
            idea.exercises[name] += 1
        if status in OUT_OF_BOUNDS or kind == BROKEN:
            asked.out_of_bounds += status in OUT_OF_BOUNDS
            self.trouble.append(Trouble(student, name, status, " ".join(exercise["words"])))
        elif kind in (PARTLY, WRONG) and not found:
            asked.unlisted += 1

    @property
    def most_held(self) -> list[tuple[str, Idea]]:
        """The misconceptions, those that most students hold first."""
        return sorted(self.ideas.items(), key=lambda named: (-len(named[1].students), named[0]))

    @property
    def bins(self) -> list[int]:
        """How many submissions earned how many tenths of their points; full points are in the last."""
        found = [0] * BINS
        for handed in self.handed:
            share = handed.score / handed.max_score if handed.max_score else 0.0
            found[min(BINS - 1, int(share * BINS))] += 1
        return found

    @property
    def twice(self) -> list[str]:
        """Students of whom there is more than one submission."""
        return sorted(name for name, count in Counter(handed.student for handed in self.handed).items() if count > 1)


def students_csv(tally: Tally) -> str:
    """One line for each submission, with a column for each exercise."""
    names = list(tally.asked)
    head = ["student", "submission", "created", "score", "max_score", *names]
    rows = (
        [one.student, one.submission, one.created, one.score, one.max_score, *(one.scores.get(n) for n in names)]
        for one in tally.handed
    )
    return csv_text(head, rows)


def exercises_csv(tally: Tally) -> str:
    """One line for each exercise."""
    head = [
        "exercise",
        "title",
        "submissions",
        "mean_score",
        "max_score",
        "done",
        "partly_right",
        "wrong",
        "not_started",
    ]
    rows = (
        [
            one.name, one.title, len(one.scores), round(one.mean, 2), one.max_score,
            *(one.counts[kind] for kind in (DONE, PARTLY, WRONG, OPEN)),
            one.out_of_bounds, one.counts[BROKEN], one.unlisted,
        ]
        for one in tally.asked.values()
    )  # fmt: skip
    return csv_text([*head, "out_of_bounds", "grader_errors", "not_on_file"], rows)


def misconceptions_csv(tally: Tally) -> str:
    """One line for each misconception and exercise in which it is held."""
    says = {name: idea.says for name, idea in tally.ideas.items()}
    rows = (
        [one.name, wrong, count, len(one.scores), says[wrong]]
        for one in tally.asked.values()
        for wrong, count in one.held.most_common()
    )
    return csv_text(["exercise", "misconception", "students", "submissions", "says"], rows)
