"""`make demo`: proofs train a tiny transformer, which searches here and through its server, by the real commands."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

from ember.lean.toolchain import Toolchain
from ember.trajectories import reader

ROOT = Path(__file__).resolve().parents[2]


def free_port() -> int:
    with socket.socket() as probing:
        probing.bind(("127.0.0.1", 0))
        return probing.getsockname()[1]


def manifest(run: Path) -> dict[str, Any]:
    return json.loads((run / "manifest.json").read_text())


def test_a_tiny_transformer_searches_the_same_here_and_through_its_server(tmp_path: Path, toolchain: Toolchain) -> None:
    for folder in ("examples", "recipes"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    (tmp_path / "scripts").mkdir()
    demo = shutil.copy(ROOT / "scripts" / "demo", tmp_path / "scripts" / "demo")
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PORT": str(free_port())}
    done = subprocess.run([demo], env=environment, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stderr

    parameters = re.search(r"trained ([\d,]+) parameters", done.stdout)
    assert parameters is not None
    assert int(parameters[1].replace(",", "")) <= 5_000_000
    assert '"log_probs": true' in done.stdout
    assert "every tactic that was tried is the same" in done.stdout
    local, server = tmp_path / "runs" / "demo" / "local", tmp_path / "runs" / "demo" / "server"
    assert (manifest(local)["policy"]["kind"], manifest(server)["policy"]["kind"]) == ("local", "openai")
    assert manifest(local)["policy"]["hash"] == manifest(server)["policy"]["hash"]
    proved = reader.read(server, "theorems").filter(reader.read(server, "theorems")["proved"])
    assert len(proved) >= 3
    assert set(proved["certified"]) == {"replayed"}


def test_the_guide_shows_the_commands_of_the_demo() -> None:
    script = (ROOT / "scripts" / "demo").read_text().replace("$runs", "runs/demo")
    guide = (ROOT / "docs" / "guide" / "models.md").read_text()
    shown = [line for line in guide.splitlines() if re.match(r"(ember|python) .*(tiny|8001|runs/demo)", line)]
    assert len(shown) == 7, shown
    for line in shown:
        words = line.split(" #")[0].removesuffix("&").strip()
        plain = words.replace("http://127.0.0.1:8001", '"$url"').replace(" --port 8001", ' --port "$PORT"')
        assert plain in script, plain
