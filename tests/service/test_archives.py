"""Archives from outside: whole, plain and staying in their folder, or refused in words."""

import contextlib
import json
import struct
import zipfile
from io import BytesIO

import pytest
from cohort_hub.service import archives
from cohort_hub.service.errors import Invalid, TooLarge

NOTEBOOK = json.dumps({"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}).encode()


def zipped(*entries: tuple[str | zipfile.ZipInfo, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", packing) as archive:
        for name, content in entries:
            archive.writestr(name, content, packing)
    return packed.getvalue()


def link(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name)
    entry.external_attr = 0o120777 << 16
    return entry


def test_what_was_packed_is_unpacked():
    files = {"task.ipynb": NOTEBOOK, "data/figures.csv": b"1,2\n", "ünï 2026-11-24 10:00.txt": b""}
    assert archives.unpack(archives.pack(files)) == files


def test_equal_files_give_equal_bytes():
    assert archives.pack({"a": b"1", "b": b"2"}) == archives.pack({"b": b"2", "a": b"1"})


@pytest.mark.parametrize(
    "name",
    ["../outside", "a/../../outside", "/etc/passwd", "a//b", "./a", "a\\..\\b", "a\x01b", "x" * 300],
)
def test_a_path_that_would_leave_its_folder_is_refused(name: str):
    with pytest.raises(Invalid, match=r"would leave its folder|not a whole ZIP"):
        archives.unpack(zipped((name, b"x")))


def test_a_file_without_a_name_is_refused():
    with pytest.raises(Invalid):
        archives.unpack(zipped(("#", b"x")).replace(b"#", b"\0"))


def test_a_name_cut_at_a_nul_is_refused():
    sneaky = zipped(("good.txt#../bad", b"x")).replace(b"good.txt#", b"good.txt\0")
    with pytest.raises(Invalid):
        archives.unpack(sneaky)


def test_a_link_is_refused():
    with pytest.raises(Invalid, match="would leave its folder"):
        archives.unpack(zipped((link("shadow"), b"/etc/shadow")))


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("second", ["task.ipynb", "TASK.ipynb"])
def test_the_same_name_twice_is_refused(second: str):
    with pytest.raises(Invalid, match="twice"):
        archives.unpack(zipped(("task.ipynb", b"1"), (second, b"2")))


def test_a_folder_that_is_also_a_file_is_refused():
    with pytest.raises(Invalid, match="also a file"):
        archives.unpack(zipped(("timestamp.txt/x", b"1"), ("timestamp.txt", b"2")))


def test_a_bomb_is_refused_by_what_it_says(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(archives, "MAX_UNPACKED_BYTES", 1000)
    with pytest.raises(TooLarge, match="larger than"):
        archives.unpack(zipped(("zeros", bytes(1001))))


def test_a_bomb_that_lies_about_its_size_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(archives, "MAX_UNPACKED_BYTES", 1000)
    honest = zipped(("zeros", bytes(5_000_000)))
    with pytest.raises((Invalid, TooLarge)):
        archives.unpack(honest.replace(struct.pack("<L", 5_000_000), struct.pack("<L", 10)))


def test_too_many_files_are_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(archives, "MAX_FILES", 3)
    with pytest.raises(TooLarge, match="more than 3 files"):
        archives.unpack(zipped(*((f"{number}", b"") for number in range(4))))


@pytest.mark.parametrize("packing", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_an_unusual_packing_is_refused(packing: int):
    with pytest.raises(Invalid, match="plain ZIP"):
        archives.unpack(zipped(("a", b"x"), packing=packing))


def test_half_an_archive_is_refused_wherever_it_was_cut():
    whole = zipped(("task.ipynb", NOTEBOOK * 20), ("b", b"x"))
    for end in range(0, len(whole), 7):
        with pytest.raises(Invalid):
            archives.unpack(whole[:end])


def test_a_damaged_archive_is_never_more_than_refused():
    whole = zipped(("task.ipynb", NOTEBOOK * 20), ("b", b"x"))
    for place in range(len(whole)):
        damaged = whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :]
        with contextlib.suppress(Invalid, TooLarge):
            archives.unpack(damaged)


@pytest.mark.parametrize(
    "content",
    [b"", b"not json", b"[]", b'{"cells": 3}', b"\xff\xfe", b"[" * 100_000, b"{" + b'"a":{' * 99_999],
)
def test_what_is_no_notebook_is_refused_by_name(content: bytes):
    with pytest.raises(Invalid, match=r"answers\.ipynb is not a notebook"):
        archives.notebook("answers.ipynb", content)
