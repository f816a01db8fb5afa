"""Parts of a class, graded apart, become one: the same files as if it had been graded in one go."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack, closing
from heapq import merge
from itertools import groupby, repeat
from typing import Any

from graders.batch.derived import Derivation
from graders.batch.folder import Handed, Results
from graders.batch.journal import Journal, JournalError
from graders.batch.overrides import read_overrides
from graders.files import write_whole, writing_whole

SAME = ("names", "strict", "limits", "keys", "graders", "versions")
"""What must be the same of all parts, or their marks cannot stand beside each other."""
IN_WORDS = {
    "names": "other exercises", "strict": "another strictness", "limits": "other limits",
    "keys": "other sealed cases (give each part the same --secret)", "graders": "another version of the graders",
    "versions": "other versions",
}  # fmt: skip


def merge_results(parts: Sequence[Results], into: Results) -> int:
    """Put the results of some parts together; how many students there are.

    Raises:
        JournalError: when a part is none, was graded otherwise, or a student stands in two of them differently;
            PlaceError: when something cannot be written.
    """
    terms = _terms(parts)
    overrides = read_overrides(into.overrides, terms["points"])
    students = 0
    with ExitStack() as stack:
        journals = [stack.enter_context(_closing(part)) for part in parts]
        whole = stack.enter_context(_closing(into))
        listed = stack.enter_context(writing_whole(into.submissions))
        of_parts = (zip(part.handed(), repeat(place)) for place, part in enumerate(parts))
        for student, found in groupby(merge(*of_parts, key=_student), _student):
            handed, place = _the_one(student, list(found), parts)
            new = [key for key in handed.answers.values() if whole.status(key) != journals[place].status(key)]
            whole.append([journals[place].row(key) for key in dict.fromkeys(new)])
            listed.write(handed.to_line())
            students += 1
    write_whole(into.run, parts[0].run.read_bytes())
    with _closing(into) as journal:
        Derivation(into, journal, overrides).write()
    return students


def _closing(results: Results) -> closing[Journal]:
    return closing(results.opened())


def _student(one: tuple[Handed, int]) -> str:
    return one[0].student


def _terms(parts: Sequence[Results]) -> dict[str, Any]:
    first, *others = [part.terms() for part in parts]
    for part, terms in zip(parts[1:], others, strict=True):
        for name in SAME:
            if terms[name] != first[name]:
                raise JournalError(f"{part.root} was graded with {IN_WORDS[name]} than {parts[0].root}")
    return first


def _the_one(student: str, found: list[tuple[Handed, int]], parts: Sequence[Results]) -> tuple[Handed, int]:
    """What a student handed in, which every part that has it must have alike."""
    handed, place = found[0]
    for other, elsewhere in found[1:]:
        if other.answers != handed.answers:
            raise JournalError(
                f"{student} stands in {parts[place].root} and in {parts[elsewhere].root} with different answers; "
                "leave one of them away"
            )
    return handed, place
