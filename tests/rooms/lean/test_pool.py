"""Worker, pool and sessions on real Lean processes: answers, faults, cancellation, recycling, no zombie."""

from __future__ import annotations

import asyncio
import contextlib
import os
import random
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from ember.core.errors import InputError, PoolClosed, StatementError, WorkerDied, WorkerError
from ember.core.outcomes import Advanced, Proved, Refused, TimedOut
from ember.core.ports import Candidates, StepLimits
from ember.core.statement import Statement
from ember.lean.steps.pool import Pool, PoolOptions
from ember.lean.steps.worker import Worker
from ember.lean.text.source import parse_statement
from ember.lean.toolchain import Toolchain

SWAP = parse_statement("theorem swap (p q : Prop) : p ∧ q → q ∧ p")
LOOP = "repeat (have := Nat.le_refl 0)"


def children() -> set[int]:
    """All processes below this one, zombies included."""
    found: set[int] = set()
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[1]) == os.getpid():
                found.add(int(entry.name))
    return found


@pytest.fixture
async def pool(toolchain: Toolchain) -> AsyncIterator[Pool]:
    before = children()
    async with Pool(toolchain, PoolOptions(size=2)) as pool:
        yield pool
    assert children() <= before, "every process is gone and reaped"


async def test_steps_are_values(pool: Pool) -> None:
    async with await pool.start(SWAP) as proof:
        outcomes = await proof.batch(proof.root, ["intro h", "exact rfl", "intro ⟨a, b⟩; exact ⟨b, a⟩", "exact ("])
        advanced, refused, proved, unparsed = outcomes
        assert isinstance(advanced, Advanced)
        assert "h : p ∧ q" in advanced.state.goals[0].text
        assert isinstance(refused, Refused)
        assert refused.position is not None
        assert isinstance(proved, Proved)
        assert isinstance(unparsed, Refused)
        assert isinstance(await proof.step(advanced.state, "exact ⟨h.2, h.1⟩"), Proved)


async def test_a_batch_whose_time_is_over_tries_nothing(pool: Pool) -> None:
    async with await pool.start(SWAP) as proof:
        assert await proof.batch(proof.root, ["intro h"], StepLimits(batch_s=0.0)) == []
        assert isinstance(await proof.step(proof.root, "intro h"), Advanced)


async def test_a_batch_ends_with_its_time_not_with_its_tactics(pool: Pool) -> None:
    """Each tactic alone may take as long as the whole batch: only the first is tried to its end."""
    async with await pool.start(SWAP) as proof:
        limits = StepLimits(heartbeats=0, wall_s=0.4, batch_s=0.4)
        outcomes = await proof.batch(proof.root, [LOOP] * 5, limits)
        assert [type(outcome) for outcome in outcomes] == [TimedOut]
        assert isinstance(await proof.step(proof.root, "intro h"), Advanced)


async def test_twins_are_told_by_their_place_in_the_whole_batch(pool: Pool) -> None:
    """The first tactic costs the process, so that the others are asked for by themselves."""
    async with await pool.start(SWAP) as proof:
        runaway = "exact absurd (show 10 ^ 10 ^ 10 = 0 from by decide) (by simp)"
        limits = StepLimits(heartbeats=0, wall_s=1.0)
        outcomes = await proof.batch(proof.root, [runaway, "exact rfl", "intro h", "intro g"], limits)
        twin = outcomes[3]
        assert isinstance(twin, Advanced)
        assert twin.folded_into == 2


async def test_old_states_stay_valid(pool: Pool) -> None:
    async with await pool.start(SWAP) as proof:
        first = await proof.step(proof.root, "intro h")
        second = await proof.step(proof.root, "rintro ⟨a, b⟩")
        assert isinstance(first, Advanced)
        assert isinstance(second, Advanced)
        assert isinstance(await proof.step(first.state, "exact ⟨h.2, h.1⟩"), Proved)
        assert isinstance(await proof.step(second.state, "exact ⟨b, a⟩"), Proved)


