"""Reinforcement: rewards by real Lean, what cannot be judged, canaries, duplicates, losses by hand."""

from __future__ import annotations

import asyncio
import json
import math
from collections.abc import Sequence
from pathlib import Path

import pytest
import torch

from attacks.candidates import ATTACKS
from ember.core.errors import WorkerError
from ember.core.outcomes import Tier, Verdict
from ember.core.statement import Statement
from ember.lean.judge.certify import Certifier
from ember.lean.toolchain import Toolchain
from ember.models.backbone import Backbone
from ember.models.completion import Completion
from ember.train.checkpoints import Checkpoints
from ember.train.events import SAMPLES, Events, read_metrics
from ember.train.examples import Example
from ember.train.grpo import Grpo, GrpoConfig
from ember.train.loop import LoopConfig, Stopped, train
from ember.train.losses import LOSSES, Samples, Scale, advantages, divergence, less_for_likely, policy_loss
from ember.train.reward import Judged, LeanReward, Outcome
from ember.train.rollouts import Group, Sample, Task
from ember.train.sft import Sft, SftConfig

SWAP = Statement("swap", "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p")


class Scripted:
    """A judge whose verdicts are written down: by proof, a status, an exception, or silence."""

    def __init__(self, answers: dict[str, str]) -> None:
        self.answers, self.asked = answers, list[str]()

    async def certify(
        self, statement: Statement, proof: str, tier: Tier = Tier.REPLAYED, deadline_s: float = 60.0
    ) -> Verdict:
        self.asked.append(proof)
        answer = next((answer for part, answer in self.answers.items() if part in proof), "rejected")
        if answer == "silent":
            await asyncio.sleep(1000)
        if answer == "broken":
            raise WorkerError("the worker is gone")
        return Verdict(answer, Tier.NOTHING)  # pyright: ignore[reportArgumentType]


async def test_lean_decides(toolchain: Toolchain) -> None:
    async with Certifier(toolchain) as judge:
        reward = LeanReward(judge)
        proofs = ["by exact ⟨h.2, h.1⟩", "by exact h", "by sorry", "by exact ⟨h.2, h.1⟩"]
        judged = await asyncio.gather(*(reward.judge(SWAP, proof) for proof in proofs))
    assert [one.outcome.reward for one in judged] == [1.0, 0.0, 0.0, 1.0]
    assert reward.counts == {"proved": 1, "wrong": 2, "duplicates": 1}


@pytest.mark.parametrize(
    ("answer", "outcome", "asked"),
    [
        ("accepted", Outcome.PROVED, 1),
        ("rejected", Outcome.WRONG, 1),
        ("timed_out", Outcome.DEADLINE, 1),
        ("crashed", Outcome.INFRASTRUCTURE, 1),
        ("broken", Outcome.INFRASTRUCTURE, 2),
        ("silent", Outcome.INFRASTRUCTURE, 2),
    ],
)
async def test_what_is_not_known_is_not_wrong(answer: str, outcome: Outcome, asked: int) -> None:
    judge, told = Scripted({"x": answer}), list[str]()
    reward = LeanReward(judge, deadline_s=0.02, grace_s=0.03, notice=told.append)
    assert (await reward.judge(SWAP, "x")).outcome is outcome
    assert len(judge.asked) == asked, "what is lost is asked for once more"
    assert len(told) == (2 if asked == 2 else 0), "and named"
    if outcome in (Outcome.DEADLINE, Outcome.INFRASTRUCTURE):
        assert outcome.reward is None


def sample(text: str, outcome: Outcome, log_prob: float = -1.0, tokens: Sequence[int] = (5, 6)) -> Sample:
    completion = Completion(text, (0,) * len(tokens), (log_prob,) * len(tokens), 3, "stop", tuple(tokens))
    return Sample(completion, text, Judged(outcome))


