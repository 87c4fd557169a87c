"""Holes are cut on the borders of blocks and tokens, and put together again to the byte."""

from __future__ import annotations

from ember.data.holes import MISSING, HoleRows, HolesConfig, holes, prompt
from ember.data.synth.corpus import FAMILIES, problems
from ember.data.tokens import tokens

PROOF = """by
  -- « two » steps
  have h : ∀ x ∈ [1, 2], x < 3 := by
    intro x hx
    simp at hx
    omega
  induction n with
  | zero => simp [h, "a ⟩ b"]
  | succ n ih =>
    exact ⟨ih.1, by nlinarith [sq_nonneg (n + 1)]⟩"""


def test_every_kind() -> None:
    found = {(hole.kind, PROOF[hole.start : hole.end]) for hole in holes(PROOF, HolesConfig())}
    assert ("body", "intro x hx\n    simp at hx\n    omega") in found
    assert ("steps", "simp at hx\n    omega") in found
    assert ("tactic", "simp at hx") in found
    assert ("term", "sq_nonneg (n + 1)") in found
    assert ("term", 'h, "a ⟩ b"') in found
    assert ("term", "ih.1, by nlinarith [sq_nonneg (n + 1)]") in found


def test_no_hole_cuts_a_token() -> None:
    borders = {token.start for token in tokens(PROOF)} | {len(PROOF)}
    for hole in holes(PROOF, HolesConfig()):
        assert {hole.start, hole.end} <= borders


def test_one_liners_and_terms_have_none() -> None:
    for proof in ("by simp", "fun h => h", "by", "", "by\n  exact ("):
        assert holes(proof, HolesConfig()) == []


async def test_rows_are_their_files_again() -> None:
    rows = [problem.row() for problem in problems(FAMILIES, "test", 4 * len(FAMILIES))]
    config = HolesConfig(dialects=("qwen", "deepseek", "starcoder", "chat"), orders=("psm", "spm"))
    chunk = await HoleRows(config)(rows)
    made = chunk.tables["holes"]
    assert len(made) > 1000
    texts = {row["statement_id"]: f"{row['header']}\n{row['statement']} := {row['proof']}\n" for row in rows}
    groups: dict[str, set[str]] = {}
    for row in made:
        assert (row["prefix"] + row["middle"] + row["suffix"]).encode() == texts[row["statement_id"]].encode()
        assert row["completion"] == row["middle"].strip() != ""
        groups.setdefault(row["group"], set()).add(row["middle"])
        if row["dialect"] != "chat":
            assert row["prompt"] == prompt(row["prefix"], row["suffix"], row["dialect"], row["order"])
        else:
            assert MISSING in row["prompt"][0]["content"]
    assert all(len(middles) == 1 for middles in groups.values())
    assert {row["level"] for row in made} == {1, 2, 3, 4}
    assert (await HoleRows(config)(rows)).tables == chunk.tables
