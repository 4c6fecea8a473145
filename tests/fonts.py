"""Bring Vazirmatn (OFL 1.1) from the npm registry into ``resources/fonts``: ``poe fonts``.

The package is fetched by npm, as the machine's npm is set up, and taken only if its digest is the
one pinned here. Git ignores the folder; the wheel takes the fonts along.
"""

from __future__ import annotations

import base64
import hashlib
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

PACKAGE = "vazirmatn@33.0.3"
DIGEST = "fbjNc0CMjazZpIegWzz9OHGzI1APFboT+x7ZecXlUCtDe/nkyx7gtCTZnWS/+eeXG7fbfXymCPKJI8EsnM3iqw=="
"""SHA-512 in base64, as package-lock files write it."""

FILES = (
    *(f"fonts/ttf/Vazirmatn-{cut}.ttf" for cut in ("Regular", "Medium", "SemiBold")),
    "OFL.txt",
)
FOLDER = Path(__file__).parent.parent / "resources" / "fonts"


def fetched(folder: Path) -> Path:
    """Let npm download the package into ``folder``; return the archive."""
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit("npm is needed to bring the fonts.")
    subprocess.run(
        [npm, "pack", PACKAGE, "--silent"], cwd=folder, check=True, stdout=subprocess.DEVNULL
    )
    return next(folder.glob("*.tgz"))


def check(archive: Path) -> None:
    """Stop if the archive is not the one that was pinned."""
    digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if digest != DIGEST:
        raise SystemExit(f"{archive.name} is not the package that was pinned; nothing was taken.")


def main() -> None:
    """Fetch, check, unpack."""
    with tempfile.TemporaryDirectory() as folder:
        archive = fetched(Path(folder))
        check(archive)
        FOLDER.mkdir(parents=True, exist_ok=True)
        with tarfile.open(archive) as package:
            for name in FILES:
                stored = package.extractfile(f"package/{name}")
                assert stored is not None
                (FOLDER / Path(name).name).write_bytes(stored.read())
    print(f"{len(FILES)} files in {FOLDER}")


if __name__ == "__main__":
    main()
