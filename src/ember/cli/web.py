"""`ember web`: look at runs in a browser."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from ember.cli.output import complaints, errors_in_one_line


def web(
    folder: Annotated[Path, typer.Argument(help="A run's folder, or a folder of runs.", show_default=True)] = Path(
        "runs"
    ),
    port: Annotated[int, typer.Option(help="Loopback port; 0: any that is free.", min=0, max=65535)] = 8770,
    browser: Annotated[bool, typer.Option("--browser", help="Open the page in your browser.")] = False,
) -> None:
    """Look at runs in a browser: searches as trees, training curves, data stages, evaluations.

    Reads only; it listens on this machine alone and asks nobody for anything. Runs that are still being made may be
    looked at. Ctrl-C ends it.

    Example: ember web runs --port 8770

    Exit codes: 0 ended by Ctrl-C; 2 no such folder, or the port is in use.
    """
    with errors_in_one_line():
        from ember.recipes.window import serve

        asyncio.run(serve(folder, port, lambda address: _listening(address, browser)))


def _listening(address: str, browser: bool) -> None:
    complaints.print(f"looking at runs on {address} (Ctrl-C ends it)")
    if browser:
        import webbrowser

        webbrowser.open(address)
