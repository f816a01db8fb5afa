"""The handwritten digits that scikit-learn ships, read from its file: importing it would take longer than training."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

LARGEST = 16.0
"""The darkest a pixel can be."""
TRAINING = 1400
"""The first so many of the 1797 images are for training, the others for testing."""


@cache
def digits() -> tuple[Tensor, Tensor]:
    """All images, shape (1797, 64), float32 from 0 to 1, and their classes, shape (1797,), int64."""
    spec = find_spec("sklearn")
    assert spec is not None, "scikit-learn is one of our dependencies"
    assert spec.submodule_search_locations, "scikit-learn is a package"
    path = Path(spec.submodule_search_locations[0]) / "datasets" / "data" / "digits.csv.gz"
    table = torch.from_numpy(np.loadtxt(path, delimiter=",", dtype=np.float32))
    return table[:, :-1] / LARGEST, table[:, -1].long()


def unseen_digits() -> tuple[Tensor, Tensor]:
    """The images that no case trains on, and their classes."""
    images, classes = digits()
    return images[TRAINING:], classes[TRAINING:]
