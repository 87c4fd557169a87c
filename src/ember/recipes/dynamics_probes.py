"""Probes from a recipe: every family with every seed, the controls, the impact scores, and what training was worth.

Each probe is a file once it is done, so an interrupted experiment goes on where it was.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
from pydantic import Field, model_validator

from ember.core import provenance
from ember.core.config import Config
from ember.core.errors import InputError
from ember.data.synth import corpus
from ember.data.synth.family import Problem, problem
from ember.dynamics import probe_files
from ember.dynamics.adapters import Adapter, AdapterConfig, Example, open_adapter
from ember.dynamics.capture import ProbeBatch
from ember.dynamics.curated import Curated, Trial, curated
from ember.dynamics.influence import BM25, LESS, LOSS, Agreement, agreements, bm25, gradient_cosines
from ember.dynamics.layout import checked_name
from ember.dynamics.ledger import exposures, ledger_frame
from ember.dynamics.probes import (
    MIXED,
    Family,
    Impact,
    Measured,
    ProbeConfig,
    impacts,
    planned,
    probe_id,
    run_probe,
    weights_hash,
)  # fmt: skip
from ember.dynamics.tables import now

PACKAGES = ("ember-prover", "torch", "transformers", "peft", "numpy")
Progress = Callable[[str, int, int], None]
DROP = "holdout drop in the probe"


class FamiliesConfig(Config):
    rows: Path | None = None
    """JSON lines with `family`, `prompt`, `completion`, and `split` = train or holdout; default: own families."""
    names: tuple[str, ...] = ()
    """Which of the own families; default: all."""
    train: int = Field(default=32, ge=2)
    """Problems of each own family that probes train on …"""
    holdout: int = Field(default=4, ge=1)
    """… and that the holdout holds."""
    longest: int = Field(default=160, ge=16)
    """Tokens a row, at most; what is longer is cut."""


class ProbeRecipe(Config):
    name: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$")
    adapter: AdapterConfig = AdapterConfig()
    families: FamiliesConfig = FamiliesConfig()
    probe: ProbeConfig = ProbeConfig(batch=8, batch_tokens=512)
    seeds: tuple[int, ...] = (0, 1, 2)
    geometry_on: Literal["families", "holdout"] = "families"
    """Texts whose vectors are described: one of each family, or the holdout's."""
    gain_steps: int = Field(default=0, ge=0)
    """Steps after which the holdout's gain of each family is taken as what training on it is worth; 0: not measured."""
    gain_seeds: tuple[int, ...] = (100, 101, 102)
    """Other seeds than the probes', so that a score and what it is held against share no chance."""
    curated: int = Field(default=0, ge=0)
    """Train on so many families that each ranking puts first, beside random choices at equal tokens; 0: not done."""
    curated_steps: int = Field(default=32, ge=1)
    curated_seeds: tuple[int, ...] = (200, 201, 202, 203, 204)

    @model_validator(mode="after")
    def _rankings_are_made(self) -> ProbeRecipe:
        if self.curated and not self.gain_steps:
            raise ValueError("curated needs gain_steps: rankings are made where gains are")
        return self

    @property
    def longer(self) -> ProbeConfig:
        """The probe whose gain is what training on a family is worth."""
        return self.probe.model_copy(update={"steps": self.gain_steps, "captures": 2})


@dataclass(frozen=True)
class Opened:
    adapter: Adapter
    families: list[Family]
    probe: ProbeBatch
    holdout: ProbeBatch
    texts: dict[str, str]
    questions: list[str]
    """Texts of the holdout."""


@dataclass(frozen=True)
class Probed:
    folder: Path
    impacts: list[Impact]
    agreements: list[Agreement]
    curated: list[Curated]


def examples_of(config: FamiliesConfig) -> tuple[list[Example], list[Example]]:
    """For training and for the holdout."""
    if config.rows is not None:
        return _read(config.rows)
    sides: list[list[Example]] = []
    for split, count in (("train", config.train), ("test", config.holdout)):
        families = corpus.named(config.names)
        sides.append([example_of(problem(family, split, k)) for family in families for k in range(count)])
    kept_out = {one.prompt for one in sides[1]}
    return [one for one in sides[0] if one.prompt not in kept_out], sides[1]


def example_of(drawn: Problem) -> Example:
    return Example(drawn.family.name, f"{drawn.drawn.statement} := by\n", "\n".join(drawn.drawn.proof))


