"""Expert iteration: a policy searches, its certified proofs become rows, a new policy is trained from the base on the
old rows and the new ones, and is compared with the last one. Rounds go on while their gain is larger than its error.

    rounds/0/sft, rounds/0/test             what the given rows teach
    rounds/K/search, rows.jsonl, sft, test  what round K found, learned, and proves
    rounds/K/manifest.json                  its lineage: the round before it, by its manifest; its gain

Each part is a run of its own; what is complete is not made again.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

from pydantic import Field

from ember.core import provenance
from ember.core.config import Config
from ember.core.errors import InputError
from ember.core.provenance import file_hash
from ember.data.sources import read_statements
from ember.data.stage import read_rows
from ember.models.completion import SamplingConfig
from ember.models.config import BackboneConfig
from ember.policy.config import ProposerConfig
from ember.recipes import search, training
from ember.recipes.pipeline_recipe import Searched
from ember.recipes.search_recipe import SearchRecipe
from ember.recipes.training import LearnerConfig, SftRecipe
from ember.train.events import Listener
from ember.train.loop import LoopConfig
from ember.train.sft import SftConfig

Say = Callable[[str], None]
KIND = "round"


class IterateRecipe(Config):
    name: str
    train: Path
    """Rows that every round learns, with those that rounds have found."""
    val: Path
    learner: LearnerConfig
    """The base: each round starts from it anew."""
    sft: SftConfig = SftConfig()
    loop: LoopConfig
    sampling: SamplingConfig = SamplingConfig()
    explore: Searched
    """What is searched for proofs to learn from: statements without proofs."""
    test: Searched
    """What rounds are compared on; nothing of it is learned."""
    repairs: bool = True
    """Learn what a proof did where Lean had refused something else, with Lean's message."""
    rounds: int = Field(default=3, ge=1)
    """At most."""
    workers: int | None = None
    concurrency: int = 4

    def round(self, folder: Path, train: Path) -> SftRecipe:
        return SftRecipe(name=f"{self.name}-{folder.name}", train=train, val=self.val, learner=self.learner,
                         sft=self.sft, loop=self.loop)  # fmt: skip

    def searched(self, asked: Searched, name: str, model: Path) -> SearchRecipe:
        if asked.statements is None:
            raise InputError(f"{name} needs statements: give explore.statements and test.statements")
        policy = ProposerConfig(
            kind="local", model=BackboneConfig(path=str(model)), prompt=self.sft.prompt, sampling=self.sampling
        )
        return SearchRecipe(
            name=f"{self.name}-{name}",
            statements=asked.statements,
            where=asked.where,
            limit=asked.limit,
            proposer=policy,
            budget=asked.budget,
            concurrency=self.concurrency,
            workers=self.workers,
            search=asked.search,
        )


async def iterate(
    recipe: IterateRecipe,
    folder: Path,
    say: Say = lambda text: None,
    listeners: Sequence[Listener] = (),
    *,
    weak_sandbox: bool = False,
) -> list[dict[str, Any]]:
    """The rounds' manifests in their order; the model to use is that of the best round (`best.json`)."""
    provenance.begin(folder, {"kind": "iterate", "recipe": recipe.dump()})
    done: list[dict[str, Any]] = []
    for number in range(recipe.rounds + 1):
        place = folder / "rounds" / str(number)
        known = provenance.read_manifest(place)
        if known is None:
            say(f"round {number}")
            known = await _round(recipe, folder, number, say, listeners, weak_sandbox)
        done.append(known)
        if number and known["gain"]["low"] <= 0:
            say(f"round {number} gained {known['gain']['value']:+.3f}, and that may be nothing: it was the last one")
            break
    best = max(range(len(done)), key=lambda number: (done[number]["rate"], -number))
    facts = {"round": best, "model": str(folder / "rounds" / str(best) / "sft" / training.MODEL)}
    provenance.write_atomically(folder / "best.json", json.dumps(facts) + "\n")
    return done


