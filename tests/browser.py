"""Whether a browser is installed that Playwright can drive."""

from __future__ import annotations

import shutil

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")


def installed() -> str | None:
    return next((found for name in PROGRAMS if (found := shutil.which(name))), None)
