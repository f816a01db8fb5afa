"""`descent watch` from its start to its end: one loop that looks at the files, reads keys, and has answers graded."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import Callable
from contextlib import ExitStack, suppress
from functools import partial
from typing import Any

from graders.exits import DONE, STOPPED
from graders.files import PlaceError, is_free_or_ordinary, write_whole
from graders.keys import Course, read_heads
from graders.progress import left
from graders.report import Report, next_of
from graders.stopping import held_back
from graders.watching.folder import LOOK_SECONDS, Folder
from graders.watching.keyboard import HungUp, Keyboard
from graders.watching.memory import recall
from graders.watching.plots import Plots
from graders.watching.queue import Queue
from graders.watching.screen import Scene, Screen
from graders.worker import Worker

SLOW_SECONDS, LONG_SECONDS = 0.3, 2.0
"""Before the first nothing is said of an answer at work, so that the screen does not flicker at every save; after the
second it is said how long it can take."""


def watch(course: Course, worker: Worker, name: str = "") -> int:
    """Watch a course until its student leaves, and return the exit code.

    Raises:
        CourseError: when an answer key is damaged; KeyboardInterrupt: when it is stopped otherwise than by a key.
    """
    keyboard = Keyboard()
    try:
        with ExitStack() as stack:
            with held_back():
                runner = stack.enter_context(asyncio.Runner())
            return runner.run(_watched(course, worker, keyboard, name))
    finally:
        with held_back():
            keyboard.give_back()


async def _watched(course: Course, worker: Worker, keyboard: Keyboard, name: str) -> int:
    return await Session(course, worker, keyboard, name).run()


class Session:
    """One student at one terminal."""

    def __init__(self, course: Course, worker: Worker, keyboard: Keyboard, name: str) -> None:
        self.keyboard = keyboard
        heads = {key.exercise.name: key for key in read_heads(course.trajectories)}
        self.folder = Folder(course.exercises, heads)
        self.memory = recall(course)
        self.queue = Queue(course, worker, self.memory, heads, dict(self.folder.handed))
        self.screen = Screen(keys=False)
        self.plots = Plots(self.notice, course.root / "build")
        self.end: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        self.hints, self.asking, self.noticed = 0, False, ""
        self.listed: int | None = None
        self.found_out = ""
        self.pressed: dict[str, Callable[[], None]] = {
            "h": self.hint, "n": self.next, "p": self.plot, "r": self.reset, "l": self.list,
            "q": partial(self.finish, DONE),
        }  # fmt: skip
        remembered = self.memory.current if self.memory.current in heads else ""
        self.current = ""
        self.turn_to(name or remembered or self._coming() or next(iter(heads)))

    async def run(self) -> int:
        """Watch until it ends."""
        loop = asyncio.get_running_loop()
        self.attend()
        grading: asyncio.Future[Any] = asyncio.ensure_future(self.queue.serve(self.told))
        answers: dict[str, Callable[[], None]] = {
            "SIGTSTP": self.suspend, "SIGCONT": self.resume, "SIGWINCH": self.resume,
            "SIGQUIT": partial(self.finish, STOPPED),
        }  # fmt: skip
        for name, answer in answers.items():
            with suppress(AttributeError, NotImplementedError):  # Windows has none of them
                loop.add_signal_handler(getattr(signal, name), answer)
        try:
            self.draw()
            while not self.end.done():
                await asyncio.wait([grading, self.end], timeout=LOOK_SECONDS, return_when=asyncio.FIRST_COMPLETED)
                if grading.done():
                    grading.result()
                self.look(loop.time())
            return self.end.result()
        finally:
            self.screen.leave()
            grading.cancel()
            await asyncio.wait({grading})
            self.plots.close()

    # ---- what happens

    def look(self, now: float) -> None:
        """See what was saved; the exercise that was saved is the one to tell of."""
        changed = self.folder.changes(now)
        for name, handed in changed.items():
            self.queue.change(name, handed)
        if changed:
            self.asking, self.noticed, self.listed = False, "", None
            self.turn_to(self.current if self.current in changed else next(iter(changed)))
        if self.queue.work is not None and now - self.queue.work.since > SLOW_SECONDS:
            self.draw(news=False)

    def told(self, report: Report, seconds: float) -> None:
        """Show a report that has just come."""
        if report.name == self.current:
            self.found_out = f"Graded at {time.strftime('%H:%M:%S')}, in {seconds:.2f} s."
        self.plots.again(report.name)
        self.draw(news=report.name == self.current)

    def notice(self, sentence: str) -> None:
        """Say what came of something."""
        self.noticed = sentence
        self.draw()

    def turn_to(self, name: str) -> None:
        """Tell of another exercise from now on."""
        if name != self.current:
            self.current, self.hints, self.found_out = name, 0, ""
        self.queue.want(name)
        self.memory.remember(name)

    # ---- the terminal

    def attend(self) -> None:
        """Read keys, if there is somebody to press them and it is our turn."""
        loop = asyncio.get_running_loop()
        self.screen.keys = self.keyboard.take()
        with suppress(OSError, ValueError):
            if self.screen.keys:
                loop.add_reader(self.keyboard.descriptor, self.read)
            else:
                loop.remove_reader(self.keyboard.descriptor)

    def suspend(self) -> None:
        """Stop as Ctrl-Z wants it, with the terminal as it was, until somebody has us go on."""
        loop = asyncio.get_running_loop()
        self.keyboard.give_back()
        self.screen.leave()
        loop.remove_signal_handler(signal.SIGTSTP)
        os.kill(os.getpid(), signal.SIGTSTP)
        loop.add_signal_handler(signal.SIGTSTP, self.suspend)
        self.resume()

    def resume(self) -> None:
        """Go on, on a screen that others have written on or that has another size now."""
        self.attend()
        self.screen.forget()
        self.draw(news=False)

    def read(self) -> None:
        """Do what the keys say."""
        try:
            keys = self.keyboard.read()
        except HungUp:
            self.finish(STOPPED)
            return
        if self.asking:
            self.answer(keys)
        else:
            for key in keys:
                if key in self.pressed and not self.end.done():
                    self.noticed = ""
                    self.listed = self.listed if key == "l" else None
                    self.pressed[key]()
        if not self.end.done():
            self.draw()

    def draw(self, news: bool = True) -> None:
        """Show how things are; on what can only be printed on, only when there is news for its reader."""
        waiting = self.current in self.queue.pending
        if not self.screen.redraws and (not news or (waiting and not self.noticed)):
            return
        report = self.queue.reports.get(self.current)
        scene = Scene(
            standings=list(self.queue.standings.values()),
            current=self.queue.standings[self.current],
            file=os.path.relpath(self.folder.paths[self.current]),
            report=report,
            hints=report.hints[: self.hints] if report is not None else (),
            status=self._status(),
            notice=self.noticed,
            listed=self.listed,
        )
        if not self.screen.show(scene):
            self.finish(DONE)  # nobody reads it any more

    def _status(self) -> str:
        """What is going on."""
        work, pending = self.queue.work, self.queue.pending
        if self.listed is not None:
            pages = self.screen.pages_of(list(self.queue.standings.values()))
            return f"Page {self.listed + 1} of {pages}; l turns it over, and goes back after the last."
        if self.current in pending:
            if not self.queue.worker.torch_version:
                return "PyTorch is being loaded; then your answer is graded …"
            seconds = asyncio.get_running_loop().time() - work.since if work is not None else 0.0
            if seconds < LONG_SECONDS:
                return "Grading …"
            return f"Running for {seconds:.0f} s; it is stopped after {self.queue.longest(self.current):.0f} s."
        done = f"Done: n goes on to {coming}." if self._is_done() and (coming := self._coming()) else ""
        rest = filter(None, [f"{len(pending)} more to be graded", left(self.queue.left)])
        others = ", ".join(rest) if pending else ""
        return " ".join(filter(None, [self.found_out, done, others]))

    # ---- the keys

    def hint(self) -> None:
        """Give the next rung of hints."""
        report = self.queue.reports.get(self.current)
        if report is None:
            self.noticed = "Your answer is still being graded; then there is a hint for it."
        elif report.passed:
            self.noticed = f"{self.current} is done; there is nothing to hint at."
        elif report.status in ("missing", "syntax_error", "grader_error"):
            self.noticed = "Mend what is said above first; then there are hints."
        elif self.hints == len(report.hints):
            self.noticed = "There are no more hints."
        else:
            self.hints += 1

    def next(self) -> None:
        """Go on: from one that is done to what the course proposes, from another to the next that is not done."""
        coming = self._coming()
        if not coming:
            self.noticed = "All exercises are done."
        else:
            self.turn_to(coming)

    def _coming(self) -> str:
        """The exercise after the current one; nothing when all are done."""
        standings = self.queue.standings
        if not self.current or self._is_done():
            proposed = next_of(list(standings.values()))
            return proposed.name if proposed is not None else ""
        names = list(standings)
        place = names.index(self.current) + 1
        undone = [name for name in names[place:] + names[:place] if not standings[name].passed]
        return next(iter(undone), "")

    def _is_done(self) -> bool:
        """Whether the current exercise is."""
        return self.queue.standings[self.current].passed

    def plot(self) -> None:
        """Draw the run, now and after every grading."""
        self.noticed = "Drawing …"
        self.plots.draw(self.current)

    def reset(self) -> None:
        """Ask whether the stub may be put back."""
        path = self.folder.paths[self.current]
        stub = self.queue.heads[self.current].stub.encode()
        if not is_free_or_ordinary(path):
            self.noticed = f"{os.path.relpath(path)} is not an ordinary file; remove it yourself."
        elif self.queue.answers[self.current].source == stub:
            self.noticed = f"{self.current} is as it was handed out; nothing to reset."
        elif self.queue.answers[self.current].source is None and not path.exists():
            self._put_stub()
        else:
            self.asking, self.noticed = True, f"Throw away your answer in {os.path.relpath(path)}? [y/N]"

    def answer(self, keys: str) -> None:
        """Do what was asked for, if the answer is yes and nothing else; silence is no."""
        self.asking, self.noticed = False, "Kept."
        if keys == "y":
            self._put_stub()

    def _put_stub(self) -> None:
        path = self.folder.paths[self.current]
        try:
            write_whole(path, self.queue.heads[self.current].stub.encode())
        except (OSError, PlaceError) as error:
            self.noticed = f"{error}."
        else:
            self.noticed = f"{os.path.relpath(path)} is a stub again."

    def list(self) -> None:
        """Show the list, or its next page, or the exercise again after the last."""
        page = 0 if self.listed is None else self.listed + 1
        self.listed = page if page < self.screen.pages_of(list(self.queue.standings.values())) else None

    def finish(self, code: int) -> None:
        """Let the loop come to its end."""
        if not self.end.done():
            self.end.set_result(code)
