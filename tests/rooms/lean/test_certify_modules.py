"""Compiled modules that claim a proof, made by a Lean that nobody restrained, and code that runs in the sandbox."""

from __future__ import annotations

import asyncio
import dataclasses
import os
import signal
import subprocess
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
import pytest_asyncio

from ember.core.errors import EmberError
from ember.core.outcomes import Tier
from ember.core.statement import Statement
from ember.lean.judge.certify import Certifier
from ember.lean.toolchain import Toolchain

pytestmark = pytest.mark.asyncio(loop_scope="module")

FALSE = Statement("bad", "theorem bad : (1 : Nat) = 2")
LESS = Statement("less", "theorem less (a b : Nat) (h : a < b) : a + 1 ≤ b")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def certifier(toolchain: Toolchain) -> AsyncIterator[Certifier]:
    async with Certifier(toolchain) as certifier:
        yield certifier


@pytest.fixture
def compiled(toolchain: Toolchain, tmp_path: Path) -> Callable[[str], bytes]:
    def run(source: str) -> bytes:
        (tmp_path / "Some.lean").write_text(source)
        command = toolchain.command("-o", "Some.olean", "Some.lean")
        done = subprocess.run(
            command, cwd=tmp_path, env=toolchain.environment(), capture_output=True, text=True, timeout=60, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return (tmp_path / "Some.olean").read_bytes()

    return run


SKIP = "set_option debug.skipKernelTC true\n"
FALSELY = "theorem bad : (1 : Nat) = 2 := "
ELABORATED, AUDITED = Tier.ELABORATED, Tier.AUDITED
CHEATS = {
    "kernel skipped": (SKIP + FALSELY + "by decide +kernel", AUDITED, "(kernel)"),
    "kernel skipped in a helper": (
        SKIP + "theorem bad.helper : (1 : Nat) = 2 := by decide +kernel\n" + FALSELY + "bad.helper",
        AUDITED,
        "(kernel)",
    ),
    "axiom": ("axiom bad.cheat : (1 : Nat) = 2\n" + FALSELY + "bad.cheat", ELABORATED, "adds the axiom"),
    "axiom that prints like an allowed one": (
        "axiom «Classical.choice» : (1 : Nat) = 2\n" + FALSELY + "«Classical.choice»",
        ELABORATED,
        "adds the axiom «Classical.choice»",
    ),
    "the theorem itself an axiom": ("axiom bad : (1 : Nat) = 2", ELABORATED, "holds no theorem"),
    "the theorem unsafe": ("unsafe def bad : (1 : Nat) = 2 := bad", ELABORATED, "holds no theorem"),
    "the theorem opaque": ("opaque bad : (1 : Nat) = 1 := rfl", ELABORATED, "holds no theorem"),
    "an instance that changes the statement": (
        "instance bad.two : OfNat Nat 2 := ⟨1⟩\n" + FALSELY + "rfl",
        ELABORATED,
        "not the stated one",
    ),
    "notation that changes the statement": (
        'local infix:50 (priority := high) " = " => fun (_ _ : Nat) => True\n' + FALSELY + "trivial",
        ELABORATED,
        "outside the names",
    ),
    "another statement": ("theorem bad : (2 : Nat) = 2 := rfl", ELABORATED, "not the stated one"),
    "another binder": ("theorem bad (h : False) : (1 : Nat) = 2 := h.elim", ELABORATED, "not the stated one"),
    "a universe more": (
        "theorem bad.{u} : (1 : Nat) = 2 ∨ (PUnit : Sort u) = PUnit := .inr rfl",
        ELABORATED,
        "not the stated one",
    ),
    "sorry": (FALSELY + "sorry", Tier.PARSED, "sorryAx"),
    "sorry in a helper": ("theorem bad.h : (1 : Nat) = 2 := sorry\n" + FALSELY + "bad.h", Tier.PARSED, "sorryAx"),
    "an inductive type": ("inductive bad.T where | a\ntheorem bad : 1 = 1 := rfl", ELABORATED, "adds the"),
    "a name of the library": ("def Nat.newborn : Nat := 1\ntheorem bad : 1 = 1 := rfl", ELABORATED, "outside"),
    "a twin name": ("theorem «bad.bad» : (1 : Nat) = 2 → True := fun _ => trivial", ELABORATED, "holds no theorem"),
    "no theorem": ("#check Nat", ELABORATED, "holds no theorem"),
}


@pytest.mark.parametrize("name", CHEATS)
async def test_a_module_that_cheats_is_refused(
    certifier: Certifier, compiled: Callable[[str], bytes], name: str
) -> None:
    source, tier, reason = CHEATS[name]
    verdict = await certifier.certify_module(FALSE, compiled(source))
    assert verdict.status == "rejected", verdict
    assert reason in verdict.reason
    assert verdict.tier is tier, verdict


async def test_a_kernel_name_defined_wrongly_is_refused(certifier: Certifier, compiled: Callable[[str], bytes]) -> None:
    """On a library without `Nat.log2`, a false definition of it makes the kernel prove a falsehood."""
    source = (
        "prelude\nimport Init.Base\ndef Nat.log2 (n : Nat) : Nat := 1\ntheorem bad.a : Eq (Nat.log2 8) 1 := Eq.refl 1\n"
    )
    try:
        module = compiled(source)
    except AssertionError:
        pytest.skip("the first module of the library defines Nat.log2 itself")
    verdict = await certifier.certify_module(Statement("bad.a", "theorem bad.a : Nat.log2 8 = 1"), module)
    assert verdict.status == "rejected"
    assert "which the kernel treats by name" in verdict.reason


MATCHING = Statement("bad", "theorem bad : (match (0 : Nat) with | 0 => False | _ => True)")


async def test_a_matcher_of_the_statement_with_another_meaning_is_refused(
    certifier: Certifier, compiled: Callable[[str], bytes]
) -> None:
    """The type mentions `bad.match_1` by name; a file may define that name otherwise."""
    source = (
        "def bad.match_1.{u} (motive : Nat → Sort u) (x : Nat) (_ : Unit → motive 0) (f : (x : Nat) → motive x) :\n"
        "  motive x := f x\n"
        "theorem bad : bad.match_1 (fun _ => Prop) 0 (fun _ => False) (fun _ => True) := trivial\n"
    )
    verdict = await certifier.certify_module(MATCHING, compiled(source))
    assert verdict.status == "rejected", verdict
    assert "(kernel)" in verdict.reason


async def test_a_statement_that_matches_can_be_proved_honestly(certifier: Certifier) -> None:
    asked = Statement("fine", "theorem fine (n : Nat) : (match n with | 0 => 1 | k + 1 => k + 2) = n + 1")
    verdict = await certifier.certify(asked, "by\n  cases n <;> rfl")
    assert verdict.accepted, verdict


@pytest.mark.parametrize("text", ["Nat.gcd 84 30 = 6", "Nat.add 1 2 = 3", "Nat.land 6 3 = 2"])
async def test_metadata_in_a_statement_is_no_difference(certifier: Certifier, text: str) -> None:
    """Arguments of native functions carry borrow annotations into the types that mention them."""
    verdict = await certifier.certify(Statement("fine", f"theorem fine : {text}"), "by decide")
    assert verdict.accepted, verdict


async def test_an_honest_module_is_accepted(certifier: Certifier, compiled: Callable[[str], bytes]) -> None:
    module = compiled("theorem less (a b : Nat) (h : a < b) : a + 1 ≤ b := by omega")
    verdict = await certifier.certify_module(LESS, module)
    assert verdict.accepted, verdict.reason


async def test_bytes_that_are_no_module_are_refused(certifier: Certifier) -> None:
    for data in (b"", b"olean", bytes(5000)):
        verdict = await certifier.certify_module(LESS, data)
        assert verdict.status == "rejected"


NATIVE = """
@[extern "native"] opaque {name} {type}
macro "boom" : tactic => match {call} with
  | some _ => `(tactic| skip)
  | none => `(tactic| trivial)
"""


async def test_code_that_leaves_with_success_proves_nothing(certifier: Certifier) -> None:
    """`IO.Process.exit 0` from inside the elaboration: the status of that process is not evidence."""
    context = NATIVE.format(
        name="IO.Process.exit",
        type="{α : Type} (code : UInt8) : Option α",
        call="IO.Process.exit (α := Nat) (UInt8.ofNatLT 0 (by decide))",
    )
    asked = Statement("bad", "theorem bad : (1 : Nat) = 2", context=context)
    verdict = await certifier.certify(asked, "by\n  boom\n  rfl")
    assert verdict.status == "crashed", verdict
    assert "ended before its answer did" in verdict.reason
    assert (await certifier.certify(LESS, "by omega")).accepted


GREEDY = """
def grow : Nat → String → String
  | 0, s => s
  | n + 1, s => grow n (s ++ s)
macro "boom" : tactic => match (grow 32 "x").utf8ByteSize with
  | 0 => `(tactic| skip)
  | _ => `(tactic| trivial)
"""


async def test_memory_is_watched(toolchain: Toolchain) -> None:
    async with Certifier(toolchain, memory=700 << 20) as certifier:
        asked = Statement("greedy", "theorem greedy : True", context=GREEDY)
        verdict = await certifier.certify(asked, "by boom", deadline_s=30)
        assert verdict.status == "timed_out", verdict
        assert "memory" in verdict.reason
        assert (await certifier.certify(LESS, "by omega")).accepted


async def test_a_zygote_that_is_killed_is_replaced(toolchain: Toolchain) -> None:
    async with Certifier(toolchain, remember=0) as certifier:
        servers = (certifier._elaborators, certifier._judges)  # pyright: ignore[reportPrivateUsage]
        for tier in (Tier.REPLAYED, Tier.ELABORATED):
            assert (await certifier.certify(LESS, "by omega")).accepted
            for server in servers:
                assert server.pid is not None
                os.kill(server.pid, signal.SIGKILL)
            assert (await certifier.certify(LESS, "by omega", tier)).accepted


async def test_a_zygote_that_cannot_start_says_why(toolchain: Toolchain, tmp_path: Path) -> None:
    async with Certifier(dataclasses.replace(toolchain, library=tmp_path)) as certifier:
        with pytest.raises(EmberError, match=r"unknown module|object file|does not exist"):
            await certifier.certify(LESS, "by omega")


async def test_a_cancelled_question_frees_its_place(toolchain: Toolchain) -> None:
    async with Certifier(toolchain, parallel=1) as certifier:
        assert (await certifier.certify(LESS, "by omega")).accepted
        endless = asyncio.create_task(certifier.certify(Statement("s", "theorem s : True"), ENDLESS))
        await asyncio.sleep(0)
        endless.cancel()
        with pytest.raises(asyncio.CancelledError):
            await endless
        assert (await certifier.certify(LESS, "by omega", deadline_s=30)).accepted


ENDLESS = "by\n  have h : ∀ n : Nat, n < 40000000 → n = n := by decide\n  trivial"


async def test_the_deadline_is_kept(certifier: Certifier) -> None:
    context = "set_option maxHeartbeats 0\nset_option maxRecDepth 1000000\n"
    slow = Statement("s", "theorem s : Nat.rec (motive := fun _ => Nat) 0 (fun _ n => n) (10 ^ 9) = 0", context=context)
    verdict = await certifier.certify(slow, "by decide +kernel", deadline_s=2.0)
    assert verdict.status in ("timed_out", "crashed"), verdict
    assert (await certifier.certify(LESS, "by omega")).accepted
