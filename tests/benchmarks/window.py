"""The real window, driven by events sent to it, from key to painted frame.

How it is measured: section 12 of the knowledge about text views. The clock runs from just before
the event until ``processEvents`` has returned after a paint of the text; a missing paint fails.
It leaves out the compositor, the wait for the screen's refresh, and the input driver.
"""

from __future__ import annotations

import gc
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import override

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator import settings
from annotator.formats.schema_toml import built_in_schema
from annotator.model.document import Document
from annotator.model.edit import EntityFact, StatusFact
from annotator.model.span import Span
from annotator.persian.tokens import token_bounds
from annotator.project.project import Project
from annotator.settings import Settings
from annotator.store.import_batch import Incoming
from annotator.ui.annotate.screen import AnnotateScreen
from annotator.ui.app import make_window
from tests.benchmarks.measure import Report
from tests.benchmarks.texts import entities_of, text_of

SIZES = {"4k": (2_300, 40), "100k": (100_000, 2_000), "1m": (1_000_000, 20_000), "1p": (1_000_000, 20_000)}  # fmt: skip
DOCUMENTS = 320
PLAIN = 4_000 // 2
SAMPLES = 60
STARTS = 20
PATIENCE = 3.0
TURN = QPoint(0, -40)
"""Pixels of one turn of the wheel: downwards."""
NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"
CTRL, SHIFT, NO = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)


class Paints(QObject):
    """Counts the paints of a widget."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count a paint."""
        self.count += event.type() == QEvent.Type.Paint
        return False


