"""Headers, contexts and modules are as hostile as proofs: none is believed, none harms a neighbour.

As many honest ones are accepted in the same tests, so that refusing everything is no way out.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable

import pytest
import pytest_asyncio

from attacks import contexts, headers, modules
from attacks.candidates import ATTACKS
from attacks.forge import Forge
from attacks.forged import FORGED, reflexivity
from ember.core.errors import InputError
from ember.core.outcomes import Tier, Verdict
from ember.core.statement import Statement
from ember.lean.judge.certify import Certifier
from ember.lean.toolchain import Toolchain

pytestmark = pytest.mark.asyncio(loop_scope="module")

DEADLINE_S = 2.0
HANGS_S = 30.0
"""Far below for ever, on a busy machine. How late verdicts are is measured by hand."""
BAD = "theorem bad : (1 : ℕ) = 2"
HONEST = Statement("less", "theorem less (a b : ℕ) (h : a < b) : a + 1 ≤ b", header="import Mathlib")
TIERS = (Tier.PARSED, Tier.ELABORATED, Tier.AUDITED, Tier.REPLAYED)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def certifier(toolchain: Toolchain) -> AsyncIterator[Certifier]:
    async with Certifier(toolchain, remember=0) as certifier:
        yield certifier


async def refused(certifier: Certifier, work: Awaitable[Verdict]) -> Verdict | InputError:
    """What the attack got, once an honest proof at its side was accepted."""

    async def attack() -> Verdict | InputError:
        try:
            return await work
        except InputError as error:
            return error

    neighbour = certifier.certify(HONEST, "by exact h", deadline_s=20)
    got, honest = await asyncio.wait_for(asyncio.gather(attack(), neighbour), HANGS_S)
    assert honest.accepted, honest
    assert isinstance(got, InputError) or not got.accepted, got
    return got


async def test_there_are_enough() -> None:
    assert len(headers.HOSTILE) >= 30
    assert len(headers.HONEST) >= len(headers.HOSTILE)
    assert len(contexts.HOSTILE) >= 20
    assert len(contexts.HONEST) >= len(contexts.HOSTILE)
    assert len(modules.SOURCES) + len(modules.CHANGES) >= 60
    assert len(modules.HONEST) >= 60


@pytest.mark.parametrize("name", headers.HOSTILE)
async def test_a_hostile_header_is_refused_before_lean_sees_it(certifier: Certifier, name: str) -> None:
    header, proof = headers.HOSTILE[name]
    if "import" not in header:
        header = headers.IMPORT + header
    got = await refused(certifier, certifier.certify(Statement("bad", BAD, header), proof, deadline_s=DEADLINE_S))
    assert isinstance(got, InputError), got
    assert len(str(got)) < 1_000


async def test_no_header_has_written_a_file() -> None:
    assert not await asyncio.to_thread(os.path.exists, "/tmp/ember-was-here")


async def test_honest_headers_are_accepted(certifier: Certifier) -> None:
    statements = [Statement(HONEST.name, HONEST.text, header) for header in headers.HONEST]
    verdicts = await asyncio.gather(*(certifier.certify(one, "by exact h") for one in statements))
    assert [(s.header, v) for s, v in zip(statements, verdicts, strict=True) if not v.accepted] == []


@pytest.mark.parametrize("name", contexts.HOSTILE)
async def test_a_hostile_context_proves_nothing(certifier: Certifier, name: str) -> None:
    context, proof = contexts.HOSTILE[name]
    asked = Statement("bad", BAD, "import Mathlib", context)
    await refused(certifier, certifier.certify(asked, proof, deadline_s=DEADLINE_S))


@pytest.mark.parametrize("name", contexts.HONEST)
async def test_an_honest_context_is_accepted(certifier: Certifier, name: str) -> None:
    context, claim, proof = contexts.HONEST[name]
    asked = Statement("good", f"theorem good : {claim}", "import Mathlib", context)
    verdict = await certifier.certify(asked, proof)
    assert verdict.accepted, verdict
    assert verdict.walls


async def test_what_bends_a_statement_is_shown(certifier: Certifier) -> None:
    bends = {
        "instOne": "instance (priority := high) instOne : OfNat ℕ 2 := ⟨1⟩",
        "lessOrMore": "instance (priority := high) lessOrMore : LT ℕ := ⟨fun _ _ => True⟩",
        "plusOne": "instance (priority := high) plusOne : HAdd ℕ ℕ ℕ := ⟨fun a _ => a⟩",
    }
    claims = {"instOne": "(1 : ℕ) = 2", "lessOrMore": "(2 : ℕ) < 1", "plusOne": "(1 : ℕ) + 1 = 1"}
    proofs = {"instOne": "rfl", "lessOrMore": "trivial", "plusOne": "rfl"}
    for name, context in bends.items():
        asked = Statement("bent", f"theorem bent : {claims[name]}", "import Mathlib", context)
        verdict = await certifier.certify(asked, proofs[name])
        assert not verdict.accepted or name in verdict.depends, verdict
        assert name in verdict.depends, verdict


async def test_a_statement_that_a_macro_bends_is_shown_as_it_came_out(certifier: Certifier) -> None:
    context = "macro_rules | `((1 : ℕ) = 2) => `(True)"
    verdict = await certifier.certify(
        Statement("bent", "theorem bent : (1 : ℕ) = 2", "import Mathlib", context), "trivial"
    )
    assert verdict.accepted
    assert verdict.statement == "True"
    plain = Statement("plain", "theorem plain : five = 5", "import Mathlib", "def five : ℕ := 5")
    assert (await certifier.certify(plain, "rfl")).statement == "five = 5"
    assert (await certifier.certify(HONEST, "by exact h")).statement == "", "nothing could bend it"


async def test_axioms_of_a_context_are_shown(certifier: Certifier) -> None:
    asked = Statement(
        "t", "theorem t : (1 : ℕ) = 1", "import Mathlib", "axiom cheat : False\ntheorem h : False := sorry"
    )
    verdict = await certifier.certify(asked, "rfl")
    assert verdict.accepted
    assert verdict.axioms == ()
    assert verdict.context_axioms == ("cheat", "sorryAx")


@pytest.fixture(scope="module")
def compiled(toolchain: Toolchain, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    sources = {**modules.SOURCES, **{f"honest {name}": text for name, text in modules.HONEST.items()}}
    folder = tmp_path_factory.mktemp("modules")
    return dict(zip(sources, modules.compile_all(toolchain, list(sources.values()), str(folder)), strict=True))


@pytest.mark.parametrize("name", FORGED)
async def test_a_module_written_by_hand_is_refused(certifier: Certifier, name: str) -> None:
    asked = Statement("bad", "theorem bad : (1 : Nat) = 2")
    got = await refused(certifier, certifier.certify_module(asked, FORGED[name](Forge()), deadline_s=DEADLINE_S))
    assert isinstance(got, Verdict)
    assert got.reason


async def test_an_honest_module_written_by_hand_is_accepted(certifier: Certifier) -> None:
    forge = Forge()
    name, kind = forge.name("bad"), forge.equation(forge.number(1), forge.number(1))
    data = forge.module([(name, forge.theorem(name, kind, reflexivity(forge)))])
    verdict = await certifier.certify_module(Statement("bad", "theorem bad : (1 : Nat) = 1"), data)
    assert verdict.accepted, verdict


@pytest.mark.parametrize("name", [*modules.SOURCES, *modules.CHANGES])
async def test_a_module_that_cheats_is_refused(certifier: Certifier, compiled: dict[str, bytes], name: str) -> None:
    data = modules.CHANGES[name](compiled["the kernel skipped"]) if name in modules.CHANGES else compiled[name]
    asked = Statement("bad", "theorem bad : (1 : Nat) = 2")
    got = await refused(certifier, certifier.certify_module(asked, data, deadline_s=DEADLINE_S))
    assert isinstance(got, Verdict)
    assert got.reason


@pytest.mark.parametrize("name", modules.HONEST)
async def test_an_honest_module_is_accepted(certifier: Certifier, compiled: dict[str, bytes], name: str) -> None:
    asked = Statement("good", "theorem good : (1 : Nat) ≠ 2")
    verdict = await certifier.certify_module(asked, compiled[f"honest {name}"])
    assert verdict.accepted, verdict


QUICK = [name for name in ATTACKS if not name.startswith("resources")]
PROVED = [
    ("theorem p (a b : ℕ) (h : a < b) : a + 1 ≤ b", "by omega"),
    ("theorem p : 2 ^ 10 % 7 = 2", "by decide"),
    ("theorem p (p q : Prop) (h : p ∧ q) : q ∧ p", "⟨h.2, h.1⟩"),
    ("theorem p (n : ℕ) : 0 + n = n", "by\n  induction n with\n  | zero => rfl\n  | succ k ih => omega"),
    ('theorem p : "sorryAx".length = 7', "by decide"),
    ("theorem p (n : ℕ) : n = n", "helper n\nwhere helper (k : ℕ) : k = k := rfl"),
]


@pytest.mark.parametrize("part", range(4))
async def test_no_tier_accepts_what_a_lower_one_refuses(certifier: Certifier, part: int) -> None:
    attacks = [(Statement("bad", BAD, "import Mathlib"), ATTACKS[name]) for name in QUICK]
    honest = [(Statement("p", text, "import Mathlib"), proof) for text, proof in PROVED]
    above = [
        (Statement("bad", BAD, "import Mathlib", context), proof)
        for context, proof in (
            contexts.HOSTILE[name] for name in contexts.HOSTILE if "sorry" in name or "axiom" in name
        )
    ]
    for asked, proof in [*attacks, *honest, *above][part::4]:
        answers = await asyncio.gather(*(tried(certifier, asked, proof, tier) for tier in TIERS))
        reached = [accepted for accepted, _ in answers]
        assert reached == sorted(reached, reverse=True), (asked, proof, answers)
        if asked.name == "p":
            assert all(reached), (asked, answers)


async def tried(certifier: Certifier, asked: Statement, proof: str, tier: Tier) -> tuple[bool, object]:
    try:
        verdict = await certifier.certify(asked, proof, tier, deadline_s=20)
    except InputError as error:
        return False, error
    return verdict.accepted, verdict


async def test_the_same_question_is_answered_from_memory(toolchain: Toolchain) -> None:
    async with Certifier(toolchain) as certifier:
        first = await certifier.certify(HONEST, "by omega")
        again = await certifier.certify(HONEST, "by omega")
        assert (first.cached, again.cached) == (False, True)
        assert (again.status, again.axioms, again.walls) == (first.status, first.axioms, first.walls)
        others = [
            certifier.certify(HONEST, "by omega", Tier.ELABORATED),
            certifier.certify(HONEST, "by omega "),
            certifier.certify(Statement(HONEST.name, HONEST.text, "import Mathlib\nopen Nat"), "by omega"),
            certifier.certify(Statement(HONEST.name, HONEST.text, HONEST.header, "def five := 5"), "by omega"),
        ]
        assert not any(verdict.cached for verdict in await asyncio.gather(*others))
        for _ in range(2):
            slow = await certifier.certify(HONEST, "by repeat (have := Nat.le_refl 0)", deadline_s=0.3)
            assert not slow.accepted
            assert slow.status == "rejected" or not slow.cached
