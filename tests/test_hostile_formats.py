"""Whatever a student wrote, in every format it is text and nothing else: no command, no markup, no formula."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import HealthCheck, given, settings
from markdown_it import MarkdownIt

from graders.emit.github import MOST_ERRORS
from graders.emit.phrases import DONE, comes_to
from graders.emit.results_csv import COLUMNS
from graders.printable import FORMULA, clean
from tests.generated import result_documents
from tests.told import BOOK, TEXTS, TOLD, checked_suite, in_csv, output_of_the_step, table, validated

Document = dict[str, Any]

STEERS = re.compile(r"[^\S\n ]|[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\ufeff\ufffe\uffff\ud800-\udfff]")
"""What steers a screen, no document can hold, or is a blank of a kind that ends lines elsewhere; a tab is none."""
COMMANDS = re.compile(r"(?m)^\s*::|##\w*\[")
GFM = MarkdownIt("commonmark").enable(["table", "strikethrough"])
LINKED = re.compile(r"[@#]\w|://|\bwww\.\w|\bmailto:\w", re.IGNORECASE)
OURS = re.compile(r"(<details><summary>Hint \d+</summary>|</details>)\n?")
COMMAND = re.compile(r"::(error|notice) ?(?:(?:file|line|title)=[^,:\n]+(?:,(?:file|line|title)=[^,:\n]+)*)?::([^\n]*)")

with_any_text = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def is_plain(text: str) -> None:
    """No sign steers anything, and no line is a command."""
    text.encode("utf-8")
    assert not STEERS.search(text.replace("\t", "").replace("\r\n", "\n"))
    assert not COMMANDS.search(text)


def markdown_is_ours(text: str, document: Document) -> None:
    """A parser finds the headings, rows and folds that we made, and nothing else but text and code."""
    is_plain(text)
    tokens = GFM.parse(text)
    told = [exercise for exercise in document["exercises"] if comes_to(exercise) != DONE or exercise["remarks"]]
    assert sum(token.type == "heading_open" for token in tokens) == 1 + len(told)
    rows = [token for token in tokens if token.type == "tr_open"]
    assert len(rows) == 1 + len(document["exercises"])
    inside = [one for token in tokens for one in token.children or ()]
    assert {one.type for one in inside} <= {"text", "text_special", "code_inline", "strong_open", "strong_close"}
    assert sum(one.type == "strong_open" for one in inside) == 1
    assert all(OURS.fullmatch(token.content) for token in tokens if token.type == "html_block")
    lines = [token.children or [] for token in tokens if token.type == "inline"]
    seen = ["".join(one.content for one in line if one.type.startswith("text")) for line in lines]
    assert [line for line in seen if LINKED.search(line)] == []


def xml_is_ours(text: str, document: Document, also: frozenset[str] = frozenset()) -> None:
    is_plain(text)
    suite = checked_suite(text, also)
    names = [case.get("name") for case in suite.iter("testcase")]
    assert len(names) == len(document["exercises"])
    assert not also or len(set(names)) == len(names)
    for element in suite.iter():
        for said in (element.text or "", *element.attrib.values()):
            is_plain(said)
            assert "[[attachment" not in said.lower()


def commands_are_ours(text: str, document: Document) -> None:
    lines = text.removesuffix("\n").split("\n")
    found = [COMMAND.fullmatch(line) for line in lines]
    assert None not in found
    assert sum(line.startswith("::error") for line in lines) <= MOST_ERRORS
    assert len(lines) <= 1 + len(document["exercises"])
    for line in lines:
        assert not COMMANDS.search(line.removeprefix("::"))
        is_plain(re.sub("%(0A|25)", lambda sign: {"0A": "\n", "25": "%"}[sign[1]], line.removeprefix("::")))


def csv_is_ours(text: str, document: Document) -> None:
    is_plain(text)
    head, *rows = table(text)
    assert tuple(head) == COLUMNS
    assert [len(row) for row in rows] == [len(COLUMNS)] * len(document["exercises"])
    assert not [value for row in rows for value in row if value.startswith(FORMULA)]
    assert [row[2] for row in rows] == [exercise["status"] for exercise in document["exercises"]]


def json_is_ours(name: str) -> Callable[[str, Document], None]:
    def check(text: str, _: Document) -> None:
        plain = output_of_the_step(text) if name == "classroom" else validated(text, name)
        for said in texts_in(plain):
            is_plain(said)

    return check


def itself_is_ours(text: str, document: Document) -> None:
    assert text.isascii()
    assert json.loads(text) == json.loads(json.dumps(document))


def gradebook_is_ours(text: str, _: Document) -> None:
    (head, row), (was, before) = table(text), BOOK
    assert (head, row[:4]) == (was, before[:4])


def texts_in(plain: Any) -> list[str]:
    """Every text among plain values."""
    if isinstance(plain, dict | list):
        return [said for one in (plain.values() if isinstance(plain, dict) else plain) for said in texts_in(one)]
    return [plain] if isinstance(plain, str) else []


CHECKS: Mapping[str, Callable[[str, Document], None]] = {
    "json": itself_is_ours,
    "markdown": markdown_is_ours,
    "junit": xml_is_ours,
    "gitlab": lambda text, document: xml_is_ours(text, document, frozenset({"file"})),
    "github": markdown_is_ours,
    "github's commands": commands_are_ours,
    "classroom50": json_is_ours("classroom50"),
    "classroom": json_is_ours("classroom"),
    "gradescope": json_is_ours("gradescope"),
    "prairielearn": json_is_ours("prairielearn"),
    "csv": csv_is_ours,
    "canvas-csv": gradebook_is_ours,
}


def test_every_format_is_checked() -> None:
    assert set(CHECKS) == set(TEXTS) == set(TOLD)


@given(document=result_documents())
@with_any_text
def test_text_is_inert_and_points_are_the_same(document: Document) -> None:
    for form, check in CHECKS.items():
        text = TEXTS[form](document)
        check(text, document)
        told = TOLD[form](text)
        assert told is None or told in ((document["score"], document["max_score"]), (document["score"], None))


@given(document=result_documents(broken=True))
@with_any_text
def test_where_the_grader_failed_text_is_inert_and_there_are_no_points(document: Document) -> None:
    texts = {form: make(document) for form, make in TEXTS.items()}
    for form, check in CHECKS.items():
        check(texts[form], document)
    assert table(texts["canvas-csv"])[1][4] == "was"
    assert [row[3] for row in table(texts["csv"]) if row[2] == "grader_error"] == [""]
    assert (TOLD["classroom50"](texts["classroom50"]), TOLD["classroom"](texts["classroom"])) == ((0, 0), (0, 0))
    assert not [form for form in ("gradescope", "prairielearn") if "score" in validated(texts[form], form)]
    assert (texts["junit"].count("<error "), texts["gitlab"].count("<error ")) == (1, 1)
    assert not [form for form in ("markdown", "github", "github's commands") if "Not graded" not in texts[form]]


@given(document=result_documents())
@with_any_text
def test_no_letter_of_a_harmless_text_is_lost(document: Document) -> None:
    """Escaping marks text, and takes nothing away from it: a spreadsheet's text is that of the document."""
    (head, *rows) = table(TEXTS["csv"](document))
    assert len(head) == len(COLUMNS)
    for row, exercise in zip(rows, document["exercises"], strict=True):
        said, meant = (re.sub(r"\W", "", clean(text)) for text in (row[1], exercise["name"]))
        assert said == meant
    assert in_csv(TEXTS["csv"](document)) == (document["score"], document["max_score"])
