# ruff: noqa: E501 (each file in one piece)
"""Lean files that try to get a false statement, or an error, past `ember check`, and honest ones that look like them."""

from __future__ import annotations

FALSE = "theorem bad : (1 : ℕ) = 2 := "
ANY = "axiom any.{u} {α : Sort u} : α\n"

HIDDEN = {
    "an example": "theorem good : 1 = 1 := rfl\nexample : 1 = 2 := rfl",
    "a definition of another type": 'theorem good : 1 = 1 := rfl\ndef x : Nat := "a"',
    "an evaluation": "theorem good : 1 = 1 := rfl\n#eval foo",
    "between quotation marks": "def a := '\"'\n" + FALSE + "rfl\ndef b := '\"'",
    "between raw strings": 'def a := r#"""#\n' + FALSE + 'rfl\ndef b := r#"""#',
    "after an open": "theorem good : 1 = 1 := rfl\nopen Nat in\n" + FALSE + "rfl",
    "after an open on its line": "theorem good : 1 = 1 := rfl\nopen Nat in " + FALSE + "rfl",
    "after two options": "set_option maxRecDepth 900 in set_option pp.all true in\n" + FALSE + "rfl",
    "indented": "theorem good : 1 = 1 := rfl\n      " + FALSE + "rfl",
    "on the line of another": "theorem good : 1 = 1 := rfl " + FALSE + "rfl",
    "private, in a namespace": "namespace A\nprivate " + FALSE + "rfl\nend A",
    "in a mutual block": "mutual\ntheorem good : 1 = 1 := rfl\n" + FALSE + "rfl\nend",
    "behind an attribute": "@[simp\n]\n" + FALSE + "rfl",
    "a lemma with a where": "lemma bad : (1 : ℕ) = 2 := h\nwhere h : (1 : ℕ) = 2 := rfl",
    "an instance": "class C : Prop where\n  h : (1 : ℕ) = 2\ninstance : C := ⟨rfl⟩",
    "an abbreviation": "theorem good : 1 = 1 := rfl\nabbrev P : (1 : ℕ) = 2 := rfl",
    "below the end": "theorem good : 1 = 1 := rfl\n#exit\n" + FALSE + "rfl",
    "an unclosed comment": "theorem good : 1 = 1 := rfl\n/- " + FALSE + "rfl",
    "an unclosed string": 'theorem good : 1 = 1 := rfl\ndef s := "' + FALSE + "rfl",
    "an end too many": "theorem good : 1 = 1 := rfl\nend A",
    "half a theorem": "theorem good : 1 = 1 := rfl\ntheorem bad",
    "a name twice": "theorem good : 1 = 1 := rfl\ntheorem good : 1 = 2 := rfl",
    "a failed guard": "theorem good : 1 = 1 := rfl\n#guard 1 = 2",
}

SORRY = {
    "sorry": FALSE + "by sorry",
    "admit": FALSE + "by admit",
    "sorry in an example": "example : (1 : ℕ) = 2 := by sorry",
    "sorry in a definition": "theorem good : 1 = 1 := rfl\ndef n : ℕ := sorry",
    "sorry in an instance": "theorem good : 1 = 1 := rfl\ninstance : Inhabited Empty := ⟨sorry⟩",
    "sorry without its warning": "set_option warn.sorry false\n" + FALSE + "by sorry",
    "sorry in a macro": 'macro "done!" : tactic => `(tactic| sorry)\n' + FALSE + "by done!",
    "sorry in a decreasing proof": (
        "theorem bad (n : ℕ) : (1 : ℕ) = 2 := bad (n + 1)\ntermination_by n\ndecreasing_by sorry"
    ),
    "sorryAx": FALSE + "sorryAx _ true",
    "sorry in another theorem": "theorem h : (1 : ℕ) = 2 := by sorry\n" + FALSE + "h",
}

AXIOMS = {
    "an axiom": ANY + FALSE + "any",
    "an axiom behind an opaque": "axiom f : False\nopaque v : False := f\n" + FALSE + "v.elim",
    "an axiom behind an instance": "axiom f : False\ninstance : Inhabited False := ⟨f⟩\n"
    + FALSE
    + "(default : False).elim",
    "an axiom behind a structure": "axiom f : False\nstructure S where\n  h : False := f\n"
    + FALSE
    + "(S.mk (h := f)).h.elim",
    "an axiom under a good name": "axiom propext' : False\n" + FALSE + "propext'.elim",
    "an axiom in an example": ANY + "example : (1 : ℕ) = 2 := any",
    "an axiom with a line break in its name": "axiom «propext\nx» : False\n" + FALSE + "«propext\nx».elim",
    "native_decide": FALSE + "by native_decide",
    "the compiler's word": "def f : Bool := false\n"
    + FALSE
    + "by\n  have := Lean.ofReduceBool f true rfl\n  cases this",
}

