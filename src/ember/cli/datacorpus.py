"""`ember data synth`, `minimise`: the own corpus by itself."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from ember.cli.output import console, embedded_toolchain, errors_in_one_line, print_json
from ember.cli.progress import watched


def synth(
    out: Annotated[Path, typer.Option(help="The file to write: .jsonl, or .lean with the proofs; or a folder.")],
    count: Annotated[int, typer.Option(help="Problems, from the families in turn.", min=1)] = 100,
    family: Annotated[list[str] | None, typer.Option(help="Only these families.")] = None,
    split: Annotated[str, typer.Option(help="Draws of different splits have nothing in common.")] = "train",
    level: Annotated[int | None, typer.Option(help="Only problems of this difficulty, 1 to 3.", min=1)] = None,
    certify: Annotated[
        bool, typer.Option("--certify", help="Different problems, each certified; --out is a folder, gone on with.")
    ] = False,
) -> None:
    """Draw problems of the own corpus: statement, constructed proof, words, answer, program.

    Example: ember data synth --count 20 --out problems.lean

    Exit codes: 0 written; 2 bad input; 3 Lean failed to run.
    """
    from ember.core import provenance
    from ember.data.synth.corpus import named, problems

    with errors_in_one_line():
        if certify:
            from ember.recipes.own_corpus import certified

            found = asyncio.run(certified(out, embedded_toolchain(), count, split, family or (), level, watched))
            aside = ", ".join(f"{why} {number}" for why, number in found["aside"].items()) or "none"
            rows = found["tables"]["theorems.jsonl"]["rows"]
            console.print(
                f"{rows} certified problems of {found['shapes']} shapes in {escape(str(out))}; aside: {aside}"
            )
            return
        drawn = problems(named(family or ()), split, count, level)
        if out.suffix == ".lean":
            proofs = (problem.proof for problem in drawn)
            text = "import Mathlib\n\n" + "\n".join(f"{proof.statement.text} := {proof.text}\n" for proof in proofs)
        else:
            text = "".join(provenance.canonical_json(problem.row()) + "\n" for problem in drawn)
        provenance.write_atomically(out, text)
    console.print(f"{count} problems in {escape(str(out))}")


def minimise(
    path: Annotated[Path, typer.Argument(help="Proofs: a Lean file, or a table of theorems.", show_default=False)],
    sample: Annotated[int, typer.Option(help="How many of the proofs, by chance.", min=1)] = 200,
    seed: Annotated[int, typer.Option(help="Of the choice.")] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, the shorter proofs included.")] = False,
) -> None:
    """Drop the tactics that proofs do not need, and count those that are left.

    Example: ember data minimise examples/proofs.lean --sample 2

    Exit codes: 0 counted; 2 bad input; 3 Lean failed to run.
    """
    with errors_in_one_line():
        from ember.recipes.own_corpus import minimised

        found = asyncio.run(minimised(path, embedded_toolchain(), sample, seed, watched))
    if as_json:
        print_json(found)
        return
    low, high = found["interval"]
    console.print(f"{found['proofs']} proofs, {found['refused']} are not accepted as they are")
    console.print(f"{found['least']} tactics or more: {found['share']:.1%} ({low:.1%} to {high:.1%})")
