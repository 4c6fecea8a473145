"""Collect the texts of the program into the translation catalogs and compile them.

``python -m tests.catalogs`` brings ``resources/translations`` up to date, ``--check`` only says
what is wrong. Read are the literals of ``tr("…")`` (with plural forms where ``n=`` is passed) and
``sentence("…")`` in ``annotator/``.
"""

from __future__ import annotations

import ast
import re
import string
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import PySide6

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "annotator"
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("fa", "en")
CONTEXT = "annotator"
FORMS = {"fa": 1, "en": 2}
"""Plural forms that Qt knows for a language."""

type Catalog = dict[str, tuple[str, ...]]
"""Translations by source: one for a plain text, one a form for a text with a number; "" is open."""


@dataclass(frozen=True, slots=True)
class Texts:
    """What the source tree says: sources and whether they take a number, and what is wrong."""

    numerus: Mapping[str, bool]
    problems: tuple[str, ...]


def collect(folder: Path = SOURCES) -> Texts:
    """Read every literal of ``tr`` and ``sentence`` below ``folder``."""
    numerus: dict[str, bool] = {}
    problems: list[str] = []
    for file in sorted(folder.rglob("*.py")):
        for call in _calls(file):
            text = _literal(call)
            if text is None:
                problems.append(f"{file.name}:{call.lineno}: no literal in the call")
                continue
            counted = any(keyword.arg == "n" for keyword in call.keywords)
            if numerus.setdefault(text, counted) != counted:
                problems.append(f"{file.name}:{call.lineno}: once with n=, once without: {text}")
    return Texts(numerus, tuple(problems))


def _calls(file: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=ast.Name("tr" | "sentence") | ast.Attribute(attr="tr" | "sentence")):
                yield node
            case _:
                pass


def _literal(call: ast.Call) -> str | None:
    match call.args:
        case [ast.Constant(str(text))]:
            return text
        case _:
            return None


def read(file: Path) -> Catalog:
    """Return the translations of a catalog; an absent file has none."""
    if not file.exists():
        return {}
    catalog: Catalog = {}
    for message in ElementTree.parse(file).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")]
        catalog[message.findtext("source", "")] = tuple(forms) or (translation.text or "",)
    return catalog


def merged(texts: Texts, old: Catalog, language: str) -> Catalog:
    """Return the catalog of ``texts`` with the translations that ``old`` has for them."""
    catalog: Catalog = {}
    for source, counted in sorted(texts.numerus.items()):
        wanted = FORMS[language] if counted else 1
        forms = old.get(source, ())
        if language == "en" and not counted:
            forms = (source,)
        catalog[source] = forms if len(forms) == wanted else ("",) * wanted
    return catalog


def as_xml(catalog: Catalog, texts: Texts, language: str) -> str:
    """Return the catalog in Qt's TS 2.1 form, sorted, without places."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for source, forms in catalog.items():
        counted = texts.numerus[source]
        message = ElementTree.SubElement(context, "message", {"numerus": "yes"} if counted else {})
        ElementTree.SubElement(message, "source").text = source
        finished = {} if all(forms) else {"type": "unfinished"}
        translation = ElementTree.SubElement(message, "translation", finished)
        if not counted:
            translation.text = forms[0]
        for form in forms if counted else ():
            ElementTree.SubElement(translation, "numerusform").text = form
    ElementTree.indent(root, "  ")
    body = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


def compiled(source: Path) -> bytes:
    """Return what Qt's ``lrelease`` makes of a catalog."""
    tool = Path(PySide6.__file__).parent / "lrelease"
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "out.qm"
        command = [str(tool), "-silent", str(source), "-qm", str(target)]
        subprocess.run(command, check=True, capture_output=True)
        return target.read_bytes()


def update() -> None:
    """Write both catalogs anew and compile them."""
    texts = collect()
    for language in LANGUAGES:
        file = FOLDER / f"annotator_{language}.ts"
        catalog = merged(texts, read(file), language)
        FOLDER.mkdir(parents=True, exist_ok=True)
        file.write_text(as_xml(catalog, texts, language), encoding="utf-8", newline="\n")
        _replace(file.with_suffix(".qm"), compiled(file))


def _replace(file: Path, content: bytes) -> None:
    """Put a new file in the place of an old one, which a running program has mapped to memory."""
    new = file.with_suffix(".new")
    new.write_bytes(content)
    new.replace(file)


def problems() -> list[str]:
    """Return one line for everything that is wrong with the catalogs."""
    texts = collect()
    found = list(texts.problems)
    for language in LANGUAGES:
        file = FOLDER / f"annotator_{language}.ts"
        catalog = read(file)
        if file.exists() and file.read_text(encoding="utf-8") != as_xml(
            merged(texts, catalog, language), texts, language
        ):
            found.append(f"{file.name}: texts are missing or vanished: run poe translate")
        found += [f"{file.name}: {problem}" for problem in _problems_of(catalog, language)]
        if not file.exists() or file.with_suffix(".qm").read_bytes() != compiled(file):
            found.append(f"{file.name}: the compiled catalog is another: run poe translate")
    return found


def _problems_of(catalog: Catalog, language: str) -> Iterator[str]:
    for source, forms in catalog.items():
        for form in forms:
            if not form:
                yield f"not translated: {source}"
            elif not _placeholders_fit(source, form):
                yield f"other placeholders: {source}"
            elif language == "fa" and re.search("[يكىة]|[٠-٩]", form):
                yield f"Arabic letters or digits: {form}"


def _placeholders_fit(source: str, form: str) -> bool:
    """A form for one thing may leave out the number («one document»)."""
    return placeholders(source) - {"n"} <= placeholders(form) <= placeholders(source)


def placeholders(text: str) -> set[str]:
    """Return the names of the ``{placeholders}`` in ``text``."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def main() -> int:
    """Update the catalogs, or check them; the exit status says whether they are in order."""
    if "--check" not in sys.argv[1:]:
        update()
    found = problems()
    print("\n".join(found) or "The catalogs are complete.")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
