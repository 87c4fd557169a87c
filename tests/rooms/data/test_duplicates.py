"""Near-duplicates and published pairs: what is the same in other words goes, what only looks alike stays."""

from __future__ import annotations

import asyncio
import json
import random
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

from ember.core.errors import InputError
from ember.data.benchmarks import BenchmarkRow
from ember.data.buckets import Buckets
from ember.data.contamination import Index
from ember.data.duplicates import DuplicatesConfig, marked, without_duplicates
from ember.data.formats import FORMATS
from ember.data.pairs import Filter, FilterConfig, statement_of_state
from ember.data.sketches import sketches
from ember.data.stage import ASIDE, read_rows
from ember.lean.toolchain import Toolchain
from ember.models.prompt import PromptConfig
from ember.recipes.data import DataRun
from ember.recipes.data_recipe import DataRecipe
from ember.recipes.exploration import explored

LONG = "(a b c : ℕ) (h : a * b = c) (k : b * c = a + 17) : a * b * c + {} = c * c + {} ∧ c * (a + b) = c * a + c * b"
PROOF = "by\n  constructor\n  · rw [h]\n  · ring"


def row(number: int, statement: str, proof: str | None = PROOF) -> dict[str, Any]:
    return {"id": f"r{number}", "theorem": "t", "source": "s", "statement": f"theorem t {statement}", "proof": proof}


def test_the_same_in_other_words_is_found() -> None:
    given = LONG.format(3, 3)
    another = PROOF.replace("ring", "simp [Nat.mul_comm, Nat.mul_left_comm, Nat.mul_assoc, Nat.mul_add, h, k]")
    rows = [
        row(0, given),
        row(1, given.replace("a", "x").replace("h :", "hyp :")),
        row(2, given.replace("(", " ( ").replace("ℕ", "Nat")),
        row(3, given, another),
        row(4, LONG.format(4, 4)),
        row(5, given, None),
    ]
    found = list(marked(rows, DuplicatesConfig()))
    assert [one["duplicate_of"] for one in found] == [None, "r0", "r0", None, None, None]
    assert [one["cluster"] for one in found] == ["r0", "r0", "r0", "r0", "r4", "r0"], "another numeral is another"
    chunk = asyncio.run(without_duplicates(found))
    assert [one["id"] for one in chunk.tables["theorems"]] == ["r0", "r3", "r4", "r5"]
    assert Counter(one["why"] for one in chunk.tables[ASIDE]) == {"near-duplicate": 2}


def test_the_table_of_keys_is_a_dictionary_of_lists() -> None:
    """Also where many keys lie close together, share a home, or are the last ones."""
    dice = random.Random(3)
    close = [dice.randrange(1 << 20) for _ in range(300)]
    last = [(1 << 64) - 1 - dice.randrange(2_000) for _ in range(300)]
    keys = [*(dice.randrange(1 << 64) for _ in range(3_000)), *close, *last, *[5] * 1_200, *[(1 << 64) - 1] * 1_500]
    dice.shuffle(keys)
    table, wanted = Buckets(), defaultdict[int, list[int]](list)
    for row, key in enumerate(keys):
        table.add(key, row)
        wanted[key].append(row)
    assert all(sorted(table.rows(key)) == rows for key, rows in wanted.items())
    assert not list(table.rows(12_345)) or 12_345 in wanted


def test_small_changes_of_random_statements_are_found_and_others_are_not() -> None:
    """Found by hashes, confirmed exactly: compared with comparing every pair."""
    dice = random.Random(7)
    names = [f"lemma_{n}" for n in range(400)]
    base = [[dice.choice(names) for _ in range(120)] for _ in range(60)]
    near = [[*words[:60], "changed", *words[61:]] for words in base]
    other = [[*words[:60], *dice.sample(names, 60)] for words in base]
    rows = [row(n, ": " + " ".join(words), None) for n, words in enumerate([*base, *near, *other])]
    found = [one["cluster"] for one in marked(rows, DuplicatesConfig())]
    assert found[:60] == [f"r{n}" for n in range(60)]
    assert sum(cluster == f"r{n}" for n, cluster in enumerate(found[60:120])) >= 59
    assert found[120:] == [f"r{n}" for n in range(120, 180)]


def test_rows_that_differ_in_numerals_never_meet() -> None:
    """Else a generated set would compare each row with each."""
    texts = [[*"a b c d e f g h".split(), str(number)] for number in range(300)]
    made = sketches((["v", *text[:-1]], [text[-1]]) for text in texts)
    keys = [key for one in made for key in one.keys]
    assert len(set(keys)) == len(keys) == 6 * 300
    (alone,) = sketches([(["v", *texts[7][:-1]], ["7"])])
    assert (alone.keys, alone.hashes.tolist()) == (made[7].keys, made[7].hashes.tolist())
    assert [len(one.hashes) for one in sketches([(["x"], []), (["x", "y", "z", "x", "y", "z"], [])])] == [1, 3]
    assert sketches([]) == []


