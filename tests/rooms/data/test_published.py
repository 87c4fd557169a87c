"""Published sets in their publishers' columns; bad rows are kept aside with reasons, neighbours unharmed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ember.core.errors import InputError
from ember.data import audit
from ember.data.published import registry
from ember.data.stage import Chunk

PUBLISHED = Path(__file__).resolve().parents[4] / "shared" / "data"
FILE = "import Mathlib\nopen Nat\n\nlemma first : 1 = 1 := rfl\n\ntheorem t (n : ℕ) : n = n := by\n  rfl\n"
PAIR = {"state_before": "n : ℕ\n⊢ n = n", "tactic": "rfl", "state_after": "no goals"}
WHERE = {"url": "u", "commit": "c", "file_path": "f", "start": [1, 1], "end": [2, 1]}


def tree(*nodes: tuple[str, str, str, tuple[str, ...]]) -> dict[str, Any]:
    """As leantree writes one: (id, target, tactic, children)."""
    made = [
        {
            "id": name,
            "state": {"goals": [{"type": target, "hypotheses": [{"type": "ℕ", "user_name": "n"}], "tag": name}]},
            "tactic": {"tactic_string": tactic, "span": None, "parent": name, "children": list(children),
                       "tactic_depends_on": ["n"]},
            "proof_size": 1 + len(children),
            "proof_depth": 1 + bool(children),
        }
        for name, target, tactic, children in nodes
    ]  # fmt: skip
    return {"nodes": made, "root_id": nodes[0][0]}


SPAN = {"start": 7, "finish": 90}
TREES = [
    tree(("a", "p n ∧ q n", "constructor", ("b", "c")), ("b", "p n", "exact hp n", ()), ("c", "q n", "simp", ())),
    tree(("a", "p", "simp", ("a",))),
    {"error": "a metavariable"},
]
BLOCKS = [{"tree": one, "span": SPAN} for one in TREES]
LEANTREE = {"path": "Mathlib/A.lean", "imports": [], "theorems": [
    {"span": SPAN, "context": [], "name": "first", "by_blocks": BLOCKS[:1]},
    {"span": SPAN, "context": [], "by_blocks": BLOCKS}, {"error": "no by"}]}  # fmt: skip
USED = {"new": True, "index": 0, "kind": "syntheticOpaque", "pp": "⊢ q", "ppTerm": "?_"}
SCOUT = {
    "module": None, "startPos": {"line": 3, "column": 2}, "endPos": {"line": 3, "column": 9},
    "nextStartPos": {"line": 4, "column": 2}, "goalsAfter": ["⊢ q", "⊢ r"], "ppTac": "rw [h]", "elaborator": "e",
    "kind": "Lean.Parser.Tactic.rwSeq",
    "goals": [
        {"pp": "h : p = q\n⊢ p", "ppTerm": "?_", "assigned": True, "usedConstants": ["Eq.mpr"], "usedFVars": ["h"],
         "usedGoals": [USED]},
        {"pp": "⊢ r", "ppTerm": "?_", "assigned": False, "usedConstants": [], "usedFVars": [], "usedGoals": []},
    ],
}  # fmt: skip
ROWS: dict[str, list[Any]] = {
    "goedel-workbook": [{"problem_id": "p", "full_proof": FILE}, {"problem_id": "q", "full_proof": "junk"}, 3],
    "lean-workbook": [
        {"formal_statement": "theorem t (n : ℕ) : n = n := by sorry", "proof": ["rfl", "simp"], "answer": ""},
        {"formal_statement": None},
    ],
    "numina-math-lean": [
        {
            "uuid": "1",
            "formal_statement": "theorem t : 1 = 1 := by sorry",
            "formal_ground_truth": "theorem t : 1 = 1 := by rfl",
            "ground_truth_type": kind,
            "author": "human",
        }
        for kind in ("complete", "with_sorry", "statement", "new")
    ],
    "rl-lean": [{"old": "o", "new": "n", "proof": [FILE, FILE]}, {"old": "o", "new": "n", "proof": []}],
    "nemotron-math-proofs": [{"problem": "p", "formal_statement": "theorem t : 1 = 1 := by", "lean_header": ""}],
    "lean-github": [{**WHERE, **PAIR, "full_name": "a"}, {**WHERE, **PAIR, "full_name": "a", "tactic": ""}],
    "leandojo-17": [{"NAME": "a", "STATEMENT": "s", "STATE": "⊢ p", "TACTIC": "rfl", "PROVABLE": 1}],
    "leandojo": [{**WHERE, "full_name": "a", "traced_tactics": [PAIR, PAIR]}, {"full_name": "b", "traced_tactics": []}],
    "leantree": [LEANTREE, {**LEANTREE, "theorems": [{"span": SPAN, "by_blocks": [{}]}]}],
    "lean-scout": [SCOUT, {**SCOUT, "kind": "Lean.Parser.Tactic.tacticSeq1Indented"}, {**SCOUT, "goals": []}],
    "gsm8k": [{"question": "How many?", "answer": "2 + 2\n#### 4"}, {"question": "", "answer": "1"}],
}  # fmt: skip


def read(name: str, root: Path) -> Chunk:
    chunk = Chunk()
    for row in registry.raw(registry.source_named(name), root):
        registry.taken(chunk, row)
    return chunk


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name, rows in ROWS.items():
        folder = "gsm8k" if name == "gsm8k" else name
        (tmp_path / folder).mkdir()
        lines = [json.dumps(row) for row in rows if isinstance(row, dict)]
        (tmp_path / folder / "train.jsonl").write_text("\n".join(lines) + "\n")
    return tmp_path


EXPECTED = {
    "goedel-workbook": (1, {"no theorem"}),
    "lean-workbook": (2, {"empty"}),
    "numina-math-lean": (3, {"ground truth"}),
    "rl-lean": (1, {"empty"}),
    "nemotron-math-proofs": (1, set[str]()),
    "lean-github": (1, {"tactic"}),
    "leandojo-17": (1, set[str]()),
    "leandojo": (2, {"empty"}),
    "leantree": (6, {"untraced"}),
    "lean-scout": (1, {"container", "no goal"}),
    "gsm8k": (1, {"empty"}),
}


@pytest.mark.parametrize("name", EXPECTED)
def test_rows_of_each_layout(name: str, root: Path) -> None:
    chunk = read(name, root)
    aside = chunk.tables.pop("aside", [])
    assert ({row["why"] for row in aside}, sum(map(len, chunk.tables.values()))) == (
        EXPECTED[name][1],
        EXPECTED[name][0],
    )


def test_a_ground_truth_of_sorry_is_no_proof(root: Path) -> None:
    rows = read("numina-math-lean", root).tables["theorems"]
    assert [row["proof"] for row in rows] == ["by rfl", None, None]


def test_trees_keep_depth_and_what_is_left(root: Path) -> None:
    """A node met twice and an error in a tree's place cost only themselves; the row says how many there are."""
    chunk = read("leantree", root)
    rows = chunk.tables["pairs"][:3]
    assert [(row["tactic"], row["depth"], row["remaining"]) for row in rows] == [
        ("constructor", 0, 3), ("exact hp n", 1, 1), ("simp", 1, 1)]  # fmt: skip
    assert rows[0]["state"] == "case a\nn : ℕ\n⊢ p n ∧ q n"
    assert rows[0]["state_after"] == "case b\nn : ℕ\n⊢ p n\n\ncase c\nn : ℕ\n⊢ q n"
    assert {row["theorem"] for row in chunk.tables["pairs"]} == {"first", "Mathlib/A.lean:7"}
    first, second = chunk.tables["aside"]
    assert first["reason"].startswith("3 parts of Mathlib/A.lean have no tree, as Mathlib/A.lean:7: node a is met")
    assert second["reason"].startswith("1 parts")


