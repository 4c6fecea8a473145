"""The project file: one SQLite file with an append-only log of edits."""
