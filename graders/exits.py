"""How a command ends: its exit codes, and the refusal of what cannot be done."""

from __future__ import annotations

DONE, FAILED, BAD_INPUT, STOPPED = 0, 1, 2, 130


class UsageError(Exception):
    """What was asked for cannot be done; the message says what is wrong and what to do."""
