"""The page of `descent watch`'s plots in a real Chromium: it follows the picture, and says when there is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import expect

from graders.watching.plots import EARLIER, PAGE, saying
from tests.browser import CHROMIUM, chromium, opened

pytestmark = [
    pytest.mark.xdist_group("browser"),
    pytest.mark.skipif(CHROMIUM is None, reason="there is no chromium on this machine"),
]
NAME = "an_exercise"
TOLD = "nope.py, line 3: SyntaxError: </script><script>alert(1)</script> \u2028 was never closed"
LOOKS = 600
"""Milliseconds from look to look, and a few more."""


def test_a_page_follows_the_picture_and_says_when_it_is_of_an_earlier_answer(tmp_path: Path) -> None:
    page, words = tmp_path / f"{NAME}.live.html", tmp_path / f"{NAME}.live.js"
    page.write_text(PAGE.format(name=NAME), encoding="utf-8")
    Image.new("RGB", (30, 20)).save(tmp_path / f"{NAME}.png")
    with chromium() as running, opened(running, page) as seen:
        picture, said = seen.page.locator("img"), seen.page.get_by_role("status")

        def looks(text: str, opacity: str) -> None:
            words.write_text(text, encoding="utf-8")
            seen.page.clock.run_for(LOOKS)
            expect(picture).to_have_css("opacity", opacity)

        looks(saying(EARLIER + TOLD), "0.3")
        expect(said).to_have_text(EARLIER + TOLD)
        looks(saying(""), "1")
        expect(said).to_have_text("")
        Image.new("RGB", (60, 40)).save(tmp_path / f"{NAME}.png")
        seen.page.clock.run_for(LOOKS)
        expect(picture).to_have_js_property("naturalWidth", 60)
        assert seen.page.locator("script").count() == 1
        assert seen.said == []
