"""Ctrl-C ends what runs, but never in the middle of what must not be left half made."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest

from graders.stopping import held_back, stop_on_signals

STOPS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]


@pytest.fixture(autouse=True)
def started_afresh() -> Iterator[None]:
    """The handlers of a program that was just started, and afterwards those of the tests."""
    earlier = {number: signal.getsignal(number) for number in STOPS}
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)
    yield
    for number, handler in earlier.items():
        signal.signal(number, handler)


def stopped_in_a_block(number: signal.Signals, done: list[str], error: Exception | None = None) -> None:
    with held_back():
        signal.raise_signal(number)
        done.append("the rest of the block")
        if error:
            raise error


@pytest.mark.parametrize("error", [None, LookupError()], ids=["ends", "fails"])
@pytest.mark.parametrize("number", STOPS, ids=lambda number: number.name)
def test_a_stop_waits_for_the_end_of_the_block(number: signal.Signals, error: Exception | None) -> None:
    stop_on_signals()
    done: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        stopped_in_a_block(number, done, error)
    assert done
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_without_a_stop_nothing_is_changed() -> None:
    with held_back():
        pass
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_where_stops_are_ignored_they_stay_ignored() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with held_back():
        signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) == signal.SIG_IGN
