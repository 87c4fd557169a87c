"""`ember lean …`: set up, examine, serve, measure and play with the Lean that answers."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from ember.cli.help import PLAIN_HELP
from ember.cli.output import (
    Exit,
    WeakSandbox,
    complaints,
    console,
    embedded_toolchain,
    errors_in_one_line,
    print_figure,
    print_json,
)

app = typer.Typer(no_args_is_help=True, **PLAIN_HELP)

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


@app.command()
def setup() -> None:
    """Compile the core library into the cache, once. Needs no network.

    Example: ember lean setup

    Exit codes: 0 ready; 3 it could not be built (the message says why).
    """
    with errors_in_one_line():
        lean = embedded_toolchain()
    console.print(f"{lean.name} is ready: {lean.library}")


@app.command()
def doctor(as_json: AsJson = False) -> None:
    """Examine all that a proof needs, and say what to do about each failure.

    Example: ember lean doctor --json

    Exit codes: 0 all is well; 3 something is not.
    """
    from ember.lean import toolchain

    with errors_in_one_line():
        checks = toolchain.doctor(toolchain.cache_root(os.environ))
    if as_json:
        print_json([vars(check) for check in checks])
    else:
        for check in checks:
            mark = "[green]✓[/]" if check.ok else "[red]✗[/]"
            console.print(f"{mark} [bold]{check.name:12}[/] {escape(check.detail)}")
            if check.remedy and not check.ok:
                console.print(f"  [yellow]→ {escape(check.remedy)}[/]")
    raise typer.Exit(Exit.OK if all(check.ok for check in checks) else Exit.COULD_NOT_ASK)


@app.command()
def serve(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on.")] = 8000,
    workers: Annotated[int | None, typer.Option(help="Lean processes [default: 0.75 × cores].", min=1)] = None,
    api_key: Annotated[str | None, typer.Option(envvar="EMBER_API_KEY", help="Required from clients.")] = None,
    verbose: Annotated[bool, typer.Option("--verbose", help="Log a line for each request.")] = False,
    weak_sandbox: WeakSandbox = False,
) -> None:
    """Serve Lean over HTTP: certify, step and prove under /v1, and the Kimina-compatible /verify and /api/check.

    Loopback needs no key; any other address does.

    Example: ember lean serve --port 8000

    Exit codes: 0 stopped as asked; 2 bad options, or the port is in use; 3 Lean failed to run.
    """
    with errors_in_one_line():
        from ember.lean.http import api
        from ember.recipes import proving_http

        options = api.ServerOptions(workers=workers, api_key=api_key, weak_sandbox=weak_sandbox, verbose=verbose)
        asyncio.run(api.serve(embedded_toolchain(), host, port, options, _tell_where, [proving_http.add]))
    complaints.print("stopped")


def _tell_where(url: str) -> None:
    complaints.print(f"listening on {url} (its pages: {url}/docs); Ctrl-C stops it")


@app.command()
def bench(
    quick: Annotated[bool, typer.Option("--quick", help="Fewer repetitions: a look, not a measurement.")] = False,
    as_json: AsJson = False,
) -> None:
    """Measure this machine: steps, certification, start, memory, scaling; ratios in one run.

    Example: ember lean bench --quick

    Exit codes: 0 measured; 3 infrastructure error.
    """
    from ember.lean.measure import bench as measuring

    with errors_in_one_line():
        report = _silent if as_json else print_figure
        figures = asyncio.run(measuring.measure(embedded_toolchain(), quick=quick, report=report))
    if as_json:
        print_json([vars(figure) for figure in figures])


def _silent(_: object) -> None:
    """A report for scripts: they read the whole at the end."""


@app.command()
def shims(
    folder: Annotated[Path, typer.Argument(help="Where to write them; made if it is not there.", show_default=False)],
) -> None:
    """Write stand-ins for `lean`, `lake` and the community's `repl`, for clients that start those.

    LeanInteract and leanclient run on the embedded Lean with them, as they come.

    Example: ember lean shims shims

    Exit codes: 0 written; 2 the folder cannot be written; 3 Lean failed to run.
    """
    from ember.lean import shims as writing

    with errors_in_one_line():
        written = writing.write(embedded_toolchain(), folder)
    for path in written:
        console.print(str(path), soft_wrap=True)


@app.command()
def repl(
    statement: Annotated[str, typer.Argument(help="What to prove: a statement, or FILE::theorem.", show_default=False)],
) -> None:
    """Prove a statement by hand: type tactics, see goals; :auto, :hint, :undo, :tree, :save, :help.

    Example: ember lean repl '∀ p q : Prop, p ∧ q → q ∧ p'

    Exit codes: 0 proved and certified; 1 left unproved; 2 bad input; 3 Lean failed to run.
    """
    with errors_in_one_line():
        from ember.cli import repl as interactive

        embedded_toolchain()
        proved = asyncio.run(interactive.run(statement))
    raise typer.Exit(Exit.OK if proved else Exit.NOT_PROVED)
