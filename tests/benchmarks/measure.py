"""Collect figures, hold them against their budgets, print and write the report."""

from __future__ import annotations

import json
import os
import platform
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

REFERENCE_CALIBRATION = 3.1
"""Milliseconds of the calibration task on the machine for which the budgets were set."""

PRE = {"4k": 0, "100k": 1, "1m": 2, "1p": 3}

_TABLE = {  # p95 in ms for 4k, 100k, 1m, 1p
    "load": (40, 60, 150, 200),
    "label": (6, 6, 8, 10),
    "caret": (3, 4, 5, 6),
    "scroll": (6, 6, 8, 8),
    "jump": (8, 10, 16, 16),
    "repaint": (2, 2, 3, 3),
    "resize": (20, 20, 30, 30),
    "memory": (15, 20, 50, 50),
}
BUDGETS = {
    **{f"{name}/{size}": row[PRE[size]] for name, row in _TABLE.items() for size in PRE},
    "start": 250,
    "open": 30,
}
"""At most this p95, in ms (MB for memory); ms are scaled by the calibration."""

RATIOS = {
    "label": (1.5, "at most"),
    "scroll": (1.5, "at most"),
    "repaint": (1.5, "at most"),
    "resize": (1.5, "at most"),
    "start": (1.6, "at most"),
    "import": (0.4, "at least"),
    "export": (0.4, "at least"),
    "tokens": (0.5, "at least"),
    "agree": (2.0, "at most"),
}


@dataclass(slots=True)
class Report:
    """What was measured so far; ``left_out`` says for each figure what it does not hold."""

    samples: dict[str, list[float]] = field(default_factory=dict[str, list[float]])
    units: dict[str, str] = field(default_factory=dict[str, str])
    calibration: list[float] = field(default_factory=list[float])

    def add(self, name: str, samples: Sequence[float], unit: str = "ms") -> None:
        """Take samples of a figure."""
        self.samples.setdefault(name, []).extend(samples)
        self.units[name] = unit

    def median(self, name: str) -> float:
        """Return the median of a figure."""
        return statistics.median(self.samples[name])

    def p95(self, name: str) -> float:
        """Return the 95th percentile of a figure (nearest rank)."""
        ordered = sorted(self.samples[name])
        return ordered[min(len(ordered) - 1, -(-95 * len(ordered) // 100) - 1)]

    @property
    def slack(self) -> float:
        """What budgets in ms are multiplied by on this machine."""
        if not self.calibration:
            return 1.0
        return max(1.0, statistics.median(self.calibration) / REFERENCE_CALIBRATION)

    def ratios(self) -> dict[str, float]:
        """Return the ratios of medians that decide."""
        pairs = {
            **{
                name: (f"{name}/1m", f"{name}/100k")
                for name in ("label", "scroll", "repaint", "resize")
            },
            "start": ("start", "bare_window"),
            "import": ("import", "import_raw"),
            "export": ("export", "export_raw"),
            "tokens": ("tokens", "tokens_raw"),
            "agree": ("agree", "agree_read"),
        }
        return {
            name: self.median(ours) / self.median(other)
            for name, (ours, other) in pairs.items()
            if ours in self.samples and other in self.samples
        }

    def lines(self) -> list[str]:
        """Return the table: figure, median, p95, max, n, budget, met or not."""
        head = f"{'figure':16}{'median':>10}{'p95':>10}{'max':>10}{'n':>6}  {'unit':8}{'budget':>9}"
        rows = [head]
        for name in self.samples:
            values = (self.median(name), self.p95(name), max(self.samples[name]))
            figures = "".join(f"{value:10.2f}" for value in values)
            row = f"{name:16}{figures}{len(self.samples[name]):6}  {self.units[name]:8}"
            rows.append(row + self._verdict(name))
        for name, value in self.ratios().items():
            limit, sense = RATIOS[name]
            met = value <= limit if sense == "at most" else value >= limit
            verdict = "met" if met else "NOT MET"
            rows.append(f"{'ratio ' + name:16}{value:10.2f}{'':36}{sense} {limit}  {verdict}")
        return rows

    def _verdict(self, name: str) -> str:
        if name not in BUDGETS:
            return ""
        budget = BUDGETS[name] * (self.slack if self.units[name] == "ms" else 1.0)
        return f"{budget:9.1f}  {'met' if self.p95(name) <= budget else 'NOT MET'}"

    def write(self, path: Path) -> None:
        """Write the report of contract.md, section 6."""
        figures = {
            name: {
                "median": self.median(name),
                "p95": self.p95(name),
                "max": max(samples),
                "n": len(samples),
                "unit": self.units[name],
            }
            for name, samples in self.samples.items()
        }
        report = {
            "machine": machine(),
            "calibration": statistics.median(self.calibration) if self.calibration else None,
            "figures": figures,
            "ratios": self.ratios(),
        }
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")


def timed(task: Callable[[], object]) -> float:
    """Return how many seconds a task takes."""
    begin = time.perf_counter()
    task()
    return time.perf_counter() - begin


def machine() -> dict[str, object]:
    """Describe where the figures come from."""
    import PySide6

    return {
        "cores": os.cpu_count(),
        "system": platform.platform(),
        "processor": _processor(),
        "python": platform.python_version(),
        "pyside": PySide6.__version__,
        "qt_platform": os.environ.get("QT_QPA_PLATFORM", ""),
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor())
