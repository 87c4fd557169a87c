"""`ember web` as a process of its own."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path

EMBER = [sys.executable, "-c", "from ember.cli.main import app; app()"]


@contextlib.contextmanager
def served(folder: Path, *options: str) -> Generator[str]:
    """The address that `ember web` prints, until the context ends."""
    command = [*EMBER, "web", str(folder), "--port", "0", *options]
    environment = {**os.environ, "COLUMNS": "200"}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stderr is not None
        said = ""
        while not (found := re.search(r"http://127\.0\.0\.1:\d+/\S*", said)):
            said = process.stderr.readline()
            assert said, "it ended"
        yield found[0]
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 0, process.stderr.read()
