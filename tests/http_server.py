"""The HTTP verifier in a process of its own, for the tests of its routes and of its clients."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import httpx

KEY = "a secret"
PROGRAM = """
import asyncio, os, sys
from ember.lean import toolchain
from ember.lean.http import api
from ember.recipes import proving_http
lean = toolchain.setup(toolchain.cache_root(os.environ))
options = api.ServerOptions(workers=1, api_key=sys.argv[2] or None, queue=int(sys.argv[3]))
asyncio.run(api.serve(lean, "127.0.0.1", int(sys.argv[1]), options, further=[proving_http.add]))
"""


@contextmanager
def serving(key: str = "", queue: int = 64) -> Iterator[tuple[httpx.Client, subprocess.Popen[bytes]]]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen([sys.executable, "-c", PROGRAM, str(port), key, str(queue)])
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", headers=headers, timeout=120) as client:
            for _ in range(600):
                try:
                    client.get("/health")
                    break
                except httpx.TransportError:
                    assert process.poll() is None, "the server ended while starting"
                    time.sleep(0.1)
            yield client, process
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0
