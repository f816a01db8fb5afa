"""What each format says, read as its platform reads it, and held against the strictest account of the format."""

from __future__ import annotations

import csv
import io
import json
import re
from base64 import b64decode
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema  # type: ignore[import-untyped]

from graders.emit.canvas import canvas
from graders.emit.classroom import classroom
from graders.emit.classroom50 import classroom50
from graders.emit.github import commands, summary
from graders.emit.gradescope import gradescope
from graders.emit.junit import gitlab, junit
from graders.emit.markdown import markdown
from graders.emit.normal import normal
from graders.emit.prairielearn import prairielearn
from graders.emit.results_csv import COLUMNS, results_csv
from graders.emit.spreadsheet import written

SCHEMAS = Path(__file__).parent / "schemas"
ENVIRONMENT = {
    "CLASSROOM": "cs", "ASSIGNMENT": "descent", "SUBMISSION_TAG": "submit/2026-06-01T14-32-01Z-0123abc", "OWNER": "ann",
    "ASSIGNMENT_TYPE": "individual", "COMMIT_URL": "https://x.example/c", "RELEASE_URL": "https://x.example/r",
    "REVIEW_URL": "https://x.example/d",
}  # fmt: skip
BOOK = [["Student", "ID", "SIS Login ID", "Section", "Core (7)"], ["=A", "1", "me", "", "was"]]
POINTS = re.compile(r"(\d+) of (\d+) points")

Document = dict[str, Any]
Points = tuple[int, int | None]
"""Earned, and how many there are where the format says that."""


def validated(text: str, name: str) -> Any:
    """Plain values, of which the format's own schema allows each."""
    assert text.isascii()
    plain = json.loads(text, parse_constant=float)
    schema = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="ascii"))
    jsonschema.Draft202012Validator(schema).validate(plain)
    return plain


def table(text: str) -> list[list[str]]:
    """Rows as a spreadsheet reads them."""
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def output_of_the_step(text: str) -> Any:
    """What the reporter finds in an output called result."""
    name, _, encoded = text.rstrip("\n").partition("=")
    assert (name, text.count("\n")) == ("result", 1)
    return validated(b64decode(encoded, validate=True).decode("ascii"), "classroom")


TEXTS: Mapping[str, Callable[[Document], str]] = {
    "json": normal,
    "markdown": markdown,
    "junit": junit,
    "gitlab": gitlab,
    "github": summary,
    "github's commands": commands,
    "classroom50": lambda document: classroom50(document, ENVIRONMENT),
    "classroom": classroom,
    "gradescope": gradescope,
    "prairielearn": prairielearn,
    "csv": lambda document: results_csv([("me", document)]),
    "canvas-csv": lambda document: written(canvas([("me", document | {"student": None})], BOOK, "Core").table, "\n"),
}


def in_words(text: str) -> Points:
    found = POINTS.search(text)
    assert found
    return int(found[1]), int(found[2])


def in_xml(text: str) -> Points:
    found = {one.get("name"): one.get("value") for one in ElementTree.fromstring(text).iter("property")}  # noqa: S314
    return int(str(found["score"])), int(str(found["max_score"]))


def in_classroom50(text: str) -> Points:
    plain = validated(text, "classroom50")
    assert plain["score"] == sum(test["score"] for test in plain["tests"])
    assert plain["max-score"] == sum(test["max-score"] for test in plain["tests"])
    return plain["score"], plain["max-score"]


def in_classroom(text: str) -> Points:
    plain = output_of_the_step(text)
    return sum(test["score"] for test in plain["tests"]), plain["max_score"]


def in_gradescope(text: str) -> Points:
    plain = validated(text, "gradescope")
    assert plain["score"] == sum(test["score"] for test in plain["tests"])
    return plain["score"], sum(test["max_score"] for test in plain["tests"])


def in_prairielearn(text: str) -> Points | None:
    plain = validated(text, "prairielearn")
    if not plain["gradable"]:
        return None
    score, most = (sum(test[points] for test in plain["tests"]) for points in ("points", "max_points"))
    assert plain["score"] == score / most
    return score, most


def in_csv(text: str) -> Points:
    head, *rows = table(text)
    assert tuple(head) == COLUMNS
    return sum(int(row[3]) for row in rows), sum(int(row[4]) for row in rows)


TOLD: Mapping[str, Callable[[str], Points | None]] = {
    "json": lambda text: (json.loads(text)["score"], json.loads(text)["max_score"]),
    "markdown": in_words,
    "junit": in_xml,
    "gitlab": in_xml,
    "github": in_words,
    "github's commands": in_words,
    "classroom50": in_classroom50,
    "classroom": in_classroom,
    "gradescope": in_gradescope,
    "prairielearn": in_prairielearn,
    "csv": in_csv,
    "canvas-csv": lambda text: (int(table(text)[1][4]), None),
}

ATTRIBUTES: Mapping[str, set[str]] = {
    "testsuites": {"name", "tests", "failures", "errors", "skipped", "time"},
    "testsuite": {"name", "tests", "failures", "errors", "skipped", "time", "timestamp", "hostname"},
    "properties": set(), "property": {"name", "value"}, "testcase": {"classname", "name", "time"},
    "failure": {"message", "type"}, "error": {"message", "type"}, "system-out": set(),
}  # fmt: skip
INSIDE = {
    "testsuites": r"testsuite ", "testsuite": r"properties (testcase )*", "properties": r"(property )*",
    "testcase": r"((failure|error) )?(system-out )?",
}  # fmt: skip


def checked_suite(text: str, also: frozenset[str] = frozenset()) -> ElementTree.Element:
    """The suite of a file that is JUnit's and nothing else; `also` are a test case's further attributes."""
    root = ElementTree.fromstring(text)  # noqa: S314 (it is our own)
    for element in root.iter():
        allowed = ATTRIBUTES[element.tag] | (also if element.tag == "testcase" else set())
        assert set(element.attrib) == allowed
        assert re.fullmatch(INSIDE.get(element.tag, ""), "".join(f"{one.tag} " for one in element))
        assert element.tag in INSIDE or element.tag == "property" or element.text
        assert "time" not in allowed or re.fullmatch(r"\d+\.\d{3}", element.attrib["time"])
    for name, tag in {"tests": "testcase", "failures": "failure", "errors": "error", "skipped": "skipped"}.items():
        assert {int(root.attrib[name]), int(root[0].attrib[name])} == {len(list(root.iter(tag)))}
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", root[0].attrib["timestamp"])
    return root[0]
