"""`ember check`: judge Lean files as they stand, and list every theorem with its type and axioms."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.markup import escape
from rich.progress import TaskID

from ember.cli.output import (
    Exit,
    WeakSandbox,
    complaints,
    console,
    counting_bar,
    embedded_toolchain,
    errors_in_one_line,
    print_json,
)
from ember.core.errors import InputError
from ember.core.outcomes import Position
from ember.core.status import Status, of_verdict_status

if TYPE_CHECKING:
    from ember.lean.judge.report import Bend, Checked, FileReport
    from ember.recipes.check import Compared, Watch

EXAMPLES = """
Examples:

  ember check proofs.lean

  ember check a.lean b.lean --json

  ember check solution.lean --against statements.lean

  ember check --config config.json

  ember check proofs.lean --export proofs.ndjson && ember check proofs.ndjson

Exit codes: 0 every file accepted; 1 something in one is wrong, or took too long; 2 bad input; 3 infrastructure
error: Lean, or another kernel, failed to run.
"""


def check(
    files: Annotated[
        list[Path] | None, typer.Argument(help="Lean files, or exports of such (.ndjson).", show_default=False)
    ] = None,
    against: Annotated[Path | None, typer.Option(help="Do the files prove what this file states?")] = None,
    config: Annotated[Path | None, typer.Option(help="The same, with comparator's fields in a JSON file.")] = None,
    export: Annotated[Path | None, typer.Option(help="Write what is accepted for other kernels (NDJSON 3.1).")] = None,
    seconds: Annotated[float, typer.Option(help="Deadline for one file.", min=0.1)] = 300.0,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    weak_sandbox: WeakSandbox = False,
) -> None:
    """Judge Lean files as they stand: any error, sorry or unproved example fails one. Every theorem is listed with its
    type, its axioms, and what above it bends its meaning."""
    with errors_in_one_line():
        given = _Given(tuple(files or ()), against, config, export)
        limits = _Limits(seconds, weak_sandbox)
        accepted = _compare(given, limits, as_json) if against or config else _check(given, limits, as_json)
    raise typer.Exit(Exit.OK if accepted else Exit.NOT_PROVED)


check.__doc__ = f"{check.__doc__}\n\n{EXAMPLES}"


@dataclass(frozen=True)
class _Given:
    files: tuple[Path, ...]
    against: Path | None
    config: Path | None
    export: Path | None


@dataclass(frozen=True)
class _Limits:
    seconds: float
    weak_sandbox: bool


def _check(given: _Given, limits: _Limits, as_json: bool) -> bool:
    from ember.recipes.check import check_files, demand_theorems, export_file

    if not given.files:
        raise InputError("name a file to check, or --config")
    if given.export is not None and [each.suffix for each in given.files] != [".lean"]:
        raise InputError("--export takes one Lean file")
    toolchain = embedded_toolchain()
    with _watching(quiet=as_json) as watch:
        judged = check_files(toolchain, given.files, limits.seconds, weak_sandbox=limits.weak_sandbox, watch=watch)
        reports = asyncio.run(judged)
    demand_theorems(reports)
    if as_json:
        print_json([_as_dict(path, report) for path, report in reports])
    else:
        for path, report in reports:
            _show(path, report)
    if given.export is not None and reports[0][1].accepted:
        export_file(toolchain, reports[0][1], given.export)
        complaints.print(f"written: {escape(str(given.export))}")
    return all(report.accepted for _, report in reports)


def _compare(given: _Given, limits: _Limits, as_json: bool) -> bool:
    from ember.recipes.check import check_against, comparison

    challenge, solution, asked = comparison(given.files, given.against, given.config)
    toolchain = embedded_toolchain()
    with _watching(quiet=as_json) as watch:
        judged = check_against(
            toolchain, challenge, solution, asked, limits.seconds, given.export,
            weak_sandbox=limits.weak_sandbox, watch=watch,
        )  # fmt: skip
        compared = asyncio.run(judged)
    if as_json:
        print_json(_compared_as_dict(challenge, solution, compared))
    else:
        _show_compared(challenge, solution, compared)
    return compared.accepted


@contextlib.contextmanager
def _watching(*, quiet: bool) -> Generator[Watch]:
    """A bar for each file: how much of it Lean has elaborated, in bytes."""
    if quiet:
        yield lambda path, done, total: None
        return
    bar = counting_bar(transient=True)
    tasks: dict[Path, TaskID] = {}

    def watch(path: Path, done: int, total: int) -> None:
        if path not in tasks:
            bar.start()
            tasks[path] = bar.add_task(escape(path.name))
        bar.update(tasks[path], completed=done, total=total)

    try:
        yield watch
    finally:
        if tasks:
            bar.stop()


def _as_dict(path: Path, report: FileReport) -> dict[str, Any]:
    return {
        "file": str(path),
        "status": of_verdict_status(report.status),
        "reason": report.reason,
        "theorems": [
            {
                "kind": each.kind, "name": each.name, **_place(path, each.position), "type": each.type,
                "status": Status.PROVED if each.accepted else Status.REFUSED, "reason": each.fault,
                "axioms": list(each.axioms),
                "depends_on": [{"what": b.what, "name": b.name, **_place(path, b.position)} for b in each.depends],
            }
            for each in report.theorems
        ],
        "faults": [{"text": each.text, **_place(path, each.position)} for each in report.faults],
        "walls": report.walls,
        "library": report.library,
        "seconds": report.seconds,
    }  # fmt: skip


def _compared_as_dict(challenge: Path, solution: Path, compared: Compared) -> dict[str, Any]:
    return {
        "challenge": str(challenge),
        "solution": str(solution),
        "accepted": compared.accepted,
        "names": list(compared.names),
        "differences": [{"name": each.name, "reason": each.reason} for each in compared.differences],
        "report": _as_dict(solution, compared.solution),
    }


def _place(path: Path, position: Position | None) -> dict[str, Any]:
    line, column = (position.line, position.column) if position else (None, None)
    return {"file": str(path), "line": line, "column": column}


def _at(path: Path, position: Position | None) -> str:
    return f"{path}:{position.line}:{position.column}" if position else str(path)


def _show(path: Path, report: FileReport) -> None:
    for each in report.theorems:
        _show_theorem(path, each)
    for fault in report.faults:
        first, *more = fault.text.splitlines() or [""]
        console.print(f"[red]{escape(_at(path, fault.position))}: {escape(first)}[/]")
        for line in more:
            console.print(f"    {escape(line)}")
    accepted = sum(each.accepted for each in report.theorems)
    count = f"{accepted} of {len(report.theorems)} accepted"
    if report.accepted:
        console.print(f"[bold green]{escape(str(path))}: accepted as written in this file[/] ({count})")
    elif report.status == "rejected":
        wrong = len(report.faults) or len(report.theorems) - accepted
        console.print(f"[bold red]{escape(str(path))}: not accepted[/] ({count}, {wrong} faults)")
    else:
        console.print(f"[bold yellow]{escape(str(path))}: no verdict[/]: {escape(report.reason)}")


def _show_compared(challenge: Path, solution: Path, compared: Compared) -> None:
    wrong = {each.name: each.reason for each in compared.differences}
    types = {each.name: each.type for each in compared.solution.theorems}
    for name in compared.names:
        mark = "[red]✗[/]" if name in wrong else "[green]✓[/]"
        console.print(f"{mark} {escape(name)} : {escape(types.get(name, '?'))}")
        if name in wrong:
            console.print(f"    [red]{escape(wrong[name])}[/]")
    for fault in compared.solution.faults:
        if not fault.sorry:
            console.print(f"[red]{escape(_at(solution, fault.position))}: {escape(fault.text)}[/]")
    if compared.solution.reason:
        console.print(f"[yellow]{escape(compared.solution.reason)}[/]")
    verdict = "proves what" if compared.accepted else "does not prove what"
    colour = "green" if compared.accepted else "red"
    console.print(f"[bold {colour}]{escape(str(solution))} {verdict} {escape(str(challenge))} states[/]")


def _show_theorem(path: Path, each: Checked) -> None:
    mark = "[green]✓[/]" if each.accepted else "[red]✗[/]"
    title = f"{each.kind} {each.name}".rstrip()
    console.print(f"{mark} {escape(_at(path, each.position))}: {escape(title)} : {escape(each.type or '?')}")
    if each.fault:
        console.print(f"    [red]{escape(each.fault)}[/]")
    console.print(f"    axioms: {escape(', '.join(each.axioms)) or 'none'}")
    if each.depends:
        console.print(f"    depends on {escape('; '.join(map(_bend, each.depends)))}")


def _bend(bend: Bend) -> str:
    where = f" ({bend.position.line}:{bend.position.column})" if bend.position else ""
    name = bend.name if bend.name.startswith(bend.what) else f"{bend.what} {bend.name}"
    return f"{name}{where}"
