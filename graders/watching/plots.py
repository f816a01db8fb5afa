"""Plots that were asked for: `descent plot` draws each, again after every grading, and a page shows the newest one."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from graders.exits import DONE
from graders.files import PlaceError, write_whole
from graders.printable import one_line

MOST_SAID = 300
END_SECONDS = 5.0
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")
"""Variables of which one is there where a browser can be opened; over SSH there is usually none."""
PAGE = """<!doctype html>
<meta charset="utf-8">
<title>{name}</title>
<style>body {{ margin: 1em; background: white; font-family: sans-serif }} img {{ max-width: 100% }}</style>
<p id="said" role="status"></p>
<img id="picture" src="{name}.png" alt="your run beside the expected one">
<script>
const picture = document.getElementById("picture");
function said(words) {{
  document.getElementById("said").textContent = words;
  picture.style.opacity = words ? 0.3 : 1;
}}
setInterval(() => {{
  const newer = new Image(), words = document.createElement("script");
  newer.onload = () => picture.src = newer.src;
  words.onload = words.onerror = () => words.remove();
  newer.src = "{name}.png?" + Date.now();
  words.src = "{name}.live.js?" + Date.now();
  document.head.append(words);
}}, 500);
</script>
"""
"""It looks twice a second for a newer picture, and for words about it, and needs nobody to serve it."""
EARLIER = "This is the picture of an earlier answer; as it stands now it cannot be drawn. "


def saying(words: str) -> str:
    """The script that has a page say something above its picture; nothing where that is of the answer as it stands."""
    return f"said({json.dumps(words)});\n"


class Plots:
    """Which exercises are drawn; `say` is told in a sentence what came of it.

    A drawing that is not finished is ended when it is to be drawn again, and at the end.
    """

    def __init__(self, say: Callable[[str], None], folder: Path) -> None:
        self.say, self.folder = say, folder
        self.asked: set[str] = set()
        self.opened: dict[str, subprocess.Popen[bytes] | None] = {}
        self.drawing: subprocess.Popen[bytes] | None = None
        self.name, self.said = "", b""

    def draw(self, name: str) -> None:
        """Draw an exercise's run, now and after every grading."""
        self.close()
        self.asked.add(name)
        self.name, self.said = name, b""
        with suppress(OSError):
            self.folder.mkdir(exist_ok=True)
        # The working folder may be a submission, and is no place to import from.
        path = os.pathsep.join(filter(None, [str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH", "")]))
        picture = self.folder.resolve() / f"{name}.png"
        self.drawing = subprocess.Popen(
            [sys.executable, "-P", "-m", "graders", "plot", name, "--out", str(picture)],
            env=os.environ | {"PYTHONPATH": path},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        asyncio.get_running_loop().add_reader(self._pipe(self.drawing), self._read)

    def again(self, name: str) -> None:
        """Draw it again, if it was asked for."""
        if name in self.asked:
            self.draw(name)

    def close(self) -> None:
        """End what is being drawn; the pages stay."""
        drawing, self.drawing = self.drawing, None
        if drawing is not None:
            asyncio.get_running_loop().remove_reader(self._pipe(drawing))
            with drawing:  # closes the pipe
                drawing.terminate()
                with suppress(subprocess.TimeoutExpired):
                    drawing.wait(END_SECONDS)
                drawing.kill()

    def _read(self) -> None:
        """Hear what it says; when it has said all, it has drawn, or never will."""
        drawing = self.drawing
        assert drawing is not None
        part = os.read(self._pipe(drawing), 4096)
        self.said = (self.said + part)[-MOST_SAID:]
        if part:
            return
        with suppress(subprocess.TimeoutExpired):
            drawing.wait(END_SECONDS)
        self.close()
        *_, last = ["", *filter(None, map(one_line, self.said.decode("utf-8", "replace").splitlines()))]
        is_drawn = drawing.returncode == DONE
        self._write(f"{self.name}.live.js", saying("" if is_drawn else EARLIER + last))
        self.say(f"{last}{self._shown(self.name)}" if is_drawn else last)

    def _write(self, name: str, text: str) -> bool:
        """Write a file of a page's, and say whether it is there."""
        try:
            write_whole(self.folder.resolve() / name, text.encode("utf-8"))
        except (OSError, PlaceError):
            return False
        return True

    def _shown(self, name: str) -> str:
        """Have the picture on a page that follows it, opened once; in words where it has to be opened by hand."""
        page = self.folder.resolve() / f"{name}.live.html"
        if not self._write(page.name, PAGE.format(name=name)):
            return ""
        if name not in self.opened:
            self.opened[name] = self._open(page)
        return "" if self.opened[name] else f". In a browser, {os.path.relpath(page)} follows every save."

    @staticmethod
    def _open(page: Path) -> subprocess.Popen[bytes] | None:
        """Open a page in the student's browser, where there is one; what that says is for nobody."""
        if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in SCREENS):
            return None
        nothing = subprocess.DEVNULL
        command = [sys.executable, "-m", "webbrowser", page.as_uri()]
        return subprocess.Popen(command, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True)

    @staticmethod
    def _pipe(drawing: subprocess.Popen[bytes]) -> int:
        assert drawing.stdout is not None
        return drawing.stdout.fileno()
