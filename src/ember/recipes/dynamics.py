"""A study from its recipe: train and capture, test, report, bundle, verify. An interrupted study goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ember.core import provenance
from ember.core.errors import InputError
from ember.dynamics import evidence
from ember.dynamics.capture import Watcher
from ember.dynamics.claims import Ruling, observations, rule
from ember.dynamics.findings import Tested
from ember.dynamics.layout import Layout
from ember.dynamics.modular import ModularConfig, Seeds, probes_of, task, train
from ember.dynamics.outcomes import outcomes_of, recorded
from ember.dynamics.report import Findings, watching, write_report
from ember.dynamics.study import Arm, RunSpec, arms_of, examine_arms, keep_run
from ember.dynamics.tables import now
from ember.recipes.dynamics_analysis import keep_candidates, keep_events
from ember.recipes.dynamics_recipe import StudyRecipe

PACKAGES = ("ember-prover", "torch", "numpy", "scipy", "polars")
Progress = Callable[[str, int, int], None]
"""What is done next, how many runs are done, of how many."""


def quiet(what: str, done: int, total: int) -> None:
    """Tells nobody."""


@dataclass(frozen=True)
class Study:
    folder: Path
    tests: dict[str, Tested]
    rulings: list[Ruling]
    bundle: Path
    verification: evidence.Verification


def run(recipe: StudyRecipe, folder: Path, *, registration: Path | None = None, progress: Progress = quiet) -> Study:
    """The whole study in its folder; runs that are complete there are kept."""
    if provenance.read_manifest(folder) is not None:
        raise InputError(f"{folder} is a complete study; name another folder with --out")
    registered = evidence.read_registration(registration) if registration else None
    begin(recipe, folder)
    capture(recipe, folder, progress)
    progress("testing", 0, 1)
    layout = Layout(folder)
    arms = arms_of(layout)
    tests = examine_arms(layout, recipe.joint, arms, recipe.alignments)
    for arm, tested in tests.items():
        keep_events(layout, f"{recipe.name}.{arm}", tested)
    for arm in arms:
        keep_candidates(layout, tests[arm.name].panel, recipe.candidates)
    made = _report(recipe, layout, arms, tests, registered)
    bundled = evidence.bundle(folder, made, _fresh(folder / "bundle"))
    checked = evidence.verify(bundled)
    provenance.finish(
        folder, {"kind": "dynamics", "recipe": recipe.dump(), "recipe_hash": recipe.hash, **_surroundings()}
    )
    return Study(folder, tests, list(made.rulings), bundled, checked)


def begin(recipe: StudyRecipe, folder: Path) -> None:
    """The study's folder, before its first run."""
    folder.mkdir(parents=True, exist_ok=True)
    provenance.begin(folder, {"recipe": recipe.dump(), "begun_at_utc": _begun(folder)})


def _surroundings() -> dict[str, Any]:
    return provenance.surroundings(PACKAGES)


def _begun(folder: Path) -> str:
    """When the study was begun first; a resumed one keeps it."""
    path = folder / provenance.BEGUN
    return str(evidence.read_json(path)["begun_at_utc"]) if path.exists() else now().isoformat()


def _fresh(folder: Path) -> Path:
    """A bundle that an interrupted study left is made again."""
    import shutil

    shutil.rmtree(folder, ignore_errors=True)
    return folder


def capture(recipe: StudyRecipe, folder: Path, progress: Progress = quiet) -> list[str]:
    """Train every arm with every pair of seeds, watched; the ids of the runs. A study of fine-tuning has its runs from
    `dynamics_training.capture` before."""
    layout = Layout(folder)
    if recipe.sft is not None:
        return layout.run_ids()
    surroundings = _surroundings()
    code = str(surroundings["git"] or surroundings["packages"].get("ember-prover", ""))
    wanted = [(arm, config, seeds) for arm, config in recipe.all_arms().items() for seeds in recipe.seeds.pairs()]
    ids: list[str] = []
    for done, (arm, config, seeds) in enumerate(wanted):
        watcher, spec = _watcher(recipe, arm, config, seeds, code)
        ids.append(spec.run_id)
        progress(f"{arm}, seeds {seeds.init} and {seeds.order}", done, len(wanted))
        if not layout.meta(spec.run_id).exists():
            train(config, seeds, watcher)
            keep_run(layout, spec, watcher, surroundings)
    return ids


def _watcher(recipe: StudyRecipe, arm: str, config: ModularConfig, seeds: Seeds, code: str) -> tuple[Watcher, RunSpec]:
    data = task(config)
    probes = probes_of(config, data)
    spec = RunSpec(
        recipe.name,
        arm,
        {"init": seeds.init, "order": seeds.order},
        config.dump(),
        recipe.cadence.dump(),
        {probe.name: probe.hash for probe in probes},
        data.hash,
        code,
    )
    return Watcher(probes, recipe.cadence, data.step_tokens(config.batch)), spec


def _report(
    recipe: StudyRecipe, layout: Layout, arms: list[Arm], tests: dict[str, Tested], registered: dict[str, Any] | None
) -> evidence.Evidence:
    claims = [*observations(tests), *recipe.predictions]
    outcomes = {arm.name: recorded(layout, arm, tests[arm.name].panel) for arm in arms}
    rulings = [rule(claim, tests, outcomes) for claim in claims]
    begun = _begun(layout.root)
    differing = None if registered is None else evidence.deviations(registered, recipe.dump(), begun)
    pairs = ", ".join(f"{pair.init}/{pair.order}" for pair in recipe.seeds.pairs())
    setting = {
        **recipe.setting(),
        "seeds": f"{pairs} (initialisation/data order)",
        "recipe": recipe.hash,
    }
    if cost := watching(layout, arms):
        setting["watching"] = cost
    beside = {arm.name: outcomes_of(layout, arm, tests[arm.name]) for arm in arms}
    findings = Findings(recipe.name, arms, tests, claims, rulings, recipe.non_claims, setting, differing, beside)
    write_report(layout.root, layout, findings)
    return evidence.Evidence(
        recipe.name, recipe.dump(), recipe.joint, claims, rulings, tests, _surroundings(), recipe.non_claims,
        recipe.alignments, registered, differing or (),
    )  # fmt: skip
