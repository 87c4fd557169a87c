"""`ember data lint`, `migrate`, `renames`, `port`, `mutate`: what asks Lean about statements and proofs."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from ember.cli.output import Exit, console, embedded_toolchain, errors_in_one_line, print_json

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def lint(
    path: Annotated[Path, typer.Argument(help="Statements: Lean file, JSON lines, Parquet.", show_default=False)],
    limit: Annotated[int | None, typer.Option(help="Only the first so many statements.")] = None,
    as_json: AsJson = False,
) -> None:
    """Faults of statements: truncation, division by zero, contradictory hypotheses, counterexamples, trivial ones.

    A finding is proved (with a certified witness), guarded (the hypotheses make it harmless) or suspected.

    Example: ember data lint examples/statements.lean

    Exit codes: 0 nothing is proved; 1 a fault is proved; 2 bad input; 3 Lean failed to run.
    """
    with errors_in_one_line():
        from ember.recipes.data_lean import lint_statements

        rows = asyncio.run(lint_statements(path, embedded_toolchain(), limit))
    if as_json:
        print_json(rows)
    else:
        table = Table("theorem", "finding", "status", "where", "witness", box=None, pad_edge=False)
        for row in rows:
            cells = (row["theorem"], row["kind"], row["status"], row["where"], row["witness"] or row["why"])
            table.add_row(*map(escape, cells))
        console.print(table)
    if any(row["status"] == "proved" and row["kind"] != "one closer proves it" for row in rows):
        raise typer.Exit(Exit.NOT_PROVED)


def migrate(
    path: Annotated[Path, typer.Argument(help="A Lean file with proofs.", show_default=False)],
    out: Annotated[Path | None, typer.Option(help="The healed file to write.")] = None,
    renames: Annotated[Path | None, typer.Option(help="A table of renames: TSV, or pairs of names in lines.")] = None,
    as_json: AsJson = False,
) -> None:
    """Make old proofs check at this Lean: rules of renames and syntax, kept only where Lean says that they heal.

    Example: ember data migrate examples/proofs.lean

    Exit codes: 0 every proof checks; 1 some fail; 2 bad input; 3 Lean failed to run.
    """
    with errors_in_one_line():
        from ember.recipes.data_lean import migrate_file

        rows, text = asyncio.run(migrate_file(path, embedded_toolchain(), renames))
        if out is not None:
            out.write_text(text)
    if as_json:
        print_json(rows)
    else:
        table = Table("theorem", "status", "why", "rules", "Lean says", box=None, pad_edge=False)
        for row in rows:
            said = (row["after"] or row["reason"]).partition("\n")[0]
            table.add_row(*map(escape, (row["theorem"], row["status"], row["why"], ", ".join(row["rules"]), said)))
        console.print(table)
    if any(row["status"] in ("fails", "timed out") for row in rows):
        raise typer.Exit(Exit.NOT_PROVED)


def renames(
    folder: Annotated[Path, typer.Option("--from", help="Lean sources to read deprecations from.")],
    out: Annotated[Path, typer.Option(help="The table to write: a pair of names a line.")],
) -> None:
    """Read the deprecations of a library's sources into a table of renames for `ember data migrate`.

    Example: ember data renames --from Mathlib --out renames.txt

    Exit codes: 0 written; 2 bad input.
    """
    with errors_in_one_line():
        from ember.core.errors import InputError
        from ember.data.migrate.renames import mined

        if not folder.is_dir():
            raise InputError(f"{folder} is no folder")
        found = dict.fromkeys(
            pair for path in sorted(folder.rglob("*.lean")) for pair in mined(path.read_text(errors="replace"))
        )
        out.write_text("".join(f"{old} {new}\n" for old, new in found))
    console.print(f"{len(found)} renames in {escape(str(out))}")


def port(
    benchmark: Annotated[str, typer.Argument(help="A benchmark, by name.", show_default=False)],
    root: Annotated[Path, typer.Option(help="The folder with its files.", envvar="EMBER_DATA_ROOT")],
    verify: Annotated[bool, typer.Option("--verify", help="Ask Lean whether each statement elaborates.")] = False,
    renames: Annotated[Path | None, typer.Option(help="A table of renames.")] = None,
    as_json: AsJson = False,
) -> None:
    """A benchmark's statements at this Lean: which change by the rules, which elaborate, which leave answers open.

    Example: ember data port minif2f --root datasets --verify

    Exit codes: 0 all elaborate, or nothing was asked; 1 some do not; 2 bad input; 3 Lean failed to run.
    """
    with errors_in_one_line():
        from ember.recipes.data_lean import port_benchmark

        rows = asyncio.run(port_benchmark(benchmark, root, embedded_toolchain(), renames, verify))
    fine = sum(row["elaborates"] is True for row in rows)
    if as_json:
        print_json(rows)
    else:
        changed, answers = sum(row["changed"] for row in rows), sum(bool(row["answers"]) for row in rows)
        console.print(f"{len(rows)} statements, {changed} changed, {answers} leave their answer open")
        if verify:
            console.print(f"{fine} of {len(rows)} elaborate")
    if verify and fine < len(rows):
        raise typer.Exit(Exit.NOT_PROVED)


def mutate(
    what: Annotated[str, typer.Argument(help="A benchmark by name, or a file of statements.", show_default=False)],
    out: Annotated[Path, typer.Option(help="The file to write (.jsonl), to be searched like any statements.")],
    root: Annotated[Path | None, typer.Option(help="The folder with its files.", envvar="EMBER_DATA_ROOT")] = None,
    kind: Annotated[
        list[str] | None, typer.Option(help="names, order, sides, numbers, converse; default: all.")
    ] = None,
    seed: Annotated[int, typer.Option(help="Which twins are made.")] = 0,
    verify: Annotated[bool, typer.Option("--verify", help="Ask Lean whether they are stated, and equivalent.")] = False,
) -> None:
    """Twins of statements with other names, order, sides, numbers or direction: nobody can have learned them by heart.

    Names, order and sides keep the truth; numbers and converse may not. With --verify a row says what Lean said.

    Example: ember data mutate examples/statements.lean --out twins.jsonl --kind names --kind order

    Exit codes: 0 written; 2 bad input; 3 Lean failed to run.
    """
    with errors_in_one_line():
        from ember.data.mutate import named
        from ember.recipes.contrast import write_rows
        from ember.recipes.twins import statements_of, twins, verified

        kinds = named(kind or ())
        statements = statements_of(what, root)
        rows = twins(statements, kinds, seed)
        if verify:
            said = asyncio.run(verified(statements, kinds, seed, embedded_toolchain))
            for row in rows:
                row["lean"] = said[row["name"]]
        write_rows(out, rows)
    for one in kinds:
        made = [row for row in rows if row["kind"] == one]
        answers = [row.get("lean", "") for row in made]
        told = f", {answers.count('equivalent')} equivalent, {answers.count('stated')} stated" if verify else ""
        console.print(f"{one}: {len(made)} of {len(statements)} ({made[0]['promise'] if made else '-'}){told}")
