"""Reinforcement in two turns, and blame for the tactic that Lean refused, by real verdicts."""

from __future__ import annotations

from ember.core.outcomes import Verdict
from ember.core.statement import Statement
from ember.lean.judge.certify import Certifier
from ember.lean.toolchain import Toolchain
from ember.models.completion import Completion
from ember.train.credit import blamed_from, weights
from ember.train.grpo import second_turns
from ember.train.reward import Judged, LeanReward, Outcome
from ember.train.rollouts import Group, Sample, Task

SWAP = Statement("swap", "theorem swap (p q : Prop) (h : p ∧ q) :\n    q ∧ p")
WRONG = "have a := h.1\nexact a\n"


def sample(text: str, judged: Judged, log_prob: float = -1.0) -> Sample:
    """One token a character."""
    completion = Completion(text, tuple(range(len(text))), (log_prob,) * len(text), len(text), "stop", (7,) * len(text))
    return Sample(completion, text.strip(), judged)


async def test_only_what_lean_refused_is_blamed(toolchain: Toolchain) -> None:
    task = Task(SWAP, "[GOAL]…[PROOFSTEP]")
    async with Certifier(toolchain) as judge:
        reward = LeanReward(judge)

        async def judged(written: str, before: str = "by\n  ") -> tuple[Task, Sample]:
            asked = Task(SWAP, task.prompt, before)
            return asked, sample(written, await reward.judge(SWAP, asked.proof(written.strip())))

        asked, late = await judged(WRONG)
        assert late.judged.outcome is Outcome.WRONG
        assert blamed_from(asked, late) == len("have a := h.1\n")
        assert sum(weights(asked, late, -1.0)) == len(WRONG) - len("have a := h.1\n")
        assert sum(weights(asked, late, 1.0)) == len(WRONG), "what is made likelier is so as a whole"
        asked, first = await judged("exact h\nskip")
        assert blamed_from(asked, first) == 0
        asked, block = await judged("have a := h.1\nhave b : q := by\n  exact a\nexact ⟨b, a⟩")
        assert blamed_from(asked, block) == len("have a := h.1\n"), "a block belongs to its tactic"
        asked, hole = await judged(WRONG, "by\n  have c := h.2\n  ")
        assert blamed_from(asked, hole) == len("have a := h.1\n"), "lines that were given are not counted"
    unknown = sample(WRONG, Judged(Outcome.WRONG, "no tactic", Verdict("rejected", late.judged.verdict.tier)))  # pyright: ignore[reportOptionalMemberAccess]
    assert blamed_from(task, unknown) == 0


def test_a_group_that_is_wrong_as_a_whole_is_asked_again() -> None:
    task, no = Task(SWAP, "[GOAL]p[PROOFSTEP]"), Judged(Outcome.WRONG, "type mismatch")
    wrong = Group(task, [sample("simp", no, -3.0), sample("exact h", no, -0.1)])
    (again,) = second_turns([wrong])
    assert again.prompt == "[GOAL]p[PROOFSTEP]exact h\n-- error: type mismatch\n-- instead:\n"
    assert again.proof("x") == task.proof("x")
    half = Group(task, [sample("simp", no), sample("exact ⟨h.2, h.1⟩", Judged(Outcome.PROVED))])
    late = Group(task, [sample("simp", no), sample("decide", Judged(Outcome.DEADLINE))])
    canary = Group(Task(SWAP, "p", canary=True), wrong.samples)
    assert second_turns([half, late, canary]) == []
