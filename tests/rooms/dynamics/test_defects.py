"""The sixteen defects of the original, one test each: what it did wrong does not happen here."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import numpy as np
import pytest
import torch

from ember.core.errors import InputError
from ember.dynamics import geometry, invariance, pool
from ember.dynamics.candidates import COMPOSITE, CandidateConfig, candidates_of
from ember.dynamics.capture import ProbeBatch, chosen_rows, last_position_probe, look
from ember.dynamics.decoder import Decoder, DecoderConfig
from ember.dynamics.geometry import spectrum
from ember.dynamics.panel import Panel, Series
from ember.dynamics.probes import MIXED, Family, ProbeConfig, impacts, probe_id, run_probe, run_probes
from ember.dynamics.scoring import baseline_of, breakdown, keep_baseline, read_baseline
from ember.dynamics.study import RunSpec
from ember.dynamics.summary import read_summary

CONFIG = ProbeConfig(steps=4, batch=8, captures=3, learning_rate=3e-3)
SMALL = DecoderConfig(vocabulary=24, width=16, layers=2, heads=2, context=8)


def base() -> Decoder:
    return Decoder(SMALL, seed=0)


def family(name: str, offset: int) -> Family:
    """Next token = token + offset: one program, many surfaces."""
    start = torch.randint(0, 20, (40, 1), generator=torch.Generator().manual_seed(offset))
    tokens = (start + offset * torch.arange(6)[None]) % 20
    targets = torch.cat([tokens[:, 1:], torch.full((40, 1), -100)], dim=1)
    return Family(name, tokens, targets)


def batch(name: str = "probe", seed: int = 5) -> ProbeBatch:
    tokens = torch.randint(0, 20, (32, 6), generator=torch.Generator().manual_seed(seed))
    return ProbeBatch(name, tokens, torch.ones_like(tokens, dtype=torch.bool), tokens.roll(-1, 1))


def panel(values: np.ndarray, metrics: list[str], every: int = 10) -> Panel:
    series = tuple(Series(0, metric) for metric in metrics)
    runs = tuple(f"run{index}" for index in range(values.shape[1]))
    return Panel(series, runs, np.arange(values.shape[2]) * every, values)


def test_01_the_familys_own_data_are_trained_on() -> None:
    one, other = (run_probe(base(), family(n, k), batch(), batch("b", 6), CONFIG, 0) for n, k in (("a", 1), ("b", 3)))
    assert one.batch_hash != other.batch_hash
    assert not np.array_equal(one.delta, other.delta)


def test_02_the_order_of_families_changes_nothing() -> None:
    model = base()
    before = {name: part.clone() for name, part in model.state_dict().items()}
    families = [family("a", 1), family("b", 3), family("c", 7)]
    there = run_probes(model, families, batch(), batch("b", 6), CONFIG, [0, 1])
    back = run_probes(model, families[::-1], batch(), batch("b", 6), CONFIG, [0, 1])
    assert all(torch.equal(part, before[name]) for name, part in model.state_dict().items())
    assert there.keys() == back.keys()
    for name in there:
        for one, other in zip(there[name], back[name], strict=True):
            assert np.array_equal(one.states, other.states)
    assert impacts(there) == impacts(back)


def test_03_pads_are_no_vectors() -> None:
    probe = batch()
    mask = probe.mask.clone()
    mask[:, 4:] = False
    padded = ProbeBatch("probe", probe.tokens, mask, probe.targets)
    rows = chosen_rows(padded.mask, 2048, padded.hash)
    assert len(rows) == 32 * 4
    noisy = ProbeBatch("probe", torch.where(mask, probe.tokens, 23), mask, probe.targets)
    found, other = look(base(), padded, rows).vectors[1], look(base(), noisy, rows).vectors[1]
    assert np.array_equal(found, other)
    assert padded.hash != probe.hash
    with pytest.raises(InputError, match="fewer than 4 real tokens"):
        ProbeBatch("probe", probe.tokens, torch.zeros_like(mask), probe.targets)


def test_04_nothing_is_learned_nothing_moves() -> None:
    still = CONFIG.model_copy(update={"learning_rate": 0.0})
    found = run_probe(base(), family("a", 1), batch(), batch("b", 6), still, 0)
    assert (found.states == found.states[0]).all()
    assert np.abs(found.angles).max() < 1e-6
    assert found.loss_after == found.loss_before


def test_05_the_same_rows_every_time() -> None:
    probe = batch()
    rows = chosen_rows(probe.mask, 50, probe.hash)
    assert np.array_equal(rows, chosen_rows(probe.mask, 50, probe.hash))
    x = look(base(), probe, rows).vectors[0]
    assert geometry.describe(x) == geometry.describe(look(base(), probe, rows).vectors[0])


def test_06_components_of_the_score_vary_and_units_do_not_count() -> None:
    found = run_probes(
        base(), [family(n, k) for n, k in (("a", 1), ("b", 3), ("c", 7))], batch(), batch("b", 6), CONFIG, [0, 1, 2]
    )
    scores = impacts(found)
    assert len({round(score.coherence, 6) for score in scores}) > 1
    assert len({round(score.novelty, 6) for score in scores}) > 1
    scaled = {
        name: [dataclasses.replace(one, states=one.states * 1000, angles=one.angles * 1000) for one in measured]
        for name, measured in found.items()
    }
    for one, other in zip(scores, impacts(scaled), strict=True):
        assert one.magnitude == pytest.approx(other.magnitude, rel=1e-6)
        assert 0 <= one.score <= 1


def test_07_whatever_decides_a_run_is_in_its_name() -> None:
    spec = RunSpec("s", "main", {"init": 0}, {"lr": 1e-3, "dtype": "float32"}, {"every": 5}, {"a": "1"}, "d1", "c1")
    others = [
        dataclasses.replace(spec, config={"lr": 2e-3, "dtype": "float32"}),
        dataclasses.replace(spec, config={"lr": 1e-3, "dtype": "float64"}),
        dataclasses.replace(spec, data="d2"),
        dataclasses.replace(spec, code="c2"),
        dataclasses.replace(spec, probes={"a": "2"}),
        dataclasses.replace(spec, seeds={"init": 1}),
    ]
    assert len({spec.run_id, *(other.run_id for other in others)}) == 7
    model, one = base(), family("a", 1)
    names = {
        probe_id(model, one, batch(), CONFIG, 0, "c1"),
        probe_id(model, one, batch(), CONFIG.model_copy(update={"learning_rate": 1.0}), 0, "c1"),
        probe_id(model, family("a", 2), batch(), CONFIG, 0, "c1"),
        probe_id(Decoder(SMALL, seed=1), one, batch(), CONFIG, 0, "c1"),
        probe_id(model.double(), one, batch(), CONFIG, 0, "c1"),
        probe_id(base(), one, batch(), CONFIG, 0, "c2"),
    }
    assert len(names) == 6


def test_08_no_change_scores_nothing_and_the_baseline_is_frozen(tmp_path: Path) -> None:
    assert breakdown(0.0, 1.0).score == 0.0
    values = np.random.default_rng(0).standard_normal((2, 2, 40)).cumsum(axis=2)
    baseline = baseline_of(panel(values, ["rankme", "mean_norm"]), 0, {})
    path = tmp_path / "b.json"
    keep_baseline(baseline, path)
    assert read_baseline(path).metrics == baseline.metrics
    text = path.read_text()
    keep_baseline(dataclasses.replace(baseline, metrics={}), path)
    assert path.read_text() == text


@pytest.mark.parametrize("z", [0.0, 1.0, 6.0, 1e9, -3.0])
@pytest.mark.parametrize("ratio", [0.0, 1.0, 50.0])
def test_09_scores_are_between_0_and_1(z: float, ratio: float) -> None:
    assert 0.0 <= breakdown(z, ratio, coherence=2.0, novelty=7.0).score <= 1.0


def test_10_a_tolerance_below_the_cadence_is_refused() -> None:
    with pytest.raises(InputError, match="less than the 10 steps"):
        invariance.tolerance_in_captures(5, range(0, 100, 10))
    assert invariance.tolerance_in_captures(25, range(0, 100, 10)) == 2


ROWS = [{"problem": f"What is {n} mod 7?", "expected_answer": str(n % 7), "generated_solution": "x"} for n in range(40)]


def slice_config(source: Path, **changes: object) -> pool.SliceConfig:
    given = {"dataset": "OpenMathReasoning", "revision": "0123456789", "licence": "CC-BY-4.0", "count": 10, "seed": 3}
    return pool.SliceConfig.resolve({"source": str(source), **given, **changes})


def test_11_an_item_is_known_by_its_content() -> None:
    config = slice_config(Path("x"))
    there = {item["item_id"] for item in pool.draw(ROWS, config)}
    back = {item["item_id"] for item in pool.draw(ROWS[::-1] + ROWS, config)}
    assert there == back
    assert len(there) == 10


def test_12_a_slice_is_rebuilt_from_its_manifest(tmp_path: Path) -> None:
    source = tmp_path / "rows.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in ROWS))
    made = pool.make_slice(slice_config(source), tmp_path / "a")
    manifest = json.loads((tmp_path / "a" / "slices" / made["slice_id"] / "manifest.json").read_text())
    moved = source.rename(tmp_path / "elsewhere.jsonl")
    assert pool.rebuild(manifest, moved, tmp_path / "b")["files"] == made["files"]
    moved.write_text(moved.read_text() + json.dumps(ROWS[0]) + "\n")
    with pytest.raises(InputError, match=r"is not the rows\.jsonl"):
        pool.rebuild(manifest, moved, tmp_path / "c")
    with pytest.raises(InputError, match="revision"):
        slice_config(source, revision="")


def test_13_each_estimator_has_its_own_name() -> None:
    x = np.random.default_rng(1).standard_normal((200, 12)) * np.linspace(0.1, 3, 12)
    figures = geometry.describe(x)
    names = ["effective_rank", "rankme", "participation_ratio", "nuclear_participation"]
    assert len({round(figures[name], 6) for name in names}) == 4
    s = spectrum(x).values
    assert figures["nuclear_participation"] == pytest.approx(s.sum() ** 2 / (s**2).sum())


def test_14_metrics_of_one_spectrum_are_one_witness() -> None:
    jump = np.r_[np.zeros(20), np.full(20, 9.0)] + 0.1 * np.random.default_rng(2).standard_normal(40)
    kin = panel(np.stack([jump[None], 2 * jump[None], 3 * jump[None]]), ["rankme", "effective_rank", "sv_entropy"])
    strangers = panel(np.stack([jump[None], 2 * jump[None]]), ["rankme", "weight_norm"])
    composites = [
        [row for row in candidates_of(found, 0, CandidateConfig(), baseline_of(found, 0, {}), "a").rows
         if row["metric"] == COMPOSITE]
        for found in (kin, strangers)
    ]  # fmt: skip
    assert composites[0] == []
    assert any(row["step"] == 200 for row in composites[1])


def test_15_groups_over_all_runs_do_not_depend_on_their_order() -> None:
    places = {"a": [3, 10], "b": [4, 12], "c": [5, 11], "d": [4, 30]}
    groups = invariance.groups_of(places, 2)
    assert [(group.centre, len(group.places)) for group in groups] == [(4.0, 4), (11.0, 3)]
    assert invariance.groups_of(dict(reversed(places.items())), 2) == groups
    assert invariance.match([0, 2], [2, 4], 2) == [(0, 0), (1, 1)], "greedy would take the nearest and leave one"


def test_16_ids_are_computed_not_drawn() -> None:
    values = np.random.default_rng(3).standard_normal((2, 2, 60)).cumsum(axis=2)
    found = panel(values, ["rankme", "mean_norm"])
    made = [candidates_of(found, 0, CandidateConfig(), baseline_of(found, 1, {}), "a").rows for _ in range(2)]
    assert [row["event_id"] for row in made[0]] == [row["event_id"] for row in made[1]]
    assert len({row["event_id"] for row in made[0]}) == len(made[0])
    groups = [invariance.groups_of({"a": [1], "b": [1]}, 1) for _ in range(2)]
    assert groups[0] == groups[1]


def test_peaks_are_accounted_for() -> None:
    values = np.random.default_rng(4).standard_t(2, (6, 1, 200)).cumsum(axis=2)
    found = panel(values, ["rankme", "mean_norm", "anisotropy", "sparsity", "weight_norm", "update_norm"])
    made = candidates_of(found, 0, CandidateConfig(), baseline_of(found, 0, {}), "a")
    singles = sum(row["metric"] != COMPOSITE for row in made.rows)
    assert sum(account.selected for account in made.accounting) == singles
    assert sum(account.suppressed for account in made.accounting) > 0
    assert sum(account.overflow for account in made.accounting) > 0


def test_mixed_control_is_there_and_last_position_probe_asks_once() -> None:
    found = run_probes(base(), [family("a", 1), family("b", 3)], batch(), batch("b", 6), CONFIG, [0, 1])
    assert len(found[MIXED]) == 4
    probe = last_position_probe("p", torch.zeros((3, 4), dtype=torch.long), torch.ones(3, dtype=torch.long))
    assert int((probe.targets != -100).sum()) == 3


def test_the_contract_is_strict(tmp_path: Path) -> None:
    path = tmp_path / "summary.json"
    path.write_text(json.dumps({"schema_version": "probe_summary@2.0", "surprise": 1}))
    with pytest.raises(InputError, match="Extra inputs"):
        read_summary(path)


def test_the_holdout_is_locked_in_five_ways() -> None:
    config = slice_config(Path("x"))

    def item(problem: str, answer: str | None = None) -> dict[str, object]:
        return pool.item_of({"problem": problem, "expected_answer": answer}, config)

    held = [item("Ann has 12 pears and eats 5 of them. How many are left?", "7")]
    cases = {
        "hash": item("Ann has 12 pears and eats 5 of them. How many are left?", "7"),
        "template": item("Ann has 31 pears and eats 4 of them. How many are left?", "27"),
        "near": item("Ann has 12 pears and eats 5 of them. How many are left over?", "7"),
        "answer": item("From 12 birds 5 fly away; what remains on the tree?", "7"),
    }
    for way, one in cases.items():
        assert [hit.way for hit in pool.overlaps([one], held)] == [way]
        with pytest.raises(InputError, match="holdout is locked"):
            pool.lock([one], held)
    family_pair = item("What remains of 9 modulo 4?"), item("Find 2^10 mod 7 for the clever student")
    assert [hit.way for hit in pool.overlaps([family_pair[0]], [family_pair[1]])] == ["family"]
    pool.lock([item("Prove that the sky is blue.")], held)
