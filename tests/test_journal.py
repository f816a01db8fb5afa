"""The journal: whatever a crash, a full disk or a hand leaves of it is read, and the same work makes the same bytes."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some

from graders.batch.journal import BLOCK, STOPPED, Journal, JournalError, is_final
from tests.course import shell

Row = dict[str, Any]


def row(number: int, status: str = "passed", **more: Any) -> Row:
    return {"key": f"{number:064x}", "status": status, "name": "one", **more}


def line(row: Row) -> bytes:
    return (json.dumps(row, separators=(",", ":")) + "\n").encode("ascii")


def appended(path: Path, *rows: Row) -> None:
    """Open the journal, add those rows that are not in it, as a run does, and close it."""
    journal = Journal(path)
    try:
        for one in rows:
            if not is_final(journal.status(one["key"]), retry_stopped=False):
                journal.append([one])
    finally:
        journal.close()


def statuses(path: Path, count: int) -> list[str]:
    journal = Journal(path)
    try:
        return [journal.status(row(number)["key"]) for number in range(count)]
    finally:
        journal.close()


ROWS = [row(0), row(1, "failed", words=["é", "\ud800"]), row(2, output="x\n" * 50), row(3, "timed_out")]
WHOLE = b"".join(map(line, ROWS))


@pytest.fixture(scope="module", autouse=True)
def _nothing_waits_for_the_disk() -> Iterator[None]:
    """What is tested is which bytes there are, not that they outlast a loss of power."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(os, "fsync", lambda _: None)
        yield


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "results.jsonl"


def test_what_was_written_is_read_again_from_its_beginning(path: Path) -> None:
    appended(path, *ROWS)
    assert path.read_bytes() == WHOLE
    journal = Journal(path)
    assert [journal.row(one["key"]) for one in ROWS] == ROWS
    assert [journal.status(one["key"]) for one in ROWS] == ["passed", "failed", "passed", "timed_out"]
    assert journal.status(row(9)["key"]) == ""
    assert journal.damaged == []
    journal.close()


def test_a_row_is_read_by_the_process_that_wrote_it(path: Path) -> None:
    journal = Journal(path)
    journal.append(ROWS[:2])
    journal.append(ROWS[2:])
    assert [journal.row(one["key"]) for one in ROWS] == ROWS
    journal.close()


def test_only_its_owner_reads_it(path: Path) -> None:
    appended(path)
    assert path.stat().st_mode & 0o777 == 0o600


LEFT: dict[str, tuple[bytes, list[str], list[int]]] = {
    "nothing": (b"", ["", "", ""], []),
    "a torn last line": (line(ROWS[0]) + line(ROWS[1])[:-1], ["passed", "", ""], []),
    "the first byte of a line": (line(ROWS[0]) + b"{", ["passed", "", ""], []),
    "a torn only line": (b'{"key":"0', ["", "", ""], []),
    "zeros behind the last line": (line(ROWS[0]) + b"\0" * 9000, ["passed", "", ""], []),
    "a long torn line": (line(ROWS[0]) + b"x" * (2 * BLOCK + 7), ["passed", "", ""], []),
    "a damaged line": (line(ROWS[0]) + b"{damaged\n" + line(ROWS[2]), ["passed", "", "passed"], [2]),
    "a cut line": (line(ROWS[0]) + line(ROWS[1])[:-9] + b"\n" + line(ROWS[2]), ["passed", "", "passed"], [2]),
    "an empty line": (line(ROWS[0]) + b"\n" + line(ROWS[2]), ["passed", "", "passed"], [2]),
    "a line of something else": (b'{"a":1}\n' + line(ROWS[0]), ["passed", "", ""], [1]),
    "bytes that are no text": (line(ROWS[0]) + b"\xff\xfe\n" + line(ROWS[2]), ["passed", "", "passed"], [2]),
    "two rows of one key": (line(ROWS[0]) + line(row(0, "grader_error")), ["grader_error", "", ""], []),
}


@pytest.mark.parametrize(("text", "told", "damaged"), LEFT.values(), ids=LEFT)
def test_whatever_is_left_of_it_the_whole_lines_count(
    text: bytes, told: list[str], damaged: list[int], path: Path
) -> None:
    path.write_bytes(text)
    journal = Journal(path)
    assert [journal.status(row(number)["key"]) for number in range(3)] == told
    assert journal.damaged == damaged
    journal.close()
    appended(path, *ROWS)
    assert statuses(path, 4) == ["passed", "failed", "passed", "timed_out"]
    assert path.read_bytes().startswith(text[: text.rfind(b"\n") + 1]), "what was whole stays"


