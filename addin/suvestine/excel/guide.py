"""The Lithuanian guide as a page that a browser shows."""

from __future__ import annotations

import getpass
import tempfile
from pathlib import Path

from markdown_it import MarkdownIt

from suvestine import resources

_PAGE = """<!DOCTYPE html>
<html lang="lt">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Suvestinė: pagalba</title>
<style>
body {{ font: 17px/1.55 "Segoe UI", system-ui, sans-serif; color: #1f2a2e; max-width: 46rem; margin: 2.5rem auto; padding: 0 1.25rem; }}
h1, h2 {{ color: #1a5f6a; line-height: 1.25; }}
h2 {{ margin-top: 2.2rem; border-bottom: 1px solid #d5dfe1; padding-bottom: .3rem; }}
table {{ border-collapse: collapse; width: 100%; }}
th, td {{ text-align: left; vertical-align: top; padding: .45rem .7rem; border-bottom: 1px solid #d5dfe1; }}
th {{ background: #1a5f6a; color: #fff; }}
code {{ background: #eef3f4; padding: .1rem .3rem; border-radius: .2rem; }}
td code {{ white-space: nowrap; }}
</style>
</head>
<body>
{body}
</body>
</html>
"""


def guide_page() -> Path:
    """An HTML file of the guide, in a folder of its own for each person at the computer."""
    text = resources.guide().read_text(encoding="utf-8")
    body = MarkdownIt("commonmark").enable("table").render(text)
    folder = Path(tempfile.gettempdir()) / f"suvestine_{getpass.getuser()}"
    folder.mkdir(exist_ok=True)
    page = folder / "pagalba.html"
    page.write_text(_PAGE.format(body=body), encoding="utf-8")
    return page
