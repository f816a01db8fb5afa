"""The page of one submission, made from its result document: overview, and per exercise what happened and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graders.emit.markup import Markup, joined, page, tag
from graders.emit.parting import parting_table
from graders.emit.phrases import (
    BROKEN,
    DONE,
    OPEN,
    PARTLY,
    SAYS,
    SIGNS,
    WRONG,
    Exercise,
    comes_to,
    date_words,
    hidden,
    in_short,
    points,
    sign,
)

MOVES = ("contour.js", "viewer.js")
RUNGS = ("a question", "the concept", "almost code")
SOURCE_LINE = "    "
"""Begins a line of the student's own among the words."""


def student_page(document: Mapping[str, Any]) -> str:
    """The whole page. The document has been checked, and its texts are clean."""
    exercises: Sequence[Exercise] = document["exercises"]
    who = document["student"]
    title = f"Report of {who}" if who else "Your report"
    body = joined(
        tag("a", "Skip to the exercises", href="#exercises", class_="skip"),
        tag(
            "header", tag("p", "Descent", class_="kicker"), tag("h1", title), tag("p", _made(document), class_="quiet")
        ),
        tag("main", _overview(document), tag("div", map(_article, exercises, _ids(exercises)), id="exercises")),
        tag("footer", tag("p", f"Submission {document['submission'][:12]}.", class_="quiet")),
    )
    shown = {
        place: exercise["trajectory"] for place, exercise in zip(_ids(exercises), exercises, strict=True)
        if _has_a_run(exercise)
    }  # fmt: skip
    return page(f"Descent: {title}", body, MOVES, shown)


def _ids(exercises: Sequence[Exercise]) -> Iterator[str]:
    """A name for each exercise's place in the page; a number, because a document may name two alike."""
    return (f"exercise-{number}" for number, _ in enumerate(exercises, start=1))


def _made(document: Mapping[str, Any]) -> str:
    versions = document["versions"]
    torch = f", PyTorch {versions['torch']}" if versions["torch"] else ""
    return f"{date_words(document['created'])} · Descent {versions['descent']}{torch}, Python {versions['python']}"


def _overview(document: Mapping[str, Any]) -> Markup:
    """Points, how many exercises came to what, and a line for each."""
    exercises: Sequence[Exercise] = document["exercises"]
    counts = Counter(map(comes_to, exercises))
    kinds = [kind for kind in (DONE, PARTLY, WRONG, BROKEN, OPEN) if counts[kind]]
    rows = (
        tag(
            "tr",
            tag("th", sign(comes_to(exercise)), tag("a", exercise["title"], href=f"#{place}"), scope="row"),
            tag("td", tag("code", exercise["name"]), class_="wide-only"),
            tag("td", points(exercise["score"], exercise["max_score"]), class_="number"),
            tag("td", in_short(exercise), class_="short"),
        )
        for place, exercise in zip(_ids(exercises), exercises, strict=True)
    )
    heads = (
        tag("th", "Exercise", scope="col"), tag("th", "Name", scope="col", class_="wide-only"),
        tag("th", "Points", scope="col", class_="number"), tag("th", "In short", scope="col"),
    )  # fmt: skip
    return tag(
        "section",
        tag("h2", "Overview", id="overview"),
        tag(
            "p", tag("strong", str(document["score"])), f" of {document['max_score']} points", class_="score"
        ),
        _bar([(kind, counts[kind]) for kind in kinds]),
        tag("ul", (tag("li", sign(kind), f"{counts[kind]} {SAYS[kind]}") for kind in kinds), class_="legend"),
        tag(
            "table", tag("caption", "Every exercise, in the course's order", class_="aloud"),
            tag("thead", tag("tr", heads)), tag("tbody", rows), class_="overview",
        ),
        aria_labelledby="overview",
    )  # fmt: skip


def _bar(counts: Sequence[tuple[str, int]]) -> Markup:
    """The exercises as one bar, parted by what they came to; said in the list below it."""
    whole, at, parts = sum(count for _, count in counts), 0.0, []
    for kind, count in counts:
        wide = 100 * count / whole
        parts.append(tag("rect", x=f"{at:.2f}", y=0, width=f"{wide:.2f}", height=4, class_=f"fill {kind}"))
        at += wide
    return tag("svg", parts, viewBox="0 0 100 4", preserveAspectRatio="none", class_="bar", aria_hidden="true")


