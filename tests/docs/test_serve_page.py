"""The curl lines of the page about the HTTP server, run against one."""

from __future__ import annotations

import json
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from ember.lean.toolchain import Toolchain

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "guide" / "serve.md").read_text()
LINES = re.findall(r"^```curl\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
EXPECTED = ['"outcome":"proved"', '"status":"proved"', '"proof":"by omega"', '"severity":"error"']


@pytest.fixture(scope="module")
def url(toolchain: Toolchain) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "ember", "lean", "serve", "--port", str(port), "--workers", "1"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(600):
            try:
                urllib.request.urlopen(f"{address}/health", timeout=1).close()
                break
            except OSError:
                assert process.poll() is None
                time.sleep(0.1)
        yield address
    finally:
        process.terminate()
        _, said = process.communicate(timeout=60)
    assert process.returncode == 0, said
    assert f"listening on {address}" in said
    assert said.endswith("stopped\n")


@pytest.mark.parametrize(("line", "expected"), list(zip(LINES, EXPECTED, strict=True)))
def test_curl_lines_run(line: str, expected: str, url: str) -> None:
    done = subprocess.run(["bash", "-c", line.replace("$URL", url)], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert expected in done.stdout
    assert json.loads(done.stdout.splitlines()[-1])
