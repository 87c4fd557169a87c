"""What clients of the Kimina Lean Server ask, in the form in which they ask it, and what they read of the answers.

Where the package `kimina-client` is installed, it asks itself.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from ember.lean.toolchain import Toolchain
from http_server import KEY, serving


@pytest.fixture(scope="module")
def client(toolchain: Toolchain) -> Iterator[httpx.Client]:
    with serving(KEY) as (client, _):
        yield client


def check(client: httpx.Client, *codes: str, **settings: Any) -> list[dict[str, Any]]:
    """As the client asks: every field, those that nobody set, too."""
    snippets = [{"id": f"{number:032x}", "code": code} for number, code in enumerate(codes)]
    body = {"timeout": 60, "debug": False, "reuse": True, "infotree": None, **settings, "snippets": snippets}
    results = client.post("/api/check", json=body).raise_for_status().json()["results"]
    assert [each["id"] for each in results] == [each["id"] for each in snippets]
    return results


def test_kimina_check(client: httpx.Client) -> None:
    snippets = [
        {"id": "good", "code": "import Mathlib\ntheorem t (n : ℕ) : n + 0 = n := by simp"},
        {"id": "bad", "code": "theorem t : 1 = 2 := by decide"},
        {"id": "sorry", "code": "theorem t : 1 = 2 := by sorry"},
        {"id": "plain", "code": "#eval 1 + 1"},
    ]
    answer = client.post("/api/check", json={"snippets": snippets, "timeout": 30, "reuse": True, "infotree": None})
    results = {result["id"]: result for result in answer.json()["results"]}
    severities = {key: [m["severity"] for m in value["response"].get("messages", [])] for key, value in results.items()}
    assert "error" not in severities["good"]
    assert "sorries" not in results["good"]["response"]
    assert "error" in severities["bad"]
    assert len(results["sorry"]["response"]["sorries"]) == 1
    verdicts = {key: value["ember"]["status"] for key, value in results.items()}
    assert verdicts == {"good": "accepted", "bad": "rejected", "sorry": "rejected", "plain": "accepted"}
    assert [each["name"] for each in results["good"]["ember"]["theorems"]] == ["t"]
    assert results["plain"]["response"]["messages"][0]["data"] == "2"


def test_kimina_verify(client: httpx.Client) -> None:
    codes = [
        {"custom_id": 1, "proof": "theorem t : True := trivial"},
        {"custom_id": "b", "code": "theorem t : False := trivial"},
    ]
    results = client.post("/verify", json={"codes": codes, "timeout": 30}).json()["results"]
    assert [result["custom_id"] for result in results] == [1, "b"]
    assert "error" not in results[0]
    assert "messages" not in results[0]["response"], "what there is nothing of is left out"
    assert results[1]["response"]["messages"][0]["severity"] == "error"
    assert [result["ember"]["status"] for result in results] == ["accepted", "rejected"]


LEAVES = """
@[extern "native"] opaque IO.Process.exit {α : Type} (code : UInt8) : Option α
macro "boom" : tactic => match IO.Process.exit (α := Nat) (UInt8.ofNatLT 0 (by decide)) with
  | some _ => `(tactic| skip)
  | none => `(tactic| trivial)
theorem a : (1 : Nat) = 2 := by
  boom
"""


def test_a_file_that_hides_its_error_is_not_clean(client: httpx.Client) -> None:
    codes = [
        {"custom_id": "separator", "code": 'theorem a : (1 : Nat) = 2 := by\n  fail "x\u2028y"'},
        {"custom_id": "exit", "code": LEAVES},
        {
            "custom_id": "kernel",
            "code": "set_option debug.skipKernelTC true in\ntheorem a : (1 : Nat) = 2 := by decide +kernel",
        },
    ]
    separator, leaves, kernel = client.post("/verify", json={"codes": codes, "timeout": 20}).json()["results"]
    assert [message["severity"] for message in separator["response"]["messages"]] == ["error"]
    assert leaves["error"] == "the Lean process crashed"
    assert "messages" not in kernel["response"], "that is what Lean says"
    assert [result["ember"]["status"] for result in (separator, leaves, kernel)] == ["rejected", "crashed", "rejected"]


def test_a_timeout_is_said_in_the_words_that_kimina_clients_look_for(client: httpx.Client) -> None:
    code = "set_option maxHeartbeats 0 in\ntheorem t : 10 ^ 10 ^ 10 % 7 = 4 := by repeat (have := Nat.le_refl 0)"
    answer = client.post("/api/check", json={"snippets": [{"id": "slow", "code": code}], "timeout": 1})
    assert "timed out" in answer.json()["results"][0]["error"]


def test_messages_say_where_they_end(client: httpx.Client) -> None:
    """In the shape that kimina-client's own `test()` asks for."""
    for path in ("/api/check", "/api/check/", "/check/"):
        answer = client.post(path, json={"snippets": [{"id": "a", "code": "#check Bool"}]})
        (message,) = answer.json()["results"][0]["response"]["messages"]
        assert message == {
            "severity": "info",
            "pos": {"line": 1, "column": 0},
            "endPos": {"line": 1, "column": 6},
            "data": "Bool : Type",
        }


def test_the_client_tests_a_server_with_this(client: httpx.Client) -> None:
    (result,) = check(client, "#check Nat")
    (message,) = result["response"]["messages"]
    assert message.pop("data") == "Nat : Type"
    assert message == {"severity": "info", "pos": {"line": 1, "column": 0}, "endPos": {"line": 1, "column": 6}}
    if sys.version_info < (3, 12):
        return  # the package itself cannot be imported there
    kimina = pytest.importorskip("kimina_client")
    kimina.KiminaClient(api_url=str(client.base_url), api_key=KEY).test()