async def test_a_statement_that_does_not_elaborate_is_bad_input(pool: Pool) -> None:
    with pytest.raises(InputError, match="does not elaborate"):
        await pool.start(parse_statement("theorem t : absent = 1"))


async def test_sorry_is_never_progress(pool: Pool) -> None:
    async with await pool.start(SWAP) as proof:
        for tactic in ["sorry", "admit", "exact sorry", "intro h; exact ⟨h.2, sorry⟩", "exact sorryAx _ false"]:
            assert isinstance(await proof.step(proof.root, tactic), Refused), tactic


async def test_dropped_states_are_unknown_and_their_children_survive(pool: Pool) -> None:
    async with await pool.start(SWAP) as proof:
        first = await proof.step(proof.root, "intro h")
        assert isinstance(first, Advanced)
        second = await proof.step(first.state, "have g := h.1")
        assert isinstance(second, Advanced)
        await proof.drop([first.state])
        assert isinstance(await proof.step(second.state, "exact ⟨h.2, g⟩"), Proved)
        other = await proof.step(proof.root, "intro k")
        assert isinstance(other, Advanced)
        await proof.drop([other.state])
        with pytest.raises(InputError, match="dropped"):
            await proof.step(other.state, "simp")


async def test_an_independent_goal_stands_alone(pool: Pool) -> None:
    async with await pool.start(parse_statement("theorem t (p q : Prop) (a : p) (b : q) : p ∧ q")) as proof:
        split = await proof.step(proof.root, "constructor")
        assert isinstance(split, Advanced)
        assert {goal.component for goal in split.state.goals} == {0, 1}
        right = await proof.focus(split.state, 1)
        assert [goal.target for goal in right.goals] == ["q"]
        assert isinstance(await proof.step(right, "exact b"), Proved)
        assert isinstance(await proof.step(right, "exact a"), Refused)


async def test_goals_of_an_expansion_are_printed_when_they_are_looked_at(pool: Pool) -> None:
    statement = parse_statement("theorem t (n : Nat) (h : n = 2) : n = 2 ∧ 2 = n")
    async with await pool.start(statement) as proof:
        ((split, single),) = await proof.expand(
            [Candidates(proof.root, ["let k := n + 1; constructor", "refine id ?_"])]
        )
        assert isinstance(split, Advanced)
        assert isinstance(single, Advanced)
        assert not any(part.printed for part in (*split.parts, *single.parts))
        for pid in pool.pids:  # what was not printed yet can be made again elsewhere
            os.killpg(pid, signal.SIGKILL)
        left, right, same = await proof.show([*split.parts, *single.parts])
        assert left.text == "n : ℕ\nh : n = 2\nk : ℕ := ⋯\n⊢ n = 2"
        assert right.text.endswith("⊢ 2 = n")
        assert same.text == proof.root.text
        outcomes = await proof.expand(
            [Candidates(left, ["exact h.symm", "exact h"]), Candidates(right, ["exact h.symm"])]
        )
        assert [[type(outcome) for outcome in batch] for batch in outcomes] == [[Refused, Proved], [Proved]]


async def test_who_costs_the_process_in_a_wave_is_found_out(pool: Pool) -> None:
    runaway = "exact absurd (show 10 ^ 10 ^ 10 = 0 from by decide) (by simp)"
    async with await pool.start(parse_statement("theorem t (p q : Prop) (a : p) (b : q) : p ∧ q")) as proof:
        ((split,),) = await proof.expand([Candidates(proof.root, ["constructor"])])
        assert isinstance(split, Advanced)
        limits = StepLimits(heartbeats=0, wall_s=1.0)
        left, right = split.parts
        wave = [
            Candidates(left, ["exact b", "exact a"], limits),
            Candidates(right, ["exact a", runaway, "exact b"], limits),
        ]
        outcomes = await proof.expand(wave)
        assert [type(outcome) for outcome in outcomes[0]] == [Refused, Proved]
        first, culprit, last = outcomes[1]
        assert isinstance(first, Refused)
        assert isinstance(last, Proved)
        assert isinstance(culprit, TimedOut) or "PANIC" in str(culprit)