def pair(number: int, **changes: Any) -> dict[str, Any]:
    shared = {"id": f"lean-github:f:{number}", "theorem": f"github.t{number}", "source": "lean-github"}
    state = f"n m : ℕ\nh : n = m + {number}\n⊢ n - {number} = m"
    return {**shared, "state": state, "tactic": "omega", "state_after": "no goals", **changes}


def kept(rows: list[dict[str, Any]], config: FilterConfig | None = None, index: Index | None = None) -> tuple[Any, Any]:
    chunk = asyncio.run(Filter(config or FilterConfig(), PromptConfig(multiline=True), index)(rows))
    return chunk.tables.get("rows", []), [one["why"] for one in chunk.tables.get(ASIDE, [])]


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"state": "⊢ " + "x" * 5000}, "long"),
        ({"state": "no goals ⊢"}, "no goals"),
        ({"tactic": "exact sorry"}, "cheats"),
        ({"tactic": "have h : p := by\n  admit"}, "cheats"),
        ({"source": "minif2f-search"}, "source"),
        ({"tactic": "omega\n\nsimp"}, "completion"),
    ],
)
def test_what_is_unfit_is_kept_aside(changes: dict[str, Any], why: str) -> None:
    assert kept([pair(1, **changes)]) == ([], [why])


def test_names_that_only_contain_a_cheat_are_fine() -> None:
    rows, aside = kept([pair(1, tactic="exact sorry_free h"), pair(2, tactic='trace "sorry"')])
    assert (len(rows), aside) == (2, [])
    assert set(rows[0]) <= set(FORMATS["rows"][1]) | set(FORMATS["rows"][2])
    assert (rows[0]["replayed"], rows[0]["depth"], rows[0]["next_states"]) == (False, None, [])


def test_of_trivial_tactics_a_share_is_kept_the_same_each_time() -> None:
    rows = [pair(number, tactic=" simp ") for number in range(2000)]
    first, aside = kept(rows)
    assert 150 < len(first) < 250
    assert Counter(aside) == {"trivial": 2000 - len(first)}
    assert kept(rows)[0] == first
    assert kept([pair(1, tactic="simp [h]")])[1] == []


def test_a_state_that_is_a_benchmarks_item_is_kept_aside() -> None:
    text = "theorem item (a b : ℤ) (h : 3 * a + 2 * b = 17) (k : a - b = 4) : a * b = 5"
    index = Index([BenchmarkRow("bench", "item", "test", "", text)])
    state = "case inl\nx y : ℤ\nhyp : 3 * x + 2 * y = 17\nk : x - y = 4\n⊢ x * y = 5"
    assert kept([pair(1, state=state)], index=index) == ([], ["benchmark"])
    assert kept([pair(1)], index=index)[1] == []
    assert statement_of_state("h : p ∧\n    q\nx : ℕ := 3\n⊢ p") == "theorem t (h : p ∧ q) (x : ℕ) : p"
    assert statement_of_state("nothing") == ""


def test_a_run_with_both_stages(toolchain: Toolchain, tmp_path: Path) -> None:
    """A repeated proof and a set of pairs go through; pairs are divided like the other rows."""
    root = tmp_path / "root"
    for name in ("lean-github", "rl-lean"):
        (root / name).mkdir(parents=True)
    columns = {"url": "u", "commit": "c", "file_path": "f", "start": [1], "end": [2]}
    pairs = [{**columns, "full_name": f"t{n // 2}", "tactic": "omega", "state_before": pair(n)["state"],
              "state_after": "no goals"} for n in range(20)]  # fmt: skip
    (root / "lean-github" / "a.jsonl").write_text("".join(json.dumps(one) + "\n" for one in pairs))
    proof = "import Mathlib\n\ntheorem t (n m k : ℕ) (h : n = m + k) (g : m = 2 * k) : n - k = 2 * k := by\n  omega\n"
    sets = [{"old": "", "new": "", "proof": [proof, proof.replace("theorem t", "theorem u").replace("g :", "hg :")]}]
    (root / "rl-lean" / "a.jsonl").write_text(json.dumps(sets[0]) + "\n")
    recipe = DataRecipe.resolve(
        {
            "name": "both",
            "data": {"root": str(root)},
            "get": {},
            "duplicates": {},
            "filter": {},
            "split": {"by": "cluster"},
        }
    )
    manifest = asyncio.run(DataRun(recipe, tmp_path / "run", toolchain)())
    stages = manifest["stages"]
    assert stages["duplicates"]["aside"] == {"near-duplicate": 1}
    assert stages["filter"]["tables"]["rows.jsonl"]["rows"] == 20
    rows = [list(read_rows(tmp_path / "run" / "split" / f"{name}.jsonl")) for name in ("train", "val")]
    assert sum(map(len, rows)) == 21
    held = {one["theorem"] for one in rows[1] if one["source"] == "lean-github"}
    assert held
    assert not held & {one["theorem"] for one in rows[0]}
    assert explored(tmp_path / "run", recipe.gates)["sources"] == {"rl-lean": 1, "lean-github": 20}
    alone = DataRecipe.resolve({"name": "x", "synth": {"count": 1}, "filter": {}})
    with pytest.raises(InputError, match=r"needs a section \[get\]"):
        asyncio.run(DataRun(alone, tmp_path / "alone", toolchain)())
