"""Numbers printed by another library (persiantools) are read back."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st
from persiantools import digits  # pyright: ignore[reportMissingTypeStubs]

from annotator.persian.numbers import display, read


def round_counts(most: int) -> st.SearchStrategy[int]:
    round_ones = st.tuples(st.integers(1, 999), st.integers(0, 12)).map(lambda n: n[0] * 10 ** n[1])
    return st.one_of(st.integers(0, most), st.integers(0, 9999), round_ones)


COUNTS = round_counts(10**15)
SAYABLE = round_counts(10**15 - 1)
SCRIPTS = ("0123456789", "۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩")
SCALES = ((10**12, "هزار میلیارد"), (10**9, "میلیارد"), (10**6, "میلیون"), (10**3, "هزار"))


def values(text: str) -> list[tuple[str, str | None]]:
    return [(number.text, number.value) for number in read(text)]


def in_script(text: str, script: str) -> str:
    return text.translate(str.maketrans(SCRIPTS[0], script))


@settings(max_examples=300)
@given(SAYABLE)
@example(0)
@example(10**15 - 1)
@example(1_000_001)
def test_words_are_read_back(count: int) -> None:
    said = str(digits.to_word(count))
    assert values(said) == [(said, str(count))]
    assert values(f"تنها {said} نفر آمدند") == [(said, str(count))]


def test_the_words_for_a_million_milliards_are_read() -> None:
    for said in ("یک کوادریلیون", "یک میلیون میلیارد", "هزار تریلیون", "هزار هزار میلیارد"):
        assert values(f"{said} ریال") == [(said, str(10**15))]


@settings(max_examples=150)
@given(COUNTS, st.sampled_from(SCRIPTS), st.sampled_from(["", ",", "٬"]))
def test_digits_of_three_scripts_are_read_back(count: int, script: str, mark: str) -> None:
    typed = in_script(f"{count:,}".replace(",", mark), script)
    assert values(f"{typed} نفر آمدند") == [(typed, str(count))]


@settings(max_examples=150)
@given(st.integers(1, 10**15 - 1), st.sampled_from(SCRIPTS), st.booleans())
def test_digits_mixed_with_scale_words_are_read_back(
    count: int, script: str, has_blank: bool
) -> None:
    parts, rest = list[str](), count
    for worth, name in SCALES:
        if rest >= worth:
            parts.append(f"{rest // worth}{' ' if has_blank else ''}{name}")
            rest %= worth
    parts += [str(rest)] if rest else []
    typed = in_script(" و ".join(parts), script)
    assert values(f"{typed} نفر") == [(typed, str(count))]


@settings(max_examples=100)
@given(st.integers(0, 10**9), st.integers(1, 999), st.sampled_from(["٫", "."]))
def test_decimals_are_exact(whole: int, places: int, point: str) -> None:
    typed = in_script(f"{whole}{point}{places:04}", SCRIPTS[1])
    expected = f"{whole}.{places:04}".rstrip("0")
    assert values(f"{typed} درصد") == [(f"{typed} درصد", expected)]


@settings(max_examples=100)
@given(st.integers(1, 999_999).filter(lambda count: count % 1000 > 0))
def test_ordinals_are_read_back(count: int) -> None:
    said = str(digits.to_word(count))
    ordinal = {"سه": "سوم", "ی": "ی‌ام"}
    end = next((ending for ending in ordinal if said.endswith(ending)), "")
    said = said.removesuffix(end) + ordinal[end] if end else said + "م"
    assert [(number.kind, number.value) for number in read(f"دوره {said}")] == [
        ("ordinal", str(count))
    ]


@settings(max_examples=100)
@given(st.integers(0, 10**12))
def test_what_is_displayed_is_read_as_the_same_value(count: int) -> None:
    (number,) = read(f"{count} نفر")
    assert values(f"{display(number)} نفر") == [(display(number), str(count))]
