"""`ember prove`: find a proof, certify it, print it."""

from __future__ import annotations

import asyncio
import functools
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.markup import escape

from ember.cli.kept import NAME, Kept
from ember.cli.live import Searches
from ember.cli.output import (
    Exit,
    complaints,
    console,
    embedded_toolchain,
    errors_in_one_line,
    note_missing_walls,
    print_json,
)
from ember.core.errors import InputError
from ember.core.outcomes import Verdict
from ember.core.ports import StepLimits
from ember.core.statement import Statement
from ember.lean.text.source import parse_statement, theorems
from ember.search.best_first import SearchOptions
from ember.search.budget import Budget
from ember.search.record import edge_rows, invalid_row, theorem_row

if TYPE_CHECKING:
    from ember.search.run import Searcher

CANDIDATES = 150
TACTIC_HEARTBEATS = 50_000
GALLERY = Path(__file__).with_name("gallery.lean")

EXAMPLES = """
Examples:

  ember prove '∀ p q : Prop, p ∧ q → q ∧ p'

  ember prove 'theorem t (n : ℕ) (h : n % 2 = 1) : n ^ 2 % 2 = 1'

  ember prove statements.lean --json

Exit codes: 0 all proved; 1 something was not; 2 bad input; 3 Lean could not be asked; 130 interrupted (what was
found and tried is kept, and the command that goes on is printed).
"""


def prove(
    target: Annotated[str | None, typer.Argument(help="A Lean file, or one statement.", show_default=False)] = None,
    gallery: Annotated[bool, typer.Option("--gallery", help="Prove the built-in gallery of theorems.")] = False,
    seconds: Annotated[float, typer.Option(help="Give up on a theorem after so long.", min=0.1)] = 60.0,
    workers: Annotated[int | None, typer.Option(help="Lean processes \\[default: 0.75 × cores].", min=1)] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    out: Annotated[Path | None, typer.Option(help="Keep the run in this folder, for `ember search summary` …")] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with the interrupted run in --out.")] = False,
) -> None:
    """Search for proofs with the portfolio, no model; every proof is certified before it counts."""
    with errors_in_one_line():
        statements = _statements(target, gallery)
        kept = Kept(statements, out, resume)
        try:
            results = asyncio.run(_prove_all(statements, seconds, workers, kept, quiet=as_json))
        except KeyboardInterrupt:
            given = ["--gallery"] if gallery else [target or ""]
            complaints.print(kept.way_on([*given, "--seconds", f"{seconds:g}"]))
            raise typer.Exit(Exit.INTERRUPTED) from None
    if as_json:
        print_json(results)
    raise typer.Exit(Exit.OK if all(result["proved"] for result in results) else Exit.NOT_PROVED)


prove.__doc__ = f"{prove.__doc__}\n\n{EXAMPLES}"


def _statements(target: str | None, gallery: bool) -> list[Statement]:
    if gallery == (target is not None):
        raise InputError("give a file or a statement, or --gallery")
    path = GALLERY if gallery else Path(target or "")
    if gallery or (path.suffix == ".lean" and path.is_file()):
        found = [statement for statement, _ in theorems(path.read_text(), to_prove=True)]
        if not found:
            raise InputError(f"{path} has no theorem")
        return found
    if path.suffix == ".lean":
        raise InputError(f"there is no file {path}")
    return [parse_statement(target or "")]


async def _prove_all(
    statements: list[Statement], seconds: float, workers: int | None, kept: Kept, *, quiet: bool
) -> list[dict[str, Any]]:
    from ember.lean.judge.certify import Certifier
    from ember.lean.steps.pool import Pool, PoolOptions, default_size
    from ember.recipes.search_recipe import portfolio
    from ember.search.run import Searcher

    toolchain = embedded_toolchain()
    kept.begin(toolchain)
    note_missing_walls()
    options = PoolOptions(size=workers or min(default_size(), len(statements)), context_code=True)
    start = time.monotonic()
    async with (
        Pool(toolchain, options, weak_sandbox=True) as pool,
        Certifier(toolchain, weak_sandbox=True) as judge,
    ):
        search = SearchOptions(
            CANDIDATES, wave=1, budget=Budget(nodes=None, seconds=seconds), limits=StepLimits(TACTIC_HEARTBEATS, 5.0)
        )
        searcher = Searcher(pool, judge, portfolio(toolchain), search)
        with Searches(quiet=quiet) as searches:
            try:
                results = await _in_turn(searcher, statements, kept, searches, options.size, quiet=quiet)
            except asyncio.CancelledError:
                kept.break_off(toolchain, searches.under_way)
                raise
    kept.finish(toolchain, {"seconds": seconds})
    if not quiet:
        proved = sum(result["proved"] for result in results)
        console.print(f"[bold]{proved} of {len(results)} proved and certified[/] in {time.monotonic() - start:.1f} s")
    return results


