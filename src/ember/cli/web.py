"""`ember web`: look at runs in a browser."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from ember.cli.output import complaints, embedded_toolchain, errors_in_one_line, note_missing_walls


def web(
    folder: Annotated[Path, typer.Argument(help="A run's folder, or a folder of runs.", show_default=True)] = Path(
        "runs"
    ),
    port: Annotated[int, typer.Option(help="Loopback port; 0: any that is free.", min=0, max=65535)] = 8770,
    live: Annotated[bool, typer.Option("--live", help="Open a Lean for a page that proves what you type.")] = False,
    workers: Annotated[int | None, typer.Option(help="Lean processes [default: 0.75 × cores].", min=1)] = None,
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

        if live:
            note_missing_walls()
            embedded_toolchain()
        asyncio.run(serve(folder, port, lambda address: _listening(address, browser), live=live, workers=workers))


def _listening(address: str, browser: bool) -> None:
    complaints.print(f"looking at runs on {address} (Ctrl-C ends it)")
    if browser:
        import webbrowser

        webbrowser.open(address)
