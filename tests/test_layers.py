"""Each layer by itself, what the layers of a machine amount to, and what is said where they are not enough."""

from __future__ import annotations

import errno
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from graders.trajectory import Ending
from graders.worker import Budget, GraderError, Job, LimitError, Limits, Unconfined, Worker
from graders.worker.layers import NEEDED, STOPS, confined, identity, landlock, linux, seccomp
from tests.course import shell
from tests.deeds import CASES, always, at_import, endings_of, job, rows_of
from tests.imitated import SETS, WorkerOn, command

EVERYWHERE = {"own process", "process group", "wall clock", "limits", "no new privileges", "not traceable"}
HAS = {
    "as it is": {"landlock", "system calls", "no capabilities"},
    "no Landlock": {"system calls", "no capabilities"},
    "gVisor": {"no files", "system calls"},
    "Docker": {"landlock", "system calls"},
    "ordinary user": {"landlock", "system calls"},
    "nothing": set(),
}
LACKS = {
    "as it is": {"no files"},
    "no Landlock": {"landlock"},
    "gVisor": {"landlock", "own root", "own network", "folder in memory"},
    "Docker": {"no files", "own root", "own network", "folder in memory"},
    "ordinary user": {"no files", "another user"},
    "nothing": set(STOPS) - EVERYWHERE - {"no capabilities"},
}


@pytest.mark.parametrize("machine", SETS)
def test_a_machine_keeps_what_it_can_have_and_says_what_it_lacks(machine: str) -> None:
    with WorkerOn(machine, lanes=1, confined=machine != "nothing") as worker:
        (answered,) = worker.run([job(always())])
        assert {ending.how for ending in endings_of(answered)} == {"completed"}
        assert set(worker.layers) >= EVERYWHERE | HAS[machine]
        assert not set(worker.layers) & LACKS[machine]
        assert worker.missing is not None
        assert all(worker.missing.values())
        assert confined(worker.layers) == (machine != "nothing")


def test_where_nothing_confines_answers_none_is_run(tmp_path: Path) -> None:
    mark = tmp_path / "it was run"
    with WorkerOn("nothing", lanes=1, confined=True) as worker:
        source = at_import(f"open({str(mark)!r}, 'w').close()\n")
        with pytest.raises(Unconfined, match=r"cannot be confined on this machine \(landlock: .*; system calls: "):
            worker.run([job(source)])
        assert not mark.exists()


@pytest.mark.parametrize(
    ("layers", "enough"),
    [(STOPS, True), ((), False), (NEEDED[-2:], False)]
    + [((files, *NEEDED[-2:]), True) for files in NEEDED[:-2]]
    + [((*NEEDED[:-2], lone), False) for lone in NEEDED[-2:]],
)
def test_files_privileges_and_calls_make_confinement(layers: tuple[str, ...], enough: bool) -> None:
    assert confined(layers) == enough


@pytest.mark.parametrize("told", [None, [], {"no such layer": "x"}, {"landlock": 1}, {"landlock": None}])
def test_a_child_that_does_not_say_what_it_is_under_is_not_believed(told: object, worker: Worker) -> None:
    with pytest.raises(GraderError, match="does not say"):
        worker._sealed(told)


def test_a_child_under_other_layers_than_the_first_runs_nothing(worker: Worker) -> None:
    worker.look()
    assert worker.missing is not None
    with pytest.raises(GraderError, match="confined otherwise"):
        worker._sealed(worker.missing | {"limits": "gone"})


def walked(machine: str, number: int, arguments: tuple[int, ...] = (), architecture: int = 0) -> int:
    """What a filter says of a call, found as the kernel finds it: step by step."""
    fields = {seccomp.NUMBER: number, seccomp.ARCHITECTURE_AT: architecture or seccomp.ARCHITECTURE[machine]}
    fields |= {seccomp.ARGUMENTS + 8 * place: argument for place, argument in enumerate(arguments)}
    steps, at, value = seccomp.program(machine, files=True), 0, 0
    tests = {
        seccomp.JUMP_EQUAL: lambda a, b: a == b,
        seccomp.JUMP_ANY_BIT: lambda a, b: a & b != 0,
        seccomp.JUMP_AT_LEAST: lambda a, b: a >= b,
    }
    for _ in range(len(steps)):
        code, true, false, k = steps[at]
        if code == seccomp.RETURN:
            return k
        if code == seccomp.LOAD:
            value, at = fields[k], at + 1
        elif code == seccomp.AND:
            value, at = value & k, at + 1
        else:
            at += 1 + (true if tests[code](value, k) else false)
    raise AssertionError("the filter has no end")


