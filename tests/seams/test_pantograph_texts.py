"""What the public Python client of Pantograph 0.3.15 asks of environments and whole texts, and reads of the answers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from ember.lean.toolchain import Toolchain
from step_server import StepServer, tactic, targets


@pytest.fixture(scope="module")
def server(toolchain: Toolchain) -> Iterator[StepServer]:
    with StepServer(toolchain, "Init") as running:
        yield running


# Environment


def test_environment(server: StepServer, tmp_path: Path) -> None:
    about = server.ask("env.describe")
    assert about["imports"] == ["Init"]
    assert "Init.Base" in about["modules"]
    add = {"levels": [], "type": "forall (n: Nat), Nat", "isTheorem": False, "typeErrorsAsGoals": False}
    assert server.ask("env.add", name="mystery", value="fun (n: Nat) => n + 1", **add) == {}
    assert server.ask("env.inspect", name="mystery", value=False, dependency=False, source=True)["type"] == {
        "pp": "Nat → Nat"
    }
    assert targets(tactic(server, server.start("mystery 2 = 3"), "rfl")) == []
    assert server.ask("env.add", name="mystery", value="fun (n: Nat) => n", **add)["error"]
    assert server.ask("env.add", name="cheat", value="sorry", levels=[], type="1 = 2", isTheorem=True)["error"]
    assert server.ask("env.add", name="wrong", value="rfl", levels=[], type="1 = 2", isTheorem=True)["error"]
    symbols = server.ask("env.catalog")["symbols"]
    assert "tNat.add_comm" in symbols
    assert "cNat.succ" in symbols
    some = server.ask("env.catalog", modulePrefix="Init.Base")["symbols"]
    assert 0 < len(some) < len(symbols)
    written = tmp_path / "catalog"
    server.ask("env.catalog", filename=str(written), modulePrefix="Init.Base", invertFilter=False)
    assert sorted(written.read_text().split()) == sorted(some)
    assert "Nat.add" in server.ask("env.module_read", module="Init.Base.Nat")["constNames"]


def test_inspect(server: StepServer) -> None:
    nat = server.ask("env.inspect", name="Nat")
    assert nat["inductInfo"]["ctors"] == ["Nat.zero", "Nat.succ"]
    assert nat["inductInfo"]["isRec"] is True
    succ = server.ask("env.inspect", name="Nat.succ")["constructorInfo"]
    assert (succ["induct"], succ["cidx"], succ["numFields"]) == ("Nat", 1, 1)
    rec = server.ask("env.inspect", name="Nat.rec")["recursorInfo"]
    assert [rule["ctor"] for rule in rec["rules"]] == ["Nat.zero", "Nat.succ"]
    lemma = server.ask("env.inspect", name="Nat.add_comm", value=True, dependency=True)
    assert "Nat" in lemma["typeDependency"]
    assert lemma["value"]["pp"]
    assert "value" not in server.ask("env.inspect", name="Nat.add_comm")


def test_parse(server: StepServer) -> None:
    assert server.ask("env.parse", input="intro x; apply a", category="tactic") == {"pos": len("intro x")}
    assert server.ask("env.parse", input="∀ p : Prop, p", category="term") == {"pos": len("∀ p : Prop, p".encode())}


def test_copy_from(server: StepServer) -> None:
    answer = server.ask("goal.start", copyFrom="Nat.add_comm")
    assert targets(tactic(server, answer["stateId"], "exact Nat.add_comm")) == []


# Whole texts


def test_process_a_text(server: StepServer) -> None:
    ask = {"newConstants": False, "readHeader": False, "inheritEnv": False}
    (good,) = server.ask("frontend.process", file="example (p: Prop) : p -> p := id", **ask)["units"]
    assert good["messages"] == []
    (bad,) = server.ask("frontend.process", file="example (p: Prop) : p -> p := 1", **ask)["units"]
    (message,) = bad["messages"]
    assert message["pos"] == {"line": 1, "column": 30}
    assert message["endPos"] == {"line": 1, "column": 31}
    assert message["data"].startswith("numerals are data in Lean")
    units = server.ask("frontend.process", file="def a := 1\n\ndef b := a + 1\n", **{**ask, "newConstants": True})[
        "units"
    ]
    assert [unit["newConstants"] for unit in units] == [["a"], ["b"]]
    assert units[0]["boundary"][1] == units[1]["boundary"][0]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("theorem t : 1 = := 2", 1, 15),
        ("foo bar\ntheorem t : 1 = 1 := rfl", 1, 0),
        ("theorem t : 1 = 1 := by\n  rfl )", 2, 6),
        ("def a := 1\ndef 3", 2, 3),
    ],
)
def test_what_does_not_parse_is_an_error(server: StepServer, text: str, line: int, column: int) -> None:
    units = server.ask("frontend.process", file=text)["units"]
    first = next(message for unit in units for message in unit["messages"])
    assert (first["severity"], first["pos"]) == ("error", {"line": line, "column": column})
    assert "error" in server.ask("goal.begin", file="def 3\ntheorem t : 1 = 1 := by sorry", name="t")


def test_definitions_are_inherited_when_asked(server: StepServer) -> None:
    ask = {"newConstants": False, "readHeader": False}
    server.ask("frontend.process", file="def hidden (x : Nat) := x + 1", inheritEnv=False, **ask)
    assert server.ask("env.inspect", name="hidden")["error"] == "index"
    server.ask("frontend.process", file="def kept (x : Nat) := x + 123", inheritEnv=True, **ask)
    assert server.ask("env.inspect", name="kept", value=False)["type"] == {"pp": "Nat → Nat"}


def test_a_header_replaces_the_scope(toolchain: Toolchain) -> None:
    with StepServer(toolchain) as server:
        load = {"newConstants": False, "readHeader": True, "inheritEnv": True}
        assert "error" not in server.ask("frontend.process", file="import Init\nopen Nat", **load)
        state = tactic(server, server.start("forall (n m : Nat), n + m = m + n"), "intro n m")["nextStateId"]
        assert targets(tactic(server, state, "apply Nat.add_comm")) == []
        assert server.ask("frontend.process", file="import No.Such.Module", **load)["error"] == "io"
        assert set(server.ask("env.describe")["imports"]) == {"Init"}


def test_tactic_invocations_go_to_a_file(server: StepServer, tmp_path: Path) -> None:
    source, out = tmp_path / "text.lean", tmp_path / "invocations.json"
    source.write_text(
        "theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q := by\n  constructor\n  · exact hp\n  · exact hq\n"
    )
    ask = {"readHeader": True, "inheritEnv": False, "newConstants": False}
    units = server.ask("frontend.process", fileName=str(source), invocations=str(out), **ask)["units"]
    data = json.loads(out.read_text())["units"]
    assert len(data) == len(units) == 1
    found = data[0]["invocations"]
    assert [i["tactic"] for i in found if "hp" in i["tactic"] or i["tactic"] == "constructor"] == [
        "constructor",
        "exact hp",
    ]
    assert all({"goalBefore", "goalAfter", "tactic", "usedConstants"} <= set(i) for i in found)
    assert "⊢ p ∧ q" in found[0]["goalBefore"]
    assert "And.intro" in found[0]["usedConstants"]


def test_the_sorrys_of_a_text_become_goals(server: StepServer) -> None:
    text = "theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q := by\n  constructor\n  · exact hp\n  · sorry\n"
    (unit,) = server.ask("frontend.process", file=text, sorrys=True)["units"]
    assert [g["target"]["pp"] for g in unit["goals"]] == ["q"]
    start, stop = unit["goalSrcBoundaries"][0]
    assert text.encode()[start:stop] == b"sorry"
    assert targets(tactic(server, unit["goalStateId"], "exact hq")) == []


def test_search_targets_and_their_solutions(server: StepServer) -> None:
    (target,) = server.ask("frontend.distil", file="theorem riddle (p: Prop) : p → p := sorry", ignoreValues=True)[
        "targets"
    ]
    assert [g["target"]["pp"] for g in target["goals"]] == ["∀ (p : Prop), p → p"]
    assert targets(tactic(server, target["stateId"], "intro p h; exact h")) == []
    src = "def f : Nat -> Nat := sorry"
    good = server.ask("frontend.track", src=src, dst="def f : Nat -> Nat := fun y => y + y")
    assert "failure" not in good
    assert server.ask("frontend.track", src=src, dst="def g : Nat -> Nat := fun y => y + y")["failure"]
    assert server.ask("frontend.track", src=src, dst="def f : Nat -> Int := fun y => y")["failure"]
    assert server.ask("frontend.track", src=src, dst=src)["failure"]
