"""What tests ask suggesters: the texts that got a label."""

from __future__ import annotations

from annotator.model.document import Document
from annotator.model.entity import Suggestion
from annotator.suggest.by_gazetteer import ByGazetteer
from annotator.suggest.by_numbers import ByNumbers
from annotator.suggest.by_titles import ByTitles
from annotator.suggest.combine import combine


def everything(text: str) -> list[Suggestion]:
    """Return what the suggesters for everybody propose together."""
    document = Document("d", text)
    suggesters = (ByNumbers(), ByGazetteer(), ByTitles())
    return combine(one for suggester in suggesters for one in suggester.suggest(document))


def labelled(text: str, label: str) -> list[str]:
    """Return the texts that got a label, in order."""
    return [one.span.of(text) for one in everything(text) if one.label == label]


def attributes(text: str, quote: str) -> dict[str, object]:
    """Return the attributes of the first suggestion on a string."""
    found = (one for one in everything(text) if one.span.of(text) == quote)
    return dict(next(found).attributes)