async def test_a_killed_worker_is_replaced_and_its_states_replayed(pool: Pool) -> None:
    async with await pool.start(SWAP) as proof:
        first = await proof.step(proof.root, "intro h")
        assert isinstance(first, Advanced)
        for pid in pool.pids:
            os.kill(pid, signal.SIGKILL)
        again = await proof.step(first.state, "exact ⟨h.2, h.1⟩")
        assert isinstance(again, Proved)


async def test_workers_killed_at_random_lose_and_double_nothing(pool: Pool) -> None:
    dice = random.Random(7)
    async with await pool.start(SWAP) as proof:
        names = [f"h{number}" for number in range(1000)]
        answered: list[str] = []
        for name in names:
            if dice.random() < 0.01:
                os.kill(dice.choice(pool.pids), signal.SIGKILL)
            outcome = await proof.step(proof.root, f"intro {name}")
            assert isinstance(outcome, Advanced)
            assert f"{name} : p ∧ q" in outcome.state.goals[0].text
            answered.append(name)
            await proof.drop([outcome.state])
        assert answered == names


async def test_a_worker_killed_again_and_again_is_reported_as_infrastructure(toolchain: Toolchain) -> None:
    async with Pool(toolchain, PoolOptions(size=1)) as pool, await pool.start(SWAP) as proof:
        stop = asyncio.Event()

        async def assassin() -> None:
            while not stop.is_set():
                for pid in pool.pids:
                    with contextlib.suppress(ProcessLookupError):  # died of the last bullet
                        os.kill(pid, signal.SIGKILL)
                await asyncio.sleep(0)

        task = asyncio.create_task(assassin())
        try:
            with pytest.raises(WorkerDied):
                for _ in range(100):
                    await proof.step(proof.root, "intro h")
        finally:
            stop.set()
            await task


@pytest.mark.parametrize(
    ("tactic", "limits"),
    [
        ("repeat (have := Nat.le_refl 0)", {"heartbeats", "wall", "memory", "depth"}),
        ("exact absurd (show 10 ^ 10 ^ 10 = 0 from by decide) (by simp)", {"heartbeats", "wall", "memory", "depth"}),
    ],
)
async def test_a_runaway_tactic_ends_at_a_limit_and_the_next_is_fine(pool: Pool, tactic: str, limits: set[str]) -> None:
    async with await pool.start(SWAP) as proof:
        loop = asyncio.get_running_loop()
        start = loop.time()
        outcome = await proof.step(proof.root, tactic, StepLimits(heartbeats=0, wall_s=2.0))
        assert loop.time() - start < 30, "the test machine may be slow; the limit is two seconds"
        assert isinstance(outcome, TimedOut | Refused), outcome
        if isinstance(outcome, TimedOut):
            assert outcome.limit in limits
        assert isinstance(await proof.step(proof.root, "intro h"), Advanced)


async def test_one_hanging_candidate_costs_only_itself(pool: Pool) -> None:
    async with await pool.start(SWAP) as proof:
        tactics = ["intro h", LOOP, "intro k", "rintro ⟨a, b⟩; exact ⟨b, a⟩"]
        outcomes = await proof.batch(proof.root, tactics, StepLimits(heartbeats=0, wall_s=1.0))
        assert isinstance(outcomes[0], Advanced)
        assert isinstance(outcomes[1], TimedOut | Refused)
        assert isinstance(outcomes[2], Advanced)
        assert isinstance(outcomes[3], Proved)