class Bench:
    """An open window on a project of 320 documents, four of them long."""

    def __init__(self, report: Report, folder: Path) -> None:
        self.report = report
        settings.save(Settings(language="fa", theme="light", annotator="bench", motion=False))
        self.app = QApplication.instance() or QApplication(sys.argv[:1])
        self.window = make_window(self.app)
        self.window.resize(1400, 900)
        self.window.show()
        self.window.activateWindow()
        self.window.open_project(make_project(folder))
        screen = self.window.findChild(AnnotateScreen)
        assert screen is not None
        self.screen = screen
        self.text = screen.text
        self.paints = Paints()
        self.text.viewport().installEventFilter(self.paints)
        self.choose = random.Random(7)
        self.free: list[tuple[Span, Qt.Key]] = []
        self.settle()

    def settle(self) -> None:
        """Let everything that waits be done, outside the clock."""
        end = time.perf_counter() + 0.15
        while time.perf_counter() < end:
            self.app.processEvents()

    def painted(self, act: Callable[[], object]) -> float:
        """Return the ms from an act to the painted frame; raises where none comes."""
        before = self.paints.count
        begin = time.perf_counter()
        act()
        while self.paints.count == before:
            self.app.processEvents()
            if time.perf_counter() - begin > PATIENCE:
                raise TimeoutError("no paint came")
        self.app.processEvents()
        return (time.perf_counter() - begin) * 1000

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NO) -> None:
        """Press a key in the window."""
        handle = self.window.windowHandle()
        assert handle is not None
        QTest.keyClick(handle, key, held)

    def calibrate(self) -> None:
        """Measure the fixed task, between figures."""
        self.report.calibration.append(calibration())

    def measure(self, size: str) -> None:
        """Measure all figures of one size."""
        length = SIZES[size][0]
        self.load(size)
        self.find_free(size)
        for _ in range(SAMPLES):
            self.label(size)
        self.calibrate()
        for number in range(SAMPLES):
            key = Qt.Key.Key_Left if number % 10 else Qt.Key.Key_Down
            held = SHIFT if number % 3 == 0 else NO
            self.report.add(f"caret/{size}", [self.painted(lambda k=key, h=held: self.press(k, h))])
        self.scroll(size)
        for _ in range(SAMPLES):
            place = self.choose.randrange(length - 10)
            span = Span(place, place + 1)
            before = self.text.verticalScrollBar().value()
            took = self.painted(lambda s=span: self.jump(s))
            if self.text.verticalScrollBar().value() != before or size == "4k":
                self.report.add(f"jump/{size}", [took])
        self.calibrate()
        for _ in range(SAMPLES):
            self.report.add(f"repaint/{size}", [self.painted(self.text.viewport().update)])
        self.resize(size)
        self.calibrate()

    def load(self, size: str) -> None:
        """Measure opening a long document from another one, and the memory it takes."""
        self.open("d000")
        gc.collect()
        before = resident()
        self.report.add(f"load/{size}", [self.painted(lambda: self.screen.walk.open(size))])
        self.settle()
        self.report.add(f"memory/{size}", [max(0.0, resident() - before)], "MB")
        for _ in range(7):
            self.open("d000")
            self.report.add(f"load/{size}", [self.painted(lambda: self.screen.walk.open(size))])
        self.settle()

    def open(self, document: str) -> None:
        """Open a document outside the clock."""
        self.screen.walk.open(document)
        self.settle()

    def find_free(self, size: str) -> None:
        """Find words, and for each the key of a label that it does not have yet."""
        project = self.window.work.project
        assert project is not None
        text = project.document(size).text
        layer = project.layer(size, "bench")
        words = [Span(*bounds) for bounds in token_bounds(text) if bounds[1] - bounds[0] > 3]
        keys = (("NUMBER", Qt.Key.Key_1), ("MINISTER", Qt.Key.Key_2), ("PLATFORM", Qt.Key.Key_4))
        chosen = self.choose.sample(words, min(len(words), 400))
        self.free = [
            (span, key)
            for span in chosen
            for label, key in keys
            if span.of(text).isalpha() and layer.entity_at(span, label) is None
        ]

    def label(self, size: str) -> None:
        """Label a random word with a key, and take it away again, each from key to paint."""
        span, key = self.choose.choice(self.free)
        self.text.select(Span(span.start, span.start))
        self.text.reveal(span)
        self.press(Qt.Key.Key_Left)
        self.settle_briefly()
        self.report.add(f"label/{size}", [self.painted(lambda: self.press(key, SHIFT))])
        self.settle_briefly()
        self.report.add(f"label/{size}", [self.painted(lambda: self.press(Qt.Key.Key_Delete))])
        self.settle_briefly()

    def settle_briefly(self) -> None:
        """Handle what waits."""
        self.app.processEvents()
        self.app.processEvents()

    def jump(self, span: Span) -> None:
        """Go anywhere."""
        self.text.reveal(span)
        self.text.viewport().update()

    def scroll(self, size: str) -> None:
        """Turn the wheel."""
        self.text.go_to(0)
        self.settle()
        bar, step = self.text.verticalScrollBar(), TURN
        for _ in range(SAMPLES):
            if not 0 <= bar.value() - step.y() <= bar.maximum():
                step = -step  # a short text is gone through down and up
            self.report.add(f"scroll/{size}", [self.painted(lambda by=step: self.turn_wheel(by))])

    def turn_wheel(self, by: QPoint = TURN) -> None:
        """Send a wheel turn of so many pixels to the text."""
        viewport = self.text.viewport()
        middle = QPointF(viewport.rect().center())
        event = QWheelEvent(
            middle, viewport.mapToGlobal(middle), by, by,
            Qt.MouseButton.NoButton, NO, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(viewport, event)

    def resize(self, size: str) -> None:
        """Make the window narrower and wider."""
        for number in range(20):
            width = 1400 - 97 * (number % 2 + 1)
            self.report.add(
                f"resize/{size}", [self.painted(lambda w=width: self.window.resize(w, 900))]
            )
        self.window.resize(1400, 900)
        self.settle()

    def next_document(self) -> None:
        """Measure opening the next documents of the queue."""
        self.open("d000")
        for _ in range(SAMPLES):
            took = self.painted(lambda: self.press(Qt.Key.Key_PageDown, CTRL))
            self.report.add("open", [took])
            self.settle_briefly()

    def prove(self) -> None:
        """Prove that a label that was measured is really on the screen."""
        self.open("4k")
        self.press(Qt.Key.Key_Home, CTRL)
        self.press(Qt.Key.Key_Left, CTRL | SHIFT)
        self.settle()
        before = self.picture()
        self.press(Qt.Key.Key_4, SHIFT)
        self.settle()
        if self.picture() == before:
            raise AssertionError("labelling changed nothing on the screen")

    def picture(self) -> QImage:
        """Return what the screen shows of the window."""
        screen = self.window.screen()
        return screen.grabWindow(self.window.winId()).toImage()


def measure(report: Report) -> None:
    """Measure everything that has a window."""
    with tempfile.TemporaryDirectory() as name:
        os.environ[settings.FOLDER_VARIABLE] = name
        _starts(report)
        bench = Bench(report, Path(name))
        bench.calibrate()
        bench.prove()
        bench.next_document()
        for size in SIZES:
            bench.measure(size)
        bench.window.close()


def make_project(folder: Path) -> Path:
    """Make the project: 316 articles of 4 kB with 30 entities, and four long ones."""
    path = folder / "bench.annotator"
    project = Project.create(path, built_in_schema())
    batch = project.store.begin_import()
    texts = {
        f"d{number:03}": (text_of(PLAIN, seed=number), 30)
        for number in range(DOCUMENTS - len(SIZES))
    }
    for size, (length, count) in SIZES.items():
        texts[size] = (text_of(length, one_paragraph=size == "1p"), count)
    for id, (text, count) in texts.items():
        facts = [EntityFact(id, "bench", one) for one in entities_of(text, count)]
        layer = (StatusFact(id, "bench", "started"), *facts)
        batch.add([Incoming(id, Document(id, text), annotator="bench", facts=layer)])
    batch.finish()
    project.close()
    return path


def _starts(report: Report) -> None:
    """Start the program and an empty PySide6 widget in turns, warm: compiled code is kept."""
    environment = {key: value for key, value in os.environ.items() if key != NO_BYTECODE}
    for number in range(STARTS + 1):
        for which, name in (("ours", "start"), ("bare", "bare_window")):
            begin = time.perf_counter()
            command = [sys.executable, "-m", "tests.benchmarks.start", which]
            with subprocess.Popen(
                command, stdout=subprocess.PIPE, text=True, env=environment
            ) as process:
                assert process.stdout is not None
                line = process.stdout.readline()
                took = (time.perf_counter() - begin) * 1000
            if line != "painted\n":
                raise AssertionError(f"{which} painted nothing")
            if number:  # the first one warms the disk
                report.add(name, [took])


def calibration() -> float:
    """Return the median ms of one ``drawRects`` of 20,000 rectangles."""
    image = QImage(900, 700, QImage.Format.Format_ARGB32_Premultiplied)
    rectangles = [QRectF(n % 890, n // 29, 8, 2) for n in range(20_000)]
    samples: list[float] = []
    painter = QPainter(image)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#1f86cc"))
    for _ in range(9):
        begin = time.perf_counter()
        painter.drawRects(rectangles)
        samples.append((time.perf_counter() - begin) * 1000)
    painter.end()
    return sorted(samples)[4]


def resident() -> float:
    """Return this process's resident memory in MB."""
    for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0
