"""Search for bytes that break a promise, guided by which lines they reach.

    python -m tests.fuzz reply FOLDER [-max_total_time=600] [-runs=100000] [-seed=1]

The search starts from `cases/reply` and from what FOLDER holds; what it finds is written there. It ends with 0 when
nothing broke. Whatever breaks is kept: as a file in `cases/`, which every test run reads again.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
import tokenize
from collections.abc import Callable, Iterable
from pathlib import Path
from types import FunctionType

TARGETS = ("reply", "source")
CASES = Path(__file__).parent / "cases"
BOUNDS = ("-max_len=4096", "-timeout=30", "-rss_limit_mb=4096", "-print_final_stats=1")
"""Long inputs make a search slow; the tests have a table of those. One that takes 30 seconds is a finding."""
MOST_TRAITS = 1000
"""libFuzzer has no room for 4096 lines that come one by one."""


def search(target: str, folder: Path, flags: Iterable[str]) -> None:
    """Search until a flag says that it is enough, and end the process.

    A search sees which lines of Python it reaches. What happens in C, the compiler above all, it sees by the traits of
    what came out: each is given a line of its own.
    """
    atheris = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["graders", "json"]):
        promise = importlib.import_module(f"tests.fuzz.{target}")
    atheris.instrument_func(tokenize.detect_encoding)
    folder.mkdir(parents=True, exist_ok=True)
    words = folder.with_suffix(".words")
    words.write_text("".join(f'"{quoted(word)}"\n' for word in promise.WORDS), encoding="ascii")
    own = [f"-dict={words}", f"-artifact_prefix={folder}/broken-", *BOUNDS, *flags]
    marks: dict[str, Callable[[], None]] = {}

    def one(content: bytes) -> None:
        for trait in promise.traits(promise.check(content)):
            if trait not in marks and len(marks) < MOST_TRAITS:
                marks[trait] = atheris.instrument_func(FunctionType((lambda: None).__code__, {}))
            marks.get(trait, nothing)()

    atheris.Setup([sys.argv[0], *own, str(folder), str(CASES / target)], one)
    atheris.Fuzz()


def nothing() -> None:
    """A trait too many."""


def quoted(word: str) -> str:
    """A word as a dictionary of libFuzzer's has it."""
    return "".join(f"\\x{byte:02X}" for byte in word.encode())


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in TARGETS:
        sys.exit(f"python -m tests.fuzz {'|'.join(TARGETS)} FOLDER [flags of libFuzzer]")
    if importlib.util.find_spec("atheris") is None:
        sys.exit("atheris is not installed: there is no build of it for this Python on this system")
    search(sys.argv[1], Path(sys.argv[2]), sys.argv[3:])
