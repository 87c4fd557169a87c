"""`ember prove`: find a proof, certify it, print it."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.markup import escape

from ember.cli.output import Exit, console, embedded_toolchain, errors_in_one_line, print_json
from ember.core.errors import InputError
from ember.core.statement import Statement
from ember.lean.source import parse_statement, theorems

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
    """Prove statements with a portfolio of automation; every proof is certified before it counts."""
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
    from ember.lean.certify import Certifier
    from ember.lean.pool import Pool, PoolOptions
    from ember.lean.prover import Attempt, attempt

    toolchain = embedded_toolchain()
    options = PoolOptions(size=workers) if workers else PoolOptions()
    start = time.monotonic()
    async with Pool(toolchain, options) as pool, Certifier(toolchain) as judge:
        gate = asyncio.Semaphore(options.size)

        async def one(statement: Statement) -> Attempt:
            async with gate:
                return await attempt(pool, judge, statement, seconds)

        results: list[dict[str, Any]] = []
        for task in [asyncio.ensure_future(one(statement)) for statement in statements]:
            found = await task
            results.append(found.as_dict())
            if not quiet:
                _show(found)
    if not quiet:
        proved = sum(result["proved"] for result in results)
        console.print(f"[bold]{proved} of {len(results)} proved and certified[/] in {time.monotonic() - start:.1f} s")
    return results


def _show(found: Any) -> None:
    mark = "[green]✓[/]" if found.proved else "[red]✗[/]"
    console.print(f"{mark} [bold]{escape(found.statement.text)}[/]")
    if found.proved:
        axioms = ", ".join(found.verdict.axioms) or "none"
        times = f"found {found.search_s * 1000:.0f} ms, certified {found.certify_s * 1000:.0f} ms"
        console.print(f"    [cyan]:= {escape(found.proof)}[/]")
        console.print(f"    [dim]{times}; axioms: {escape(axioms)}[/]")
    else:
        console.print(f"    [dim]{escape(found.reason)}[/]")