def test_the_last_row_of_a_key_counts(path: Path) -> None:
    appended(path, row(0, "grader_error"), row(1), row(0, "failed", score=3))
    journal = Journal(path)
    assert journal.row(row(0)["key"]) == row(0, "failed", score=3)
    journal.append([row(0, "passed")])
    assert journal.row(row(0)["key"]) == row(0, "passed")
    journal.close()


def test_the_same_row_again_changes_nothing(path: Path) -> None:
    journal = Journal(path)
    journal.append(ROWS)
    journal.append(ROWS)
    journal.append([])
    journal.close()
    journal = Journal(path)
    journal.append(reversed(ROWS))
    journal.close()
    assert path.read_bytes() == WHOLE


def test_a_row_that_was_damaged_within_is_told_with_its_place(path: Path) -> None:
    path.write_bytes(line(ROWS[0]) + line(ROWS[1]).replace(b'"name"', b'"name'))
    journal = Journal(path)
    with pytest.raises(JournalError, match=f"damaged at byte {len(line(ROWS[0]))}; remove that line"):
        journal.row(ROWS[1]["key"])
    journal.close()


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_row_that_is_not_json_is_not_written(value: float, path: Path) -> None:
    journal = Journal(path)
    with pytest.raises(ValueError, match="JSON"):
        journal.append([row(0), row(1, score=value)])
    journal.close()
    assert path.read_bytes() == b""


FINAL = {"": False, "passed": True, "partial": True, "missing": True, "syntax_error": True, "grader_error": False}


@pytest.mark.parametrize("status", [*FINAL, *STOPPED])
def test_what_is_done_and_what_is_graded_again(status: str) -> None:
    assert is_final(status, retry_stopped=False) == FINAL.get(status, True)
    assert is_final(status, retry_stopped=True) == FINAL.get(status, False)


def test_a_place_that_takes_no_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(JournalError, match=r"cannot be used .Is a directory.; choose another folder"):
        Journal(tmp_path)
    with pytest.raises(JournalError, match=r"cannot be used .No such file or directory."):
        Journal(tmp_path / "nowhere" / "results.jsonl")


FILLED = """
import resource, signal, sys
from pathlib import Path
from graders.batch.journal import Journal, JournalError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]),) * 2)
journal = Journal(Path(sys.argv[1]))
row = {"status": "passed", "output": "x" * 500}
try:
    for number in range(100):
        journal.append([row | {"key": f"{number:064x}"}])
except JournalError as error:
    told = str(error)
assert [journal.status(f"{n:064x}") for n in range(100)] == ["passed"] * number + [""] * (100 - number)
assert all(journal.row(f"{n:064x}")["output"] == "x" * 500 for n in range(number))
print(number, told)
"""


@pytest.mark.parametrize("room", [0, 100, 30_000])
def test_a_full_disk_loses_nothing_that_was_written(room: int, path: Path) -> None:
    rows = [row(number) | {"output": "x" * 500} for number in range(100)]
    run = shell("-c", FILLED, path, room)
    assert run.stderr == ""
    written, _, told = run.stdout.partition(" ")
    assert told == (
        f"{path} cannot be written (File too large); what is in it is kept, and the same command goes on from there\n"
    )
    assert statuses(path, 100) == ["passed"] * int(written) + [""] * (100 - int(written))
    assert int(written) == path.read_bytes().count(b"\n")
    kept = path.read_bytes()
    appended(path, *rows)
    assert path.read_bytes().startswith(kept)
    assert statuses(path, 100) == ["passed"] * 100


A_ROW = some.builds(
    lambda number, status, output: row(number, status, output=output),
    some.integers(0, 5), some.sampled_from(["passed", "failed", "timed_out", "syntax_error"]), some.text(max_size=30),
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(some.lists(A_ROW, max_size=8), some.floats(0, 1))
@example(ROWS, 0.0)
@example(ROWS, 1.0)
def test_a_journal_that_is_cut_anywhere_ends_with_the_same_bytes(rows: Sequence[Row], where: float) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "results.jsonl")
        appended(path, *rows)
        whole = path.read_bytes()
        os.truncate(path, round(where * len(whole)))
        appended(path, *rows)
        assert path.read_bytes() == whole


def test_a_journal_that_is_cut_at_each_byte_ends_with_the_same_bytes(path: Path) -> None:
    for length in range(len(WHOLE) + 1):
        path.write_bytes(WHOLE[:length])
        appended(path, *ROWS)
        assert path.read_bytes() == WHOLE
