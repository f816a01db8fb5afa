"""The page of a class: how the scores lie, what to teach next, and per exercise and student what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from statistics import median

from graders.emit.markup import Content, Markup, joined, page, tag
from graders.emit.phrases import BROKEN, DONE, NOTHING, OPEN, PARTLY, WRONG, percent, points
from graders.emit.tally import BINS, Asked, Handed, Idea, Tally, exercises_csv, misconceptions_csv, students_csv

MOVES = ("class_page.js",)
MOST_IDEAS = 8
MOST_ROWS = 5_000
"""Of a table: with many more of them no browser shows the page, or sorts it, in reasonable time."""
TALLEST, WIDE, GAP, ROOM = 120, 46, 6, 22
"""Of the bars: the tallest, the width of one, what is between two, and the room for letters below."""

Cell = tuple[str, Content, float | str]
"""A cell of a table that can be sorted: its class, what is seen, and what it is sorted by."""


def class_page(tally: Tally) -> str:
    """The whole page of a class with at least one submission."""
    exports = {
        "students.csv": ("Students", students_csv(tally)),
        "exercises.csv": ("Exercises", exercises_csv(tally)),
        "misconceptions.csv": ("Misconceptions", misconceptions_csv(tally)),
    }
    buttons = (tag("button", f"{what} (CSV)", type="button", data_export=name) for name, (what, _) in exports.items())
    body = joined(
        tag(
            "header",
            tag("p", "Descent", class_="kicker"),
            tag("h1", "Your class"),
            tag("p", _size(tally), class_="quiet"),
        ),
        tag(
            "main",
            _section("Scores", _scores(tally), tag("div", buttons, class_="exports", hidden=True)),
            _section("What to teach next", *_ideas(tally)),
            _section("Exercises", _exercises(tally)),
            _section("Stopped, or not graded", _trouble(tally)),
            _section("Students", _students(tally)),
        ),
    )
    return page(
        "Descent: your class",
        tag("div", body, class_="wide"),
        MOVES,
        {name: text for name, (_, text) in exports.items()},
    )


def _size(tally: Tally) -> str:
    twice = f"; more than one of {', '.join(tally.twice[:5])}" if tally.twice else ""
    return f"{_count(len(tally.handed), 'submission')}, {_count(len(tally.asked), 'exercise')}{twice}"


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _section(title: str, *content: Content) -> Markup:
    place = title.partition(",")[0].lower().replace(" ", "-")
    return tag("section", tag("h2", title, id=place), *content, aria_labelledby=place)


def _scores(tally: Tally) -> Markup:
    """Three numbers, and the distribution."""
    if not tally.handed:
        return tag("p", "Nothing was handed in.")
    shares = [100 * one.score / one.max_score if one.max_score else 0.0 for one in tally.handed]
    facts = {
        "mean": f"{sum(shares) / len(shares):.0f} %", "median": f"{median(shares):.0f} %",
        "lowest to highest": f"{min(shares):.0f} to {max(shares):.0f} %",
    }  # fmt: skip
    told = (tag("li", tag("strong", value), what) for what, value in facts.items())
    return joined(tag("ul", told, class_="facts"), _histogram(tally.bins))


def _histogram(bins: Sequence[int]) -> Markup:
    most, parts = max(bins), []
    names = [f"{100 * place // BINS} to {100 * (place + 1) // BINS} %" for place in range(BINS)]
    width, below = BINS * WIDE, TALLEST + ROOM
    for place, count in enumerate(bins):
        tall = TALLEST * count / most
        middle = place * WIDE + WIDE / 2
        parts.append(
            tag("rect", x=place * WIDE + GAP / 2, y=f"{below - tall:.1f}", width=WIDE - GAP, height=f"{tall:.1f}", rx=2)
        )
        if count:
            parts.append(tag("text", str(count), x=middle, y=f"{below - tall - 5:.1f}", text_anchor="middle"))
        parts.append(tag("text", f"{100 * place // BINS}", x=place * WIDE, y=below + 16, text_anchor="middle"))
    parts.append(tag("text", "100 %", x=width, y=below + 16, text_anchor="middle"))
    parts.append(tag("line", x1=0, x2=width, y1=below, y2=below))
    said = "; ".join(f"{name}: {count}" for name, count in zip(names, bins, strict=True) if count)
    return tag(
        "svg", parts, viewBox=f"-20 0 {width + 44} {below + ROOM}", class_="chart histogram", role="img",
        aria_label=f"How many submissions earned which part of the points. {said}.",
    )  # fmt: skip


def _ideas(tally: Tally) -> Iterator[Markup]:
    """The misconceptions that most students hold, whatever the exercise."""
    if not tally.ideas:
        yield tag("p", "No misconception was recognised in these submissions.")
        return
    yield tag("p", "The misconceptions that most students hold, in whichever exercise.", class_="quiet")
    yield tag(
        "ol", (_idea(name, idea, len(tally.handed)) for name, idea in tally.most_held[:MOST_IDEAS]), class_="lead"
    )


def _idea(name: str, idea: Idea, of: int) -> Markup:
    held = len(idea.students)
    where = ", ".join(f"{exercise} ({count})" for exercise, count in idea.exercises.most_common())
    return tag(
        "li", _share(held, of), tag("strong", f"{held} of {of}"), " ", tag("code", name),
        tag("p", idea.says), tag("p", f"In {where}", class_="quiet"),
    )  # fmt: skip


def _share(part: int, whole: int) -> Markup:
    bars = (
        tag("rect", width=100, height=8, rx=2, class_="whole"),
        tag("rect", width=f"{100 * part / whole:.1f}", height=8, rx=2, class_="part"),
    )
    return tag("svg", bars, viewBox="0 0 100 8", preserveAspectRatio="none", class_="share", aria_hidden="true")


def _exercises(tally: Tally) -> Markup:
    heads = (
        "Exercise", "Most frequent misconceptions", "Not on file", "Mean", "Done", "Partly right", "Wrong",
        "Not started", "Stopped", "Grader errors",
    )  # fmt: skip
    return _sortable("Per exercise", heads, [*map(_exercise, tally.asked.values())])


def _exercise(asked: Asked) -> Iterator[Cell]:
    counts, held = asked.counts, asked.held.most_common(3)
    yield "", joined(asked.title, " ", tag("code", asked.name, class_="quiet")), asked.title.casefold()
    yield "short", ", ".join(f"{name} ({count})" for name, count in held) or NOTHING, held[0][1] if held else 0
    yield _number(asked.unlisted)
    share = asked.mean / asked.max_score if asked.max_score else 0.0
    yield "number", percent(share, 1), share
    numbers = (counts[DONE], counts[PARTLY], counts[WRONG], counts[OPEN], asked.out_of_bounds, counts[BROKEN])
    yield from (_number(number) for number in numbers)


def _number(number: int) -> Cell:
    return "number", str(number) if number else NOTHING, number


def _trouble(tally: Tally) -> Markup:
    if not tally.trouble:
        return tag("p", "Every answer ran to its end, and everything was graded.")
    rows = [
        [("", one.student, one.student.casefold()), ("", tag("code", one.exercise), one.exercise),
         ("", one.status.replace("_", " "), one.status), ("short", one.said, one.said)]
        for one in tally.trouble[:MOST_ROWS]
    ]  # fmt: skip
    table = _sortable(
        "Answers that were stopped, and what the grader failed at", ("Student", "Exercise", "What", "Said"), rows
    )
    return joined(table, _rest(len(tally.trouble), "answers"))


def _students(tally: Tally) -> Markup:
    heads = ("Student", "Points", "Share", "Done", "Stopped", "Grader errors")
    table = _sortable("Per student", heads, [*map(_student, tally.handed[:MOST_ROWS])])
    return joined(table, _rest(len(tally.handed), "submissions", "; their CSV, above, has all of them"))


def _rest(of: int, what: str, where: str = "") -> Content:
    """What a table does not show, if it does not show all."""
    if of <= MOST_ROWS:
        return ""
    return tag("p", f"These are the first {MOST_ROWS:,} of {of:,} {what}{where}.", class_="quiet")


def _student(handed: Handed) -> Iterator[Cell]:
    share = handed.score / handed.max_score if handed.max_score else 0.0
    name = tag("a", handed.student, href=handed.page) if handed.page else handed.student
    yield "", name, handed.student.casefold()
    yield "number", points(handed.score, handed.max_score), handed.score
    yield "number", percent(share, 1), share
    yield from (_number(number) for number in (handed.counts[DONE], handed.out_of_bounds, handed.counts[BROKEN]))


def _sortable(caption: str, heads: Sequence[str], rows: Sequence[Iterable[Cell]]) -> Markup:
    """A table whose columns the script makes sortable; as it comes it is in the order of what was handed in."""
    made = [list(row) for row in rows]
    if not made:
        return tag("p", "There are none.")
    kinds = [kind if kind == "number" else None for kind, _, _ in made[0]]
    head = (tag("th", name, scope="col", class_=kind) for name, kind in zip(heads, kinds, strict=True))
    table = tag(
        "table", tag("caption", caption), tag("thead", tag("tr", head)),
        tag("tbody", (tag("tr", map(_cell, row, range(len(row)))) for row in made)), class_="full sortable",
    )  # fmt: skip
    return tag("div", table, class_="scrolls", tabindex=0, role="group", aria_label=caption)


def _cell(of: Cell, place: int) -> Markup:
    kind, content, by = of
    if place == 0:
        return tag("th", content, scope="row", data_by=by)
    return tag("td", content, class_=kind or None, data_by=by)
