"""Planted copies of benchmark items, disguised in thirty ways, are found; other statements are not."""

from __future__ import annotations

import re

import pytest

from ember.core.errors import InputError
from ember.data.benchmarks import BenchmarkRow
from ember.data.canonical import canonical
from ember.data.checking import Check, CheckConfig
from ember.data.contamination import Index
from ember.data.tokens import tokens

ITEM = """theorem numbers_17 (x y : ℕ) (f : ℕ → ℝ) (h₀ : 0 < x ∧ x < y) (h₁ : ∀ n, f (n + 1) = 2 * f n + 3)
    (h₂ : ∑ k ∈ Finset.range 13, f k = 117) : f x + f y ≥ 41 := by sorry"""
WORDS = "Let x and y be positive integers with x less than y, and f a function with f(n+1) = 2 f(n) + 3 for all n."
OTHERS = [
    BenchmarkRow("other", f"other_{i}", "test", "", f"theorem other_{i} (a b : ℤ) : a ^ {i} + b = b + a ^ {i}")
    for i in range(2, 60)
]


@pytest.fixture(scope="module")
def index() -> Index:
    text = ITEM.removesuffix(" := by sorry")
    return Index([*OTHERS, BenchmarkRow("b", "numbers_17", "test", "", text, informal=WORDS)])


def swap(*pairs: tuple[str, str]) -> str:
    text = ITEM
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


LEAKS = {
    "as it is": ITEM,
    "another name": swap(("numbers_17", "fresh")),
    "lemma": swap(("theorem", "lemma")),
    "example": swap(("theorem numbers_17", "example")),
    "no proof": swap((" := by sorry", "")),
    "only by": swap((" := by sorry", " := by")),
    "term sorry": swap(("by sorry", "sorry")),
    "a comment": swap(("(h₀", "/- nothing -/ (h₀")),
    "a line comment": swap(("(h₁", "-- (h : False)\n (h₁")),
    "on one line": " ".join(ITEM.split()),
    "wide": swap((" ", "  ")),
    "other variables": re.sub(r"\b[xyf]\b", lambda name: {"x": "a", "y": "b", "f": "g"}[name[0]], ITEM),
    "other hypotheses": swap(("h₀", "hpos"), ("h₁", "hstep"), ("h₂", "hsum")),
    "other bound variable": swap(("∀ n, f (n + 1) = 2 * f n", "∀ m, f (m + 1) = 2 * f m")),
    "other index": swap(("∑ k", "∑ i"), ("f k", "f i")),
    "old sum": swap(("∑ k ∈", "∑ k in")),
    "ascii arrow": swap(("ℕ → ℝ", "ℕ -> ℝ")),
    "ascii ≥": swap(("≥", ">=")),
    "Nat for ℕ": swap(("ℕ", "Nat")),
    "Real for ℝ": swap(("ℝ", "Real")),
    "implicit binders": swap(("(x y : ℕ)", "{x y : ℕ}")),
    "one binder each": swap(("(x y : ℕ)", "(x : ℕ) (y : ℕ)")),
    "more brackets": swap(("f x + f y", "(f x) + (f y)")),
    "closed": ITEM.replace("theorem numbers_17 ", "theorem t : ∀ ").replace(") : f x", "), f x"),
    "hypotheses in another order": swap(
        ("(h₁ : ∀ n, f (n + 1) = 2 * f n + 3)\n    (h₂ : ∑ k ∈ Finset.range 13, f k = 117)",
         "(h₂ : ∑ k ∈ Finset.range 13, f k = 117) (h₁ : ∀ n, f (n + 1) = 2 * f n + 3)")
    ),
    "numerals exchanged": swap(("13", "#"), ("41", "13"), ("#", "41")),
    "one more hypothesis": swap((" : f x + f y", " (h₃ : 0 < 1) : f x + f y")),
    "one more variable": swap(("(x y : ℕ)", "(x y : ℕ) (z : ℤ)")),
    "attributes": "@[simp] private " + ITEM,
    "no universe of its own": swap(("theorem numbers_17", "theorem Some.Space.numbers_17")),
}  # fmt: skip


@pytest.mark.parametrize("leak", LEAKS)
def test_planted_leaks_are_found(index: Index, leak: str) -> None:
    matches = index.matches(LEAKS[leak], "")
    assert [match.item for match in matches if match.found] == ["numbers_17"], leak


def test_words_are_compared_too(index: Index) -> None:
    (match,) = index.matches("theorem t : True", "", f"Problem. {WORDS.upper()} Find f(x).")
    assert (match.how, match.item) == ("words", "numbers_17")


def test_other_statements_are_not_found(index: Index) -> None:
    for text in [
        "theorem t (x y : ℕ) (h : 0 < x ∧ x < y) : x + 1 ≤ y",
        "theorem t (f : ℕ → ℝ) (h : ∀ n, f (n + 1) = 2 * f n + 3) : ∃ c, ∀ n, f n = c * 2 ^ n - 3",
        "theorem t (a b : ℤ) : a * b = b * a",
        "",
        "(((",
    ]:
        assert not [match for match in index.matches(text) if match.found], text


def test_other_numerals_are_only_suspected(index: Index) -> None:
    (match,) = index.matches(swap(("117", "118"), ("41", "43"), ("13", "14")))
    assert not match.found or match.how in ("minhash", "n-gram")
    suspected = index.matches("theorem t (a b : ℤ) : a ^ 777 + b = b + a ^ 776")
    assert suspected
    assert not any(match.found for match in suspected)


async def test_the_lock_stops_the_run(index: Index) -> None:
    row = {"id": "1", "theorem": "t", "source": "s", "statement": ITEM}
    fine = {"id": "2", "theorem": "t", "source": "s", "statement": "theorem t : 1 = 1"}
    with pytest.raises(InputError, match="the holdout lock stops this run: s: t is numbers_17 of b"):
        await Check(CheckConfig(), index)([fine, row])
    chunk = await Check(CheckConfig(lock=False), index)([fine, row])
    assert [kept["id"] for kept in chunk.tables["theorems"]] == ["2"]
    assert [aside["why"] for aside in chunk.tables["aside"]] == ["in b"]


def test_tokens_are_the_text() -> None:
    for text in [ITEM, "/- /- x -/ -/ y", "/- open", '"a \\" -- b" c', "«a b».c'?", "x.1.2", "\n\t∑ᶠ", "h₁.le", ""]:
        assert "".join(token.text for token in tokens(text)) == text
    assert [token.text for token in tokens("Nat.le_of_lt h.1 -- x") if token.kind == "name"] == ["Nat.le_of_lt", "h"]


def test_bound_names_do_not_count() -> None:
    one = canonical("theorem a (x : ℕ) (h : 0 < x) : ∃ y, y = x")
    two = canonical("lemma b (n : ℕ) (hn : 0 < n) : ∃ m, m = n := by sorry")
    assert one.key == two.key
    assert one.key != canonical("theorem a (x : ℕ) (h : 0 < x) : ∃ y, x = y").key
