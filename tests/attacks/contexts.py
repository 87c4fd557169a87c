"""What stands above a statement: contexts that try to prove `(1 : ℕ) = 2`, and as many honest ones."""

from __future__ import annotations

SKIP = "set_option debug.skipKernelTC true in\n"
EXIT = """
@[extern "native"] opaque IO.Process.exit {α : Type} (code : UInt8) : Option α
macro "boom" : tactic => match IO.Process.exit (α := Nat) (UInt8.ofNatLT 0 (by decide)) with
  | some _ => `(tactic| skip)
  | none => `(tactic| trivial)
"""
GROW = """
def grow : Nat → String → String
  | 0, s => s
  | n + 1, s => grow n (s ++ s)
"""

HOSTILE: dict[str, tuple[str, str]] = {
    "the kernel skipped in an instance": (
        f"{SKIP}instance : Nonempty (PLift False) := ⟨⟨by decide +kernel⟩⟩",
        "(Classical.choice (inferInstanceAs (Nonempty (PLift False)))).down.elim",
    ),
    "the kernel skipped in a theorem": (f"{SKIP}theorem h : (1 : ℕ) = 2 := by decide +kernel", "h"),
    "the kernel skipped in a definition": (f"{SKIP}def h : PLift ((1 : ℕ) = 2) := ⟨by decide +kernel⟩", "h.down"),
    "the kernel skipped for a decision": (
        f"{SKIP}@[instance] def d : Decidable ((1 : ℕ) = 2) := .isTrue (by decide +kernel)", "by decide",
    ),
    "the kernel skipped for a type that eats itself": (
        f"{SKIP}inductive Bad where | mk (f : Bad → False)\n"
        "def Bad.no : Bad → False\n  | .mk f => f (.mk f)\n",
        "(Bad.no (.mk Bad.no)).elim",
    ),
    "an unsafe type that eats itself": ("unsafe inductive Bad where | mk (f : Bad → False)", "nomatch (Bad.mk id)"),
    "an axiom": ("axiom cheat : (1 : ℕ) = 2", "cheat"),
    "an axiom of everything": ("axiom cheat : ∀ p : Prop, p", "cheat _"),
    "an axiom that prints like an allowed one": ("axiom «Classical.choice» : (1 : ℕ) = 2", "«Classical.choice»"),
    "a private axiom": ("private axiom propext' : (1 : ℕ) = 2", "propext'"),
    "an axiom with a line break in its name": ("axiom «propext\n» : (1 : ℕ) = 2", "«propext\n»"),
    "an axiom for simp": ("@[simp] axiom cheat : ((1 : ℕ) = 2) = True", "by simp"),
    "an axiom behind a lemma": ("axiom cheat : False\ntheorem fine : (1 : ℕ) = 2 := cheat.elim", "fine"),
    "sorry in a lemma": ("theorem h : (1 : ℕ) = 2 := sorry", "h"),
    "sorry without a warning": ("set_option warn.sorry false\ntheorem h : (1 : ℕ) = 2 := sorry", "h"),
    "sorry in an instance": ("instance : Nonempty (PLift ((1 : ℕ) = 2)) := ⟨sorry⟩", "(Classical.choice inferInstance).down"),
    "sorry in the proof, without a warning": ("set_option warn.sorry false", "by sorry"),
    "sorry by an option": ("set_option debug.byAsSorry true", "by decide"),
    "a macro for rfl": ("macro_rules | `(tactic| rfl) => `(tactic| sorry)", "by rfl"),
    "a macro for sorry": ('macro "done!" : tactic => `(tactic| all_goals sorry)', "by done!"),
    "an unsafe definition": ("unsafe def h : (1 : ℕ) = 2 := h", "h"),
    "a partial definition": ("partial def h (n : ℕ) : PLift ((1 : ℕ) = 2) := h n", "(h 0).down"),
    "a compiled lie": (
        "def yes : Bool := true\n@[implemented_by yes] def no : Bool := false\n"
        "theorem h : no = true := by native_decide",
        "absurd h (by decide)",
    ),
    "a native function by name": ("def Lean.reduceBool (b : Bool) : Bool := true", "by decide"),
    "a name of the kernel's": ("axiom Lean.ofReduceBool : (1 : ℕ) = 2", "Lean.ofReduceBool"),
    "an opaque constant without a value": (f"{SKIP}opaque h : PLift ((1 : ℕ) = 2)", "h.down"),
    "the theorem above itself": ("theorem bad : (1 : ℕ) = 2 := bad", "bad"),
    "a helper under the theorem's name": (f"{SKIP}theorem bad.helper : (1 : ℕ) = 2 := by decide +kernel", "bad.helper"),
    "another theorem of the same name": ("namespace A\ntheorem bad : 1 = 1 := rfl\nend A", "A.bad"),
    "a printed lie": ('macro "#print" "axioms" ident : command => `(#check Nat)\naxiom cheat : (1 : ℕ) = 2', "cheat"),
    "a coercion from nothing": (f"{SKIP}instance : Coe True ((1 : ℕ) = 2) := ⟨fun _ => by decide +kernel⟩", "(trivial : True)"),
    "it leaves with success": (EXIT, "by\n  boom\n  rfl"),
    "it leaves with success at once": (f"{EXIT}example : True := by\n  boom\n", "rfl"),
    "a command that never ends": ("partial def f (n : ℕ) : ℕ := f (n + 1)\n#eval f 0", "rfl"),
    "a term that never ends": ("def f : ℕ → ℕ := fun n => Nat.rec 0 (fun _ k => k) (10 ^ 9 + n)\n#reduce f 0", "rfl"),
    "a macro that never ends": ('macro "x!" : term => `(x!)', "x!"),
    "memory without end": (f"{GROW}#eval (grow 40 \"x\").utf8ByteSize", "rfl"),
    "a proof too long for the kernel": ("theorem h : (10 : ℕ) ^ 7 = 1 := by decide +kernel", "rfl"),
    "a lemma for the compiler": (
        f"def a : ℕ := 1\ndef b : ℕ := 2\n{SKIP}@[csimp] theorem ab : @a = @b := by decide +kernel", "ab",
    ),
    "every equation decided": ("instance (priority := 10000) (a b : ℕ) : Decidable (a = b) := .isTrue sorry", "by decide"),
    "an axiom like a helper of the theorem": ("axiom bad.proof_1 : (1 : ℕ) = 2", "bad.proof_1"),
    "an axiom like a private name": ("axiom «_private».Candidate.«0».x : (1 : ℕ) = 2", "«_private».Candidate.«0».x"),
    "it ends too early": ("#exit", "rfl"),
    "it stays open": ("/- open", "rfl"),
    "it does not parse": ("theorem (", "rfl"),
    "a megabyte": ("-- x\n" * 209_000 + "axiom cheat : (1 : ℕ) = 2", "cheat"),
}  # fmt: skip
"""With a proof of `theorem bad : (1 : ℕ) = 2` that would work if the context were believed."""