def test_a_scouted_tactic_is_about_the_goals_that_it_assigns(root: Path) -> None:
    (row,) = read("lean-scout", root).tables["pairs"]
    assert (row["state"], row["state_after"], row["hypotheses"]) == ("h : p = q\n⊢ p", "⊢ q", ["h"])


def test_an_order_that_is_not_there_is_not_made_up(root: Path) -> None:
    (row,) = read("leandojo-17", root).tables["pairs"]
    assert row["ordered"] is False
    assert "step" not in row


def test_what_is_missing_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no source is named nonsense"):
        registry.source_named("nonsense")
    with pytest.raises(InputError, match="has no file of goedel-workbook"):
        read("goedel-workbook", tmp_path)
    (tmp_path / "goedel-workbook").mkdir()
    (tmp_path / "goedel-workbook" / "a.jsonl").write_text('{"problem_id": 1}\n')
    assert [row["why"] for row in read("goedel-workbook", tmp_path).tables["aside"]] == ["columns"]


@pytest.mark.skipif(not PUBLISHED.is_dir(), reason="the publishers' files are not here")
def test_audit_of_real_rows() -> None:
    index = audit.benchmark_index(PUBLISHED, ["minif2f", "mobench"])
    found = audit.audit(registry.source_named("rl-lean"), PUBLISHED, index, limit=60)
    assert found.raw_rows == 60
    assert found.rows > 100
    assert not found.aside
    assert found.repeats
