"""How much of a proof is hidden: parts fit their proofs, the gate of stability, moves up and down, exact resume."""

from __future__ import annotations

import contextlib
import copy
import json
import random
from pathlib import Path
from typing import Any

import pytest
import torch
from test_grpo import Scripted

from ember.core.errors import InputError
from ember.core.statement import Statement
from ember.data.trace import trace
from ember.lean.steps.pool import Pool, PoolOptions
from ember.lean.toolchain import Toolchain
from ember.models.backbone import Backbone
from ember.models.prompt import PromptConfig
from ember.models.tiny import TinyConfig
from ember.recipes.methods import GrpoRecipe
from ember.train.checkpoints import Checkpoints
from ember.train.curriculum import Curriculum, CurriculumConfig
from ember.train.events import Events, Figures, read_metrics
from ember.train.examples import Example
from ember.train.grpo import Grpo, GrpoConfig
from ember.train.loop import LoopConfig, train
from ember.train.reward import LeanReward
from ember.train.sft import Sft, SftConfig
from ember.train.tasks import Traced, traced
from tiny_models import tiny

PROOF = "by\n  constructor\n  · intro h\n    exact h.2\n  · intro k\n    exact k.1"
TACTICS = ("constructor", "intro h", "exact h.2", "intro k", "exact k.1")


def proof(name: str) -> Traced:
    statement = Statement(name, f"theorem {name} (p q : Prop) : (p ∧ q → q) ∧ (q ∧ p → q)")
    starts = [PROOF.index(text) for text in TACTICS]
    inside = [(), (starts[1],), (starts[1],), (starts[3],), (starts[3],)]
    spans = [(at, at + len(text), place) for at, text, place in zip(starts, TACTICS, inside, strict=True)]
    return Traced(statement, PROOF, spans, [f"[GOAL]{name} {step}[PROOFSTEP]" for step in range(len(spans))])


def test_a_part_of_a_proof_fits_back_into_it() -> None:
    one = proof("t")
    assert one.starts(1) == [0, 1, 2, 3, 4]
    assert one.starts(5) == [0]
    for count in range(1, 6):
        for start in one.starts(count):
            task = one.hole(start, count)
            hidden = PROOF[len(task.before) : len(PROOF) - len(task.after)]
            assert task.before + hidden + task.after == PROOF
            assert hidden.startswith(TACTICS[start])
            assert hidden.endswith(TACTICS[start + count - 1])
            assert task.prompt == one.prompts[start]


def test_a_part_does_not_leave_its_block() -> None:
    one = proof("t")
    assert one.starts(2) == [0, 1, 3], "from the outer block into an inner one; not from a bullet into the next one"
    assert one.starts(3) == [0]


async def test_blocks_of_a_traced_proof(tmp_path: Path, toolchain: Toolchain) -> None:
    """Equal bullets are blocks of their own; a `case` that gives names renames in Lean, and nowhere in the text."""
    text = "by\n  cases n\n  case zero => rfl\n  case succ m =>\n    have h : m = m := rfl\n    rfl"
    both = {"t": (proof("t").statement, PROOF), "n": (Statement("n", "theorem n (n : ℕ) : n = n"), text)}
    rows: list[dict[str, Any]] = []
    async with Pool(toolchain, PoolOptions(size=1)) as pool:
        for name, (statement, script) in both.items():
            session = await pool.start(statement)
            found = await trace(session, script)
            await session.close()
            rows.append({"theorem": name, "statement": statement.text, "header": "", "proof": script, **found.dump()})
    path = tmp_path / "traces.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    first, second = traced(path, PromptConfig(format="proofstep"))
    assert list(first.spans) == list(proof("t").spans)
    assert [text[start:end] for start, end, _ in second.spans] == ["cases n", "rfl", "have h : m = m := rfl", "rfl"]
    assert second.starts(2) == [0, 2]


CONFIG = CurriculumConfig(window=2, windows=2)


def test_training_is_stable_where_nothing_drops_and_the_model_stays_near() -> None:
    def after(*figures: tuple[float, float]) -> bool:
        curriculum = Curriculum([proof("t")], CONFIG)
        for solved, kl in figures:
            curriculum.after(solved, kl)
        return bool(curriculum.stable)

    assert not after((0.5, 0.0), (0.5, 0.0), (0.5, 0.0)), "one window and a half"
    assert after((0.5, 0.0), (0.5, 0.0), (0.5, 0.0), (0.6, 0.0))
    assert not after((0.5, 0.0), (0.5, 0.0), (0.2, 0.0), (0.2, 0.0)), "it dropped"
    assert not after((0.5, 0.0), (0.5, 0.0), (0.5, 0.3), (0.6, 0.3)), "it went away"
    assert after((0.5, 0.3), (0.5, 0.3), (0.5, 0.0), (0.5, 0.0), (0.5, 0.0), (0.6, 0.0)), "it calmed down"


