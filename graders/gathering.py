"""Result documents, wherever they are: in files of their own, or in a folder that a class was graded into."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from graders.emit.reading import Document, DocumentError, document_paths, read_document

Named = tuple[str, Document | DocumentError]
"""A document, or why there is none, with what to call it where it does not say whose it is."""


def gathered(places: Sequence[Path], student: str | None = None) -> Iterator[Named]:
    """The documents in some files and folders; of one student only, where one is named.

    Raises:
        DocumentError: for a folder without any, and where the student has none.
    """
    found = False
    for place in places:
        for named, document in _of_class(place) if is_class(place) else _in_files(place):
            if student is None or (not isinstance(document, DocumentError) and document["student"] == student):
                found = True
                yield named, document
    if student is not None and not found:
        raise DocumentError(f"there is no result of {student!r} in {', '.join(map(str, places))}")


def one_document(place: Path, student: str | None) -> Document:
    """One document: that of a file, or of one student in a class.

    Raises:
        DocumentError: when there is none, or it is not said which.
    """
    if student is None and is_class(place):
        raise DocumentError(f"{place} holds the results of a class; say whose you want with --student")
    if student is None:
        return read_document(place)
    (_, document), *_ = gathered([place], student)
    assert not isinstance(document, DocumentError)
    return document


def is_class(place: Path) -> bool:
    """Whether a class was graded into a folder."""
    return (place / "run.json").is_file()


def _in_files(place: Path) -> Iterator[Named]:
    for path in document_paths([place]):
        try:
            yield path.stem, read_document(path)
        except DocumentError as error:
            yield path.stem, error


def _of_class(place: Path) -> Iterator[Named]:
    from graders.batch.derived import Derivation
    from graders.batch.folder import Results
    from graders.batch.journal import JournalError
    from graders.batch.overrides import read_overrides

    results = Results(place)
    try:
        overrides = read_overrides(results.overrides, results.terms()["points"])
        with closing(results.opened()) as journal:
            for document in Derivation(results, journal, overrides).documents():
                yield document["student"], document
    except JournalError as error:
        raise DocumentError(str(error)) from None