REFUSED, UNKNOWN = seccomp.REFUSE | errno.EPERM, seccomp.REFUSE | errno.ENOSYS
OWN, TERMINAL, PUSH_BACK, THREADS = seccomp.NOT_KNOWN, 0x5401, 0x5412, 0x3D0F00
CALLS = {
    # by name, so that both kinds of processor are asked the same: arguments, what is said
    "a thread": ("clone", (THREADS,), seccomp.ALLOW),
    "a process": ("clone", (17,), REFUSED),
    "a thread in a new namespace": ("clone", (THREADS | 0x10000000,), REFUSED),
    "clone3, which hides what it wants": ("clone3", (0,), UNKNOWN),
    "a signal to itself": ("tgkill", (OWN, 7, 6), seccomp.ALLOW),
    "a signal to another": ("kill", (1, 9), REFUSED),
    "a signal to all": ("kill", (0xFFFFFFFF - 1, 9), REFUSED),
    "its own limits": ("prlimit64", (0, 7), seccomp.ALLOW),
    "another's limits": ("prlimit64", (1, 7), REFUSED),
    "a thread's name": ("prctl", (15,), seccomp.ALLOW),
    "to be traceable again": ("prctl", (4,), REFUSED),
    "is it a terminal?": ("ioctl", (1, TERMINAL), seccomp.ALLOW),
    "a pair of streams, closed in exec": ("socketpair", (1, 1 | 0x80000), seccomp.ALLOW),
    "a pair that can send elsewhere": ("socketpair", (1, 2), REFUSED),
    "a pair of another family": ("socketpair", (16, 1), REFUSED),
    "a descriptor's flags": ("fcntl", (5, 3), seccomp.ALLOW),
    "locking a file": ("fcntl", (5, 6), REFUSED),
    "asking who locks a file": ("fcntl", (5, 5), REFUSED),
    "memory": ("mmap", (0, 4096, 3, 0x22), seccomp.ALLOW),
    "a file, for itself": ("mmap", (0, 4096, 1, 0x02), seccomp.ALLOW),
    "memory shared with nobody": ("mmap", (0, 4096, 3, 0x21), seccomp.ALLOW),
    "a file, shared": ("mmap", (0, 4096, 1, 0x01), REFUSED),
    "a file, shared and checked": ("mmap", (0, 4096, 1, 0x03), REFUSED),
    "whom to signal when a pipe is ready": ("fcntl", (4, 8), REFUSED),
    "which signal to send then": ("fcntl", (4, 10), REFUSED),
    "typing for the user": ("ioctl", (0, PUSH_BACK), REFUSED),
}


@pytest.mark.parametrize("machine", seccomp.ARCHITECTURE)
@pytest.mark.parametrize("name", CALLS)
def test_a_call_with_arguments_is_let_through_or_refused(machine: str, name: str) -> None:
    call, arguments, said = CALLS[name]
    assert walked(machine, seccomp.SPECIAL[machine][call], arguments) == said


@pytest.mark.parametrize("machine", seccomp.ARCHITECTURE)
def test_every_other_call_is_refused(machine: str) -> None:
    allowed, special = seccomp.numbers(machine), seccomp.SPECIAL[machine]
    assert len(set(allowed.values())) == len(allowed)
    for number in range(600):
        if number not in special.values():
            assert walked(machine, number) == (seccomp.ALLOW if number in allowed.values() else REFUSED), number
    assert walked(machine, seccomp.X32 + 1) == UNKNOWN
    assert walked(machine, 1, architecture=0x40000003) == seccomp.KILL


@pytest.mark.parametrize("machine", seccomp.ARCHITECTURE)
def test_without_files_no_call_that_names_one_to_open_or_change_is_let_through(machine: str) -> None:
    names = {number: name for name, number in seccomp.numbers(machine).items()}
    steps = seccomp.program(machine, files=False)
    refused = {names[a[3]] for a, b in pairwise(steps)
               if a[0] == seccomp.JUMP_EQUAL and a[3] in names and b[3] == seccomp.REFUSE | errno.EACCES}  # fmt: skip
    assert refused == set(names.values()) & set(seccomp.OPENING)
    assert "openat" in refused


