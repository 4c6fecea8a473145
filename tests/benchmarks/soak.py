"""``uv run poe soak [MINUTES]``: a long day at the window: documents, edits, scrolls, themes, resizes.

Prints memory and the time from key to paint at the start and at the end; fails on a Qt message.
"""

from __future__ import annotations

import gc
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler

from annotator import settings
from tests.benchmarks.measure import Report
from tests.benchmarks.window import CTRL, Bench, resident

_HARMLESS = "This plugin does not support"


def main(minutes: float) -> None:
    """Work for some minutes and tell what became of memory and speed."""
    messages: list[str] = []

    def hear(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if _HARMLESS not in text:
            messages.append(f"{kind.name}: {text}")

    qInstallMessageHandler(hear)
    with tempfile.TemporaryDirectory() as name:
        os.environ[settings.FOLDER_VARIABLE] = name
        bench = Bench(Report(), Path(name))
        work(bench, minutes)
        bench.window.close()
    sys.stdout.write("\n".join(messages) + ("\n" if messages else ""))
    sys.exit(1 if messages else 0)


def work(bench: Bench, minutes: float) -> None:
    """Open, label, undo, scroll, resize, change the theme, again and again."""
    end = time.perf_counter() + minutes * 60
    opened = edits = 0
    medians: list[float] = []
    memory: list[float] = []
    while time.perf_counter() < end:
        bench.press(Qt.Key.Key_PageDown, CTRL)
        bench.settle_briefly()
        opened += 1
        document = bench.screen.where()[0]
        bench.find_free(document)
        for _ in range(10):
            bench.label("soak")
            edits += 2
        bench.press(Qt.Key.Key_Z, CTRL)
        bench.settle_briefly()
        bench.turn_wheel()
        if opened % 10 == 0:
            bench.window.resize(1400 - opened % 90, 900)
            bench.window.preferences.toggle_theme()
            bench.settle_briefly()
            gc.collect()
        if opened % 40 == 0:
            medians.append(statistics.median(bench.report.samples.pop("label/soak")))
            memory.append(resident())
            sys.stdout.write(
                f"{opened} documents, {edits} edits, {memory[-1]:.0f} MB, "
                f"label {medians[-1]:.2f} ms\n"
            )
            sys.stdout.flush()
        if document == "d315":
            bench.open("d000")


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 30)