def chain(trees: list[dict[str, Any]]) -> list[tuple[str, str | None, int, int, str]]:
    """Nodes of a tree that has no branches: kind, name, first and last column, text."""
    found: list[tuple[str, str | None, int, int, str]] = []
    while trees:
        (tree,) = trees
        node, trees = tree["node"], tree["children"]
        assert tree["kind"] == "TacticInfo"
        assert (node["goalsBefore"], node["goalsAfter"]) == (["⊢ 1 + 1 = 2"], [])
        place = node["stx"]["range"]
        assert place["synthetic"] is False
        assert {place["start"]["line"], place["finish"]["line"]} == {1}
        columns = place["start"]["column"], place["finish"]["column"]
        found.append((node["stx"]["kind"], node["name"], *columns, node["stx"]["pp"]))
    return found


def test_an_info_tree_is_the_communitys(client: httpx.Client) -> None:
    """Node for node what Kimina's own tests expect of this theorem."""
    (result,) = check(client, "theorem onepp : 1+1 = 2:= by rfl", infotree="original")
    tactic = "Lean.Parser.Tactic."
    assert chain(result["response"]["infotree"]) == [
        ("Lean.Parser.Term.byTactic", "Lean.Parser.Term.byTactic", 26, 32, "by rfl"),
        ("by", None, 26, 28, "<failed to pretty print>"),
        (f"{tactic}tacticSeq", f"{tactic}tacticSeq", 29, 32, "rfl"),
        (f"{tactic}tacticSeq1Indented", f"{tactic}tacticSeq1Indented", 29, 32, "rfl"),
        (f"{tactic}tacticRfl", f"{tactic}tacticRfl", 29, 32, "rfl"),
    ]
    assert result["ember"]["status"] == "accepted"


SWAP = """import Mathlib
open Nat Real

theorem swap (p q : Prop) (n : ℕ) (h : p ∧ q) : q ∧ p := by
  constructor
  · exact h.2
  · sorry
"""


def test_the_substance_of_a_proof_with_its_goals(client: httpx.Client) -> None:
    """Positions are the snippet's, header or not; a `sorry` says what it stands for."""
    settings = {"timeout": 60, "infotree_type": "substantive"}
    body = {"codes": [{"custom_id": 7, "proof": SWAP}], **settings}
    (result,) = client.post("/verify", json=body).raise_for_status().json()["results"]
    steps = [
        (node["stx"]["pp"], node["stx"]["range"]["start"], node["goalsBefore"], node["goalsAfter"])
        for node in (tree["node"] for tree in result["response"]["infotree"])
        if not node["stx"]["range"]["synthetic"]
    ]
    hypotheses = "p q : Prop\nn : ℕ\nh : p ∧ q\n"
    left, right = f"case left\n{hypotheses}⊢ q", f"case right\n{hypotheses}⊢ p"
    assert steps == [
        ("constructor", {"line": 5, "column": 2}, [f"{hypotheses}⊢ q ∧ p"], [left, right]),
        ("exact h.2", {"line": 6, "column": 4}, [left], []),
        ("sorry", {"line": 7, "column": 4}, [right], []),
    ]
    (gap,) = result["response"]["sorries"]
    assert (gap["pos"], gap["goal"]) == ({"line": 7, "column": 4}, f"{hypotheses}⊢ p")
    assert result["response"]["messages"][0]["pos"] == {"line": 4, "column": 8}


def test_the_whole_tree_has_terms_and_commands(client: httpx.Client) -> None:
    (result,) = check(client, "def f := fun (x : Nat) => x", infotree="full")
    found: list[dict[str, Any]] = []
    waiting = result["response"]["infotree"]
    while waiting:
        tree = waiting.pop()
        found.append(tree)
        waiting += tree["children"]
    terms = [tree["node"] for tree in found if tree["kind"] == "TermInfo"]
    assert ("fun x => x", "ℕ → ℕ") in [(term["expr"], term.get("expectedType")) for term in terms]
    assert {term["isBinder"] for term in terms} == {True, False}
    commands = [tree["node"]["elaborator"] for tree in found if tree["kind"] == "CommandInfo"]
    assert "Lean.Elab.Command.elabDeclaration" in commands


def test_diagnostics_are_the_processes_own(client: httpx.Client) -> None:
    late = "set_option maxHeartbeats 0 in\ntheorem t : 10 ^ 10 ^ 10 % 7 = 4 := by repeat (have := Nat.le_refl 0)"
    results = check(client, "#check 0", "import Mathlib\ndef f := 1", late, debug=True, timeout=1)
    known = [each["diagnostics"] for each in results]
    assert len({each["repl_uuid"] for each in known}) == 3, "each snippet has a process of its own"
    assert all(10 << 20 < each["memory_max"] < 4 << 30 and each["cpu_max"] > 0 for each in known[:2])
    assert "timed out" in results[2]["error"]
    assert "response" not in results[2]
    assert "diagnostics" not in check(client, "#check 0")[0]


def test_no_tree_is_given_where_there_is_none_or_no_time(client: httpx.Client) -> None:
    assert "infotree" not in check(client, "#check 0", infotree="tactics")[0]["response"]
    unreadable = {"snippets": [{"id": "a", "code": "#check 0"}], "infotree": "all"}
    assert client.post("/api/check", json=unreadable).status_code == 422
    wrong = {"snippets": {"custom_id": "a", "code": "#check 0"}}
    assert client.post("/api/check", json=wrong).status_code == 422
    (late,) = check(client, "example : True := by\n  repeat (have := Nat.le_refl 0)", infotree="tactics", timeout=1)
    assert "timed out" in late["error"]
    assert late["ember"]["status"] == "timed_out"
