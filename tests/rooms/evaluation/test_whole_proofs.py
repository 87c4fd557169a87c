"""Whole proofs with repair rounds: judged by the real certifier, kept like a search, charged for prompt and answer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from ember.core.errors import InputError, PromptTooLong
from ember.core.statement import Statement
from ember.evaluation import log
from ember.evaluation.whole import WholeConfig, WholeProofs
from ember.lean.judge.certify import Certifier
from ember.lean.toolchain import Toolchain
from ember.models.completion import Completion, Request, SamplingConfig
from ember.models.prompt import PromptConfig, parse_whole, render_whole
from ember.recipes import evaluation
from ember.recipes.evaluation import EvaluationRecipe
from ember.trajectories import reader
from tiny_models import tiny

AND = Statement("swap", "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p", "import Mathlib\n")


class Writer:
    """A completer that says what it is told to, and keeps what it was asked."""

    name = "written"

    def __init__(self, *texts: str) -> None:
        self.texts, self.asked = list(texts), list[Request]()

    async def complete(
        self, requests: Sequence[Request], sampling: SamplingConfig, stop: Sequence[str]
    ) -> list[list[Completion]]:
        self.asked += requests
        text = self.texts.pop(0)
        if text == "too long":
            raise PromptTooLong("the prompt has too many tokens")
        return [[Completion(text, (0,), (-1.0,), 7, "stop")]]


def prover(writer: Writer, judge: Any, rounds: int, **limits: Any) -> WholeProofs:
    return WholeProofs("run", writer, judge, PromptConfig(), SamplingConfig(), WholeConfig(rounds=rounds), **limits)


async def test_a_refused_proof_is_repaired_with_what_lean_said(toolchain: Toolchain) -> None:
    writer = Writer("exact h", "  exact ⟨h.2, h.1⟩\n```\nand so on", "never asked")
    async with Certifier(toolchain) as judge:
        theorem, edges, _ = await prover(writer, judge, rounds=2).answer(0, AND)
        assert theorem["proved"]
        assert theorem["proof"] == "by\n  exact ⟨h.2, h.1⟩"
        assert (theorem["model_calls"], theorem["tokens"], theorem["proof_steps"]) == (2, 14, 1)
        assert [edge["outcome"] for edge in edges] == ["refused", "proved"]
        repair = writer.asked[1].prompt
        assert isinstance(repair, str)
        assert "exact h\n" in repair
        assert "error:" in repair
        assert "mismatch" in repair.lower()
        assert writer.asked[0].seed != writer.asked[1].seed
        cheat = Writer("sorry", "exact ⟨h.2, h.1⟩")
        theorem, _, _ = await prover(cheat, judge, rounds=0).answer(0, AND)
        assert (theorem["proved"], theorem["ended"]) == (False, "exhausted")
        spent = Writer("exact h", "exact ⟨h.2, h.1⟩")
        theorem, edges, _ = await prover(spent, judge, rounds=1, tokens=5).answer(0, AND)
        assert (theorem["ended"], len(edges)) == ("tokens", 1)
        theorem, _, _ = await prover(Writer("too long"), judge, rounds=1).answer(0, AND)
        assert "too many tokens" in theorem["reason"]


@pytest.mark.parametrize(
    ("completion", "proof"),
    [
        ("  simp\n  omega\n```\nmore", "by\n  simp\n  omega"),
        ("simp\nomega", "by\n  simp\n  omega"),
        ("", "by\n  done"),
        ("```", "by\n  done"),
    ],
)
def test_what_stands_before_the_fence_is_the_proof(completion: str, proof: str) -> None:
    assert parse_whole(completion) == proof


def test_whole_proofs_want_a_model_and_a_plain_prompt() -> None:
    with pytest.raises(InputError, match="another format than chat"):
        render_whole(AND, PromptConfig(format="chat"))
    with pytest.raises(InputError, match="needs a model"):
        EvaluationRecipe.resolve({"name": "x", "statements": "x.lean", "arms": {"a": {"method": "whole"}}})


async def test_an_arm_of_whole_proofs_is_kept_like_a_search(tmp_path: Path, toolchain: Toolchain) -> None:
    backbone = tiny(tmp_path / "model")
    statements = tmp_path / "statements.lean"
    statements.write_text(f"{AND.text} := by sorry\n")
    model = {"kind": "local", "model": {"path": str(tmp_path / "model")}, "sampling": {"max_tokens": 5}}
    raw: dict[str, Any] = {
        "name": "whole",
        "statements": str(statements),
        "seeds": [0, 1],
        "arms": {"whole": {"method": "whole", "whole": {"rounds": 1}, "proposer": model}},
        "floor": False,
        "canary_seconds": 1.0,
    }
    await evaluation.run(EvaluationRecipe.resolve(raw), tmp_path / "run", toolchain=toolchain, weak_sandbox=True)
    table, _ = log.read(tmp_path / "run")
    assert table["status"].to_list() == ["not_found"] * 2
    edges = reader.read(tmp_path / "run" / "arms" / "whole-0", "edges")
    assert len(edges) == 2
    assert table["tokens_in"][0] == sum(len(backbone.tokens(text)) for text in edges["state"])
    assert table["flops"][0] > 0
