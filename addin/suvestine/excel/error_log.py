"""Where a failure of the program itself is written down, so that whoever mends it sees what happened."""

from __future__ import annotations

import datetime as dt
import getpass
import platform
import tempfile
import traceback
from pathlib import Path

from suvestine import __version__

LOG_FILE = "suvestine_klaidos.log"


def write_down(failure: BaseException, *, action: str, folder: Path | None, now: dt.datetime) -> Path:
    """Adds the failure to the log of the folder, else of the computer's temporary folder; gives the file."""
    heading = f"{now.isoformat(timespec='seconds')} suvestine {__version__}, {platform.platform()}, {action}"
    entry = f"{heading}\n{''.join(traceback.format_exception(failure))}\n"
    if folder is not None:
        try:
            return _added(folder / LOG_FILE, entry)
        except OSError:
            pass  # a folder that cannot be written to keeps no log; the temporary one does
    return _added(Path(tempfile.gettempdir()) / f"{getpass.getuser()}_{LOG_FILE}", entry)


def _added(path: Path, entry: str) -> Path:
    with path.open("a", encoding="utf-8") as log:
        log.write(entry)
    return path
