"""Causes of disagreement, choices and rulings in the words of the interface."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from annotator.model.ruling import Example, Part, Ruling
from annotator.model.schema import Schema, in_language
from annotator.ui.translation import isolated, language, tr

_MARKS = {"fa": "\u200f", "en": "\u200e"}
"""What gives a line the direction of the interface although it begins with a quote."""

SHOWN_EXAMPLES = 4
"""Examples of a ruling that a guideline shows."""


def cause_name(cause: str) -> str:
    """Return what a cause is called."""
    names = {
        "suffix": tr("ending"),
        "title": tr("title or generic word"),
        "quote_mark": tr("quotation marks"),
        "punctuation": tr("punctuation or blank"),
        "unit": tr("unit"),
        "noun": tr("number and its noun"),
        "bound": tr("bound word"),
        "number": tr("extent of the number"),
        "words": tr("other words"),
        "nested": tr("nested or not"),
        "label": tr("label"),
        "missed": tr("missed"),
        "attribute": tr("attribute"),
        "relation": tr("relation"),
    }
    return names.get(cause, cause)


def choice_words(cause: str, choice: str, names: Mapping[str, str], labels: int = 2) -> str:
    """Return a choice (`agreement.rulings`) as a person reads it; ``names`` are those of labels."""
    word, _, of = choice.partition(" ")
    match word:
        case "shorter":
            return _without().get(cause) or tr("The shorter span")
        case "longer":
            return _with().get(cause) or tr("The longer span")
        case "label":
            return tr("It is {label}", label=names.get(of, of))
        case "said":
            return tr("As {annotator} did", annotator=isolated(of))
        case "all":
            return _all(cause, labels)
        case "none":
            return _none(cause)
        case _:
            return _plain().get(word, word)


def _plain() -> Mapping[str, str]:
    return {
        "outer": tr("Only the outer one"),
        "inner": tr("Only the inner ones"),
        "with": tr("With a value"),
        "without": tr("Without a value"),
        "votes": tr("What most said"),
    }


def _without() -> Mapping[str, str]:
    return {
        "suffix": tr("Without the ending"),
        "title": tr("Without the title or generic word"),
        "quote_mark": tr("Without the quotation marks"),
        "punctuation": tr("Without punctuation and blanks"),
        "unit": tr("Without the unit"),
        "noun": tr("Without the noun"),
        "bound": tr("Without the bound word"),
        "number": tr("The shorter number"),
    }


def _with() -> Mapping[str, str]:
    return {
        "suffix": tr("With the ending"),
        "title": tr("With the title or generic word"),
        "quote_mark": tr("With the quotation marks"),
        "punctuation": tr("With punctuation and blanks"),
        "unit": tr("With the unit"),
        "noun": tr("With the noun"),
        "bound": tr("With the bound word"),
        "number": tr("The whole number"),
    }


def _all(cause: str, labels: int) -> str:
    if cause == "missed":
        return tr("It is to be labelled")
    if cause == "relation":
        return tr("The relation holds")
    if cause == "nested":
        return tr("All of them, nested")
    return tr("Both labels") if labels == 2 else tr("All labels")


def _none(cause: str) -> str:
    if cause == "missed":
        return tr("It is not to be labelled")
    return tr("No such relation") if cause == "relation" else tr("None is right")


def topic_words(
    labels: Sequence[str], detail: str, names: Mapping[str, str], schema: Schema
) -> str:
    """Return which labels, attribute or relation a cause is about."""
    relation = schema.relation(detail)
    if relation:
        return in_language(relation.name, language(), detail)
    said = [names.get(one, one) for one in labels]
    either = said[0] if said else ""
    for one in said[1:]:
        either = tr("{one} or {other}", one=either, other=one)
    kinds = (schema.label(one) for one in labels)
    attributes = (one for kind in kinds if kind for one in kind.attributes if one.key == detail)
    attribute = next(attributes, None)
    if attribute:
        return tr("{label}: {words}", label=either, words=in_language(attribute.name, language()))
    return either


# Rulings in a guideline


def guideline(rulings: Iterable[Ruling], label: str, schema: Schema) -> str:
    """Return the rulings about a label as Markdown, empty if there are none."""
    names = {one.key: in_language(one.name, language(), one.key) for one in schema.labels}
    parts = [_ruling(one, names) for one in rulings if label in one.labels]
    if not parts:
        return ""
    return "\n".join([f"#### {tr('Ruled in review')}", "", *parts])


def _ruling(ruling: Ruling, names: Mapping[str, str]) -> str:
    said = choice_words(ruling.cause, ruling.choice, names, len(ruling.labels))
    cause = escaped(cause_name(ruling.cause))
    why = f": {escaped(ruling.why)}" if ruling.why else ""
    lines = [f"- **{escaped(said)}** ({cause}){why}"]
    lines += [
        f"  - {_MARKS[language()]}{escaped(example_words(one, names))}"
        for one in ruling.examples[:SHOWN_EXAMPLES]
    ]
    return "\n".join(lines)


def example_words(example: Example, names: Mapping[str, str]) -> str:
    """Return an example in one line: what is right, and what is not."""
    labelled = {part.label for part in (*example.right, *example.wrong)}
    named: Mapping[str, str] = names if len(labelled) > 1 else {}
    right = listed(_part(one, example.context, named) for one in example.right)
    wrong = listed(_part(one, example.context, named) for one in example.wrong)
    if not right:
        return tr("not {wrong}", wrong=wrong)
    return tr("{right}, not {wrong}", right=right, wrong=wrong) if wrong else right


def _part(part: Part, context: str, names: Mapping[str, str]) -> str:
    words = isolated(f"«{part.span.of(context)}»")
    name = names.get(part.label)
    return tr("{words} as {label}", words=words, label=name) if name else words


def listed(parts: Iterable[str]) -> str:
    """Return the parts as a list in the interface language; empty for none."""
    several: Iterator[str] = iter(parts)
    said = next(several, "")
    for one in several:
        said = tr("{one}, {other}", one=said, other=one)
    return said


def escaped(text: str) -> str:
    """Return a text that says the same in Markdown, in one line."""
    plain = " ".join(text.split("\n"))
    return "".join(f"\\{one}" if one in "\\`*_{}[]<>()#+-.!|~" else one for one in plain)
