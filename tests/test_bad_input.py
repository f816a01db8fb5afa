"""What a tired or confused student hands in: each ends in one clear sentence and the right score for the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from graders.explaining import explanation
from graders.grading import grade_submission
from graders.keys import read_key
from graders.model import AnswerKey
from graders.report import Report
from graders.submission import read_submission
from graders.words import fact
from graders.worker import Worker
from tests.course import COURSE, NAMES, authored_exercise

STEP = "manual_gd_step"
ROWS = "run_with_optimizer"
RIGHT_STEP = authored_exercise(STEP).answer
RIGHT_ROWS = authored_exercise(ROWS).answer
LOSS = "    loss = y.abs()\n"


def step(body: str) -> bytes:
    """An answer to the first exercise with this body."""
    lines = "".join(f"    {line}\n" for line in body.splitlines())
    return f"import torch\n\n\ndef manual_gd_step(x, lr, f):\n{lines}".encode()


def rows(expression: str) -> bytes:
    """The right rows, as another expression of them."""
    return RIGHT_ROWS.replace("    return rows", f"    return {expression}").encode()


# (what, exercise, the file, status, score, a part of what is said)
ANSWERS: list[tuple[str, str, bytes, str, int, str]] = [
    ("empty file", STEP, b"", "missing", 0, "there is no function called manual_gd_step; write manual_gd_step(x"),
    ("syntax error", STEP, b"def manual_gd_step(x, lr, f:\n    pass\n", "syntax_error", 0, "line 1: SyntaxError"),
    ("tabs and spaces", STEP, b"def manual_gd_step(x, lr, f):\n\tif 1:\n        pass\n", "syntax_error", 0, "TabError"),
    ("a BOM", STEP, b"\xef\xbb\xbf" + RIGHT_STEP.encode(), "passed", 15, ""),
    ("CRLF", STEP, RIGHT_STEP.replace("\n", "\r\n").encode(), "passed", 15, ""),
    ("tabs", STEP, RIGHT_STEP.replace("    ", "\t").encode(), "passed", 15, ""),
    ("latin-1 bytes", STEP, RIGHT_STEP.encode() + b"# \xe9\n", "syntax_error", 0, "save it as UTF-8"),
    ("latin-1, declared", STEP, b"# coding: latin-1\n# \xe9\n" + step("pass"), "failed", 0, "what it returns"),
    ("NUL bytes", STEP, RIGHT_STEP.encode() + b"\0", "syntax_error", 0, "null bytes"),
    ("10 MB", STEP, b"#" * 10 * 2**20, "missing", 0, "too large (10.0 MB)"),
    ("another signature", STEP, b"def manual_gd_step(x, lr):\n    return 0.0\n", "failed", 0,
     "manual_gd_step is called as manual_gd_step(x, lr, f), but yours is manual_gd_step(x, lr)"),
    ("parameters by name only", STEP, RIGHT_STEP.replace("step(x:", "step(*, x:").encode(), "passed", 15, ""),
    ("a class", STEP, b"class manual_gd_step:\n    pass\n", "missing", 0, "is a class; write a function"),
    ("a number", STEP, b"manual_gd_step = 3\n", "missing", 0, "is not a function but a int"),
    ("sys.exit at import", STEP, b"import sys\nsys.exit()\n", "failed", 0, "your code calls sys.exit()"),
    ("sys.exit in a call", STEP, step("raise SystemExit"), "failed", 0, "your code calls sys.exit()"),
    ("an exception at import", STEP, b"import torch\n1 / 0\n", "failed", 0, "line 2: ZeroDivisionError"),
    ("a module that is not there", STEP, b"import numpie\n", "failed", 0, "No module named 'numpie'"),
    ("recursion", STEP, step("return manual_gd_step(x, lr, f)"), "failed", 0, "RecursionError"),
    ("a picture by its whole path", STEP, b"import matplotlib.pyplot as plt\n" + step("plt.savefig('/home/way.png')"),
     "failed", 0, "can write to no other. Name a file by a relative path: 'way.png'."),
    ("a file by its whole path", STEP, step("open('/home/me/way.txt', 'w')"), "failed", 0, "'way.txt'."),
    ("a file that is not there", STEP, step("open('way.txt')"), "failed", 0, "Start from the line that"),
    ("NaN", STEP, step("return float('nan')"), "failed", 0, "expected 5.53, got 7"),
    ("infinity", STEP, RIGHT_STEP.replace("y.item()", "float('inf')").encode(), "partial", 12, "expected 343, got inf"),
    ("a string", STEP, RIGHT_STEP.replace("y.item()", "str(y.item())").encode(), "partial", 8, "got str"),
    ("a bool", STEP, RIGHT_STEP.replace("y.item()", "True").encode(), "partial", 8, "expected float, got bool"),
    ("None", STEP, RIGHT_STEP.replace("return y.item()", "y.item()").encode(), "partial", 8, "got None"),
    ("a generator function", STEP, RIGHT_STEP.replace("return", "yield").encode(), "failed", 0, "got generator"),
    ("a coroutine", STEP, b"async " + step("return 0.0")[15:], "failed", 0, "got coroutine"),
    ("an integer tensor", ROWS, RIGHT_ROWS.replace("[float(x0)]", "[int(x0)]").encode(), "failed", 0,
     "Only Tensors of floating point"),
    ("rows that are tensors", ROWS, rows("[tuple(torch.tensor(n) for n in row) for row in rows]"), "partial", 17,
     "got Tensor, Tensor, Tensor"),
    ("a list that is too short", ROWS, rows("rows[:-1]"), "failed", 0, "10 rows expected, 9 came back"),
    ("a list that is too long", ROWS, rows("rows * 1000"), "failed", 0, "10 rows expected, 2000 came back"),
    ("an empty list", ROWS, rows("[]"), "failed", 0, "10 rows expected, 0 came back"),
    ("a generator for a list", ROWS, rows("(row for row in rows)"), "failed", 0, "expected list, got generator"),
    ("a dict", ROWS, rows("dict(enumerate(rows))"), "failed", 0, "expected list, got dict"),
    ("nothing", ROWS, rows("None"), "failed", 0, "expected list, got None"),
    ("rows of four", ROWS, rows("[(*row, 0.0) for row in rows]"), "failed", 0, "got float, float, float, …"),
    ("rows as lists", ROWS, rows("[list(row) for row in rows]"), "passed", 20, ""),
    ("rows of ints", ROWS, rows("[tuple(map(int, row)) for row in rows]"), "failed", 0, "expected 0.01, got 0"),
]  # fmt: skip


@pytest.fixture(scope="module")
def keys() -> dict[str, AnswerKey]:
    """The keys that students have."""
    return {name: read_key(COURSE / "reference" / "trajectories" / f"{name}.jsonl") for name in NAMES}


@pytest.mark.parametrize(
    ("what", "name", "source", "status", "score", "said"), ANSWERS, ids=[row[0] for row in ANSWERS]
)
def test_one_clear_sentence_and_the_right_score(
    what: str,
    name: str,
    source: bytes,
    status: str,
    score: int,
    said: str,
    keys: dict[str, AnswerKey],
    worker: Worker,
    tmp_path: Path,
) -> None:
    (tmp_path / f"{name}.py").write_bytes(source)
    report = graded(worker, keys[name], tmp_path)
    words = " ".join([*fact(report), *explanation(report)])
    assert (report.status, report.score) == (status, score), (what, words)
    assert said in words, what
    assert "Traceback" not in words


def graded(worker: Worker, key: AnswerKey, folder: Path) -> Report:
    submission = read_submission(folder, [key.exercise.name])
    (report,) = grade_submission(worker, [key], submission)
    return report


@pytest.mark.parametrize("kind", ["folder", "link", "link out of the folder", "missing"])
def test_what_is_no_file_is_missing_and_harms_nothing_else(
    kind: str, keys: dict[str, AnswerKey], worker: Worker, right_answers: Path, tmp_path: Path
) -> None:
    for name in NAMES:
        (tmp_path / f"{name}.py").write_bytes((right_answers / f"{name}.py").read_bytes())
    path = tmp_path / f"{STEP}.py"
    path.unlink()
    if kind == "folder":
        path.mkdir()
    elif kind == "link":
        path.symlink_to(tmp_path / f"{ROWS}.py")
    elif kind == "link out of the folder":
        path.symlink_to(right_answers / f"{STEP}.py")
    reports = grade_submission(worker, list(keys.values()), read_submission(tmp_path, NAMES))
    assert {report.name: report.status for report in reports} == {
        name: "missing" if name == STEP else "passed" for name in NAMES
    }
