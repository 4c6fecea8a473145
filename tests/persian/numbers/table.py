"""Prints the table of the reader on a set: uv run python -m tests.persian.numbers.table [FILE]."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.persian.numbers.scoring import DEV_SET, load, score

if __name__ == "__main__":
    table = score(load(Path(sys.argv[1]) if len(sys.argv) > 1 else DEV_SET))
    print(table, *table.differences, sep="\n")
