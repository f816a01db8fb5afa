"""Result documents that any submission might have, with texts that mean harm, for property tests."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tests.documents import VALIDATOR

HARM = (
    "\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\x1b]8;;https://x.example\x1b\\", "::error::x", "\n::add-mask::x\n",
    "\n \t::error file=a,line=1::x", "\x0b::stop-commands::x", "##[error]x", "##vso[task.complete]", "%0A::error::x",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</details>", "<!--", "-->", "]]>", "<![CDATA[",
    "&amp;", "&#10;", '"', "'", "=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\r\n", "\n=1", ";", ",", "|", "\\",
    "`", "```", "\n```\n# title", "~~~", "$x$", "*a*", "_a_", "[a](javascript:alert(1))", "![a](//x.example)", "[a]: x",
    "https://x.example", "www.x.example", "a@x.example", "@name", "#1", "\n# x", "\n- x", "- - x", "1. x", "> x",
    "[[ATTACHMENT|/etc/passwd]]", "[[attachment|x]]", "\x00", "\x08", "\x7f", "\x85", "\ufffe", "\uffff", "\ud800",
    "\udfff", "\u2028", "\u202e", "\u200b", "\ufeff", "\U0001f600", "é",
)  # fmt: skip
TEXT = st.lists(st.sampled_from(HARM) | st.text(max_size=6), max_size=4).map("".join)
STATUSES = (
    "partial", "failed", "not_started", "missing", "syntax_error", "timed_out", "killed", "out_of_memory",
    "too_much_output",
)  # fmt: skip
BROKEN = "grader_error"


@st.composite
def checks(draw: st.DrawFn, passed: bool) -> dict[str, Any]:
    """One check; it pays everything where the exercise is passed."""
    most = draw(st.integers(0, 20))
    score = most if passed else draw(st.integers(0, most))
    return {"name": draw(TEXT), "score": score, "max_score": most, "passed": score == most}


@st.composite
def exercises(draw: st.DrawFn, status: str) -> dict[str, Any]:
    """One exercise's part of a document; the points of its checks are its own."""
    passed = status == "passed"
    name, inside = draw(TEXT), draw(st.lists(checks(passed), max_size=3))
    score, most = (sum(check[points] for check in inside) for points in ("score", "max_score"))
    if not inside:
        most = draw(st.integers(0, 20))
        score = most if passed else draw(st.integers(0, most))
    words = draw(st.lists(TEXT, max_size=3))
    if draw(st.booleans()):
        words.insert(0, f"{name}.py, line {draw(st.integers(1, 99))}: {draw(TEXT)}")
    hints = draw(st.lists(TEXT, max_size=3))
    named = st.builds(lambda name, says: {"name": name, "says": says, "or": []}, TEXT, TEXT)
    worked = st.builds(lambda case, words: {"case": case, "words": words}, TEXT, st.lists(TEXT, max_size=2))
    return {
        "name": name, "title": draw(TEXT), "status": status, "score": score, "max_score": most, "checks": inside,
        "divergence": None, "diagnosis": draw(st.lists(named, max_size=2)), "words": words,
        "counterexample": draw(st.none() | worked), "remarks": draw(st.lists(TEXT, max_size=1)),
        "hint": hints[0] if hints else None, "hints": hints, "trajectory": None,
        "seconds": draw(st.floats(0, 30).map(lambda seconds: round(seconds, 3))), "output": draw(TEXT),
    }  # fmt: skip


@st.composite
def result_documents(draw: st.DrawFn, broken: bool = False) -> dict[str, Any]:
    """A document; with `broken` one in which the grader itself failed somewhere."""
    statuses = draw(st.lists(st.sampled_from(("passed", *STATUSES)), max_size=3)) + [BROKEN] * broken
    inside = [draw(exercises(status)) for status in draw(st.permutations(statuses))]
    score, most = (sum(exercise[points] for exercise in inside) for points in ("score", "max_score"))
    document = {
        "schema": "descent/result/v1", "student": draw(st.none() | TEXT), "submission": "0" * 64,
        "created": "2026-06-01T16:32:01+02:00", "versions": {"descent": "0.1.0", "torch": "", "python": "3.11.2"},
        "layers": [], "score": score, "max_score": most, "exercises": inside,
    }  # fmt: skip
    VALIDATOR.validate(document)
    return document
