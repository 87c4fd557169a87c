"""`ember dynamics probe | expand | pool`: probes of problem families, new problems of those that a ranking puts first,
and slices of problems to draw them from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from ember.cli.dynamics_measures import AsJson, Settings, show_rows, telling
from ember.cli.output import console, errors_in_one_line, print_json


def probe(
    recipe: Annotated[Path, typer.Argument(help="An experiment's recipe (TOML).", show_default=False)],
    out: Annotated[Path | None, typer.Option(help="The folder [default: runs/PROBES_<name>-<hash>].")] = None,
    settings: Settings = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print the resolved recipe and its hash.")] = False,
    as_json: AsJson = False,
) -> None:
    """Train a copy of the model briefly on each problem family, and rank families by what that does to its geometry.

    With `gain_steps` the ranking, and others, are held against what training on each family brought on the holdout.
    Every probe is a file; an interrupted experiment goes on with the same command.

    Example: ember dynamics probe recipes/smoke/probes.toml --out runs/probes

    Exit codes: 0 complete; 2 bad input; 130 interrupted (the same command goes on).
    """
    from ember.recipes import dynamics_probes

    with errors_in_one_line():
        resolved = dynamics_probes.ProbeRecipe.load(recipe, settings or [])
        if dry_run:
            print_json({"recipe": resolved.dump(), "hash": resolved.hash})
            return
        folder = out or Path("runs") / f"PROBES_{resolved.name}-{resolved.hash[:8]}"
        with telling("opening the model") as progress:
            made = dynamics_probes.run(resolved, folder, progress)
    ranked = sorted(made.impacts, key=lambda one: -one.score)
    rows = [
        {"family": i.family, "DIS": i.score, "magnitude": i.magnitude, "coherence": i.coherence, "novelty": i.novelty}
        for i in ranked
    ]
    agreed = [one.dump() for one in made.agreements]
    if as_json:
        chosen = [one.dump() for one in made.curated]
        print_json({"folder": str(folder), "families": rows, "agreement": agreed, "curated": chosen})
        return
    show_rows(rows[:10], as_json=False)
    if agreed:
        show_rows(agreed, as_json=False)
    if made.curated:
        shown = ("ranking", "tokens", "mean", "over_random", "low", "high")
        show_rows([{name: one.dump()[name] for name in shown} for one in made.curated], as_json=False)
    console.print(f"{len(rows)} families: {escape(str(folder))}")


def expand(
    probes: Annotated[Path, typer.Argument(help="A complete probe experiment's folder.", show_default=False)],
    out: Annotated[Path, typer.Option(help="The folder to write.")] = Path("runs/expanded"),
    problems: Annotated[int, typer.Option(help="New problems, at most.", min=1)] = 300,
    clusters: Annotated[
        int, typer.Option(help="Impact clusters that are expanded, the highest DIS first.", min=1)
    ] = 10,
    neighbours: Annotated[
        int, typer.Option(help="Families of a cluster beside its centre, those most like it.", min=0)
    ] = 1,
    as_json: AsJson = False,
) -> None:
    """New problems of the families that a probe experiment puts first, and of families that move the model as they do.

    Families are put into clusters by how they move the geometry; each cluster's centre is its family with the highest
    DIS. What is drawn is in neither the probes' training nor their holdout. The rows are what `families.rows` of a
    probe recipe reads, the experiment's holdout among them.

    Example: ember dynamics expand runs/probes --problems 300 --out runs/expanded

    Exit codes: 0 written; 2 bad input.
    """
    from ember.recipes import dynamics_expand

    with errors_in_one_line():
        made = dynamics_expand.expand(probes, out, problems, clusters, neighbours)
    if as_json:
        print_json(made)
        return
    show_rows([{**one, "neighbours": ", ".join(one["neighbours"])} for one in made["clusters"]], as_json=False)
    console.print(f"{made['problems']} problems of {len(made['families'])} families: {escape(str(out))}")


def pool(
    config: Annotated[Path, typer.Argument(help="What to draw (TOML), or a slice's manifest.json to rebuild.")],
    out: Annotated[Path, typer.Option(help="The pool's folder.")] = Path("candidate_pool"),
    source: Annotated[Path | None, typer.Option(help="The publisher's file, to rebuild a slice from.")] = None,
) -> None:
    """Draw a slice of problems with its manifest, or rebuild one from its manifest and the publisher's file.

    Example: ember dynamics pool slice.toml --out candidate_pool

    Exit codes: 0 written; 2 bad input, or the slice comes out otherwise.
    """
    from ember.dynamics import evidence
    from ember.dynamics.pool import SliceConfig, make_slice, rebuild

    with errors_in_one_line():
        again = rebuild(evidence.read_json(config), source, out) if source else None
        made = again or make_slice(SliceConfig.load(config), out)
    console.print(f"{made['counts']['items']} problems in {made['slice_id']}; families: {made['families']}")
