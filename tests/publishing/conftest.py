"""The public pages of an association, and a real browser to look at them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from conftest import program
from publishing.association import Published, new_workspace, publish


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    folder = tmp_path_factory.mktemp("publishing")
    workspace = new_workspace(folder / "asociacija")
    publish(workspace, folder / "viesa")
    return Published(workspace, folder / "viesa")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium; it looks nothing up by itself."""
    quiet = (
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-quic",
    )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program("chromium"),
            args=["--no-sandbox", "--disable-gpu", "--no-first-run", *quiet],
        )
        yield browser
        browser.close()
