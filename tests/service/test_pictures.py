"""A picture is told by its bytes, and keeps nothing of where it was taken."""

import os
from contextlib import suppress

import pytest
from cohort_hub.service.errors import Invalid, TooLarge
from cohort_hub.service.pictures import dimensions, media_type_of, without_notes
from cohort_hub.service.uploaded import clean_name, prepare
from hypothesis import given
from hypothesis import strategies as st

from tests.service.pictures import POSITION, exif, gif, jpeg, png, png_chunk, segment, webp


@pytest.mark.parametrize(
    ("content", "media_type", "size"),
    [
        (png(7, 4), "image/png", (7, 4)),
        (jpeg(), "image/jpeg", (40, 30)),
        (gif(3, 5), "image/gif", (3, 5)),
        (webp(), "image/webp", (16, 9)),
        (b"%PDF-1.7 ...", "application/pdf", None),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "application/octet-stream", None),
        (b"<!doctype html><script>alert(1)</script>", "application/octet-stream", None),
        (b"  GIF89a", "application/octet-stream", None),
        (b"RIFF....WAVE", "application/octet-stream", None),
    ],
)
def test_a_file_is_what_its_bytes_say(content: bytes, media_type: str, size: tuple[int, int] | None) -> None:
    assert media_type_of(content) == media_type
    assert dimensions(content, media_type) == size


@pytest.mark.parametrize(
    "content",
    [
        jpeg(segment(0xE1, exif(1)), segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + POSITION)),
        jpeg(segment(0xED, POSITION), segment(0xFE, POSITION), segment(0xE2, b"MPF\0" + POSITION)),
        jpeg(segment(0xE0, b"JFXX\0\x10" + POSITION)),
        jpeg(after=b"ftypmp42" + POSITION),
        png(2, 2, png_chunk(b"eXIf", POSITION), png_chunk(b"tEXt", b"Location\0" + POSITION)),
        webp((b"EXIF", POSITION), (b"XMP ", POSITION)),
    ],
)
def test_where_a_picture_was_taken_is_not_kept(content: bytes) -> None:
    kind = media_type_of(content)
    clean = without_notes(content, kind)

    assert POSITION in content
    assert POSITION not in clean
    assert dimensions(clean, kind) == dimensions(content, kind)
    assert without_notes(clean, kind) == clean


def test_a_webp_no_longer_says_that_it_has_notes() -> None:
    clean = without_notes(webp((b"EXIF", b"x")), "image/webp")

    assert clean[20] & 0b1100 == 0
    assert int.from_bytes(clean[4:8], "little") == len(clean) - 8


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_photograph_stays_the_right_way_up(order: str) -> None:
    clean = without_notes(jpeg(segment(0xE1, exif(6, order=order))), "image/jpeg")

    assert clean.count(b"Exif\0\0") == 1
    assert b"\x01\x12\0\x03\0\0\0\x01\0\x06" in clean
    assert POSITION not in clean


def test_the_picture_itself_is_untouched() -> None:
    profile = segment(0xE2, b"ICC_PROFILE\0colours")
    clean = without_notes(jpeg(segment(0xEE, b"Adobe\0\x64"), profile), "image/jpeg")

    assert b"\x12\xff\0\x34\xff\xd0\x56\xff\xd9" in clean
    assert profile in clean
    assert segment(0xEE, b"Adobe\0\x64") in clean
    assert b"\xaa\xbb\xcc" not in clean, "the thumbnail shows what was cut off"


@pytest.mark.parametrize(
    "content", [jpeg()[:-4], png()[:-6], png()[:20], b"\xff\xd8\xff", b"RIFF0000WEBPnope"]
)
def test_a_damaged_picture_is_refused_in_words(content: bytes) -> None:
    with pytest.raises(Invalid, match="damaged"):
        prepare("x.png", content)


def test_a_small_file_that_unfolds_into_a_huge_picture_is_refused() -> None:
    with pytest.raises(TooLarge, match="million pixels"):
        prepare("x.gif", gif(60_000, 60_000))


@given(st.sampled_from([png(), jpeg(segment(0xE1, exif(3))), gif(), webp()]), st.data())
def test_no_damage_breaks_more_than_the_upload(content: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(content) - 1))
    spoiled = content[:at] + data.draw(st.binary(max_size=40)) + content[at + data.draw(st.integers(0, 9)) :]
    with suppress(Invalid, TooLarge):
        prepare("x", spoiled)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("holiday.jpg", "holiday.jpg"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\me\\a.png", "a.png"),
        ("invoice\u202egnp.exe", "invoicegnp.exe"),
        ("a\nb\tc\0.png", "abc.png"),
        ("  .hidden  ", "hidden"),
        ("...", "file"),
        ("", "file"),
        ("Übung – Größe.pdf", "Übung – Größe.pdf"),
        ("x" * 300 + ".jpeg", "x" * 115 + ".jpeg"),
    ],
)
def test_a_file_is_named_as_it_can_be_shown(name: str, kept: str) -> None:
    assert clean_name(name) == kept


def test_other_files_are_kept_as_they_are() -> None:
    content = os.urandom(100)
    assert prepare("x.bin", b"PK" + content).content == b"PK" + content
