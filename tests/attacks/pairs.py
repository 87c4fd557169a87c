# ruff: noqa: E501 (each file in one piece)
"""A challenge and a solution that does not prove it, by what the solution tries; and as many that do."""

from __future__ import annotations

REFUSED: dict[str, tuple[str, str]] = {
    "definition bent": (
        "def P (n : ℕ) : Prop := n = n\ntheorem t (n : ℕ) (h : P n) : n = 1 := by sorry",
        "def P (n : ℕ) : Prop := n = 1\ntheorem t (n : ℕ) (h : P n) : n = 1 := h",
    ),
    "definition bent by instance": (
        "class C (n : ℕ) where\n  h : True\ninstance : C 3 := ⟨trivial⟩\ndef P (n : ℕ) [C n] : Prop := n = n\ntheorem t (h : P 3) : (3:ℕ) = 1 := by sorry",
        "class C (n : ℕ) where\n  h : True\ninstance : C 3 := ⟨trivial⟩\ndef P (n : ℕ) [C n] : Prop := n = 1\ntheorem t (h : P 3) : (3:ℕ) = 1 := h",
    ),
    "hypothesis added": ("theorem t (n : ℕ) : n = 1 := by sorry", "theorem t (n : ℕ) (h : n = 1) : n = 1 := h"),
    "implicit hypothesis by variable": (
        "theorem t (n : ℕ) : n = 1 := by sorry",
        "variable (n : ℕ) (h : n = 1)\ninclude h\ntheorem t : n = 1 := h",
    ),
    "instance hypothesis": (
        "theorem t (n : ℕ) : n = 1 := by sorry",
        "theorem t (n : ℕ) [h : Fact (n = 1)] : n = 1 := h.out",
    ),
    "renamed": ("theorem t (n : ℕ) : n = n + 0 := by sorry", "theorem u (n : ℕ) : n = n + 0 := rfl"),
    "namespaced": ("theorem t : (1:ℕ) = 1 := by sorry", "namespace A\ntheorem t : (1:ℕ) = 1 := rfl\nend A"),
    "private": ("theorem t : (1:ℕ) = 1 := by sorry", "private theorem t : (1:ℕ) = 1 := rfl"),
    "def for theorem": ("theorem t : (1:ℕ) = 1 := by sorry", "def t : (1:ℕ) = 1 := rfl"),
    "axiom for theorem": ("theorem t : (1:ℕ) = 2 := by sorry", "axiom t : (1:ℕ) = 2"),
    "opaque for theorem": ("theorem t : (1:ℕ) = 1 := by sorry", "opaque t : (1:ℕ) = 1 := rfl"),
    "lemma with axiom": (
        "theorem t : (1:ℕ) = 2 := by sorry",
        "axiom propext : (1:ℕ) = 2\ntheorem t : (1:ℕ) = 2 := propext",
    ),
    "axiom in closure": ("axiom a : ℕ\ntheorem t : a = 1 := by sorry", "def a : ℕ := 1\ntheorem t : a = 1 := rfl"),
    "opaque becomes def": ("opaque a : ℕ\ntheorem t : a = 1 := by sorry", "def a : ℕ := 1\ntheorem t : a = 1 := rfl"),
    "opaque other value": (
        "opaque a : ℕ := 2\ntheorem t : a = a := by sorry",
        "opaque a : ℕ := 1\ntheorem t : a = a := rfl",
    ),
    "abbrev for def": (
        "def N := ℕ\ntheorem t (n : N) : n = n := by sorry",
        "def N := Unit\ntheorem t (n : N) : n = n := rfl",
    ),
    "universe levels": (
        "theorem t.{u} (α : Type u) (a : α) : a = a := by sorry",
        "theorem t (α : Type) (a : α) : a = a := rfl",
    ),
    "universe order": (
        "theorem t.{u, v} (α : Type u) (β : Type v) (a : α) (b : β) : a = a := by sorry",
        "theorem t.{v, u} (α : Type u) (β : Type v) (a : α) (b : β) : a = a := rfl",
    ),
    "structure field order": (
        "structure S where\n  a : ℕ\n  b : ℕ\ntheorem t (s : S) : s.a = s.a := by sorry",
        "structure S where\n  b : ℕ\n  a : ℕ\ntheorem t (s : S) : s.a = s.a := rfl",
    ),
    "inductive with another constructor": (
        "inductive I where | a | b\ntheorem t (i : I) : i = .a := by sorry",
        "inductive I where | a\ntheorem t (i : I) : i = .a := by cases i; rfl",
    ),
    "inductive constructor type": (
        "inductive I : ℕ → Prop where | a : I 1\ntheorem t (h : I 2) : False := by sorry",
        "inductive I : ℕ → Prop where | a : False → I 1\ntheorem t (h : I 2) : False := by cases h",
    ),
    "notation": (
        "theorem t : (1:ℕ) = 2 := by sorry",
        'local notation:50 a " = " b => (a : ℕ) ≤ b\ntheorem t : (1:ℕ) = 2 := by decide',
    ),
    "macro": (
        "theorem t : (1:ℕ) = 2 := by sorry",
        "macro_rules | `((1 : ℕ) = 2) => `(True)\ntheorem t : (1:ℕ) = 2 := trivial",
    ),
    "sorry in solution": ("theorem t : (1:ℕ) = 2 := by sorry", "theorem t : (1:ℕ) = 2 := by sorry"),
    "sorry by a lemma": (
        "theorem t : (1:ℕ) = 2 := by sorry",
        "theorem l : (1:ℕ) = 2 := by sorry\ntheorem t : (1:ℕ) = 2 := l",
    ),
    "kernel skipped": (
        "theorem t : (1:ℕ) = 2 := by sorry",
        "set_option debug.skipKernelTC true in\ntheorem t : (1:ℕ) = 2 := by decide +kernel",
    ),
    "closure constant made by kernel skip": (
        "def P : Prop := (1:ℕ) = 2\ntheorem t : P := by sorry",
        "set_option debug.skipKernelTC true in\ndef P : Prop := (1:ℕ) = 2\nset_option debug.skipKernelTC true in\ntheorem t : P := by unfold P; decide +kernel",
    ),
    "native": ("theorem t : (2:ℕ)^10 = 1024 := by sorry", "theorem t : (2:ℕ)^10 = 1024 := by native_decide"),
    "error swallowed": (
        "theorem t : (1:ℕ) = 1 := by sorry",
        "theorem t : (1:ℕ) = 1 := rfl\ntheorem x : (1:ℕ) = 2 := rfl",
    ),
    "theorem used in its own statement closure": (
        "theorem a : (1:ℕ) = 1 := by sorry\ndef f (h : (1:ℕ) = 1) : ℕ := 3\ntheorem t : f a = 3 := by sorry",
        "theorem a : (1:ℕ) = 1 := rfl\ndef f (h : (1:ℕ) = 1) : ℕ := 4\ntheorem t : f a = 4 := rfl",
    ),
    "let in statement": ("theorem t : let x := 2; (1:ℕ) = x := by sorry", "theorem t : let x := 1; (1:ℕ) = x := rfl"),
    "default argument": (
        "def f (n : ℕ := 2) : ℕ := n\ntheorem t : f = 2 := by sorry",
        "def f (n : ℕ := 1) : ℕ := n + 1\ntheorem t : f = 2 := rfl",
    ),
    "instance swapped in closure": (
        "instance i : Inhabited ℕ := ⟨2⟩\ntheorem t : (default : ℕ) = 1 := by sorry",
        "instance i : Inhabited ℕ := ⟨1⟩\ntheorem t : (default : ℕ) = 1 := rfl",
    ),
    "unsafe helper": (
        "theorem t : (1:ℕ) = 2 := by sorry",
        "unsafe def u : (1:ℕ) = 2 := lcProof\ntheorem t : (1:ℕ) = 2 := u",
    ),
    "stops early": ("theorem t : (1:ℕ) = 1 := by sorry", "theorem t : (1:ℕ) = 1 := rfl\n#exit\nnonsense"),
    "empty": ("theorem t : (1:ℕ) = 1 := by sorry", "-- nothing"),
}
"""None of these is accepted."""

