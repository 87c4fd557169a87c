"""The window as a whole: the app over a folder of runs, served to this machine until a signal."""

from __future__ import annotations

import functools
import socket
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import uvicorn
from fastapi import FastAPI

from ember.core.errors import InputError
from ember.lean.http.connections import GracefulServer
from ember.search.best_first import SearchResult
from ember.web.app import make_app
from ember.web.live import Ended, Live

if TYPE_CHECKING:
    from ember.recipes.prover import Prover

HOST = "127.0.0.1"


async def serve(
    folder: Path, port: int, listening: Callable[[str], None], *, live: bool = False, workers: int | None = None
) -> None:
    """Serve the runs below the folder; `listening` is told the address. `live`: with a Lean for the page *Live*."""
    _demand_folder(folder)
    with _bound(port) as bound:
        address = f"http://{HOST}:{bound.getsockname()[1]}/"
        if not live:
            await _answer(make_app(folder), bound, lambda: listening(address))
            return
        from ember.recipes.prover import open_prover

        async with open_prover(workers, weak_sandbox=True) as prover:  # for what the user types, as in `ember prove`
            page = Live(functools.partial(_proved, prover))
            try:
                await _answer(make_app(folder, page), bound, lambda: listening(f"{address}#/live?token={page.token}"))
            finally:
                await page.close()


async def _answer(app: FastAPI, bound: socket.socket, ready: Callable[[], None]) -> None:
    config = uvicorn.Config(app, log_level="warning", access_log=False)
    await GracefulServer(config, ready=ready).serve(sockets=[bound])


async def _proved(prover: Prover, statement: str, seconds: float, observe: Callable[[SearchResult], None]) -> Ended:
    answer = await prover.prove(statement, seconds=seconds, observe=observe)
    tier = answer.verdict.tier.name.lower() if answer.verdict else None
    text = answer.text if answer else None
    return Ended(answer.status.value, answer.reason, text, answer.proof, tier, answer.axioms)


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
