"""``uv run poe soak [MINUTES]``: a long day at the window: documents, edits, scrolls, themes, resizes.

Prints memory and the time from key to paint from the start to the end; fails on a Qt message, on
memory that grows and on labelling that slows down. Memory is what is left after ``malloc_trim``:
the C library keeps what the program has given back, now more, now less of it. Times are divided by
those of a fixed task measured in between, so that other work on the machine does not count.
"""

from __future__ import annotations

import ctypes
import gc
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
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
    """What stood after so many documents and edits: MB, ms of labelling, ms of the fixed task."""

    documents: int
    edits: int
    memory: float
    label: float
    fixed: float

    def line(self) -> str:
        """Return the figures in a line."""
        return (
            f"{self.documents} documents, {self.edits} edits, {self.memory:.1f} MB, "
            f"label {self.label:.2f} ms, fixed task {self.fixed:.2f} ms"
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
    opened = edits = 0
    fixed: list[float] = []
    looks: list[Look] = []
    while time.perf_counter() < end:
        edits += label_next(bench)
        opened += 1
        if opened % _SHAKE_EVERY == 0:
            shake(bench, 1400 - opened % 90)
            fixed.append(calibration())
        if opened % _LOOK_EVERY == 0:
            label = statistics.median(bench.report.samples.pop("label/soak"))
            looks.append(Look(opened, edits, memory(), label, statistics.median(fixed)))
            fixed.clear()
            sys.stdout.write(looks[-1].line() + "\n")
            sys.stdout.flush()
        if bench.screen.where()[0] == "d315":
            soon(lambda: bench.screen.walk.open("d000"), bench.window)
            bench.settle()
    return looks


def label_next(bench: Bench) -> int:
    """Label ten words of the next document and take each away, undo once; return the edits."""
    bench.press(Qt.Key.Key_PageDown, CTRL)
    bench.settle_briefly()
    bench.find_free(bench.screen.where()[0])
    for _ in range(10):
        bench.label("soak")
    bench.press(Qt.Key.Key_Z, CTRL)
    bench.settle_briefly()
    bench.turn_wheel()
    return 21


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
        preferences.apply(replace(preferences.settings, motion=motion))
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
    first, last = (statistics.median(one.label / one.fixed for one in few) for few in (start, end))
    sys.stdout.write(f"memory {growth:+.1f} MB, label {last / first:.2f} times as long\n")
    found = [f"Memory grew by {growth:.1f} MB."] if growth > MOST_GROWTH else []
    return found + (["Labelling became slower."] if last > first * MOST_DELAY else [])


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 30)
