"""How the command line speaks: exit codes, JSON, tables, errors in one line."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import re
import traceback
from collections.abc import Callable, Generator
from contextvars import ContextVar
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from ember.core.errors import EmberError, InputError, ModelError
from ember.core.extras import missing
from ember.core.figure import Figure
from ember.core.outcomes import Position

if TYPE_CHECKING:
    from rich.progress import Progress

    from ember.lean.embedded.build import Progress as Step
    from ember.lean.toolchain import Toolchain


class Exit(IntEnum):
    """What a script can rely on; every command documents which of these it uses."""

    OK = 0
    NOT_PROVED = 1
    """Lean said no, or nothing that was tried closed the goal"""
    BAD_INPUT = 2
    COULD_NOT_ASK = 3
    """infrastructure: no Lean, a broken worker, a full disk; says nothing about the mathematics"""
    INTERRUPTED = 130


WeakSandbox = Annotated[bool, typer.Option("--weak-sandbox", help="Run even where a part of the sandbox is missing.")]

OF_THE_MACHINE = {errno.ENOSPC, errno.EIO, errno.EMFILE, errno.ENFILE, errno.ENOMEM}
"""Faults of files that are nobody's mistake: a full disk, a broken one, too many open files."""

_ERRNO = re.compile(r"\[Errno -?\d+\] (?P<why>[^:\n]+)(?:: '[^'\n]*')?")
"""How Python writes a system error; the file's name stands in our own message."""

_BEFORE, _AFTER = 80, 60
"""Characters of a line that are shown on either side of a fault."""

console = Console(highlight=False, soft_wrap=True)
complaints = Console(stderr=True, highlight=False, soft_wrap=True)
notices = Console(stderr=True, highlight=False, soft_wrap=True)
"""Progress and notes: what `--quiet` leaves out."""
verbose = ContextVar("verbose", default=False)
"""`--verbose`: below an error, where it came from."""


def print_json(value: Any) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))


def print_figure(figure: Figure) -> None:
    target = f"[dim]target {figure.bar}[/]" if figure.bar else ""
    note = f"[dim]{figure.note}[/]" if figure.note else ""
    console.print(f"{figure.name:52} {figure.value:10.4g} {figure.unit:9} {target} {note}".rstrip())


@contextlib.contextmanager
def errors_in_one_line() -> Generator[None]:
    """Turn what Ember raises on purpose into a message and an exit code."""
    try:
        with _told_in_full():
            yield
    except InputError as error:
        complaints.print(f"[red]error:[/] {plain(str(error))}")
        raise typer.Exit(Exit.BAD_INPUT) from None
    except ModuleNotFoundError as error:
        complaints.print(f"[red]error:[/] {plain(str(missing(error)))}")
        raise typer.Exit(Exit.BAD_INPUT) from None
    except ModelError as error:
        complaints.print(f"[red]the model failed to answer:[/] {plain(str(error))}")
        raise typer.Exit(Exit.COULD_NOT_ASK) from None
    except EmberError as error:
        complaints.print(f"[red]Lean failed to run:[/] {plain(str(error))}")
        raise typer.Exit(Exit.COULD_NOT_ASK) from None
    except UnicodeDecodeError:
        complaints.print("[red]error:[/] a file that should hold text is not UTF-8")
        raise typer.Exit(Exit.BAD_INPUT) from None
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        complaints.print(f"[red]error:[/] {plain(f'{place}{error.strerror or error}')}")
        theirs = error.filename and error.errno not in OF_THE_MACHINE
        raise typer.Exit(Exit.BAD_INPUT if theirs else Exit.COULD_NOT_ASK) from None
    except KeyboardInterrupt:
        complaints.print("interrupted")
        raise typer.Exit(Exit.INTERRUPTED) from None


@contextlib.contextmanager
def _told_in_full() -> Generator[None]:
    try:
        yield
    except (EmberError, ImportError, OSError) as error:
        if verbose.get():
            complaints.print("".join(traceback.format_exception(error)), markup=False, end="")
        raise


@contextlib.contextmanager
def errors_of_training(recipe: Path | None = None) -> Generator[None]:
    """The same where heavy packages are imported. A recipe that cannot be read is told before they are loaded."""
    from ember.core.config import read_toml

    with errors_in_one_line():
        if recipe is not None:
            read_toml(recipe)
        try:
            yield
        except ImportError as error:
            raise missing(error) from None


def excerpt(text: str, place: Position) -> Text:
    """The line at fault, with a caret under the place."""
    lines = text.split("\n")
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    before = line[: place.column]
    if len(before) > _BEFORE:  # keep the place on the screen
        before = "…" + before[-_BEFORE:]
    shown = (before + line[place.column :])[: _BEFORE + _AFTER].replace("\t", " ").rstrip("\r")
    number = f"{place.line:>6} | "
    return Text(f"{number}{shown}\n{' ' * (cell_len(number) + cell_len(before))}^")


def plain(text: str) -> str:
    """Without markup: square brackets are square brackets."""
    return _ERRNO.sub(r"\g<why>", text).replace("[", r"\[")


def note_missing_walls() -> None:
    """For commands that run the user's own statements, which weak walls do not keep from running."""
    from ember.lean import sandbox

    walls = sandbox.level()
    if not walls.complete:
        notices.print(f"note: this machine lacks {walls.missing}; your own statements run all the same")


def embedded_toolchain() -> Toolchain:
    """The embedded Lean; when its library must first be compiled, with a progress bar."""
    from ember.lean import toolchain

    cache = toolchain.cache_root(os.environ)
    if toolchain.is_ready(cache):
        return toolchain.setup(cache)
    with progress_bar("Compiling the core library") as report:
        return toolchain.setup(cache, report)


def counting_bar(*, transient: bool = False, refresh_per_second: float = 10) -> Progress:
    """What, a bar, how many of how many, and for how long."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    return Progress(
        *columns,
        console=notices,
        transient=transient,
        refresh_per_second=refresh_per_second,
        disable=notices.quiet or (transient and not notices.is_terminal),
    )


@contextlib.contextmanager
def progress_bar(title: str) -> Generator[Callable[[Step], None]]:
    with counting_bar(transient=True) as bar:
        task = bar.add_task(title, total=None)

        def report(step: Step) -> None:
            bar.update(task, completed=step.done, total=step.total)

        yield report
