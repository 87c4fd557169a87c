"""`ember`: one app, one file per area. A file is read when its area is asked for, so that every command starts soon."""

from __future__ import annotations

import importlib
import io
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from ember.cli.help import PLAIN_HELP
from ember.cli.output import Exit, complaints, errors_in_one_line, notices, plain, verbose
from ember.core.version import __version__

VERBS = {
    "prove": "Search for proofs; every proof is certified before it counts.",
    "check": "Judge Lean files: each theorem with its type and its axioms.",
    "mcp": "Serve proving, refuting, checking and searching to agents.",
    "web": "Look at runs in a browser: searches, training, evaluations.",
}
"""Commands by themselves: a function of the same name in the file of the same name."""
AREAS = {
    "lean": "The bundled Lean: set up, diagnose, serve, benchmark, prove by hand.",
    "search": "Search recipes: run, resume, summarise, compare, export.",
    "data": "Data: problems, traces, rows to train on.",
    "eval": "Evaluations: benchmarks, runs, metrics, reports, verification.",
    "models": "Models: serve one, ask what a server can do.",
    "train": "Training: policies, values, and both from one corpus.",
    "dynamics": "Training dynamics: capture geometry, find events, keep evidence.",
}
"""Commands with verbs: `app` in the file of the same name, or in that of `FILES`."""
FILES = {"eval": "evaluation"}
ELSEWHERE = {"search": {"eval": "evaluate", "tree": "tree"}, "train": {"track": "track"}}
"""Verbs of an area that have a file, and in it a function, of their own."""


class Areas(TyperGroup):
    """All commands, each read from its file when it is first asked for."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.commands: dict[str, Any] = dict.fromkeys([*VERBS, *AREAS])

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name in self.commands and self.commands[cmd_name] is None:
            self.commands[cmd_name] = _read(cmd_name)
        return self.commands.get(cmd_name)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([*VERBS.items(), *AREAS.items()])


def _read(name: str) -> Any:
    module = importlib.import_module(f"ember.cli.{FILES.get(name, name)}")
    if name in AREAS:
        for verb, file in ELSEWHERE.get(name, {}).items():
            module.app.command(verb)(getattr(importlib.import_module(f"ember.cli.{file}"), file))
        command = typer.main.get_group(module.app)
        command.help = AREAS[name]
    else:
        alone = typer.Typer(add_completion=False, **PLAIN_HELP)
        alone.command(name)(getattr(module, name))
        command = typer.main.get_command(alone)
    command.name = name
    return command


app = typer.Typer(
    name="ember",
    help="Neural theorem proving in Lean 4: find a proof that a stranger can trust.",
    no_args_is_help=True,
    add_completion=True,
    cls=Areas,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"ember {__version__}")
        raise typer.Exit


@app.callback()
def common(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Results and errors only: no progress, no notes.")
    ] = False,
    in_full: Annotated[
        bool, typer.Option("--verbose", help="Errors with where they came from, for a report of a fault.")
    ] = False,
) -> None:
    """Neural theorem proving in Lean 4: find a proof that a stranger can trust."""
    notices.quiet = quiet
    verbose.set(in_full)


def main() -> None:
    """The program `ember`: a wrong option, a missing extra or Ctrl-C is one line and an exit code here, too."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # what this encoding has no sign for is written as \u2200
            stream.reconfigure(errors="backslashreplace")
    try:
        with errors_in_one_line():
            code = app(standalone_mode=False)
    except typer.Exit as end:
        code = end.exit_code
    except Exception as error:
        usage = getattr(error, "format_message", None)  # what Typer raises for options and arguments
        if usage is None:
            raise
        code = _usage(error, usage())
    sys.exit(code if isinstance(code, int) else Exit.OK)


def _usage(error: Any, message: str) -> int:
    context = getattr(error, "ctx", None)
    if type(error).__name__ == "NoArgsIsHelpError":  # the message is the help
        if message.strip():
            typer.echo(message)
    else:
        command = context.command_path if context else "ember"
        complaints.print(f"[red]error:[/] {plain(' '.join(message.split()))} (see {command} --help)")
    return Exit.BAD_INPUT
