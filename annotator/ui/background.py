"""Work off the window's thread, and the window's timers; the only place for threads and timers."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal, SignalInstance

from annotator.errors import AnnotatorError, CancelledError
from annotator.project.jobs import Job

_AFTER_PAINT = 20
"""Milliseconds until what may wait for it follows: what a person looks at is painted first."""

_TURN = 0.0005
"""Seconds after which a job gives the interpreter back to a window that waits for it.

A paint asks for it a dozen times; with Python's 5 ms each a job would make it ten times as long.
"""


class Task(QObject):
    """One job that runs in another thread; every signal arrives in the thread of the window.

    It is its job's `annotator.project.jobs.Progress`. Exactly one of ``succeeded``, ``refused``,
    ``stopped`` and ``failed`` comes, and then ``ended``.
    """

    progressed = Signal(int, int)
    succeeded = Signal(object)
    refused = Signal(object)  # an AnnotatorError
    stopped = Signal()
    failed = Signal(object)  # a bug: any other exception
    ended = Signal()
    _told = Signal(object, object)

    def __init__(self, name: str, job: Job[Any]) -> None:
        super().__init__()
        self.name = name
        self._job = job
        self._stop = threading.Event()
        self._percent = -1
        self._silent = False
        self._told.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the job to stop; it does so at its next check."""
        self._stop.set()

    def report(self, done: int, total: int) -> None:
        """Say how far the job is; the window is told of whole percents only."""
        percent = done * 100 // total if total else done
        if percent != self._percent:
            self._percent = percent
            self._told.emit(self.progressed, (done, total))

    def check(self) -> None:
        """Raise `CancelledError` if the person wants the job stopped."""
        if self._stop.is_set():
            raise CancelledError

    def run(self) -> None:
        """Run the job in the calling thread and say how it ended."""
        try:
            self._told.emit(self.succeeded, (self._job(self),))
        except CancelledError:
            self._told.emit(self.stopped, ())
        except AnnotatorError as error:
            self._told.emit(self.refused, (error,))
        except BaseException as error:  # noqa: BLE001  told to the window, which reports it
            self._told.emit(self.failed, (error,))
        finally:
            self._told.emit(self.ended, ())

    def silence(self) -> None:
        """Stop, and tell no result any more: who listens has let go of what it is about."""
        self.cancel()
        self._silent = True

    def _tell(self, signal: SignalInstance, values: tuple[object, ...]) -> None:
        if not (self._silent and values):
            signal.emit(*values)


class _Runnable(QRunnable):
    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task = task

    def run(self) -> None:
        self._task.run()


class Background(QObject):
    """Runs jobs one after the other, keeps each alive until it has ended."""

    started = Signal(object)  # a Task

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._tasks: set[Task] = set()
        self._ended: Task | None = None

    @property
    def busy(self) -> bool:
        """Whether a job is running or waits."""
        return bool(self._tasks)

    def start[T](
        self,
        name: str,
        job: Job[T],
        succeeded: Callable[[T], None] | None = None,
        *,
        quiet: bool = False,
    ) -> Task:
        """Run ``job``; ``name`` is what the progress strip says; ``succeeded`` gets its result.

        A ``quiet`` job is not announced: it would make the strip flash after every edit.
        """
        sys.setswitchinterval(_TURN)
        task = Task(name, job)
        self._tasks.add(task)
        if succeeded is not None:
            task.succeeded.connect(succeeded)
        task.failed.connect(_raise)
        task.ended.connect(self._let_go)
        if not quiet:
            self.started.emit(task)
        self._pool.start(_Runnable(task))
        return task

    def _let_go(self) -> None:
        """Forget a task that has ended, once the next has: its thread may not be through with it."""
        task = self.sender()
        assert isinstance(task, Task)
        self._tasks.discard(task)
        self._ended = task

    def stop(self) -> None:
        """Stop every job, wait for it and tell no result; for closing the project."""
        for task in self._tasks:
            task.silence()
        self._pool.waitForDone()


class Idle(QObject):
    """Calls ``then`` once nothing has `stir`-red it for a while."""

    def __init__(self, milliseconds: int, then: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(milliseconds)
        self._timer.timeout.connect(then)

    def stir(self) -> None:
        """Begin the wait anew."""
        self._timer.start()

    def end(self) -> None:
        """Call nothing after all."""
        self._timer.stop()


class Later(QObject):
    """Calls ``then`` once for all that was asked for since the last call, after the next paint.

    Unlike `Idle` it comes in the midst of a walk or a drag too.
    """

    def __init__(self, then: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._then = then
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_PAINT)
        self._timer.timeout.connect(then)

    def ask(self) -> None:
        """Let it be called, if that is not under way already."""
        if not self._timer.isActive():
            self._timer.start()

    def hurry(self) -> None:
        """Call it now if it was asked for."""
        if self._timer.isActive():
            self._timer.stop()
            self._then()


class Pulse(QObject):
    """Calls ``then`` again and again, until that returns False."""

    def __init__(self, then: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._then = then
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)

    def begin(self, milliseconds: int) -> None:
        """Wait so long before each call, from now on; without a time nothing is called."""
        if milliseconds > 0:
            self._timer.start(milliseconds)
        else:
            self._timer.stop()

    def end(self) -> None:
        """Call nothing any more."""
        self._timer.stop()

    def _beat(self) -> None:
        if not self._then():
            self._timer.stop()


def soon(call: Callable[[], None], context: QObject) -> None:
    """Call ``call`` after what is being handled now, if ``context`` still lives then."""
    QTimer.singleShot(0, context, call)


def _raise(error: BaseException) -> None:
    """Let a bug of a job reach the exception hook, which reports it."""
    raise error
