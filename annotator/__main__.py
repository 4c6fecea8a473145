"""Start the window or a command; hands the commands the way to open the window."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

COMMANDS = (
    "accept",
    "agree",
    "check",
    "demo",
    "export",
    "import",
    "merge",
    "new",
    "numbers",
    "split",
    "suggest",
    "tokens",
)


def main() -> int:
    """Run ``annotator …``: a project or nothing opens the window, all else is a command."""
    arguments = sys.argv[1:]
    if not arguments:
        return open_window(None)
    if len(arguments) == 1 and _names_project(arguments[0]):
        return open_window(Path(arguments[0]))
    from annotator.cli import run

    return run(arguments, open_window)


def open_window(project: Path | None) -> int:
    """Open the window, on a project if one is given; returns the exit status."""
    if project is not None and not project.exists():
        sys.stderr.write(f"There is no project “{project}”.\n")
        return 1
    from annotator.ui.app import run

    return run(project)


def _names_project(argument: str) -> bool:
    if argument in COMMANDS or argument.startswith("-"):
        return False
    with suppress(OSError):  # no file has such a name
        return argument.endswith(".annotator") or Path(argument).exists()
    return False


if __name__ == "__main__":
    sys.exit(main())
