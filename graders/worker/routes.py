"""Which of torch's own functions an answer reached that an exercise asks to be written by hand.

Every call is looked at, however the function was found: by another name, through a class, or below torch's Python. It
is a remark on the route and not evidence for the diagnosis, since the result may be right.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import CodeType, FrameType
from typing import Any

TORCH = "torch"
SWITCHED_OFF = "sys.setprofile"
"""The route of an answer that switches the watching off."""


class Route:
    """The first call that was not asked for."""

    def __init__(self, by_hand: Sequence[str]) -> None:
        self.modules = tuple(name for name in by_hand if name.startswith(f"{TORCH}."))
        self.functions = frozenset(by_hand) - set(self.modules)
        self.found = ""
        self.cleared: dict[int, CodeType] = {}

    @property
    def told(self) -> str:
        """What was found, while the watching still goes on.

        Python ends it by itself where an exception comes while a call is looked at: too deep a recursion, a time limit.
        So an exception on its way out leaves open who ended it, and only what was found by then is told.
        """
        watching = bool(self.modules or self.functions) and sys.exc_info()[0] is None
        return SWITCHED_OFF if watching and sys.getprofile() != self.look else self.found

    def look(self, frame: FrameType, event: str, called: Any) -> None:
        """Look at one call of a Python function, or of one that is built in. It happens at every call: be quick."""
        if event == "call":
            code = frame.f_code
            if id(code) not in self.cleared:
                self._look_at(frame, code)
        elif event == "c_call" and getattr(called, "__name__", "") in self.functions and not self.found:
            self.found = _built_in(called)

    def _look_at(self, frame: FrameType, code: CodeType) -> None:
        name, always_the_same = _called(frame, code)
        if name.startswith(f"{TORCH}.") and (
            any(name.startswith(f"{module}.") for module in self.modules)
            or not self.functions.isdisjoint(name.split("."))
        ):
            self.found = self.found or name[:100]
        elif always_the_same:
            self.cleared[id(code)] = code  # kept, so that its number is not given to another


def _called(frame: FrameType, code: CodeType) -> tuple[str, bool]:
    """The dotted name of a Python function that was called, and whether it is the same at its next call.

    It is not for torch's own dispatcher, for which it is the name of what is dispatched.
    """
    module = str(frame.f_globals.get("__name__"))
    if module == "torch._ops" and code.co_name == "__call__":
        return f"{TORCH}.ops.{frame.f_locals['self']}", False
    return f"{module}.{code.co_qualname}", True


def _built_in(called: Any) -> str:
    """The dotted name of a built-in function of torch's; empty for another's."""
    owner = f"{getattr(called, '__module__', '')} {type(getattr(called, '__self__', None)).__module__}"
    return f"{TORCH}.{getattr(called, '__name__', '')}" if TORCH in owner else ""


@contextmanager
def watched(by_hand: Sequence[str]) -> Iterator[Route]:
    """Watch the calls made inside, where there is anything to watch for."""
    route = Route(by_hand)
    if not by_hand:
        yield route
        return
    sys.setprofile(route.look)
    try:
        yield route
    finally:
        sys.setprofile(None)
