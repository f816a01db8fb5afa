"""A real browser, started once for all tests that need one; it is installed already, and never fetched from here."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
)  # fmt: skip
AXE = files("axe_playwright_python") / "axe.min.js"
"""What finds things that a screen reader, or a reader without colours, stumbles over."""


@dataclass
class Seen:
    """A page in the browser, with what it said on the console and asked the network for."""

    page: Page
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def stumbles(self) -> list[str]:
        """What axe-core finds, rule by rule."""
        found: dict[str, Any] = self.page.evaluate(f"{AXE.read_text(encoding='utf-8')};axe.run()")
        return [f"{broken['id']}: {broken['nodes'][0]['html'][:200]}" for broken in found["violations"]]


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser."""
    with sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield running
        running.close()


@contextmanager
def opened(running: Browser, path: Path, **settings: Any) -> Iterator[Seen]:
    """A file, opened in a window of its own; its clock stands still until it is told to run."""
    context = running.new_context(accept_downloads=True, **settings)
    seen = Seen(context.new_page())
    seen.page.on("console", lambda message: seen.said.append(message.text))
    seen.page.on("pageerror", lambda error: seen.said.append(str(error)))
    context.on("request", lambda request: seen.asked.append(request.url))
    seen.page.clock.install()
    seen.page.goto(path.as_uri())
    yield seen
    context.close()
