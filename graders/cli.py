"""`descent`: runs one verb and turns every end into an exit code and, where it failed, into one sentence.

Nothing that takes time to load is loaded above: the user may press Ctrl-C at any moment and is owed no traceback.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence

from graders.exits import BAD_INPUT, DONE, STOPPED, UsageError
from graders.stopping import stop_on_signals
from graders.streams import complain, open_closed_streams, write


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb and return the exit code: 0 done, 1 the grader failed, 2 bad input."""
    words = list(sys.argv[1:] if arguments is None else arguments)

    def run() -> int:
        from graders.verbs import run

        return run(words)

    return obey(run)


def obey(run: Callable[[], int]) -> int:
    """Run a command and return its exit code, however it ends."""
    open_closed_streams()
    stop_on_signals()
    try:
        code = _told(run)
        write()
    except OSError as error:
        complain(_os_words(error))
        return BAD_INPUT
    except KeyboardInterrupt:
        complain("stopped")
        return STOPPED
    return code


def _told(run: Callable[[], int]) -> int:
    try:
        _refuse_lost_folder()
        return run()
    except UsageError as error:
        complain(str(error))
        return BAD_INPUT
    except SystemExit as done:  # argparse, after --help and --version
        return done.code if isinstance(done.code, int) else DONE


def _refuse_lost_folder() -> None:
    try:
        os.getcwd()  # noqa: PTH109 (pathlib is not loaded for it)
    except FileNotFoundError:
        lost = os.environ.get("PWD", "the one you are in")
        raise UsageError(f"the folder {lost} does not exist any more; change to another one") from None


def _os_words(error: OSError) -> str:
    """What the system refused, in words."""
    said = error.strerror or str(error)
    return f"{error.filename}: {said}" if isinstance(error.filename, str) else f"the system refuses: {said}"
