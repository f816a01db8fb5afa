"""What run_autograder runs: /autograder/submission is graded into /autograder/results/results.json.

That file is written anew after each exercise. Gradescope gives no points for a submission whose time is over, so the
exercises have less than that together; what ends the grading otherwise leaves the points of those that are graded.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

LIMITS = ("submission_seconds=420", "memory_bytes=167772160")
"""For Gradescope's smallest container: 768 MB, half a processor, and ten minutes with the start of everything.

The grader and its server take some 500 MB with the whole course, and half of that memory is enough for right answers.
"""
NOT_GRADED = "Not graded: the autograder itself failed, and it is not your fault. Your instructors can see why."


def main(root: Path) -> int:
    """Grade; return the exit code of `descent grade`."""
    results = root / "results" / "results.json"
    results.parent.mkdir(exist_ok=True)
    results.unlink(missing_ok=True)
    words = [str(root / "submission"), "--sealed", str(root / "source" / "sealed.bundle"), "--write"]
    words += [f"gradescope={results}", *(f"--limit={limit}" for limit in LIMITS)]
    command = [sys.executable, "-I", "-m", "graders", "grade", *words]
    code = subprocess.run(command, cwd="/", env=os.environ, stdin=subprocess.DEVNULL, check=False).returncode
    if not results.exists():
        results.write_text(json.dumps({"output": NOT_GRADED, "output_format": "text"}) + "\n", encoding="ascii")
        return code or 1
    if code < 0:
        print(f"Signal {-code} ended the grader: memory may have been over. What it had not come to has no points.")
    told = _read(results)
    worth, there = told_points(told), assignment_points(_read(root / "submission_metadata.json"))
    if worth is not None and there is not None and worth != there:
        print(f"Gradescope gives {there:g} points for this assignment, and its exercises are worth {worth:g}.")
        print("Set the assignment's points to that number, or make the autograder anew with --only.")
    return code


def told_points(results: Any) -> float | None:
    """How many points there are in the results; None where nothing was graded."""
    return sum(test["max_score"] for test in results["tests"]) if "tests" in results else None


def assignment_points(metadata: Any) -> float | None:
    """How many Gradescope gives, if that is known."""
    assignment = metadata.get("assignment") if isinstance(metadata, dict) else None
    points = assignment.get("total_points") if isinstance(assignment, dict) else None
    try:
        return None if points is None else float(points)
    except (TypeError, ValueError):
        return None


def _read(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
