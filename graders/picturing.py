"""What a picture of one case is drawn from: the panels that an exercise wants, and what each of them needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graders.model import JOIN, REFERENCE, SPELLING, AnswerKey, Case, covers
from graders.plain import Plain
from graders.printable import one_line
from graders.trajectory import Trajectory, Value, is_number
from graders.words import number_words, quantity_words

MOST_PANELS = 2
ON_LANDSCAPE = ("curve", "gradient", "map")
"""Panels that show what was descended too."""
ALONG = "along"
"""The setting with the places that the batches of a case are drawn over, by what these are called."""
PLANE = 2
"""So many numbers has what can be drawn on a map."""
LONGEST_CELL = 20
UNSAID = "nothing"


def asked_for(key: AnswerKey, case: Case, document: Mapping[str, Any], run: Trajectory) -> dict[str, Any]:
    """What `graders.pictures` reads: a trajectory's document, what the case ran with, and the panels to draw.

    What only one kind of panel shows is worked out where there is such a panel.
    """
    series = [{"name": name_of(one), **one} for one in document["series"]]
    panels = list(panels_of(key, case, series, document))
    words = {kind: tuple(names) for kind, *names in panels}
    return {
        "title": f"{key.exercise.title}: {case.name}",
        "panels": panels,
        "settings": case.settings,
        "others": others(key, case) if "among" in words else {},
        "table": list(table(key, case, run, words["table"])) if "table" in words else [],
        "board": board(key, case, run, *words["bars"]) if "bars" in words else {},
        "series": series,
        **{name: document[name] for name in ("counted", "step", "misconception", "landscape")},
    }


def name_of(series: Mapping[str, Any]) -> str:
    """A series by its quantity, and its place in it: "x", "param.1", "gradient[2]"."""
    return str(series["quantity"]) + ("" if series["at"] is None else f"[{series['at']}]")


def panels_of(
    key: AnswerKey, case: Case, series: Sequence[Mapping[str, Any]], document: Mapping[str, Any]
) -> Iterator[list[str]]:
    """What the exercise wants to see, or else its first quantities: by row, or of a single row side by side."""
    names = [name_of(one) for one in series]
    wanted = [
        [kind, *(words if kind in ("table", "bars") else (meant(word, names) for word in words))]
        for kind, *words in map(str.split, key.exercise.panels)
    ]
    if there := [panel for panel in wanted if all(panel) and can_be_drawn(key, case, names, panel, document)]:
        yield from there
        return
    quantities = list(dict.fromkeys(str(one["quantity"]) for one in series))[:MOST_PANELS]
    for quantity in quantities:
        of_it = [name for name, one in zip(names, series, strict=True) if one["quantity"] == quantity]
        yield ["elements", *of_it] if document["rows"]["expected"] <= 1 else ["steps", of_it[0]]


def can_be_drawn(
    key: AnswerKey, case: Case, names: Sequence[str], panel: Sequence[str], document: Mapping[str, Any]
) -> bool:
    """Whether the case has what a panel shows beside the series."""
    kind, *words = panel
    columns = key.reference(case.name).columns
    if kind == "table":
        return any(covers(word, quantity) for word in words for quantity in columns)
    if kind == "bars":
        return words[0] in columns
    if kind == "against":
        return ALONG in case.settings
    if kind == "map" and any("[" in word and len(numbered(word, names)) != PLANE for word in words):
        return False
    return kind not in ON_LANDSCAPE or bool(document["landscape"])


def meant(word: str, names: Sequence[str]) -> str:
    """The series that a panel's word means; empty where there is none.

    "x" is that quantity, or the first of its numbers to part; "x[1]" is the second of its numbers.
    """
    of_it = numbered(word, names)
    return next((name for name in of_it if name == word or "[" not in word), "")


def numbered(word: str, names: Sequence[str]) -> list[str]:
    """All series of the quantity that a word names."""
    return [name for name in names if name.partition("[")[0] == word.partition("[")[0]]


def others(key: AnswerKey, case: Case) -> dict[str, dict[str, list[Plain]]]:
    """What is expected in the visible cases that differ from this one in a single setting, by that setting's value."""
    found: dict[str, dict[str, list[Plain]]] = {}
    for other in key.exercise.cases:
        names = case.settings.keys() | other.settings.keys()
        differing = [name for name in names if case.settings.get(name) != other.settings.get(name)]
        if len(differing) == 1 and not other.sealed:
            columns = key.reference(other.name).columns
            numbers = {name: [value if is_number(value) else None for value in columns[name]] for name in columns}
            found[str(other.settings.get(differing[0]))] = numbers
    return found


def table(key: AnswerKey, case: Case, run: Trajectory, words: Sequence[str]) -> Iterator[dict[str, Any]]:
    """What the first rows say of some quantities, those of the reference first: in words, and whether they differ."""
    expected, yours = (dict(rows[0]) if rows else {} for rows in (key.reference(case.name).rows, run.rows))
    for quantity in {**expected, **yours}:
        if any(covers(word, quantity) for word in words):
            yield {
                "words": one_line(quantity_words(quantity)),
                "expected": in_a_cell(expected.get(quantity)),
                "yours": in_a_cell(yours.get(quantity)),
                "differs": expected.get(quantity) != yours.get(quantity),
            }


def in_a_cell(value: Value | None) -> str:
    """A value as it stands in a table."""
    return UNSAID if value is None else shorten(one_line(number_words(value)), LONGEST_CELL)


def shorten(text: str, most: int) -> str:
    """A text that is no longer than that, and says so where it was."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def board(key: AnswerKey, case: Case, run: Trajectory, quantity: str) -> dict[str, Plain]:
    """The last number of a quantity: yours, the expected one, and those of misconceptions that get another one."""
    simple = {
        label: last_number(known, quantity)
        for label, known in key.trajectories[case.name].items()
        if JOIN not in label and SPELLING not in label
    }
    expected = simple.pop(REFERENCE)
    rest = {label: value for label, value in simple.items() if value not in (None, expected)}
    return {"yours": last_number(run, quantity), "expected": expected, **rest}


def last_number(run: Trajectory, quantity: str) -> Plain:
    """The last number of a quantity; None where it has none."""
    return next((value for value in reversed(run.columns.get(quantity, ())) if is_number(value)), None)