def test_a_folder_on_the_path_is_named_by_its_entries_without_what_is_hidden(tmp_path: Path) -> None:
    for name in ("numpy", "graders/worker", "deep/course/graders"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "graders")
    names = {Path(path).name for path in landlock.entries(str(tmp_path), tmp_path / "graders")}
    assert names == {"numpy", "deep"}
    names = {Path(path).name for path in landlock.entries(str(tmp_path), tmp_path / "deep/course/graders")}
    assert names == {"numpy", "graders", "link"}
    assert landlock.entries("/dev/null", tmp_path) == ["/dev/null"]


def test_what_only_its_owner_can_read_is_found(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(0o700)
    file = tmp_path / "closed" / "file"
    file.touch(0o644)
    assert identity.closed_to_others(str(file)) != ""
    assert identity.closed_to_others("/usr/bin/env") == ""


def test_a_call_that_fails_says_which_and_why() -> None:
    with pytest.raises(linux.Refused, match="chroot: No such file"):
        linux.call_library("chroot", b"/nowhere at all")
    with pytest.raises(linux.Refused, match="no such call"):
        linux.call_library("no_such_function")


REFUSED_LIMITS = {
    "secs": (1.0, "there is no limit 'secs'; there are seconds, "),
    "seconds": (0.0, "seconds is a number above zero, not 0.0"),
    "memory_bytes": (1.5, "memory_bytes is a whole number above zero, not 1.5"),
    "job_seconds": (float("nan"), "job_seconds is a number above zero, not nan"),
}


@pytest.mark.parametrize("name", REFUSED_LIMITS)
def test_a_limit_that_is_none_is_refused(name: str) -> None:
    value, words = REFUSED_LIMITS[name]
    with pytest.raises(LimitError, match=words):
        Limits().changed({name: value})


def test_limits_are_set_by_name() -> None:
    assert Limits().changed({"seconds": 2, "rows": 7.0}) == Limits(seconds=2.0, rows=7)
    assert type(Limits().changed({"rows": 7.0}).rows) is int


def test_a_file_may_only_become_so_large_and_a_folder_is_the_answers_own(worker: Worker) -> None:
    code = """
with open("f", "wb") as f:
    try: f.write(bytes(64 << 20))
    except OSError as e: print(e.strerror)
print(os.listdir("."))
"""
    (answered,) = worker.run([job(at_import(code), cases=CASES[:1])])
    assert answered.printed[CASES[0].name].split("\n")[:2] == ["File too large", "['f']"]


def test_processor_time_ends_even_where_the_warning_is_ignored(worker: Worker) -> None:
    code = """
import resource
used, (_, last) = time.process_time(), resource.getrlimit(resource.RLIMIT_CPU)
print(0 < last - used <= 32)
try: resource.setrlimit(resource.RLIMIT_CPU, (last + 1, last + 1))
except ValueError: print("final")
"""
    (answered,) = worker.run([job(at_import(code), cases=CASES[:2])])
    assert [printed.split() for printed in answered.printed.values()] == [["True", "final"]] * 2


def test_what_is_told_of_the_time_is_without_the_sealed_cases(worker: Worker) -> None:
    sealed = (CASES[0], replace(CASES[1], sealed=True))
    (answered,) = worker.run([job(always("if x == -6: time.sleep(0.4)"), cases=sealed)])
    assert answered.told_seconds < 0.4 <= answered.seconds


def test_all_exercises_together_have_a_budget(worker: Worker) -> None:
    budget = Budget(0.5)
    slow = job(always("time.sleep(0.3)"))
    jobs = [Job(slow.name, slow.source, slow.functions, slow.rollout, slow.cases, budget=budget) for _ in range(2)]
    endings: list[Ending] = [ending for answered in worker.run(jobs) for ending in endings_of(answered)]
    assert "timed_out" in {ending.how for ending in endings}
    assert any("0.5 seconds" in ending.message for ending in endings)
    (honest,) = worker.run([job(always())])
    assert len(rows_of(honest)) == len(CASES)


@pytest.mark.parametrize("machine", ["as it is", "nothing"])
def test_the_doctor_tells_each_layer_and_what_follows(machine: str) -> None:
    whole = command(machine, [sys.executable, "-m", "graders", "doctor"])
    run = shell(*whole[1:])
    assert run.returncode == (0 if machine == "as it is" else 1)
    assert run.stderr == ""
    text = " ".join(run.stdout.split())
    assert all(name in text for name in STOPS)
    assert ("Answers are confined here" in text) == (machine == "as it is")
