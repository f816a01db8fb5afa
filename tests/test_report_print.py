"""A report's page on paper, in a real Chromium; and a run that leaves its picture is said to."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from graders.emit.student_page import student_page
from tests.browser import CHROMIUM, chromium, opened
from tests.documents import KEYS, SUBMISSIONS, document, parted

pytestmark = [
    pytest.mark.xdist_group("browser"),
    pytest.mark.skipif(CHROMIUM is None, reason="there is no chromium on this machine"),
]
HIDDEN = (".viewer .controls", ".viewer select", ".viewer label", ".viewer .keys", ".exercise.done > details")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


@pytest.fixture(scope="module")
def wrong() -> dict[str, Any]:
    """The document of a right answer and a wrong one, whose run stands among the first."""
    report = parted(KEYS[0])
    assert report is not None
    return document(report, SUBMISSIONS["right"](KEYS[1]))


def written(made: dict[str, Any], folder: Path) -> Path:
    path = folder / "report.html"
    path.write_text(student_page(made), encoding="utf-8")
    return path


def test_on_paper_hints_are_open_and_nothing_is_there_to_be_pressed(
    wrong: dict[str, Any], browser: Browser, tmp_path: Path
) -> None:
    with opened(browser, written(wrong, tmp_path)) as seen:
        hint = seen.page.get_by_text(wrong["exercises"][0]["hints"][-1])
        expect(hint).to_be_hidden()
        seen.page.emulate_media(media="print", color_scheme="dark")
        seen.page.evaluate("dispatchEvent(new Event('beforeprint'))")
        expect(hint).to_be_visible()
        assert [seen.page.locator(words).first.is_visible() for words in HIDDEN] == [False] * len(HIDDEN)
        expect(seen.page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
        expect(seen.page.locator("svg.chart").first).to_be_visible()
        seen.page.evaluate("dispatchEvent(new Event('afterprint'))")
        seen.page.emulate_media(media="screen")
        expect(hint).to_be_hidden()


@pytest.mark.parametrize("far", [1e9, "Infinity"])
def test_where_a_run_leaves_the_picture_is_said(
    far: float | str, wrong: dict[str, Any], browser: Browser, tmp_path: Path
) -> None:
    made = copy.deepcopy(wrong)
    shown = made["exercises"][0]["trajectory"]
    first = shown["series"][0]
    first["yours"] = [*first["expected"][:3], far, *first["expected"][4:]]
    for series in shown["series"]:
        series["misconception"] = []
    with opened(browser, written(made, tmp_path)) as seen:
        viewer = seen.page.locator(".viewer").first
        viewer.get_by_role("combobox").select_option(label=f"{first['words']} over each call")
        expect(viewer.locator(".leaves")).to_have_text("Yours leaves the picture in call 4. ")
        first["yours"][3] = first["expected"][3]
    with opened(browser, written(made, tmp_path)) as seen:
        viewer = seen.page.locator(".viewer").first
        viewer.get_by_role("combobox").select_option(label=f"{first['words']} over each call")
        expect(viewer.locator(".leaves")).to_be_hidden()
