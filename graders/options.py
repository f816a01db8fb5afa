"""The option of `pytest graders/`, in a plugin of its own that pytest loads before it looks at any folder.

In a conftest it would come too late: pytest would take `--submission DIR` for an unknown word and a folder to test,
and run DIR/conftest.py beside the answer keys. One way to do so remains, since no project can reach pytest sooner:
before graders/ and without an equals sign, DIR is where pytest looks for its own settings. A submission that is not
trusted is graded by `descent grade DIR`.
"""

from __future__ import annotations

from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let another folder be graded."""
    parser.addoption(
        "--submission",
        metavar="DIR",
        type=Path,
        help="grade the answers in DIR instead of exercises/; write it --submission=DIR, or after graders/",
    )
