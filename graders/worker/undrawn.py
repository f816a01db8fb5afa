"""The course's drawing module, as an answer finds it while nobody looks: all of it can be called, and nothing is drawn.

An answer that plots what it computed, as the exercises invite it to, is right all the same; and the file itself, where
a student could have changed it, is none of an answer's.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any

NAMES = ("exercises", "live_plot", "exercises.live_plot")
"""What an answer can import it as."""
PUBLIC = ("Picture", "anim_2d", "anim_3d", "compare", "plot_loss_landscape", "plot_lr", "plot_path")


TEXTS, FILES = ("to_html", "to_html5_video"), ("to_png", "to_gif", "to_mp4")
"""What a picture makes of itself, as text and as bytes."""


class Undrawn(ModuleType):
    """A module, its functions, and what they return, all in one; it holds nothing, and whatever is in it is itself."""

    __all__ = PUBLIC

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if name in TEXTS:
            return str
        return bytes if name in FILES else self

    def __getitem__(self, _: Any) -> Undrawn:
        return self

    def __setitem__(self, _: Any, __: Any) -> None:
        """Forget it."""

    def __len__(self) -> int:
        return 0

    def __iter__(self) -> Iterator[Undrawn]:
        return iter(())

    def __bool__(self) -> bool:
        return True

    def __call__(self, *_: Any, **__: Any) -> Undrawn:
        """What calling anything in it does: nothing."""
        return self


def nothing_is_drawn() -> None:
    """Let an answer find this in place of the course's drawing module."""
    module = Undrawn("live_plot")
    sys.modules.update(dict.fromkeys(NAMES, module))