def _read(path: Path) -> tuple[list[Example], list[Example]]:
    sides: dict[str, list[Example]] = {"train": [], "holdout": []}
    try:
        lines = path.read_text().splitlines()
    except (OSError, ValueError) as error:
        raise InputError(f"cannot read {path}: {error}") from error
    for number, line in enumerate(lines, 1):
        try:
            row: Any = json.loads(line)
            name = checked_name(str(row["family"]), "family")
            sides[row["split"]].append(Example(name, str(row["prompt"]), str(row["completion"])))
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            needed = "an object with family, prompt, completion and split (train or holdout)"
            raise InputError(f"{path}, line {number}: a row is {needed}; {error!r}") from error
    if {one.prompt for one in sides["train"]} & {one.prompt for one in sides["holdout"]}:
        raise InputError(f"{path}: the holdout is locked, and some of its prompts are among the rows to train on")
    return sides["train"], sides["holdout"]


def opened(recipe: ProbeRecipe, folder: Path) -> Opened:
    train, holdout = examples_of(recipe.families)
    if len({one.family for one in train}) < 2 or not holdout:
        raise InputError("probes need two families at least, and a holdout")
    longest = recipe.families.longest
    adapter = open_adapter(recipe.adapter, folder, train, longest)
    families = adapter.families(train, longest)
    texts = {f.id: " ".join(f"{e.prompt} {e.completion}" for e in train if e.family == f.id) for f in families}
    first = [next(one for one in train if one.family == family.id) for family in families]
    return Opened(
        adapter,
        families,
        adapter.batch("probe_a", first if recipe.geometry_on == "families" else holdout, longest),
        adapter.batch("probe_b", holdout, longest),
        texts,
        [f"{one.prompt} {one.completion}" for one in holdout],
    )


def run(recipe: ProbeRecipe, folder: Path, progress: Progress = lambda what, done, total: None) -> Probed:
    """The experiment in its folder; complete ones are not written over."""
    if provenance.read_manifest(folder) is not None:
        raise InputError(f"{folder} is a complete experiment; name another folder with --out")
    folder.mkdir(parents=True, exist_ok=True)
    provenance.begin(folder, {"kind": "probes", "recipe": recipe.dump()})
    made = opened(recipe, folder)
    wanted = [(family, seed) for family, seeds in planned(made.families, recipe.seeds) for seed in seeds]
    gains = [(family, seed) for family in made.families for seed in recipe.gain_seeds] if recipe.gain_steps else []
    total = len(wanted) + len(gains)
    measured: dict[str, list[Measured]] = {}
    for done, (family, seed) in enumerate(wanted):
        progress(f"{family.id}, seed {seed}", done, total)
        measured.setdefault(family.id, []).append(_kept(recipe, made, family, seed, recipe.probe, folder / "measured"))
    longer = recipe.longer
    realised: dict[str, list[Measured]] = {}
    for done, (family, seed) in enumerate(gains, len(wanted)):
        progress(f"{family.id}, gain, seed {seed}", done, total)
        realised.setdefault(family.id, []).append(_kept(recipe, made, family, seed, longer, folder / "gains"))
    found = impacts(measured)
    agreed: list[Agreement] = []
    choices: list[Curated] = []
    if realised:
        scores = _rankings(made, found, measured)
        agreed = agreements(scores, _mean_gain(realised))
        choices = _curated(recipe, made, scores, lambda what: progress(what, total, total)) if recipe.curated else []
    _write(recipe, made, found, measured, folder)
    rows = [one.dump() for one in agreed]
    provenance.write_atomically(folder / "agreement.json", json.dumps(rows, indent=2) + "\n")
    chosen = [one.dump() for one in choices]
    provenance.write_atomically(folder / "curated.json", json.dumps(chosen, indent=2) + "\n")
    surroundings = provenance.surroundings(PACKAGES)
    provenance.finish(folder, {"kind": "probes", "recipe": recipe.dump(), "recipe_hash": recipe.hash, **surroundings})
    return Probed(folder, found, agreed, choices)


def _kept(recipe: ProbeRecipe, made: Opened, family: Family, seed: int, config: ProbeConfig, folder: Path) -> Measured:
    """A probe that is there and was made of the same is not made again."""
    name = probe_id(made.adapter.base, family, made.probe, config, seed, recipe.hash)
    path = folder / f"{family.id}__seed{seed}.json"
    if path.exists():
        row: dict[str, Any] = json.loads(path.read_text())
        if row.pop("probe_id") == name:
            return Measured.load(row)
    one = run_probe(made.adapter.base, family, made.probe, made.holdout, config, seed, made.adapter.prepare)
    folder.mkdir(exist_ok=True)
    provenance.write_atomically(path, json.dumps({"probe_id": name, **one.dump()}) + "\n")
    return one


def _mean_gain(realised: dict[str, list[Measured]]) -> dict[str, float]:
    return {name: float(np.mean([one.loss_before - one.loss_after for one in many])) for name, many in realised.items()}