def test_a_masked_sample_moves_nobody() -> None:
    known = advantages([1.0, 0.0, 0.0], divide=False)
    masked = advantages([1.0, None, 0.0, 0.0], divide=False)
    assert masked == [known[0], None, known[1], known[2]]
    assert advantages([None, None], divide=True) == [None, None]
    group = Group(Task(SWAP, ""), [sample("a", Outcome.PROVED), sample("b", Outcome.DEADLINE)])
    assert not group.informative, "one reward alone says nothing"


def test_likely_proofs_count_less() -> None:
    assert less_for_likely([1.0, 1.0, 0.0, None], [-1.0, -9.0, -2.0, -3.0], 0.4) == [0.6, 0.9, 0.0, None]
    assert less_for_likely([1.0, 0.0], [-1.0, -2.0], 0.0) == [1.0, 0.0]


NEW = torch.tensor([[-0.5, -1.0, -2.0], [-1.0, -0.2, 0.0]])
OLD = torch.tensor([[-1.0, -1.0, -1.5], [-1.0, -1.0, 0.0]])
MASK = torch.tensor([[1.0, 1.0, 1.0], [1.0, 1.0, 0.0]])
ADVANTAGES = torch.tensor([1.0, -1.0])


def clipped(ratio: float, advantage: float, low: float, high: float) -> float:
    return min(ratio * advantage, min(max(ratio, 1 - low), 1 + high) * advantage)


def test_losses_are_their_formulas() -> None:
    samples, scale = Samples(NEW, OLD, ADVANTAGES, MASK), Scale(2, 5.0, 10)
    first, second = [math.exp(0.5), 1.0, math.exp(-0.5)], [1.0, math.exp(0.8)]

    def rows(low: float, high: float) -> tuple[list[float], list[float]]:
        return [clipped(r, 1.0, low, high) for r in first], [clipped(r, -1.0, low, high) for r in second]

    plain, wide = rows(0.2, 0.2), rows(0.2, 0.28)
    sequence = [clipped(1.0, 1.0, 3e-4, 4e-4), clipped(math.exp(0.4), -1.0, 3e-4, 4e-4)]
    weights = [[min(r, 1.28) for r in first], [min(r, 1.28) for r in second]]
    weighted = sum(w * lp for w, lp in zip(weights[0], [-0.5, -1.0, -2.0], strict=True))
    weighted -= sum(w * lp for w, lp in zip(weights[1], [-1.0, -0.2], strict=True))
    wanted = {
        "grpo": (sum(plain[0]) / 3 + sum(plain[1]) / 2) / 2,
        "dr_grpo": (sum(plain[0]) + sum(plain[1])) / (2 * 10),
        "dapo": (sum(wide[0]) + sum(wide[1])) / 5,
        "gspo": sum(sequence) / 2,
        "cispo": weighted / 5,
    }
    assert set(wanted) == set(LOSSES)
    for name, value in wanted.items():
        assert policy_loss(name, samples, scale).item() == pytest.approx(-value, abs=1e-5), name  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize("name", sorted(LOSSES))
def test_every_loss_makes_right_samples_likelier(name: str) -> None:
    logits = torch.zeros(2, 4, requires_grad=True)
    new = torch.log_softmax(logits, -1)[:, :2]
    samples = Samples(new, new.detach(), torch.tensor([1.0, -1.0]), torch.ones(2, 2))
    policy_loss(name, samples, Scale(2, 4.0, 8)).backward()  # pyright: ignore[reportArgumentType]
    assert logits.grad is not None
    assert (logits.grad[0, :2] < 0).all()
    assert (logits.grad[1, :2] > 0).all()


def test_divergence_is_never_negative() -> None:
    assert divergence(NEW, NEW).abs().max() == 0
    assert (divergence(NEW, OLD) >= 0).all()


def test_a_hole_is_filled_with_its_indentation() -> None:
    proof = "by\n  constructor\n  · exact h.2\n  · exact h.1"
    start, end = proof.index("exact h.2"), proof.index("exact h.2") + len("exact h.2")
    task = Task(SWAP, "", proof[:start], proof[end:])
    assert task.proof("exact h.2") == proof
    assert task.proof("have := h\nexact h.2") == proof.replace("exact h.2", "have := h\n    exact h.2")


