"""A course's secret: the graders are public, so what students cannot know is the inputs that are drawn from it."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

TERM = "term "
LENGTH = 32


class SecretError(Exception):
    """A file holds no secret, or none can be written; the message says which and what to do."""


@dataclass(frozen=True)
class Secret:
    """Random bytes, and the term they are for: the same secret draws other cases in another term."""

    token: bytes
    term: str = ""

    def seed(self, exercise: str, student: str | None, number: int) -> bytes:
        """What the exercise's draw of that number starts from: HMAC-SHA256 (RFC 2104) of what it is for."""
        return self._mac([exercise, self.term, student, number])

    def mark(self, student: str | None) -> str:
        """A name for what is drawn, from which nothing follows about the secret."""
        return self._mac(["mark", self.term, student]).hex()[:32]

    def _mac(self, message: list[object]) -> bytes:
        return hmac.new(self.token, json.dumps(message).encode("ascii"), hashlib.sha256).digest()


def new_secret(path: Path, term: str = "") -> Secret:
    """Draw a secret and keep it in a new file that only its owner can read.

    Raises:
        SecretError: when there is a file already, or none can be written.
    """
    secret = Secret(secrets.token_bytes(LENGTH), term)
    if any(not letter.isprintable() for letter in term):
        raise SecretError(f"{term!r} is no name of a term; write it on one line")
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(f"{secret.token.hex()}\n" + (f"{TERM}{term}\n" if term else ""))
        except OSError:
            path.unlink()  # half a secret would be refused for ever, by those who read it and those who make one
            raise
    except FileExistsError:
        raise SecretError(
            f"{path} is there already; who replaces a secret loses its cases, so choose a new name"
        ) from None
    except OSError as error:
        raise SecretError(f"{path} cannot be written ({error.strerror}); choose another place") from None
    return secret


def read_secret(path: Path) -> Secret:
    """The secret in a file.

    Raises:
        SecretError: when there is none in it.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise SecretError(
            f"{path} cannot be read ({error.strerror}); make a secret with: descent secret new FILE"
        ) from None
    except UnicodeDecodeError:
        lines = []
    try:
        token, *more = lines
        term = more[0].removeprefix(TERM) if more else ""
        if len(more) > 1 or (more and not more[0].startswith(TERM)) or len(bytes.fromhex(token)) != LENGTH:
            raise ValueError
        return Secret(bytes.fromhex(token), term)
    except ValueError:
        raise SecretError(f"{path} holds no secret; make one with: descent secret new FILE") from None
