"""Agreement over all tokens, unlabelled ones included.

A token's category for an annotator is the set of labels of the entities that share a code point
with it. Most tokens bear no label from anybody; they are only counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from annotator.agreement.chance import alpha_of_counts, fleiss_of_counts, kappa_of_counts
from annotator.agreement.layers import EntityColumns, Integers, Layers, Truths
from annotator.agreement.overlaps import ranges
from annotator.agreement.undefined import ONE_LABEL, Value

_LABELS_IN_A_WORD = 62
_DIRECT_CODES = 1 << 16


@dataclass(frozen=True, slots=True)
class TokenCategories:
    """What each annotator says about each token that somebody labelled.

    ``category`` and the ``words`` have a row for each annotator and a column for each such
    token. Category 0 is the empty set; the words are the sets as bits, 62 labels a word.
    ``document`` is a column's document; ``token_counts`` counts all tokens of each document.
    """

    token_counts: Integers
    document: Integers
    category: Integers
    words: tuple[Integers, ...]

    def bears(self, annotator: int, label: int, chosen: Truths) -> Truths:
        """Say on which of the chosen tokens the annotator put the label."""
        word, bit = divmod(label, _LABELS_IN_A_WORD)
        return (self.words[word][annotator, chosen] & (1 << bit)) != 0


def token_categories(layers: Layers) -> TokenCategories:
    """Find the category of every token that somebody labelled."""
    hits = [_hits(entities, layers) for entities in layers.entities]
    touched = np.zeros(len(layers.token_starts), bool)
    for tokens, _ in hits:
        touched[tokens] = True
    column_of = np.cumsum(touched) - 1
    words = np.zeros(
        (1 + len(layers.labels) // _LABELS_IN_A_WORD, len(hits), int(touched.sum())), np.int64
    )
    for annotator, (tokens, labels) in enumerate(hits):
        for label in np.unique(labels).tolist():
            word, bit = divmod(label, _LABELS_IN_A_WORD)
            words[word, annotator, column_of[tokens[labels == label]]] |= 1 << bit
    document = np.repeat(np.arange(len(layers.documents)), layers.token_counts)[touched]
    return TokenCategories(layers.token_counts, document, _combined(list(words)), tuple(words))


def kappa_tokens(tokens: TokenCategories, first: int, second: int, documents: Truths) -> Value:
    """Return Cohen's kappa of two annotators over all tokens of the chosen documents.

    See `chance.cohen_kappa` for the source.
    """
    chosen = documents[tokens.document]
    count = int(tokens.token_counts[documents].sum())
    return _kappa(
        tokens.category[first, chosen], tokens.category[second, chosen], count - int(chosen.sum())
    )


def kappa_marked_tokens(
    tokens: TokenCategories, first: int, second: int, documents: Truths
) -> Value:
    """Return Cohen's kappa over only those tokens that one of the two labelled.

    Not to be mixed up with `kappa_tokens`. No token is left that both leave unlabelled, so with
    one label it cannot exceed 0, whatever they do; then it is not defined.
    """
    marked = (tokens.category[first] > 0) | (tokens.category[second] > 0)
    chosen = documents[tokens.document] & marked
    one, other = tokens.category[first, chosen], tokens.category[second, chosen]
    if len(chosen) and len(np.setdiff1d(np.union1d(one, other), [0])) == 1:
        return ONE_LABEL
    return _kappa(one, other, 0)


def kappa_of_label(
    tokens: TokenCategories, first: int, second: int, documents: Truths, label: int
) -> Value:
    """Return Cohen's kappa over all tokens for one label: does the token bear it or not?"""
    chosen = documents[tokens.document]
    count = int(tokens.token_counts[documents].sum())
    one, other = (tokens.bears(annotator, label, chosen) for annotator in (first, second))
    ones, others = int(one.sum()), int(other.sum())
    by_chance = ones * others + (count - ones) * (count - others)
    return kappa_of_counts(count - int((one != other).sum()), by_chance, count)


def fleiss_kappa_tokens(tokens: TokenCategories, counting: Truths) -> Value:
    """Return Fleiss' kappa over all tokens of the documents in which every layer counts.

    ``counting`` has a row for each annotator and a column for each document. See
    `chance.fleiss_kappa` for the source.
    """
    documents = counting.all(axis=0)
    chosen = documents[tokens.document]
    blank = int(tokens.token_counts[documents].sum()) - int(chosen.sum())
    rows = tokens.category[:, chosen]
    raters = len(rows)
    equal = sum(int((one == other).sum()) for one, other in combinations(rows, 2))
    totals = np.bincount(rows.ravel(), minlength=1)
    totals[0] += raters * blank
    return fleiss_of_counts(2 * equal + raters * (raters - 1) * blank, totals.tolist(), raters)


def nominal_alpha_tokens(tokens: TokenCategories, counting: Truths) -> Value:
    """Return Krippendorff's nominal alpha over all tokens; a layer that does not count is missing.

    See `fleiss_kappa_tokens` for ``counting`` and `chance.nominal_alpha` for the source.
    """
    raters = counting.sum(axis=0) * (counting.sum(axis=0) > 1)
    blanks = tokens.token_counts - np.bincount(tokens.document, minlength=len(raters))
    weights = 2 / np.maximum(raters - 1, 1)[tokens.document]
    equal = float((raters * blanks).sum())
    for first, second in combinations(range(len(counting)), 2):
        both = (counting[first] & counting[second])[tokens.document]
        alike = both & (tokens.category[first] == tokens.category[second])
        equal += float(weights[alike].sum())
    given = counting[:, tokens.document] & (raters > 1)[tokens.document]
    totals = np.bincount(tokens.category[given], minlength=1)
    totals[0] += int((raters * blanks).sum())
    return alpha_of_counts(equal, totals.tolist())


def _hits(entities: EntityColumns, layers: Layers) -> tuple[Integers, Integers]:
    """Return each token that an entity touches and the entity's label."""
    first = np.searchsorted(layers.token_ends, entities.start, "right")
    last = np.searchsorted(layers.token_starts, entities.end, "left")
    which, tokens = ranges(first, last)
    return tokens, entities.label[which]


def _kappa(one: Integers, other: Integers, blank: int) -> Value:
    """Return kappa of two columns of categories and as many tokens as both left unlabelled."""
    size = 1 + max(int(one.max(initial=0)), int(other.max(initial=0)))
    ones, others = np.bincount(one, minlength=size), np.bincount(other, minlength=size)
    ones[0] += blank
    others[0] += blank
    equal = int((one == other).sum()) + blank
    return kappa_of_counts(equal, int(ones @ others), len(one) + blank)


def _combined(words: list[Integers]) -> Integers:
    """Give equal sets of labels equal small numbers, the empty set 0."""
    category = _small(words[0])
    for word in words[1:]:
        more = _small(word)
        category = _small(category * (int(more.max(initial=0)) + 1) + more)
    return category


def _small(codes: Integers) -> Integers:
    if codes.max(initial=0) < _DIRECT_CODES:
        return codes
    with_empty = np.concatenate(([0], codes.ravel()))
    numbered = np.unique(with_empty, return_inverse=True)[1].astype(np.int64)
    return numbered[1:].reshape(codes.shape)
