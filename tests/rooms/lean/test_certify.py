"""The certifier on the real embedded Lean: honest proofs pass, the known holes are closed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from ember.core.errors import InputError
from ember.core.outcomes import Tier
from ember.core.statement import Statement
from ember.lean.judge.certify import Certifier
from ember.lean.judge.verifier import LeanVerifier
from ember.lean.toolchain import Toolchain

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def certifier(toolchain: Toolchain) -> AsyncIterator[Certifier]:
    async with Certifier(toolchain) as certifier:
        yield certifier


def statement(text: str, header: str = "", context: str = "") -> Statement:
    return Statement(text.split()[1], text, header, context)


LESS = statement("theorem less (a b : Nat) (h : a < b) : a + 1 ≤ b")
FALSE = statement("theorem false_ : (1 : Nat) = 2")

INDUCTION = "by\n  induction n with\n  | zero => rfl\n  | succ n ih => rw [← Nat.add_assoc, ih]"

DOUBLE = "def double : Nat → Nat\n  | 0 => 0\n  | n + 1 => double n + 2"

HALF = """by
  if h : n = 0 then subst h; decide
  else
    have := half (n / 2)
    omega
termination_by n
decreasing_by omega"""

HONEST = [
    (statement("theorem two : 1 + 1 = 2"), "rfl", []),
    (statement("theorem swap (p q : Prop) : p ∧ q → q ∧ p"), "by\n  intro ⟨a, b⟩\n  exact ⟨b, a⟩", []),
    (LESS, "by omega", ["Classical.choice", "Quot.sound", "propext"]),
    (LESS, "by\n  have _unused : 2 + 2 = 4 := by decide\n  exact h", []),
    (statement("theorem same.{u} {α : Sort u} (a : α) : a = a"), "by\n  exact rfl", []),
    (statement("theorem sum (n : Nat) : 0 + n = n"), INDUCTION, []),
    (statement("theorem em (p : Prop) : p ∨ ¬p"), "Classical.em p", ["Classical.choice", "Quot.sound", "propext"]),
    (statement("theorem cases (b : Bool) : b = true ∨ b = false"), "by\n  cases b\n  · right; rfl\n  · left; rfl", []),
    (statement("theorem local_ (n : Nat) : n = n"), "helper n\nwhere helper (k : Nat) : k = k := rfl", []),
    (statement("theorem matching : (n : Nat) → n = n"), "fun\n  | 0 => rfl\n  | _ + 1 => rfl", []),
    (statement("theorem length (a : Nat) : [a].length = 1"), "by simp only [List.length]", None),
    (statement("theorem unfolded (a : Nat) : [a].map id = [id a]"), "by rw [List.map]; rfl", None),
    (Statement("hidden", "private theorem hidden (n : Nat) : n = n"), "rfl", []),
    (Statement("marked", "@[simp] theorem marked (n : Nat) : n * 0 = 0"), "by simp", None),
    (statement("theorem half (n : Nat) : n / 2 ≤ n"), HALF, None),
    (statement("theorem big : 2 ^ 100 = 1267650600228229401496703205376"), "by decide", []),
    (statement("theorem x (x : ℕ) (h : 2 * x = 4) : x = 2", "import Mathlib\nopen Nat Real"), "by omega", None),
    (statement("theorem above : double 2 = 4", context="def double (n : Nat) : Nat := n + n"), "rfl", []),
    (statement("theorem eqns : double 2 = 4", context=DOUBLE), "by simp [double]", None),
    (statement("theorem inner : one = 1", context="namespace Deep\ndef one : Nat := 1"), "rfl", []),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "proof", "axioms"), HONEST, ids=[each[0].name for each in HONEST])
async def test_an_honest_proof_is_accepted(
    certifier: Certifier, asked: Statement, proof: str, axioms: list[str] | None
) -> None:
    verdict = await certifier.certify(asked, proof)
    assert verdict.accepted, verdict.reason
    assert verdict.tier is Tier.REPLAYED
    if axioms is not None:
        assert list(verdict.axioms) == axioms


UNPARSED = {
    "two commands": ("sorry\ntheorem other : 1 = 1 := rfl", "expected end of input"),
    "open comment": ("by decide /- ", "comment"),
    "exit": ("by decide\n#exit", "end of input"),
    "redefined land": ("by\n  decide\ndef Nat.land (a b : Nat) : Nat := 0", "end of input"),
}
NOT_ELABORATED = {
    "wrong tactic": ("by omega", "omega"),
    "library axiom": ("by exact lcProof", "unsafe"),
    **{proof: (proof, "") for proof in ("by native_decide", "unsafe (lcProof)", "nomatch (0 : Nat)")},
    **{proof: (proof, "uses sorry") for proof in ("by sorry", "by admit", "sorryAx _ false")},
    "local instance": ("by\n  let _ : OfNat Nat 2 := ⟨1⟩\n  exact rfl", ""),
}
NOT_REPLAYED = {
    "skipped kernel": ("by\n  set_option debug.skipKernelTC true in\n  decide +kernel", "(kernel)"),
}
WRONG = {Tier.NOTHING: UNPARSED, Tier.PARSED: NOT_ELABORATED, Tier.AUDITED: NOT_REPLAYED}


@pytest.mark.parametrize(("tier", "name"), [(tier, name) for tier, table in WRONG.items() for name in table])
async def test_a_false_statement_is_not_accepted(certifier: Certifier, tier: Tier, name: str) -> None:
    proof, reason = WRONG[tier][name]
    verdict = await certifier.certify(FALSE, proof)
    assert verdict.status == "rejected", verdict
    assert verdict.tier is tier, verdict
    assert reason in verdict.reason


async def test_tiers_are_reached_and_reported(certifier: Certifier) -> None:
    for tier in (Tier.PARSED, Tier.ELABORATED, Tier.AUDITED, Tier.REPLAYED):
        verdict = await certifier.certify(LESS, "by omega", tier)
        assert verdict.accepted
        assert verdict.tier is tier


async def test_errors_have_positions_in_the_statement(certifier: Certifier) -> None:
    verdict = await certifier.certify(LESS, "by\n  skip\n  exact nothing", deadline_s=30)
    (error,) = [each for each in verdict.messages if each.severity == "error"]
    assert error.position is not None
    assert (error.position.line, error.position.column) == (3, 8)


@pytest.mark.parametrize(
    "asked",
    [statement("theorem bad : nonsense"), statement("theorem bad : 1 = ("), statement("def bad : Nat")],
    ids=["unknown", "open", "no theorem"],
)
async def test_a_statement_that_is_none_is_not_the_proof_s_fault(certifier: Certifier, asked: Statement) -> None:
    with pytest.raises(InputError):
        await certifier.certify(asked, "by simp")


async def test_a_loop_times_out_and_the_next_is_served(certifier: Certifier) -> None:
    loop = "by\n  repeat (first | skip | skip)\n"
    verdict = await certifier.certify(statement("theorem slow : True"), loop, deadline_s=1.0)
    assert verdict.status in ("timed_out", "rejected", "crashed")
    assert (await certifier.certify(LESS, "by omega")).accepted


async def test_many_at_once_answer_as_one_at_a_time(certifier: Certifier) -> None:
    pairs = [(LESS, "by omega", True), (FALSE, "by omega", False), (LESS, "by exact h", True)] * 4
    verdicts = await asyncio.gather(*(certifier.certify(asked, proof) for asked, proof, _ in pairs))
    assert [verdict.accepted for verdict in verdicts] == [good for _, _, good in pairs]


async def test_a_candidate_for_a_theorem_of_a_file(certifier: Certifier, tmp_path: Path) -> None:
    file = tmp_path / "file.lean"
    file.write_text("def k : Nat := 3\n\ntheorem first : k = 3 := by\n  sorry\n\ntheorem second : k ≠ 4 := by sorry\n")
    verifier = LeanVerifier(certifier)
    assert (await verifier.verify(file, "first", "rfl")).accepted
    assert (await verifier.verify(file, "second", "by decide")).accepted
    assert not (await verifier.verify(file, "second", "rfl")).accepted
    with pytest.raises(InputError, match="no theorem"):
        await verifier.verify(file, "third", "rfl")


async def test_sorry_is_refused_at_the_elaborated_tier_too(certifier: Certifier) -> None:
    verdict = await certifier.certify(Statement("s", "theorem s : 1 = 1"), "by sorry", tier=Tier.ELABORATED)
    assert verdict.status == "rejected"


@pytest.mark.parametrize("context", ["-- only", "/-- of the theorem -/", "-- first\nopen Nat\n/- last -/", "/-! a -/"])
async def test_comments_above_a_statement_do_no_harm(certifier: Certifier, context: str) -> None:
    assert (await certifier.certify(Statement("c", "theorem c : 1 = 1", context=context), "rfl")).accepted
