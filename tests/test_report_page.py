"""The pages say everything that the documents say, and nothing in a document can be more than text in them."""

from __future__ import annotations

import copy
import csv
import io
import json
import re
from base64 import b64encode
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from graders.emit.checking import ANNOTATIONS, WORDS, fault
from graders.emit.class_page import class_page
from graders.emit.phrases import in_short, row_words
from graders.emit.reading import DocumentError, read_document, result_schema
from graders.emit.student_page import student_page
from graders.emit.tally import Tally, exercises_csv, misconceptions_csv, students_csv
from graders.model import AnswerKey
from graders.report import Report
from graders.result import exercise_document
from tests.documents import (
    KEYS,
    SEALED,
    SUBMISSIONS,
    VALIDATOR,
    document,
    numbers_in,
    parted,
    sealed_ending,
    sealed_numbers,
)
from tests.pages import Page, places, saying

LARGEST = 500_000
HOSTILE = """</script><img src=x onerror="document.title='!'"><!--{step.__class__}&amp;"'`${1}\u2028=1"""


@cache
def wrong_document() -> dict[str, Any]:
    """A submission of wrong answers, one misconception in each exercise."""
    return document(*(report for key in KEYS if (report := parted(key))))


@pytest.fixture(scope="module")
def wrong_page() -> Page:
    """Its page."""
    return Page(student_page(wrong_document()))


@pytest.mark.parametrize("submission", SUBMISSIONS.values(), ids=SUBMISSIONS)
def test_a_page_says_all_that_a_document_says(submission: Callable[[AnswerKey], Report]) -> None:
    made = document(*map(submission, KEYS), student="Ada Lovelace")
    text = Page(student_page(made)).text
    assert f"{made['score']} of {made['max_score']} points" in text
    assert "Ada Lovelace" in text
    for exercise in made["exercises"]:
        checks = [f"{check['name']} {check['score']} of {check['max_score']}" for check in exercise["checks"]]
        told = [exercise["title"], exercise["name"], in_short(exercise), *checks, *exercise["words"]]
        told += [*exercise["hints"], *exercise["remarks"], *(exercise["counterexample"] or {"words": []})["words"][1:]]
        assert [said for said in told if " ".join(said.split()) not in text] == []


def test_the_whole_course_fits_into_one_small_file(wrong_page: Page) -> None:
    assert len(wrong_document()["exercises"]) == len(KEYS)
    assert len(student_page(wrong_document()).encode("utf-8")) < LARGEST
    assert len(wrong_page.island) >= len(KEYS) // 2


def all_pages() -> list[str]:
    tally = Tally()
    tally.add(wrong_document(), "a")
    return [student_page(wrong_document()), class_page(tally)]


@pytest.mark.parametrize("text", all_pages(), ids=["student", "class"])
def test_a_page_names_no_other_place(text: str) -> None:
    assert not re.search(r"https?:|//[a-z]|url\((?!#)|@import|import\(|fetch\(|XMLHttp|sendBeacon|WebSocket", text)
    page = Page(text)
    assert not {"src", "srcset", "action", "style", "ping"} & {name for _, found in page.elements for name in found}
    assert not [name for _, found in page.elements for name in found if name.startswith("on")]
    assert all(href.startswith("#") for href in page.all("href") if href != "data:,")
    ids = page.all("id")
    assert len(ids) == len(set(ids))
    pointed = [href[1:] for href in page.all("href") if href.startswith("#")] + page.all("aria-labelledby")
    assert set(pointed) <= set(ids)


@pytest.mark.parametrize("text", all_pages(), ids=["student", "class"])
def test_its_policy_allows_its_own_script_and_style_and_nothing_else(text: str) -> None:
    page = Page(text)
    policy = next(str(found["content"]) for _, found in page.elements if "http-equiv" in found)
    style, _, script = page.scripts
    named = [f"'sha256-{b64encode(sha256(part.encode()).digest()).decode()}'" for part in (style, script)]
    assert policy.split("; ")[:3] == ["default-src 'none'", f"style-src {named[0]}", f"script-src {named[1]}"]
    assert "unsafe" not in policy


def test_what_others_wrote_is_no_markup_wherever_it_stands() -> None:
    plain, hostile = (saying(wrong_document(), text) for text in ("x", HOSTILE))
    for exercise in (*plain["exercises"], *hostile["exercises"]):
        exercise["output"] += "."  # so that it is shown in both
    tallies = Tally(), Tally()
    for tally, told in zip(tallies, (plain, hostile), strict=True):
        tally.add(told, "a")
    for harmless, harmful in (map(student_page, (plain, hostile)), map(class_page, tallies)):
        one, other = Page(harmless), Page(harmful)
        assert one.tags == other.tags
        assert [sorted(found) for _, found in one.elements] == [sorted(found) for _, found in other.elements]
        assert len(one.scripts) == len(other.scripts) == 3
        assert "onerror" in other.text
    assert json.dumps(HOSTILE) in json.dumps(Page(student_page(hostile)).island)


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.exercise.name)
@pytest.mark.parametrize("submission", [sealed_numbers, sealed_ending])
def test_no_number_of_a_sealed_case_is_on_a_page(key: AnswerKey, submission: Callable[[AnswerKey], Report]) -> None:
    report = submission(key)
    page = Page(student_page(document(report)))
    article = page.text.partition("In short")[2].partition("Submission")[0]
    said = [report.hints, exercise_document(report)["diagnosis"]]
    assert "sealed case 1" in article
    assert not numbers_in(article) - numbers_in(said)
    assert SEALED not in article
    assert page.island == {}