def test_theorems_move_up_and_down_once_training_is_stable() -> None:
    easy, hard = proof("easy"), proof("hard")
    curriculum = Curriculum([easy, hard], CONFIG)
    results = [(easy.hole(0), [1.0, 1.0, None, 1.0]), (hard.hole(0), [0.0, 0.0, 1.0, 0.0])]
    curriculum.note(results)
    assert curriculum.share(easy.statement.key) == 0.2, "not before"
    for _ in range(4):
        curriculum.after(0.5, 0.0)
    for _ in range(9):
        curriculum.note(results)
    assert curriculum.share(easy.statement.key) == 1.0
    assert curriculum.share(hard.statement.key) == 0.2
    assert curriculum.figures() == {"hidden": pytest.approx(0.6), "stable": 1.0}
    (whole,) = (task for task in curriculum.draw(2, random.Random(0)) if task.statement == easy.statement)
    assert (whole.before, whole.after) == ("by\n  ", ""), "the whole proof is asked for"
    curriculum.note([(easy.hole(0), [0.0, 0.0]), (hard.hole(0), [None, None])])
    assert curriculum.share(easy.statement.key) == pytest.approx(0.8), "and what is not known moves nobody"


async def schooled(folder: Path) -> Backbone:
    """A policy that says one of three tactics."""
    backbone = tiny(folder / "tiny", TinyConfig(width=32, layers=1, heads=2, context=128, vocabulary=300))
    rows = [Example(f"{text}{number}", one.prompts[0], text) for number, one in enumerate(PROOFS) for text in SAYS]
    loop = LoopConfig(steps=60, learning_rate=5e-3, evaluate_every=60)
    await train(Sft(backbone, rows, rows[:1], SftConfig(batch=12)), loop, Checkpoints(folder), Events(folder))
    return backbone


SAYS = ("simp", "omega", "exact h")
PROOFS = [proof(f"t{number}") for number in range(4)]


class Interrupted(Grpo):
    """Ctrl-C after so many steps."""

    until = 0

    def examine(self, step: int, figures: Figures) -> None:
        super().examine(step, figures)
        if step == self.until:
            raise KeyboardInterrupt


def lesson(backbone: Backbone, until: int) -> tuple[Grpo, Curriculum]:
    """Two of the three are right, so that most theorems move up."""
    curriculum = Curriculum(PROOFS, CurriculumConfig(window=1, windows=2, kl=9.0, drop=1.0, promote=0.5))
    config = GrpoConfig.resolve({"tasks": 4, "group": 6, "kl": 0.01, "sampling": {"max_tokens": 6}})
    judge = LeanReward(Scripted({"omega": "accepted", "simp": "accepted"}))
    tasks = [one.hole(0) for one in PROOFS]
    method = Interrupted(backbone, judge, tasks, tasks[:1], config, curriculum=curriculum)
    method.until = until
    return method, curriculum


async def test_a_run_goes_on_with_what_it_knew_of_each_theorem(tmp_path: Path) -> None:
    policy = await schooled(tmp_path / "school")
    weights = copy.deepcopy(policy.model.state_dict())

    async def until(steps: int, folder: Path) -> Curriculum:
        policy.model.load_state_dict(weights)
        method, curriculum = lesson(policy, steps)
        loop = LoopConfig(steps=6, learning_rate=1e-3, evaluate_every=6, log_every=1, save_every=1)
        with contextlib.suppress(KeyboardInterrupt):
            await train(method, loop, Checkpoints(folder), Events(folder))
        return curriculum

    whole = await until(7, tmp_path / "whole")
    await until(4, tmp_path / "broken")
    broken = await until(7, tmp_path / "broken")
    assert whole.levels.any(), "theorems moved"
    for name, value in whole.state_dict().items():
        assert torch.equal(value, broken.state_dict()[name]), name
    last, again = (read_metrics(tmp_path / name)[-1] for name in ("whole", "broken"))
    assert last["hidden"] == again["hidden"] > 0.2


def test_a_curriculum_needs_the_divergence_that_it_watches(tmp_path: Path) -> None:
    asked = {
        "name": "x",
        "traces": "t.jsonl",
        "learner": {"tiny": {}},
        "loop": {"steps": 1, "learning_rate": 1e-3},
        "curriculum": {},
    }
    with pytest.raises(InputError, match=r"grpo.kl above 0"):
        GrpoRecipe.resolve(asked)
    assert GrpoRecipe.resolve({**asked, "grpo": {"kl": 0.001}}).curriculum == CurriculumConfig()
