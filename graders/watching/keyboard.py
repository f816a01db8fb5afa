"""Single keys from the terminal, without Enter, and the terminal as it was afterwards."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import Any

try:
    import termios
    import tty
except ImportError:  # Windows: it watches there, and offers no keys
    CAN_READ_KEYS = False
else:
    CAN_READ_KEYS = True

ESCAPE = "\x1b"
"""Begins what arrows and function keys send, which goes on with letters."""
PASTED = 4
"""As many characters at once are no keys that somebody pressed: a line pasted by mistake does nothing."""


class HungUp(Exception):
    """The terminal is gone."""


class Keyboard:
    """Standard input, where it is a terminal.

    Attributes:
        usual: the terminal's modes as they were found; None while keys are not read one by one.
    """

    def __init__(self) -> None:
        self.usual: list[Any] | None = None

    @property
    def descriptor(self) -> int:
        """Where keys come from."""
        return sys.stdin.fileno()

    def take(self) -> bool:
        """Have keys come one by one, unseen, from now on, and say whether they do.

        They do not where there is no terminal, nor in the background, where whoever reads a key is stopped.
        """
        if CAN_READ_KEYS and self.usual is None:
            with suppress(OSError, termios.error, ValueError):
                if os.isatty(self.descriptor) and os.tcgetpgrp(self.descriptor) == os.getpgrp():
                    usual = termios.tcgetattr(self.descriptor)
                    tty.setcbreak(self.descriptor)
                    self.usual = usual
        return self.usual is not None

    def give_back(self) -> None:
        """Leave the terminal as it was found; one that is gone needs no care."""
        if self.usual is not None:
            with suppress(OSError, termios.error, ValueError):
                termios.tcsetattr(self.descriptor, termios.TCSADRAIN, self.usual)
            self.usual = None

    def read(self) -> str:
        """The keys pressed since the last time, as far as they are letters, in lower case.

        Raises:
            HungUp: when there will be none any more.
        """
        try:
            pressed = os.read(self.descriptor, 4096)
        except OSError:
            pressed = b""
        if not pressed:
            raise HungUp
        keys = pressed.decode("ascii", "ignore")
        return keys.strip().lower() if len(keys) < PASTED and ESCAPE not in keys else ""
