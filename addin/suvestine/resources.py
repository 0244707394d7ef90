"""The files that ship with the program, found in a checkout and in an installed wheel alike."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def workbook_templates() -> Path:
    """The folder of shipped .xlsx templates."""
    return _shipped("workbook_templates")


def docx_templates() -> Path:
    """The folder of shipped .docx templates."""
    return _shipped("docx_templates")


def guide() -> Path:
    """The Lithuanian guide for those who fill forms and run rounds, Markdown."""
    return _shipped("README.lt.md")


def _shipped(name: str) -> Path:
    bundled = _PACKAGE / "_bundled" / name
    if bundled.exists():
        return bundled
    checkout = _PACKAGE.parents[1]
    project = checkout / "pyproject.toml"
    if project.is_file() and 'name = "suvestine"' in project.read_text(encoding="utf-8"):
        return checkout / name
    raise FileNotFoundError(f"{name} is neither in {bundled} nor in {checkout / name}.")
