"""Which of torch's own functions an answer reached that an exercise asks to be written by hand.

Every call is looked at, however the function was found: by another name, through a class, or below torch's Python. It
is a remark on the route and not evidence for the diagnosis, since the result may be right.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType
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

    @property
    def told(self) -> str:
        """What was found, while the watching still goes on.

        Python ends it by itself where an exception comes while a call is looked at: too deep a recursion, a time limit.
        So an exception on its way out leaves open who ended it, and only what was found by then is told.
        """
        watching = bool(self.modules or self.functions) and sys.exc_info()[0] is None
        return SWITCHED_OFF if watching and sys.getprofile() != self.look else self.found

    def look(self, frame: FrameType, event: str, called: Any) -> None:
        """Look at one call of a Python function, or of one that is built in."""
        if self.found or event not in ("call", "c_call"):
            return
        name = _called(frame) if event == "call" else _built_in(called)
        if name.startswith(f"{TORCH}.") and (
            any(name.startswith(f"{module}.") for module in self.modules)
            or not self.functions.isdisjoint(name.split("."))
        ):
            self.found = name[:100]


def _called(frame: FrameType) -> str:
    """The dotted name of a Python function that was called; of torch's own dispatcher, what it dispatches."""
    module, name = str(frame.f_globals.get("__name__")), frame.f_code.co_qualname
    if module == "torch._ops" and frame.f_code.co_name == "__call__":
        return f"{TORCH}.ops.{frame.f_locals['self']}"
    return f"{module}.{name}"


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
