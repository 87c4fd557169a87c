"""The window for everybody: names for all controls, contrast, keys; and what is built is what the sources say."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

FRONT = Path(__file__).resolve().parents[3] / "src" / "ember" / "web" / "front"
STATIC = FRONT.parent / "static"
AXE = FRONT / "node_modules" / "axe-core" / "axe.min.js"
PAGES = ("#/", "#/run/small", "#/run/small/theorem/swap", "#/compare/small/small", "#/live")
NAMELESS = re.compile(
    r"^\s*- (button|link|textbox|searchbox|combobox|slider|checkbox|tab|spinbutton|img)(?: \[[^\]]*\])*:?$",
    re.MULTILINE,
)
CONTRAST = """
() => {
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const parts = text => text.match(/[\\d.]+/g).map(Number);
  const ground = element => {
    for (let at = element; at; at = at.parentElement) {
      const colour = parts(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour.slice(0, 3);
    }
    return [255, 255, 255];
  };
  const poor = [];
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    if (!own || !element.getClientRects().length || element.closest("noscript,[disabled],.gone,option")) continue;
    const [one, other] = [light(parts(getComputedStyle(element).color)), light(ground(element))].sort((a, b) => b - a);
    const ratio = (one + 0.05) / (other + 0.05);
    if (ratio < 4.5) poor.push([element.tagName, element.className, element.textContent.slice(0, 30), ratio]);
  }
  return poor;
}
"""


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_every_page_has_names_and_contrast(window: str, page: Page, colours: str) -> None:
    page.emulate_media(color_scheme="dark" if colours == "dark" else "light")
    for place in PAGES:
        page.goto(f"{window}{place}")
        expect(page.locator("main h1").first).to_be_visible()
        expect(page.get_by_text("loading …")).to_have_count(0)
        nameless = NAMELESS.findall(page.locator("body").aria_snapshot())
        assert not nameless, f"{place}: {nameless}"
        assert page.evaluate(CONTRAST) == [], place
        if AXE.exists():
            page.evaluate(AXE.read_text())
            found = page.evaluate("axe.run()")["violations"]
            serious = [one for one in found if one["impact"] in ("serious", "critical")]
            assert not serious, [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in serious]


def test_the_window_can_be_used_without_a_mouse(window: str, page: Page) -> None:
    page.goto(window)
    page.get_by_role("link", name="small").focus()
    page.keyboard.press("Enter")
    page.get_by_role("link", name="swap").focus()
    page.keyboard.press("Enter")
    page.get_by_role("application").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".explorer > [role=status]")).to_contain_text("selected")
    page.get_by_role("tab", name="proof").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#shown")).to_contain_text("the certified proof")


@pytest.mark.skipif(
    not AXE.exists() or not shutil.which("node"), reason="node or the front end's packages are not here"
)
def test_what_is_built_is_what_the_sources_say(tmp_path: Path) -> None:
    """`scripts/window` builds it anew; here only bundling is repeated."""
    subprocess.run(["node", "build.mjs", str(tmp_path)], cwd=FRONT, check=True, timeout=120, env={**os.environ})
    for name in ("window.js", "window.css", "LICENSES.txt"):
        assert (tmp_path / name).read_bytes() == (STATIC / name).read_bytes(), f"{name}: run scripts/window"


def test_types_of_the_api_are_up_to_date() -> None:
    """Every route and every field of the server's answers stands in the front end's types."""
    import json

    from ember.web.openapi import document

    described = json.loads(document())
    types = (FRONT / "src" / "api.d.ts").read_text()
    for path in described["paths"]:
        assert f'"{path}"' in types, f"{path}: run scripts/window"
    for name, schema in described["components"]["schemas"].items():
        for field in schema.get("properties", {}):
            assert re.search(rf"^ +{name}: {{.*?\b{field}\??:", types, re.MULTILINE | re.DOTALL), f"{name}.{field}"
