"""What an attack could get, planted for it: a course with answers and a secret, other processes, an open port.

All of it is open to everybody, so that only the layers around an answer keep it away. In each thing stands a word that
must come out nowhere.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.corpus import MADE, NAME, ROOM, STEP, Record
from tests.imitated import ORDINARY_USER, keep_capabilities

CANARY = f"canary-{secrets.token_hex(8)}"
SEALED_INPUT = "SEALED-INPUT"
"""What answers write before the inputs of a sealed case; no student must read it."""


def open_to_all(path: Path) -> None:
    """Let everybody read and change a folder and all in it."""
    for folder, _, names in os.walk(path):
        Path(folder).chmod(0o777)
        for name in names:
            if not Path(folder, name).is_symlink():
                Path(folder, name).chmod(0o666)


def course_in(folder: Path) -> None:
    """A course with a reference, a secret, a peer's answer, results, and the graders' code."""
    answer = STEP.decode() + f"\n\nCANARY = {CANARY!r}\n"
    texts = {
        "reference/manual_gd_step.py": answer,
        "submissions/peer/manual_gd_step.py": answer,
        "build/sealed/secret": CANARY,
        f"build/sealed/{CANARY}.jsonl": CANARY,
        "graders/__init__.py": f"# {CANARY}\n",
        "results.json": f'{{"score": 3, "of": "{CANARY}"}}\n',
        ".git/config": f"[remote]\n\turl = https://{CANARY}@example.org\n",
    }
    for path, text in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def state_of(folder: Path) -> str:
    """A hash of everything in a folder: names, kinds, modes, owners, times and contents."""
    digest = hashlib.sha256()
    for path in [folder, *sorted(folder.rglob("*"))]:
        found = path.lstat()
        digest.update(f"{path} {found.st_mode} {found.st_uid} {found.st_nlink} {found.st_mtime_ns}".encode())
        digest.update(repr([(name, os.getxattr(path, name)) for name in os.listxattr(path)]).encode())
        if path.is_file() and not path.is_symlink():
            digest.update(path.read_bytes())
    return digest.hexdigest()


@contextmanager
def neighbour(user: int | None) -> Iterator[subprocess.Popen[bytes]]:
    """Another process of the user that answers run as, with the canary in its environment and no powers."""
    sleeping = subprocess.Popen(
        ["/bin/sleep", "600"],
        env={"SECRET": CANARY},
        user=user,
        start_new_session=True,
        preexec_fn=None if user else _without_powers,
    )
    try:
        yield sleeping
    finally:
        sleeping.kill()
        sleeping.wait()


def _without_powers() -> None:
    if os.geteuid() == 0:
        keep_capabilities(())


@contextmanager
def open_port() -> Iterator[int]:
    """A port of this machine at which the canary is told to whoever asks."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def tell() -> None:
            with suppress(OSError):
                while True:
                    asked, _ = listening.accept()
                    with asked:
                        asked.sendall(CANARY.encode())

        threading.Thread(target=tell, daemon=True).start()
        try:
            yield listening.getsockname()[1]
        finally:
            listening.shutdown(socket.SHUT_RDWR)


def who_runs(machine: str) -> int | None:
    """The user whose neighbours answers are on a machine; None for this one."""
    return ORDINARY_USER if machine == "ordinary user" and os.geteuid() == 0 else None


def handed_in(record: Record, place: Path, words: dict[str, object]) -> Path:
    """Make a submission and the course that it may attack; the submission's folder."""
    course, folder = place / "course", place / "handed in"
    folder.mkdir(parents=True)
    place.chmod(0o777)
    course_in(course)
    if record.name in MADE:
        MADE[record.name][0](folder, course)
    else:
        text = (ROOM / f"{record.name}.py").read_text(encoding="utf-8")
        for word, meant in (words | {"COURSE": course}).items():
            text = text.replace(f"@{word}@", str(meant))
        (folder / f"{NAME}.py").write_text(text, encoding="utf-8")
    open_to_all(course)
    return folder
