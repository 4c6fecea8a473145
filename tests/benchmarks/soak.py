"""``uv run poe soak [MINUTES]``: a long day at the window: documents, edits, scrolls, themes, resizes.

Prints memory and the time from key to paint from the start to the end; fails on a Qt message, on
memory that grows and on labelling that slows down. Memory is what is left after ``malloc_trim``:
the C library keeps what the program has given back, now more, now less of it. Speed is judged by
the processor's time for a label, divided by that for a fixed task measured in between, so that other
work on the machine does not count; the time on the clock is printed beside it.
"""

from __future__ import annotations

import ctypes
import gc
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler

from annotator import settings
from annotator.ui.background import soon
from tests.benchmarks.measure import Report
from tests.benchmarks.window import CTRL, Bench, calibration, resident

MOST_GROWTH = 20.0
"""MB of memory that a day may add."""
MOST_DELAY = 1.1
"""How much longer labelling may take at the end than at the start."""
_HARMLESS = "This plugin does not support"
_LOOK_EVERY = 40
_SHAKE_EVERY = 10


@dataclass(frozen=True, slots=True)
class Look:
    """What stood after so many documents and edits.

    ``memory`` is MB, ``label`` ms from key to paint; ``work`` and ``fixed`` are the ms that the
    processor works for a label, with all that follows, and for the fixed task.
    """

    documents: int
    edits: int
    memory: float
    label: float
    work: float
    fixed: float

    def line(self) -> str:
        """Return the figures in a line."""
        return (
            f"{self.documents} documents, {self.edits} edits, {self.memory:.1f} MB, "
            f"label {self.label:.2f} ms, work {self.work:.2f} ms, fixed task {self.fixed:.2f} ms"
        )


def main(minutes: float) -> None:
    """Work for some minutes and tell what became of memory and speed."""
    found: list[str] = []

    def hear(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if _HARMLESS not in text:
            found.append(f"{kind.name}: {text}")

    qInstallMessageHandler(hear)
    with tempfile.TemporaryDirectory() as name:
        os.environ[settings.FOLDER_VARIABLE] = name
        bench = Bench(Report(), Path(name))
        looks = work(bench, minutes)
        bench.window.close()
    found += verdict(looks)
    sys.stdout.write("\n".join(found) + ("\n" if found else ""))
    sys.exit(1 if found else 0)


def work(bench: Bench, minutes: float) -> list[Look]:
    """Open, label, undo, scroll, resize, change the theme, again and again."""
    end = time.perf_counter() + minutes * 60
    looks: list[Look] = []
    labels: list[float] = []
    fixed: list[float] = []
    opened = edits = 0
    while time.perf_counter() < end:
        turn_to_next(bench)
        done, took = label_ten(bench)
        opened, edits = opened + 1, edits + done
        labels.append(took / done)
        fixed.append(work_of(calibration))
        if opened % _SHAKE_EVERY == 0:
            shake(bench, 1400 - opened % 90)
        if opened % _LOOK_EVERY == 0:
            clock = statistics.median(bench.report.samples.pop("label/soak"))
            at_work, at_fixed = statistics.median(labels), statistics.median(fixed)
            looks.append(Look(opened, edits, memory(), clock, at_work, at_fixed))
            labels.clear()
            fixed.clear()
            sys.stdout.write(looks[-1].line() + "\n")
            sys.stdout.flush()
    return looks


def turn_to_next(bench: Bench) -> None:
    """Open the next document, after the last one of the short ones the first."""
    if bench.screen.where()[0] == "d315":
        soon(partial(bench.screen.walk.open, "d000"), bench.window)
        bench.settle()
    bench.press(Qt.Key.Key_PageDown, CTRL)
    bench.settle_briefly()
    bench.find_free(bench.screen.where()[0])


def label_ten(bench: Bench) -> tuple[int, float]:
    """Label ten words, take each away, undo once, scroll; return edits and ms of work."""

    def act() -> None:
        for _ in range(10):
            bench.label("soak")
        bench.press(Qt.Key.Key_Z, CTRL)
        bench.settle_briefly()
        bench.turn_wheel()

    return 21, work_of(act)


def work_of(act: Callable[[], object]) -> float:
    """Return how many ms the processor works for this."""
    before = time.process_time()
    act()
    return (time.process_time() - before) * 1000


def shake(bench: Bench, width: int) -> None:
    """Change size and theme, open and close a pane in motion, collect garbage.

    All from within an event, as it is when a person does it: what is to be deleted later is kept
    for ever when it is said outside of one.
    """
    window, preferences = bench.window, bench.window.preferences

    def do(action: str) -> None:
        window.handle(action)

    window.resize(width, 900)
    for motion, action in (
        (False, "theme"),
        (True, "toggle_inspector"),
        (False, "toggle_inspector"),
    ):
        preferences.apply(preferences.settings._replace(motion=motion))
        soon(partial(do, action), window)
        bench.settle()
    gc.collect()


def memory() -> float:
    """Return the MB in use, without what the C library keeps for later."""
    gc.collect()
    if sys.platform == "linux":
        ctypes.CDLL(None).malloc_trim(0)
    return resident()


def verdict(looks: Sequence[Look]) -> list[str]:
    """Return a sentence for each promise that was not kept; the first looks are the warming up."""
    if len(looks) < 6:
        return []
    start, end = looks[1:4], looks[-3:]
    growth = statistics.mean(one.memory for one in end) - statistics.mean(
        one.memory for one in start
    )
    first, last = (statistics.median(one.work / one.fixed for one in few) for few in (start, end))
    sys.stdout.write(f"memory {growth:+.1f} MB, a label costs {last / first:.2f} times as much\n")
    found = [f"Memory grew by {growth:.1f} MB."] if growth > MOST_GROWTH else []
    return found + (["Labelling became slower."] if last > first * MOST_DELAY else [])


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 30)
