"""The agreement report as files: CSV for a spreadsheet, JSON as the contract has it, HTML to print."""

from __future__ import annotations

import csv
import io
import json
from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from annotator.project.export import whole_file
from annotator.ui.translation import language

type Table = tuple[str, Sequence[str], Sequence[Sequence[str]]]
"""Heading, names of the columns, rows."""

_COLUMNS: tuple[str, ...] = (
    "measure",
    "first",
    "second",
    "label",
    "value",
    "low",
    "high",
    "documents",
    "check",
)
_STYLE = """body{font:11pt Vazirmatn,Tahoma,sans-serif;margin:2em auto;max-width:60em;color:#1f1f1d}
table{border-collapse:collapse;margin:.6em 0 1.6em}th,td{padding:.3em .8em;text-align:start;
border-bottom:1px solid #dcd9d3}th{color:#65625b;font-weight:500}h1{font-size:15pt}
h2{font-size:11pt;break-after:avoid}tr,figure{break-inside:avoid}
figure{margin:0 0 1.6em}img{max-width:100%}
@media print{body{margin:0;max-width:none}@page{margin:18mm}}"""


def as_json(report: Mapping[str, Any]) -> str:
    """Return the report of contract.md, section 5."""
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def as_csv(report: Mapping[str, Any]) -> str:
    """Return a row for each measure; one without value has an empty cell.

    ``check`` says that it is about hidden repeats or gold questions.
    """
    out = io.StringIO()
    writer = csv.DictWriter(out, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    for pair in report["pairs"]:
        writer.writerows(_pair_rows(pair))
    for check in report.get("checks", ()):
        writer.writerows({**row, "check": check["kind"]} for row in _pair_rows(check))
    alpha = report["alpha_unitised"]
    writer.writerow({"measure": "alpha_unitised", "value": alpha["value"]})
    for label, value in alpha["per_label"].items():
        writer.writerow({"measure": "alpha_unitised", "label": label, "value": value})
    return out.getvalue()


def _pair_rows(pair: Mapping[str, Any]) -> Iterable[dict[str, Any]]:
    first, second = pair["annotators"]
    about = {"first": first, "second": second, "documents": pair["documents"]}
    for name in ("strict", "lenient", "boundary", "strict_by_hand"):
        yield about | {"measure": f"{name}_f1"} | _interval(pair[name])
    for name in ("kappa_tokens", "kappa_marked_tokens"):
        yield about | {"measure": name, "value": pair[name]}
    for label, blocks in pair["per_label"].items():
        for name in ("strict", "lenient"):
            yield about | {"measure": f"{name}_f1", "label": label} | _interval(blocks[name])


def _interval(block: Mapping[str, Any]) -> dict[str, Any]:
    return {"value": block["f1"], "low": block["low"], "high": block["high"]}


def as_html(
    title: str,
    sentences: Sequence[str],
    tables: Iterable[Table],
    pictures: Iterable[tuple[str, bytes]] = (),
) -> str:
    """Return a page of its own in the interface language, without anything from elsewhere.

    ``pictures`` are PNG files with their headings; they follow the first table.
    """
    side = "rtl" if language() == "fa" else "ltr"
    said = "".join(f"<p>{escape(one)}</p>" for one in sentences)
    first, *rest = [*map(_table, tables)] or [""]
    body = "".join((first, *(_picture(*one) for one in pictures), *rest))
    return (
        f'<!doctype html><html lang="{language()}" dir="{side}"><meta charset="utf-8">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style>"
        f"<h1>{escape(title)}</h1>{said}{body}</html>\n"
    )


def _picture(heading: str, png: bytes) -> str:
    written = b64encode(png).decode()
    return (
        f'<figure><h2>{escape(heading)}</h2><img alt="{escape(heading)}" '
        f'src="data:image/png;base64,{written}"></figure>'
    )


def _table(table: Table) -> str:
    heading, columns, rows = table
    head = "".join(f"<th>{escape(name)}</th>" for name in columns)
    body = "".join(
        "<tr>" + "".join(f"<td><bdi>{escape(text)}</bdi></td>" for text in row) + "</tr>"
        for row in rows
    )
    return f"<h2>{escape(heading)}</h2><table><tr>{head}</tr>{body}</table>"


def write(path: Path, content: str | bytes) -> None:
    """Write a file whole or not at all, a text in UTF-8; raises `AnnotatorError`."""
    with whole_file(str(path)) as stream:
        stream.write(content if isinstance(content, bytes) else content.encode())
