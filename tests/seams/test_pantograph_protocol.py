"""What the public Python client of Pantograph 0.3.15 sends, byte for byte in form, and what it reads of the answers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from step_server import StepServer, tactic, targets, variables

# Requests in both forms, and what is not a request


def test_both_forms_of_a_request_are_answered(server: StepServer) -> None:
    assert server.raw("stat {}") == {"nGoals": 0}
    assert server.raw('{"cmd": "stat", "payload": {}}') == {"nGoals": 0}
    assert server.raw("stat") == {"nGoals": 0}
    assert server.raw('{"cmd": "stat"}') == {"nGoals": 0}


FAULTS = {
    "command": """goal.start { | goal.start [1, 2] | { | [] | 17 | "stat" | {"payload": {}} | {"cmd": 3}
        | no.such.command {}
        | goal.tactic {} | goal.tactic {"stateId": "0", "tactic": "rfl"} | goal.tactic {"stateId": -1, "tactic": "rfl"}
        | goal.start {"expr": 3} | goal.delete {"stateIds": 3}""",
    "index": """goal.tactic {"stateId": 999, "tactic": "rfl"} | goal.start {"copyFrom": "no.such.thing"}
        | goal.print {"stateId": 5} | goal.continue {"target": 5, "branch": 6} | env.inspect {"name": "no.such.thing"}
        | goal.batch {"stateId": 0, "tactics": "rfl"} | goal.step {"stateId": 0}""",
    "arguments": """goal.start {} | goal.start {"expr": "1 = 1", "copyFrom": "Nat.add_comm"} | frontend.process {}""",
    "parse": """goal.start {"expr": "1 = "} | env.parse {"input": ")", "category": "tactic"}""",
    "expr": """goal.start {"expr": "nonsense"}""",
    "io": """goal.load {"path": "/nonexistent/state"} | frontend.process {"fileName": "/nonexistent/file.lean"}""",
}


@pytest.mark.parametrize(
    ("line", "kind"), [(line.strip(), kind) for kind, lines in FAULTS.items() for line in lines.split("|")]
)
def test_what_cannot_be_answered_is_an_error_and_not_the_end(server: StepServer, line: str, kind: str) -> None:
    answer = server.raw(line)
    assert answer["error"] == kind, answer
    assert isinstance(answer["desc"], str)
    assert server.ask("stat") == {"nGoals": 0}


def test_bytes_that_are_not_text_are_an_error_and_not_the_end(server: StepServer) -> None:
    server.write(b'goal.start {"expr": "\xff\xfe"}\n')
    assert json.loads(server.read_line())["error"]
    assert server.ask("stat") == {"nGoals": 0}


def test_a_long_request_is_answered(server: StepServer) -> None:
    state = server.start("1 = 1")
    assert "messages" in tactic(server, state, "exact " + "id (" * 200 + "nonsense" + ")" * 200)
    assert targets(tactic(server, state, "-- " + "x" * 2_000_000 + "\nrfl")) == []


# Goals


def test_a_proof_step_by_step(server: StepServer) -> None:
    answer = server.ask("goal.start", expr="forall (p q: Prop), Or p q -> Or q p")
    assert answer["root"].startswith("_uniq")
    one = tactic(server, answer["stateId"], "intro a")
    assert targets(one) == ["∀ (q : Prop), a ∨ q → q ∨ a"]
    assert variables(one["goals"][0]) == [("a", "Prop")]
    assert "userName" not in one["goals"][0]
    two = tactic(server, one["nextStateId"], "intro b h")
    three = tactic(server, two["nextStateId"], "cases h")
    assert [g["userName"] for g in three["goals"]] == ["inl", "inr"]
    assert variables(three["goals"][0])[2] == ("h✝", "a")
    assert three["goals"][0]["vars"][2]["isInaccessible"] is True
    four = tactic(server, three["nextStateId"], "apply Or.inl", goalId=1)
    five = tactic(server, four["nextStateId"], "assumption")
    assert [g["userName"] for g in five["goals"]] == ["inl"]
    assert targets(tactic(server, five["nextStateId"], "exact Or.inr (by assumption)")) == []


def test_a_failed_tactic_has_messages_and_no_goals(server: StepServer) -> None:
    answer = tactic(server, server.start("1 = 2"), "rfl")
    assert "goals" not in answer
    message = answer["messages"][0]
    assert message["severity"] == "error"
    assert set(message["pos"]) == {"line", "column"}
    assert "kind" in message
    assert message["data"]
    assert "parseError" in tactic(server, server.start("1 = 2"), "exact )")


@pytest.mark.parametrize("cheat", ["sorry", "exact sorry", "admit", "native_decide"])
def test_a_cheat_raises_in_the_client(server: StepServer, cheat: str) -> None:
    answer = tactic(server, server.start("1 = 2"), cheat)
    assert "goals" not in answer or answer["hasSorry"]


def test_have_let_and_terms(server: StepServer) -> None:
    state = server.start("1 + 1 = 2")
    have = server.ask("goal.tactic", stateId=state, have="2 = 1 + 1", binderName="h")
    assert targets(have) == ["2 = 1 + 1", "1 + 1 = 2"]
    assert [variables(g) for g in have["goals"]] == [[], [("h", "2 = 1 + 1")]]
    let = server.ask("goal.tactic", stateId=state, let="2 = 1 + 1", binderName="h")
    assert let["goals"][0]["userName"] == "h"
    assert let["goals"][1]["vars"][0]["value"]["pp"] == "?h"
    assert targets(tactic(server, have["nextStateId"], "rfl")) == ["1 + 1 = 2"]
    hole = server.ask("goal.tactic", stateId=state, expr="Eq.trans (b := 2) _ rfl")
    assert targets(hole) == ["1 + 1 = 2"]
    assert targets(server.ask("goal.tactic", stateId=state, expr="rfl")) == []
    assert "goals" not in server.ask("goal.tactic", stateId=state, expr="nonsense")


def test_a_draft_leaves_its_sorrys_as_goals(server: StepServer) -> None:
    state = tactic(server, server.start("∀ p : Prop, p → p"), "intro p")["nextStateId"]
    answer = server.ask("goal.tactic", stateId=state, draft="by\nhave h1 : Or p p := sorry\nsorry")
    assert targets(answer) == ["p ∨ p", "p → p"]
    assert variables(answer["goals"][1]) == [("p", "Prop"), ("h1", "p ∨ p")]
    lambdas = server.ask("goal.tactic", stateId=state, draft="fun h => (fun k : p => (sorry : p)) h")
    assert targets(lambdas) == ["p"]
    assert variables(lambdas["goals"][0])[0] == ("p", "Prop")
    done = tactic(server, lambdas["nextStateId"], "assumption")
    assert targets(done) == []


def test_calc_and_conv(server: StepServer) -> None:
    server.ask("options.set", automaticMode=False)
    state = tactic(server, server.start("∀ (a b: Nat), (b = 2) -> 1 + a + 1 = a + b"), "intro a b h")["nextStateId"]
    calc = server.ask("goal.tactic", stateId=state, mode="calc")
    assert calc["goals"][0]["fragment"] == "calc"
    step = tactic(server, calc["nextStateId"], "1 + a + 1 = a + 1 + 1")
    assert targets(step) == ["1 + a + 1 = a + 1 + 1", "a + 1 + 1 = a + b"]
    assert [g["fragment"] for g in step["goals"]] == ["tactic", "calc"]
    assert step["goals"][0]["userName"] == "calc"
    conv = server.ask("goal.tactic", stateId=step["nextStateId"], mode="conv")
    assert [g["fragment"] for g in conv["goals"]] == ["conv"]
    rhs = tactic(server, conv["nextStateId"], "rhs")
    assert targets(rhs) == ["a + 1 + 1"]
    rewritten = tactic(server, rhs["nextStateId"], "rw [Nat.add_comm]")
    out = server.ask("goal.tactic", stateId=rewritten["nextStateId"], mode="tactic")
    assert targets(out) == ["1 + a + 1 = 1 + (a + 1)"]
    assert targets(tactic(server, out["nextStateId"], "rw [Nat.add_assoc]")) == []
    last = tactic(server, step["nextStateId"], "_ = a + 2", goalId=1)
    assert targets(last) == ["a + 1 + 1 = a + 2", "a + 2 = a + b"]
    assert targets(tactic(server, last["nextStateId"], "rw [Nat.add_assoc]")) == []
    assert server.ask("goal.tactic", stateId=step["nextStateId"], mode="tactic")["error"] == "invalid"
    assert server.ask("goal.tactic", stateId=state, mode="poetry")["error"] == "invalid"
    assert server.ask("goal.tactic", stateId=state, tactic="rfl", expr="rfl")["error"] == "operation"


def test_dormant_goals_come_back(server: StepServer) -> None:
    server.ask("options.set", automaticMode=False)
    state = tactic(server, server.start("1 = 1 ∧ 2 = 2"), "constructor")
    left = tactic(server, state["nextStateId"], "rfl")
    assert targets(left) == []
    resumed = server.ask("goal.continue", target=left["nextStateId"], branch=state["nextStateId"])
    assert [g["target"]["pp"] for g in resumed["goals"]] == ["2 = 2"]
    assert targets(tactic(server, resumed["nextStateId"], "rfl")) == []
    named = server.ask("goal.continue", target=left["nextStateId"], goals=[state["goals"][1]["name"]])
    assert [g["target"]["pp"] for g in named["goals"]] == ["2 = 2"]
    refused = server.ask("goal.continue", target=state["nextStateId"], branch=left["nextStateId"])
    assert refused["error"] == "structure"
    assert server.ask("goal.continue", target=left["nextStateId"], goals=["_uniq.0"])["error"] == "structure"


def test_automatic_mode_can_be_chosen_for_each_step(server: StepServer) -> None:
    state = tactic(server, server.start("1 = 1 ∧ 2 = 2"), "constructor")["nextStateId"]
    assert targets(tactic(server, state, "rfl")) == ["2 = 2"]
    assert targets(tactic(server, state, "rfl", autoResume=False)) == []
    assert targets(tactic(server, state, "rfl", goalId=1, autoResume=True)) == ["1 = 1"]


def test_print_root_and_parents(server: StepServer) -> None:
    state = server.start("forall (p: Prop), p -> p")
    before = server.ask("goal.print", stateId=state, rootExpr=True)
    assert "root" not in before
    assert before["rootHasMVar"] is True
    after = tactic(server, state, "exact fun z p => p")
    printed = server.ask("goal.print", stateId=after["nextStateId"], rootExpr=True, parentExprs=True, goals=True)
    assert printed["root"]["pp"] == "fun z p => p"
    assert printed["parentExprs"] == [{"pp": "fun z p => p"}]
    assert printed["goals"] == []
    assert (printed["rootHasSorry"], printed["rootHasUnsafe"], printed["rootHasMVar"]) == (False, False, False)


def test_dependent_metavariables(server: StepServer) -> None:
    server.ask("options.set", printDependentMVars=True, printExprAST=True)
    answer = tactic(server, server.start("∃ (x : Nat), x + 1 = 0"), "apply Exists.intro")
    first, second = answer["goals"]
    assert first["target"]["dependentMVars"] == [second["name"]]
    assert second["target"] == {"pp": "Nat", "sexp": "(:c Nat)", "dependentMVars": []}


def test_unchanged_variables_need_not_be_repeated(server: StepServer) -> None:
    server.ask("options.set", noRepeat=True)
    state = tactic(server, server.start("∀ a b : Nat, a = b → b = a"), "intro a b")["nextStateId"]
    (goal,) = tactic(server, state, "intro h")["goals"]
    assert ["type" in v for v in goal["vars"]] == [False, False, True]


def test_states_are_counted_and_deleted(server: StepServer) -> None:
    states = [server.start("1 = 1") for _ in range(3)]
    assert server.ask("stat") == {"nGoals": 3}
    assert server.ask("goal.delete", stateIds=states[:2]) == {}
    assert server.ask("goal.delete", stateIds=[states[0], 10_000]) == {}
    assert server.ask("stat") == {"nGoals": 1}
    assert server.ask("reset") == {"nGoals": 1}
    assert server.ask("stat") == {"nGoals": 0}


def test_a_saved_state_is_made_again(server: StepServer, tmp_path: Path) -> None:
    path = str(tmp_path / "state.pickle")
    state = tactic(server, server.start("forall (p q: Prop), Or p q -> Or q p"), "intro p q h")["nextStateId"]
    state = tactic(server, state, "cases h")["nextStateId"]
    assert server.ask("goal.save", id=state, path=path) == {}
    loaded = server.ask("goal.load", path=path)["id"]
    assert loaded != state
    goals = server.ask("goal.print", stateId=loaded, goals=True)["goals"]
    assert [g["userName"] for g in goals] == ["inl", "inr"]
    assert server.ask("stat")["nGoals"] == 4
    (tmp_path / "bad").write_text("[]")
    assert server.ask("goal.load", path=str(tmp_path / "bad"))["error"] == "parse"


def test_a_state_that_came_back_to_dormant_goals_is_made_again(server: StepServer, tmp_path: Path) -> None:
    path = str(tmp_path / "state")
    server.ask("options.set", automaticMode=False)
    state = tactic(server, server.start("1 = 1 ∧ 2 = 2"), "constructor")
    left = tactic(server, state["nextStateId"], "rfl")
    resumed = server.ask("goal.continue", target=left["nextStateId"], branch=state["nextStateId"])
    assert server.ask("goal.save", id=resumed["nextStateId"], path=path) == {}
    server.ask("options.set", automaticMode=True)
    before = server.ask("stat")["nGoals"]
    loaded = server.ask("goal.load", path=path)["id"]
    assert server.ask("stat")["nGoals"] == before + 1
    goals = server.ask("goal.print", stateId=loaded, goals=True)["goals"]
    assert [g["target"]["pp"] for g in goals] == ["2 = 2"]
    assert targets(tactic(server, loaded, "rfl")) == []
    named = server.ask("goal.continue", target=left["nextStateId"], goals=[state["goals"][1]["name"]])
    assert server.ask("goal.save", id=named["nextStateId"], path=path)["error"] == "operation"


# Options and expressions


def test_options_are_set_and_printed(server: StepServer) -> None:
    assert server.ask("options.set", timeout=1000, automaticMode=False) == {}
    options = server.ask("options.print")
    assert (options["timeout"], options["automaticMode"], options["printExprPretty"]) == (1000, False, True)
    assert server.ask("options.set", timeout="soon")["error"] == "command"
    assert server.ask("options.set", timeout=0) == {}


def test_a_timeout_of_the_options_ends_a_loop(server: StepServer) -> None:
    server.ask("options.set", timeout=50)
    state = tactic(server, server.start("∀ a b c : Nat, a + b + c = b + a + 1"), "intro a b c")["nextStateId"]
    answer = tactic(server, state, "repeat rw [Nat.add_comm]")
    assert "goals" not in answer
    server.ask("options.set", timeout=0)


def test_echo(server: StepServer) -> None:
    answer = server.ask("expr.echo", expr="forall (n m: Nat), n + m = m + n")
    assert answer == {"expr": {"pp": "∀ (n m : Nat), n + m = m + n"}, "type": {"pp": "Prop"}}
    assert server.ask("expr.echo", expr="fun x => x", type="Nat → Nat")["type"]["pp"] == "Nat → Nat"
    assert (
        server.ask("expr.echo", expr="fun {α : Type u} (x : α) => x", levels=["u"])["type"]["pp"]
        == "{α : Type u} → α → α"
    )
    assert server.ask("expr.echo", expr="nonsense")["error"] == "expr"
