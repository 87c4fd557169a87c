"""Ember without asyncio: from a script, from the prompt, from a cell where a loop runs already."""

from __future__ import annotations

import asyncio
import doctest
import subprocess
import sys
from collections.abc import Generator, Sequence

import pytest

import ember
from ember import Lean, Proposal, Proved, Refused, Status
from ember.core.goals import ProofState
from ember.lean.toolchain import Toolchain
from ember.recipes import facade


@pytest.fixture(scope="module")
def lean(toolchain: Toolchain) -> Generator[Lean]:
    with Lean(workers=1) as opened:
        yield opened


def test_a_statement_is_a_plain_string(lean: Lean) -> None:
    answer = lean.prove("theorem t (a b : ℕ) (h : a < b) : a + 1 ≤ b")
    assert answer
    assert answer.status is Status.PROVED
    assert answer.verdict is not None
    assert answer.verdict.accepted
    assert answer.proof == "by omega"
    assert "by omega" in repr(answer)
    assert "```lean" in answer._repr_markdown_()


@pytest.mark.parametrize(
    ("statement", "status"),
    [
        ("1 + = 2", Status.INVALID),
        ("", Status.INVALID),
        ("theorem f (x : Nowhere) : x = x", Status.INVALID),
        ("theorem f (n : ℕ) : n = n + 1", Status.REFUTED),
        ("theorem e (a b c : ℕ) (h : 0 < a) : a ^ 3 + b ^ 3 = c ^ 3 → b = 0", Status.OUT_OF_TIME),
        ("theorem t (R : Type) [MeasurableSpace R] : True", Status.UNSUPPORTED),
    ],
)
def test_what_goes_wrong_has_a_word(lean: Lean, statement: str, status: Status) -> None:
    answer = lean.prove(statement, seconds=3 if status is Status.OUT_OF_TIME else 30)
    assert answer.status is status, answer
    assert not answer
    assert answer.reason


def test_what_the_library_lacks_is_unsupported(lean: Lean) -> None:
    answer = lean.prove("theorem t : True", header="import Nowhere")
    assert answer.status is Status.UNSUPPORTED, answer


def test_steps(lean: Lean) -> None:
    start = lean.start("∀ p q : Prop, p ∧ q → q ∧ p")
    after = start.tactic("intro p q h")
    assert "⊢ q ∧ p" in repr(after)
    with pytest.raises(ember.TacticFailed):
        after.tactic("omega")
    refused, proved = after.try_all(["exact h", "exact ⟨h.2, h.1⟩"])
    assert isinstance(refused, Refused)
    assert isinstance(proved, Proved)
    assert after.tactic("simp [h]").done
    start.close()


def test_many_verdicts_in_order(lean: Lean) -> None:
    found = lean.certify_all(
        [("theorem a : 1 + 1 = 2", "by decide"), ("theorem b : 1 + 1 = 3", "by decide"), ("theorem c : 1 +", "rfl")]
    )
    assert [one if isinstance(one, ember.InputError) else one.status for one in found][:2] == ["accepted", "rejected"]
    assert isinstance(found[2], ember.InputError)


class Scripted:
    """A proposer of one's own, as the guide shows it."""

    name = "scripted"

    async def propose(self, states: Sequence[ProofState], count: int, seed: int) -> list[list[Proposal]]:
        return [[Proposal("intro p q h", -1.0), Proposal("exact ⟨h.2, h.1⟩", -2.0)] for _ in states]


def test_a_proposer_of_ones_own(lean: Lean) -> None:
    answer = lean.prove("∀ p q : Prop, p ∧ q → q ∧ p", proposer=Scripted())
    assert answer.proof == "by\n  intro p q h\n  exact ⟨h.2, h.1⟩"
    assert answer.tactics <= 4


async def test_where_a_loop_runs_already(toolchain: Toolchain) -> None:
    """As in a notebook: the call blocks the cell, and works."""
    asyncio.get_running_loop()
    with Lean(workers=1) as opened:
        assert opened.certify("theorem two : 1 + 1 = 2", "by decide").accepted


def test_closed_is_closed(toolchain: Toolchain) -> None:
    opened = Lean(workers=1)
    opened.close()
    opened.close()
    with pytest.raises(ember.InputError, match="closed"):
        opened.prove("True")


def test_a_script_ends_quietly(toolchain: Toolchain) -> None:
    """Without closing anything: no process is left, nothing is printed."""
    program = "import ember; print(ember.prove('∀ p : Prop, p → p').proof)"
    completed = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120)
    assert completed.stdout.startswith("by")
    assert completed.stderr == ""


def test_the_examples_in_the_docstrings(toolchain: Toolchain) -> None:
    try:
        assert doctest.testmod(facade).failed == 0
    finally:
        facade.shared().close()
        facade.shared.cache_clear()


def test_every_public_name_is_there() -> None:
    for name in ember.__all__:
        assert getattr(ember, name).__doc__ or name == "__version__", name
    with pytest.raises(AttributeError, match="it offers"):
        _ = ember.nothing_of_the_kind


def test_importing_ember_loads_next_to_nothing() -> None:
    program = "import sys, ember; print([name for name in sys.modules if name.startswith('ember')])"
    completed = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert completed.stdout.strip() == "['ember.core', 'ember.core.version', 'ember']"
