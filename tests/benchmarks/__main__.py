"""``uv run poe bench [window|files]``: measure, print figures beside budgets, write the report."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.benchmarks import files, window
from tests.benchmarks.measure import Report

PARTS = {"window": window.measure, "files": files.measure}


def main(chosen: list[str]) -> None:
    """Measure the chosen parts, or all."""
    report = Report()
    for name in chosen or PARTS:
        PARTS[name](report)
    report.write(Path("build") / "bench.json")
    sys.stdout.write("\n".join(report.lines()) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
