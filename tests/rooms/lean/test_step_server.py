"""The step server's own commands, driven over pipes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ember.lean.toolchain import Toolchain
from step_server import StepServer

LESS = "∀ a b : Nat, a < b → a + 1 ≤ b"
SWAP = "∀ p q : Prop, p ∧ q → q ∧ p"


@pytest.fixture(scope="module")
def server(toolchain: Toolchain) -> Iterator[StepServer]:
    with StepServer(toolchain, "Init") as running:
        yield running


def pretty(answer: dict) -> list[str]:
    return [goal["pp"] for goal in answer["goals"]]


# Steps


def test_a_step_shows_the_goals_as_lean_does(server: StepServer) -> None:
    answer = server.step(server.start(LESS), "intro a b h")
    assert answer["status"] == "advanced"
    assert pretty(answer) == ["a b : Nat\nh : a < b\n⊢ a + 1 ≤ b"]
    assert answer["us"] > 0


def test_a_step_that_takes_long_says_when_it_is_nearly_done_to_who_asks(server: StepServer) -> None:
    state = server.after(server.start("∀ a b c : Nat, a < b → b < c → 3 * a + 2 < 3 * c"), "intro a b c h k")
    assert server.step(state, "omega")["status"] == "proved"
    server.write(f'goal.step {{"stateId": {state}, "tactic": "omega", "near": true}}\n'.encode())
    assert server.read_line() == ""
    assert '"proved"' in server.read_line()


def test_cases_show_their_tags_and_the_acting_goal_comes_first(server: StepServer) -> None:
    state = server.after(server.start("∀ p q : Prop, p ∨ q → q ∨ p"), "intro p q h")
    answer = server.step(state, "cases h")
    assert [text.splitlines()[0] for text in pretty(answer)] == ["case inl", "case inr"]
    answer = server.step(answer["nextStateId"], "apply Or.inl", goalId=1)
    assert [text.splitlines()[0] for text in pretty(answer)] == ["case inr", "case inl"]


def test_a_finished_proof_is_proved(server: StepServer) -> None:
    state = server.after(server.start(SWAP), "intro p q h")
    assert server.step(state, "exact ⟨h.2, h.1⟩")["status"] == "proved"


def test_several_lines_are_one_tactic_block(server: StepServer) -> None:
    assert (
        server.step(server.start(SWAP), "intro p q ⟨hp, hq⟩\nconstructor\n· exact hq\n· exact hp")["status"] == "proved"
    )


def test_shared_hypotheses_are_shown_as_if_printed_anew(server: StepServer) -> None:
    state = server.after(server.start("∀ p q : Prop, ∀ a b : Nat, p → a = b → q → b = a"), "intro p q a b hp h hq")
    base = "p q : Prop\na b : Nat\nhp : p\nh : a = b\nhq : q\n⊢ b = a"
    for tactic, shown in [
        ("have k := h", base.replace("hq : q", "hq : q\nk : a = b")),
        ("have k := hq", base.replace("hq : q", "hq k : q")),
        ("clear hp", base.replace("hp : p\n", "")),
        (
            "have a := 3",
            base.replace("a b", "a✝ b")
            .replace("a = b", "a✝ = b")
            .replace("b = a", "b = a✝")
            .replace("⊢", "a : Nat\n⊢"),
        ),
        ("subst h", "p q : Prop\na : Nat\nhp : p\nhq : q\n⊢ a = a"),
        ("let k := 3", base.replace("⊢", "k : Nat := 3\n⊢")),
        ("refine Eq.trans (b := ?m) ?h ?g\ncase m => exact a", "case h\n" + base.replace("b = a", "b = a")),
    ]:
        answer = server.step(state, tactic)
        assert answer["status"] == "advanced", answer
        assert pretty(answer)[0] == shown


def test_states_are_immutable(server: StepServer) -> None:
    state = server.after(server.start(SWAP), "intro p q h")
    first = server.step(state, "constructor", hash=True)
    server.step(state, "exact ⟨h.2, h.1⟩")
    assert server.step(state, "constructor", hash=True)["hash"] == first["hash"]


def test_a_definition_can_be_built_too(server: StepServer) -> None:
    assert server.after(server.start("Nat → Nat"), "intro n", "exact n + 1") >= 0


# Failures are answers


def test_failures_say_where_and_what(server: StepServer) -> None:
    state = server.after(server.start(SWAP), "intro p q h")
    wrong = server.step(state, "have hp := h.1\nexact nonsense")
    assert (wrong["status"], wrong["kind"]) == ("refused", "tactic")
    assert "nonsense" in wrong["message"]
    assert wrong["pos"] == {"line": 2, "column": 6}
    logged = server.step(state, "have k := h.1\nexact ⟨h.2, by simp⟩")
    assert (logged["status"], logged["pos"]["line"]) == ("refused", 2)
    assert server.step(state, "exact )")["kind"] == "parse"
    assert server.step(state, "")["status"] == "refused"
    assert server.step(state, "exact ⟨h.2, h.1⟩ end theorem x : 1 = 2 := by sorry")["kind"] == "parse"


@pytest.mark.parametrize(
    "cheat",
    ["sorry", "admit", "exact sorry", "exact (sorry : False).elim", "exact absurd sorry sorry", "all_goals sorry",
     "have h : 2 = 3 := sorry; exact nomatch h", "first | done | sorry", "exact by sorry", "· sorry", "stop\nrfl",
     "exact sorryAx _ true", "apply sorryAx _ false", "native_decide", "decide", "exact nomatch (rfl : 1 = 1)"],
)  # fmt: skip
def test_nothing_unfinished_counts_as_progress(server: StepServer, cheat: str) -> None:
    answer = server.step(server.start("1 = 2"), cheat)
    assert answer["status"] == "refused", answer


def test_a_sorry_in_one_of_many_goals_is_no_progress(server: StepServer) -> None:
    state = server.after(server.start("1 = 1 ∧ 1 = 2"), "constructor")
    assert server.step(state, "all_goals first | rfl | sorry")["status"] == "refused"
    assert server.step(state, "case right => sorry")["status"] == "refused"


def test_an_axiom_of_the_context_proves_nothing(server: StepServer) -> None:
    state = server.begin("axiom cheat : 1 = 2\ntheorem t : 1 = 2 := by sorry", "t")["stateId"]
    answer = server.step(state, "exact cheat")
    assert answer["status"] == "refused"
    assert "cheat" in answer["message"]


def test_a_lemma_of_the_context_that_is_not_proved_proves_nothing(server: StepServer) -> None:
    text = "theorem cheat : 1 = 2 := sorry\ntheorem t : 1 = 2 := by sorry"
    answer = server.step(server.begin(text, "t")["stateId"], "exact cheat")
    assert (answer["status"], answer["kind"]) == ("refused", "sorry")


def test_what_the_kernel_did_not_see_proves_nothing(server: StepServer) -> None:
    state = server.start("∀ n : Nat, n = n + 1")
    skip = "set_option debug.skipKernelTC true in "
    for cheat in (skip + "decide +kernel", "intro n; " + skip + "omega"):
        assert server.step(state, cheat)["status"] == "refused"
    assert server.step(server.start("(1 : Nat) = 2"), skip + "decide +kernel")["status"] == "refused"
    text = "set_option debug.skipKernelTC true\ndef n := 1\ntheorem t : n = 2 := by sorry"
    opened = server.begin(text, "t")["stateId"]
    assert server.step(opened, "decide +kernel")["status"] == "refused"
    assert server.step(server.begin(text.replace("= 2", "= 1"), "t")["stateId"], "decide +kernel")["status"] == "proved"


def test_leftover_metavariables_are_no_proof(server: StepServer) -> None:
    state = server.start("∃ n : Nat, n = n")
    answer = server.step(state, "refine ⟨?_, rfl⟩")
    assert answer["status"] == "advanced"
    assert server.step(answer["nextStateId"], "exact 3")["status"] == "proved"


# Limits


def test_heartbeats_end_a_loop_and_the_next_step_has_its_own(server: StepServer) -> None:
    state = server.after(server.start("∀ a b c : Nat, a + b + c = b + a + 1"), "intro a b c")
    answer = server.step(state, "repeat rw [Nat.add_comm]", heartbeats=300)
    assert (answer["status"], answer["limit"]) == ("timeout", "heartbeats")
    assert server.step(state, "rw [Nat.add_comm]", heartbeats=300)["status"] == "advanced"


def test_a_time_limit_ends_a_loop(server: StepServer) -> None:
    state = server.after(server.start("∀ a b c : Nat, a + b + c = b + a + 1"), "intro a b c")
    answer = server.step(state, "repeat rw [Nat.add_comm]", timeoutMs=50)
    assert (answer["status"], answer["limit"]) == ("timeout", "wall")
    assert server.step(state, "rw [Nat.add_comm]", timeoutMs=30_000)["status"] == "advanced"


def test_deep_recursion_is_an_answer(server: StepServer) -> None:
    deep = "exact " + "(id " * 3000 + "rfl" + ")" * 3000
    answer = server.step(server.start("1 = 1"), deep)
    assert answer["status"] in ("timeout", "refused")
    assert server.step(server.start("1 = 1"), "rfl")["status"] == "proved"


# Batches


def test_a_batch_answers_every_candidate_in_order(server: StepServer) -> None:
    state = server.after(server.start(LESS), "intro a b h")
    answers = server.batch(
        state, ["exact h", "nonsense", "sorry", "induction b", "repeat rw [Nat.add_comm]"], heartbeats=500
    )
    assert [a["status"] for a in answers] == ["proved", "refused", "refused", "advanced", "timeout"]
    assert answers[3]["hash"]


def test_a_batch_folds_candidates_that_lead_to_one_state(server: StepServer) -> None:
    state = server.start(SWAP)
    answers = server.batch(state, ["intro p q h", "intro a b c", "intro p q", "intros", "refine fun x y z => ?_"])
    assert [a.get("foldedInto") for a in answers] == [None, 0, None, 0, 0]
    assert answers[1]["nextStateId"] == answers[0]["nextStateId"]
    assert "goals" not in answers[1]


def test_a_batch_makes_the_states_that_single_steps_make(server: StepServer) -> None:
    state = server.after(server.start(LESS), "intro a b h")
    tactics = ["induction b", "have := h", "cases h"]
    single = [server.step(state, tactic, hash=True) for tactic in tactics]
    assert [a["hash"] for a in server.batch(state, tactics)] == [a["hash"] for a in single]


def test_a_streamed_batch_sends_a_line_for_each_candidate(server: StepServer) -> None:
    state = server.start(SWAP)
    server.write(
        f'goal.batch {{"stateId": {state}, "tactics": ["intro p", "oops", "exact nope"], "stream": true}}\n'.encode()
    )
    lines = [server.read_line() for _ in range(3)]
    assert ['"refused"' in line for line in lines] == [False, True, True]
    assert server.ask("stat")["nGoals"] > 0


def test_an_empty_batch_has_no_results(server: StepServer) -> None:
    assert server.batch(server.start(SWAP), []) == []


# Hashes: meaning splits states, names do not


def hash_after(server: StepServer, statement: str, *tactics: str) -> str:
    state = server.start(statement)
    for tactic in tactics[:-1]:
        state = server.after(state, tactic)
    answer = server.step(state, tactics[-1], hash=True)
    assert answer["status"] == "advanced", answer
    return answer["hash"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((LESS, "intro a b h"), (LESS, "intro x y z")),
        ((SWAP, "intro p q h"), ("∀ a b : Prop, a ∧ b → b ∧ a", "intro x y z")),
        (("∀ n : Nat, ∀ m : Nat, n = m", "intro n"), ("∀ x : Nat, ∀ y : Nat, x = y", "intro z")),
        (("∃ n : Nat, n = 3", "apply Exists.intro"), ("∃ m : Nat, m = 3", "refine Exists.intro ?w ?h; rotate_left")),
        (("∀ n : Nat, n = n", "intro n", "have h := n"), ("∀ n : Nat, n = n", "intro m", "have k := m")),
    ],
)
def test_names_do_not_split_states(server: StepServer, one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert hash_after(server, *one) == hash_after(server, *other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((LESS, "intro a b"), (LESS, "intro a b h")),
        (("∀ n : Nat, n = 3", "intro n"), ("∀ n : Nat, n = 4", "intro n")),
        (("∀ n : Nat, n = n", "intro n"), ("∀ n : Int, n = n", "intro n")),
        (("∀ a b : Nat, a = b", "intro a b"), ("∀ a b : Nat, b = a", "intro a b")),
        (("∀ n : Nat, n = n", "intro n", "let k := 1"), ("∀ n : Nat, n = n", "intro n", "let k := 2")),
        (("1 = 2 ∧ 3 = 4", "constructor"), ("3 = 4 ∧ 1 = 2", "constructor")),
    ],
)
def test_meaning_splits_states(server: StepServer, one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert hash_after(server, *one) != hash_after(server, *other)


def test_goals_that_share_metavariables_are_one_component(server: StepServer) -> None:
    shared = server.step(server.start("∃ n : Nat, n = 3"), "apply Exists.intro")
    assert [goal["component"] for goal in shared["goals"]] == [0, 0]
    apart = server.step(server.start("1 = 1 ∧ 2 = 2"), "constructor")
    assert [goal["component"] for goal in apart["goals"]] == [0, 1]


# Theorems of a text


def test_begin_opens_a_theorem_as_lean_shows_it(server: StepServer) -> None:
    text = (
        "import Mathlib\nopen Nat\nuniverse u\nvariable (k : Nat)\n"
        "def twice (n : Nat) := n + n\n"
        "theorem t (a b : Nat) (h : twice a = b) : a + a = b ∧ k = k := by sorry\n"
    )
    answer = server.begin(text, "t")
    assert pretty(answer) == ["k a b : Nat\nh : twice a = b\n⊢ a + a = b ∧ k = k"]
    assert answer["target"] == "∀ (k a b : Nat), twice a = b → a + a = b ∧ k = k"
    assert server.step(answer["stateId"], "exact ⟨h, rfl⟩")["status"] == "proved"
    assert server.step(answer["stateId"], "exact ⟨add_comm 1 2, rfl⟩")["status"] == "refused"


def test_begin_keeps_universes_opens_and_unintroduced_binders(server: StepServer) -> None:
    text = "open Nat in\ntheorem t.{u} (α : Type u) (x : α) : ∀ y : α, y = x → x = y := by\n  sorry\n"
    answer = server.begin(text, "t")
    assert pretty(answer) == ["α : Type u\nx : α\n⊢ ∀ (y : α), y = x → x = y"]
    assert (
        server.step(answer["stateId"], "have id' : (α : Type u) → α → α := fun _ a => a\nintro y h; exact h.symm")[
            "status"
        ]
        == "proved"
    )


def test_begin_says_what_does_not_elaborate(server: StepServer) -> None:
    answer = server.ask(
        "goal.begin", file="theorem t : 1 = 1 := by sorry\ntheorem u : nonsense 3 := by sorry", name="u"
    )
    assert answer["error"] == "elab"
    assert "nonsense" in answer["desc"]
    assert answer["pos"] == {"line": 2, "column": 12}
    assert server.ask("goal.begin", file="theorem t : 1 = 1 := by sorry", name="u")["error"] == "elab"
    assert server.ask("goal.begin", file="theorem t : 1 = 1 := by", name="t")["error"] == "elab"


def test_a_statement_that_is_not_finished_is_not_opened(server: StepServer) -> None:
    assert server.ask("goal.start", expr="(sorry : Prop)")["error"] == "expr"
    assert server.ask("goal.begin", file="theorem t : (sorry : Prop) := by sorry", name="t")["error"] == "elab"


# Memory


def private_mb(pid: int) -> float:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_")) / 1024


def test_dropped_states_are_gone_and_their_memory_is_used_again(toolchain: Toolchain) -> None:
    with StepServer(toolchain, "Init") as server:
        state = server.after(server.start(LESS), "intro a b h")

        def round_of_steps() -> None:
            made = [server.step(state, "have := h")["nextStateId"] for _ in range(400)]
            assert server.ask("goal.delete", stateIds=made) == {}
            assert server.ask("stat")["nGoals"] == 2
            assert server.step(made[0], "exact h")["error"] == "index"

        for _ in range(3):
            round_of_steps()
        before = private_mb(server.process.pid)
        for _ in range(5):
            round_of_steps()
        assert private_mb(server.process.pid) < before * 1.1 + 4


def test_state_numbers_are_not_used_twice(server: StepServer) -> None:
    first = server.start(SWAP)
    server.ask("reset")
    assert server.ask("stat") == {"nGoals": 0}
    assert server.start(SWAP) > first
    assert server.step(first, "intro p")["error"] == "index"


def test_end_of_input_and_an_empty_line_end_the_process(toolchain: Toolchain) -> None:
    with StepServer(toolchain, "Init") as server:
        server.step(server.start("1 = 1"), "rfl", timeoutMs=1000)
        server.write(b"\n")
        assert server.process.wait(timeout=30) == 0
    with StepServer(toolchain, "Init") as server:
        assert server.process.stdin is not None
        server.process.stdin.close()
        assert server.process.wait(timeout=30) == 0


def test_what_was_logged_is_the_reason_not_that_the_elaborator_gave_up(server: StepServer) -> None:
    answer = server.step(server.start("∀ (p : Prop), p → p"), "exact fun p h => id ?_")
    assert answer["status"] == "refused"
    assert "don't know how to synthesize placeholder" in answer["message"]
