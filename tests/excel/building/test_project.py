"""The VBA project reads back as it was written, in readers that others wrote and in a strict one of ours."""

from __future__ import annotations

import struct
import warnings
import zipfile

import pytest
from pyopenvba import ExcelFile, integrity
from pyopenvba.vba import decompress

from excel.building.compound_reader import CompoundFile
from suvestine.excel.building.addin import build_addin
from suvestine.excel.building.compound_file import compound_file
from suvestine.excel.building.compression import compress
from suvestine.excel.building.modules import addin_modules
from suvestine.excel.building.vba_project import Module, ModuleKind, vba_project

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it uses old names of pyparsing
    from oletools import olevba


@pytest.fixture(scope="module")
def written():
    """The modules as the project should hold them."""
    return {module.name: module.stored.decode("ascii") for module in addin_modules()}


@pytest.fixture(scope="module")
def project(addin_file):
    with zipfile.ZipFile(addin_file) as package:
        return package.read("xl/vbaProject.bin")


def test_oletools_reads_every_module_as_it_was_written(addin_file, written):
    parser = olevba.VBA_Parser(str(addin_file))
    try:
        read = {stream.rpartition("/")[2]: code for _, stream, _, code in parser.extract_all_macros()}
    finally:
        parser.close()
    assert read == written


def test_pyopenvba_reads_every_module_and_reference_and_finds_no_fault(addin_file, written):
    with ExcelFile(addin_file) as file:
        assert {name: file.get_module(name) for name in file.module_names()} == written
        assert list(file.module_names()) == list(written)
        assert [(reference.name, reference.guid) for reference in file.references()] == [
            ("stdole", "{00020430-0000-0000-C000-000000000046}"),
            ("Office", "{2DF8D04C-5BFA-101B-BDE5-00AA0044DE52}"),
        ]
        assert file.vba_project().name == "Suvestine"
    assert integrity.check_file(addin_file).issues == ()


def test_the_container_keeps_every_rule(project, written):
    streams = CompoundFile(project).streams
    fixed = {("PROJECT",), ("PROJECTwm",), ("VBA", "_VBA_PROJECT"), ("VBA", "dir")}
    assert set(streams) == fixed | {("VBA", name) for name in written}
    assert streams["VBA", "_VBA_PROJECT"] == bytes.fromhex("cc61ffff000100")
    listed = streams["PROJECT",].decode("ascii")
    assert [line.partition("=")[2].partition("/")[0] for line in listed.splitlines()[1:8]] == list(written)


def test_a_module_of_documents_and_classes_is_told_apart(written):
    kinds = {module.name: module.kind for module in addin_modules()}
    assert [name for name, kind in kinds.items() if kind is ModuleKind.STANDARD] == [
        "RibbonSuvestine",
        "xlwings_udfs",
        "SuvestineHelp",
    ]
    for name, kind in kinds.items():
        assert ("Attribute VB_Base" in written[name]) == (kind is not ModuleKind.STANDARD)


@pytest.mark.parametrize("count", [*range(1, 40), 100])
def test_a_container_of_any_size_keeps_every_rule(count):
    tree = {f"S{number:03}": bytes([number % 251]) * (number * 397 % 9000) for number in range(count)}
    streams = CompoundFile(compound_file({"VBA": tree, "last": b"x"})).streams
    assert streams == {("VBA", name): content for name, content in tree.items()} | {("last",): b"x"}


@pytest.mark.parametrize(
    "plain",
    [
        b"",
        b"a",
        b"abc",
        b"a" * 4096,
        b"ab" * 5000,
        b"#aaabcdefaaaaghijaaaaaklaaamnopqaaaaaaaaaaaarstuvwxyzaaa",
        bytes(range(256)) * 40,
        b"\r\n".join(b"    If x(%d) Then y = %d" % (number, number * number) for number in range(900)),
    ],
    ids=len,
)
def test_what_is_compressed_comes_back_in_two_readers(plain):
    packed = compress(plain)
    assert bytes(olevba.decompress_stream(bytearray(packed))) == plain
    assert decompress(packed) == plain


def test_the_specifications_own_example_is_compressed_to_the_same_bytes():
    plain = b"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    assert compress(plain) == bytes.fromhex("0103b002614500")


def test_a_full_chunk_that_does_not_shrink_is_stored_raw():
    state, noise = 1, bytearray()
    while len(noise) < 4096:
        state = state * 6364136223846793005 + 1442695040888963407 & 0xFFFFFFFFFFFFFFFF
        noise += struct.pack("<I", state >> 32)
    packed = compress(bytes(noise) + b"end")
    assert packed[1:3] == b"\xff\x3f"
    assert bytes(olevba.decompress_stream(bytearray(packed))) == bytes(noise) + b"end"


def test_letters_that_would_not_survive_stop_the_build():
    with pytest.raises(UnicodeEncodeError):
        vba_project("Suvestine", [Module("Lt", ModuleKind.STANDARD, 'Const X = "ė"\n')])


def test_the_same_program_builds_the_same_bytes():
    assert build_addin(None) == build_addin(None)
