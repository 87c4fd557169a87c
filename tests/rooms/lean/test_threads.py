"""A batch on several threads of one process: the answers of one thread, in the order of the candidates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from ember.core.errors import InputError
from ember.core.outcomes import Advanced, Proved, Refused, TimedOut
from ember.core.ports import StepLimits
from ember.lean.steps.pool import Pool, PoolOptions
from ember.lean.text.source import parse_statement
from ember.lean.toolchain import Toolchain
from step_server import StepServer

SWAP = "∀ p q : Prop, p ∧ q → q ∧ p"
CANDIDATES = [
    "intro p q h", "simp", "intro a b c", "omega", "intro p q ⟨hp, hq⟩", "rfl", "intro p",
    "exact fun _ _ h => ⟨h.2, h.1⟩", "intro x", "constructor", "intros", "intro p q; exact fun h => h", "oops",
    "tauto", "intro p q h; constructor", "intro p q r",
]  # fmt: skip
LOOP = "repeat (have := Nat.le_refl 0)"


@pytest.fixture(scope="module")
def server(toolchain: Toolchain) -> Iterator[StepServer]:
    with StepServer(toolchain, "Ember") as server:
        yield server


def timeless(answers: list[dict[str, Any]], base: int) -> list[dict[str, Any]]:
    """What may not depend on the threads: all but times, names, and the number at which counting began."""
    told = [{key: value for key, value in answer.items() if key not in ("us", "goals")} for answer in answers]
    for answer, shorter in zip(answers, told, strict=True):
        shorter["goals"] = [goal["pp"] for goal in answer.get("goals", [])]
        if "nextStateId" in shorter:
            shorter["nextStateId"] -= base
    return told


def test_threads_change_no_answer(server: StepServer) -> None:
    state = server.start(SWAP)
    seen = []
    for threads in (1, 2, 3, 16, 40):
        base = server.step(state, "intro p q h")["nextStateId"]
        answers = server.batch(state, CANDIDATES, threads=threads)
        assert len(answers) == len(CANDIDATES)
        seen.append(timeless(answers, base))
    assert all(answers == seen[0] for answers in seen[1:])
    assert [answer.get("foldedInto") for answer in seen[0]][2] == 0, "names do not split states"


def test_states_made_side_by_side_go_on(server: StepServer) -> None:
    state = server.start("∀ a b : Nat, a < b → a + 1 ≤ b")
    answers = server.batch(state, [f"intro x{n} y{n} h{n}; have g{n} := h{n}" for n in range(12)], threads=4)
    first = answers[0]["nextStateId"]
    assert {answer["nextStateId"] for answer in answers} == {first}, "all say the same under other names"
    different = server.batch(state, [f"intro x y h; have g : x + {n} = x + {n} := rfl" for n in range(12)], threads=4)
    made = [answer["nextStateId"] for answer in different]
    assert len(set(made)) == 12
    for number, one in enumerate(made):
        assert (
            f"x + {number} = x + {number}"
            in server.ask("goal.print", stateId=one, goals=True)["goals"][0]["vars"][-1]["type"]["pp"]
        )
        assert server.step(one, "exact h")["status"] == "proved"


def test_each_candidate_has_limits_of_its_own(server: StepServer) -> None:
    state = server.start(SWAP)
    tactics = [LOOP, "intro p q h", LOOP, "intro p"]
    answers = server.batch(state, tactics, threads=2, heartbeats=500)
    assert [answer["status"] for answer in answers] == ["timeout", "advanced", "timeout", "advanced"]
    assert {answer["limit"] for answer in answers[::2]} <= {"heartbeats", "depth"}
    answers = server.batch(state, tactics, threads=2, heartbeats=0, timeoutMs=300)
    assert [answer["status"] for answer in answers] == ["timeout", "advanced", "timeout", "advanced"]


def test_threads_end_with_the_process(toolchain: Toolchain) -> None:
    with StepServer(toolchain, "Init") as server:
        server.batch(server.start("1 = 1"), ["rfl", "exact rfl", "decide"], threads=3, timeoutMs=1000)
        server.write(b"\n")
        assert server.process.wait(timeout=30) == 0


async def test_a_candidate_that_costs_the_process_is_the_only_one_to_be_blamed(toolchain: Toolchain) -> None:
    runaway = "exact absurd (show 10 ^ 10 ^ 10 = 0 from by decide) (by simp)"
    deep = "exact (show " + "(" * 9000 + "1" + ")" * 9000 + " = 1 from rfl) ▸ id"
    tactics = [
        "intro h",
        "intro h; constructor",
        runaway,
        "rintro ⟨a, b⟩",
        deep,
        "exact fun h => ⟨h.2, h.1⟩",
        "intro ⟨a, b⟩",
    ]
    limits = StepLimits(heartbeats=0, wall_s=1.0)
    statement = parse_statement("theorem swap (p q : Prop) : p ∧ q → q ∧ p")
    async with Pool(toolchain, PoolOptions(size=1, threads=3)) as pool, await pool.start(statement) as proof:
        outcomes = await proof.batch(proof.root, tactics, limits)
        assert isinstance(outcomes[2], TimedOut | Refused)
        assert isinstance(outcomes[4], TimedOut | Refused)
        assert isinstance(outcomes[5], Proved)
        assert [type(outcome) for outcome in (outcomes[0], outcomes[1], outcomes[3], outcomes[6])] == [Advanced] * 4


def test_a_worker_has_at_least_one_thread(toolchain: Toolchain) -> None:
    with pytest.raises(InputError, match="at least one thread"):
        Pool(toolchain, PoolOptions(size=1, threads=0))
    assert PoolOptions(size=1000).threads_of_a_worker == 1
