"""What tests make again and again: a small schema, a project with a few documents."""

from __future__ import annotations

from pathlib import Path

from annotator.model.document import Document
from annotator.model.schema import Attribute, DocumentLabel, Label, RelationLabel, Schema
from annotator.project.project import Project
from annotator.store.import_batch import Incoming

TEXT = "وزیر ارتباطات گفت: کاربران ایتا ۳۰ میلیون و ۵۰۰ هزار نفر رسیده است.\r\n😀 پایان"

SCHEMA = Schema(
    name="آزمون",
    labels=(
        Label(
            "NUMBER",
            {"fa": "عدد", "en": "Number"},
            "#1f86cc",
            hotkey="1",
            attributes=(
                Attribute("value", {"fa": "مقدار", "en": "Value"}),
                Attribute("count", {"fa": "شمار", "en": "Count"}, "number"),
                Attribute("approx", {"fa": "تقریبی", "en": "Approximate"}, "flag"),
                Attribute("unit_span", {"fa": "جای واحد", "en": "Unit span"}, "span"),
                Attribute("kind", {"fa": "گونه", "en": "Kind"}, "choice", ("cardinal", "money")),
            ),
        ),
        Label("PLATFORM", {"fa": "سکو", "en": "Platform"}, "#19957b", hotkey="4"),
    ),
    relations=(
        RelationLabel("measures", {"fa": "مربوط به", "en": "measures"}, ("NUMBER",), ("PLATFORM",)),
    ),
    document_labels=(DocumentLabel("politics", {"fa": "سیاسی", "en": "Politics"}),),
)


def add_documents(project: Project, texts: dict[str, str]) -> None:
    """Bring documents in as one import."""
    batch = project.store.begin_import()
    batch.add([Incoming(id, Document(id, text)) for id, text in texts.items()])
    batch.finish()


def make_project(folder: Path, texts: dict[str, str] | None = None) -> Project:
    """Make a project with the small schema and one or more documents, and leave it open."""
    project = Project.create(folder / "test.annotator", SCHEMA)
    add_documents(project, texts or {"d1": TEXT})
    return project
