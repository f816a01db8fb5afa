"""What answers often import when they run: loaded before, where they will not be able to open a file."""

from __future__ import annotations

import importlib
from contextlib import suppress

ENCODINGS = "ascii cp1252 iso8859_15 latin_1 utf_16 utf_32 utf_8_sig"
"""Those that files are written in; even naming one opens a file."""

STANDARD = """
    abc argparse array ast asyncio base64 bisect calendar cmath collections.abc colorsys concurrent.futures configparser
    contextvars copy csv ctypes dataclasses datetime decimal difflib dis doctest enum fractions functools getpass glob
    gzip hashlib heapq html importlib.resources inspect io itertools json keyword locale logging.config math
    multiprocessing numbers operator optparse os pathlib pdb pickle platform pprint profile queue random re sched
    secrets shelve shlex shutil socket sqlite3 ssl statistics string struct subprocess sys tempfile textwrap threading
    time timeit tokenize traceback tracemalloc turtle types typing unittest.mock urllib.parse urllib.request uuid
    warnings weakref xml.etree.ElementTree zipfile zlib zoneinfo
"""
INSTALLED = """
    matplotlib.animation matplotlib.backends.backend_agg matplotlib.pyplot numpy.linalg numpy.random scipy.integrate
    scipy.linalg scipy.optimize scipy.special scipy.stats sklearn.datasets sklearn.linear_model sklearn.metrics
    sklearn.preprocessing torch.distributions torch.func torch.nn.functional torch.nn.utils torch.optim.swa_utils
    torch.utils.data torch.utils.serialization.config
"""


def load() -> None:
    """Load what is there of them; it takes a few seconds."""
    encodings = [f"encodings.{name}" for name in ENCODINGS.split()]
    for name in (*encodings, *STANDARD.split(), *INSTALLED.split()):
        with suppress(ImportError):
            importlib.import_module(name)
