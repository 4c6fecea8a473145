"""Prints the reader's table on all sets: uv run python -m tests.persian.numbers.table."""

from __future__ import annotations

from tests.persian.numbers.scoring import DEV_SET, OWN_SETS, load, load_marked, score

if __name__ == "__main__":
    dev_set = load(DEV_SET) if DEV_SET.exists() else []
    for sentences in (dev_set, *map(load_marked, OWN_SETS)):
        table = score(sentences)
        print(table, *table.differences, "", sep="\n")
