"""`ember check`: compile Lean files, and give every theorem's verdict."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.markup import escape
from rich.table import Table

from ember.cli.output import Exit, console, embedded_toolchain, errors_in_one_line, print_json
from ember.core.errors import InputError
from ember.core.outcomes import Tier, Verdict
from ember.core.statement import Statement
from ember.lean.text.source import theorems

EXAMPLES = """
Examples:

  ember check proofs.lean

  ember check a.lean b.lean --json

Exit codes: 0 every theorem accepted; 1 one was not; 2 bad input; 3 Lean could not be asked.
"""


def check(
    files: Annotated[list[Path], typer.Argument(help="Lean files.", show_default=False)],
    seconds: Annotated[float, typer.Option(help="Deadline for one theorem.", min=0.1)] = 60.0,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Compile Lean files; every theorem is certified by itself, in a fresh process."""
    with errors_in_one_line():
        work = [(path, statement, proof) for path in files for statement, proof in _read(path)]
        verdicts = asyncio.run(_certify_all([(statement, proof) for _, statement, proof in work], seconds))
    rows = [(path, statement, verdict) for (path, statement, _), verdict in zip(work, verdicts, strict=True)]
    if as_json:
        print_json([_as_dict(*row) for row in rows])
    else:
        _show(rows)
    raise typer.Exit(Exit.OK if all(verdict.accepted for verdict in verdicts) else Exit.NOT_PROVED)


check.__doc__ = f"{check.__doc__}\n\n{EXAMPLES}"


def _read(path: Path) -> list[tuple[Statement, str]]:
    try:
        text = path.read_text()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot read {path}: {error}") from error
    found = list(theorems(text))
    if not found:
        raise InputError(f"{path} has no theorem")
    return found


async def _certify_all(work: list[tuple[Statement, str]], seconds: float) -> list[Verdict]:
    from ember.lean.judge.certify import Certifier

    async def one(judge: Certifier, statement: Statement, proof: str) -> Verdict:
        try:
            return await judge.certify(statement, proof, deadline_s=seconds)
        except InputError as error:  # of this theorem alone
            return Verdict("rejected", Tier.NOTHING, str(error))

    async with Certifier(embedded_toolchain()) as judge:
        return await asyncio.gather(*(one(judge, statement, proof) for statement, proof in work))


def _as_dict(path: Path, statement: Statement, verdict: Verdict) -> dict[str, Any]:
    return {
        "file": str(path),
        "name": statement.name,
        "status": verdict.status,
        "tier": verdict.tier.name.lower(),
        "reason": verdict.reason,
        "axioms": list(verdict.axioms),
        "messages": [
            {
                "severity": message.severity,
                "text": message.text,
                "line": message.position.line if message.position else None,
                "column": message.position.column if message.position else None,
            }
            for message in verdict.messages
        ],
        "toolchain": verdict.toolchain,
        "library": verdict.library,
        "seconds": verdict.seconds,
    }


def _show(rows: list[tuple[Path, Statement, Verdict]]) -> None:
    table = Table("theorem", "verdict", "tier", "axioms", "why", box=None, pad_edge=False)
    for _, statement, verdict in rows:
        colour = "green" if verdict.accepted else "red" if verdict.status == "rejected" else "yellow"
        table.add_row(
            escape(statement.name),
            f"[{colour}]{verdict.status}[/]",
            verdict.tier.name.lower(),
            escape(", ".join(verdict.axioms)) or "none",
            escape(verdict.reason.splitlines()[0] if verdict.reason else ""),
        )
    console.print(table)
    accepted = sum(verdict.accepted for _, _, verdict in rows)
    console.print(f"[bold]{accepted} of {len(rows)} accepted[/]")
