"""The window as a whole: the app over a folder of runs, served to this machine until a signal."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path

import uvicorn

from ember.core.errors import InputError
from ember.lean.http.api import GracefulServer
from ember.web.app import make_app

HOST = "127.0.0.1"


async def serve(folder: Path, port: int, listening: Callable[[str], None]) -> None:
    """Serve the runs below the folder; `listening` is told the page's address."""
    _demand_folder(folder)
    with _bound(port) as bound:
        server = GracefulServer(uvicorn.Config(make_app(folder), log_level="warning", access_log=False))
        listening(f"http://{HOST}:{bound.getsockname()[1]}/")
        await server.serve(sockets=[bound])


def _demand_folder(folder: Path) -> None:
    if not folder.is_dir():
        raise InputError(f"there is no folder {folder}: name a run's folder, or a folder of runs")


def _bound(port: int) -> socket.socket:
    found = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        found.bind((HOST, port))
    except OSError as error:
        found.close()
        raise InputError(f"cannot listen on port {port}: {error.strerror}; name another with --port") from error
    found.listen(128)
    return found
