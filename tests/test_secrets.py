"""A course's secret, and the bundle that carries sealed keys: made once, kept from others, and refused when damaged."""

from __future__ import annotations

import json
import os
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from graders.bundles import MADE_BY, MANIFEST, opened_bundle, write_bundle
from graders.files import PlaceError
from graders.keys import CourseError, KeyPlace
from graders.secrets import Secret, SecretError, new_secret, read_secret
from tests.course import COURSE, shell

NAMES = ["loss_l1", "lr_step"]
TOKEN = bytes(range(32))
KEYS = COURSE / "reference" / "trajectories"


@pytest.mark.parametrize("term", ["", "2026", "spring 2026", " été ", "term "])
def test_a_secret_is_read_as_it_was_made(term: str, tmp_path: Path) -> None:
    made = new_secret(tmp_path / "secret", term)
    assert read_secret(tmp_path / "secret") == made
    assert (len(made.token), made.term) == (32, term)
    assert (tmp_path / "secret").stat().st_mode & 0o777 == 0o600


def test_no_two_secrets_are_alike(tmp_path: Path) -> None:
    assert len({new_secret(tmp_path / str(number)).token for number in range(20)}) == 20


def test_a_secret_is_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    new_secret(path, "2026")
    before = path.read_bytes()
    with pytest.raises(SecretError, match="is there already; who replaces a secret loses its cases"):
        new_secret(path)
    (tmp_path / "link").symlink_to("nowhere")
    with pytest.raises(SecretError, match="is there already"):
        new_secret(tmp_path / "link")
    assert path.read_bytes() == before
    assert sorted(found.name for found in tmp_path.iterdir()) == ["link", "secret"]


@pytest.mark.parametrize("term", ["a\nb", "a\rb", "a\u2028b", "a\x1b[31mb", "\ud800"])
def test_a_term_is_one_line(term: str, tmp_path: Path) -> None:
    with pytest.raises(SecretError, match="is no name of a term"):
        new_secret(tmp_path / "secret", term)
    assert list(tmp_path.iterdir()) == []


FULL = """
import resource, signal, sys
from pathlib import Path
from graders.secrets import SecretError, new_secret
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
try:
    new_secret(Path(sys.argv[1]))
except SecretError as error:
    print(error)
"""


def test_where_a_secret_cannot_be_written_no_half_of_it_is_left(tmp_path: Path) -> None:
    with pytest.raises(SecretError, match=r"cannot be written .No such file or directory.; choose another place"):
        new_secret(tmp_path / "nowhere" / "secret")
    run = shell("-c", FULL, tmp_path / "secret")
    assert run.stdout == f"{tmp_path}/secret cannot be written (File too large); choose another place\n"
    assert list(tmp_path.iterdir()) == []


HEX = TOKEN.hex()
SOUND = {"plain": (HEX + "\n", ""), "without an end": (HEX, ""), "Windows": (HEX + "\r\nterm a b\r\n", "a b")}


