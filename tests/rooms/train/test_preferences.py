"""What a search run teaches beside its proofs: forks, pairs, repairs. Rows are those of real searches, made smaller."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
import torch

from ember.core.errors import InputError
from ember.core.goals import Goal, ProofState
from ember.data.depths import DepthGate
from ember.data.forks import Fork, divide, draw, read_forks
from ember.models.backbone import Backbone
from ember.models.prompt import PromptConfig, render
from ember.train.checkpoints import Checkpoints
from ember.train.dpo import Dpo, DpoConfig, read_pairs
from ember.train.events import Events, read_metrics
from ember.train.loop import LoopConfig, train
from ember.train.repair import read_repairs
from ember.trajectories.writer import RunWriter
from search_rows import theorem

PROMPT = PromptConfig(format="proofstep")


def edge(node: int, tactic: str, children: list[str] | None, **changes: Any) -> dict[str, Any]:
    outcome = "refused" if children is None else "advanced" if children else "proved"
    row = {"run": "r", "theorem_id": "id", "theorem": "t", "order": 0, "node": node, "state_hash": f"h{node}",
           "parent_hash": None, "state": f"⊢ s{node}", "goals": 1, "depth": node, "rank": 0, "tactic": tactic,
           "log_prob": -1.0, "tokens": 1, "energy": None, "priority": None, "outcome": outcome,
           "message": "unknown identifier" if children is None else None, "child_hashes": children,
           "on_proof_path": False, "remaining_steps": None, "lean_s": 0.0}  # fmt: skip
    return {**row, **changes}


def state(number: int, depth: int, remaining: int | None, **changes: Any) -> dict[str, Any]:
    row = {"run": "r", "theorem_id": "id", "node": number, "state_hash": f"h{number}", "state": f"⊢ s{number}",
           "depth": depth, "energy": None, "expanded": False, "remaining_steps": remaining}  # fmt: skip
    return {**row, **changes}


def kept(folder: Path, theorems: int = 1) -> Path:
    """h0 → h1 → proved; beside it: h2 unproved, h3 which is proved, too, and a refusal; h4 hangs below h2."""
    writer = RunWriter(folder)
    for number in range(theorems):
        name = f"id{number}"
        edges = [
            edge(0, "right", ["h1"], on_proof_path=True, remaining_steps=2),
            edge(0, "astray", ["h2"]),
            edge(0, "also", ["h3"]),
            edge(0, "nonsense", None),
            edge(2, "further", ["h4"]),
            edge(1, "end", [], on_proof_path=True, remaining_steps=1),
        ]
        states = [state(0, 0, 2), state(1, 1, 1), state(2, 1, None), state(3, 1, 1), state(4, 2, None)]
        rows = [{**row, "theorem_id": name, "theorem": f"t{number}", "order": order} for order, row in enumerate(edges)]
        writer.add(theorem(theorem_id=name, theorem=f"t{number}", proved=True, ended="proved"), rows,
                   [{**row, "theorem_id": name} for row in states])  # fmt: skip
    return folder


def test_negatives_are_what_lean_took_and_no_proof_needed(tmp_path: Path) -> None:
    (fork,) = read_forks([kept(tmp_path)])
    assert fork == Fork("id0", "⊢ s0", "⊢ s0", 1, "⊢ s1", 1, ("⊢ s2",), ("⊢ s4",))
    assert "⊢ s3" not in (*fork.siblings, *fork.others), "what the search proved, too, is no negative"


def test_runs_without_states_say_what_to_do(tmp_path: Path) -> None:
    writer = RunWriter(tmp_path)
    writer.add(theorem(), [])
    writer.finish(["id"], {})
    with pytest.raises(InputError, match=r"search\.keep_states=true"):
        read_forks([tmp_path])


def test_hard_negatives_come_as_often_as_asked() -> None:
    fork = Fork("t", "g", "p", 1, "good", 2, tuple(f"hard{n}" for n in range(400)), ("easy",))
    drawn = draw(fork, 300, 0.6, ["elsewhere"], random.Random(1))
    hard = [text for text in drawn if text.startswith("hard")]
    assert 0.5 < len(hard) / 300 < 0.7
    assert len(set(hard)) == len(hard), "each once, while there are enough"
    lonely = Fork("t", "g", "p", 1, "good", 2, (), ())
    assert draw(lonely, 2, 1.0, ["elsewhere"], random.Random(1)) == ["elsewhere"] * 2


def test_no_theorem_is_on_both_sides() -> None:
    forks = [Fork(f"t{n % 10}", "g", "p", 1, f"s{n}", 2, ("x",), ()) for n in range(40)]
    train, val = divide(forks, 0.2)
    assert len({fork.theorem for fork in val}) == 2
    assert not {fork.theorem for fork in train} & {fork.theorem for fork in val}


def test_shallow_states_close_the_gate(tmp_path: Path) -> None:
    run = kept(tmp_path)
    assert DepthGate(depth=2, share=0.2).check([run]) == pytest.approx(0.2)
    with pytest.raises(InputError, match="fewer theorems with a larger budget"):
        DepthGate(depth=2, share=0.3).check([run])


def test_repairs_show_what_was_refused_and_why(tmp_path: Path) -> None:
    (example,) = read_repairs([kept(tmp_path)], PROMPT)
    shown = render(ProofState(0, (Goal("⊢ s0"),), ""), PROMPT)
    assert example.prompt == f"{shown}nonsense\n-- error: unknown identifier\n-- instead:\n"
    assert example.completion == "right"


async def test_preference_moves_towards_the_proof(tmp_path: Path, backbone: Backbone) -> None:
    pairs = read_pairs([kept(tmp_path / "run", theorems=3)], DpoConfig())
    assert {(pair.better, pair.worse) for pair in pairs} == {
        ("right", "astray"),
        ("right", "also"),
        ("right", "nonsense"),
    }
    method = Dpo(backbone, pairs, DpoConfig(batch=4))
    first, _ = method.loss([pairs[0]])
    assert first.item() * 4 == pytest.approx(torch.tensor(2.0).log().item(), abs=1e-5), "at the start it prefers none"
    config = LoopConfig(steps=8, learning_rate=1e-3, evaluate_every=8, log_every=1)
    await train(method, config, Checkpoints(tmp_path / "c"), Events(tmp_path))
    assert read_metrics(tmp_path)[-1]["val_loss"] < 0.6
    assert read_metrics(tmp_path)[-1]["val_accuracy"] == 1