def test_the_table_shows_where_it_parts(wrong_page: Page) -> None:
    text = wrong_page.text
    for exercise in wrong_document()["exercises"]:
        shown = exercise["trajectory"]
        if len(shown["series"][0]["expected"]) > 1 and shown["rows"]["yours"]:
            around = row_words(shown["counted"], min(shown["step"], len(shown["series"][0]["expected"]) - 1))
            assert f"{shown['series'][0]['words']} around {around}, in “{shown['case']}”" in text
    assert text.count("◀ differs") >= len(KEYS) // 2


# ---- what is read


def test_every_word_of_our_schema_is_read() -> None:
    def words(schema: Any, names: bool = False) -> set[str]:
        if not isinstance(schema, dict):
            return set().union(*map(words, schema)) if isinstance(schema, list) else set()
        inside = (words(part, word in ("properties", "$defs")) for word, part in schema.items() if word != "enum")
        return set().union(set() if names else set(schema), *inside)

    assert words(result_schema()) <= set(WORDS) | ANNOTATIONS
    assert set(WORDS) <= words(result_schema())


@pytest.mark.parametrize("instead", [None, True, "x", -1, 1.5, [], {}, "NaN", ["x"], {"x": 1}, "gone"], ids=repr)
def test_reading_refuses_what_the_schema_refuses(instead: Any) -> None:
    whole = document(*(report for key in KEYS[:1] if (report := parted(key))))
    schema = result_schema()
    assert fault(whole, schema) is None
    for *way, last in filter(None, places(whole)):
        changed = copy.deepcopy(whole)
        inside = changed
        for step in way:
            inside = inside[step]  # type: ignore[index]
        if instead == "gone":
            del inside[last]  # type: ignore[arg-type]
        else:
            inside[last] = copy.deepcopy(instead)  # type: ignore[index]
        assert (fault(changed, schema) is None) == VALIDATOR.is_valid(changed) or last == "created", (*way, last)


BAD: dict[str, bytes] = {
    "nothing": b"",
    "no JSON": b"<html>",
    "half of it": json.dumps(wrong_document()).encode()[:5000],
    "another document": b'{"schema": "descent/result/v2"}',
    "a list": b"[]",
    "deep": b"[" * 100_000,
    "not a number": json.dumps(wrong_document()).replace('"score": 0', '"score": NaN', 1).encode(),
    "a number without end": json.dumps(wrong_document()).replace('"score": 0', '"score": 1e999', 1).encode(),
    "many digits": json.dumps(wrong_document()).replace('"score": 0', '"score": ' + "9" * 5000, 1).encode(),
    "a large integer": json.dumps(wrong_document()).replace('"score": 0', '"score": ' + "9" * 30, 1).encode(),
    "too large": b" " * (9 << 20),
    "not UTF-8": b'{"schema": "\xff"}',
}


@pytest.mark.parametrize("content", BAD.values(), ids=BAD)
def test_what_is_no_document_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    path.write_bytes(content)
    with pytest.raises(DocumentError, match=r"result\.json"):
        read_document(path)


def test_no_text_that_is_read_steers_a_screen(tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    told = saying(wrong_document(), "\x1b[31mred\u202e\udc80\x00") | {"created": wrong_document()["created"]}
    path.write_text(json.dumps(told), encoding="ascii")
    read = read_document(path)
    assert read["student"] == "red"
    student_page(read).encode("utf-8")


# ---- a class


def klass() -> Tally:
    """Two with the same mistakes, one of whom has a dangerous name, one who is done, one who was stopped."""
    tally = Tally()
    ways = ("right", "timed_out", "grader_error")
    documents = [wrong_document(), wrong_document() | {"student": "=1+1"}]
    documents += [document(*map(SUBMISSIONS[way], KEYS), student=way) for way in ways]
    for number, made in enumerate(documents):
        tally.add(made, f"file {number}")
    return tally


def test_a_class_is_counted() -> None:
    tally = klass()
    assert tally.bins[-1] == 1
    assert sum(tally.bins) == len(tally.handed) == 5
    name, idea = tally.most_held[0]
    assert len(idea.students) == 2
    assert {trouble.status for trouble in tally.trouble} == {"timed_out", "grader_error"}
    assert [len(asked.scores) for asked in tally.asked.values()] == [5] * len(KEYS)
    text = Page(class_page(tally)).text
    assert f"2 of 5 {name}" in text
    assert "timed out" in text


def test_of_very_many_the_page_shows_the_first_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    tally = klass()
    shown = Page(class_page(tally)).text
    assert "These are the first" not in shown
    monkeypatch.setattr("graders.emit.class_page.MOST_ROWS", 2)
    page = Page(class_page(tally))
    assert "These are the first 2 of 5 submissions; their CSV, above, has all of them." in page.text
    assert f"These are the first 2 of {len(tally.trouble)} answers." in page.text
    assert "timed_out" not in page.text.partition("Per student")[2]
    assert page.island["students.csv"] == students_csv(tally)


def test_what_is_exported_is_what_is_seen_and_no_cell_is_a_formula() -> None:
    tally = klass()
    island = Page(class_page(tally)).island
    texts = {"students.csv": students_csv, "exercises.csv": exercises_csv, "misconceptions.csv": misconceptions_csv}
    assert island == {name: made(tally) for name, made in texts.items()}
    rows = list(csv.DictReader(io.StringIO(island["students.csv"], newline="")))
    assert [row["student"] for row in rows] == ["a student", "'=1+1", "right", "timed_out", "grader_error"]
    assert rows[2]["score"] == rows[2]["max_score"]
    assert set(rows[0]) >= {key.exercise.name for key in KEYS}
    asked = list(csv.DictReader(io.StringIO(island["exercises.csv"], newline="")))
    assert [(row["submissions"], row["done"], row["out_of_bounds"]) for row in asked] == [("5", "1", "1")] * len(KEYS)
