"""From a save to the words on the screen: the real `descent watch`, on a terminal of its own."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from graders.model import AnswerKey
from reference.authored import Authored, read_all
from tests.watched import Watched, course_in

SAVES = 10
"""Of each exercise, after two that do not count: its answer key is read at the first."""
RIGHT, WRONG = ("✓ ",), ("✗ ", "◐ ")
"""How the screen begins."""


def save_to_words(keys: dict[str, AnswerKey], bare: Callable[[AnswerKey, str], object]) -> None:
    """Print the time from the end of a save until the words about it stand on the screen, beside the answer's own."""
    print(f"\n{'from a save to the words, warm, in ms':44}{'own':>9}{'median':>9}{'most':>9}{'beyond own':>12}")
    everything: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        watched = Watched(course_in(Path(folder)))
        try:
            watched.until("Graded at")
            for authored in read_all():
                own, taken = alternately(watched, authored, partial(bare, keys[authored.exercise.name]))
                everything += taken
                own_ms, median = 1000 * statistics.median(own), 1000 * statistics.median(taken)
                most, beyond = 1000 * max(taken), median - own_ms
                print(f"{authored.exercise.name:44}{own_ms:9.0f}{median:9.0f}{most:9.0f}{beyond:12.0f}")
        finally:
            watched.close()
    print(f"all of them: median {1000 * statistics.median(everything):.0f} ms, most {1000 * max(everything):.0f} ms")


def alternately(watched: Watched, authored: Authored, run: Callable[[str], object]) -> tuple[list[float], list[float]]:
    """Save a right and a wrong answer in turns, so that each save has other words; their own seconds, and the whole."""
    name = authored.exercise.name
    wrong = authored.exercise.misconceptions[0].applied_to(authored.answer)
    own, taken = [], []
    for number in range(2 + SAVES):
        text, signs = (wrong, WRONG) if number % 2 else (authored.answer, RIGHT)
        begun = time.perf_counter()
        run(text)
        own.append(time.perf_counter() - begun)
        watched.save(name, text)
        begun = time.perf_counter()
        while not (watched.screen.startswith(signs) and f"{name}.py" in watched.screen):
            if not watched.read(60):
                raise TimeoutError(f"descent watch says nothing about {name}: {watched.screen}")
        taken.append(time.perf_counter() - begun)
    return own[2:], taken[2:]
