"""`ember`: one app, one file per area."""

from __future__ import annotations

import sys
from typing import Annotated, Any

import typer

from ember.cli import check, data, dynamics, evaluate, evaluation, lean, mcp, models, prove, search, train, tree, web
from ember.cli.output import Exit, complaints, errors_in_one_line, plain
from ember.core.version import __version__

app = typer.Typer(
    name="ember",
    help="Neural theorem proving in Lean 4: find a proof that a stranger can trust.",
    no_args_is_help=True,
    add_completion=True,
    rich_markup_mode="rich",
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
) -> None:
    """Neural theorem proving in Lean 4: find a proof that a stranger can trust."""


app.command("prove")(prove.prove)
app.command("check")(check.check)
app.command("mcp")(mcp.mcp)
app.command("web")(web.web)
app.add_typer(lean.app, name="lean", help="The bundled Lean: set up, diagnose, serve, benchmark, interactive prover.")
search.app.command("eval")(evaluate.evaluate)
search.app.command("tree")(tree.tree)
app.add_typer(search.app, name="search", help="Search recipes: run, resume, summarise, compare, export.")
app.add_typer(data.app, name="data", help="Data: problems, traces, rows to train on.")
app.add_typer(evaluation.app, name="eval", help="Evaluations: benchmarks, runs, metrics, reports, verification.")
app.add_typer(models.app, name="models", help="Models: serve one, ask what a server can do.")
app.add_typer(train.app, name="train", help="Training: policies, values, and both from one corpus.")
app.add_typer(dynamics.app, name="dynamics", help="Training dynamics: capture geometry, find events, keep evidence.")


def main() -> None:
    """The program `ember`: a wrong option, a missing extra or Ctrl-C is one line and an exit code here, too."""
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
