"""JUnit's XML, one test case for each exercise: for Jenkins, for GitHub's actions, for editors, and for GitLab.

An answer that earned less than everything is a failure, one that is not there as well: else an empty repository would
pass. Where the grader itself failed it is an error. The points stand in the suite's properties.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import count
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from graders.emit.phrases import Exercise
from graders.emit.reading import Document, moment
from graders.emit.wording import LONGEST, file_of, first_fitting, inert, inert_line, printed, status_words, told

LARGEST_FOR_GITLAB = 29_000_000
"""GitLab refuses a file of 30 MB."""
ATTACHMENT = re.compile(r"\[\[(?=ATTACHMENT)", re.IGNORECASE)
"""With it what a test prints would publish a file of the machine it ran on."""


def junit(document: Document) -> str:
    """The whole file, in ASCII."""
    return _written(_suites(document))


def gitlab(document: Document) -> str:
    """The same as GitLab reads it: each name once, with the file, and smaller than it refuses.

    Of several test cases with one name GitLab keeps the first.
    """
    made = (_suites(document, names=True, longest=longest) for longest in (LONGEST, 100, 0))
    return first_fitting(map(_written, made), LARGEST_FOR_GITLAB)


def _written(suites: Element) -> str:
    indent(suites)
    text = tostring(suites, encoding="us-ascii", xml_declaration=False).decode("ascii")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _suites(document: Document, names: bool = False, longest: int | None = None) -> Element:
    exercises = document["exercises"]
    kinds = Counter(map(_kind, exercises))
    counts = {
        "tests": str(len(exercises)), "failures": str(kinds["failure"]), "errors": str(kinds["error"]),
        "skipped": "0", "time": _seconds(sum(exercise["seconds"] for exercise in exercises)),
    }  # fmt: skip
    suites = Element("testsuites", {"name": "descent", **counts})
    suite = SubElement(
        suites, "testsuite", {"name": "descent", **counts, "timestamp": moment(document), "hostname": "-"}
    )
    properties = SubElement(suite, "properties")
    for name, value in _properties(document):
        SubElement(properties, "property", {"name": name, "value": value})
    for name, exercise in zip(_names(document, names), exercises, strict=True):
        case = SubElement(
            suite, "testcase", {"classname": "exercises", "name": name, "time": _seconds(exercise["seconds"])}
        )
        if names:
            case.set("file", _unattached(file_of(exercise)))
        _tell(case, exercise, longest)
    return suites


def _tell(case: Element, exercise: Exercise, longest: int | None) -> None:
    kind = _kind(exercise)
    if kind is not None:
        said = _inert(told(exercise))
        fault = SubElement(
            case, kind, {"message": said.partition("\n")[0][:longest][:LONGEST], "type": exercise["status"]}
        )
        fault.text = said[:longest] or status_words(exercise)
    if (output := _inert(printed(exercise))[:longest]).strip():
        SubElement(case, "system-out").text = output


def _kind(exercise: Exercise) -> str | None:
    return {"passed": None, "grader_error": "error"}.get(exercise["status"], "failure")


def _properties(document: Document) -> Iterator[tuple[str, str]]:
    yield from ((name, str(document[name])) for name in ("score", "max_score", "submission"))
    if document["student"]:
        yield "student", _inert_line(document["student"])
    for exercise in document["exercises"]:
        yield f"{_inert_line(exercise['name'])}.score", f"{exercise['score']}"
        yield f"{_inert_line(exercise['name'])}.max_score", f"{exercise['max_score']}"


def _names(document: Document, once: bool) -> Iterator[str]:
    """What the test cases are called; with `once` one that was there before gets a number."""
    taken: set[str] = set()
    for exercise in document["exercises"]:
        plain = name = _inert_line(exercise["name"]) or "exercise"
        if once:
            name = next(made for n in count(1) if (made := plain if n == 1 else f"{plain} ({n})") not in taken)
            taken.add(name)
        yield name


def _inert(text: str) -> str:
    return _unattached(inert(text))


def _inert_line(text: str) -> str:
    return _unattached(inert_line(text))


def _unattached(text: str) -> str:
    return ATTACHMENT.sub("[ [", text)


def _seconds(seconds: float) -> str:
    return f"{seconds:.3f}"
