"""From a corpus to a prover with a value, in one run: rows, SFT, a search that leaves trajectories, values trained on
them, joint training, a round of reinforcement and one of repair, and all of them compared on theorems that nothing
was trained on, beside provers that learn nothing.

Each stage is a run in a folder of its own. What is complete is not made again; what was interrupted goes on.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

from ember.core import provenance
from ember.core.errors import InputError
from ember.recipes import evaluation, methods, pipeline_report, search, training
from ember.recipes.data import DataRun
from ember.recipes.data_recipe import DataRecipe, SynthConfig
from ember.recipes.divided import LEARNED, divide_statements
from ember.recipes.evaluation import EvaluationRecipe
from ember.recipes.pipeline_recipe import CORPUS, TEST, PipelineRecipe, Stages
from ember.train.events import Listener

Say = Callable[[str], None]


async def run(
    recipe: PipelineRecipe,
    folder: Path,
    say: Say,
    listeners: tuple[Listener, ...] = (),
    *,
    until: str | None = None,
    weak_sandbox: bool = False,
) -> dict[str, Any]:
    """Every stage that is not complete, then the report: `report.json`, `report.md` and pictures.

    `until`: the last stage to make, without a report; the rest waits for another call.
    """
    if until is not None and until not in (known := recipe.stages()):
        raise InputError(f"no stage {until!r} before the tests: name one of {', '.join(known)}")
    provenance.begin(folder, {"kind": "pipeline", "recipe": recipe.dump()})
    await make_corpus(recipe, folder, say, weak_sandbox)
    if until == CORPUS:
        return pipeline_report.so_far(folder)
    stages = _stages(recipe, folder)
    training.set_threads(recipe.learner.threads)  # of what reads models later, too, where training is complete already
    for stage, what, work in _planned(recipe, stages, say, listeners, weak_sandbox):
        if provenance.read_manifest(folder / stage) is None:
            say(what)
            await work(folder / stage)
        if stage == until:
            return pipeline_report.so_far(folder)
    return pipeline_report.write(folder, list(stages.tests()))


async def make_corpus(recipe: PipelineRecipe, folder: Path, say: Say, weak_sandbox: bool) -> None:
    """In `<folder>/corpus`, where the recipe says what it is made of and it is not complete."""
    if recipe.data is not None and provenance.read_manifest(folder / CORPUS) is None:
        say("make the corpus")
        await DataRun(recipe.data, folder / CORPUS, weak_sandbox=weak_sandbox)()


def _planned(
    recipe: PipelineRecipe, stages: Stages, say: Say, listeners: tuple[Listener, ...], weak: bool
) -> Iterator[tuple[str, str, Callable[[Path], Awaitable[Any]]]]:
    """Stages by folder: what they do, in words and as what makes them there. Each stands on those before it."""

    def searched(place: Path) -> Awaitable[None]:
        return search.run(stages.trajectories(), place, resume=(place / "shards").exists(), weak_sandbox=weak)

    def compared(test: EvaluationRecipe) -> Callable[[Path], Awaitable[None]]:
        return lambda place: evaluation.run(test, place, resume=(place / provenance.BEGUN).exists(), weak_sandbox=weak)

    yield "sft", "learn the corpus", lambda place: training.sft(stages.sft(), place, listeners)
    yield "trajectories", "search what was learned", searched
    for kind in ("energy", "remaining") if recipe.remaining else ("energy",):
        value = stages.value(kind)
        yield kind, f"learn a value: {kind}", lambda place, value=value: training.energy(value, place, listeners)
    if (joint := recipe.joint) is not None:
        asked = stages.joint(joint)
        yield "joint", "learn policy and energy together", lambda place: methods.joint(asked, place, listeners)
    if (grpo := recipe.grpo) is not None:
        holes = stages.grpo(grpo)
        yield "grpo", "learn from Lean's verdicts", lambda place: methods.grpo(holes, place, listeners, say, weak)
    if (repair := recipe.repair) is not None:
        refused = stages.repair(repair)
        yield "repair", "learn to answer Lean's messages", lambda place: methods.repair(refused, place, listeners)
    for name, test in stages.tests().items():
        yield f"tests/{name}", f"compare on {name}", compared(test)


def _stages(recipe: PipelineRecipe, folder: Path) -> Stages:
    """With what is not given taken from the corpus."""
    given = {LEARNED: recipe.trajectories.statements, TEST: recipe.test.statements}
    sets = {name: path for name, path in given.items() if path is not None}
    train, val, corpus = recipe.train, recipe.val, recipe.place(folder)
    if corpus is not None and (train is None or val is None or len(sets) < 2):
        found = divide_statements(corpus, folder, _drawn(recipe, corpus))
        train, val = train or corpus / "split" / "train.jsonl", val or corpus / "split" / "val.jsonl"
        sets = {**{name: path for name, path in found.items() if name == LEARNED or TEST not in sets}, **sets}
    assert train is not None
    assert val is not None
    return Stages(recipe, folder, (train, val), sets)


def _drawn(recipe: PipelineRecipe, corpus: Path) -> SynthConfig | None:
    """What the corpus' problems were drawn from, if they were."""
    if recipe.data is not None:
        return recipe.data.synth
    manifest = provenance.read_manifest(corpus) or {}
    return DataRecipe.resolve(manifest["recipe"], origin=f"the manifest of {corpus}").synth if manifest else None
