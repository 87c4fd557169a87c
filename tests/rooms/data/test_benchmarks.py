"""Benchmarks in their publishers' layouts, read into one shape."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ember.core.errors import InputError
from ember.data import benchmarks
from ember.lean.text.source import split_header

PUBLISHED = Path(__file__).resolve().parents[4] / "shared" / "data"
HEADER = "import Mathlib\n\nopen Nat"


def write(path: Path, *rows: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
    path.write_text("\n".join(lines) + "\n")


def test_every_ending_of_a_statement(tmp_path: Path) -> None:
    endings = [" :=", " := by", " := by sorry", " := sorry", ":= by\n", ""]
    rows = [
        {"name": f"t{i}", "split": "test", "header": HEADER, "formal_statement": f"theorem t{i} : 1 = 1{ending}"}
        for i, ending in enumerate(endings)
    ]
    write(tmp_path / "minif2f" / "test.jsonl", *rows)
    assert [row.text for row in benchmarks.read("minif2f", tmp_path)] == [f"theorem t{i} : 1 = 1" for i in range(6)]


def test_labels_of_v2_mean_the_names_of_v1(tmp_path: Path) -> None:
    write(
        tmp_path / "miniF2F_v2s.jsonl", {"name": "a", "split": "valid", "formal_statement": "theorem a : 1 = 1 := by"}
    )
    (row,) = benchmarks.read("minif2f-v2s", tmp_path)
    assert row.split == "test"


def test_fate_is_one_array_of_whole_files(tmp_path: Path) -> None:
    text = "import Mathlib\n\nnamespace Problem7\n\n/--\nShow it.\n-/\nclass C (R : Type) where\n  one : R\n\n"
    text += "/--\nWords.\n-/\ntheorem seven (R : Type) [C R] : Nonempty R := by\n  sorry\n\nend Problem7"
    rows = [{"id": 7, "informal_statement": "Words.", "formal_statement": text, "source": "FATE-X", "tag": ["Rings"]}]
    (tmp_path / "FATE-X.json").write_text(json.dumps(rows))
    (row,) = benchmarks.read("fate-x", tmp_path)
    assert (row.name, row.text) == ("seven", "theorem seven (R : Type) [C R] : Nonempty R")
    assert (row.header, row.informal, row.split) == ("import Mathlib", "Words.", "test")
    assert row.context.startswith("namespace Problem7")
    assert "class C" in row.context
    for broken in ('{"id": 1}', "[1]", "[{"):
        (tmp_path / "FATE-X.json").write_text(broken)
        with pytest.raises(InputError, match=r"FATE-X\.json"):
            benchmarks.read("fate-x", tmp_path)


def test_open_answers_are_named(tmp_path: Path) -> None:
    text = (
        f"{HEADER}\n\nabbrev q_solution : ℕ := sorry\n-- 2\n/-- Words. -/\ntheorem q : 1 + 1 = q_solution :=\nsorry\n"
    )
    folder = tmp_path / "lean4" / "src"
    folder.mkdir(parents=True)
    (folder / "q.lean").write_text(text)
    (row,) = benchmarks.read("putnambench", tmp_path)
    assert (row.name, row.text, row.answers, row.informal) == (
        "q",
        "theorem q : 1 + 1 = q_solution",
        ("q_solution",),
        "Words.",
    )
    assert row.statement.with_proof("by rfl").startswith(HEADER)


def test_bad_rows_are_kept_aside(tmp_path: Path) -> None:
    good = {"name": "a", "header": "", "formal_statement": "theorem a : 1 = 1 := by"}
    write(tmp_path / "MOBench.jsonl", good, {"name": "b"}, {"formal_statement": None}, {"formal_statement": "no"})
    reading = benchmarks.survey("mobench", tmp_path)
    assert [row.name for row in reading.rows] == ["a"]
    assert [where for where, _ in reading.aside] == [f"MOBench.jsonl, row {number}" for number in (2, 3, 4)]
    assert all(why for _, why in reading.aside)


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="published at trishullab/PutnamBench"):
        benchmarks.read("putnambench", tmp_path)
    with pytest.raises(InputError, match="no benchmark is named"):
        benchmarks.read("nonsense", tmp_path)
    assert benchmarks.present(tmp_path) == []


COUNTS = {
    "minif2f": 244,
    "minif2f-lean4": 244,
    "minif2f-deepseek": 244,
    "minif2f-few-shot": 67,
    "proofnet": 371,
    "proofnet-lean4": 374,
    "putnambench": 60,
    "mobench": 340,
}


@pytest.mark.skipif(not PUBLISHED.is_dir(), reason="the publishers' files are not here")
@pytest.mark.parametrize("name", COUNTS)
def test_publishers_files_are_read_whole(name: str) -> None:
    reading = benchmarks.survey(name, PUBLISHED)
    assert (len(reading.rows), reading.aside) == (COUNTS[name], [])
    benchmark = benchmarks.REGISTRY[name]
    assert all(reading.files[file] == digest for file, digest in benchmark.sha256.items())
    assert len({row.id for row in reading.rows}) == len(reading.rows)
    for row in reading.rows:
        assert row.split in benchmark.splits
        assert ":=" not in row.text.splitlines()[-1][-4:]
        assert split_header(row.header)[1].strip() == ""


@pytest.mark.skipif(not PUBLISHED.is_dir(), reason="the publishers' files are not here")
def test_two_publications_of_one_benchmark_agree() -> None:
    one, two = (benchmarks.survey(name, PUBLISHED) for name in ("minif2f", "minif2f-lean4"))
    assert one.identity == two.identity
