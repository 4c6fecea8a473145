"""The wheel brings everything: built, installed into a clean environment, started."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from annotator import __version__

ROOT = Path(__file__).parents[2]
UV = shutil.which("uv")

LOAD = """
from annotator import resources
for name in ("icons/undo.svg", "translations/annotator_fa.qm", "schemas/government-and-platforms.toml"):
    assert resources.path(name).is_file(), name
    assert "site-packages" in str(resources.path(name)), name
assert (resources.sample_corpus() / "seed-article.txt").is_file()
"""


def run(*command: str | Path, folder: Path, offline: bool = True) -> str:
    environment = {**os.environ, "UV_OFFLINE": "1"} if offline else dict(os.environ)
    environment.pop("PYTHONPATH", None)
    done = subprocess.run(
        [str(part) for part in command], cwd=folder, env=environment, capture_output=True, text=True
    )
    if done.returncode and offline:
        return run(*command, folder=folder, offline=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.skipif(UV is None, reason="uv builds the wheel")
def test_the_installed_wheel_starts_and_does_the_main_job(tmp_path: Path) -> None:
    assert UV is not None
    run(UV, "build", "--wheel", "--python", sys.executable, "-o", tmp_path, ROOT, folder=tmp_path)
    (wheel,) = tmp_path.glob("*.whl")
    environment = tmp_path / "environment"
    run(UV, "venv", "--python", sys.executable, environment, folder=tmp_path)
    scripts = environment / ("Scripts" if os.name == "nt" else "bin")
    run(UV, "pip", "install", "--python", scripts / "python", wheel, folder=tmp_path)
    assert run(scripts / "annotator", "--version", folder=tmp_path).strip().endswith(__version__)
    run(scripts / "python", "-c", LOAD, folder=tmp_path)
    run(scripts / "annotator", "demo", "sample", "--no-window", folder=tmp_path)
    project = tmp_path / "sample" / "sample.annotator"
    assert "All is well" in run(scripts / "annotator", "check", project, folder=tmp_path)
