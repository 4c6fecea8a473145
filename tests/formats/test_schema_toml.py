from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from annotator import resources
from annotator.errors import RefusedFileError
from annotator.formats.schema_toml import (
    BUILT_IN,
    built_in_schema,
    read_schema,
    read_schema_file,
    schema_to_toml,
)
from annotator.model.schema_json import schema_from_json, schema_to_json

SCHEMA = """name = "آزمون"
nesting = true

[[labels]]
key = "NUMBER"
name = { fa = "عدد" }
colour = "#1f86cc"
hotkey = "1"

[[labels]]
key = "PLATFORM"
name = { fa = "سکو" }
colour = "#19957b"
hotkey = "4"

[[relations]]
key = "measures"
name = { fa = "مربوط به" }
from = ["NUMBER"]
to = ["PLATFORM"]
"""


def test_the_built_in_schema_has_the_keys_of_the_contract_and_all_guidelines() -> None:
    schema = built_in_schema()
    hotkeys = {label.hotkey: label.key for label in schema.labels}
    assert [hotkeys[key] for key in "123456"] == [
        "NUMBER",
        "MINISTER",
        "MINISTRY",
        "PLATFORM",
        "STATE_BODY",
        "DATE",
    ]
    assert [relation.key for relation in schema.relations] == ["measures", "heads"]
    assert all(schema.guidelines[label.guideline or ""].strip() for label in schema.labels)


def test_a_schema_comes_back_from_toml_and_from_json() -> None:
    schema = built_in_schema()
    assert read_schema(schema_to_toml(schema)) == replace(schema, guidelines={})
    assert schema_from_json(schema_to_json(schema)) == schema


def test_a_schema_is_written_as_a_person_would_write_it() -> None:
    lines = schema_to_toml(read_schema(SCHEMA)).split("\n")
    wanted = [line.replace("{ ", "{").replace(" }", "}") for line in SCHEMA.split("\n")]
    added = ['language = "fa"', 'suffixes = "out"']
    assert [line for line in lines if line not in added] == wanted


def test_texts_with_quotes_and_line_ends_come_back() -> None:
    schema = read_schema(SCHEMA)
    text = 'یک\nدو "نقل" \\ \t\u200cپایان'
    label = replace(schema.labels[0], help={"fa": text}, formerly=("OLD",))
    schema = replace(schema, labels=(label, *schema.labels[1:]), relations=())
    assert read_schema(schema_to_toml(schema)) == schema


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("nesting = true", 'nesting = "yes"', 2, "true or false"),
        ("nesting = true", "nestin = true", 2, "nesting"),
        ("nesting = true", "nesting = ", 2, ""),
        ('"PLATFORM"\nname', '"PLAT FORM"\nname', 11, "blank"),
        ('"PLATFORM"\nname', '"NUMBER"\nname', 11, "twice"),
        ("#19957b", "green", 13, "colour"),
        ('hotkey = "4"', 'hotkey = "1"', 14, "hotkey"),
        ('to = ["PLATFORM"]', 'to = ["PLATFROM"]', 20, "PLATFROM"),
    ],
)
def test_a_wrong_schema_is_refused_with_line_and_reason(
    old: str, new: str, line: int, reason: str
) -> None:
    assert SCHEMA.count(old) == 1
    with pytest.raises(RefusedFileError, match=rf"(?i)line {line}\b.*{reason}"):
        read_schema(SCHEMA.replace(old, new))


def test_a_byte_order_mark_is_no_part_of_a_schema(tmp_path: Path) -> None:
    file = tmp_path / "schema.toml"
    file.write_text(SCHEMA, encoding="utf-8-sig")
    assert read_schema_file(file) == read_schema(SCHEMA)


@pytest.mark.parametrize("name", ["missing.md", "../outside.md", "latin.md"])
def test_a_guideline_that_cannot_be_read_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "latin.md").write_bytes("é".encode("cp1252"))
    file = tmp_path / "schema.toml"
    guided = SCHEMA.replace('hotkey = "4"', f'hotkey = "4"\nguideline = "{name}"')
    file.write_text(guided, encoding="utf-8")
    with pytest.raises(RefusedFileError, match=name.rpartition("/")[2]):
        read_schema_file(file)


def test_the_shipped_file_is_the_built_in_schema() -> None:
    assert read_schema_file(resources.path(BUILT_IN)) == built_in_schema()