KERNEL = {
    "kernel switched off": "set_option debug.skipKernelTC true in\n" + FALSE + "by decide +kernel",
    "kernel switched off for an instance": (
        "set_option debug.skipKernelTC true in\n"
        "instance : Nonempty (PLift False) := ⟨⟨by decide +kernel⟩⟩\n"
        "theorem flt (x y z n : ℕ) (h : 2 < n) (p : 0 < x * y * z) : x ^ n + y ^ n ≠ z ^ n :=\n"
        "  (Classical.choice (inferInstance : Nonempty (PLift False))).down.elim"
    ),
    "kernel switched off for a definition": (
        "set_option debug.skipKernelTC true in\ndef f : PLift False := ⟨by decide +kernel⟩\n" + FALSE + "f.down.elim"
    ),
    "kernel switched off for an example": (
        "set_option debug.skipKernelTC true in\nexample : (1 : ℕ) = 2 := by decide +kernel"
    ),
    "an unchecked declaration": (
        "run_cmd Lean.Elab.Command.liftCoreM <| Lean.addDecl (.thmDecl { name := `bad, levelParams := [], "
        "type := Lean.mkConst ``False, value := Lean.mkConst ``True.intro })"
    ),
    "an unsafe definition": "unsafe def f : False := f\n" + FALSE + "f.elim",
    "a partial definition": "partial def f : False := f\n" + FALSE + "f.elim",
    "an implementation": ("unsafe def g : ℕ := 2\n@[implemented_by g] opaque one : ℕ\n" + FALSE + "by native_decide"),
    "a negative inductive type": "inductive T where\n  | mk : (T → False) → T\n" + FALSE + "rfl",
}

SWALLOWED = {
    "messages dropped": "#guard_msgs (drop all) in\n" + FALSE + "by decide\ntheorem good : 1 = 1 := rfl",
    "an unsafe example": "unsafe example : (1 : ℕ) = 2 := lcProof",
    "a partial example": "partial example : (1 : ℕ) = 2 := lcProof",
    "a letter like those of examples": "theorem «\ue000» : 1 = 1 := rfl\nexample : (1 : ℕ) = 2 := rfl",
    "a theorem of a macro's": 'macro "mk" : command => `(theorem foo : (1 : ℕ) = 2 := sorry)\nmk\ntheorem good : 1 = 1 := rfl',
    "errors swallowed": (
        "open Lean Elab Command in\nelab_rules : command | `(theorem $_ : $_ := $_) => pure ()\n" + FALSE + "rfl"
    ),
    "a theorem made into a section": (
        'macro "theorem" "bad" ":" term ":=" term : command => `(section)\n' + FALSE + "rfl"
    ),
    "an example made into a section": (
        'macro "example" ":" term ":=" term : command => `(section)\nexample : (1 : ℕ) = 2 := rfl'
    ),
    "axioms reprinted": (
        'macro "#print" "axioms" ident : command => `(section)\n' + ANY + FALSE + "any\n#print axioms bad"
    ),
    "rfl that proves everything": (
        "axiom any (p : Prop) : p\nmacro_rules | `(tactic| rfl) => `(tactic| exact any _)\n" + FALSE + "by rfl"
    ),
}

REFUSED: dict[str, str] = {
    name: f"import Mathlib\n{text}\n"
    for table in (HIDDEN, SORRY, AXIOMS, KERNEL, SWALLOWED)
    for name, text in table.items()
}
"""None of these may be accepted."""

ENDLESS: dict[str, str] = {
    name: f"import Mathlib\n{text}\n"
    for name, text in {
        "a loop": "set_option maxHeartbeats 0\n" + FALSE + "by repeat (have := Nat.le_refl 0)",
        "a loop while parsing": FALSE + "by exact " + "(" * 9_000 + "rfl" + ")" * 9_000,
        "a kernel that counts": (
            "theorem slow : Nat.rec (motive := fun _ => ℕ) 0 (fun _ n => n) (10 ^ 9) = 0 := by decide +kernel"
        ),
    }.items()
}
"""Nor these, which take long on purpose; each ends at its deadline at the latest."""

