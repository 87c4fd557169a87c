"""`ember prove`: find a proof, certify it, print it."""

from __future__ import annotations

import asyncio
import functools
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.live import Live
from rich.markup import escape

from ember.cli.output import Exit, console, embedded_toolchain, errors_in_one_line, print_json
from ember.core.errors import InputError
from ember.core.outcomes import Verdict
from ember.core.ports import StepLimits
from ember.core.statement import Statement
from ember.lean.source import parse_statement, theorems
from ember.search.best_first import SearchOptions, SearchResult
from ember.search.budget import Budget

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

Exit codes: 0 all proved; 1 something was not; 2 bad input; 3 Lean could not be asked.
"""


def prove(
    target: Annotated[str | None, typer.Argument(help="A Lean file, or one statement.", show_default=False)] = None,
    gallery: Annotated[bool, typer.Option("--gallery", help="Prove the built-in gallery of theorems.")] = False,
    seconds: Annotated[float, typer.Option(help="Give up on a theorem after so long.", min=0.1)] = 60.0,
    workers: Annotated[int | None, typer.Option(help="Lean processes [default: 0.75 × cores].", min=1)] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Search for proofs with the portfolio, no model; every proof is certified before it counts."""
    with errors_in_one_line():
        statements = _statements(target, gallery)
        results = asyncio.run(_prove_all(statements, seconds, workers, quiet=as_json))
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
    statements: list[Statement], seconds: float, workers: int | None, *, quiet: bool
) -> list[dict[str, Any]]:
    from ember.cli.recipe import portfolio
    from ember.lean.certify import Certifier
    from ember.lean.pool import Pool, PoolOptions
    from ember.search.run import Searcher

    toolchain = embedded_toolchain()
    options = PoolOptions(size=workers) if workers else PoolOptions()
    start = time.monotonic()
    results: list[dict[str, Any]] = []
    async with Pool(toolchain, options) as pool, Certifier(toolchain) as judge:
        search = SearchOptions(
            CANDIDATES, wave=1, budget=Budget(nodes=None, seconds=seconds), limits=StepLimits(TACTIC_HEARTBEATS, 5.0)
        )
        searcher = Searcher(pool, judge, portfolio(toolchain), search)
        gate = asyncio.Semaphore(options.size)
        with _Progress(quiet=quiet) as progress:

            async def one(statement: Statement) -> dict[str, Any]:
                async with gate:
                    return await _prove_one(searcher, statement, progress)

            tasks = [asyncio.ensure_future(one(statement)) for statement in statements]
            try:
                for task in tasks:
                    results.append(await task)
                    if not quiet:
                        _show(results[-1])
            except asyncio.CancelledError:
                await _leave(tasks, results, quiet=quiet)
                raise
    if not quiet:
        proved = sum(result["proved"] for result in results)
        console.print(f"[bold]{proved} of {len(results)} proved and certified[/] in {time.monotonic() - start:.1f} s")
    return results


async def _leave(tasks: list[asyncio.Task[dict[str, Any]]], results: list[dict[str, Any]], *, quiet: bool) -> None:
    """Interrupted: print what was found out of turn, stop the rest."""
    for task in tasks[len(results) :]:
        if task.done() and not task.cancelled() and task.exception() is None and not quiet:
            _show(task.result())
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def _prove_one(searcher: Searcher, statement: Statement, progress: _Progress) -> dict[str, Any]:
    start = time.monotonic()
    try:
        found = await searcher(statement, functools.partial(progress.note, statement.name))
    except InputError as error:
        return _answer(statement, None, str(error), None, time.monotonic() - start, 0.0)
    finally:
        progress.forget(statement.name)
    spending = found.result.spending
    why = found.reason or f"not proved: {found.result.ended} ({spending.nodes} goals, {spending.tactics} tactics)"
    return _answer(statement, found.proof, why, found.verdict, spending.seconds, found.certify_s)


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


class _Progress:
    """One line for each search under way, on a terminal: size of its tree, rate, the best open goals."""

    def __init__(self, *, quiet: bool) -> None:
        self._lines: dict[str, str] = {}
        self._live = Live(console=console, transient=True, refresh_per_second=4)
        self._shown = console.is_terminal and not quiet

    def __enter__(self) -> _Progress:
        if self._shown:
            self._live.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            self._live.stop()

    def note(self, name: str, progress: SearchResult) -> None:
        if self._shown:
            spending, tree = progress.spending, progress.tree
            best = sorted(tree.frontier(), key=lambda node: -node.path_log_prob)[:2]
            goals = "".join(f"\n    [dim]⊢ {escape(node.state.goals[0].target[:100])}[/]" for node in best)
            rate = spending.tactics / max(spending.seconds, 1e-3)
            self._lines[name] = (
                f"{escape(name)}: {len(tree)} goals, {rate:.0f} tactics/s, {spending.seconds:.0f} s{goals}"
            )
            self._live.update("\n".join(self._lines.values()))

    def forget(self, name: str) -> None:
        self._lines.pop(name, None)


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
