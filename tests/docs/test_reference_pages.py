"""Pages that follow from the code are what the code says; the site's pages are reachable."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

from ember.lean.toolchain import Toolchain

ROOT = Path(__file__).resolve().parents[2]


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reference", ROOT / "scripts" / "reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_reference_pages_are_made_from_the_code() -> None:
    for path, text in script().pages().items():
        assert path.read_text() == text, f"{path.name}: run scripts/reference.py"


def test_the_names_that_are_missing_are_not_in_the_library(toolchain: Toolchain) -> None:
    made = script()
    assert made.NAMES.read_text() == made.missing_names_page(toolchain), "run scripts/reference.py"


def test_every_link_leads_somewhere() -> None:
    for page in sorted((ROOT / "docs").rglob("*.md")):
        for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text()):
            if not target.startswith("http"):
                assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_the_site_builds(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    shutil.copy(ROOT / "zensical.toml", tmp_path)
    built = subprocess.run(
        [sys.executable, "-m", "zensical", "build"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert built.returncode == 0, built.stdout + built.stderr
    pages = {str(page.relative_to(tmp_path / "docs").with_suffix("")) for page in (tmp_path / "docs").rglob("*.md")}
    made = {str(page.parent.relative_to(tmp_path / "site")) for page in (tmp_path / "site").rglob("index.html")}
    assert pages - {"index"} <= made
