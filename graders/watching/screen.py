"""What `descent watch` shows: one exercise, or the list of all; drawn again in place on a screen that can do that."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from rich.text import Text

from graders.printable import fitting, one_line
from graders.report import Report, Standing
from graders.streams import is_colourful, is_dumb, write
from graders.terminal import (
    as_it_is,
    body,
    drawn_on,
    glyph,
    indented,
    paper,
    progress_lines,
    scoreboard,
    unicode_fits,
)

HOME, TO_END_OF_LINE, TO_END_OF_SCREEN = "\x1b[H", "\x1b[K", "\x1b[J"
KEYS = {"h": "hint", "n": "next", "p": "plot", "r": "reset", "l": "list", "q": "quit"}
QUESTION = "[y/N]"
ALL_RIGHT = "Every case you can see is right. Your points count on further ones too."


@dataclass(frozen=True)
class Scene:
    """All that there is to show.

    Attributes:
        standings: how every exercise stands, in the course's order.
        current: the exercise that is told.
        file: where its answer is, as it is to be shown.
        report: of the answer as last graded; None before it was.
        hints: those that were asked for.
        status: what is going on, or how long ago what is shown was found out.
        notice: what came of the last key; or a question, which ends in [y/N].
        listed: the page of the list, from 0; None where the exercise is shown.
    """

    standings: Sequence[Standing]
    current: Standing
    file: str
    report: Report | None = None
    hints: tuple[str, ...] = ()
    status: str = ""
    notice: str = ""
    listed: int | None = None


class Screen:
    """Standard output: a terminal that is drawn again in place, or one that can only be printed on, or a file."""

    def __init__(self, keys: bool) -> None:
        self.redraws = sys.stdout.isatty() and not is_dumb()
        self.keys = keys
        self.shown = ""

    def size(self) -> os.terminal_size:
        """Columns and lines."""
        return shutil.get_terminal_size()

    def pages_of(self, standings: Sequence[Standing]) -> int:
        """How many pages the list has."""
        return -(-len(self._board(standings)) // self._room()) if self.redraws else 1

    def _board(self, standings: Sequence[Standing]) -> list[str]:
        """The lines of the list."""
        console = paper(self.size().columns, is_colourful())
        console.print(scoreboard(standings, unicode_fits(sys.stdout.encoding)))
        return drawn_on(console).splitlines()

    def _room(self) -> int:
        """The lines of a page of the list: what the progress and the keys leave."""
        return max(self.size().lines - 6, 3)

    def show(self, scene: Scene) -> bool:
        """Show it, if it is something new, and say whether anybody still reads."""
        text = self._list(scene) if scene.listed is not None else self._exercise(scene)
        if text == self.shown:
            return True
        self.shown = text
        if self.redraws:
            lines = "".join(f"{line}{TO_END_OF_LINE}\n" for line in text.splitlines()[:-1])
            return write(f"{HOME}{lines}{text.splitlines()[-1]}{TO_END_OF_LINE}{TO_END_OF_SCREEN}")
        return write(f"{text}\n")

    def forget(self) -> None:
        """Draw everything again next time: something else may stand on the screen."""
        self.shown = ""

    def leave(self) -> None:
        """Let the shell's next line stand below what was shown."""
        if self.redraws and self.shown:
            write("\n")

    def _exercise(self, scene: Scene) -> str:
        """One exercise: what was found, how far one is, what is going on, the keys."""
        width, encoding = self.size().columns, sys.stdout.encoding
        fancy = unicode_fits(encoding)
        console = paper(width, is_colourful())
        current, exercise = scene.current, scene.current.key.exercise
        points = f"  {current.score}/{current.max_score}"
        title = Text.assemble(glyph(current, fancy), (f" {current.name}: {exercise.title}{points}", "bold"))
        head = [title, Text(f"  {fitting(one_line(scene.file), encoding)}", "dim"), Text()]
        told: list[Text] = []
        if scene.report is not None:
            told += body(scene.report, console.width, encoding)
            if scene.report.passed:
                told = [*indented([ALL_RIGHT], console.width, encoding), *told]
        for number, hint in enumerate(scene.hints, start=1):
            told += indented([f"Hint {number}: {hint}"], console.width, encoding)
        foot = self._foot(scene, console.width, fancy)
        for line in [*head, *self._fitted(told, len(head) + len(foot)), *foot]:
            as_it_is(console, line)
        return drawn_on(console)

    def _fitted(self, told: list[Text], others: int) -> list[Text]:
        """The lines that fit: what was found out first stands first, so the end is what can be spared.

        Hints stand at the end, but were asked for: the lines before them go.
        """
        room = max(self.size().lines - others - 1, 3)
        if not self.redraws or len(told) <= room:
            return told
        kept = next((place for place, line in enumerate(told) if line.plain.startswith("  Hint ")), len(told))
        last = told[kept:][: max(room - 3, 1)]
        first = told[: max(room - len(last) - 1, 1)]
        gone = len(told) - len(first) - len(last)
        return [*first, Text(f"  ({gone} more lines: make the window taller)", "dim"), *last]

    def _list(self, scene: Scene) -> str:
        """A page of the scoreboard."""
        lines = self._board(scene.standings)
        if self.redraws and scene.listed is not None:
            lines = lines[scene.listed * self._room() :][: self._room()]
        console = paper(self.size().columns, is_colourful())
        for line in self._foot(scene, console.width, unicode_fits(sys.stdout.encoding)):
            as_it_is(console, line)
        return "\n".join(lines) + "\n" + drawn_on(console)

    def _foot(self, scene: Scene, width: int, fancy: bool) -> list[Text]:
        """Progress, what is going on, what came of the last key, and the keys there are."""
        lines = [Text(), *progress_lines(scene.standings, fancy)]
        encoding = sys.stdout.encoding
        for said, style in ((scene.status, "dim"), (scene.notice, "yellow")):
            if said:
                lines += [Text(line.plain.removeprefix("  "), style) for line in indented([said], width, encoding)]
        if self.keys and not scene.notice.endswith(QUESTION):
            parts: list[tuple[str, str]] = []
            for key, word in KEYS.items():
                parts += [(key, "bold"), (f":{word}  ", "dim")]
            lines.append(Text.assemble(*parts))
        return lines
