"""The VBA by which worksheet functions reach Python: a few parts of what the installed xlwings ships.

Everything else in that text lets the active workbook, a file in its folder or a formula choose the interpreter or
the code that is run, so only the parts named here are taken; ours stand in ``source/xlwings_additions.bas``.
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import re
from pathlib import Path

from suvestine.errors import UserError
from suvestine.excel.building.vba_project import Module, class_module

XLWINGS_VERSION = "0.37.8"
BRIDGE = "XlwingsBridge"

_NOTICE = """\
'MODIFIED: parts of the module xlwings_custom_addin.bas of xlwings {version}, made private in a class.
'XLPyCommand and XLPyLoadDLL are not xlwings'; nothing is taken from the active workbook, its folder or a user's file.

"""


def bridge_module(shipped: str, additions: str) -> Module:
    """The class made of the parts of xlwings' text and of our additions to it.

    Raises :class:`UserError` where the text is not the one that these parts were chosen from.
    """
    text = shipped.replace("\r\n", "\n")
    _part(text, rf'^Public Const XLWINGS_VERSION As String = "{re.escape(XLWINGS_VERSION)}"$')
    licence = _part(
        text, r"^'xlwings is distributed under a BSD 3-clause license\.\n(?:'.*\n|\n)+?(?='Attribute)"
    )
    parts = [
        "Option Explicit\n",
        _NOTICE.format(version=XLWINGS_VERSION),
        licence,
        _declarations(text),
        _part(text, r"^Function XLPy\(\)\n(?:.*\n)*?End Function\n"),
        "\n",
        _part(text, r"^Function NDims\(.*\n(?:.*\n)*?End Function\n"),
        "\n",
        additions,
    ]
    return class_module(BRIDGE, "".join(parts))


def shipped_text() -> str:
    """The VBA text of the installed xlwings, which is found without loading it.

    Raises :class:`UserError` where the text is missing or of another version.
    """
    found = importlib.util.find_spec("xlwings")
    if found is None or found.origin is None:
        raise UserError("xlwings_missing", needed=XLWINGS_VERSION)
    version = importlib.metadata.version("xlwings")
    if version != XLWINGS_VERSION:
        raise UserError("xlwings_other", found=version, needed=XLWINGS_VERSION)
    text = Path(found.origin).with_name("xlwings_custom_addin.bas")
    try:
        return text.read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError) as problem:
        raise UserError("xlwings_changed", needed=XLWINGS_VERSION) from problem


def _declarations(text: str) -> str:
    """The calls into xlwings' library, without those that are not needed; a class may declare only private ones."""
    block = _part(text, r"^#If VBA7 Then\n(?:.*\n)*?#End If\n")
    block = _replaced(block, r"^ *#If Mac Then\n.*Function system Lib.*\n *#End If\n", "", hits=2)
    block = _replaced(block, r"^.*Function XLPyDLLVersion Lib.*\n", "", hits=3)
    block = _replaced(block, r"^( *)Declare PtrSafe", r"\1Private Declare PtrSafe", hits=3)
    return _replaced(block, r"^( *)Const ", r"\1Private Const ", hits=1) + "\n"


def _part(text: str, pattern: str) -> str:
    found = [hit.group() for hit in re.finditer(pattern, text, re.MULTILINE)]
    if len(found) != 1:
        raise UserError("xlwings_changed", needed=XLWINGS_VERSION)
    return found[0]


def _replaced(text: str, pattern: str, replacement: str, *, hits: int) -> str:
    changed, found = re.subn(pattern, replacement, text, flags=re.MULTILINE)
    if found != hits:
        raise UserError("xlwings_changed", needed=XLWINGS_VERSION)
    return changed