ACCEPTED: dict[str, tuple[str, str]] = {
    "same": ("theorem t : (1:ℕ) = 1 := by sorry", "theorem t : (1:ℕ) = 1 := rfl"),
    "extra theorems": (
        "theorem t : (1:ℕ) = 1 := by sorry",
        "theorem extra : (2:ℕ) = 2 := rfl\ndef more : ℕ := 7\ntheorem t : (1:ℕ) = 1 := rfl",
    ),
    "closure": (
        "def P (n : ℕ) : Prop := n = n\ntheorem t (n : ℕ) : P n := by sorry",
        "def P (n : ℕ) : Prop := n = n\ntheorem h (n : ℕ) : P n := rfl\ntheorem t (n : ℕ) : P n := h n",
    ),
    "binder names": ("theorem t (n : ℕ) : n = n := by sorry", "theorem t {m : ℕ} : m = m := rfl"),
    "structures": (
        "structure S where\n  a : ℕ\ntheorem t (s : S) : s.a = s.a := by sorry",
        "structure S where\n  a : ℕ\ntheorem t (s : S) : s.a = s.a := rfl",
    ),
    "sorry beside": (
        "theorem t : (1:ℕ) = 1 := by sorry\n",
        "theorem other : (1:ℕ) = 2 := by sorry\ntheorem t : (1:ℕ) = 1 := rfl",
    ),
    "classical": ("theorem t (p : Prop) : p ∨ ¬p := by sorry", "theorem t (p : Prop) : p ∨ ¬p := Classical.em p"),
    "recursion": (
        "def f : ℕ → ℕ\n  | 0 => 0\n  | n + 1 => f n\ntheorem t (n : ℕ) : f n = 0 := by sorry",
        "def f : ℕ → ℕ\n  | 0 => 0\n  | n + 1 => f n\ntheorem t (n : ℕ) : f n = 0 := by induction n with\n  | zero => rfl\n  | succ n ih => exact ih",
    ),
}
"""All of these are."""
