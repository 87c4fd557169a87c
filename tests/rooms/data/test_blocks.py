"""Scripts as blocks, from text alone."""

from __future__ import annotations

from ember.data.blocks import Block, parse, walk


def outline(blocks: tuple[Block, ...]) -> list[object]:
    return [
        (block.kind, block.text) if not block.inner else (block.kind, *[outline(inner.blocks) for inner in block.inner])
        for block in blocks
    ]


def test_nested_blocks() -> None:
    proof = """by
  -- a comment; with · and `by`
  intro n; cases n with
  | zero => simp
  | succ m =>
    have h : m < m + 1 := by
      have : 0 < 1 := by decide
      omega
    constructor
    · exact h
    · next => rfl
  all_goals simp [
    foo,
    bar]
"""
    assert outline(parse(proof)) == [
        ("tactic", "intro n"),
        (
            "alternatives",
            [("tactic", "simp")],
            [
                ("have", [("tactic", "have : 0 < 1 := by decide"), ("tactic", "omega")]),
                ("tactic", "constructor"),
                ("bullet", [("tactic", "exact h")]),
                ("bullet", [("case", [("tactic", "rfl")])]),
            ],
        ),
        ("tactic", "all_goals simp [\n  foo,\n  bar]"),
    ]


def test_every_block_is_a_piece_of_the_text() -> None:
    proof = """by
  rcases h with ⟨a⟩ |
    ⟨b⟩
  · first
    | exact "; · -- no"
    | skip <;> simp; done
  . calc 1 = 1 := rfl
      _ = 1 := rfl"""
    for block in walk(parse(proof)):
        piece = proof[block.start : block.end]
        assert "".join(piece.split()) == "".join(block.text.split())
    assert [block.kind for block in parse(proof)] == ["tactic", "bullet", "bullet"]


def test_alternatives_of_first_belong_to_it() -> None:
    (block,) = parse("by\n  first\n  | simp\n  | omega")
    assert block.kind == "tactic"


def test_what_follows_all_goals_may_stand_on_the_next_line() -> None:
    proof = "by\n  constructor <;> intro h <;>\n  omega\n  rcases h with h | h\n  <;> simp\n  ring"
    texts = [" ".join(block.text.split()) for block in parse(proof)]
    assert texts == ["constructor <;> intro h <;> omega", "rcases h with h | h <;> simp", "ring"]


def test_a_term_is_exact() -> None:
    (block,) = parse(" fun h => h.1 ")
    assert block.text == "exact fun h => h.1"


def test_skeletons() -> None:
    (have,) = parse("by\n  have key (k : ℕ) : k = k := by\n    intros\n    rfl")
    assert have.skeleton == "refine (fun (key : ∀ (k : ℕ), k = k) => ?_) ?_"
    (obtain,) = parse("by\n  obtain ⟨k, hk⟩ : ∃ k, k = 1 := by\n    use 1\n    done")
    assert obtain.skeleton == "obtain ⟨k, hk⟩ : ∃ k, k = 1"
    (induction,) = parse("by\n  induction n with\n  | zero => simp\n  | succ n ih => simp")
    assert induction.skeleton == "induction n with | zero => ?_ | succ n ih => ?_"
    (none,) = parse("by\n  have h := by\n    simp\n    done")
    assert none.kind == "tactic"


def test_hostile_text_ends() -> None:
    for text in [
        "by",
        "by\n",
        "by ;;;",
        "by\n  ·",
        "by (((",
        "by\n  case",
        "",
        "by\n | x => y",
        "by )]}",
        '"',
        "by /- ",
    ]:
        list(walk(parse(text)))