@pytest.mark.parametrize(("text", "term"), SOUND.values(), ids=SOUND)
def test_a_secret_may_be_copied_by_hand(text: str, term: str, tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(text.encode())
    assert read_secret(tmp_path / "secret") == Secret(TOKEN, term)


DAMAGED = {
    "empty": b"",
    "too short": HEX[:-2].encode(),
    "too long": HEX.encode() + b"00",
    "half a byte": HEX[:-1].encode(),
    "no number": b"g" * 64,
    "two secrets": f"{HEX}\n{HEX}\n".encode(),
    "a line too many": f"{HEX}\nterm 1\nterm 2\n".encode(),
    "no text": b"\xff" * 64,
    "NUL bytes": b"\0" * 64,
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_secret_is_refused_and_stays(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "secret"
    path.write_bytes(content)
    with pytest.raises(SecretError, match="holds no secret; make one with: descent secret new FILE"):
        read_secret(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize("place", ["nowhere", "."])
def test_a_secret_that_is_no_file_is_told(place: str, tmp_path: Path) -> None:
    with pytest.raises(SecretError, match=r"cannot be read .*; make a secret with: descent secret new FILE"):
        read_secret(tmp_path / place)


def test_what_is_drawn_depends_on_all_that_it_is_for() -> None:
    secret = Secret(TOKEN, "2026")
    others = [
        secret.seed("loss_l1", None, 1), secret.seed("lr_step", None, 0), secret.seed("loss_l1", "", 0),
        secret.seed("loss_l1", "ada", 0), Secret(TOKEN).seed("loss_l1", None, 0),
        Secret(TOKEN[::-1], "2026").seed("loss_l1", None, 0), secret.seed('loss_l1", null, 0', None, 0),
    ]  # fmt: skip
    assert len({secret.seed("loss_l1", None, 0), *others}) == 1 + len(others)
    assert secret.seed("loss_l1", None, 0).hex().startswith("f06361ec2b3fd072"), "cases can be drawn again years later"
    marks = {secret.mark(None), secret.mark("ada"), secret.mark(""), Secret(TOKEN).mark(None)}
    assert len(marks) == 4
    assert not any(TOKEN.hex()[:8] in mark for mark in marks)


@pytest.fixture
def place(tmp_path: Path) -> KeyPlace:
    """Keys of two exercises, of which one draws cases."""
    found = KeyPlace(tmp_path / "designed", tmp_path / "drawn")
    assert found.drawn is not None
    for folder, names in ((found.designed, NAMES), (found.drawn, NAMES[:1])):
        folder.mkdir()
        for name in names:
            shutil.copy(KEYS / f"{name}.jsonl", folder)
    return found


def test_a_bundle_carries_keys_byte_for_byte_and_leaves_nothing(place: KeyPlace, tmp_path: Path) -> None:
    bundle = tmp_path / "sealed.zip"
    write_bundle(bundle, place, NAMES)
    assert bundle.stat().st_mode & 0o777 == 0o600
    with opened_bundle(bundle, NAMES) as opened:
        assert [opened.digest(name) for name in NAMES] == [place.digest(name) for name in NAMES]
        assert opened.designed.parent.stat().st_mode & 0o077 == 0, "others cannot even look"
    assert not opened.designed.parent.exists()


def test_the_same_keys_make_the_same_bytes(place: KeyPlace, tmp_path: Path) -> None:
    written = []
    for number, names in enumerate((NAMES, NAMES[::-1])):
        os.utime(place.designed / f"{NAMES[0]}.jsonl", (number * 10**8, number * 10**8))
        write_bundle(tmp_path / f"{number}.zip", place, names)
        written.append((tmp_path / f"{number}.zip").read_bytes())
    assert written[0] == written[1]


def test_only_what_is_asked_for_is_unpacked(place: KeyPlace, tmp_path: Path) -> None:
    write_bundle(tmp_path / "sealed.zip", place, NAMES)
    with zipfile.ZipFile(tmp_path / "sealed.zip", "a") as archive:
        archive.writestr("../../designed/loss_l1.jsonl", b"planted")
    with opened_bundle(tmp_path / "sealed.zip", NAMES[1:]) as opened:
        assert [found.name for found in opened.designed.parent.rglob("*.*")] == ["lr_step.jsonl"]


Damage = Callable[[Path], object]


def retold(**changed: object) -> Damage:
    """The bundle with another manifest."""

    def damage(path: Path) -> None:
        with zipfile.ZipFile(path) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
        members[MANIFEST] = json.dumps(json.loads(members[MANIFEST]) | changed).encode()
        with zipfile.ZipFile(path, "w") as archive:
            for name, content in members.items():
                archive.writestr(name, content)

    return damage


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def spoilt(path: Path) -> None:
    content = path.read_bytes()
    middle = len(content) // 2
    path.write_bytes(content[:middle] + bytes(64) + content[middle + 64 :])


def without_manifest(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("designed/loss_l1.jsonl", b"")


ANEW = f"make it anew with: {MADE_BY}"
NONE = f"is no bundle of sealed cases, or damaged; {ANEW}"
REFUSED: dict[str, tuple[Damage, str]] = {
    "there is none": (Path.unlink, f"cannot be read (No such file or directory); make a bundle with: {MADE_BY}"),
    "of other graders": (retold(graders="0" * 64), f"was made by another version of the graders; {ANEW}"),
    "of another kind": (retold(schema="descent/sealed/v0"), f"is no bundle of sealed cases; make one with: {MADE_BY}"),
    "without the exercise": (
        retold(names=["lr_step"]), "has no cases for loss_l1; make it anew, or name exercises with --only",
    ),
    "half of it": (cut, NONE),
    "spoilt": (spoilt, NONE),
    "no archive": (lambda path: path.write_bytes(b"x"), NONE),
    "empty": (lambda path: path.write_bytes(b""), NONE),
    "another archive": (without_manifest, NONE),
}  # fmt: skip


@pytest.mark.parametrize(("damage", "words"), REFUSED.values(), ids=REFUSED)
def test_another_bundle_is_refused_with_a_sentence(damage: Damage, words: str, place: KeyPlace, tmp_path: Path) -> None:
    bundle = tmp_path / "sealed.zip"
    write_bundle(bundle, place, NAMES)
    damage(bundle)
    with pytest.raises(CourseError) as refused, opened_bundle(bundle, NAMES):
        pass
    assert str(refused.value) == f"{bundle} {words}"


def test_a_bundle_that_cannot_be_written_is_told(place: KeyPlace, tmp_path: Path) -> None:
    with pytest.raises(PlaceError, match=r"cannot be written"):
        write_bundle(tmp_path / "nowhere" / "sealed.zip", place, NAMES)