FIVE = "def five : ℕ := 5"
TREE = """inductive Tree (α : Type) where
  | leaf
  | node (l : Tree α) (a : α) (r : Tree α)
def Tree.size {α : Type} : Tree α → ℕ
  | .leaf => 0
  | .node l _ r => l.size + 1 + r.size"""

HONEST: dict[str, tuple[str, str, str]] = {
    "a definition": (FIVE, "five = 5", "rfl"),
    "a definition by recursion": ("def twice : ℕ → ℕ\n  | 0 => 0\n  | n + 1 => twice n + 2", "twice 3 = 6", "by decide"),
    "its equations": ("def twice : ℕ → ℕ\n  | 0 => 0\n  | n + 1 => twice n + 2", "twice 1 = 2", "by simp [twice]"),
    "a well-founded definition": (
        "def half (n : ℕ) : ℕ := if n < 2 then 0 else half (n - 2) + 1\ntermination_by n\ndecreasing_by omega",
        "half 1 = 0", "by rw [half]; rfl",
    ),
    "a lemma": ("theorem h (n : ℕ) : n + 0 = n := rfl", "(3 : ℕ) + 0 = 3", "h 3"),
    "a private lemma": ("private theorem h (n : ℕ) : n + 0 = n := rfl", "(3 : ℕ) + 0 = 3", "h 3"),
    "a lemma for simp": ("@[simp] theorem h : (2 : ℕ) ^ 3 = 8 := rfl", "(2 : ℕ) ^ 3 = 8", "by simp"),
    "variables": ("variable (n : ℕ) (h : 0 < n)", "0 < n → n ≠ 0", "by omega"),
    "variables of a type": ("variable {α : Type} (a : α)", "a = a", "rfl"),
    "a universe": ("universe u\nvariable {α : Type u}", "∀ a : α, a = a", "fun _ => rfl"),
    "notation": ('local notation "two" => (2 : ℕ)', "two = 1 + 1", "rfl"),
    "an infix": ("local infixl:65 \" ⊞ \" => fun (a b : ℕ) => a + b", "(1 ⊞ 2) = 3", "rfl"),
    "a macro for a term": ('local macro "seven" : term => `((7 : ℕ))', "seven = 7", "rfl"),
    "a macro for a tactic": ('macro "easy" : tactic => `(tactic| first | rfl | omega)', "(2 : ℕ) + 2 = 4", "by easy"),
    "an abbreviation": ("abbrev N := ℕ", "(3 : N) = 3", "rfl"),
    "a structure": ("structure Point where\n  x : ℕ\n  y : ℕ", "(Point.mk 1 2).x = 1", "rfl"),
    "a structure's eta": ("structure Point where\n  x : ℕ\n  y : ℕ", "∀ p : Point, p = ⟨p.x, p.y⟩", "fun _ => rfl"),
    "an extended structure": (
        "structure A where\n  x : ℕ\nstructure B extends A where\n  y : ℕ", "∀ b : B, b.x = b.toA.x", "fun _ => rfl",
    ),
    "an inductive type": ("inductive Colour where\n  | red | green", "∀ c : Colour, c = .red ∨ c = .green",
        "by intro c; cases c <;> simp"),
    "a recursive type": (TREE, "(Tree.leaf : Tree ℕ).size = 0", "rfl"),
    "a recursive type, by induction": (TREE, "∀ t : Tree ℕ, 0 ≤ t.size", "fun t => Nat.zero_le _"),
    "a nested type": ("inductive Rose where\n  | mk (l : List Rose)", "Rose.mk [] = Rose.mk []", "rfl"),
    "a mutual type": (
        "mutual\ninductive Even' : ℕ → Prop where\n  | zero : Even' 0\n  | next (n) : Odd' n → Even' (n + 1)\n"
        "inductive Odd' : ℕ → Prop where\n  | next (n) : Even' n → Odd' (n + 1)\nend",
        "Even' 2", "Even'.next 1 (Odd'.next 0 Even'.zero)",
    ),
    "an inductive predicate": (
        "inductive Small : ℕ → Prop where\n  | zero : Small 0\n  | one : Small 1", "Small 1", "Small.one",
    ),
    "a class and an instance": (
        "class Named (α : Type) where\n  name : String\ninstance : Named ℕ := ⟨\"nat\"⟩", "Named.name ℕ = \"nat\"", "rfl",
    ),
    "an instance of arithmetic": (
        "structure P where\n  v : ℕ\ninstance : Add P := ⟨fun a b => ⟨a.v + b.v⟩⟩", "(⟨1⟩ + ⟨2⟩ : P) = ⟨3⟩", "rfl",
    ),
    "a derived instance": ("inductive C where\n  | r | g\n  deriving DecidableEq", "C.r ≠ C.g", "by decide"),
    "a namespace that stays open": ("namespace Deep\ndef one : ℕ := 1", "one = 1", "rfl"),
    "a section that stays open": ("section\nvariable (p q : Prop)", "p ∧ q → q", "And.right"),
    "a namespace that is opened": ("namespace Deep\ndef one : ℕ := 1\nend Deep\nopen Deep", "one = 1", "rfl"),
    "an opaque constant": ("opaque secret : ℕ", "secret = secret", "rfl"),
    "a partial function beside it": (f"partial def loop (n : ℕ) : ℕ := loop n\n{FIVE}", "five = 5", "rfl"),
    "an unsafe function beside it": (f"unsafe def u : ℕ := u\n{FIVE}", "five = 5", "rfl"),
    "sorry in a lemma that is not used": (f"theorem h : (1 : ℕ) = 2 := sorry\n{FIVE}", "five = 5", "rfl"),
    "an axiom that is not used": (f"axiom a : ∀ n : ℕ, n = n\n{FIVE}", "five = 5", "rfl"),
    "an evaluation": (f"{FIVE}\n#eval five", "five = 5", "rfl"),
    "a check and an example": (f"#check Nat\nexample : 1 = 1 := rfl\n{FIVE}", "five = 5", "rfl"),
    "documentation": (f"/-! # Title -/\n/-- Five. -/\n{FIVE}", "five = 5", "rfl"),
    "options": ("set_option maxRecDepth 1000", "(2 : ℕ) + 2 = 4", "rfl"),
    "classical choice": ("open Classical", "∀ p : Prop, p ∨ ¬p", "fun p => em p"),
    "a name of the library, extended": ("theorem Nat.mine (n : ℕ) : n = n := rfl", "(4 : ℕ) = 4", "Nat.mine 4"),
    "a lemma for the compiler, proved": ("def a (n : ℕ) : ℕ := n\ndef b (n : ℕ) : ℕ := n\n@[csimp] theorem ab : @a = @b := rfl", "a = b", "ab"),
    "a variable that is not included": ("variable (h : (1 : ℕ) = 2)", "(1 : ℕ) = 1", "rfl"),
    "a guarded message": ("/-- info: 5 -/\n#guard_msgs in\n#eval 5", "(5 : ℕ) = 5", "rfl"),
    "an exported name": ("namespace X\ndef seven : ℕ := 7\nend X\nexport X (seven)", "seven = 7", "rfl"),
    "a matcher in the statement": (FIVE, "(match five with | 5 => True | _ => False)", "by simp [five]"),
}  # fmt: skip