async def _in_turn(
    searcher: Searcher, statements: list[Statement], kept: Kept, searches: Searches, at_once: int, *, quiet: bool
) -> list[dict[str, Any]]:
    """Searched some at a time, shown in their order."""
    gate, known = asyncio.Semaphore(at_once), kept.known()

    async def one(position: int, statement: Statement) -> dict[str, Any]:
        if statement.key in known:
            return _recalled(known[statement.key])
        async with gate:
            return await _prove_one(searcher, position, statement, kept, searches)

    tasks = [asyncio.ensure_future(one(position, statement)) for position, statement in enumerate(statements)]
    results: list[dict[str, Any]] = []
    try:
        for task in tasks:
            await asyncio.wait([task])  # an interruption ends the waiting, not the search
            results.append(task.result())
            if not quiet:
                _show(results[-1])
    except asyncio.CancelledError:
        await _leave(tasks, results, quiet=quiet)
        raise
    return results


async def _leave(tasks: list[asyncio.Task[dict[str, Any]]], results: list[dict[str, Any]], *, quiet: bool) -> None:
    """Interrupted: print what was found out of turn, stop the rest."""
    for task in tasks[len(results) :]:
        if task.done() and not task.cancelled() and task.exception() is None and not quiet:
            _show(task.result())
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def _prove_one(
    searcher: Searcher, position: int, statement: Statement, kept: Kept, searches: Searches
) -> dict[str, Any]:
    start = time.monotonic()
    search = searches.begin(position, statement)
    try:
        found = await searcher(statement, functools.partial(searches.note, search))
    except InputError as error:
        searches.end(search)
        kept.add(invalid_row(NAME, position, statement, str(error)), [])
        return _answer(statement, None, str(error), None, time.monotonic() - start, 0.0)
    searches.end(search)
    kept.add(theorem_row(NAME, position, found), edge_rows(NAME, found))
    spending = found.result.spending
    why = found.reason or f"not proved: {found.result.ended} ({spending.nodes} goals, {spending.tactics} tactics)"
    return _answer(statement, found.proof, why, found.verdict, spending.seconds, found.certify_s)


def _recalled(row: dict[str, Any]) -> dict[str, Any]:
    """The answer that an interrupted run holds."""
    return {
        "name": row["theorem"],
        "statement": row["statement"],
        "proved": row["proved"],
        "proof": row["proof"] if row["proved"] else None,
        "reason": "" if row["proved"] else row["reason"] or f"not proved: {row['ended']}",
        "axioms": row["axioms"] or [],
        "tier": row["certified"] or "nothing",
        "search_s": round(row["seconds"] or 0.0, 4),
        "certify_s": round(row["certify_s"] or 0.0, 4),
    }


def _answer(
    statement: Statement, proof: str | None, reason: str, verdict: Verdict | None, search_s: float, certify_s: float
) -> dict[str, Any]:
    proved = verdict is not None and verdict.accepted
    return {
        "name": statement.name,
        "statement": statement.text,
        "proved": proved,
        "proof": proof if proved else None,
        "reason": "" if proved else reason,
        "axioms": list(verdict.axioms) if verdict else [],
        "tier": verdict.tier.name.lower() if verdict else "nothing",
        "search_s": round(search_s, 4),
        "certify_s": round(certify_s, 4),
    }


def _show(found: dict[str, Any]) -> None:
    mark = "[green]✓[/]" if found["proved"] else "[red]✗[/]"
    console.print(f"{mark} [bold]{escape(found['statement'])}[/]")
    if found["proved"]:
        axioms = ", ".join(found["axioms"]) or "none"
        times = f"found {found['search_s'] * 1000:.0f} ms, certified {found['certify_s'] * 1000:.0f} ms"
        console.print(f"    [cyan]:= {escape(found['proof'])}[/]")
        console.print(f"    [dim]{times}; axioms: {escape(axioms)}[/]")
    else:
        console.print(f"    [dim]{escape(found['reason'])}[/]")
