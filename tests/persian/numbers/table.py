"""Prints the reader's table on both sets: uv run python -m tests.persian.numbers.table."""

from __future__ import annotations

from tests.persian.numbers.scoring import DEV_SET, FIELDS, load, load_marked, score

if __name__ == "__main__":
    for sentences in ([*load(DEV_SET)] if DEV_SET.exists() else [], load_marked(FIELDS)):
        table = score(sentences)
        print(table, *table.differences, "", sep="\n")
