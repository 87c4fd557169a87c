#!/usr/bin/env python
"""Draw the terminal pictures of the documentation: real sessions in a real terminal (tmux), light and dark.

scripts/terminal_pictures.py          write docs/guide/pictures/terminal-*.svg
scripts/terminal_pictures.py prove    only those of one session

Needs tmux, and `ember` on the path.
"""

from __future__ import annotations

import io
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs/guide/pictures"
TMUX = ["tmux", "-L", "ember-pictures", "-f", "/dev/null"]
WIDTH = 96
PATIENCE_S = 90.0
DONE = r"\n\$ ?$"
"""The shell waits again."""
ASKS = r"\n⊢ ?$"
"""The interactive prover does."""


@dataclass(frozen=True)
class Session:
    """What is typed, each line when the screen shows a pattern; the picture is taken when it shows the last one."""

    lines: tuple[tuple[str, str], ...]
    until: str = DONE
    height: int = 60


SWAP = "theorem swap (p q : Prop) : p ∧ q → q ∧ p"
SESSIONS = {
    "prove": Session((
        ("", "ember prove 'theorem four_pow_ends (n : ℕ) : 3 ∣ 4 ^ n - 1'"),
        (DONE, "ember prove 'theorem f (n : ℕ) : n = n + 1'"),
        (DONE, "ember prove 'theorem t (n : ℕ) : n + = 1'"),
    )),
    "check": Session((("", "ember check examples/proofs.lean"),)),
    "repl": Session((
        ("", f"ember lean repl '{SWAP}'"),
        (ASKS, "intro h"),
        (ASKS, "constructor"),
        (ASKS, ":hint"),
        (ASKS, "exact h.2"),
        (ASKS, ":auto"),
    )),
    "search-live": Session(
        (("", "ember search run recipes/smoke/floor.toml --out runs/floor"),), until=r"goals,.*\n.*⊢ "
    ),
    "search": Session((("", "ember search run recipes/smoke/floor.toml --out runs/floor"),)),
}  # fmt: skip


def theme(background: str, text: str, normal: str, bright: str) -> TerminalTheme:
    """Colours as hexadecimal words; eight of each kind, black to white."""

    def colours(words: str) -> list[tuple[int, int, int]]:
        return [(int(word[:2], 16), int(word[2:4], 16), int(word[4:], 16)) for word in words.split()]

    (page,), (written,) = colours(background), colours(text)
    return TerminalTheme(page, written, colours(normal), colours(bright))


LIGHT = theme(
    "ffffff", "24292f",
    "24292f cf222e 116329 9a6700 0969da 8250df 1b7c83 6e7781",
    "57606a a40e26 1a7f37 7d4e00 218bff a475f9 3192aa 8c959f",
)  # fmt: skip
DARK = theme(
    "0d1117", "e6edf3",
    "484f58 ff7b72 3fb950 d29922 58a6ff bc8cff 39c5cf b1bac4",
    "6e7681 ffa198 56d364 e3b341 79c0ff d2a8ff 56d4dd ffffff",
)  # fmt: skip
FRAME = """<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.matrix {{ font-family: ui-monospace, Menlo, "DejaVu Sans Mono", monospace; font-size: {char_height}px;
line-height: {line_height}px; }}
.page {{ fill: PAGE; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal"><rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>{lines}</defs>
<rect class="page" x="0" y="0" width="{width}" height="{height}" rx="8"/>
<g transform="translate({terminal_x}, 12)" clip-path="url(#{unique_id}-clip-terminal)">{backgrounds}
<g class="matrix">{matrix}</g></g>
</svg>
"""
"""Nothing is loaded from elsewhere: the reader's own monospaced font."""
_STYLES = re.compile(r"<style>\n(.*?)</style>", re.DOTALL)


def tmux(*arguments: str) -> str:
    return subprocess.run([*TMUX, *arguments], capture_output=True, text=True, check=True).stdout


def screen() -> str:
    """With its colours, as far down as something stands there."""
    return tmux("capture-pane", "-e", "-p").rstrip()


def wait_for(pattern: str) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        shown = "\n" + re.sub(r"\x1b\[[0-9;]*m", "", tmux("capture-pane", "-p")).rstrip("\n")
        if re.search(pattern, shown):
            return
        time.sleep(0.05)
    raise SystemExit(f"{pattern!r} was never shown:\n{screen()}")


def take(session: Session) -> str:
    with tempfile.TemporaryDirectory() as folder:
        for each in ("examples", "recipes"):
            Path(folder, each).symlink_to(ROOT / each)
        shell = f"cd {folder}; export PS1='$ ' TERM=xterm-256color; exec bash --norc --noprofile"
        tmux("new-session", "-d", "-x", str(WIDTH), "-y", str(session.height), shell)
        try:
            wait_for(DONE)
            tmux("send-keys", "clear", "Enter")
            time.sleep(0.3)
            for pattern, line in session.lines:
                wait_for(pattern or DONE)
                tmux("send-keys", "-l", line)
                time.sleep(0.3)
                tmux("send-keys", "Enter")
                time.sleep(0.5)
            wait_for(session.until)
            return screen().removesuffix("$").rstrip()
        finally:
            subprocess.run([*TMUX, "kill-server"], capture_output=True, check=False)


def exported(shown: str, colours: TerminalTheme) -> str:
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    console.print(Text.from_ansi(shown), end="")
    frame = FRAME.replace("PAGE", colours.background_color.hex)
    return console.export_svg(theme=colours, code_format=frame, unique_id="t", font_aspect_ratio=0.6)


def draw(shown: str, path: Path) -> None:
    """One picture that follows the reader's setting: the same text, two tables of styles."""
    light, dark = exported(shown, LIGHT), exported(shown, DARK)
    styles, dark_styles = (_STYLES.findall(each)[0] for each in (light, dark))
    both = f"{styles}@media (prefers-color-scheme: dark) {{\n{dark_styles}}}\n"
    path.write_text(light.replace(styles, both))
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size / 1024:.0f} KiB")


def main(names: list[str]) -> None:
    for name in names or SESSIONS:
        draw(take(SESSIONS[name]), PICTURES / f"terminal-{name}.svg")


if __name__ == "__main__":
    main(sys.argv[1:])