def lesson(answers: dict[str, str], backbone: Backbone, tasks: list[Task], **options: object) -> Grpo:
    config = GrpoConfig.resolve({"tasks": 2, "sampling": {"max_tokens": 12, "temperature": 1.0}, **options})
    return Grpo(backbone, LeanReward(Scripted(answers)), tasks, tasks[:1], config)


TACTICS = ("simp", "omega", "exact h")
"""What the policy has learned to say, each as likely as the others."""


@pytest.fixture
async def schooled(backbone: Backbone, tmp_path: Path) -> Backbone:
    rows = [Example(f"{tactic}{place}", task.prompt, tactic) for place, task in enumerate(TASKS) for tactic in TACTICS]
    config = LoopConfig(steps=60, learning_rate=5e-3, evaluate_every=60)
    method = Sft(backbone, rows, rows[:1], SftConfig(batch=18))
    await train(method, config, Checkpoints(tmp_path / "school"), Events(tmp_path / "school"))
    return backbone


TASKS = [Task(SWAP, f"[GOAL]⊢ p{number}[PROOFSTEP]") for number in range(6)]


async def test_what_is_rewarded_becomes_likelier(schooled: Backbone, tmp_path: Path) -> None:
    """A judge that likes one tactic of three: its share among the samples rises."""
    method = lesson({"omega": "accepted"}, schooled, TASKS, group=8, passes=16)
    before = (await method.evaluate())["val_pass@1"]
    config = LoopConfig(steps=10, learning_rate=3e-3, evaluate_every=10, log_every=1, warmup=0)
    await train(method, config, Checkpoints(tmp_path), Events(tmp_path))
    after = (await method.evaluate())["val_pass@1"]
    rows = read_metrics(tmp_path)
    samples = [json.loads(line) for line in (tmp_path / SAMPLES).read_text().splitlines()]
    assert {row["part"] for row in samples} == {"learned from", "kept out"}
    assert {(row["verdict"], row["reward"]) for row in samples} <= {("proved", 1.0), ("wrong", 0.0)}
    assert all(begun <= written <= judged for begun, written, judged in (row["span"] for row in samples))
    assert after > before + 0.2 or after > 0.95, (before, after)
    assert {"reward", "pass_rate", "entropy", "verdicts_per_s", "waiting_share", "distinct_proofs"} <= set(rows[0])


async def test_a_proved_canary_stops_the_run(schooled: Backbone, tmp_path: Path) -> None:
    false = Task(Statement("false", "theorem false : False"), TASKS[0].prompt, canary=True)
    method = lesson({"": "accepted"}, schooled, [*TASKS, false])
    config = LoopConfig(steps=3, learning_rate=1e-3)
    ended = await train(method, config, Checkpoints(tmp_path), Events(tmp_path))
    assert (ended.step, "came back proved" in ended.reason) == (0, True)
    with pytest.raises(Stopped):
        await method.pieces(1)


async def test_groups_that_teach_nothing_change_nothing(backbone: Backbone) -> None:
    method = lesson({}, backbone, TASKS)
    pieces = await method.pieces(0)
    assert len(pieces) == 1
    loss, figures = method.loss(pieces[0])
    loss.backward()
    assert loss.item() == 0
    assert figures["groups"] == 0
    assert figures["samples"] == 24, "all six tasks were tried, four samples each"
    assert all(parameter.grad is None or not parameter.grad.any() for parameter in backbone.model.parameters())


async def test_attacks_earn_nothing(toolchain: Toolchain) -> None:
    """A policy that says what the certifier's own suite of attacks says, through the reward that trains it."""
    bad = Statement("bad", "theorem bad : (1 : ℕ) = 2", "import Mathlib")
    async with Certifier(toolchain) as judge:
        reward = LeanReward(judge)
        judged = await asyncio.gather(*(reward.judge(bad, proof) for proof in list(ATTACKS.values())[::10]))
    assert all(one.outcome is not Outcome.PROVED for one in judged)