async def test_two_hundred_clients_on_two_workers(pool: Pool) -> None:
    async def client(number: int) -> bool:
        statement = parse_statement(f"theorem t{number} (n : Nat) (h : n = {number}) : n + 1 = {number + 1}")
        async with await pool.start(statement) as proof:
            return isinstance(await proof.step(proof.root, "omega"), Proved)

    assert all(await asyncio.gather(*(client(number) for number in range(200))))
    assert pool.statistics.started <= 4


async def test_a_cancelled_caller_leaves_at_once_and_harms_nobody(pool: Pool) -> None:
    async with await pool.start(SWAP) as proof:
        task = asyncio.create_task(proof.step(proof.root, LOOP, StepLimits(heartbeats=0, wall_s=60.0)))
        await asyncio.sleep(0.1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert isinstance(await proof.step(proof.root, "intro h"), Advanced)


async def test_closing_a_busy_pool_answers_everyone(toolchain: Toolchain) -> None:
    before = children()
    pool = Pool(toolchain, PoolOptions(size=2))
    proofs = [await pool.start(SWAP) for _ in range(4)]
    tasks = [
        asyncio.create_task(proof.step(proof.root, LOOP, StepLimits(heartbeats=0, wall_s=60.0))) for proof in proofs
    ]
    await asyncio.sleep(0.1)
    await pool.close()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    assert all(isinstance(result, PoolClosed | TimedOut | Refused) for result in results), results
    assert children() <= before
    with pytest.raises(PoolClosed):
        await pool.start(SWAP)


async def test_a_used_up_worker_is_replaced_when_no_proof_lives_on_it(toolchain: Toolchain) -> None:
    async with Pool(toolchain, PoolOptions(size=1, recycle_requests=10)) as pool:
        for _ in range(8):
            async with await pool.start(SWAP) as proof:
                for _ in range(5):
                    await proof.step(proof.root, "intro h")
        assert pool.statistics.recycled >= 2
        assert pool.statistics.fell == {}


async def test_a_worker_over_its_soft_memory_is_replaced_under_a_living_proof(toolchain: Toolchain) -> None:
    async with Pool(toolchain, PoolOptions(size=1, soft_memory_mb=1)) as pool, await pool.start(SWAP) as proof:
        for _ in range(130):
            assert isinstance(await proof.step(proof.root, "intro h"), Advanced)
        assert pool.statistics.recycled >= 1


async def test_a_process_that_is_not_a_server_is_a_clear_error(toolchain: Toolchain, tmp_path: Path) -> None:
    main = tmp_path / "Main.lean"
    main.write_text("def main : IO UInt32 := do return 0\n")
    with pytest.raises(WorkerError):
        await Worker.start(toolchain, ["--run", str(main)])


def test_a_pool_has_at_least_one_worker(toolchain: Toolchain) -> None:
    with pytest.raises(InputError):
        Pool(toolchain, PoolOptions(size=0))


async def test_a_theorem_inside_a_namespace(pool: Pool) -> None:
    statement = Statement("fine", "theorem fine (n : ℕ) : two + n = n + 2", context="namespace Deep\ndef two : ℕ := 2")
    async with await pool.start(statement) as proof:
        assert isinstance(await proof.step(proof.root, "simp [two]; omega"), Proved | Refused)
        assert isinstance(await proof.step(proof.root, "unfold two; omega"), Proved)


async def test_a_statement_that_does_not_end_is_given_up(pool: Pool) -> None:
    count = "Nat.rec (motive := fun _ => Nat) 0 (fun _ n => n + 1) 1000000000 = 1"
    slow = Statement("t", f"theorem t : (by have : {count} := by decide +kernel\n                exact True)")
    with pytest.raises(StatementError) as caught:
        await pool.start(slow, 1.0)
    assert caught.value.word == "out_of_time"
    async with await pool.start(Statement("u", "theorem u : 1 = 1")) as proof:
        assert isinstance(await proof.step(proof.root, "rfl"), Proved)
