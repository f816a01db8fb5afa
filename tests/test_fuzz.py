"""The two places that read what others wrote, a child's reply and an answer's source: no bytes break their promises.

The promises are in tests/fuzz/, where a search guided by coverage tries them for as long as it may (`make fuzz`).
"""

from __future__ import annotations

import importlib.util
import tracemalloc
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some

from graders.trajectory import ENDINGS, Ending
from graders.worker import wire
from graders.worker.loading import Source
from tests.course import shell
from tests.fuzz import reply, source
from tests.fuzz.__main__ import CASES, TARGETS
from tests.fuzz.replies import BELIEVED, FILLED, REFUSED, body, columns, told
from tests.fuzz.sources import ENCODINGS, FILES, TEXTS, declared

RUNS = 20_000
pytestmark = pytest.mark.filterwarnings("ignore:invalid escape sequence")  # the decoder unicode_escape says so
SEEDED = settings(derandomize=True, database=None, deadline=None, max_examples=300)


def kept(target: str) -> Iterable[object]:
    """What searches started from, and what they found."""
    return [pytest.param(path.read_bytes(), id=path.name) for path in sorted((CASES / target).iterdir())]


@pytest.mark.parametrize("body", kept("reply"))
def test_a_kept_reply_is_believed_or_refused(body: bytes) -> None:
    reply.check(body)


@pytest.mark.parametrize("content", kept("source"))
def test_a_kept_source_is_compiled_or_told_of(content: bytes) -> None:
    source.check(content)


@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="there is no build of atheris for this Python")
@pytest.mark.parametrize("target", TARGETS)
def test_a_short_search_finds_nothing(target: str, tmp_path: Path) -> None:
    ran = shell("-m", "tests.fuzz", target, tmp_path / target, f"-runs={RUNS}", "-seed=1", PYTHONHASHSEED="0")
    assert ran.returncode == 0, ran.stderr[-3000:]
    assert f"Done {RUNS} runs" in ran.stderr


@pytest.mark.parametrize("sent", BELIEVED.values(), ids=BELIEVED)
def test_a_reply_within_the_caps_is_believed(sent: bytes) -> None:
    assert reply.check(sent) is not None


@pytest.mark.parametrize("sent", REFUSED.values(), ids=REFUSED)
def test_a_reply_beyond_a_cap_is_refused(sent: bytes) -> None:
    assert reply.check(sent) is None


@pytest.mark.parametrize("piece", FILLED.values(), ids=FILLED)
def test_a_full_frame_takes_a_modest_multiple_of_its_bytes(piece: bytes) -> None:
    room = reply.LIMITS.result_bytes - 100
    full = body(columns(1, 1, 0.5)).replace(b"0.5", b"[" + piece * (room // len(piece)) + b"0]")
    tracemalloc.start()
    try:
        assert reply.check(full) is None
        assert tracemalloc.get_traced_memory()[1] < 64 * reply.LIMITS.result_bytes
    finally:
        tracemalloc.stop()


@SEEDED
@given(some.integers(0, 2**32 - 1), some.integers(0, 2**32 - 1))
@example(0, 0)
@example(reply.LIMITS.result_bytes + 1, reply.LIMITS.result_bytes)
@example(2**32 - 1, wire.LARGEST_FRAME)
def test_a_prefix_announces_a_length_or_is_refused(length: int, largest: int) -> None:
    prefix = wire.PREFIX.pack(length)
    if length <= largest:
        assert wire.body_length(prefix, largest) == length
    else:
        with pytest.raises(wire.WireError):
            wire.body_length(prefix, largest)


NUMBERS = some.integers(-(10**320), 10**320) | some.floats() | some.sampled_from((True, 1, 1.0, 0, False, -0.0, 10**7))
WORDS = some.sampled_from(("NaN", "-Infinity", *ENDINGS, "\ud800", "a" * 301, "b" * 2001)) | some.text(max_size=4)
ANY = some.recursive(
    some.none() | NUMBERS | WORDS,
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(WORDS, inner, max_size=3),
    max_leaves=8,
)
ENDED = some.fixed_dictionaries(
    {"how": some.sampled_from(ENDINGS) | ANY},
    optional={
        "line": NUMBERS | ANY,
        "loading": some.booleans() | ANY,
        **dict.fromkeys(("error", "message", "source"), WORDS | ANY),
    },
)
COLUMNS = some.dictionaries(
    WORDS, some.lists(NUMBERS | WORDS | ANY, min_size=2, max_size=2) | NUMBERS | ANY, max_size=4
)
TOLD = some.fixed_dictionaries(
    {"rows": some.just(2) | ANY, "columns": COLUMNS | ANY, "ending": some.sampled_from(ENDINGS) | ENDED | ANY},
    optional={"calls": WORDS | ANY, "route": WORDS | ANY},
)


@SEEDED
@given(TOLD | ANY, ENDED | ANY)
@example(told(rows=2, columns={"x": [True, 1.0]}), None)
@example(told(rows=2, columns={"x": [0.0, False, 0.0][:2]}), None)
@example(None, {"how": "completed", "error": "ValueError", "line": 3, "loading": True})
def test_what_looks_like_a_reply_is_believed_or_refused(trajectory: object, compiled: object) -> None:
    reply.check(body(trajectory, compiled=compiled))


@SEEDED
@given(TOLD.map(body), some.binary(max_size=4), some.integers(0, 400), some.integers(0, 8))
def test_a_damaged_reply_is_believed_or_refused(sent: bytes, put: bytes, place: int, removed: int) -> None:
    reply.check(sent[:place] + put + sent[place + removed :])


@pytest.mark.parametrize("content", FILES.values(), ids=FILES)
def test_an_odd_file_is_compiled_or_told_of(content: bytes) -> None:
    source.check(content)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_file_of_any_encoding_is_compiled_or_told_of(encoding: str) -> None:
    for content in declared(encoding):
        source.check(content)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["no mark", "a byte order mark"])
def test_a_byte_that_is_no_text_is_told_on_its_line(mark: bytes) -> None:
    found = source.check(mark + b"\n\n\n\n# \xff\n")
    assert isinstance(found, Ending)
    assert found.line == 5


LINES = [line + b"\n" for path in (CASES / "source").iterdir() for line in path.read_bytes().split(b"\n")]
COOKIES = some.sampled_from([f"# coding: {name}\n".encode() for name in ENCODINGS] + [b"", b"\xef\xbb\xbf", b"\n"])
PIECES = some.sampled_from([*LINES, *TEXTS, *(word.encode() for word in source.WORDS)]) | some.binary(max_size=8)


@SEEDED
@given(COOKIES, some.lists(PIECES, max_size=8))
@example(b"", [b"def f():\n nonlocal " + b"a" * 2001])
@example(b"# coding: unicode_escape\n", [b"x = '\\ud800'\n"])
@example(b"\xef\xbb\xbf", [b"\n\n\n\n\xff"])
def test_any_file_is_compiled_or_told_of(cookie: bytes, pieces: list[bytes]) -> None:
    assert isinstance(source.check(cookie + b"".join(pieces)), Source | Ending)
