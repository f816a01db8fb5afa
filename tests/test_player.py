"""Descents in a real Chromium: they play, the slider and the keys work, and nothing is asked of a network."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import CHROMIUM, Seen, chromium, opened
from tests.drawing import COARSE, SLIDE, SWING, X_RANGE, curve, drawing_module, on_saddle, saddle

pytestmark = [
    pytest.mark.xdist_group("browser"),
    pytest.mark.skipif(CHROMIUM is None, reason="there is no chromium on this machine"),
]
STEP = 420
"""Milliseconds from frame to frame, and a few more."""
LAST = len(SWING) - 1

plots = drawing_module()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The browser, for all tests of this file."""
    with chromium() as running:
        yield running


@pytest.fixture(params=["no-preference", "reduce"])
def motion(request: pytest.FixtureRequest) -> str:
    """Whether the reader likes things that move."""
    return str(request.param)


@pytest.fixture
def seen(browser: Browser, motion: str, tmp_path: Path) -> Iterator[Seen]:
    """A descent on a curve; whatever is done with it, it says and asks nothing."""
    path = tmp_path / "descent.html"
    plots.anim_2d(X_RANGE, curve, SWING, 400).save(path)
    with opened(browser, path, reduced_motion=motion, viewport={"width": 700, "height": 600}) as found:
        yield found
        assert found.said == []
        assert [address for address in found.asked if not address.startswith("data:")] == [path.as_uri()]


def step(seen: Seen) -> int:
    return int(seen.page.get_by_role("slider").input_value())


def test_it_plays_to_its_end_or_shows_it_at_once(seen: Seen, motion: str) -> None:
    if motion == "reduce":
        assert step(seen) == LAST
        seen.page.get_by_role("button", name="Play").click()
    assert step(seen) == 0
    seen.page.clock.run_for(STEP)
    assert step(seen) == 1
    seen.page.get_by_role("button", name="Pause").click()
    seen.page.clock.run_for(5 * STEP)
    assert step(seen) == 1
    seen.page.get_by_role("button", name="Play").click()
    seen.page.clock.run_for(20 * STEP)
    assert step(seen) == LAST
    expect(seen.page.get_by_role("button", name="Play")).to_be_visible()


def test_the_slider_and_the_keys_show_the_step_they_stand_on(seen: Seen) -> None:
    picture = plots.anim_2d(X_RANGE, curve, SWING, 400)
    slider = seen.page.get_by_role("slider", name="step")
    for key, at in (("Home", 0), ("ArrowRight", 1), ("ArrowRight", 2), ("End", LAST), ("ArrowLeft", LAST - 1)):
        slider.press(key)
        assert step(seen) == at
        assert seen.page.locator("text").text_content() == picture.words[at]
        assert slider.get_attribute("aria-valuetext") == picture.words[at]
        x, y = picture.runs[""][at]
        now = seen.page.locator("circle")
        assert float(now.get_attribute("cx") or "nan") == pytest.approx(x, abs=0.06)
        assert float(now.get_attribute("cy") or "nan") == pytest.approx(plots.HEIGHT - y, abs=0.06)
        assert (seen.page.locator("path").nth(1).get_attribute("d") or "").count("M") == at + 1
    seen.page.keyboard.press("Shift+Tab")
    seen.page.keyboard.press("Space")
    seen.page.clock.run_for(3 * STEP)
    assert step(seen) == LAST


def test_who_cannot_see_it_is_told_what_it_shows(seen: Seen) -> None:
    assert seen.page.get_by_role("img", name="A descent on the curve of f").count() == 1
    assert seen.stumbles() == []


def test_a_notebooks_frame_holds_it_and_a_narrow_one_too(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "cell.html"
    picture = plots.compare(COARSE, COARSE, saddle, {"SGD": SLIDE, "<b>other</b>": SLIDE[:3]}, 100)
    path.write_text(f"<!doctype html><title>a cell</title>{picture._repr_html_()}", encoding="utf-8")
    with opened(browser, path, viewport={"width": 360, "height": 600}) as found:
        frame = found.page.frame_locator("iframe")
        found.page.clock.run_for(20 * STEP)
        expect(frame.get_by_role("slider")).to_have_value(str(len(SLIDE) - 1))
        assert frame.locator("circle").count() == 2
        frame.get_by_role("button").click()
        box = frame.locator("svg").bounding_box()
        assert box is not None
        assert box["width"] <= 360
        assert found.said == []


def test_many_runs_have_marks_of_their_own_and_words_in_lines(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "many.html"
    picture = plots.compare(COARSE, COARSE, saddle, {f"run {run}": on_saddle((6, run / 2)) for run in range(12)})
    picture.save(path)
    with opened(browser, path, viewport={"width": 700, "height": 600}) as found:
        assert found.page.locator("circle").count() == 6
        assert found.page.locator("tspan").all_text_contents() == picture._lines[0]
        drawn = found.page.locator("path").all()
        last = drawn[-1].evaluate("path => { const b = path.getBBox(); return [b.x, b.y, b.width, b.height]; }")
        x, y = picture.runs["run 11"][0]
        assert last[0] + last[2] / 2 == pytest.approx(x, abs=0.06)
        assert last[1] + last[3] / 2 == pytest.approx(plots.HEIGHT - y, abs=0.06)
        words, image = (found.page.locator(name).bounding_box() for name in ("text", "svg"))
        assert words is not None
        assert image is not None
        assert image["y"] <= words["y"]
        assert words["y"] + words["height"] <= image["y"] + plots._height(picture._lines)
        assert image["x"] <= words["x"] <= words["x"] + words["width"] <= image["x"] + image["width"]
        assert found.stumbles() == []
        assert found.said == []
