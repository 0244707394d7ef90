"""What users install: the wheel holds the package and its templates, nothing else, and works alone."""

from __future__ import annotations

import importlib.metadata
import re
import subprocess
import sys
import sysconfig
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from checkout import ROOT, away_from_checkout, copy_project
from suvestine.profiles import DEPARTMENT_DOCUMENTS

TEMPLATES = ("workbook_templates", "docx_templates")
LOCK_FILES = ("workbook_templates/~$valdymas.xlsx", "docx_templates/.~lock.metine_ataskaita.docx#")
ELSEWHERE = {"appscript", "colorama", "psutil", "pywin32", "win-unicode-console"}
"""Packages that only Windows or macOS installs."""


@pytest.fixture(scope="module")
def distributions(tmp_path_factory):
    """The folder of a wheel built from an sdist, both from a checkout in which Office left its lock files."""
    project = copy_project(tmp_path_factory.mktemp("project"))
    for name in LOCK_FILES:
        (project / name).write_bytes(b"lock")
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(project)]
    subprocess.run(command, check=True, capture_output=True, env=away_from_checkout())
    return out


@pytest.fixture(scope="module")
def wheel(distributions):
    (path,) = distributions.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The python of an environment that holds the wheel and, besides, only what this one has installed."""
    environment = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", "--without-pip", environment)
    python = environment / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    run(
        sys.executable,
        "-m",
        "pip",
        "--python",
        python,
        "install",
        "--quiet",
        "--no-index",
        "--no-deps",
        wheel,
    )
    packages = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
    places = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (packages / "dependencies.pth").write_text("\n".join(sorted(places)), encoding="utf-8")
    return python


def run(*command, folder=None):
    done = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env=away_from_checkout(),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def template_bytes(name):
    return {path.name: path.read_bytes() for path in (ROOT / name).iterdir() if path.name[0] not in "~."}


@pytest.mark.parametrize("folder", TEMPLATES)
def test_wheel_holds_the_templates_byte_for_byte_and_no_lock_files(wheel, folder):
    with zipfile.ZipFile(wheel) as archive:
        inside = {
            Path(name).name: archive.read(name)
            for name in archive.namelist()
            if name.startswith(f"suvestine/_bundled/{folder}/")
        }
    assert inside == template_bytes(folder)


def test_wheel_holds_the_package_and_nothing_beside_it(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    modules = {path.relative_to(ROOT / "addin").as_posix() for path in (ROOT / "addin").rglob("*.py")}
    assert {name for name in names if name.endswith(".py")} == modules
    assert {Path(name).parts[0] for name in names} == {
        "suvestine",
        f"{wheel.name.split('-py3')[0]}.dist-info",
    }


def test_sdist_holds_what_the_wheel_and_the_tests_are_made_of(distributions):
    (path,) = distributions.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        names = {Path(*Path(member.name).parts[1:]).as_posix() for member in archive if member.isfile()}
    assert {"constraints.txt", "README.lt.md", "tests/checkout.py", "docs/licences.md"} <= names
    assert {f"{folder}/{name}" for folder in TEMPLATES for name in template_bytes(folder)} <= names
    assert not names & set(LOCK_FILES)


def test_installed_wheel_runs_without_the_checkout(installed, tmp_path):
    where = run(installed, "-c", "import suvestine; print(suvestine.__file__)", folder=tmp_path).strip()
    command = installed.with_name("suvestine" + installed.suffix)
    assert Path(where).is_relative_to(installed.parents[1])
    assert run(command, "--version", folder=tmp_path) == f"suvestine {version()}\n"
    run(command, "init", "aplankas", folder=tmp_path)
    workspace = tmp_path / "aplankas"
    made = {path.name: path.read_bytes() for path in workspace.rglob("*.???x")}
    documents = template_bytes("docx_templates")
    of_departments = {f"{name}.docx" for name in DEPARTMENT_DOCUMENTS}
    assert of_departments < set(documents)
    kept = {name: content for name, content in documents.items() if name not in of_departments}
    assert made == template_bytes("workbook_templates") | kept


def version():
    text = (ROOT / "addin/suvestine/__init__.py").read_text(encoding="utf-8")
    return re.search(r'__version__ = "(.+)"', text)[1]


def constraints():
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split("==") for line in lines if not line.startswith("#"))


def project():
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def requirements(*extras):
    lines = [*project()["dependencies"]]
    for extra in extras:
        lines += project()["optional-dependencies"][extra]
    return [Requirement(line) for line in lines]


def closure(wanted):
    """Names of everything that requirements bring to this environment."""
    found, waiting = set(), [canonicalize_name(each.name) for each in wanted if applies(each)]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            inner = [Requirement(line) for line in importlib.metadata.requires(name) or []]
            waiting += [canonicalize_name(each.name) for each in inner if applies(each)]
    return found


def applies(requirement):
    return requirement.marker is None or requirement.marker.evaluate({"extra": ""})


def test_constraints_pin_everything_that_an_installation_brings():
    pins = constraints()
    assert closure(requirements("dev", "parquet")) - ELSEWHERE == set(pins) - ELSEWHERE
    assert set(pins) >= ELSEWHERE
    for requirement in requirements("dev", "parquet"):
        assert pins[canonicalize_name(requirement.name)] in requirement.specifier


def licence_rows():
    text = (ROOT / "docs/licences.md").read_text(encoding="utf-8")
    rows = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("| ")]
    return {row[0]: row[1:] for row in rows[1:]}


def test_licence_page_lists_every_pinned_package_with_its_version():
    assert {name: row[0] for name, row in licence_rows().items()} == constraints()


def test_licence_page_says_which_packages_the_program_itself_needs():
    said = {name for name, (_, _, where, _) in licence_rows().items() if where == "program"}
    assert closure(requirements()) - ELSEWHERE == said


FAMILIES = {"Mozilla": "MPL", "Python Software Foundation": "PSF"} | {
    name: name for name in ("Apache", "BSD", "GPL", "ISC", "LGPL", "MIT", "MIT-CMU", "MPL", "PSF")
}
"""How packages name a licence -> the licence."""


def families(text):
    return {name for word, name in FAMILIES.items() if re.search(rf"\b{word}\b(?!-CMU)", text)}


def declared(name):
    metadata = importlib.metadata.metadata(name)
    classifiers = [each for each in metadata.get_all("Classifier") or [] if each.startswith("License")]
    first_line = (metadata["License"] or "").strip().split("\n")[0]
    told = families(" ".join([metadata["License-Expression"] or first_line, *classifiers]))
    return told or families(" ".join(licence_files(name)))


def licence_files(name):
    """The texts that come with a package whose metadata names no licence."""
    files = importlib.metadata.files(name) or []
    return [path.read_text(encoding="utf-8") for path in files if path.name == "LICENSE"]


def test_licence_page_agrees_with_the_installed_metadata():
    written = {name: families(row[1]) for name, row in licence_rows().items() if name not in ELSEWHERE}
    told = {name: declared(name) for name in written}
    assert {name: (written[name], told[name]) for name in written if not written[name] & told[name]} == {}
