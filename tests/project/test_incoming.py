from __future__ import annotations

from pathlib import Path

from annotator.model.entity import Suggestion
from annotator.model.span import Span
from annotator.project.export import Export, export
from annotator.project.transfer import Import, import_files
from tests.making import make_project


def test_an_export_comes_back_as_nothing_new_though_suggestions_were_rejected(
    tmp_path: Path,
) -> None:
    project = make_project(tmp_path)
    platform = Suggestion("PLATFORM", Span(27, 31), "gazetteer", 0.9)
    project.store.replace_suggestions("d1", "gazetteer", None, [platform])
    session = project.session("a1")
    session.open("d1")
    session.reject(session.suggestions[0])
    session.label(Span(0, 4), "PLATFORM")
    out, path = tmp_path / "out.jsonl", project.path
    export(project, str(out), Export())
    project.close()
    done = import_files(path, Import((str(out),)))
    assert (done.repeated, done.refused, done.layers) == (["d1"], [], 0)
