"""What the public client of Pantograph asks when it searches: targets of a text, subsumption, saved environments."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ember.lean.toolchain import Toolchain
from step_server import Answer, StepServer, tactic, targets, variables


def distilled(server: StepServer, text: str, **options: object) -> list[list[str]]:
    answer = server.ask("frontend.distil", file=text, **options)
    assert "targets" in answer, answer
    return [[goal["target"]["pp"] for goal in target["goals"]] for target in answer["targets"]]


# frontend.distil


def test_the_sorrys_of_a_proof_become_goals_in_their_contexts(server: StepServer) -> None:
    text = "theorem t : ∀ n m : Nat, n + m = m + n := by\n  intro n m\n  have h : n = n := sorry\n  sorry\n"
    (target,) = server.ask("frontend.distil", file=text, ignoreValues=False)["targets"]
    first, second = target["goals"]
    assert (first["target"]["pp"], variables(first)) == ("n = n", [("n", "Nat"), ("m", "Nat")])
    assert (second["target"]["pp"], variables(second)[-1]) == ("n + m = m + n", ("h", "n = n"))
    state = tactic(server, target["stateId"], "rfl")["nextStateId"]
    assert targets(tactic(server, state, "exact Nat.add_comm n m")) == []


def test_what_depends_on_a_target_is_searched_with_it(server: StepServer) -> None:
    text = "def f : Nat → Nat := sorry\ntheorem p (n : Nat) : f n = n := sorry\n"
    (target,) = server.ask("frontend.distil", file=text, ignoreValues=False)["targets"]
    assert [goal["target"]["pp"] for goal in target["goals"]] == ["Nat → Nat", "?f n = n"]
    assert target["goals"][0]["userName"] == "f"
    solved = tactic(server, target["stateId"], "exact fun n => n")
    assert targets(solved) == ["n = n"]
    assert targets(tactic(server, solved["nextStateId"], "rfl")) == []


def test_a_target_with_its_claims_is_one_statement_when_values_do_not_count(server: StepServer) -> None:
    text = "def f : Nat → Nat := sorry\ntheorem a : f 1 = 1 := sorry\ntheorem b : f 2 = 2 := sorry\n"
    assert distilled(server, text, ignoreValues=True) == [["{ f // f 1 = 1 ∧ f 2 = 2 }"]]
    assert distilled(server, text, ignoreValues=True, binderName="h") == [["{ h // h 1 = 1 ∧ h 2 = 2 }"]]


def test_what_has_nothing_to_do_with_a_target_is_there_and_the_target_is_not(server: StepServer) -> None:
    text = (
        "def f : Nat → Nat := sorry\ndef g (n : Nat) := n + 1\n"
        "theorem p : f 0 = g 0 := sorry\ntheorem q : g 0 = 1 := sorry\n"
    )
    assert distilled(server, text, ignoreValues=True) == [["{ f // f 0 = g 0 }"], ["g 0 = 1"]]
    second = server.ask("frontend.distil", file=text, ignoreValues=True)["targets"][1]["stateId"]
    assert "goals" not in tactic(server, second, "exact q")
    assert targets(tactic(server, second, "rfl")) == []


@pytest.mark.parametrize(
    "text",
    [
        "theorem t : 1 = := 2",
        "theorem t : 1 = 2 := by exact nonsense",
        "def f : Nat := sorry\ndef g : Nat := f",
    ],
)
def test_a_text_without_sensible_targets_is_an_error(server: StepServer, text: str) -> None:
    for command in ("frontend.distil", "frontend.refactor"):
        answer = server.ask(command, file=text)
        assert answer["error"] == "frontend", answer
        assert answer["desc"]


# frontend.refactor


def test_a_target_and_its_claims_become_one_definition(server: StepServer) -> None:
    text = (
        "theorem other : 1 = 1 := by rfl\n\n/-- As it is. -/\ndef f : Nat -> Nat := sorry\n"
        "theorem property (n : Nat) : f n = n := sorry\n"
    )
    out = server.ask("frontend.refactor", file=text, coreOptions=[])["file"]
    assert out.split("\n") == [
        "",
        "theorem other : 1 = 1 := by rfl",
        "/-- As it is. -/",
        "def f_composite : { f : Nat → Nat // ∀ (n : Nat), f n = n } :=",
        "  sorry",
    ]
    (unit, last) = server.ask("frontend.process", file=out)["units"]
    assert unit["messages"] == []
    assert [message["severity"] for message in last["messages"]] == ["warning"]


# goal.subsume


def subsume(server: StepServer, state: int, goal: Answer, candidates: list[Answer], **more: int) -> Answer:
    names = [candidate["name"] for candidate in candidates]
    return server.ask("goal.subsume", stateId=state, goal=goal["name"], candidates=names, **more)


def test_a_goal_that_came_back_is_a_circle(server: StepServer) -> None:
    one = tactic(server, server.start("forall (p : Prop), p -> p"), "intro p")
    two = tactic(server, one["nextStateId"], "intro h")
    three = tactic(server, two["nextStateId"], "revert h")
    answer = subsume(server, three["nextStateId"], three["goals"][0], [one["goals"][0], two["goals"][0]])
    assert answer == {"result": "cycle", "subsumptor": one["goals"][0]["name"]}


def test_a_goal_that_an_earlier_proof_settles_is_closed_by_it(server: StepServer) -> None:
    state = tactic(server, server.start("∀ p q : Prop, p ∧ q → (q ∧ p) ∧ ∀ r : Prop, r → q ∧ p"), "intro p q h")
    both = tactic(server, state["nextStateId"], "constructor")
    half = tactic(server, both["nextStateId"], "exact ⟨h.2, h.1⟩")
    deeper = tactic(server, half["nextStateId"], "intro r k")
    answer = subsume(server, deeper["nextStateId"], deeper["goals"][0], [both["goals"][0]])
    assert (answer["result"], answer["subsumptor"]) == ("subsumed", both["goals"][0]["name"])
    printed = server.ask("goal.print", stateId=answer["stateId"], rootExpr=True, goals=True)
    assert (printed["goals"], printed["rootHasMVar"]) == ([], False)


def test_a_proof_of_another_state_is_carried_over(server: StepServer) -> None:
    here = tactic(server, server.start("∀ a b : Nat, a = b → b = a"), "intro a b h")
    there = tactic(server, server.start("∀ x y : Nat, x = y → y = x"), "intro x y k")
    done = tactic(server, there["nextStateId"], "exact k.symm")
    answer = subsume(server, here["nextStateId"], here["goals"][0], there["goals"], srcStateId=done["nextStateId"])
    assert answer["result"] == "subsumed"
    assert server.ask("goal.print", stateId=answer["stateId"], goals=True)["goals"] == []


def test_what_says_something_else_does_not_subsume(server: StepServer) -> None:
    both = tactic(server, server.start("∀ a : Nat, (a = a) ∧ (a + 0 = 0 + a)"), "intro a; constructor")
    first, second = both["goals"]
    done = tactic(server, both["nextStateId"], "rfl")
    assert subsume(server, done["nextStateId"], second, [first]) == {"result": "none"}
    assert subsume(server, done["nextStateId"], second, [{"name": "_uniq.0"}])["error"] == "index"


# goal.continue by the names that are shown


def test_a_goal_resumes_by_its_tag(server: StepServer) -> None:
    server.ask("options.set", automaticMode=False)
    both = tactic(server, server.start("1 = 1 ∧ 2 = 2"), "constructor")
    left = tactic(server, both["nextStateId"], "rfl")
    resumed = server.ask("goal.continue", target=left["nextStateId"], goals=["right"])
    assert [goal["target"]["pp"] for goal in resumed["goals"]] == ["2 = 2"]
    assert server.ask("goal.continue", target=left["nextStateId"], goals=["left"])["error"] == "structure"


# Environments


def test_an_environment_is_saved_and_made_again(toolchain: Toolchain, tmp_path: Path) -> None:
    path = str(tmp_path / "environment")
    with StepServer(toolchain, "Init") as first:
        text = "def mystery (x : Nat) := x + 123\ntheorem m0 : mystery 0 = 123 := rfl"
        first.ask("frontend.process", file=text, inheritEnv=True)
        first.ask("env.add", name="twice", type="Nat → Nat", value="fun n => n + n", isTheorem=False)
        assert first.ask("env.save", path=path) == {}
    with StepServer(toolchain, "Init") as second:
        second.ask("frontend.process", file="def local (x : Nat) := x", inheritEnv=True)
        assert second.ask("env.load", path=path) == {}
        assert second.ask("env.inspect", name="local")["error"] == "index"
        assert second.ask("env.inspect", name="twice")["type"] == {"pp": "Nat → Nat"}
        assert targets(tactic(second, second.start("mystery 0 = 123"), "exact m0")) == []
        Path(path).write_text(json.dumps({"imports": ["Init"], "requests": [{"cmd": "stat"}]}))
        assert second.ask("env.load", path=path)["error"] == "parse"
        assert "error" not in second.ask("env.inspect", name="twice")


def test_a_catalog_shows_what_a_text_added(toolchain: Toolchain) -> None:
    with StepServer(toolchain, "Init") as server:
        text = "def foo : Nat → Nat | 0 => 1 | n + 1 => foo n\ntheorem bar : foo 0 = 1 ∧ foo 1 = 1 := by simp [foo]"
        server.ask("frontend.process", file=text, inheritEnv=True)
        shown = server.ask("env.catalog", modulePrefix="Init", invertFilter=True)["symbols"]
        assert {"dfoo", "dfoo.match_1", "dfoo._sunfold", "tbar"} <= set(shown)
        assert not [name for name in shown if "._proof_" in name or "._simp_" in name]


def test_what_a_text_hid_from_the_kernel_proves_nothing(toolchain: Toolchain) -> None:
    hidden = "set_option debug.skipKernelTC true in\ntheorem bad : 1 = 2 := by decide +kernel"
    with StepServer(toolchain, "Init") as server:
        (unit,) = server.ask("frontend.process", file=hidden, inheritEnv=True)["units"]
        assert unit["messages"] == []
        begun = server.ask("goal.begin", file="theorem x : 1 = 2 := by sorry", name="x")["stateId"]
        for state in (server.start("1 = 2"), begun):
            assert server.step(state, "exact bad")["status"] == "refused"
            assert "goals" not in tactic(server, state, "exact bad")


# Invocations


def test_only_what_was_written_counts_as_a_tactic(server: StepServer, tmp_path: Path) -> None:
    source, out = tmp_path / "text.lean", tmp_path / "invocations.json"
    source.write_text(
        "theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q := by\n"
        "  have h : p := by exact hp\n  constructor\n  · exact h\n  · first | (exact hq) | simp\n"
    )
    server.ask("frontend.process", fileName=str(source), invocations=str(out), readHeader=True)
    (unit,) = json.loads(out.read_text())["units"]
    assert [invocation["tactic"] for invocation in unit["invocations"]] == [
        "have h : p := by exact hp",
        "exact hp",
        "constructor",
        "exact h",
        "first | (exact hq) | simp",
        "exact hq",
    ]
