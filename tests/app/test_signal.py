from __future__ import annotations

from collections.abc import Callable

import pytest

from station.app.signal import Signal


def test_subscribers_are_called_in_the_order_in_which_they_came() -> None:
    signal, heard = Signal[int](), list[tuple[str, int]]()
    signal.subscribe(lambda value: heard.append(("first", value)))
    signal.subscribe(lambda value: heard.append(("second", value)))
    signal.emit(7)
    assert heard == [("first", 7), ("second", 7)]


def test_after_unsubscribing_nothing_is_heard_and_doing_so_twice_is_fine() -> None:
    signal, heard, others = Signal[int](), list[int](), list[int]()
    unsubscribe = signal.subscribe(heard.append)
    signal.subscribe(others.append)
    unsubscribe()
    unsubscribe()
    signal.emit(7)
    assert (heard, others) == ([], [7])


def test_unsubscribing_twice_leaves_another_subscription_of_the_same_function() -> None:
    signal, heard = Signal[int](), list[int]()
    unsubscribe = signal.subscribe(heard.append)
    signal.subscribe(heard.append)
    unsubscribe()
    unsubscribe()
    signal.emit(7)
    assert heard == [7]


def test_a_subscriber_may_leave_while_it_is_called() -> None:
    signal, heard = Signal[int](), list[int]()
    leave: list[Callable[[], None]] = []
    leave.append(signal.subscribe(lambda _: leave[0]()))
    signal.subscribe(heard.append)
    signal.emit(1)
    signal.emit(2)
    assert heard == [1, 2]


def test_a_subscribers_mistake_reaches_the_emitter() -> None:
    signal = Signal[int]()
    signal.subscribe(lambda value: [][value])
    with pytest.raises(IndexError):
        signal.emit(7)
