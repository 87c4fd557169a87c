"""`ember prove`: find a proof, certify it, print it."""

from __future__ import annotations

import asyncio
import contextlib
import shlex
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.markup import escape

from ember.cli.output import (
    Exit,
    complaints,
    console,
    embedded_toolchain,
    errors_in_one_line,
    excerpt,
    note_missing_walls,
    print_json,
)
from ember.core.errors import InputError
from ember.core.statement import Statement
from ember.core.status import Status

if TYPE_CHECKING:
    from ember.recipes.prover import Answer
    from ember.recipes.proving import Given, ProveRun

LONGEST_SHOWN = 1_000
"""Characters of a statement on a terminal; --json has all."""

GALLERY = Path(__file__).with_name("gallery.lean")

EXAMPLES = """
Examples:

  ember prove '∀ p q : Prop, p ∧ q → q ∧ p'

  ember prove 'theorem t (n : ℕ) (h : n % 2 = 1) : n ^ 2 % 2 = 1'

  ember prove statements.lean --json

  ember prove statements.lean::swap

  cat statement.lean | ember prove -

Exit codes: 0 all proved; 1 something was not; 2 bad input, a statement among it; 3 Lean failed to run; 130 interrupted
(what was found and tried is kept, and the command that resumes is printed).
"""


def prove(
    target: Annotated[
        str | None,
        typer.Argument(
            help="A statement; a file (.lean, .jsonl, .parquet); FILE::theorem; - for standard input.",
            show_default=False,
        ),
    ] = None,
    gallery: Annotated[bool, typer.Option("--gallery", help="Prove the built-in gallery of theorems.")] = False,
    seconds: Annotated[float, typer.Option(help="Time limit for each theorem, in seconds.", min=0.1)] = 60.0,
    workers: Annotated[int | None, typer.Option(help="Lean processes [default: 0.75 × cores].", min=1)] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    out: Annotated[
        Path | None, typer.Option(help="Keep the run in this folder; `ember search summary` and `tree` read it.")
    ] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Resume the interrupted run in --out.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace the run in --out.")] = False,
    refute: Annotated[bool, typer.Option(help="Look for a counterexample beside the search.")] = True,
) -> None:
    """Search for proofs with the portfolio, no model; every proof is certified before it counts."""
    with errors_in_one_line():
        from ember.recipes.kept import Kept
        from ember.recipes.proving import ProveRun, read_given

        if gallery == (target is not None):
            raise InputError("give a statement, a file, or --gallery")
        given = read_given(str(GALLERY) if gallery else target or "")
        kept = Kept(out, resume=resume, force=force)
        embedded_toolchain()
        note_missing_walls()
        try:
            from ember.cli.live import Searches

            with Searches(quiet=as_json) as searches:
                run = ProveRun(given.statements, kept, searches, seconds=seconds)
                answers = asyncio.run(_answered(run, given, workers, refute=refute, quiet=as_json))
        except KeyboardInterrupt:
            options = ["--seconds", f"{seconds:g}", *(["--workers", str(workers)] if workers else [])]
            options += ["--json"] * as_json + ["--no-refute"] * (not refute)
            _tell_the_way_on([*(["--gallery"] if gallery else [target or ""]), *options], kept.folder)
            raise typer.Exit(Exit.INTERRUPTED) from None
    if as_json:
        print_json([as_dict(*each, given) for each in zip(given.statements, answers, strict=True)])
    raise typer.Exit(exit_code(answers))


prove.__doc__ = f"{prove.__doc__}\n\n{EXAMPLES}"


async def _answered(run: ProveRun, given: Given, workers: int | None, *, refute: bool, quiet: bool) -> list[Answer]:
    start, answers = time.monotonic(), list[Any]()
    async with contextlib.aclosing(run.answers(workers, refute=refute)) as found:
        async for answer in found:
            if not quiet:
                _show(given.statements[len(answers)], answer, given)
            answers.append(answer)
    if not quiet:
        proved = sum(map(bool, answers))
        console.print(f"[bold]{proved} of {len(answers)} proved and certified[/] in {time.monotonic() - start:.1f} s")
    return answers


def _tell_the_way_on(command: list[str], folder: Path | None) -> None:
    if folder is None:
        complaints.print("interrupted")
        return
    again = shlex.join(["ember", "prove", *command, "--out", str(folder), "--resume"])
    complaints.print(
        f"interrupted: what was found and tried is kept in {escape(str(folder))}; resume with {escape(again)}"
    )


def exit_code(answers: list[Answer]) -> Exit:
    found = {answer.status for answer in answers}
    if Status.COULD_NOT_RUN in found:
        return Exit.COULD_NOT_ASK
    if found & {Status.INVALID, Status.UNSUPPORTED}:
        return Exit.BAD_INPUT
    return Exit.OK if found <= {Status.PROVED} else Exit.NOT_PROVED


def as_dict(statement: Statement, answer: Answer, given: Given) -> dict[str, Any]:
    place = given.place(answer)
    return {
        "name": statement.name,
        "statement": statement.text,
        "status": answer.status.value,
        "proved": bool(answer),
        "proof": answer.proof,
        "proved_statement": answer.statement.text if answer.proof else None,
        "reason": answer.reason,
        "file": given.name,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "axioms": list(answer.axioms),
        "tier": answer.verdict.tier.name.lower() if answer.verdict else "replayed" if answer else "nothing",
        "search_s": round(answer.seconds - answer.certify_s, 4),
        "certify_s": round(answer.certify_s, 4),
    }


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"


def _show(statement: Statement, answer: Answer, given: Given) -> None:
    mark = "[green]✓[/]" if answer else "[red]✗[/]"
    console.print(f"{mark} [bold]{escape(_cut(statement.text))}[/]")
    if answer:
        axioms = ", ".join(answer.axioms) or "none"
        times = f"found {(answer.seconds - answer.certify_s) * 1000:.0f} ms, certified {answer.certify_s * 1000:.0f} ms"
        console.print(f"    [cyan]:= {escape(answer.proof or '')}[/]".replace("\n", "\n    "))
        console.print(f"    [dim]{times}; axioms: {escape(axioms)}[/]")
        return
    place, word = given.place(answer), answer.status.value.replace("_", " ")
    where = f"{given.name}:{place.line}:{place.column}: " if place else ""
    console.print(f"    {escape(where)}[yellow]{word}[/]: {escape(answer.reason)}")
    if answer.proof is not None:
        console.print(f"    [cyan]{escape(answer.text.strip())}[/]")
    if place is not None:
        console.print(excerpt(given.text, place), style="dim")