BENT: dict[str, tuple[str, str, str]] = {
    "a notation": ('notation:max "𝟙" => (2 : ℕ)\ntheorem t : 𝟙 = 2 := rfl', "2 = 2", "notation"),
    "a local notation": ('local notation "two" => 1\ntheorem t : two = 1 := rfl', "1 = 1", "notation"),
    "a macro": ('macro "one" : term => `(2)\ntheorem t : one = 2 := rfl', "2 = 2", "macro"),
    "a rule for a term": ("macro_rules | `($_ < $_) => `(True)\ntheorem t : 2 < 1 := trivial", "True", "macro_rules"),
    "an infix": ('infix:50 " ≐ " => fun (_ _ : ℕ) => True\ntheorem t : 1 ≐ 2 := trivial', "(fun x x_1 => True) 1 2", "mixfix"),
    "a variable": ("variable (h : (1 : ℕ) = 2)\ninclude h\ntheorem t : (1 : ℕ) = 2 := h", "1 = 2 → 1 = 2", "variable"),
    "a numeral": ("instance (priority := high) two : OfNat ℕ 2 := ⟨1⟩\ntheorem t : (1 : ℕ) = 2 := rfl", "1 = 2", "instance"),
    "an order": ("instance (priority := high) lt : LT ℕ := ⟨fun _ _ => True⟩\ntheorem t : (2 : ℕ) < 1 := trivial", "2 < 1", "instance"),
    "an addition": ("instance (priority := high) add : HAdd ℕ ℕ ℕ := ⟨fun _ _ => 3⟩\ntheorem t : (1 : ℕ) + 1 = 3 := rfl", "1 + 1 = 3", "instance"),
    "a definition": ("def IsPrime (_ : ℕ) : Prop := True\ntheorem t : IsPrime 4 := trivial", "IsPrime 4", "definition"),
    "a definition behind another": ("def P := True\ndef Q := P\ntheorem t : Q := trivial", "Q", "definition"),
    "a structure": ("structure Odd' (n : ℕ) : Prop where\ntheorem t : Odd' 2 := ⟨⟩", "Odd' 2", "structure"),
    "a name over a known one": ("namespace A\ndef Even (_ : ℕ) := True\ntheorem t : Even 3 := trivial\nend A", "A.Even 3", "definition"),
    "a coercion": ("def f (_ : ℕ) : Prop := True\ninstance c : CoeSort ℕ Prop := ⟨f⟩\ntheorem t : (7 : ℕ) := trivial", "f 7", "definition"),
    "an elaborator": ('open Lean Elab Term in\nelab "falsum" : term => do elabTerm (← `(True)) none\ntheorem t : falsum := trivial', "True", "elab"),
}  # fmt: skip
"""Accepted *as written in this file*: the type as it is printed, and what is shown of why, must say what it is."""

