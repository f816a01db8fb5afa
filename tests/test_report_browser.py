"""The pages in a real Chromium: a run plays, the keys work, nothing is asked of a network, axe-core finds nothing."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from graders.emit.class_page import class_page
from graders.emit.student_page import student_page
from graders.emit.tally import Tally
from tests.browser import CHROMIUM, Seen, chromium, opened
from tests.documents import KEYS, SUBMISSIONS, document, parted
from tests.pages import saying
from tests.test_report_page import HOSTILE

pytestmark = [
    pytest.mark.xdist_group("browser"),
    pytest.mark.skipif(CHROMIUM is None, reason="there is no chromium on this machine"),
]
RIGHT = {key.exercise.name: document(SUBMISSIONS["right"](key))["exercises"][0] for key in KEYS}
WRONG = {key.exercise.name: document(report)["exercises"][0] for key in KEYS if (report := parted(key))}
NAME = KEYS[0].exercise.name
CURVE = {"x": [-99.0, -9.0, -6.0, -3.0, 0.0, 9.0], "y": [], "heights": [["NaN", -729.0, -216.0, -27.0, 0.0, 729.0]]}
SURFACE = {"x": [-4.0, 0.0, 4.0], "y": [-5.0, 5.0], "heights": [[1.0, 2.0, 3.0], [2.0, "Infinity", 4.0]]}
for exercise in WRONG.values():
    names = {series["words"] for series in exercise["trajectory"]["series"]}
    exercise["trajectory"]["landscape"] = SURFACE if {"x", "y", "f"} <= names else CURVE if "x" in names else None
STEPS = 420
"""Milliseconds from row to row while a run plays, and a few more."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The browser, for all tests of this file."""
    with chromium() as running:
        yield running


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page of half wrong answers, one of hostile texts, and one of a class."""
    folder = tmp_path_factory.mktemp("pages")
    whole = document(*(SUBMISSIONS["right"](key) for key in KEYS))
    names = list(RIGHT)
    mixed = whole | {"exercises": [RIGHT[n] if names.index(n) % 3 == 1 else WRONG[n] for n in names]}
    tally = Tally()
    for number, made in enumerate((whole, mixed, saying(mixed, HOSTILE), saying(mixed, "=1+1"))):
        tally.add(made, f"student {number}")
    for name, text in {
        "mixed": student_page(mixed),
        "hostile": student_page(saying(mixed, HOSTILE)),
        "class": class_page(tally),
    }.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def seen(browser: Browser, files: Path) -> Iterator[Seen]:
    """The page of half wrong answers; whatever is done with it, it says and asks nothing."""
    path = files / "mixed.html"
    with opened(browser, path, viewport={"width": 1000, "height": 1200}) as found:
        yield found
        assert found.said == []
        assert found.asked == [path.as_uri()]


@pytest.fixture
def viewer(seen: Seen) -> Locator:
    """The first run on it."""
    return seen.page.locator(".viewer").first


def row(viewer: Locator) -> int:
    return int(viewer.get_by_role("slider").input_value())


def test_every_run_can_be_moved_through(seen: Seen) -> None:
    viewers = seen.page.locator(".viewer")
    assert viewers.count() > len(KEYS) // 2
    for place in range(viewers.count()):
        assert viewers.nth(place).get_by_role("slider", include_hidden=True).count() == 1
        assert viewers.nth(place).locator("svg.chart path.line.expected").count() == 1


def test_a_run_plays_to_its_end_and_stops(seen: Seen, viewer: Locator) -> None:
    slider = viewer.get_by_role("slider")
    slider.press("Home")
    assert row(viewer) == 0
    viewer.get_by_role("button", name="Play").click()
    seen.page.clock.run_for(STEPS)
    assert row(viewer) == 1
    assert viewer.get_by_role("status").get_attribute("aria-live") == "off"
    viewer.get_by_role("button", name="Pause").click()
    seen.page.clock.run_for(5 * STEPS)
    assert row(viewer) == 1
    viewer.get_by_role("button", name="Play").click()
    seen.page.clock.run_for(100 * STEPS)
    assert str(row(viewer)) == slider.get_attribute("max")
    expect(viewer.get_by_role("button", name="Play")).to_be_visible()
    assert viewer.get_by_role("status").get_attribute("aria-live") == "polite"
    viewer.get_by_role("button", name="Play").click()
    assert row(viewer) == 0


def test_the_keyboard_alone_is_enough(seen: Seen, viewer: Locator) -> None:
    slider = viewer.get_by_role("slider")
    slider.focus()
    seen.page.keyboard.press("Home")
    seen.page.keyboard.press("ArrowRight")
    seen.page.keyboard.press("ArrowRight")
    assert row(viewer) == 2
    assert slider.get_attribute("aria-valuetext") == "call 3"
    assert viewer.get_by_role("status").inner_text().startswith("call 3: ")
    seen.page.keyboard.press("End")
    expect(viewer.get_by_role("button", name="One call on")).to_be_disabled()
    seen.page.keyboard.press("d")
    assert row(viewer) == WRONG[NAME]["trajectory"]["step"]
    assert "The first difference is here." in viewer.get_by_role("status").inner_text()
    seen.page.keyboard.press("Space")
    seen.page.clock.run_for(2 * STEPS)
    assert row(viewer) > WRONG[NAME]["trajectory"]["step"]
    seen.page.keyboard.press("Space")
    now = row(viewer)
    seen.page.clock.run_for(2 * STEPS)
    assert row(viewer) == now


def test_the_slider_says_and_draws_the_row_it_stands_on(viewer: Locator) -> None:
    shown = WRONG[NAME]["trajectory"]["series"][0]
    slider = viewer.get_by_role("slider")
    viewer.get_by_role("combobox").select_option(label="x over each call")
    for step in (4, 0, 2):
        slider.fill(str(step))
        said = viewer.get_by_role("status").inner_text()
        assert f"yours {shown['yours'][step]:.6g};".replace("e+0", "e+") in said
        assert f"expected {shown['expected'][step]:.6g};" in said
        assert viewer.locator("svg.chart").get_attribute("aria-label", timeout=1000) is not None
    assert viewer.locator(".cursor").count() == 1
    slider.press("ArrowLeft")
    viewer.get_by_role("button", name="One call on").click()
    viewer.get_by_role("button", name="One call on").click()
    assert row(viewer) == 3


def test_runs_differ_in_form_and_not_in_colour_alone(viewer: Locator) -> None:
    viewer.get_by_role("slider").fill("0")
    marks = {kind: viewer.locator(f"svg.chart .dot.{kind}").last for kind in ("expected", "yours", "misconception")}
    forms = {kind: mark.evaluate("mark => mark.tagName") for kind, mark in marks.items()}
    assert forms == {"expected": "circle", "yours": "rect", "misconception": "path"}
    assert "with " in viewer.locator(".key").last.inner_text()


def test_other_quantities_the_path_and_a_rate_can_be_chosen(seen: Seen, viewer: Locator) -> None:
    choice, before = viewer.get_by_role("combobox"), None
    options = choice.locator("option").all_inner_texts()
    for option in options:
        choice.select_option(label=option)
        after = viewer.locator("path.line.expected").get_attribute("d")
        assert after not in (before, None)
        before = after
    assert options[-1] == "where x is on the curve"
    rates = seen.page.locator(".viewer", has=seen.page.locator("option", has_text="lr over each")).first
    rates.get_by_role("combobox", include_hidden=True).evaluate(
        "choice => choice.closest('details')?.setAttribute('open', '')"
    )
    line = rates.locator("path.line.expected")
    plain = line.get_attribute("d")
    box = rates.get_by_label("logarithmic")
    box.set_checked(not box.is_checked())
    assert line.get_attribute("d") != plain


def test_a_run_is_drawn_where_it_went(seen: Seen, viewer: Locator) -> None:
    assert viewer.locator("path.level").count() == 1
    plane = seen.page.locator(".viewer", has=seen.page.locator("option", has_text="the path over x and y")).first
    assert plane.locator("path.level").count() >= 3
    assert "(x, y)" in (plane.get_by_role("status", include_hidden=True).text_content() or "")
    drawn = [path.get_attribute("d") or "" for path in seen.page.locator("path").all()]
    assert not any("NaN" in d or "Infinity" in d or "undefined" in d for d in drawn)


ODD: dict[str, list[object]] = {
    "nothing": [],
    "none": [None] * 5,
    "facts": [True, "x", False, None],
    "no numbers": ["NaN", "Infinity", "-Infinity"],
    "huge": [1e308, -1e308, 1e308],
    "tiny": [5e-324, 0.0, 1e-320],
    "all alike": [3.0] * 6,
    "zero": [0.0, -0.0, 0.0],
    "nearly alike": [1.0, 1.0 + 1e-15, 1.0],
    "long": [0.5] * 200,
}


def test_no_numbers_are_too_odd(browser: Browser, tmp_path: Path) -> None:
    """All that the schema allows of a column, beside all others, with steps and rows that do not fit them."""
    odd: list[dict[str, object]] = []
    for expected, yours in product(ODD.values(), repeat=2):
        columns = {"expected": expected, "yours": yours, "misconception": yours[::-1]}
        series = [{"quantity": name, "words": name, **columns} for name in ("x", "y", "lr")]
        land = {"x": [0.0, 1.0], "y": [], "heights": [yours[:2]] if len(odd) % 2 else []}
        run = {"step": len(odd) % 9, "series": series, "counted": "{step}", "landscape": land, "misconception": None}
        trajectory = WRONG[NAME]["trajectory"] | run
        odd.append(WRONG[NAME] | {"trajectory": trajectory})
    path = tmp_path / "odd.html"
    path.write_text(student_page(document() | {"exercises": odd}), encoding="utf-8")
    with opened(browser, path) as found:
        for viewer in found.page.locator(".viewer:visible").all():
            viewer.get_by_role("slider").press("End")
            for option in range(viewer.locator("option").count()):
                viewer.get_by_role("combobox").select_option(index=option)
        assert found.page.locator(".viewer:visible").count() > 20
        assert found.said == []


def test_hints_come_one_by_one(seen: Seen) -> None:
    hints = seen.page.locator(".hints").first
    texts = WRONG[NAME]["hints"]
    for number, text in enumerate(texts):
        assert [hints.get_by_text(later).is_visible() for later in texts[number:]] == [False] * (len(texts) - number)
        hints.locator("summary").nth(number).click()
        assert hints.get_by_text(text).is_visible()


def test_a_link_to_what_is_folded_unfolds_it(seen: Seen) -> None:
    done = next(exercise["title"] for exercise in RIGHT.values() if exercise["name"] == list(RIGHT)[1])
    article = seen.page.locator("article", has_text=done).first
    assert not article.locator(".checks").is_visible()
    seen.page.get_by_role("link", name=done).click()
    article.locator(".checks").wait_for(state="visible")  # a browser says "hashchange" some time after the click


@pytest.mark.parametrize(
    ("name", "scheme"),
    [("mixed", "light"), ("mixed", "dark"), ("hostile", "light"), ("class", "light"), ("class", "dark")],
)
def test_axe_finds_nothing(browser: Browser, files: Path, name: str, scheme: str) -> None:
    with opened(browser, files / f"{name}.html", color_scheme=scheme) as found:
        found.page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
        assert found.stumbles() == []


@pytest.mark.parametrize("name", ["mixed", "hostile", "class"])
def test_a_page_fits_a_narrow_screen_and_a_sheet_and_says_and_asks_nothing(
    browser: Browser, files: Path, name: str
) -> None:
    path = files / f"{name}.html"
    with opened(browser, path, viewport={"width": 360, "height": 800}) as found:
        assert found.page.evaluate("document.documentElement.scrollWidth") <= 360
        found.page.emulate_media(media="print")
        found.page.set_viewport_size({"width": 720, "height": 1000})  # an A4 sheet within its margins
        wide = "all => all.filter(one => one.scrollWidth > one.clientWidth).length"
        assert found.page.locator(".scrolls:has(.full)").evaluate_all(wide) == 0 or name == "hostile"
        assert found.page.locator(".viewer button:visible, .exports:visible, .hints:visible").count() == 0
        assert found.page.pdf(format="A4").startswith(b"%PDF")
        assert found.page.evaluate("document.scripts.length") == 2
        assert found.page.title() != "!"
        assert found.said == []
        assert found.asked == [path.as_uri()]


def test_all_but_the_runs_is_there_without_a_script(browser: Browser, files: Path) -> None:
    with opened(browser, files / "mixed.html", java_script_enabled=False) as found:
        assert found.page.locator(".parting:visible").count() > len(KEYS) // 3
        assert found.page.locator(".viewer:visible").count() == 0


def test_a_class_is_sorted_and_exported(browser: Browser, files: Path) -> None:
    with opened(browser, files / "class.html") as found:
        table = found.page.get_by_role("table", name="Per student")
        points = table.get_by_role("columnheader", name="Points")
        first = table.locator("tbody tr").first.locator("th")
        points.get_by_role("button").click()
        assert points.get_attribute("aria-sort") == "descending"
        assert first.inner_text() != ""
        by = table.locator("tbody tr td:nth-child(2)").evaluate_all(
            "cells => cells.map(cell => Number(cell.dataset.by))"
        )
        assert by == sorted(by, reverse=True)
        points.get_by_role("button").press("Enter")
        assert points.get_attribute("aria-sort") == "ascending"
        with found.page.expect_download() as handed:
            found.page.get_by_role("button", name="Students (CSV)").click()
        assert handed.value.suggested_filename == "students.csv"
        text = Path(handed.value.path()).read_bytes().decode("utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
        assert [row["student"] for row in rows][3] == "'=1+1"
        assert found.said == []
