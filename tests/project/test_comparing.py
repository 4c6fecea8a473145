"""Two layers entity by entity, and annotators against themselves and gold."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from annotator.agreement.repeats import second_reading
from annotator.agreement.values import Found, Share
from annotator.formats.schema_toml import built_in_schema
from annotator.model.edit import DocumentLabelFact, Edit, EntityFact, RelationFact, StatusFact
from annotator.model.entity import AttributeValue, Entity, Relation
from annotator.model.schema import GOLD
from annotator.model.span import Span
from annotator.project.agreement import survey
from annotator.project.comparing import compare
from annotator.project.merge import merge_files
from annotator.project.project import Project
from annotator.project.split import Split, split
from annotator.project.transfer import Import, import_files
from annotator.store.project_reader import ProjectReader

TEXT = "ایتا گفت ۳۰ میلیون نفر از بله رفتند"
EITAA, NUMBER, LONGER, BALE = Span(0, 4), Span(9, 18), Span(9, 22), Span(26, 29)


def make(folder: Path, documents: int = 2) -> Path:
    (folder / "in").mkdir()
    for number in range(documents):
        (folder / f"in/{number:02}.txt").write_text(f"{TEXT} {number}", encoding="utf-8")
    path = folder / "p.annotator"
    Project.create(path, built_in_schema()).close()
    import_files(path, Import((str(folder / "in"),)))
    return path


def entity(id: str, label: str, span: Span, **attributes: AttributeValue) -> Entity:
    return Entity(id, label, span, attributes)


def layer(path: Path, document: str, name: str, *entities: Entity, **more: Any) -> None:
    here = (document, name)
    facts = (
        StatusFact(*here, "done"),
        *(EntityFact(*here, one) for one in entities),
        *(RelationFact(*here, one) for one in more.get("relations", ())),
        *(DocumentLabelFact(*here, one) for one in more.get("labels", ())),
    )
    project = Project.open(path)
    project.store.apply(Edit("label", added=facts), name)
    project.close()


def test_every_cell_and_every_attribute_holds_its_cases(tmp_path: Path) -> None:
    path = make(tmp_path)
    link = Relation("r", "measures", "n", "p")
    layer(
        path, "00", "a1",
        entity("p", "PLATFORM", EITAA), entity("n", "NUMBER", NUMBER, value="30000000"),
        relations=[link], labels=["politics"],
    )  # fmt: skip
    layer(
        path, "00", "a2",
        entity("p", "STATE_BODY", EITAA), entity("n", "NUMBER", LONGER, value="30"),
        entity("b", "PLATFORM", BALE),
    )  # fmt: skip
    layer(path, "01", "a1", entity("p", "PLATFORM", EITAA))
    layer(path, "01", "a2", entity("p", "PLATFORM", EITAA))
    found = compare(path, ("a1", "a2"), ["00", "01"], None)
    assert found.counts == {
        ("PLATFORM", "STATE_BODY"): 1,
        ("NUMBER", "NUMBER"): 1,
        (None, "PLATFORM"): 1,
        ("PLATFORM", "PLATFORM"): 1,
    }
    (border,) = found.cases["NUMBER", "NUMBER"]
    assert (border.document, border.span, border.quote) == ("00", LONGER, LONGER.of(TEXT))
    assert ("PLATFORM", "PLATFORM") not in found.cases
    assert found.attributes == {("NUMBER", "value"): Share(0, 1)}
    (case,) = found.attribute_cases["NUMBER", "value"]
    assert case.attribute == "value"
    assert found.relations == {"measures": Found(0, 1, 0)}
    assert found.document_labels is not None
    assert found.document_labels.equal == Share(1, 2)
    assert [(row.id, row.differences, row.f1) for row in found.documents] == [
        ("00", 3, 0.0),
        ("01", 0, 1.0),
    ]
    assert [case.quote for case in found.of_document("00")] == [
        "ایتا",
        LONGER.of(TEXT),
        LONGER.of(TEXT),
        "بله",
    ]
    assert {one.quote: len(one.cases) for one in found.disputed}["بله"] == 1


def test_documents_stand_in_the_order_in_which_the_later_of_two_was_done(tmp_path: Path) -> None:
    path = make(tmp_path, 3)
    for document, name in (
        ("02", "a1"), ("00", "a1"), ("00", "a2"), ("01", "a2"), ("01", "a1"), ("02", "a2"),
    ):  # fmt: skip
        layer(path, document, name, entity("p", "PLATFORM", EITAA))
    found = compare(path, ("a1", "a2"), ["00", "01", "02"], None)
    assert [one.id for one in found.over_time] == ["00", "01", "02"]
    times = [one.finished for one in found.over_time]
    assert times == sorted(times)


def label_all(path: Path, name: str, later: Span) -> None:
    """Label the platform everywhere; in the second half of the queue with another border."""
    project = Project.open(path)
    session = project.session(name)
    queue = project.queue(name)
    for place, row in enumerate(queue):
        session.open(row.id)
        session.label(later if place >= len(queue) // 2 else EITAA, "PLATFORM")
        session.finish()
    project.close()


def test_annotators_are_measured_by_hidden_repeats_and_by_gold(tmp_path: Path) -> None:
    path = make(tmp_path, 12)
    for number in range(2):
        layer(path, f"{number:02}", GOLD, entity("g", "PLATFORM", EITAA))
    files = split(path, tmp_path / "out", Split(("a1", "a2"), repeats=2, gold_questions=2))
    label_all(files[0].path, "a1", EITAA)
    merge_files(path, [files[0].path])
    found = survey(path)
    by_names = {one.names: one for one in found.measured}
    assert list(by_names) == [("a1", second_reading("a1")), (GOLD, "a1"),
                              ("a2", second_reading("a2")), (GOLD, "a2")]  # fmt: skip
    own = by_names["a1", second_reading("a1")]
    report: Any = own.report
    assert report["pairs"][0]["strict"]["f1"] == 1.0
    assert (len(own.documents), own.handed) == (2, 2)
    against: Any = by_names[GOLD, "a1"].report
    assert against["pairs"][0]["strict"]["recall"] == 1.0
    nothing = by_names["a2", second_reading("a2")]
    assert (nothing.documents, nothing.handed) == ((), 2)
    assert found.of((GOLD, "a1")) is by_names[GOLD, "a1"]
    report = found.report
    assert report["documents"] == 0


def test_gold_takes_part_only_if_it_is_wanted_and_then_comes_first(tmp_path: Path) -> None:
    path = make(tmp_path)
    for name, spans in ((GOLD, [EITAA, BALE]), ("a1", [EITAA]), ("a2", [EITAA, BALE])):
        places = (entity(f"p{one.start}", "PLATFORM", one) for one in spans)
        layer(path, "00", name, *places)
    assert survey(path).annotators == ("a1", "a2")
    found = survey(path, with_gold=True)
    assert found.annotators == (GOLD, "a1", "a2")
    assert found.common[GOLD, "a1"] == ("00",)
    report: Any = found.report
    strict = {tuple(one["annotators"]): one["strict"] for one in report["pairs"]}
    assert strict[GOLD, "a1"]["recall"] == 0.5
    assert strict[GOLD, "a2"]["f1"] == 1.0


def test_what_is_begun_while_the_rows_are_read_does_not_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = make(tmp_path)
    layer(path, "00", "a1", entity("p", "PLATFORM", EITAA))
    read = ProjectReader.entity_rows

    def meanwhile(store: ProjectReader) -> object:
        layer(path, "01", "a2", entity("p", "PLATFORM", EITAA))
        return read(store)

    monkeypatch.setattr(ProjectReader, "entity_rows", meanwhile)
    assert survey(path).annotators == ("a1",)


def test_who_drifts_disagrees_with_themselves(tmp_path: Path) -> None:
    path = make(tmp_path, 12)
    (file,) = split(path, tmp_path / "out", Split(("a1",), repeats=3))
    label_all(file.path, "a1", Span(0, 8))
    merge_files(path, [file.path])
    (own,) = survey(path).measured
    report: Any = own.report
    assert report["pairs"][0]["strict"]["f1"] == 0.0
    assert report["pairs"][0]["lenient"]["f1"] == 1.0
    compared = compare(path, own.names, own.documents, None, own.again)
    assert compared.counts == {("PLATFORM", "PLATFORM"): 3}
    assert len(compared.cases["PLATFORM", "PLATFORM"]) == 3
    assert [row.f1 for row in compared.over_time] == [0.0, 0.0, 0.0]
    assert {row.id for row in compared.documents} == set(own.documents)