HONEST: dict[str, str] = {
    "empty namespace and sections": "namespace A\nsection\nend\ntheorem t : 1 = 1 := rfl\nend A",
    "characters": "def a := '\"'\ntheorem t : a = '\"' := rfl\ndef b := '\\''",
    "raw strings": 'def a := r#"theorem bad : 1 = 2 := rfl"#\ntheorem t : a = a := rfl',
    "comments": "/- theorem bad : 1 = 2 := rfl /- nested -/ -/\n-- theorem bad\ntheorem t : 1 = 1 := rfl -- sorry",
    "sorry in words": 'theorem not_sorry : "sorry" = "sorry" := rfl',
    "open for one": "open Nat in\ntheorem t : succ 1 = 2 := rfl",
    "options for one": "set_option maxRecDepth 900 in set_option maxHeartbeats 100000 in\ntheorem t : 1 = 1 := rfl",
    "private": "namespace A\nprivate theorem t : 1 = 1 := rfl\ntheorem u : 1 = 1 := t\nend A",
    "protected": "namespace A\nprotected theorem t : 1 = 1 := rfl\nend A",
    "mutual": "mutual\ntheorem t : 1 = 1 := rfl\ntheorem u : 2 = 2 := rfl\nend",
    "attributes": "@[simp] theorem t (n : ℕ) : n * 0 = 0 := by simp\n@[simp] lemma u (n : ℕ) : n + 0 = n := rfl",
    "examples": "example : 1 = 1 := rfl\nexample (n : ℕ) (h : 0 < n) : n ≠ 0 := by omega",
    "examples in a namespace": "namespace A\nexample : 1 = 1 := rfl\nend A\nexample : 2 = 2 := rfl",
    "an example of data": "example : ℕ := 3\nexample := 3\ntheorem t : 1 = 1 := rfl",
    "an example by cases": "example : (n : ℕ) → n = n\n  | 0 => rfl\n  | _ + 1 => rfl",
    "an example for one": "open Nat in\nexample : succ 1 = 2 := rfl",
    "an example with variables": "variable (p q : Prop) (hp : p)\ninclude hp in\nexample : p ∨ q := .inl hp",
    "universes": "universe u\ntheorem t {α : Type u} (a : α) : a = a := rfl\ntheorem v.{w} {α : Sort w} (a : α) : a = a := rfl",
    "variables": "section\nvariable {α : Type} (a b : α)\ntheorem t (h : a = b) : b = a := h.symm\nend",
    "notation": 'notation "two" => (2 : ℕ)\nlocal infixl:65 " +++ " => Nat.add\ntheorem t : two +++ 1 = 3 := rfl',
    "a macro": 'macro "easy" : tactic => `(tactic| (intros; omega))\ntheorem t : ∀ n : ℕ, n < n + 1 := by easy',
    "a structure": "structure P where\n  x : ℕ\n  h : x = x\ntheorem t (p : P) : p.x = p.x := p.h",
    "an inductive type": (
        "inductive T (α : Type) where\n  | leaf\n  | node (l : T α) (a : α) (r : T α)\n"
        "def T.size {α : Type} : T α → ℕ\n  | .leaf => 0\n  | .node l _ r => l.size + r.size + 1\n"
        "theorem t : (T.leaf : T ℕ).size = 0 := rfl\n"
        "theorem u {α : Type} (a : α) : (T.node .leaf a .leaf).size = 1 := by simp [T.size]"
    ),
    "mutual types": "mutual\ninductive A | a | b (x : B)\ninductive B | c (x : A)\nend\ntheorem t : A.a = A.a := rfl",
    "an inductive predicate": (
        "inductive Ev : ℕ → Prop\n  | zero : Ev 0\n  | step (n : ℕ) : Ev n → Ev (n + 2)\n"
        "theorem t : Ev 4 := .step _ (.step _ .zero)"
    ),
    "a nested type": "inductive R where\n  | mk (l : List R)\ntheorem t : R.mk [] = R.mk [] := rfl",
    "an instance": "instance one : Inhabited (ℕ × ℕ) := ⟨(1, 1)⟩\ntheorem t : (default : ℕ × ℕ) = default := rfl",
    "a class": "class C (α : Type) where\n  c : α\ninstance : C ℕ := ⟨7⟩\ntheorem t : (C.c : ℕ) = 7 := rfl",
    "deriving": "inductive D | x | y\n  deriving DecidableEq\ntheorem t : D.x ≠ D.y := by decide",
    "recursion": (
        "def fib : ℕ → ℕ\n  | 0 => 0\n  | 1 => 1\n  | n + 2 => fib n + fib (n + 1)\ntheorem t : fib 10 = 55 := rfl"
    ),
    "well-founded recursion": (
        "def half (n : ℕ) : ℕ := if h : n < 2 then 0 else half (n - 2) + 1\ntermination_by n\n"
        "theorem t (n : ℕ) (h : n < 2) : half n = 0 := by rw [half]; simp [h]"
    ),
    "a partial function": "partial def loop (n : ℕ) : ℕ := loop (n + 1)\ntheorem t : loop 0 = loop 0 := rfl",
    "an opaque constant": "opaque c : ℕ\ntheorem t : c = c := rfl",
    "an axiom that nobody uses": "axiom deep : ∀ n : ℕ, n = n\ntheorem t : 1 = 1 := rfl",
    "choice": "noncomputable def pick : ℕ := Classical.choice ⟨3⟩\ntheorem t (p : Prop) : p ∨ ¬p := Classical.em p",
    "noncomputable section": "noncomputable section\ndef pick : ℕ := Classical.choice ⟨3⟩\ntheorem t : pick = pick := rfl\nend",
    "a where": "theorem t (n : ℕ) : n = n := h n\nwhere h (k : ℕ) : k = k := rfl",
    "let rec": "theorem t (n : ℕ) : 0 + n = n := by\n  let rec h (k : ℕ) : 0 + k = k := Nat.zero_add k\n  exact h n",
    "by cases": "theorem t : (n : ℕ) → n + 0 = n\n  | 0 => rfl\n  | _ + 1 => rfl",
    "induction": "theorem t (n : ℕ) : 0 + n = n := by\n  induction n with\n  | zero => rfl\n  | succ n ih => omega",
    "calc": "theorem t (a b : ℕ) : a + b = b + a := calc\n  a + b = b + a := by omega",
    "lemmas that use each other": "".join(
        f"theorem t{i} : {i} = {i} := {'rfl' if i == 0 else f'by have := t{i - 1}; rfl'}\n" for i in range(20)
    ),
    "checks and prints": "theorem t : 1 = 1 := rfl\n#check t\n#print axioms t\n#eval 1 + 1\n#reduce 2 + 2",
    "guard_msgs": "theorem t : 1 = 1 := rfl\n#guard 1 + 1 = 2",
    "doc comments": "/-! The file. -/\n\n/-- One is one. -/\ntheorem t : 1 = 1 := rfl\n\n/-- Said of an example. -/\nexample : 1 = 1 := rfl",
    "unicode": "theorem größe (α β : ℕ) (h₁ : α ≤ β) : α < β + 1 := by omega\ntheorem «with space» : 1 = 1 := rfl",
    "windows line ends": "theorem t : 1 = 1 := by\r\n  rfl\r\nexample : 2 = 2 := rfl\r\n",
    "a large literal": "theorem t : 2 ^ 200 % 7 = 4 := by decide",
    "the stated header": "open Nat\n\ntheorem t (n : ℕ) (h : 2 * n = 4) : n = 2 := by omega",
    "export and alias": "namespace A\ndef f := 1\nend A\nexport A (f)\ntheorem t : f = 1 := rfl",
    "a proof of a real bound": "theorem t (x : ℝ) (h : 0 < x) : x / 2 < x := by linarith",
    "rationals": "theorem t : (1 / 3 : ℚ) + 1 / 6 = 1 / 2 := by norm_num",
    "sums": "theorem t (n : ℕ) : ∑ i ∈ Finset.range (n + 1), 2 * i = n * (n + 1) := by\n  induction n with\n  | zero => rfl\n  | succ n ih => rw [Finset.sum_range_succ, ih]; ring",
    "local definitions": "theorem t (n : ℕ) : n + 0 = n := by\n  let f := fun k : ℕ => k + 0\n  show f n = n\n  rfl",
    "a namespace opened below": "namespace A.B\ntheorem u : 1 = 1 := rfl\nend A.B\nopen A.B in\ntheorem t : 1 = 1 := u",
    "the same name in two namespaces": "namespace A\ntheorem t : 1 = 1 := rfl\nend A\nnamespace B\ntheorem t : 1 = 1 := A.t\nend B",
    "omitted variables": "section\nvariable (p : Prop) [Decidable p]\nomit [Decidable p] in\ntheorem t : p → p := id\nend",
    "a local attribute": "def f : ℕ → ℕ := id\ntheorem u (n : ℕ) : f n = n := rfl\nattribute [local simp] u in\ntheorem t : f (f 3) = 3 := by simp",
    "a match in a statement": "theorem t (n : ℕ) : (match n with | 0 => 0 | k + 1 => k + 1) = n := by cases n <;> rfl",
    "a guarded message": "/-- info: 2 -/\n#guard_msgs in\n#eval 1 + 1\ntheorem t : 1 = 1 := rfl",
    "the end said at the end": "theorem t : 1 = 1 := rfl\n#exit",
    "an example in two opens": "open Nat in\nopen Int in\nexample : succ 1 = 2 := rfl",
    "a comment with odd spaces": "-- x\x0b theorem bad : (1 : ℕ) = 2 := rfl\ntheorem t : 1 = 1 := rfl",
    "a theorem of a macro's": 'macro "mk" n:declId : command => `(theorem $n : (1 : ℕ) = 1 := rfl)\nmk good\ntheorem t : 1 = 1 := good',
    "an existential": "theorem t : ∃ n : ℕ, n * n = 49 := ⟨7, rfl⟩",
    "functions": "theorem t (f : ℕ → ℕ) (h : ∀ x, f (x + 1) = f x) : f 2 = f 0 := by rw [h, h]",
    "a named instance argument": "theorem t {α : Type} [inst : DecidableEq α] (a : α) : a = a := rfl",
    "an abbreviation": "abbrev N := ℕ\ntheorem t (n : N) : n + 0 = n := rfl",
    "a subtype": "theorem t (x : {n : ℕ // 0 < n}) : x.1 ≠ 0 := by have := x.2; omega",
    "anonymous constructors": "theorem t (p q r : Prop) (h : p ∧ q ∧ r) : r ∧ p := ⟨h.2.2, h.1⟩",
}
"""All of these are accepted."""
