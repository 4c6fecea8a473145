"""Work off the window's thread: how it ends, how it is stopped, what the strip shows."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from annotator.errors import AnnotatorError
from annotator.project.jobs import Progress
from annotator.ui.background import Background, Idle, Later, Pulse, soon
from annotator.ui.strips import ProgressStrip


@pytest.fixture
def background(app: QApplication) -> Background:
    return Background()


def test_a_result_comes_back_to_the_thread_of_the_window(
    qtbot: QtBot, background: Background
) -> None:
    heard: list[tuple[str, bool]] = []

    def job(_: Progress) -> str:
        return threading.current_thread().name

    def hear(name: str) -> None:
        heard.append((name, threading.current_thread() is threading.main_thread()))

    task = background.start("counting", job, hear)
    with qtbot.waitSignal(task.ended):
        pass
    (name, in_main_thread), *_ = heard
    assert in_main_thread
    assert name != threading.main_thread().name
    assert not background.busy


def test_a_refusal_is_told_apart_from_a_bug_which_is_reported(
    qtbot: QtBot, background: Background
) -> None:
    def refuse(_: Progress) -> None:
        raise AnnotatorError("no")

    def fail(_: Progress) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as reported:
        refused = background.start("one", refuse)
        failed = background.start("two", fail)
        with qtbot.waitSignals([refused.refused, failed.failed, failed.ended]):
            pass
    assert [kind for kind, *_ in reported] == [ZeroDivisionError]


def test_a_stopped_job_says_so_and_gives_no_result(qtbot: QtBot, background: Background) -> None:
    begun = threading.Event()

    def endless(progress: Progress) -> None:
        begun.set()
        while True:
            progress.check()

    results: list[None] = []
    task = background.start("endless", endless, results.append)
    assert begun.wait(5)
    with qtbot.waitSignal(task.stopped):
        task.cancel()
    assert results == []


def test_closing_stops_everything_that_runs(qtbot: QtBot, background: Background) -> None:
    def endless(progress: Progress) -> None:
        while True:
            progress.check()

    for name in ("one", "two"):
        background.start(name, endless)
    assert background.busy
    background.stop()
    qtbot.waitUntil(lambda: not background.busy)


def test_a_result_that_was_there_before_closing_is_told_to_nobody(
    qtbot: QtBot, background: Background
) -> None:
    heard: list[str] = []
    done = threading.Event()

    def job(_: Progress) -> str:
        done.set()
        return "late"

    task = background.start("counting", job, heard.append)
    assert done.wait(10)
    background.stop()
    with qtbot.waitSignal(task.ended):
        pass
    assert heard == []
    assert not background.busy


def test_the_strip_follows_a_task_and_can_stop_it(qtbot: QtBot, background: Background) -> None:
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    go_on = threading.Event()

    def job(progress: Progress) -> None:
        progress.report(1, 4)
        go_on.wait(5)
        while True:
            progress.check()

    task = background.start("ورود", job)
    strip.follow(task)
    with qtbot.waitSignal(task.progressed):
        pass
    go_on.set()
    assert strip.isVisible()
    with qtbot.waitSignal(task.stopped):
        strip.findChildren(QPushButton)[0].click()
    qtbot.waitUntil(strip.isHidden)


def test_idle_calls_once_after_the_last_stir(qtbot: QtBot, app: QApplication) -> None:
    calls: list[int] = []
    idle = Idle(1, lambda: calls.append(1), app)
    idle.stir()
    idle.stir()
    qtbot.waitUntil(lambda: calls == [1])


def test_later_calls_once_for_all_that_is_asked_and_at_once_in_a_hurry(
    qtbot: QtBot, app: QApplication
) -> None:
    calls: list[int] = []
    later = Later(lambda: calls.append(len(calls)), app)
    later.hurry()
    later.ask()
    later.ask()
    assert calls == []
    qtbot.waitUntil(lambda: calls == [0])
    later.ask()
    later.hurry()
    later.hurry()
    assert calls == [0, 1]


def test_soon_calls_after_what_is_going_on(qtbot: QtBot, app: QApplication) -> None:
    calls: list[int] = []
    context = QObject()
    soon(lambda: calls.append(1), context)
    assert calls == []
    qtbot.waitUntil(lambda: calls == [1])


def test_a_pulse_ends_when_it_is_told_that_nobody_needs_it(qtbot: QtBot, app: QApplication) -> None:
    beats: list[int] = []
    context = QObject()

    def beat() -> bool:
        beats.append(len(beats))
        return len(beats) % 3 != 0

    pulse = Pulse(beat, context)
    pulse.begin(1)
    qtbot.waitUntil(lambda: len(beats) == 3)
    qtbot.wait(30)
    assert len(beats) == 3
    pulse.begin(1)
    qtbot.waitUntil(lambda: len(beats) == 6)


def test_a_pulse_without_a_time_does_nothing(qtbot: QtBot, app: QApplication) -> None:
    beats: list[bool] = []
    context = QObject()
    pulse = Pulse(lambda: bool(beats.append(True)), context)
    pulse.begin(1000)
    pulse.begin(0)
    qtbot.wait(30)
    pulse.begin(1)
    pulse.end()
    qtbot.wait(30)
    assert beats == []