async def _round(
    recipe: IterateRecipe, folder: Path, number: int, say: Say, listeners: Sequence[Listener], weak: bool
) -> dict[str, Any]:
    place, before = folder / "rounds" / str(number), folder / "rounds" / str(number - 1)

    async def made(part: str, work: Callable[[Path], Awaitable[Any]]) -> None:
        if provenance.read_manifest(place / part) is None:
            say(f"round {number}: {part}")
            await work(place / part)

    def searching(asked: Searched, part: str, model: Path) -> Callable[[Path], Awaitable[Any]]:
        wanted = recipe.searched(asked, f"{number}-{part}", model)
        return lambda where: search.run(wanted, where, resume=(where / "shards").exists(), weak_sandbox=weak)

    rows, found = recipe.train, 0
    if number:
        await made("search", searching(recipe.explore, "search", before / "sft" / training.MODEL))
        rows, found = place / "rows.jsonl", write_rows(recipe, folder, number)
    await made("sft", lambda where: training.sft(recipe.round(place, rows), where, listeners))
    await made("test", searching(recipe.test, "test", place / "sft" / training.MODEL))
    manifest = {
        "kind": KIND,
        "round": number,
        "after": provenance.content_hash(provenance.read_manifest(before)) if number else None,
        "rows": {"file": file_hash(rows), "found": found},
        **_measured(place / "test", before / "test" if number else None),
        **provenance.surroundings(),
    }
    provenance.finish(place, manifest)
    return manifest


def write_rows(recipe: IterateRecipe, folder: Path, number: int) -> int:
    """The given rows and all that rounds have found so far, each once; how many were found."""
    from ember.train.repair import read_repairs

    runs = [folder / "rounds" / str(one) / "search" for one in range(1, number + 1)]
    given = list(read_rows(recipe.train))
    kept_out = {row.get("theorem") for row in read_rows(recipe.val)}
    if recipe.test.statements is not None:
        kept_out |= {statement.name for statement in read_statements(recipe.test.statements)}
    seen = {(row.get("state"), row.get("tactic")) for row in given}
    found: list[dict[str, Any]] = []
    for row in _proved_steps(runs):
        if row["theorem"] not in kept_out and (row["state"], row["tactic"]) not in seen:
            seen.add((row["state"], row["tactic"]))
            found.append(row)
    if recipe.repairs:
        try:
            repairs = read_repairs(runs, recipe.sft.prompt)
        except InputError:
            repairs = []  # nothing was refused beside a proof
        found += [
            {"theorem": one.theorem, "prompt": one.prompt, "completion": one.completion}
            for one in repairs
            if one.theorem not in kept_out
        ]
    lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in [*given, *found])
    provenance.write_atomically(folder / "rounds" / str(number) / "rows.jsonl", "".join(lines))
    return len(found)


def _proved_steps(runs: Sequence[Path]) -> list[dict[str, Any]]:
    """Steps of certified proofs, by theorem, in the order in which they were tried."""
    import polars as pl

    from ember.trajectories import reader

    found: list[dict[str, Any]] = []
    for run in runs:
        proved = set(reader.read(run, "theorems").filter("proved")["theorem_id"])
        edges = reader.read(run, "edges").filter(pl.col("on_proof_path")).sort("theorem_id", "order")
        found += [
            {"theorem": row["theorem"], "state": row["state"], "tactic": row["tactic"]}
            for row in edges.iter_rows(named=True)
            if row["theorem_id"] in proved
        ]
    return found


def _measured(test: Path, before: Path | None) -> dict[str, Any]:
    """The rate on the test, and what it is more than the last round's, paired by theorem."""
    from ember.evaluation.intervals import paired_difference
    from ember.trajectories import reader

    new = dict(reader.read(test, "theorems").select("theorem_id", "proved").rows())
    rate = sum(new.values()) / len(new)
    if before is None:
        return {"rate": rate, "theorems": len(new), "gain": None}
    old = dict(reader.read(before, "theorems").select("theorem_id", "proved").rows())
    found = paired_difference([[old[one]] for one in new], [[proved] for proved in new.values()])
    gain = {"value": found.difference, "low": found.low, "high": found.high, "p": found.mcnemar_p}
    return {"rate": rate, "theorems": len(new), "gain": {**gain, "gained": found.gains, "lost": found.losses}}