def _rankings(
    made: Opened, found: Sequence[Impact], measured: dict[str, list[Measured]]
) -> dict[str, dict[str, float]]:
    """Every ranking of the families."""

    def mean(of: Callable[[Measured], float]) -> dict[str, float]:
        return {name: float(np.mean([of(one) for one in many])) for name, many in measured.items() if name != MIXED}

    names = sorted(one.family for one in found)
    shuffled = np.random.default_rng(0).permutation(len(names))
    return {
        "DIS": {one.family: one.score for one in found},
        "DIS magnitude": {one.family: one.magnitude for one in found},
        "DIS coherence": {one.family: one.coherence for one in found},
        "DIS novelty": {one.family: one.novelty for one in found},
        **_mended(found, measured),
        LOSS: mean(lambda one: one.own_before - one.own_after),
        DROP: mean(lambda one: one.loss_before - one.loss_after),
        "gradient norm": mean(lambda one: one.gradient_norm),
        **gradient_cosines(made.adapter.base, made.families, made.holdout),
        BM25: bm25(made.texts, made.questions),
        "random": {name: float(place) for name, place in zip(names, shuffled, strict=True)},
    }


def _curated(
    recipe: ProbeRecipe, made: Opened, scores: dict[str, dict[str, float]], tell: Callable[[str], None]
) -> list[Curated]:
    config = recipe.probe.model_copy(update={"steps": recipe.curated_steps})
    trial = Trial(made.adapter.base, made.holdout, config, recipe.curated_seeds, made.adapter.prepare)
    asked = {name: scores[name] for name in ("DIS", "DIS coherence", LESS, BM25, DROP)}
    return curated(trial, {family.id: family for family in made.families}, asked, recipe.curated, tell=tell)


def _mended(found: Sequence[Impact], measured: dict[str, list[Measured]]) -> dict[str, dict[str, float]]:
    """What was tried to mend DIS: no saturation and no novelty; movement for what it cost in loss or gradient;
    direction in place of size."""

    def mean(name: str, of: Callable[[Measured], float]) -> float:
        return max(float(np.mean([of(one) for one in measured[name]])), 1e-6)

    return {
        "mend: log movement x coherence": {one.family: math.log1p(one.movement) * one.coherence for one in found},
        "mend: DIS / loss drop": {
            one.family: one.score / mean(one.family, lambda probe: probe.own_before - probe.own_after) for one in found
        },
        "mend: DIS / gradient norm": {
            one.family: one.score / mean(one.family, lambda probe: probe.gradient_norm) for one in found
        },
        "mend: change along the mixture's": _towards(measured),
    }


def _towards(measured: dict[str, list[Measured]]) -> dict[str, float]:
    """How far a family moves the geometry the way that the mixture does: the probe's change along the mixture's."""
    middle = np.mean([one.delta for one in measured[MIXED]], axis=0)
    scale = np.std([one.delta for many in measured.values() for one in many], axis=0) + 1e-12
    way = middle / scale
    way = way / max(float(np.linalg.norm(way)), 1e-12)
    return {
        name: float(np.mean([(one.delta / scale) @ way for one in many]))
        for name, many in measured.items()
        if name != MIXED
    }


def _write(
    recipe: ProbeRecipe, made: Opened, found: Sequence[Impact], measured: dict[str, list[Measured]], folder: Path
) -> None:
    at = now()
    specification = provenance.content_hash(recipe.dump())
    setting = probe_files.Setting(
        f"dis2-{specification[:12]}",
        made.adapter.name,
        weights_hash(made.adapter.base)[:16],
        made.adapter.dtype,
        specification[:16],
        at,
    )
    by_name = {one.family: one for one in found}
    families = {family.id: family for family in made.families}
    summaries = [
        probe_files.summary_of(
            one,
            by_name[name],
            setting,
            probe_id(made.adapter.base, families[name], made.probe, recipe.probe, one.seed, recipe.hash),
        )
        for name, many in measured.items()
        if name != MIXED
        for one in many
    ]
    probe_files.write_summaries(summaries, folder)
    probe_files.aggregate(folder, at, ledger_frame(_exposures(recipe, made)))


def _exposures(recipe: ProbeRecipe, made: Opened) -> Iterator[dict[str, Any]]:
    """Of all probes, the control's and the long ones' too."""
    longer = recipe.longer
    asked = [(family, seed, recipe.probe) for family, seeds in planned(made.families, recipe.seeds) for seed in seeds]
    if recipe.gain_steps:
        asked += [(family, seed, longer) for family in made.families for seed in recipe.gain_seeds]
    for family, seed, config in asked:
        name = probe_id(made.adapter.base, family, made.probe, config, seed, recipe.hash)
        yield from exposures(family, config, seed, name)
