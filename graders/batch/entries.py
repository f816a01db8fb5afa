"""Who handed in what: a folder with one folder, archive or notebook per student, a list of them, or one checkout."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from graders.printable import one_line
from graders.submission import SubmissionError, find_answer

COLUMNS = ("student", "path")
HANDED_IN = "handed_in"
NOBODYS = ("__MACOSX", "__pycache__")
"""Folders that are nobody's submission, though they lie among them."""
KINDS = (".zip", ".ipynb")


@dataclass(frozen=True, slots=True)
class Entry:
    """One submission: whose it is, where it lies, and when it was handed in, where the list says so."""

    student: str
    place: str
    handed_in: str = ""


def entries(submissions: Path, names: Sequence[str]) -> list[Entry]:
    """The submissions, in the order of the students' names.

    Args:
        submissions: what the command line names.
        names: the exercises; a folder that holds an answer to one of them is itself a submission.

    Raises:
        SubmissionError: when there are none, two are one student's, or the list is none.
    """
    if submissions.suffix.lower() == ".csv" and submissions.is_file():
        found = list(_listed(submissions))
    elif submissions.is_file() and submissions.suffix.lower() in KINDS:
        found = [Entry(_name(submissions.stem), str(submissions))]
    elif not submissions.is_dir():
        kind = "is neither a folder nor a list (.csv)" if submissions.exists() else "does not exist"
        raise SubmissionError(f"{submissions} {kind}; name the folder that holds a folder for each student")
    elif any(find_answer(submissions, list(names), name).is_file() for name in names):
        found = [Entry(_name(submissions.resolve().name), str(submissions))]
    else:
        found = list(_in_folder(submissions))
    if not found:
        raise SubmissionError(
            f"there is no submission in {submissions}; put a folder, a .zip or a notebook for each student there"
        )
    found.sort(key=lambda entry: entry.student)
    _refuse_twice(found)
    return found


def _in_folder(folder: Path) -> Iterator[Entry]:
    with os.scandir(folder) as inside:
        for one in inside:
            if one.name.startswith(".") or one.name in NOBODYS:
                continue
            path = Path(one.name)
            if one.is_symlink() or one.is_dir(follow_symlinks=False):
                yield Entry(_name(one.name), one.path)
            elif path.suffix.lower() in KINDS:
                yield Entry(_name(path.stem), one.path)


def _listed(path: Path) -> Iterator[Entry]:
    """The rows of a list with the columns `student` and `path`, as seen from its folder, and perhaps `handed_in`."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
        rows = csv.DictReader(io.StringIO(text, newline=""), restkey="", restval="")
        missing = [column for column in COLUMNS if column not in (rows.fieldnames or ())]
        if missing:
            raise SubmissionError(f"{path} has no column {missing[0]!r}; its first line is: {','.join(COLUMNS)}")
        for row in rows:
            if not row["student"].strip() or not row["path"].strip():
                raise SubmissionError(f"{path}, line {rows.line_num}: a student and a path are wanted")
            place = os.path.normpath(path.parent / row["path"].strip())
            yield Entry(
                _name(row["student"].strip()), place, _moment(path, rows.line_num, (row.get(HANDED_IN) or "").strip())
            )
    except OSError as error:
        raise SubmissionError(f"{path} cannot be read ({error.strerror})") from None
    except UnicodeDecodeError:
        raise SubmissionError(f"{path} is not UTF-8 text; save the list as CSV in UTF-8") from None
    except csv.Error as error:
        raise SubmissionError(f"{path} is no list ({error}); save it as CSV") from None


def _moment(path: Path, line: int, told: str) -> str:
    """A date and time as a list says it; without a zone it is UTC.

    Raises:
        SubmissionError: when it is none.
    """
    try:
        moment = datetime.fromisoformat(told) if told else None
    except ValueError:
        raise SubmissionError(f"{path}, line {line}: {told!r} is no time such as 2027-01-31T23:59:00+00:00") from None
    if moment is None:
        return ""
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).isoformat(timespec="seconds")


def _name(text: str) -> str:
    """A student's name as text that can be written and shown; of the bytes that are none it shows the codes.

    So it does of a name of which nothing could be seen.
    """
    text = os.fsencode(text).decode("utf-8", "backslashreplace")
    shown = one_line(text)
    return shown if shown.strip() else repr(text)


def _refuse_twice(found: Sequence[Entry]) -> None:
    seen: dict[str, Entry] = {}
    for entry in found:
        other = seen.setdefault(entry.student, entry)
        if other is not entry:
            raise SubmissionError(
                f"{entry.student} has handed in twice ({other.place} and {entry.place}); keep one of them"
            )
