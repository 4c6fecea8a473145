from __future__ import annotations

import gzip
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import RefusedFileError
from annotator.formats.encodings import decode
from annotator.model.document import digest
from tests.shared import SHARED, needs_shared

PERSIAN = "وزیر ارتباطات گفت: کاربران ایتا ۳۰ میلیون نفر شدند.\r\n"
ARABIC = "وزير ارتباطات گفت: كاربران ايتا 30 ميليون نفر شدند.\r\n"


@needs_shared
def test_every_file_of_the_collection_gives_its_text_or_is_refused() -> None:
    folder = SHARED / "encodings"
    lines = (folder / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    for row in rows:
        data = (folder / row["file"]).read_bytes()
        if row["expected_sha256_utf8"] is None:
            with pytest.raises(RefusedFileError, match=str(row["first_bad_byte"])):
                decode(data)
        else:
            decoded = decode(data)
            assert digest(decoded.text) == row["expected_sha256_utf8"], row["file"]
            assert len(decoded.text) == row["expected_chars"]
    assert len(rows) == 19


@needs_shared
def test_all_fars_articles_are_utf8() -> None:
    for file in (SHARED / "corpora" / "fars-news").glob("fars-*.txt"):
        decoded = decode(file.read_bytes())
        assert (decoded.encoding, decoded.guessed) == ("utf-8", False)


@pytest.mark.parametrize(
    "codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_unicode_comes_back_to_the_character(codec: str) -> None:
    decoded = decode(PERSIAN.encode(codec))
    assert decoded.text == PERSIAN
    assert decoded.guessed == (codec in {"utf-16-le", "utf-16-be"})


def test_windows_1256_is_a_guess_that_comes_back() -> None:
    decoded = decode(ARABIC.encode("cp1256"))
    assert (decoded.text, decoded.guessed) == (ARABIC, True)


def test_a_short_headline_in_windows_1256_is_read() -> None:
    assert decode("خبر".encode("cp1256")).text == "خبر"


@pytest.mark.parametrize("text", ["plain words", "a\r\nb\rc\n", "😀", "\u200fمتن\u200c\u00a0"])
def test_utf8_is_taken_as_it_is(text: str) -> None:
    assert decode(text.encode()).text == text


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)),
        b"PK\x03\x04\x14\x00\x08\x00" + bytes(range(256)) * 3,
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(256)),
        b"SQLite format 3\x00" + bytes(100),
        gzip.compress(PERSIAN.encode() * 20),
        "naïve café – déjà vu, 50 £".encode("cp1252") * 5,
        PERSIAN.encode()[:-4] + b"\xff" + PERSIAN.encode(),
        PERSIAN.encode() + "متن".encode("cp1256") + PERSIAN.encode(),
        PERSIAN.encode("utf-16-le")[:-1],
        b"\xff\xfe" + "متن".encode("utf-16-le") + b"\x00\xd8",
        b"\x00\x01\x02",
    ],
)
def test_what_is_no_persian_text_is_refused(data: bytes) -> None:
    with pytest.raises(RefusedFileError):
        decode(data)


def test_a_named_encoding_is_strict() -> None:
    assert decode(ARABIC.encode("cp1256"), "windows-1256").text == ARABIC
    with pytest.raises(RefusedFileError):
        decode(ARABIC.encode("cp1256"), "utf-8")
    with pytest.raises(RefusedFileError):
        decode(b"x", "no-such-encoding")


LINES = st.text(
    st.sampled_from("ابپتجدرزسشعفقکگلمنوهی ،.«»\u200c۱۲"), min_size=8, max_size=60
).filter(lambda text: sum(letter.isalpha() for letter in text) > 6)


@given(LINES, st.data())
def test_utf8_with_one_lost_byte_is_never_read_as_something_else(
    text: str, data: st.DataObject
) -> None:
    whole = text.encode()
    lost = data.draw(st.integers(0, len(whole) - 1))
    damaged = whole[:lost] + whole[lost + 1 :]
    try:
        decoded = decode(damaged)
    except RefusedFileError:
        return
    assert decoded.encoding == "utf-8"


@given(LINES)
def test_utf16_without_a_mark_comes_back_in_either_order(text: str) -> None:
    for codec in ("utf-16-le", "utf-16-be"):
        assert decode(text.encode(codec)).text == text


@pytest.mark.parametrize("codec", ["koi8-r", "cp1251", "cp866", "iso8859-5"])
def test_russian_is_not_read_as_persian(codec: str) -> None:
    with pytest.raises(RefusedFileError):
        decode("Правительство объявило о новых мерах поддержки".encode(codec))


@pytest.mark.parametrize("codec", ["gbk", "big5", "shift_jis", "euc_jp"])
def test_chinese_is_not_read_as_persian(codec: str) -> None:
    with pytest.raises(RefusedFileError):
        decode("政府宣布支持".encode(codec, "ignore") * 3)


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\t", "\u200c\u200f\n".encode()])
def test_a_file_without_a_visible_character_is_refused(data: bytes) -> None:
    with pytest.raises(RefusedFileError, match="no text"):
        decode(data)


def test_the_first_bad_byte_is_named() -> None:
    with pytest.raises(RefusedFileError, match="offset 3 "):
        decode(b"\xef\xbb\xbf\xff")
    with pytest.raises(RefusedFileError, match=r"U\+0000.* offset 9 "):
        decode("سلام ".encode() + b"\x00")
