"""Pictures as they look: the last frame beside the one in tests/pictures/, in every run of the tests.

After a change that is meant: `pytest tests/test_live_plot_pictures.py --mpl-generate-path=tests/pictures`, and look.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.drawing import SLIDE, on_saddle
from tests.test_live_plot import RATES, flat, plots, seen_from_above, solid

CLOSE_ENOUGH = 6
"""The root mean square of the difference, of 255, up to which two pictures are the same: fonts are set otherwise."""
GOLDEN: dict[str, Callable[[], Any]] = {
    "curve": flat,
    "surface": solid,
    "compare": lambda: seen_from_above(SGD=SLIDE, other=on_saddle((-8, 3), (-5, 4), (-2, 6))),
    "rates": lambda: plots.plot_lr({"once": RATES, "twice": [rate**2 for rate in RATES]}),
}


class Saved:
    """A picture, written as pytest-mpl asks for it."""

    def __init__(self, picture: Any) -> None:
        self.picture = picture

    def savefig(self, path: str, **_: Any) -> None:
        """Save it, as a figure of matplotlib does."""
        self.picture.save(path)


def _on_file(name: str) -> Any:
    look = {"baseline_dir": "pictures", "filename": f"{name}.png", "tolerance": CLOSE_ENOUGH, "style": "default"}
    return pytest.param(GOLDEN[name], id=name, marks=pytest.mark.mpl_image_compare(**look))


@pytest.mark.parametrize("make", [_on_file(name) for name in GOLDEN])
def test_it_looks_as_it_did(make: Callable[[], Any]) -> Saved:
    return Saved(make())