def _article(exercise: Exercise, place: str) -> Markup:
    """One exercise; what is done or not begun is folded."""
    kind = comes_to(exercise)
    head = tag(
        "div",
        tag("h2", sign(kind), exercise["title"]),
        tag("code", exercise["name"]),
        tag("p", f"{points(exercise['score'], exercise['max_score'])} points", class_="points"),
        class_="head",
    )
    inside = joined(_inside(exercise, place))
    if kind in (DONE, OPEN):
        inside = tag("details", tag("summary", "Look at it" if kind == DONE else "What is to be done"), inside)
    return tag("article", head, inside, id=place, class_=f"exercise {kind}")


def _inside(exercise: Exercise, place: str) -> Iterator[Markup]:
    if exercise["checks"]:
        yield tag("ul", map(_check, exercise["checks"]), class_="checks", aria_label="Checks")
    yield from _words(exercise)
    yield from (tag("p", said, class_="remark") for said in exercise["remarks"])
    if table := parting_table(exercise):
        yield tag("div", table, class_="scrolls", tabindex=0, role="group", aria_label="Where it parts, in numbers")
    if _has_a_run(exercise):
        yield _viewer(exercise, place)
    if working := exercise["counterexample"]:
        first, *lines = working["words"] or [working["case"]]
        yield _unfolding(
            first.rstrip(":"), _own("\n".join(lines[:-1]), "The arithmetic"), *(tag("p", said) for said in lines[-1:])
        )
    if exercise["hints"]:
        yield _hints(exercise["hints"])
    if exercise["output"].strip() and exercise["status"] != "passed":
        yield _unfolding("What it printed", _own(exercise["output"], "What it printed"))


def _check(check: Mapping[str, Any]) -> Markup:
    kind = DONE if check["passed"] else PARTLY if check["score"] else WRONG
    said = hidden("passed: " if check["passed"] else "failed: ")
    mark = tag("span", SIGNS[kind], class_=f"sign {kind}", aria_hidden="true")
    return tag(
        "li", mark, said, check["name"], tag("span", f" {points(check['score'], check['max_score'])}", class_="quiet")
    )


def _words(exercise: Exercise) -> Iterator[Markup]:
    """The fact, then the idea, set apart, if it was recognised."""
    says = {found["says"] for found in exercise["diagnosis"]}
    words = exercise["words"]
    start = next((place for place, said in enumerate(words) if said in says), len(words))
    yield from map(_said, words[:start])
    if words[start:]:
        yield tag(
            "div", tag("p", tag("code", in_short(exercise)), class_="name"), map(_said, words[start:]), class_="idea"
        )


def _said(said: str) -> Markup:
    """A sentence, or a line of the student's own."""
    if said.startswith(SOURCE_LINE):
        return _own(said.strip(), "Your line")
    return tag("p", said)


def _own(text: str, said: str) -> Markup:
    """Text of the student's own, which may be wider than the page."""
    return tag("pre", text, tabindex=0, role="group", aria_label=said)


def _hints(hints: Sequence[str]) -> Markup:
    """One behind the other, so that none is read by chance."""
    inner = Markup("")
    for number in range(len(hints), 0, -1):
        rung = f": {RUNGS[number - 1]}" if len(hints) == len(RUNGS) else ""
        inner = _unfolding(f"Hint {number}{rung}", tag("p", hints[number - 1]), inner)
    return tag("div", inner, class_="hints")


def _unfolding(summary: str, *content: Markup) -> Markup:
    return tag("details", tag("summary", summary), *content)


def _has_a_run(exercise: Exercise) -> bool:
    """Whether there is something to move through: two rows, and numbers in them."""
    shown = exercise["trajectory"]
    return bool(shown) and any(
        sum(isinstance(value, int | float) and not isinstance(value, bool) for value in series["expected"]) > 1
        for series in shown["series"]
    )


def _viewer(exercise: Exercise, place: str) -> Markup:
    """An empty place that the script fills; the table says the same where no script runs."""
    said = f"The run in “{exercise['trajectory']['case']}”"
    return tag(
        "figure", tag("figcaption", said), tag("svg", class_="chart", role="img"),
        class_="viewer", data_exercise=place, data_title=exercise["title"], hidden=True,
    )  # fmt: skip
